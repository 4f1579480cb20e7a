using Luopan.Kernel;
using Luopan.Modules.Access;
using Luopan.Platform.Web;
using Luopan.Platform.Workflow;
using Microsoft.AspNetCore.Mvc;

namespace Luopan.Modules.Reporting.Oversight;

/// <summary>Who has filed what: bodies against forms for one month, or against the periods of one form.</summary>
internal static class ShowCompleteness
{
    /// <summary>Periods of one form side by side.</summary>
    private const int MostPeriods = 12;

    /// <summary>Owed returns listed one by one.</summary>
    private const int MostOwed = 300;

    /// <param name="Due">The due day most returns of the column have.</param>
    public sealed record Column(string Form, string FormName, string FormNameEn, string FormNumber, string Period, DateOnly Due, Tally Tally);

    /// <param name="Stands">in_time, late, sent_back, filling, not_begun or waived where the cell is one return; not_asked where there is none; empty for a sum.</param>
    /// <param name="Light">green, yellow (late), red (overdue), back (sent back), ahead (owed, not due) or none (waived); of a sum the worst in it.</param>
    /// <param name="Return">The return where the cell is one; null for a sum.</param>
    /// <param name="SentOn">When it was first sent.</param>
    /// <param name="Reminded">How often it was reminded of; for a sum the reminders of all.</param>
    /// <param name="RemindedAt">The last time.</param>
    public sealed record Cell(string Stands, string Light, Tally Tally, Guid? Return, DateOnly? SentOn, string SentBy, int Reminded, DateTime? RemindedAt, string? RemindedBy);

    /// <param name="Depth">0 or 1: right below the body in view, or below that.</param>
    /// <param name="Within">Code of the row it stands under; null at depth 0.</param>
    /// <param name="Cells">One for each column.</param>
    /// <param name="Bodies">Filing bodies in it.</param>
    public sealed record Row(string Code, string Name, string NameEn, int Depth, string? Within, int Bodies, IReadOnlyList<Cell> Cells, Tally Tally);

    /// <summary>A return somebody owes.</summary>
    /// <param name="Under">Code of the row right below the body in view that it lies in.</param>
    /// <param name="WorkdaysLate">0 when its day has not passed.</param>
    /// <param name="RemindedToday">It is left alone until tomorrow.</param>
    /// <param name="MayRemind">The present person may remind of it.</param>
    public sealed record OwedRow(
        Guid Id, string Org, string OrgName, string OrgNameEn, string Under, string Form, string FormName, string FormNameEn, string Period, string Stands, DateOnly Due, int WorkdaysLate, int Reminded, DateTime? RemindedAt,
        string? RemindedBy, bool RemindedToday, bool MayRemind, string Light);

    public sealed record FormChoice(string Code, string Name, string NameEn, string Number, string Line, string LineName);

    /// <param name="Month">The month shown, whose forms of every kind are gathered; for one form its latest period.</param>
    /// <param name="Months">Months that have returns, the latest first.</param>
    /// <param name="Form">Null for all forms of the month.</param>
    /// <param name="Owed">The most pressing first, at most 300.</param>
    /// <param name="OwedAll">How many there are.</param>
    public sealed record Response(
        DateTime AsOf, string Org, string OrgName, string OrgNameEn, string? Month, string? Form, IReadOnlyList<string> Months, IReadOnlyList<FormChoice> Forms, IReadOnlyList<Column> Columns, IReadOnlyList<Row> Rows, Tally Total,
        IReadOnlyList<OwedRow> Owed, int OwedAll);

    /// <param name="org">Code of the body in view; null for the province.</param>
    /// <param name="period">Any period: the month it ends in is shown; null for the latest.</param>
    /// <param name="form">Code: the form's last twelve periods; null for every form of the month.</param>
    /// <param name="line">Business line; null for all.</param>
    internal static async Task<Outcome<Response>> Run([FromQuery] string? org, [FromQuery] string? period, [FromQuery] string? form, [FromQuery] string? line, ReturnDesk desk, DutyBook book, CancellationToken stop) =>
        await Of(org, period, form, line, desk, book, stop);

    internal static async Task<Outcome<Response>> Of(string? org, string? period, string? form, string? line, ReturnDesk desk, DutyBook book, CancellationToken stop)
    {
        var asked = await View.Of(org, period, desk, stop);
        if (asked.Fault is { } fault) return fault;
        var view = asked.Value;
        var known = await book.Periods(new DutyAsk(view.Org.Path, null, line), stop);
        var chosen = string.IsNullOrEmpty(form) ? null : form;
        var shown = chosen is null ? known : [.. known.Where(k => k.Form == chosen)];
        var month = view.Month ?? (shown.Count == 0 ? (Period?)null : Period.MonthOf(shown[^1].Period.End));
        var all = month is null ? [] : await book.Of(chosen is null ? new DutyAsk(view.Org.Path, null, line, month) : new DutyAsk(view.Org.Path, chosen, line, Periods: Before(shown, month.Value)), stop);
        var columns = Columns(all, desk, chosen is null);
        var owed = all.Where(d => d.Owes).OrderByDescending(d => d.IsOverdue(desk.Today)).ThenBy(d => d.Due).ThenBy(d => d.OrgPath, StringComparer.Ordinal).ToList();
        return new Response(
            desk.Now, view.Org.Code, view.Org.Name, view.Org.NameEn, month?.ToString(), chosen, [.. known.Select(k => Period.MonthOf(k.Period.End)).Distinct().OrderDescending().Select(m => m.ToString())],
            [.. known.Select(k => k.Form).Distinct().Select(f => Choice(f, desk))], columns, [.. BodyTable.Rows(all, view.Org, view.Tree).Select(r => RowOf(r, columns, desk.Today))], Tally.Of(all, desk.Today),
            [.. owed.Take(MostOwed).Select(d => OwedOf(d, desk, view))], owed.Count);
    }

