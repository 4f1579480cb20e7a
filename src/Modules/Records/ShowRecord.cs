using System.Globalization;
using System.Text.Json.Nodes;
using Luopan.Modules.Records.Types;
using Luopan.Modules.Records.Values;
using Luopan.Platform.Web;
using Luopan.Platform.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Modules.Records;

/// <summary>Everything of one record: values, rows, life with its days, what may be done next and what is missing for it.</summary>
internal static class ShowRecord
{
    public sealed record StepView(string Code, string Name, string NameEn, string To, bool NeedsReason, bool Aside, IReadOnlyList<string> Missing, IReadOnlyList<string> MissingLabels);

    public sealed record ChildRow(Guid Id, int Version, string? State, string StateName, string StateNameEn, bool Ended, LightView? Light, string By, DateTime At, IReadOnlyDictionary<string, Cell> Cells, IReadOnlyList<StepView> Steps);

    /// <summary>One state of the life as this record went through it.</summary>
    /// <param name="At">When it was entered last; null when never.</param>
    /// <param name="Workdays">Working days spent in it; up to today for the present one.</param>
    /// <param name="Limit">Days the clock of the state allows; null for none.</param>
    /// <param name="Planned">Day a state ahead should be reached by; null when no clock says so.</param>
    public sealed record LifeView(string State, string Name, string NameEn, DateTime? At, int? Workdays, int? Limit, bool Passed, bool Current, bool Ended, DateOnly? Planned);

    public sealed record ClockView(string Name, string NameEn, DateOnly? Due, int? WorkdaysLeft, bool Provisional, bool Paused, string Level);

    /// <summary>What the record's light goes by: its clock, something due again and again, or a row with a life.</summary>
    /// <param name="Kind">clock, duty or row.</param>
    /// <param name="Code">State the clock runs in, code of the duty, or child table.</param>
    /// <param name="Period">Of a duty; null for others.</param>
    public sealed record UrgentView(string Kind, string Code, string Name, string NameEn, string? Period, DateOnly Due, int? WorkdaysLeft, string Level);

    public sealed record FileView(Guid Id, string Place, string PlaceName, string PlaceNameEn, string Name, long Size, DateTime At, string By);

    public sealed record DutyView(string Code, string Name, string NameEn, string Period, DateOnly Due, bool Done, string Level);

    public sealed record May(bool Edit, bool Comment, bool Void, bool Assign, bool Clock);

    public sealed record Response(
        RowView Row, string TypeName, string TypeNameEn, bool Voided, Guid? AssigneeId, DateTime StateSince, IReadOnlyDictionary<string, IReadOnlyList<ChildRow>> Children, IReadOnlyList<LifeView> Life, ClockView? Clock, UrgentView? Urgent,
        IReadOnlyList<StepView> Steps, IReadOnlyList<FileView> Files, IReadOnlyList<DutyView> Duties, bool Watching, int Watchers, May May, IReadOnlyDictionary<string, RecordLink> Links);

    /// <summary>A record a field leads to.</summary>
    public sealed record RecordLink(Guid Id, string Type, string Title, string Number);

    internal static async Task<Outcome<Response>> Run(Guid id, RecordDesk desk, CancellationToken stop)
    {
        if (await desk.Open(id, stop) is not { } of) return RecordsFaults.NoSuchRecord;
        var (look, type, head, user) = (await LookAt(of, desk, stop), of.Type, of.Head, desk.User);
        var item = await desk.Item(head, stop);
        var events = await desk.Work.History(item.Id, stop);
        var cells = Rows.Cells(head, type, type.Fields, of.Values, () => MoveRecord.FormulasOf(of, look), look, user);
        var duties = await DutiesOf(of, desk, stop);
        var late = duties.Where(d => !d.Done && d.Level == "overdue").Select(d => d.Code).Distinct().ToList();
        var may = !head.Voided && user.ScopeOf(RecordsModule.Write).Covers(head.ScopeKey);
        var clock = ClockOf(of, item, desk);
        return new Response(
            Rows.Of(head, type, cells, late, look, desk.Days), type.Name.Chinese, type.Name.English, head.Voided, head.AssigneeId, head.StateSince,
            await ChildrenOf(of, desk, look, stop), LifeOf(of, events, item.Due, desk), clock, UrgentOf(of, clock, duties, desk), head.Voided ? [] : await StepsOf(of, item, desk, stop), await FilesOf(of, desk, stop), duties,
            await Watching.Is(item, desk, stop), await Watching.Count(item, desk, stop), new May(may && !head.Ended, !head.Voided, user.ScopeOf(RecordsModule.Manage).Covers(head.ScopeKey), may, may && item.Due is not null),
            LinksOf(of, look));
    }

