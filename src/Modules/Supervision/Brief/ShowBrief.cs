using Luopan.Kernel;
using Luopan.Modules.Access;
using Luopan.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Luopan.Modules.Supervision;

/// <summary>The weekly brief (督办周报): what was opened and struck off in the week, and what is late, due and waiting now. Counted as the board counts.</summary>
internal static class ShowBrief
{
    private const int Offered = 26;

    /// <summary>A number that opens the list of the same set and days.</summary>
    /// <param name="First">Null for a set of now.</param>
    public sealed record Figure(string Set, string Name, string NameEn, int Count, DateOnly? First, DateOnly? Last);

    /// <param name="Code">Code of the org or line.</param>
    public sealed record LateRow(string Code, string Name, string NameEn, LateCount Count);

    public sealed record RateRow(string Org, string Name, string NameEn, InTimeRate Rate);

    /// <param name="Code">As <c>2026-W47</c>.</param>
    public sealed record Week(string Code, DateOnly First, DateOnly Last);

    /// <param name="Weeks">Weeks to choose from, the present one first.</param>
    /// <param name="AsOf">Day of what is said of now.</param>
    /// <param name="Rates">Of what was struck off in the year up to the week's end, by org.</param>
    public sealed record Response(
        Week Asked, IReadOnlyList<Week> Weeks, DateOnly AsOf, string Title, IReadOnlyList<Figure> OfWeek, IReadOnlyList<Figure> OfNow, InTimeRate WeekRate, LateCount Open,
        IReadOnlyList<LateRow> LateByOrg, IReadOnlyList<LateRow> LateByLine, IReadOnlyList<AssignmentCard> Late, IReadOnlyList<AssignmentCard> Due, IReadOnlyList<RateRow> Rates, InTimeRate Rate, DateOnly RatesFirst);

    /// <param name="week">Silent: the last that is over.</param>
    internal static async Task<Outcome<Response>> Run([FromQuery] string? week, AssignmentBook book, CancellationToken stop)
    {
        var opened = await book.Open(stop);
        return opened.Fault is { } fault ? fault : Of(opened.Value, week);
    }

    internal static Outcome<Response> Of(Assignments all, string? week)
    {
        var present = Containing(all.Today);
        if (Asked(week, present) is not { } asked) return SupervisionFaults.NoSuchWeek;
        var (span, next) = (new Span(asked.Start, asked.End), asked.Next());
        var (following, year) = (new Span(next.Start, next.End), new Span(new DateOnly(asked.End.Year, 1, 1), asked.End));
        IReadOnlyList<Tracked> In(string set, Span days) => [.. all.In(set, days)];
        Figure Number(string set, Span? days) => new(set, AssignmentSets.Names[set].Chinese, AssignmentSets.Names[set].English, In(set, days ?? span).Count, days?.First, days?.Last);
        var late = In(AssignmentSets.Overdue, span);
        var struck = In(AssignmentSets.Closed, year);
        return new Response(
            WeekOf(asked), [.. Enumerable.Range(0, Offered).Select(n => WeekOf(present.Add(-n)))], all.Today, all.Rules.Brief.Title.Replace("{week}", Days(span), StringComparison.Ordinal),
            [Number(AssignmentSets.Opened, span), Number(AssignmentSets.Closed, span), Number(AssignmentSets.InTime, span), Number(AssignmentSets.ClosedLate, span)],
            [Number(AssignmentSets.Open, null), Number(AssignmentSets.Overdue, null), Number(AssignmentSets.ToSign, null), Number(AssignmentSets.ToReview, null), Number(AssignmentSets.Due, following)],
            Lateness.Rate(In(AssignmentSets.Closed, span)), all.Count(all.Open),
            [.. late.GroupBy(t => t.Record.Org).OrderBy(g => all.Tree.Find(g.Key)?.Order ?? int.MaxValue).Select(g => new LateRow(g.Key, all.OrgName(g.Key).Name, all.OrgName(g.Key).NameEn, all.Count(g)))],
            [.. BusinessLines.Names.Where(l => late.Any(t => t.Record.Line == l.Key)).Select(l => new LateRow(l.Key, l.Value, Assignment.LinesEnglish[l.Key], all.Count(late.Where(t => t.Record.Line == l.Key))))],
            Cards(late, all), Cards(In(AssignmentSets.Due, following), all),
            [.. struck.GroupBy(t => t.Record.Org).OrderBy(g => all.Tree.Find(g.Key)?.Order ?? int.MaxValue).Select(g => new RateRow(g.Key, all.OrgName(g.Key).Name, all.OrgName(g.Key).NameEn, Lateness.Rate(g)))],
            Lateness.Rate(struck), year.First);
    }

    /// <summary>11月16日—22日; both months where the week runs over the month's end.</summary>
    internal static string Days(Span span) => span.First.Month == span.Last.Month ? $"{span.First:M月d日}—{span.Last:%d}日" : $"{span.First:M月d日}—{span.Last:M月d日}";

    // A week that has not begun has nothing to tell.
    private static Period? Asked(string? week, Period present) => week is null ? present.Previous() : Period.TryParse(week, out var asked) && asked.Kind == PeriodKind.Week && asked <= present ? asked : null;

    private static Week WeekOf(Period week) => new(week.ToString(), week.Start, week.End);

    private static Period Containing(DateOnly day) => Period.OfWeek(System.Globalization.ISOWeek.GetYear(day.ToDateTime(TimeOnly.MinValue)), System.Globalization.ISOWeek.GetWeekOfYear(day.ToDateTime(TimeOnly.MinValue)));

    private static IReadOnlyList<AssignmentCard> Cards(IEnumerable<Tracked> of, Assignments all) => [.. of.OrderBy(t => t.Record.Due).Select(all.Card)];
}
