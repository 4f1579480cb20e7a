using Luopan.Modules.Access;
using Luopan.Modules.Records;
using Luopan.Platform;
using Luopan.Platform.Access;
using Luopan.Platform.Web;
using Luopan.Platform.Workflow;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Modules.Supervision;

/// <summary>The year's record of each org and each person: given, struck off, late, sent back, extended, reminded.</summary>
internal static class ShowAccountability
{
    public sealed record Line(string Code, string Name, string NameEn, int Given, int Closed, int Late, int SentBack, int Extended, int Reminded);

    public sealed record Response(int Year, IReadOnlyList<Line> Orgs, IReadOnlyList<Line> People);

    internal static async Task<Outcome<Response>> Run([FromQuery] int? year, IRecords records, IOrgs orgs, WorkDesk desk, CurrentUser user, DbContext db, CancellationToken stop)
    {
        if (!records.Has(Assignment.Type)) return SupervisionFaults.NoAssignments;
        if (!user.May(Assignment.See)) return NeedsExtensions.NotAllowed;
        user.Activate(Assignment.See);
        var asked = Math.Clamp(year ?? desk.Today.Year, 2000, 2100);
        var (first, end) = (ChinaTime.StartOf(new DateOnly(asked, 1, 1)), ChinaTime.StartOf(new DateOnly(asked + 1, 1, 1)));
        var tree = await orgs.Tree(stop);
        var all = (await records.List(Assignment.Type, false, stop)).Where(r => r.CreatedAt < end && (!r.Ended || r.StateSince >= first)).ToList();
        var items = await db.Set<WorkItem>().AsNoTracking().Where(i => i.Type == Assignment.Flow).Select(i => new { i.Id, i.Subject }).ToDictionaryAsync(i => i.Subject, i => i.Id, stop);
        var acts = await db.Set<WorkEvent>().AsNoTracking()
            .Where(e => e.At >= first && e.At < end && (e.Action == Assignment.SendBack || e.Action == Assignment.Remind || e.Action == "extended") && db.Set<WorkItem>().Any(i => i.Id == e.ItemId && i.Type == Assignment.Flow))
            .GroupBy(e => new { e.ItemId, e.Action }).Select(g => new { g.Key.ItemId, g.Key.Action, Count = g.Count() }).ToListAsync(stop);
        var counts = acts.ToDictionary(a => (a.ItemId, a.Action), a => a.Count);
        int Sum(IEnumerable<RecordState> of, string action) => of.Sum(r => items.TryGetValue(r.Id.ToString(), out var id) ? counts.GetValueOrDefault((id, action)) : 0);
        Line Of(string code, string name, string nameEn, List<RecordState> of) => new(
            code, name, nameEn, of.Count, of.Count(r => r.State == Assignment.Closed), of.Count(r => WasLate(r, desk.Today)), Sum(of, Assignment.SendBack), Sum(of, "extended"), Sum(of, Assignment.Remind));
        return new Response(
            asked,
            [.. all.GroupBy(r => r.Org).OrderBy(g => tree.Find(g.Key)?.Order ?? int.MaxValue).Select(g => Of(g.Key, tree.Find(g.Key)?.Name ?? g.Key, tree.Find(g.Key)?.NameEn ?? g.Key, [.. g]))],
            [.. all.Where(r => r.AssigneeId is not null).GroupBy(r => (r.AssigneeId, r.Assignee)).Select(g => Of(g.Key.AssigneeId.ToString()!, g.Key.Assignee, g.Key.Assignee, [.. g])).OrderByDescending(l => l.Late)]);
    }

    // An open one past its day, or one struck off after the day it was to be done by.
    private static bool WasLate(RecordState record, DateOnly today) => record.Ended
        ? record.State == Assignment.Closed && record.Text("due") is { } due && DateOnly.FromDateTime(ChinaTime.Local(record.StateSince)) > DateOnly.Parse(due, System.Globalization.CultureInfo.InvariantCulture)
        : Lateness.IsLate(record, today);
}
