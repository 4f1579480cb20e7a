using Luopan.Modules.Access;
using Luopan.Modules.Records;
using Luopan.Platform;
using Luopan.Platform.Access;
using Luopan.Platform.Web;
using Luopan.Platform.Workflow;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Modules.Supervision;

/// <summary>What a leader sees: what is late and whose it is, by org against line, source or age.</summary>
internal static class ShowSupervision
{
    public sealed record Column(string Code, string Name, string NameEn);

    public sealed record OrgRow(string Org, string Name, string NameEn, IReadOnlyList<LateCount> Cells, LateCount Total);

    /// <param name="Matter">The assignment as a matter of the worklist.</param>
    /// <param name="WorkdaysLeft">Negative when late; null without a due day.</param>
    public sealed record Card(
        Guid Id, Guid? Matter, string Number, string Name, string Org, string OrgName, string OrgNameEn, string Assignee, string Line, string LineName, string LineNameEn, string Source, string SourceName, string SourceNameEn,
        string State, string StateName, string StateNameEn, DateOnly? Due, int? WorkdaysLeft, string Age, string Level, string Link);

    /// <param name="OnTime">Percent of this year's struck-off assignments that were done by their day; null when there is none.</param>
    public sealed record Figures(int Open, int Overdue, int Soon, int ToSign, int ToReview, int ClosedThisMonth, decimal? OnTime);

    public sealed record Response(Figures Figures, IReadOnlyList<Column> Columns, IReadOnlyList<OrgRow> Rows, OrgRow Total, IReadOnlyList<Card> Cards);

    private static readonly Column[] Ages = [new("week", "7日内", "Up to 7 days"), new("month", "8—30日", "8–30 days"), new("quarter", "31—90日", "31–90 days"), new("longer", "90日以上", "Over 90 days")];

    /// <param name="by">line, source or age.</param>
    internal static async Task<Outcome<Response>> Run(
        [FromQuery] string? by, IRecords records, IOrgs orgs, WorkDesk desk, Worklist list, FlowTypes flows, CurrentUser user, DbContext db, TimeProvider time, CancellationToken stop)
    {
        if (!records.Has(Assignment.Type)) return SupervisionFaults.NoAssignments;
        if (!user.May(Assignment.See)) return NeedsExtensions.NotAllowed;
        user.Activate(Assignment.See);
        var (tree, today, soon, now) = (await orgs.Tree(stop), desk.Today, list.SoonBound, time.GetUtcNow().UtcDateTime);
        var all = await records.List(Assignment.Type, false, stop);
        var open = all.Where(r => !r.Ended).ToList();
        var matters = await db.Set<WorkItem>().AsNoTracking().Where(i => i.Type == Assignment.Flow && i.ClosedAt == null).Select(i => new { i.Subject, i.Id }).ToDictionaryAsync(i => i.Subject, i => i.Id, stop);
        Func<RecordState, string> key = by switch { "source" => r => r.Text("source") ?? "other", "age" => r => Lateness.Age(r, now), _ => r => r.Line };
        var columns = ColumnsOf(by).Where(c => by == "age" || open.Exists(r => key(r) == c.Code)).ToList();
        OrgRow Row(string code, string name, string nameEn, List<RecordState> of) =>
            new(code, name, nameEn, [.. columns.Select(c => Lateness.Count([.. of.Where(r => key(r) == c.Code)], today, soon, desk.Calendar))], Lateness.Count(of, today, soon, desk.Calendar));
        var rows = open.GroupBy(r => r.Org).Select(g => (Org: tree.Find(g.Key), Of: g.ToList())).OrderBy(g => g.Org?.Order ?? int.MaxValue)
            .Select(g => Row(g.Of[0].Org, g.Org?.Name ?? g.Of[0].Org, g.Org?.NameEn ?? g.Of[0].Org, g.Of)).ToList();
        return new Response(
            await FiguresOf(all, open, desk, soon, db, stop), columns, rows, Row("", "合计", "Total", open),
            [.. open.OrderBy(r => r.Due ?? DateOnly.MaxValue).Select(r => CardOf(r, matters.TryGetValue(r.Id.ToString(), out var matter) ? matter : null, tree, flows, desk, soon, now))]);
    }

    private static IEnumerable<Column> ColumnsOf(string? by) => by switch
    {
        "source" => Assignment.Sources.Select(s => new Column(s.Key, s.Value.Chinese, s.Value.English)),
        "age" => Ages,
        _ => BusinessLines.Names.Select(l => new Column(l.Key, l.Value, Assignment.LinesEnglish.GetValueOrDefault(l.Key, l.Key))),
    };

    private static async Task<Figures> FiguresOf(IReadOnlyList<RecordState> all, List<RecordState> open, WorkDesk desk, DateOnly soon, DbContext db, CancellationToken stop)
    {
        var today = desk.Today;
        var year = ChinaTime.StartOf(new DateOnly(today.Year, 1, 1));
        var month = ChinaTime.StartOf(new DateOnly(today.Year, today.Month, 1));
        var closed = await db.Set<WorkItem>().AsNoTracking().Where(i => i.Type == Assignment.Flow && i.State == Assignment.Closed && i.ClosedAt >= year).Select(i => new { i.Subject, At = i.ClosedAt!.Value }).ToDictionaryAsync(i => i.Subject, i => i.At, stop);
        var done = all.Where(r => closed.ContainsKey(r.Id.ToString())).Select(r => (At: closed[r.Id.ToString()], Due: r.Text("due"))).ToList();
        var inTime = done.Count(d => d.Due is null || DateOnly.FromDateTime(ChinaTime.Local(d.At)) <= DateOnly.Parse(d.Due, System.Globalization.CultureInfo.InvariantCulture));
        return new(
            open.Count, open.Count(r => Lateness.IsLate(r, today)), open.Count(r => Lateness.IsSoon(r, today, soon)), open.Count(r => r.State == Assignment.Issued), open.Count(r => r.State == Assignment.Reviewing),
            done.Count(d => d.At >= month), done.Count == 0 ? null : Math.Round(100m * inTime / done.Count, 1, MidpointRounding.AwayFromZero));
    }

    private static Card CardOf(RecordState r, Guid? matter, OrgTree tree, FlowTypes flows, WorkDesk desk, DateOnly soon, DateTime now)
    {
        var (org, state) = (tree.Find(r.Org), flows[Assignment.Flow].WordOf(r.State));
        var source = Assignment.Sources.GetValueOrDefault(r.Text("source") ?? "other", Assignment.Sources["other"]);
        return new(
            r.Id, matter, r.Number, r.Title, r.Org, org?.Name ?? r.Org, org?.NameEn ?? r.Org, r.Assignee, r.Line, BusinessLines.Names.GetValueOrDefault(r.Line, r.Line), Assignment.LinesEnglish.GetValueOrDefault(r.Line, r.Line),
            r.Text("source") ?? "other", source.Chinese, source.English, r.State, state.Chinese, state.English, r.Due, r.Due is { } due && !r.Paused ? desk.Calendar.WorkdaysBetween(desk.Today, due) : null,
            Lateness.Age(r, now), Lateness.IsLate(r, desk.Today) ? "overdue" : Lateness.IsSoon(r, desk.Today, soon) ? "soon" : "later", $"/records/{Assignment.Type}/{r.Id}");
    }
}
