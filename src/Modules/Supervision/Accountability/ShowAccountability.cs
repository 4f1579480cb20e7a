using Luopan.Modules.Records;
using Luopan.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Luopan.Modules.Supervision;

/// <summary>The year's record of each org and each person: held, struck off in time and late, late and by how many days, sent back, extended, reminded, reassigned, interviewed.</summary>
internal static class ShowAccountability
{
    /// <param name="Code">Code of the org, or identity of the person.</param>
    /// <param name="Org">Org of the line; of a person the one whose assignments it handled last.</param>
    /// <param name="Held">Issued and open at some time in the year.</param>
    /// <param name="Late">Of those, late as of the year's end or today, or struck off late.</param>
    /// <param name="WorkdaysLate">Working days all late ones are late together.</param>
    /// <param name="SentBack">Times sent back; so are the acts that follow counted in times, not in assignments.</param>
    public sealed record Line(
        string Code, string Name, string NameEn, string Org, int Held, int Closed, int InTime, int ClosedLate, int Late, int WorkdaysLate, int SentBack, int Extended, int Reminded, int Reassigned, int Interviewed, InTimeRate Rate);

    /// <param name="Years">Years for which there is anything to show, the latest first.</param>
    /// <param name="First">First day of the year.</param>
    /// <param name="Last">Last day counted: the year's, or today.</param>
    public sealed record Response(int Year, IReadOnlyList<int> Years, DateOnly First, DateOnly Last, IReadOnlyList<Line> Orgs, IReadOnlyList<Line> People, Line Total);

    internal static async Task<Outcome<Response>> Run([FromQuery] int? year, AssignmentBook book, IRecords records, CancellationToken stop)
    {
        var opened = await book.Open(stop);
        if (opened.Fault is { } fault) return fault;
        return Of(opened.Value, await records.List(Interview.Type, false, stop), year);
    }

    internal static Response Of(Assignments all, IReadOnlyList<RecordState> interviews, int? year)
    {
        var asked = Math.Clamp(year ?? all.Today.Year, 2000, 2100);
        var span = new Span(new DateOnly(asked, 1, 1), asked == all.Today.Year ? all.Today : new DateOnly(asked, 12, 31));
        var talks = interviews.Where(i => i.State is not (Interview.Planned or Interview.Dropped) && span.Holds(i.Day("day"))).ToList();
        // Those held, and those that had an act in the year without being held in it any more.
        var touched = all.All.Where(t => AssignmentSets.Timed.Any(s => s is not (AssignmentSets.Opened or AssignmentSets.Due) && AssignmentSets.Holds(s, t, span, all))).ToList();
        var orgs = touched.Select(t => t.Record.Org).Concat(talks.Select(i => i.Org)).Distinct().OrderBy(o => all.Tree.Find(o)?.Order ?? int.MaxValue)
            .Select(o => LineOf(o, all.OrgName(o).Name, all.OrgName(o).NameEn, o, [.. touched.Where(t => t.Record.Org == o)], talks.Count(i => i.Org == o), span, all)).ToList();
        var people = touched.Where(t => t.Handler is not null).GroupBy(t => t.Handler!.Value)
            .Select(g => LineOf(g.Key.ToString(), all.People.GetValueOrDefault(g.Key, ""), all.People.GetValueOrDefault(g.Key, ""), g.First().Record.Org, [.. g], talks.Count(i => PersonOf(i) == g.Key), span, all))
            .OrderByDescending(l => l.Late).ThenByDescending(l => l.WorkdaysLate).ThenBy(l => l.Name, StringComparer.Ordinal).ToList();
        var since = all.All.Select(t => t.OpenedOn.Year).Append(all.Today.Year).Min();
        return new Response(
            asked, [.. Enumerable.Range(since, all.Today.Year - since + 1).Reverse()], span.First, span.Last, orgs, people, LineOf("", "合计", "Total", "", touched, talks.Count, span, all));
    }

    private static Line LineOf(string code, string name, string nameEn, string org, IReadOnlyList<Tracked> of, int interviewed, Span span, Assignments all)
    {
        int In(string set) => of.Count(t => AssignmentSets.Holds(set, t, span, all));
        int Acts(string action) => of.Sum(t => AssignmentSets.Acts(t, action, span));
        var late = of.Where(t => AssignmentSets.Holds(AssignmentSets.Late, t, span, all)).Sum(t => Lateness.Of(t, AssignmentSets.AsOf(span, all), all.Calendar).Workdays);
        return new(
            code, name, nameEn, org, In(AssignmentSets.Held), In(AssignmentSets.Closed), In(AssignmentSets.InTime), In(AssignmentSets.ClosedLate), In(AssignmentSets.Late), late, Acts(Assignment.SendBack), Acts(Assignment.Extended),
            Acts(Assignment.Remind), Acts(Assignment.Assigned), interviewed, Lateness.Rate(of.Where(t => span.Holds(t.ClosedOn))));
    }

    private static Guid? PersonOf(RecordState interview) => Guid.TryParse(interview.Values["person"]?["id"]?.ToString(), out var id) ? id : null;
}
