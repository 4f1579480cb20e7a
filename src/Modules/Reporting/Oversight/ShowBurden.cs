using Luopan.Kernel;
using Luopan.Modules.Access;
using Luopan.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Luopan.Modules.Reporting.Oversight;

/// <summary>What filling asks of people in a month: cells to type and minutes, by body, by form, by line, beside the month before.</summary>
internal static class ShowBurden
{
    /// <summary>A sum over returns that fall due in one month.</summary>
    /// <param name="Cells">Cells to type in the fixed rows; lines of repeated parts are not counted, as nobody knows how many there will be.</param>
    /// <param name="Minutes">As measured once a form; returns of forms nobody has measured are not in it.</param>
    /// <param name="Unmeasured">How many such returns there are.</param>
    /// <param name="CellsEach">Of a body on average, whole; null without bodies.</param>
    public sealed record Load(int Bodies, int Forms, int Returns, int Cells, int Minutes, int Unmeasured, int? CellsEach, int? MinutesEach);

    /// <param name="MoreCells">Than in the month before; negative for fewer.</param>
    /// <param name="Depth">0, or 1 for what stands under <paramref name="Within"/>.</param>
    public sealed record Line(string Code, string Name, string NameEn, int Depth, string? Within, Load Now, Load Before, int MoreCells, int MoreMinutes);

    /// <param name="Month">Month in which the returns fall due; null when there is none.</param>
    /// <param name="Months">Months in which returns fall due, the latest first.</param>
    public sealed record Response(
        DateTime AsOf, string Org, string OrgName, string OrgNameEn, string? Month, string? MonthBefore, IReadOnlyList<string> Months, IReadOnlyList<Line> Bodies, IReadOnlyList<Line> Forms, IReadOnlyList<Line> Lines, Line Total);

    internal static async Task<Outcome<Response>> Run([FromQuery] string? org, [FromQuery] string? month, ReturnDesk desk, DutyBook book, FormShelf shelf, CancellationToken stop)
    {
        var asked = await View.Of(org, month, desk, stop);
        if (asked.Fault is { } fault) return fault;
        var view = asked.Value;
        var months = await book.DueMonths(view.Org.Path, stop);
        var at = view.Month ?? (months.Count == 0 ? (Period?)null : months[0]);
        var before = at?.Previous();
        var all = at is null ? [] : (await book.Of(new DutyAsk(view.Org.Path, First: before!.Value.Start, Last: at.Value.End), stop)).Where(d => d.Stands != Standing.Waived).ToList();
        var sizes = await Sizes(all, shelf, stop);
        Line Of(string code, string name, string nameEn, int depth, string? within, IEnumerable<Duty> of)
        {
            var halves = of.ToLookup(d => d.Due >= at?.Start);
            var (now, earlier) = (LoadOf(halves[true], sizes), LoadOf(halves[false], sizes));
            return new(code, name, nameEn, depth, within, now, earlier, now.Cells - earlier.Cells, now.Minutes - earlier.Minutes);
        }

        return new Response(
            desk.Now, view.Org.Code, view.Org.Name, view.Org.NameEn, at?.ToString(), before?.ToString(), [.. months.Select(m => m.ToString())],
            [.. BodyTable.Rows(all, view.Org, view.Tree).Select(r => Of(r.Code, r.Name, r.NameEn, r.Depth, r.Within, r.Of))],
            [.. all.GroupBy(d => d.Form).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => Of(g.Key, desk.Forms.Whole(g.Key), desk.Forms.NameOf(g.Key).NameEn, 0, null, g))],
            [.. all.GroupBy(d => Platform.Access.ScopeKey.LineOf(d.ScopeKey)).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => Of(g.Key, BusinessLines.Names.GetValueOrDefault(g.Key, g.Key), g.Key, 0, null, g))],
            Of("", "合计", "Total", 0, null, all));
    }

    private static async Task<IReadOnlyDictionary<string, (int Cells, int? Minutes)>> Sizes(IEnumerable<Duty> all, FormShelf shelf, CancellationToken stop)
    {
        var sizes = new Dictionary<string, (int, int?)>();
        foreach (var one in all.DistinctBy(d => d.FormHash))
            sizes[one.FormHash] = await shelf.Of(one.Form, one.FormHash, stop) is { } form ? (form.Typed.Count(), form.Minutes) : (0, null);
        return sizes;
    }

    private static Load LoadOf(IEnumerable<Duty> of, IReadOnlyDictionary<string, (int Cells, int? Minutes)> sizes)
    {
        var all = of.ToList();
        var (bodies, cells, minutes) = (all.Select(d => d.Org).Distinct().Count(), all.Sum(d => sizes[d.FormHash].Cells), all.Sum(d => sizes[d.FormHash].Minutes ?? 0));
        int? Each(int sum) => bodies == 0 ? null : (int)Math.Round((decimal)sum / bodies, MidpointRounding.AwayFromZero);
        return new(bodies, all.Select(d => d.Form).Distinct().Count(), all.Count, cells, minutes, all.Count(d => sizes[d.FormHash].Minutes is null), Each(cells), Each(minutes));
    }
}
