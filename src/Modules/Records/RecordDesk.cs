using System.Text.Json.Nodes;
using Luopan.Kernel;
using Luopan.Modules.Access;
using Luopan.Modules.Records.Counts;
using Luopan.Modules.Records.Types;
using Luopan.Modules.Records.Values;
using Luopan.Platform;
using Luopan.Platform.Access;
using Luopan.Platform.Db;
using Luopan.Platform.Spaces;
using Luopan.Platform.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Modules.Records;

/// <summary>A record taken from its shelf: head, type, values, rows.</summary>
internal sealed record Opened(Record Head, RecordType Type, RecordBody Body, JsonObject Values, IReadOnlyList<RecordChild> Rows)
{
    /// <summary>Rows of a child table in their order, without those taken away.</summary>
    internal IEnumerable<RecordChild> RowsOf(string child) => Rows.Where(r => r.Child == child && !r.Removed).OrderBy(r => r.Ordinal);
}

/// <summary>What every use case of the module needs: types, codes, the calendar, who acts; and records from their shelf.</summary>
internal sealed class RecordDesk(LuopanDb db, CurrentSpace space, CurrentUser user, WorkflowKernel work, FlowTypes flows, IOrgs orgs, FreshCache fresh, RecordCounts counts, TimeProvider time, IEnumerable<IRecordHook> hooks)
{
    private IReadOnlyList<RecordSlot>? _slots;

    internal LuopanDb Db => db;

    internal CurrentUser User => user;

    internal WorkflowKernel Work => work;

    internal RecordCounts Counts => counts;

    internal RecordTypes Types => space.Space.Content.Get<RecordTypes>();

    internal WorkCalendar Calendar => space.Space.Content.Get<WorkCalendar>();

    internal Countdown Days => new(Today, Calendar, WorkRules.Of(space.Space.Content).SoonDays);

    internal DateTime Now => time.GetUtcNow().UtcDateTime;

    internal DateOnly Today => ChinaTime.Today(time);

    internal FlowType FlowOf(string code) => flows[code];

    internal IRecordHook? Hook(RecordType type) => type.Hooked ? hooks.FirstOrDefault(h => h.Type == type.Code) : null;

    internal async Task<Lookups> Look(CancellationToken stop) => new(await orgs.Tree(stop), space.Space.Content.Get<Departments>(), space.Space.Content.Get<CodeLists>());

    internal async Task<IReadOnlyList<RecordSlot>> SlotsOf(RecordType type, CancellationToken stop)
    {
        _slots ??= await db.Set<RecordSlot>().AsNoTracking().ToListAsync(stop);
        return [.. _slots.Where(s => s.Type == type.Code)];
    }

    /// <summary>
    /// Records of a type in force within the scope, for lists. The scope is asked once for each place that occurs rather than once for each record,
    /// which is what a list of a hundred thousand needs.
    /// </summary>
    internal async Task<IQueryable<Record>> Within(RecordType type)
    {
        if (user.Scope.SeesAll) return InForce(type);
        var covered = (await Places(type)).Where(p => user.Scope.Covers(p.ScopeKey)).Select(p => p.ScopeKey).ToList();
        return InForce(type).Where(r => covered.Contains(r.ScopeKey));
    }

    /// <summary>How many records of a type in force are within the scope.</summary>
    internal async Task<int> CountWithin(RecordType type) => (await Places(type)).Where(p => user.Scope.Covers(p.ScopeKey)).Sum(p => p.Count);

    private sealed record Occupied(string ScopeKey, int Count);

    private IQueryable<Record> InForce(RecordType type) => db.Set<Record>().AsNoTracking().IgnoreQueryFilters().Where(r => r.Type == type.Code && !r.Voided);

    private Task<List<Occupied>> Places(RecordType type) => fresh.Get(space.Space, "record-places:" + type.Code, () =>
        InForce(type).GroupBy(r => r.ScopeKey).Select(g => new Occupied(g.Key, g.Count())).ToListAsync(CancellationToken.None));

    /// <summary>The record with everything that belongs to it, tracked; null when there is none in reach, or the pack has dropped its type.</summary>
    internal async Task<Opened?> Open(Guid id, CancellationToken stop)
    {
        if (await db.Set<Record>().FirstOrDefaultAsync(r => r.Id == id, stop) is not { } head || Types.Find(head.Type) is not { } type) return null;
        var body = await db.Set<RecordBody>().FirstAsync(b => b.RecordId == id, stop);
        var rows = await db.Set<RecordChild>().Where(c => c.RecordId == id).OrderBy(c => c.Ordinal).ToListAsync(stop);
        return new Opened(head, type, body, Parse(body.Json), rows);
    }

