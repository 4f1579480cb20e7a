using Luopan.Kernel;
using Luopan.Modules.Access;
using Luopan.Modules.Records;
using Luopan.Platform;
using Luopan.Platform.Access;
using Luopan.Platform.Spaces;
using Luopan.Platform.Web;
using Luopan.Platform.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Modules.Supervision;

/// <summary>Reads the assignments a person sees, with their course. Board, brief and accountability all count from here, so that their numbers agree.</summary>
internal sealed class AssignmentBook(IRecords records, IOrgs orgs, IPeople people, WorkDesk desk, Worklist list, FlowTypes flows, CurrentUser user, CurrentSpace space, DbContext db, TimeProvider time)
{
    private static readonly string[] Counted = [Assignment.Issue, .. Assignment.AtHome, Assignment.SendBack, Assignment.Remind, Assignment.Extended, Assignment.Assigned];

    internal async Task<Outcome<Assignments>> Open(CancellationToken stop)
    {
        if (!records.Has(Assignment.Type)) return SupervisionFaults.NoAssignments;
        if (!user.May(Assignment.See)) return NeedsExtensions.NotAllowed;
        user.Activate(Assignment.See);
        var all = await records.List(Assignment.Type, false, stop);
        var items = db.Set<WorkItem>().AsNoTracking().Where(i => i.Type == Assignment.Flow);
        var matters = await items.Select(i => new { i.Subject, i.Id }).ToDictionaryAsync(i => i.Subject, i => i.Id, stop);
        var acts = await db.Set<WorkEvent>().AsNoTracking().Where(e => Counted.Contains(e.Action) && items.Any(i => i.Id == e.ItemId)).OrderBy(e => e.At).ThenBy(e => e.Id)
            .Select(e => new { e.ItemId, Act = new CourseAct(e.Action, e.At, e.PersonId, e.Reason != null) }).ToListAsync(stop);
        var courses = acts.ToLookup(a => a.ItemId, a => a.Act);
        var tracked = all.Select(r => matters.TryGetValue(r.Id.ToString(), out var matter) ? new Tracked(r, matter, [.. courses[matter]]) : new Tracked(r, null, [])).ToList();
        var names = await people.Names(tracked.Select(t => t.Handler).OfType<Guid>().Distinct(), stop);
        return new Assignments(tracked, await orgs.Tree(stop), names, flows[Assignment.Flow], space.Space.Content.Get<SupervisionRules>(), desk.Calendar, desk.Today, list.SoonBound, list.SoonDays, time.GetUtcNow().UtcDateTime);
    }
}

/// <summary>One act in the course of an assignment.</summary>
/// <param name="Reasoned">Given with a reason.</param>
internal sealed record CourseAct(string Action, DateTime At, Guid? Person, bool Reasoned)
{
    internal DateOnly Day => DateOnly.FromDateTime(ChinaTime.Local(At));
}

/// <summary>An assignment with its course.</summary>
/// <param name="Matter">The assignment as a matter of the worklist.</param>
internal sealed record Tracked(RecordState Record, Guid? Matter, IReadOnlyList<CourseAct> Course)
{
    internal DateOnly OpenedOn => Day(Record.CreatedAt);

    internal DateOnly? EndedOn => Record.Ended ? Day(Record.StateSince) : null;

    /// <summary>Day it was struck off; null while open or when it was cancelled.</summary>
    internal DateOnly? ClosedOn => Record.State == Assignment.Closed ? EndedOn : null;

    /// <summary>Day by which it was to be done, extensions counted; null when none was set.</summary>
    internal DateOnly? DueBy => Record.Day("due");

    /// <summary>Day on which the lead body was done with what was struck off: it asked for the review that closed it. How long the reviewer took is not held against it.</summary>
    internal DateOnly? DoneOn => ClosedOn is null ? null : Course.LastOrDefault(a => a.Action == Assignment.Submit)?.Day ?? ClosedOn;

    /// <summary>Whether what was struck off was done by its day; null while open, or when no day was set.</summary>
    internal bool? InTime => DoneOn is { } done && DueBy is { } due ? done <= due : null;

