using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Luopan.Kernel;
using Luopan.Modules.Records.Types;
using Luopan.Modules.Records.Values;
using Luopan.Platform.Access;
using Luopan.Platform.Web;
using Luopan.Platform.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Modules.Records;

/// <summary>A record as it comes in: by hand, from a file, from the pack or from another module.</summary>
internal sealed record Entry(RecordType Type, IReadOnlyDictionary<string, JsonElement> Values)
{
    public IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyDictionary<string, JsonElement>>> Children { get; init; } = new Dictionary<string, IReadOnlyList<IReadOnlyDictionary<string, JsonElement>>>();

    /// <summary>Null for the type's own.</summary>
    public Sensitivity? Sensitivity { get; init; }

    /// <summary>State it is entered in; null for the first of its life.</summary>
    public string? State { get; init; }

    public string Act { get; init; } = "created";

    /// <summary>Why or from where it comes; kept with its first revision.</summary>
    public string? Reason { get; init; }

    /// <summary>The caller has made sure that no record in force has the same key.</summary>
    public bool Single { get; init; }

    /// <summary>The file and line it comes from, beside its values in the first revision; null when typed.</summary>
    public Change? Source { get; init; }
}

/// <summary>Puts a new record on its shelf: checks everything first, then adds everything to the caller's unit of work.</summary>
internal sealed partial class RecordWriter(RecordDesk desk)
{
    /// <summary>Checks and adds; the caller saves. Number, kernel matter, rows and history are added with it.</summary>
    internal async Task<Outcome<Record>> Add(Entry entry, CancellationToken stop)
    {
        var (type, look) = (entry.Type, await desk.Look(stop));
        var wrong = new List<FaultDetail>();
        var values = new JsonObject();
        ValueSet.Put(values, ValueSet.Read(type.Fields, entry.Values, look, wrong));
        var state = entry.State ?? type.Life.Start;
        var rows = Rows(entry, look, wrong);
        wrong.AddRange(ValueSet.Missing(type.Fields, type.Life, state, values).Where(m => wrong.All(w => w.Field != m.Field)));
        if (wrong.Count > 0) return RecordsFaults.Wrong(wrong);

        var place = Placement.Of(type, values, entry.Sensitivity ?? type.Sensitivity, desk.User, look);
        if (!desk.User.Scope.Covers(place.ScopeKey)) return RecordsFaults.NotYours;
        if (entry.Act != "pack" && type.Fields.FirstOrDefault(f => values[f.Code] is not null && !Masks.Entrusted(f, place.ScopeKey, desk.User)) is { } barred) return RecordsFaults.Wrong([new(null, barred.Code, $"{barred.Label.Chinese}：您的职责不含该项")]);
        var head = Head(type, values, place, state);
        if (!entry.Single && await Same(type, head.KeyText, null, stop) is { } same) return same;
        head.Number = await NextNumber(type, stop);
        SlotValues.Fill(head, type, values, await desk.SlotsOf(type, stop), look);
        var item = desk.Work.Start(new NewWork(type.Flow, head.Id.ToString(), TitleOf(head), Link(head), head.ScopeKey, head.OrgPath) { Day = RecordDesk.ClockDay(type.Life, state, values), State = state }, desk.Calendar);
        RecordDesk.Follow(head, item, type.Life);
        head.Urgent = head.Paused ? null : head.Due;
        desk.Db.Add(head);
        desk.Db.Add(new RecordBody { RecordId = head.Id, Json = values.ToJsonString(RecordDesk.Json) });
        foreach (var (child, number, set) in rows) AddRow(head, type, child, set, number);
        var changes = ValueSet.Changes(type.Fields, [], values.ToDictionary(v => v.Key, v => v.Value));
        desk.Revise(head, entry.Act, entry.Source is { } source ? [.. changes, source] : changes, entry.Reason);
        return head;
    }

    /// <summary>Adds a row of a child table, with its own matter where rows have a life.</summary>
    /// <param name="state">State it is entered in; null for the first of its life.</param>
    internal RecordChild AddRow(Record head, RecordType type, ChildTable child, JsonObject values, int ordinal, string? state = null)
    {
        var row = new RecordChild { RecordId = head.Id, Child = child.Code, Ordinal = ordinal, Json = values.ToJsonString(RecordDesk.Json), By = desk.User.DisplayName, At = desk.Now };
        if (child.Life is { } life)
        {
            var title = values[child.Title] is { } named ? ValueText.Raw(named) : child.Label.Chinese;
            var item = desk.Work.Start(new NewWork(LifeFlow.RowFlow(type, child), row.Id.ToString(), Short($"{title}（{head.Title}）"), $"{Link(head)}?row={row.Id}", head.ScopeKey, head.OrgPath) { Day = RecordDesk.ClockDay(life, state ?? life.Start, values), State = state }, desk.Calendar);
            FollowRow(row, item, life);
        }

        desk.Db.Add(row);
        return row;
    }

