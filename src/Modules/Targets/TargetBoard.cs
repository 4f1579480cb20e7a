using Luopan.Kernel;
using Luopan.Modules.Access;
using Luopan.Modules.Indicators;
using Luopan.Platform.Access;
using Luopan.Platform.Spaces;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Modules.Targets;

/// <summary>A target with its figures and what it is judged to be.</summary>
/// <param name="Clash">The other numbers printed for the same thing; empty when there is no conflict.</param>
internal sealed record Judged(Target Target, IndicatorInfo Indicator, OrgInfo Org, Verdict Verdict, PeriodFigure? Latest, FigureDto? Yoy, IReadOnlyList<Target> Clash);

/// <summary>Every target the present person may see, judged; kept until something in the space changes.</summary>
internal sealed class TargetBoard(LuopanDb db, IIndicators indicators, IOrgs orgs, PlanShelf shelf, CurrentSpace space, CurrentUser user, FreshCache cache)
{
    /// <summary>Names the scope in force: answers worked out under one are never shown under another.</summary>
    internal string ScopeName => user.Scope.SeesAll ? "*" : string.Join(';', user.Scope.Prefixes);

    internal async Task<IReadOnlyList<Judged>> All() => (await cache.Get(space.Space, ScopeName, Read)).All;

    internal async Task<Judged?> Find(Guid id) => (await cache.Get(space.Space, ScopeName, Read)).ById.GetValueOrDefault(id);

    // Not cancelled with the request that happens to ask first: others may wait for the same answer.
    private async Task<Kept> Read()
    {
        var tree = await orgs.Tree(CancellationToken.None);
        var series = await indicators.Series(null, CancellationToken.None);
        var rules = space.Space.Content.Get<LightRules>();
        var starts = await shelf.Starts(CancellationToken.None);
        var targets = await db.Set<Target>().AsNoTracking().Where(t => t.VoidedAt == null).Include(t => t.Sources.Where(s => s.WithdrawnAt == null)).OrderBy(t => t.Id).AsSplitQuery().ToListAsync(CancellationToken.None);
        var judged = new List<Judged>();
        foreach (var target in targets)
        {
            if (indicators.Catalogue.Find(target.Indicator) is not { } info || tree.Find(target.Org) is not { } org) continue;
            var facts = ReadFigures.Facts(target, starts.TryGetValue(target.Plan, out var start) ? start : null);
            var read = ReadFigures.For(target, facts, info, series);
            var latest = series.Latest(info.Code, target.Org, "", facts.Period, read.AddsUp ? PeriodKind.Cumulative : null);
            var yoy = latest is null ? null : ShowTarget.Rise(series, info, target.Org, latest.Period);
            judged.Add(new(target, info, org, Progress.Of(facts, read, rules.For(info.Code)), latest, yoy, [.. targets.Where(other => Clashes(target, other))]));
        }

        return new([.. judged.OrderBy(j => Order(j, tree))]);
    }

    // By business line, then the pack's order of units, then as seeded.
    private static (int Line, int Org) Order(Judged judged, OrgTree tree) =>
        (BusinessLines.Names.Keys.ToList().IndexOf(judged.Indicator.Line), tree.Find(judged.Target.Org)?.Order ?? int.MaxValue);

    /// <summary>Two targets for one indicator, org and kind with one final year and different numbers.</summary>
    internal static bool Clashes(Target one, Target other) =>
        one.Id != other.Id && one.Indicator == other.Indicator && one.Org == other.Org && one.Kind == other.Kind && one.Value is { } value && other.Value is { } otherValue
        && Period.Parse(one.Period).End == Period.Parse(other.Period).End
        && !(Unit.Find(other.Unit) is { } from && Unit.Find(one.Unit) is { } to && from.TryConvert(otherValue, to, out var told) && told == value && one.ValueHigh == other.ValueHigh);

    private sealed class Kept(IReadOnlyList<Judged> all)
    {
        internal IReadOnlyList<Judged> All { get; } = all;

        internal Dictionary<Guid, Judged> ById { get; } = all.ToDictionary(j => j.Target.Id);
    }
}

/// <summary>Answers <see cref="ITargets"/> from the board.</summary>
internal sealed class TargetsReader(TargetBoard board, IIndicators indicators, PlanShelf shelf, CurrentUser user) : ITargets
{
    public async Task<TargetState?> Of(string indicator, string org, Period period, CancellationToken stop)
    {
        var fitting = (await board.All())
            .Where(j => j.Target.Indicator == indicator && j.Target.Org == org && Period.Parse(j.Target.Period).Contains(Period.OfYear(period.Year)))
            .OrderBy(j => j.Target.Value is null)
            .ThenBy(j => Period.Parse(j.Target.Period).Kind == PeriodKind.Span)
            .ThenBy(j => j.Target.Kind is TargetKinds.Growth or TargetKinds.Cagr)
            .FirstOrDefault();
        return fitting is null ? null : ToState(fitting);
    }

    public async Task<IReadOnlyList<RecordedTarget>> Like(SaidTarget said, CancellationToken stop)
    {
        if (!user.May(TargetsModule.See) || indicators.Catalogue.Find(said.Indicator) is not { } indicator || TakeClaim.KindOf(said.Kind, said.Versus, said.Period, indicator) is not { } kind) return [];
        var like = (await board.All())
            .Where(j => j.Target.Indicator == said.Indicator && j.Target.Org == said.Org && j.Target.Kind == kind && j.Target.Value is not null && Period.Parse(j.Target.Period).End == said.Period.End)
            .OrderBy(j => j.Target.Period != said.Period.ToString()).ToList();
        if (like.Count == 0) return [];
        var titles = await shelf.Titles(stop);
        return [.. like.Select(j => ToRecord(j, titles))];
    }

    public async Task<IReadOnlyList<LitTarget>> Lit(CancellationToken stop) => user.May(TargetsModule.See) ? [.. (await board.All()).Select(ToLit)] : [];

    public async Task<LitTarget?> Find(Guid id, CancellationToken stop) => user.May(TargetsModule.See) && await board.Find(id) is { } judged ? ToLit(judged) : null;

    public async Task<string?> Facts(Guid id, CancellationToken stop)
    {
        if (!user.May(TargetsModule.See) || await board.Find(id) is not { } judged) return null;
        return TargetFactLines.Of(judged, await shelf.Titles(stop), await indicators.Series(null, stop));
    }

    private static LitTarget ToLit(Judged j) => new(
        ToState(j), j.Indicator.Name, j.Target.Org, j.Org.Name, j.Target.Line, ScopeKey.SensitivityOf(j.Target.ScopeKey), j.Target.Owner, Period.Parse(j.Target.Period), j.Target.Version);

    private static RecordedTarget ToRecord(Judged j, PlanTitles titles)
    {
        var t = j.Target;
        return new(
            t.Id, titles.Of(t.Plan) is var title && title == t.Plan ? "" : title, j.Indicator.Name, j.Indicator.NameEn, j.Org.Name, j.Org.NameEn, Period.Parse(t.Period), t.Value!.Value, t.ValueHigh, t.Unit, t.Bound, t.Text(),
            Target.WordingEnglish(t.Value, t.ValueHigh, t.Unit, t.Bound, t.Kind), t.Quote());
    }

    private static TargetState ToState(Judged j) => new(
        j.Target.Id, j.Target.Kind, j.Target.Value, j.Target.Unit, j.Target.Text(), j.Verdict.Completion, j.Verdict.Pace, j.Verdict.Light, j.Verdict.Why.Chinese, j.Verdict.JudgedAt);
}
