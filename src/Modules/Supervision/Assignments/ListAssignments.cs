using Luopan.Modules.Access;
using Luopan.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Luopan.Modules.Supervision;

/// <summary>The assignments behind a number of board, brief or accountability record.</summary>
internal static class ListAssignments
{
    /// <param name="Of">Whose they are, in words: org, person and line asked for; empty for all.</param>
    /// <param name="First">First of the days asked for; null for a set of now.</param>
    public sealed record Response(string Set, string Name, string NameEn, string Of, string OfEn, DateOnly? First, DateOnly? Last, IReadOnlyList<AssignmentCard> Cards);

    /// <param name="set">Code of the set.</param>
    /// <param name="first">First day; silent: the year's.</param>
    /// <param name="last">Last day; silent: today.</param>
    internal static async Task<Outcome<Response>> Run(
        [FromQuery] string set, [FromQuery] DateOnly? first, [FromQuery] DateOnly? last, [FromQuery] string? org, [FromQuery] Guid? person, [FromQuery] string? line, AssignmentBook book, CancellationToken stop)
    {
        if (!AssignmentSets.Names.TryGetValue(set, out var name)) return SupervisionFaults.NoSuchSet(set);
        var opened = await book.Open(stop);
        if (opened.Fault is { } fault) return fault;
        var all = opened.Value;
        var span = new Span(first ?? all.Year.First, last ?? all.Year.Last);
        var found = all.In(set, span).Where(t => (org is null || t.Record.Org == org) && (person is null || t.Handler == person) && (line is null || t.Record.Line == line));
        (string Chinese, string English)[] of =
        [
            org is null ? default : all.OrgName(org), person is null ? default : (all.People.GetValueOrDefault(person.Value, ""), all.People.GetValueOrDefault(person.Value, "")),
            line is null ? default : (BusinessLines.Names.GetValueOrDefault(line, line), Assignment.LinesEnglish.GetValueOrDefault(line, line)),
        ];
        var timed = AssignmentSets.Timed.Contains(set);
        return new Response(
            set, name.Chinese, name.English, string.Join("，", of.Select(o => o.Chinese).Where(o => !string.IsNullOrEmpty(o))), string.Join(", ", of.Select(o => o.English).Where(o => !string.IsNullOrEmpty(o))),
            timed ? span.First : null, timed ? span.Last : null, [.. found.OrderBy(t => t.Record.Ended).ThenBy(t => t.Record.Due ?? DateOnly.MaxValue).ThenByDescending(t => t.EndedOn).Select(all.Card)]);
    }
}
