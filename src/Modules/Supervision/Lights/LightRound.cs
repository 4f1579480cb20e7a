using Luopan.Modules.Records;
using Luopan.Modules.Targets;
using Luopan.Platform.Access;
using Luopan.Platform.Spaces;
using Luopan.Platform.Workflow;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Luopan.Modules.Supervision;

/// <summary>Once a minute, when something has changed: red lights become assignments, and assignments whose target has left red are struck off.</summary>
internal sealed partial class LightRound(
    ITargets targets, IRecords records, WorkDesk desk, CurrentSpace space, CurrentUser user, DbContext db, ChangeStamp stamps, SpaceCache cache, TimeProvider time, ILogger<LightRound> logger) : IRound
{
    // A verb run beside the server changes figures unseen; so much later they are looked at all the same.
    private static readonly TimeSpan AtLeast = TimeSpan.FromMinutes(10);

    private sealed record Looked(long Stamp, DateTime At);

    public async Task Round(CancellationToken stop)
    {
        if (!records.Has(Assignment.Type)) return;
        var (stamp, now) = (stamps.Of(space.Space), time.GetUtcNow().UtcDateTime);
        var last = await cache.Get(space.Space, "lights", () => Task.FromResult(new Looked(-1, DateTime.MinValue)));
        if (last.Stamp == stamp && now - last.At < AtLeast) return;
        await Look(stop);
        cache.Drop<Looked>(space.Space, "lights");
        await cache.Get(space.Space, "lights", () => Task.FromResult(new Looked(stamp, now)));
    }

    private async Task Look(CancellationToken stop)
    {
        var rule = space.Space.Content.Get<RedRule>();
        var lit = await targets.Lit(stop);
        var known = await db.Set<WatchedLight>().ToDictionaryAsync(l => l.Target, stop);
        var acts = new List<(LitTarget Now, LightAct Act)>();
        foreach (var now in lit.Where(t => t.State.Light != Light.None))
        {
            if (!known.TryGetValue(now.State.Id, out var watched))
            {
                // A light red when first seen waits for the next figure: a new pack or plan does not flood anybody with what everybody knows.
                var first = new WatchedLight { Target = now.State.Id };
                first.See(now);
                db.Add(first);
                continue;
            }

            var act = watched.Next(now, Opens(rule, now));
            if (act == LightAct.Note) watched.See(now);
            else if (act != LightAct.Nothing) acts.Add((now, act));
        }

        if (!await Saved(stop)) return;
        foreach (var (now, act) in acts)
        {
            db.ChangeTracker.Clear();
            await using var whole = await db.Database.BeginTransactionAsync(stop);
            var watched = await db.Set<WatchedLight>().FirstAsync(l => l.Target == now.State.Id, stop);

            // Another process may have acted since the lights were read.
            if (watched.Next(now, Opens(rule, now)) != act) continue;
            var refused = act == LightAct.Open ? await Open(watched, now, rule, stop) : await Recover(watched, now, stop);
            if (refused is null && await Saved(stop)) await whole.CommitAsync(stop);
            else if (refused is not null and not { Code: SupervisionFaults.PartsOpenCode }) Refused(logger, act, now.IndicatorName, now.OrgName, refused.Code, refused.Sentence);
        }
    }

    private bool Opens(RedRule rule, LitTarget target) => rule.Kinds.Contains(target.State.Kind) && target.Period.End >= desk.Today;

    private async Task<Kernel.Fault?> Open(WatchedLight watched, LitTarget now, RedRule rule, CancellationToken stop)
    {
        var ask = new IssueAssignment.Request(
            LightWords.Name(now), "light", LightWords.Link(now.State.Id), await targets.Facts(now.State.Id, stop), null, now.Org, now.Owner, now.Line, rule.Demand, null, desk.Calendar.AddWorkdays(desk.Today, rule.Workdays).Date, null);
        var opened = await IssueAssignment.Open(ask, now.Sensitivity, records, user, stop);
        if (opened.Fault is { } fault) return fault;
        watched.Take(now, opened.Value.Id);
        return null;
    }

    // A parent waits for its parts; until they are struck off the spell is not over.
    private async Task<Kernel.Fault?> Recover(WatchedLight watched, LitTarget now, CancellationToken stop)
    {
        if (watched.Assignment is { } id && await records.Find(id, stop) is { Ended: false })
        {
            var why = watched.TargetVersion == now.Version ? now.State.Why : $"目标已调整为{now.State.Text}：{now.State.Why}";
            if (await records.Move(id, Assignment.Recover, why, null, stop) is { } fault) return fault;
        }

        watched.See(now);
        return null;
    }

    // Another process that looked at the same moment was first: what it saw stands.
    private async Task<bool> Saved(CancellationToken stop)
    {
        try
        {
            await db.SaveChangesAsync(stop);
            return true;
        }
        catch (DbUpdateException)
        {
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Light of {Indicator} of {Org}: {Act} refused, {Code} {Sentence}")]
    private static partial void Refused(ILogger logger, LightAct act, string indicator, string org, string code, string sentence);
}

/// <summary>How assignments out of red lights are called and where they lead.</summary>
internal static class LightWords
{
    internal static string Name(LitTarget target) => Cut($"{target.OrgName}{target.IndicatorName}{target.Period.Chinese()}目标滞后");

    internal static string Link(Guid target) => $"/targets/{target}";

    private static string Cut(string text) => text.Length <= 120 ? text : text[..119] + "…";
}
