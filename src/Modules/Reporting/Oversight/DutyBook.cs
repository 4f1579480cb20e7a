using Luopan.Kernel;
using Luopan.Modules.Access;
using Luopan.Platform.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Modules.Reporting.Oversight;

/// <summary>Which duties are looked at; null and empty conditions leave all.</summary>
/// <param name="Within">Path of the org they lie in.</param>
/// <param name="Month">Periods that end in this month, whatever their kind.</param>
/// <param name="First">Due on or after.</param>
/// <param name="Last">Due on or before.</param>
internal sealed record DutyAsk(string? Within = null, string? Form = null, string? Line = null, Period? Month = null, IReadOnlyList<string>? Periods = null, DateOnly? First = null, DateOnly? Last = null, bool OpenOnly = false);

/// <summary>Reads the returns in reach as duties. Matrix, scores, reminders and the ledger of burden all count from here, so that their numbers agree.</summary>
internal sealed class DutyBook(ReturnDesk desk)
{
    internal async Task<IReadOnlyList<Duty>> Of(DutyAsk ask, CancellationToken stop)
    {
        var cells = desk.Db.Set<ReturnCell>();
        var rows = await Asked(ask).Select(r => new
        {
            r,
            Begun = r.State == ReturnFlow.Draft && cells.Any(c => c.ReturnId == r.Id && (c.Number != null || (c.Text != null && c.Text != ""))),
        }).ToListAsync(stop);
        var acts = await Acts(ask, stop);
        return [.. rows.Select(x => Of(x.r, x.Begun, acts[x.r.Id.ToString()]))];
    }

    /// <summary>Form and period of every return in reach under the conditions, the latest period last.</summary>
    internal async Task<IReadOnlyList<(string Form, Period Period)>> Periods(DutyAsk ask, CancellationToken stop) =>
        [.. (await Asked(ask).Select(r => new { r.Form, r.Period }).Distinct().ToListAsync(stop)).Select(p => (p.Form, Period: Period.Parse(p.Period))).OrderBy(p => p.Period).ThenBy(p => p.Form, StringComparer.Ordinal)];

    /// <summary>Months in which returns in reach fall due, the latest first.</summary>
    internal async Task<IReadOnlyList<Period>> DueMonths(string within, CancellationToken stop) =>
        [.. (await Asked(new DutyAsk(within)).Select(r => r.Due).Distinct().ToListAsync(stop)).Select(Period.MonthOf).Distinct().OrderDescending()];

    private IQueryable<Return> Asked(DutyAsk ask)
    {
        var all = desk.Db.Set<Return>().AsNoTracking();
        if (ask.Within is { Length: > 0 } within) all = all.Where(r => r.OrgPath.StartsWith(within));
        if (ask.Form is { Length: > 0 } form) all = all.Where(r => r.Form == form);
        if (ask.Line is { Length: > 0 } line)
        {
            var of = $"|{line}|";
            all = all.Where(r => r.ScopeKey.Contains(of));
        }

        if (ask.Month is { } month)
        {
            var names = EndingIn(month);
            all = all.Where(r => names.Contains(r.Period));
        }

        if (ask.Periods is { } periods) all = all.Where(r => periods.Contains(r.Period));
        if (ask.First is { } first) all = all.Where(r => r.Due >= first);
        if (ask.Last is { } last) all = all.Where(r => r.Due <= last);
        return ask.OpenOnly ? all.Where(r => ReturnFlow.Open.Contains(r.State)) : all;
    }

    /// <summary>The month, and the quarter, half and year that end with it.</summary>
    internal static IReadOnlyList<string> EndingIn(Period month)
    {
        var (year, number) = (month.End.Year, month.End.Month);
        var names = new List<string> { Period.OfMonth(year, number).ToString() };
        if (number % 3 == 0) names.Add(Period.OfQuarter(year, number / 3).ToString());
        if (number % 6 == 0) names.Add(Period.OfHalf(year, number / 6).ToString());
        if (number == 12) names.Add(Period.OfYear(year).ToString());
        return names;
    }

