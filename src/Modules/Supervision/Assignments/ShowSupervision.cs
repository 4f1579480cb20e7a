using Luopan.Modules.Access;
using Luopan.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Luopan.Modules.Supervision;

/// <summary>What a leader sees: what is late and whose it is, by org against line, source or age.</summary>
internal static class ShowSupervision
{
    public sealed record Column(string Code, string Name, string NameEn);

    public sealed record OrgRow(string Org, string Name, string NameEn, IReadOnlyList<LateCount> Cells, LateCount Total);

    /// <param name="InTime">Of what was struck off this year.</param>
    public sealed record Figures(int Open, int Overdue, int Soon, int ToSign, int ToReview, int ClosedThisMonth, InTimeRate InTime);

    /// <param name="SoonDays">Working days that count as soon.</param>
    public sealed record Response(Figures Figures, IReadOnlyList<Column> Columns, IReadOnlyList<OrgRow> Rows, OrgRow Total, IReadOnlyList<AssignmentCard> Cards, int SoonDays, DateOnly MonthFirst, DateOnly YearFirst, DateOnly AsOf);

    /// <param name="by">line, source or age.</param>
    internal static async Task<Outcome<Response>> Run([FromQuery] string? by, AssignmentBook book, CancellationToken stop)
    {
        var opened = await book.Open(stop);
        return opened.Fault is { } fault ? fault : Of(opened.Value, by);
    }

    internal static Response Of(Assignments all, string? by)
    {
        var open = all.Open;
        var columns = ColumnsOf(by, all.Rules).Where(c => by == "age" || open.Any(t => Key(t, by, all) == c.Code)).ToList();
        OrgRow Row(string code, string name, string nameEn, IReadOnlyCollection<Tracked> of) => new(code, name, nameEn, [.. columns.Select(c => all.Count(of.Where(t => Key(t, by, all) == c.Code)))], all.Count(of));
        var rows = open.GroupBy(t => t.Record.Org).OrderBy(g => all.Tree.Find(g.Key)?.Order ?? int.MaxValue).Select(g => Row(g.Key, all.OrgName(g.Key).Name, all.OrgName(g.Key).NameEn, [.. g])).ToList();
        return new Response(FiguresOf(all), columns, rows, Row("", "合计", "Total", open), [.. open.OrderBy(t => t.Record.Due ?? DateOnly.MaxValue).Select(all.Card)], all.SoonDays, all.Month.First, all.Year.First, all.Today);
    }

    /// <summary>The column an assignment stands in.</summary>
    internal static string Key(AssignmentCard card, string? by) => by switch { "source" => card.Source, "age" => card.Age, _ => card.Line };

    private static string Key(Tracked one, string? by, Assignments all) => by switch { "source" => Assignment.SourceOf(one.Record).Code, "age" => all.AgeOf(one.Record), _ => one.Record.Line };

    private static IEnumerable<Column> ColumnsOf(string? by, SupervisionRules rules) => by switch
    {
        "source" => Assignment.Sources.Select(s => new Column(s.Key, s.Value.Chinese, s.Value.English)),
        "age" => Ages(rules.Ages),
        _ => BusinessLines.Names.Select(l => new Column(l.Key, l.Value, Assignment.LinesEnglish.GetValueOrDefault(l.Key, l.Key))),
    };

    private static IEnumerable<Column> Ages(IReadOnlyList<int> ages)
    {
        for (var i = 0; i < ages.Count; i++)
            yield return i == 0 ? new(Lateness.Code(ages[0]), $"{ages[0]}日内", $"Up to {ages[0]} days") : new(Lateness.Code(ages[i]), $"{ages[i - 1] + 1}—{ages[i]}日", $"{ages[i - 1] + 1}–{ages[i]} days");
        yield return new("older", $"{ages[^1]}日以上", $"Over {ages[^1]} days");
    }

    private static Figures FiguresOf(Assignments all)
    {
        int Now(string set) => all.In(set, all.Year).Count();
        return new(
            Now(AssignmentSets.Open), Now(AssignmentSets.Overdue), Now(AssignmentSets.Soon), Now(AssignmentSets.ToSign), Now(AssignmentSets.ToReview), all.In(AssignmentSets.Closed, all.Month).Count(),
            Lateness.Rate(all.In(AssignmentSets.Closed, all.Year)));
    }
}