    /// <summary>Who answers for it: the person it was given to, else whoever last signed for it, divided it, reported or asked for review.</summary>
    internal Guid? Handler => Record.AssigneeId ?? Course.LastOrDefault(a => Assignment.AtHome.Contains(a.Action))?.Person;

    private static DateOnly Day(DateTime utc) => DateOnly.FromDateTime(ChinaTime.Local(utc));
}

/// <summary>The assignments a person sees, as of now.</summary>
/// <param name="SoonBound">First day that is no longer soon.</param>
internal sealed record Assignments(
    IReadOnlyList<Tracked> All, OrgTree Tree, IReadOnlyDictionary<Guid, string> People, FlowType Flow, SupervisionRules Rules, WorkCalendar Calendar, DateOnly Today, DateOnly SoonBound, int SoonDays, DateTime Now)
{
    internal IReadOnlyList<Tracked> Open => [.. All.Where(t => !t.Record.Ended)];

    /// <summary>This year up to today.</summary>
    internal Span Year => new(new DateOnly(Today.Year, 1, 1), Today);

    internal Span Month => new(new DateOnly(Today.Year, Today.Month, 1), Today);

    internal LateCount Count(IEnumerable<Tracked> of) => Lateness.Count([.. of.Select(t => t.Record)], Today, SoonBound, Calendar);

    internal IEnumerable<Tracked> In(string set, Span span) => All.Where(t => AssignmentSets.Holds(set, t, span, this));

    internal (string Name, string NameEn) OrgName(string code) => Tree.Find(code) is { } org ? (org.Name, org.NameEn) : (code, code);

    internal string AgeOf(RecordState record) => Lateness.Age(record, Now, Rules.Ages);

    internal AssignmentCard Card(Tracked of)
    {
        var (r, org, state, late) = (of.Record, OrgName(of.Record.Org), Flow.WordOf(of.Record.State), Lateness.Of(of, Today, Calendar));
        var source = Assignment.SourceOf(r);
        return new(
            r.Id, of.Matter, r.Number, r.Title, r.Org, org.Name, org.NameEn, of.Handler is { } handler ? People.GetValueOrDefault(handler, r.Assignee) : r.Assignee, of.Handler, r.Line, BusinessLines.Names.GetValueOrDefault(r.Line, r.Line),
            Assignment.LinesEnglish.GetValueOrDefault(r.Line, r.Line), source.Code, source.Name.Chinese, source.Name.English, r.State, state.Chinese, state.English, r.Ended ? of.DueBy : r.Due,
            !r.Ended && r.Due is { } due && !r.Paused ? Calendar.WorkdaysBetween(Today, due) : null, AgeOf(r),
            r.Ended ? "ended" : Lateness.IsLate(r, Today) ? "overdue" : Lateness.IsSoon(r, Today, SoonBound) ? "soon" : "later", of.DoneOn, of.InTime, late.IsLate ? late.Workdays : null, $"/records/{Assignment.Type}/{r.Id}");
    }
}

/// <summary>An assignment in a list.</summary>
/// <param name="Matter">The assignment as a matter of the worklist.</param>
/// <param name="Assignee">Who answers for it; empty for nobody in particular.</param>
/// <param name="Due">Last day of the running clock; of an ended one the day it was to be done by; null without one.</param>
/// <param name="WorkdaysLeft">Negative when late; null without a due day or when ended.</param>
/// <param name="Level">overdue, soon, later; ended when nothing is open any more.</param>
/// <param name="DoneOn">Day the lead body asked for the review that closed it; null while open.</param>
/// <param name="InTime">Null while open, or when no day was set.</param>
/// <param name="WorkdaysLate">Working days the lead body was or is late; null when it is not.</param>
public sealed record AssignmentCard(
    Guid Id, Guid? Matter, string Number, string Name, string Org, string OrgName, string OrgNameEn, string Assignee, Guid? AssigneeId, string Line, string LineName, string LineNameEn, string Source, string SourceName, string SourceNameEn,
    string State, string StateName, string StateNameEn, DateOnly? Due, int? WorkdaysLeft, string Age, string Level, DateOnly? DoneOn, bool? InTime, int? WorkdaysLate, string Link);