    private async Task<ILookup<string, WorkEvent>> Acts(DutyAsk ask, CancellationToken stop)
    {
        // The kernel knows returns by text: their identities are read first and compared as such.
        var ids = (await Asked(ask).Select(r => r.Id).ToListAsync(stop)).ConvertAll(id => id.ToString());
        var items = desk.Db.Set<WorkItem>().AsNoTracking().Where(i => i.Type == ReturnFlow.Code && EF.Parameter(ids).Contains(i.Subject));
        var acts = await (
            from i in items
            join e in desk.Db.Set<WorkEvent>().AsNoTracking() on i.Id equals e.ItemId
            where e.Action == ReturnFlow.SendBack || e.Action == ReturnFlow.Remind
            orderby e.At descending
            select new { i.Subject, Act = e }).ToListAsync(stop);
        return acts.ToLookup(a => a.Subject, a => a.Act);
    }

    private static Duty Of(Return r, bool begun, IEnumerable<WorkEvent> acts)
    {
        var of = acts.ToLookup(a => a.Action);
        return new(
            r.Id, r.Form, r.FormHash, r.Org, r.OrgPath, r.ScopeKey, Period.Parse(r.Period), r.State, r.Due, r.FirstSentAt, r.SentBy, r.Revision, begun, of[ReturnFlow.SendBack].Count(),
            [.. of[ReturnFlow.Remind].Select(a => new GivenReminder(a.At, a.Person, a.Reason))]);
    }
}

/// <summary>A body of the table with all duties at and below it.</summary>
/// <param name="Depth">0 right below the body in view, 1 below that.</param>
/// <param name="Within">Code of the row it stands under; null at depth 0.</param>
internal sealed record BodyRow(string Code, string Name, string NameEn, int Depth, string? Within, IReadOnlyList<Duty> Of);

/// <summary>Bodies that are asked for returns, by city with what lies below.</summary>
internal static class BodyTable
{
    /// <summary>Two levels below the body in view; what lies deeper is gathered in them.</summary>
    internal static IReadOnlyList<BodyRow> Rows(IReadOnlyList<Duty> all, OrgInfo view, OrgTree tree)
    {
        var order = tree.All.Select((o, at) => (o.Code, at)).ToDictionary(o => o.Code, o => o.at);
        int Place(string code) => order.GetValueOrDefault(code, int.MaxValue);
        var rows = new List<BodyRow>();
        foreach (var upper in all.GroupBy(d => Step(d, view, 0)).OrderBy(g => Place(g.Key)).ThenBy(g => g.Key, StringComparer.Ordinal))
        {
            rows.Add(Row(tree, upper.Key, 0, null, [.. upper]));
            if (upper.All(d => d.Org == upper.Key)) continue;
            foreach (var lower in upper.GroupBy(d => Step(d, view, 1)).OrderBy(g => Place(g.Key)).ThenBy(g => g.Key, StringComparer.Ordinal)) rows.Add(Row(tree, lower.Key, 1, upper.Key, [.. lower]));
        }

        return rows;
    }

    /// <summary>Every filing body by itself.</summary>
    internal static IReadOnlyList<BodyRow> Filers(IReadOnlyList<Duty> all, OrgTree tree) => [.. all.GroupBy(d => d.Org).OrderBy(g => g.First().OrgPath, StringComparer.Ordinal).Select(g => Row(tree, g.Key, 0, null, [.. g]))];

    internal static (string Name, string NameEn) NameOf(OrgTree tree, string code) => tree.Find(code) is { } org ? (org.Name, org.NameEn) : (code, code);

    private static BodyRow Row(OrgTree tree, string code, int depth, string? within, IReadOnlyList<Duty> of)
    {
        var (name, english) = NameOf(tree, code);
        return new(code, name, english, depth, within, of);
    }

    /// <summary>The body so many levels below the one in view in which a duty lies; a body's own returns stand under its own name at the next level too.</summary>
    internal static string Step(Duty duty, OrgInfo view, int level)
    {
        var below = duty.OrgPath[view.Path.Length..].Split('/', StringSplitOptions.RemoveEmptyEntries);
        return below.Length == 0 ? duty.Org : below[Math.Min(level, below.Length - 1)];
    }
}

/// <summary>Names of forms as the pack has them now; a form it has dropped goes by its code.</summary>
internal static class FormNames
{
    internal static (string Name, string NameEn, string Number, string Line) NameOf(this Forms.Forms forms, string code) =>
        forms.Find(code) is { } form ? (form.Name.Chinese, form.Name.English, form.Number, form.Line) : (code, code, "", "");

    internal static string Whole(this Forms.Forms forms, string code) => forms.NameOf(code) is var (name, _, number, _) && number.Length > 0 ? $"{number} {name}" : name;
}