    private static async Task<IReadOnlyList<StepView>> StepsOf(Opened of, WorkItem item, RecordDesk desk, CancellationToken stop)
    {
        var steps = new List<StepView>();
        foreach (var step in desk.Work.StepsFor(item).Select(s => of.Type.Life.Step(s.Action, item.State)).OfType<LifeStep>())
        {
            var missing = await MoveRecord.Missing(of, step, desk, stop);
            steps.Add(new(step.Code, step.Name.Chinese, step.Name.English, step.To, step.Reason, step.Aside, [.. missing.Select(m => m.Field!)], [.. missing.Select(m => m.Sentence)]));
        }

        return steps;
    }

    private static async Task<Dictionary<string, IReadOnlyList<ChildRow>>> ChildrenOf(Opened of, RecordDesk desk, Lookups look, CancellationToken stop)
    {
        var subjects = of.Rows.Where(r => !r.Removed && r.State is not null).Select(r => r.Id.ToString()).ToList();
        var items = subjects.Count == 0 ? [] : await desk.Db.Set<WorkItem>().Where(i => subjects.Contains(i.Subject)).ToDictionaryAsync(i => i.Subject, stop);
        return of.Type.Children.ToDictionary(c => c.Code, c => (IReadOnlyList<ChildRow>)[.. Sorted(c, of.RowsOf(c.Code)).Select(r => Row(of, c, r, items.GetValueOrDefault(r.Id.ToString()), desk, look))]);
    }

    private static IEnumerable<RecordChild> Sorted(ChildTable child, IEnumerable<RecordChild> rows)
    {
        if (child.SortBy is not { } by) return rows;
        string Key(RecordChild row) => RecordDesk.Parse(row.Json)[by] is { } value ? ValueText.Raw(value) : "";
        return child.NewestFirst ? rows.OrderByDescending(Key, StringComparer.Ordinal) : rows.OrderBy(Key, StringComparer.Ordinal);
    }

    private static ChildRow Row(Opened of, ChildTable child, RecordChild row, WorkItem? item, RecordDesk desk, Lookups look)
    {
        var values = RecordDesk.Parse(row.Json);
        var cells = child.Fields.Where(f => values[f.Code] is not null).ToDictionary(f => f.Code, f => Rows.Of(f, values[f.Code]!, of.Head, look, desk.User));
        var name = child.Life?.NameOf(row.State ?? "");
        IReadOnlyList<StepView> steps = item is null || child.Life is null || of.Head.Voided ? [] : [.. desk.Work.StepsFor(item).Select(s => child.Life.Step(s.Action, item.State)).OfType<LifeStep>().Select(s =>
        {
            var missing = s.Fields.Where(f => values[f] is null).ToList();
            return new StepView(s.Code, s.Name.Chinese, s.Name.English, s.To, s.Reason, s.Aside, missing, [.. missing.Select(m => child.Find(m)!.Label.Chinese)]);
        })];
        return new(
            row.Id, row.Version, row.State, name?.Chinese ?? "", name?.English ?? "", row.Ended, child.Life is null ? null : desk.Days.Light(item?.Due, row.Ended, item?.PausedOn is not null), row.By, row.At,
            cells, steps);
    }

    private static IReadOnlyList<LifeView> LifeOf(Opened of, IReadOnlyList<WorkEvent> events, DateOnly? due, RecordDesk desk)
    {
        var (life, head) = (of.Type.Life, of.Head);
        var entries = events.Where(e => e.Action == "started" || e.From != e.To).ToList();
        var planned = PlannedDays.Of(life, head.State, due, field => of.Values[field] is { } value ? DateOnly.Parse(ValueText.Raw(value), CultureInfo.InvariantCulture) : null, desk.Calendar);
        return [.. life.States.Select(s =>
        {
            var at = entries.LastOrDefault(e => e.To == s.Code)?.At;
            var left = at is { } since ? entries.FirstOrDefault(e => e.At > since && e.From == s.Code)?.At : null;
            var current = head.State == s.Code;
            int? days = at is { } from && !life.Ended(s.Code) ? Math.Max(0, desk.Calendar.WorkdaysBetween(Day(from), left is { } until ? Day(until) : desk.Today)) : null;
            return new LifeView(s.Code, s.Name.Chinese, s.Name.English, at, days, life.Clocks.FirstOrDefault(c => c.Runs.Contains(s.Code))?.Days, at is not null && !current, current, life.Ended(s.Code), planned.TryGetValue(s.Code, out var day) ? day : null);
        })];
    }

