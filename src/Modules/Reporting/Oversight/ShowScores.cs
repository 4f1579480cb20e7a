using Luopan.Kernel;
using Luopan.Modules.Access;
using Luopan.Platform.Spaces;
using Luopan.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Luopan.Modules.Reporting.Oversight;

/// <summary>The arithmetic of scores: a hundred points a return, less what the rule takes.</summary>
internal static class Scoring
{
    internal const int Full = 100;

    /// <summary>Points of one return; null as long as nothing can be held against or for it.</summary>
    internal static int? PointsOf(Duty duty, ScoreRule rule, WorkCalendar calendar, DateOnly today)
    {
        if (!duty.IsJudged(today)) return null;
        if (duty.FirstSentAt is null) return 0;
        var late = duty.WasInTime ? 0 : Math.Min(rule.LateMost, rule.LateDay * duty.WorkdaysLate(today, calendar));
        return Math.Max(0, Full - late - (rule.SentBack * duty.SentBack) - (rule.Revised * duty.Revision));
    }

    /// <summary>Mean of the points, one decimal; null when no return is judged.</summary>
    internal static decimal? Mean(IReadOnlyCollection<int> points) => points.Count == 0 ? null : Math.Round((decimal)points.Sum() / points.Count, 1, MidpointRounding.AwayFromZero);

    /// <summary>Ranks from the highest; equal scores share one, and none is given without a score.</summary>
    internal static IReadOnlyList<int?> Ranks(IReadOnlyList<decimal?> scores) => [.. scores.Select(s => s is { } score ? 1 + scores.Count(o => o > score) : (int?)null)];
}

/// <summary>How well bodies file over a range of months, ranked.</summary>
internal static class ShowScores
{
    /// <param name="Judged">Returns that came, or whose day has passed.</param>
    /// <param name="Late">Of those, came after their day.</param>
    /// <param name="WorkdaysLate">Working days the late ones were late together.</param>
    /// <param name="Missing">Never came though the day has passed.</param>
    /// <param name="SentBack">Times sent back.</param>
    /// <param name="Revised">Times accepted figures were opened again.</param>
    /// <param name="Score">0 to 100 with one decimal; null when nothing is judged.</param>
    /// <param name="Rank">Among the rows of the same list.</param>
    public sealed record Line(string Code, string Name, string NameEn, string? Within, string? WithinEn, int Bodies, int Judged, int InTime, int Late, int WorkdaysLate, int Missing, int SentBack, int Revised, decimal? Score, int? Rank);

    public sealed record Rule(int Full, int LateDay, int LateMost, int SentBack, int Revised);

    /// <param name="First">First month counted.</param>
    /// <param name="Last">Last month counted.</param>
    /// <param name="By">below: the bodies right below the one in view with all that lies in them; body: every filing body.</param>
    public sealed record Response(
        DateTime AsOf, string Org, string OrgName, string OrgNameEn, string? First, string? Last, IReadOnlyList<string> Months, IReadOnlyList<ShowCompleteness.FormChoice> Forms, string By, Rule Points, IReadOnlyList<Line> Lines, Line Total);

    /// <param name="from">First month; null for January of the last.</param>
    /// <param name="to">Last month; null for the latest.</param>
    internal static async Task<Outcome<Response>> Run(
        [FromQuery] string? org, [FromQuery] string? from, [FromQuery] string? to, [FromQuery] string? form, [FromQuery] string? line, [FromQuery] string? by, ReturnDesk desk, DutyBook book, CurrentSpace space, CancellationToken stop)
    {
        var (asked, start) = (await View.Of(org, to, desk, stop), await View.Of(org, from, desk, stop));
        if ((asked.Fault ?? start.Fault) is { } fault) return fault;
        var (view, rule) = (asked.Value, space.Space.Content.Get<ReportingRules>().Score);
        var known = await book.Periods(new DutyAsk(view.Org.Path, form, line), stop);
        var months = known.Select(k => Period.MonthOf(k.Period.End)).Distinct().Order().ToList();
        var last = view.Month ?? (months.Count == 0 ? (Period?)null : months[^1]);
        var first = start.Value.Month ?? (last is { } end ? Period.OfMonth(end.Year, 1) : (Period?)null);
        if (first > last) return ReportingFaults.BadPeriod;
        var periods = known.Where(k => k.Period.End >= first?.Start && k.Period.End <= last?.End).Select(k => k.Period.ToString()).Distinct().ToList();
        var all = periods.Count == 0 ? [] : await book.Of(new DutyAsk(view.Org.Path, form, line, Periods: periods), stop);
        var each = by == "body";
        var rows = each ? BodyTable.Filers(all, view.Tree) : [.. BodyTable.Rows(all, view.Org, view.Tree).Where(r => r.Depth == 0)];
        var lines = Ranked([.. rows.Select(r => LineOf(r.Code, r.Name, r.NameEn, each ? view.Tree.Find(view.Tree.Find(r.Code)?.Parent ?? "") : null, r.Of, rule, desk))]);
        return new Response(
            desk.Now, view.Org.Code, view.Org.Name, view.Org.NameEn, first?.ToString(), last?.ToString(), [.. months.OrderDescending().Select(m => m.ToString())], [.. known.Select(k => k.Form).Distinct().Select(f => ShowCompleteness.Choice(f, desk))],
            each ? "body" : "below", new(Scoring.Full, rule.LateDay, rule.LateMost, rule.SentBack, rule.Revised), lines, LineOf("", "合计", "Total", null, all, rule, desk));
    }

    private static IReadOnlyList<Line> Ranked(IReadOnlyList<Line> lines)
    {
        var ranks = Scoring.Ranks([.. lines.Select(l => l.Score)]);
        return [.. lines.Zip(ranks, (l, rank) => l with { Rank = rank }).OrderBy(l => l.Rank ?? int.MaxValue)];
    }

    private static Line LineOf(string code, string name, string nameEn, OrgInfo? within, IReadOnlyList<Duty> of, ScoreRule rule, ReturnDesk desk)
    {
        var judged = of.Where(d => d.IsJudged(desk.Today)).ToList();
        var late = judged.Where(d => d.FirstSentAt is not null && !d.WasInTime).ToList();
        return new(
            code, name, nameEn, within?.Name, within?.NameEn, of.Select(d => d.Org).Distinct().Count(), judged.Count, judged.Count(d => d.WasInTime), late.Count, late.Sum(d => d.WorkdaysLate(desk.Today, desk.Calendar)),
            judged.Count(d => d.FirstSentAt is null), judged.Sum(d => d.SentBack), judged.Sum(d => d.Revision), Scoring.Mean([.. judged.Select(d => Scoring.PointsOf(d, rule, desk.Calendar, desk.Today)).OfType<int>()]), null);
    }
}
