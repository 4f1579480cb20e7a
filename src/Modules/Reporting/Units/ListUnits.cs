using Luopan.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Modules.Reporting.Units;

/// <summary>The roster within reach: enterprises, their panels and liaison officers, and how far each invitation has come.</summary>
internal static class ListUnits
{
    /// <param name="Account">none, invited, expired or joined.</param>
    /// <param name="InvitedUntil">Last day of the invitation that stands; null when none does.</param>
    public sealed record Row(
        string Code, string Name, string Home, string HomeName, string Industry, string IndustryName, IReadOnlyList<string> Panels, DateOnly? From, DateOnly? Until, bool Ended,
        string Officer, string Phone, string Email, string Account, DateOnly? InvitedUntil, bool Mailed);

    public sealed record Choice(string Code, string Name, string NameEn);

    /// <summary>How the roster stands under the other conditions.</summary>
    public sealed record Counts(int All, int None, int Invited, int Expired, int Joined);

    public sealed record Response(IReadOnlyList<Row> Items, string? Next, Counts Counts, IReadOnlyList<Choice> Panels, IReadOnlyList<Choice> Industries);

    /// <param name="panel">Code; null for all.</param>
    /// <param name="org">Units under it; null for all in reach.</param>
    /// <param name="sought">Part of name, code or officer.</param>
    /// <param name="account">none, invited, expired or joined; null for all.</param>
    internal static async Task<Outcome<Response>> Run(string? panel, string? org, string? sought, string? account, string? after, int? size, Roster roster, CancellationToken stop)
    {
        var tree = await roster.Tree(stop);
        var all = await Wanted(roster, panel, org, sought, tree, stop);
        var today = roster.Today;
        var counts = new Counts(all.Count, all.Count(u => u.Account == "none"), all.Count(u => u.Account == "invited"), all.Count(u => u.Account == "expired"), all.Count(u => u.Account == "joined"));
        if (account is { Length: > 0 }) all = [.. all.Where(u => u.Account == account)];
        var page = new PageAsk(after, size);
        var cut = page.Cut([.. all.Skip(page.Skip).Take(page.Take + 1)]);
        var (panels, industries) = (roster.Panels, roster.Industry?.Codes ?? []);
        return new Response(
            [.. cut.Items.Select(s => new Row(
                s.Unit.Code, s.Unit.Name, s.Unit.Home, tree.Find(s.Unit.Home)?.Name ?? s.Unit.Home, s.Unit.Industry, industries.FirstOrDefault(i => i.Code == s.Unit.Industry)?.Name ?? "",
                ReportingUnit.PanelsOf(s.Unit.Panels), s.Unit.From, s.Unit.Until, s.Unit.Until < today, s.Unit.Officer, s.Unit.Phone, s.Unit.Email, s.Account, s.Invitation?.Until, s.Invitation?.MailedAt is not null))],
            cut.Next, counts, [.. panels.All.Select(p => new Choice(p.Code, p.Name.Chinese, p.Name.English))], [.. industries.Select(i => new Choice(i.Code, i.Name, i.NameEn))]);
    }

    /// <summary>A unit with the invitation that counts.</summary>
    internal sealed record Standing(ReportingUnit Unit, string Account, Invitation? Invitation);

    internal static async Task<List<Standing>> Wanted(Roster roster, string? panel, string? org, string? sought, Access.OrgTree tree, CancellationToken stop)
    {
        var units = roster.Units.AsNoTracking();
        if (panel is { Length: > 0 }) units = units.Where(u => u.Panels.Contains($";{panel};"));
        if (org is { Length: > 0 })
        {
            var within = tree.Find(org)?.Path ?? "?";
            units = units.Where(u => u.OrgPath.StartsWith(within));
        }

        if (sought is { Length: > 0 }) units = units.Where(u => u.Name.Contains(sought) || u.Code.Contains(sought) || u.Officer.Contains(sought));
        var found = await units.OrderBy(u => u.OrgPath).ToListAsync(stop);
        var open = (await roster.Db.Set<Invitation>().AsNoTracking().Where(i => !i.Withdrawn && i.UsedAt == null).ToListAsync(stop)).ToLookup(i => i.Unit);
        return [.. found.Select(u => Stand(u, open[u.Code].OrderByDescending(i => i.At).FirstOrDefault(), roster.Today))];
    }

    private static Standing Stand(ReportingUnit unit, Invitation? invitation, DateOnly today) =>
        new(unit, invitation is null ? unit.JoinedAt is null ? "none" : "joined" : invitation.Until < today ? unit.JoinedAt is null ? "expired" : "joined" : "invited", invitation);
}

/// <summary>Enters an enterprise of the roster, or changes it.</summary>
internal static class KeepUnit
{
    /// <param name="Panels">Codes or names.</param>
    public sealed record Request(
        string? Name, string? Home, string? Industry, IReadOnlyList<string>? Panels, string? From, string? Until, string? Officer, string? Phone, string? Email);

    internal static async Task<Outcome<Done>> Run(string code, Request ask, Roster roster, CancellationToken stop)
    {
        var tree = await roster.Tree(stop);
        var text = new UnitText(
            code, Trim(ask.Name), Trim(ask.Home), Trim(ask.Industry), ask.Panels is null ? null : string.Join(';', ask.Panels), Trim(ask.From), Trim(ask.Until), Trim(ask.Officer), Trim(ask.Phone), Trim(ask.Email));
        var standing = (await roster.Standing([code.Trim().ToUpperInvariant()], stop)).Values.FirstOrDefault();
        var wrong = new List<Kernel.FaultDetail>();
        if (roster.Judge(text, standing, tree, (field, what) => wrong.Add(new(null, field, what))) is not { } now) return ReportingFaults.WrongUnit(wrong);
        if (ask.Panels is { Count: 0 }) now.Panels = ReportingUnit.Joined([]);
        if (ask.Until is "") now.Until = null;
        if (standing is null || Roster.Changes(standing, now).Count > 0) await roster.Put([(standing, now)], stop);
        return Done.It;
    }

    private static string? Trim(string? text) => text?.Trim();
}