    private static ClockView? ClockOf(Opened of, WorkItem item, RecordDesk desk)
    {
        if (item.Due is not { } due || item.ClosedAt is not null) return null;
        var light = desk.Days.Light(due, false, item.PausedOn is not null);
        var name = of.Type.Life.ClockOf(item.State)?.Name;
        return new(name?.Chinese ?? "", name?.English ?? "", due, light.WorkdaysLeft, item.DueProvisional, item.PausedOn is not null, light.Level);
    }

    // The earliest wins, as Urgency has it; of equals the record's own clock.
    private static UrgentView? UrgentOf(Opened of, ClockView? clock, IReadOnlyList<DutyView> duties, RecordDesk desk)
    {
        if (of.Head.Ended || of.Head.Voided) return null;
        UrgentView One(string kind, string code, string name, string english, string? period, DateOnly due)
        {
            var light = desk.Days.Light(due, false, false);
            return new(kind, code, name, english, period, due, light.WorkdaysLeft, light.Level);
        }

        var all = new List<UrgentView>();
        if (clock is { Due: { } own, Paused: false }) all.Add(One("clock", of.Head.State, clock.Name, clock.NameEn, null, own));
        all.AddRange(duties.Where(d => !d.Done).Select(d => One("duty", d.Code, d.Name, d.NameEn, d.Period, d.Due)));
        foreach (var row in of.Rows.Where(r => !r.Removed && !r.Ended && r.Due is not null))
            if (of.Type.Child(row.Child) is { } child) all.Add(One("row", child.Code, child.Label.Chinese, child.Label.English, null, row.Due!.Value));
        return all.MinBy(u => u.Due);
    }

    private static async Task<IReadOnlyList<FileView>> FilesOf(Opened of, RecordDesk desk, CancellationToken stop)
    {
        var files = await desk.Db.Set<RecordFile>().AsNoTracking().Where(f => f.RecordId == of.Head.Id && !f.Removed).OrderByDescending(f => f.At).ToListAsync(stop);
        return [.. files.Select(f =>
        {
            var place = of.Type.Files.FirstOrDefault(p => p.Code == f.Place)?.Name;
            return new FileView(f.Id, f.Place, place?.Chinese ?? "", place?.English ?? "", f.Name, f.Size, f.At, f.By);
        })];
    }

    private static async Task<IReadOnlyList<DutyView>> DutiesOf(Opened of, RecordDesk desk, CancellationToken stop)
    {
        var all = await desk.Db.Set<RecordDuty>().AsNoTracking().Where(d => d.RecordId == of.Head.Id).OrderByDescending(d => d.Due).Take(60).ToListAsync(stop);
        return [.. all.Select(d =>
        {
            var name = of.Type.Duties.FirstOrDefault(t => t.Code == d.Duty)?.Name;
            return new DutyView(d.Duty, name?.Chinese ?? d.Duty, name?.English ?? d.Duty, d.Period, d.Due, d.DoneAt is not null, desk.Days.Light(d.Due, d.DoneAt is not null, false).Level);
        })];
    }

    /// <summary>What codes mean, with the records that the record and its rows lead to.</summary>
    internal static async Task<Lookups> LookAt(Opened of, RecordDesk desk, CancellationToken stop)
    {
        var ids = Links(of.Type.Fields, of.Values).Concat(of.Type.Children.SelectMany(c => of.RowsOf(c.Code).SelectMany(r => Links(c.Fields, RecordDesk.Parse(r.Json)))));
        return await desk.Look(stop) with { Links = await RecordLinks.Of(ids.Select(l => l.Id), desk, stop) };
    }

    private static IEnumerable<(string Field, Guid Id)> Links(IReadOnlyList<Field> fields, JsonObject values) =>
        fields.Where(f => f.Kind == FieldKind.Record && values[f.Code] is not null).Select(f => (f.Code, Guid.Parse(ValueText.Raw(values[f.Code]!))));

    private static Dictionary<string, RecordLink> LinksOf(Opened of, Lookups look) => Links(of.Type.Fields, of.Values).Where(l => look.Links.ContainsKey(l.Id))
        .ToDictionary(l => l.Field, l => Of(look.Links[l.Id]));

    private static RecordLink Of(RecordLinks.Card card) => new(card.Id, card.Type, card.Title, card.Number);

    private static DateOnly Day(DateTime utc) => DateOnly.FromDateTime(Platform.ChinaTime.Local(utc));
}