    /// <summary>The matter on the kernel that a record is; every record has one.</summary>
    internal async Task<WorkItem> Item(Record head, CancellationToken stop) =>
        await work.Find("records." + head.Type, head.Id.ToString(), stop) ?? throw new InvalidOperationException($"Record {head.Id} has no matter on the kernel.");

    internal async Task<WorkItem?> RowItem(RecordType type, RecordChild row, CancellationToken stop) => await work.Find($"{type.Flow}.{row.Child}", row.Id.ToString(), stop);

    /// <summary>Saves; two people acting at once, or entering the same record or number at once, are told so.</summary>
    internal async Task<Fault?> Save(CancellationToken stop)
    {
        try
        {
            await db.SaveChangesAsync(stop);
            return null;
        }
        catch (DbUpdateConcurrencyException)
        {
            return WorkflowFaults.Changed;
        }
        catch (DbUpdateException e) when (Dialect.IsTwice(e))
        {
            return RecordsFaults.AtOnce;
        }
    }

    /// <summary>Copies where the matter stands to the record, in the same save.</summary>
    internal static void Follow(Record head, WorkItem item, Life life)
    {
        (head.State, head.StateSince, head.Ended) = (item.State, item.StateSince, life.Ended(item.State));
        (head.Due, head.Paused, head.AssigneeId) = (item.Due, item.PausedOn is not null, item.AssigneeId);
        if (item.AssigneeId is null) head.Assignee = "";
    }

    internal static JsonObject Parse(string json) => JsonNode.Parse(json) as JsonObject ?? [];

    internal static RecordState StateOf(Opened of) => new(
        of.Head.Id, of.Head.Type, of.Head.Number, of.Head.Title, of.Head.Org, of.Head.OrgPath, of.Head.Line, of.Head.State, of.Head.Ended, of.Head.Due, of.Head.Paused, of.Head.AssigneeId,
        of.Head.Assignee, of.Head.CreatedAt, of.Head.UpdatedAt, of.Head.StateSince, of.Head.Version, (JsonObject)of.Values.DeepClone())
    {
        Sensitivity = of.Head.Sensitivity,
    };

    /// <summary>The day in the field the state's clock goes by; null when the field is empty or the clock needs none.</summary>
    internal static DateOnly? ClockDay(Life life, string state, JsonObject values) => life.ClockOf(state)?.By is { } field && values[field] is { } day
        ? DateOnly.ParseExact(ValueText.Raw(day), "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)
        : null;

    /// <summary>Follows the date a running clock goes by when somebody has changed it.</summary>
    internal void Redate(WorkItem item, Life life, DateOnly? was, DateOnly? now)
    {
        if (was == now || life.ClockOf(item.State) is not { By: not null } clock) return;
        if (clock.Until is not null) work.SetDue(item, now);
        else if (now is { } day) work.Recount(item, was, day, Calendar);
    }

    /// <summary>Writes a due day moved by decision into the date the clock goes by: the next step counts from there, and every list shows it.</summary>
    /// <param name="row">The row whose matter it is; null for the record's own.</param>
    internal async Task KeepDue(Opened of, RecordChild? row, WorkItem item, CancellationToken stop)
    {
        var child = row is null ? null : of.Type.Child(row.Child);
        var (life, fields) = child is null ? (of.Type.Life, of.Type.Fields) : (child.Life!, child.Fields);
        var values = row is null ? of.Values : Parse(row.Json);
        if (item.PausedOn is not null || item.Due is not { } due || life.ClockOf(item.State)?.Until is not { } until || due == ClockDay(life, item.State, values)) return;
        var moved = new Dictionary<string, JsonNode?> { [until] = due.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) };
        var changes = ValueSet.Changes(fields, values, moved, row?.Child, row?.Id);
        ValueSet.Put(values, moved);
        of.Head.Version++;
        Revise(of.Head, row is null ? "edited" : "row-edited", changes, null);
        if (row is not null)
        {
            row.Json = values.ToJsonString(Json);
            row.Version++;
            return;
        }

        of.Body.Json = values.ToJsonString(Json);
        SlotValues.Fill(of.Head, of.Type, values, await SlotsOf(of.Type, stop), await Look(stop));
    }

    internal RecordRevision Revise(Record head, string act, IReadOnlyList<Change> changes, string? reason)
    {
        (head.UpdatedAt, head.UpdatedBy) = (Now, user.DisplayName);
        var revision = new RecordRevision
        {
            RecordId = head.Id,
            Version = head.Version,
            At = Now,
            By = user.DisplayName,
            ById = user.Id,
            Act = act,
            Reason = string.IsNullOrWhiteSpace(reason) ? null : reason.Trim(),
            Changes = System.Text.Json.JsonSerializer.Serialize(changes, Json),
        };
        db.Add(revision);
        return revision;
    }

    internal static readonly System.Text.Json.JsonSerializerOptions Json = new(System.Text.Json.JsonSerializerDefaults.Web) { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