    internal static void FollowRow(RecordChild row, WorkItem item, Life life) => (row.State, row.Due, row.Ended) = (item.State, item.PausedOn is null ? item.Due : null, life.Ended(item.State));

    /// <summary>The refusal when another record in force has the same key; null when none has.</summary>
    internal async Task<Fault?> Same(RecordType type, string? key, Guid? except, CancellationToken stop)
    {
        if (key is null) return null;

        // Sameness is judged over everything; what lies out of reach is not named.
        var twin = await desk.Db.Set<Record>().IgnoreQueryFilters().AsNoTracking().FirstOrDefaultAsync(r => r.Type == type.Code && r.KeyText == key && r.Id != except, stop);
        if (twin is null) return null;
        return desk.User.Scope.Covers(twin.ScopeKey) ? RecordsFaults.AlreadyThere(twin.Title, twin.Number) : RecordsFaults.AlreadyThere(ValueText.OutOfReach, "");
    }

    /// <summary>The key fields as one text; null when the type has no key or a part of it is empty.</summary>
    internal static string? KeyOf(RecordType type, JsonObject values)
    {
        if (type.Key.Count == 0) return null;
        var parts = type.Key.Select(k => values[k] is { } part ? Likeness.Plain(ValueText.Raw(part is JsonObject o && o["name"] is { } name ? name : part)) : "").ToList();
        return parts.Any(p => p.Length == 0) ? null : string.Join('\u001f', parts) is var text && text.Length > 1000 ? text[..1000] : string.Join('\u001f', parts);
    }

    internal static string TitleOf(Record head) => Short(head.Number.Length > 0 ? $"{head.Title}（{head.Number}）" : head.Title);

    internal static string Link(Record head) => $"/records/{head.Type}/{head.Id}";

    private static string Short(string text) => text.Length > 380 ? text[..380] + "…" : text;

    private Record Head(RecordType type, JsonObject values, Place place, string state) => new()
    {
        Type = type.Code,
        Title = ValueText.Raw(values[type.TitleField] ?? type.Name.Chinese),
        Org = place.Org,
        OrgPath = place.OrgPath,
        Line = place.Line,
        Sensitivity = place.Sensitivity,
        ScopeKey = place.ScopeKey,
        State = state,
        KeyText = KeyOf(type, values),
        CreatedAt = desk.Now,
        CreatedBy = desk.User.DisplayName,
        CreatedById = desk.User.Id,
        UpdatedAt = desk.Now,
        UpdatedBy = desk.User.DisplayName,
    };

    private static List<(ChildTable Child, int Number, JsonObject Values)> Rows(Entry entry, Lookups look, List<FaultDetail> wrong)
    {
        var all = new List<(ChildTable, int, JsonObject)>();
        foreach (var (code, rows) in entry.Children)
        {
            if (entry.Type.Child(code) is not { } child)
            {
                wrong.Add(new(null, code, "没有这个子表，请刷新页面后再填"));
                continue;
            }

            for (var i = 0; i < rows.Count; i++)
            {
                var values = new JsonObject();
                ValueSet.Put(values, ValueSet.Read(child.Fields, rows[i], look, wrong, i + 1));
                wrong.AddRange(ValueSet.Missing(child.Fields, child.Life, child.Life?.Start, values, i + 1));
                all.Add((child, i + 1, values));
            }
        }

        foreach (var table in all.GroupBy(r => r.Item1)) wrong.AddRange(Twice(table.Key, [.. table.Select(t => t.Item3)]));
        return all;
    }

    /// <summary>Rows of a child table whose unique fields repeat.</summary>
    internal static IEnumerable<FaultDetail> Twice(ChildTable child, IReadOnlyList<JsonObject> rows)
    {
        if (child.Unique.Count == 0) yield break;
        var seen = new HashSet<string>();
        for (var i = 0; i < rows.Count; i++)
            if (!seen.Add(string.Join('\u001f', child.Unique.Select(u => rows[i][u]?.ToJsonString(RecordDesk.Json) ?? ""))))
                yield return new(i + 1, child.Unique[0], $"{child.Label.Chinese}：与前面一行的{string.Join("、", child.Unique.Select(u => child.Find(u)!.Label.Chinese))}重复，请改正或删去");
    }

    private async Task<string> NextNumber(RecordType type, CancellationToken stop)
    {
        if (type.NumberForm is not { } form) return "";
        var year = form.Contains("{year}", StringComparison.Ordinal) ? desk.Today.Year : 0;
        var taken = await desk.Db.Set<RecordSerial>().FindAsync([type.Code, year], stop);
        if (taken is null) desk.Db.Add(taken = new RecordSerial { Type = type.Code, Year = year });
        taken.Last++;
        return Serial().Replace(form.Replace("{year}", year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal), m =>
            taken.Last.ToString(CultureInfo.InvariantCulture).PadLeft(m.Groups[1].Success ? int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture) : 1, '0'));
    }

    [GeneratedRegex(@"\{serial(?::(\d))?\}")]
    private static partial Regex Serial();
}