    private static IReadOnlyList<string> Before(IReadOnlyList<(string Form, Period Period)> shown, Period month) => [.. shown.Select(s => s.Period).Where(p => p.End <= month.End).TakeLast(MostPeriods).Select(p => p.ToString())];

    private static IReadOnlyList<Column> Columns(IReadOnlyList<Duty> all, ReturnDesk desk, bool byForm) =>
    [
        .. all.GroupBy(d => (d.Form, d.Period)).OrderBy(g => byForm ? g.Key.Form : "", StringComparer.Ordinal).ThenBy(g => g.Key.Period).Select(g =>
        {
            var (name, english, number, _) = desk.Forms.NameOf(g.Key.Form);
            return new Column(g.Key.Form, name, english, number, g.Key.Period.ToString(), g.GroupBy(d => d.Due).OrderByDescending(d => d.Count()).First().Key, Tally.Of([.. g], desk.Today));
        }),
    ];

    private static Row RowOf(BodyRow row, IReadOnlyList<Column> columns, DateOnly today)
    {
        var byColumn = row.Of.ToLookup(d => (d.Form, d.Period.ToString()));
        return new(row.Code, row.Name, row.NameEn, row.Depth, row.Within, row.Of.Select(d => d.Org).Distinct().Count(), [.. columns.Select(c => CellOf([.. byColumn[(c.Form, c.Period)]], row.Code, today))], Tally.Of(row.Of, today));
    }

    private static Cell CellOf(IReadOnlyList<Duty> of, string body, DateOnly today)
    {
        if (of.Count == 0) return new(Standing.NotAsked, "none", Tally.Of([], today), null, null, "", 0, null, null);
        var one = of.Count == 1 && of[0].Org == body ? of[0] : null;
        var last = of.SelectMany(d => d.Reminders).MaxBy(r => r.At);
        return new(one?.Stands ?? "", LightOf(of, today), Tally.Of(of, today), one?.Id, one?.FirstSentOn, one?.SentBy ?? "", of.Sum(d => d.Reminders.Count), last?.At, last?.By);
    }

    private static string LightOf(IReadOnlyList<Duty> of, DateOnly today)
    {
        if (of.Any(d => d.IsOverdue(today))) return "red";
        if (of.Any(d => d.Stands == Standing.SentBack)) return "back";
        if (of.Any(d => d.Owes)) return "ahead";
        if (of.Any(d => d.Stands == Standing.Late)) return "yellow";
        return of.Any(d => d.IsFiled) ? "green" : "none";
    }

    private static OwedRow OwedOf(Duty duty, ReturnDesk desk, View view)
    {
        var (name, english) = BodyTable.NameOf(view.Tree, duty.Org);
        var (form, formEnglish, _, _) = desk.Forms.NameOf(duty.Form);
        var last = duty.Reminders.Count == 0 ? null : duty.Reminders[0];
        return new(
            duty.Id, duty.Org, name, english, BodyTable.Step(duty, view.Org, 0), duty.Form, form, formEnglish, duty.Period.ToString(), duty.Stands, duty.Due, duty.IsOverdue(desk.Today) ? duty.WorkdaysLate(desk.Today, desk.Calendar) : 0, duty.Reminders.Count, last?.At, last?.By,
            Reminding.IsGiven(duty.Reminders.Select(r => r.At), desk.Today), RemindReturns.May(desk.User, duty.ScopeKey, duty.OrgPath), LightOf([duty], desk.Today));
    }

    internal static FormChoice Choice(string code, ReturnDesk desk)
    {
        var (name, english, number, line) = desk.Forms.NameOf(code);
        return new(code, name, english, number, line, BusinessLines.Names.GetValueOrDefault(line, line));
    }
}

/// <summary>The body and the month a page of oversight looks at.</summary>
/// <param name="Month">Null when nobody has picked one.</param>
internal sealed record View(OrgInfo Org, OrgTree Tree, Period? Month)
{
    internal static async Task<Outcome<View>> Of(string? org, string? period, ReturnDesk desk, CancellationToken stop)
    {
        var tree = await desk.Tree(stop);
        if (!string.IsNullOrEmpty(org) && tree.Find(org) is null) return ReportingFaults.NoSuchBody;
        if (string.IsNullOrEmpty(period)) return new View(tree.Find(org ?? "") ?? tree.Province, tree, null);
        return Period.TryParse(period, out var at) ? new View(tree.Find(org ?? "") ?? tree.Province, tree, Period.MonthOf(at.End)) : ReportingFaults.BadPeriod;
    }
}
