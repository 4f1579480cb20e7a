using Luopan.Kernel;
using Luopan.Modules.Reporting.Oversight;
using Luopan.Platform.Web;
using Luopan.Platform.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Modules.Reporting;

/// <summary>Returns in reach, the most pressing first.</summary>
internal static class ListReturns
{
    /// <param name="Mine">The present person fills it.</param>
    public sealed record Row(
        Guid Id, string Form, string FormName, string FormNameEn, string FormNumber, string Org, string OrgName, string OrgNameEn, string Period, string State, string StateName, string StateNameEn,
        DateOnly Due, bool Late, DateTime? SentAt, string SentBy, bool Mine, int Revision);

    /// <param name="States">How many there are in each state under the other conditions.</param>
    /// <param name="Forms">Forms of the returns in reach, whatever else is asked.</param>
    public sealed record Response(IReadOnlyList<Row> Items, string? Next, IReadOnlyDictionary<string, int> States, IReadOnlyList<ShowCompleteness.FormChoice> Forms);

    /// <param name="form">Code; null for all.</param>
    /// <param name="period">Period of the form; since January also names the returns it ends with. Null for all.</param>
    /// <param name="org">Code of a unit: its own and those below; null for all.</param>
    /// <param name="state">State, or <c>open</c> for those still to be sent.</param>
    /// <param name="mine">Only those the present person fills.</param>
    internal static async Task<Outcome<Response>> Run(string? form, string? period, string? org, string? state, bool? mine, string? after, int? size, ReturnDesk desk, FlowTypes flows, CancellationToken stop)
    {
        var tree = await desk.Tree(stop);
        var all = desk.Db.Set<Return>().AsNoTracking();
        var forms = await all.Select(r => r.Form).Distinct().OrderBy(f => f).ToListAsync(stop);
        if (form is { Length: > 0 }) all = all.Where(r => r.Form == form);
        if (period is { Length: > 0 })
        {
            if (!Period.TryParse(period, out var at)) return ReportingFaults.BadPeriod;
            IReadOnlyList<string> named = at.Kind == PeriodKind.Cumulative ? [at.ToString(), .. DutyBook.EndingIn(at)] : [at.ToString()];
            all = all.Where(r => named.Contains(r.Period));
        }

        if (org is { Length: > 0 })
        {
            var within = tree.Find(org)?.Path ?? "?";
            all = all.Where(r => r.OrgPath.StartsWith(within));
        }

        var home = desk.User.HomePath ?? "?";
        var fills = desk.User.ScopeOf(ReportingModule.Fill);
        if (mine == true) all = fills.Prefixes.Length == 0 && !fills.SeesAll ? all.Where(r => false) : all.Where(r => home.StartsWith(r.OrgPath));
        var states = await all.GroupBy(r => r.State).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, stop);
        if (state == "open") all = all.Where(r => ReturnFlow.Open.Contains(r.State));
        else if (state is { Length: > 0 }) all = all.Where(r => r.State == state);
        var page = new PageAsk(after, size);
        var heads = await all.OrderBy(r => r.State == ReturnFlow.Accepted || r.State == ReturnFlow.Waived).ThenByDescending(r => r.Period).ThenBy(r => r.Due).ThenBy(r => r.Form).ThenBy(r => r.OrgPath).ThenBy(r => r.Id)
            .Skip(page.Skip).Take(page.Take + 1).ToListAsync(stop);
        var cut = page.Cut(heads);
        var flow = flows[ReturnFlow.Code];
        return new Response([.. cut.Items.Select(r => Of(r, desk, tree.Find(r.Org), flow, home, fills))], cut.Next, states, [.. forms.Select(f => ShowCompleteness.Choice(f, desk))]);
    }

    private static Row Of(Return r, ReturnDesk desk, Access.OrgInfo? org, FlowType flow, string home, Platform.Access.Scope fills)
    {
        var (form, state) = (desk.Forms.Find(r.Form), flow.WordOf(r.State));
        return new(
            r.Id, r.Form, form?.Name.Chinese ?? r.Form, form?.Name.English ?? r.Form, form?.Number ?? "", r.Org, org?.Name ?? r.Org, org?.NameEn ?? r.Org, r.Period, r.State, state.Chinese, state.English,
            r.Due, Lateness.IsLate(r, desk.Today), r.SentAt, r.SentBy, home.StartsWith(r.OrgPath, StringComparison.Ordinal) && fills.Covers(r.ScopeKey), r.Revision);
    }
}
