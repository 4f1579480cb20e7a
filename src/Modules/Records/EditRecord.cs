using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Nodes;
using Luopan.Kernel;
using Luopan.Modules.Records.Types;
using Luopan.Modules.Records.Values;
using Luopan.Platform.Access;
using Luopan.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Modules.Records;

/// <summary>Changes fields of a record. Two people who changed different fields both keep theirs; the same field is a conflict.</summary>
internal static class EditRecord
{
    /// <param name="Version">Version of the record the person looked at.</param>
    /// <param name="Values">Only the fields that change; null empties one.</param>
    public sealed record Request(int Version, [property: Required] Dictionary<string, JsonElement> Values, [property: StringLength(1000)] string? Reason, Sensitivity? Sensitivity);

    public sealed record Response(int Version);

    internal static async Task<Outcome<Response>> Run(Guid id, Request ask, RecordDesk desk, RecordWriter writer, CancellationToken stop)
    {
        if (await desk.Open(id, stop) is not { } of) return RecordsFaults.NoSuchRecord;
        if (Closed(of) is { } closed) return closed;
        var look = await desk.Look(stop);
        var wrong = new List<FaultDetail>();
        var given = ValueSet.Read(of.Type.Fields, ask.Values, look, wrong);
        wrong.AddRange(Locked(of, given.Keys, desk.User));
        if (wrong.Count > 0) return RecordsFaults.Wrong(wrong);
        var changes = ValueSet.Changes(of.Type.Fields, of.Values, given);
        if (changes.Count == 0 && (ask.Sensitivity is null || ask.Sensitivity == of.Head.Sensitivity)) return RecordsFaults.NothingChanges;
        if (await Clashes(of, ask.Version, changes, desk, stop)) return RecordsFaults.Changed;
        if (await Apply(of, given, changes, ask.Sensitivity, ask.Reason, desk, writer, look, stop) is { } refused) return refused;
        if (await desk.Save(stop) is { } late) return late;
        return new Response(of.Head.Version);
    }

    /// <summary>Puts checked values into the record and everything that follows from them; the caller saves.</summary>
    internal static async Task<Fault?> Apply(
        Opened of, IReadOnlyDictionary<string, JsonNode?> given, IReadOnlyList<Change> changes, Sensitivity? sensitivity, string? reason, RecordDesk desk, RecordWriter writer, Lookups look,
        CancellationToken stop, string act = "edited")
    {
        var head = of.Head;
        var day = RecordDesk.ClockDay(of.Type.Life, head.State, of.Values);
        ValueSet.Put(of.Values, given);
        if (ValueSet.Missing(of.Type.Fields, of.Type.Life, head.State, of.Values).Where(m => given.ContainsKey(m.Field!)).ToList() is { Count: > 0 } missing) return RecordsFaults.Wrong(missing);
        var place = Placement.Of(of.Type, of.Values, sensitivity ?? head.Sensitivity, desk.User, look, head.Org);
        if (!desk.User.Scope.Covers(place.ScopeKey)) return RecordsFaults.NotYours;
        if (RecordWriter.KeyOf(of.Type, of.Values) is var key && key != head.KeyText && await writer.Same(of.Type, key, head.Id, stop) is { } same) return same;

        head.Title = ValueText.Raw(of.Values[of.Type.TitleField] ?? head.Title);
        (head.Org, head.OrgPath, head.Line, head.Sensitivity, head.ScopeKey, head.KeyText) = (place.Org, place.OrgPath, place.Line, place.Sensitivity, place.ScopeKey, key);
        of.Body.Json = of.Values.ToJsonString(RecordDesk.Json);
        SlotValues.Fill(head, of.Type, of.Values, await desk.SlotsOf(of.Type, stop), look);
        head.Version++;
        desk.Revise(head, act, changes, reason);
        await Settle(of, day, desk, stop);
        return null;
    }

    /// <summary>Brings the kernel's matter and the record's copies in line with what was just changed.</summary>
    private static async Task Settle(Opened of, DateOnly? day, RecordDesk desk, CancellationToken stop)
    {
        var item = await desk.Item(of.Head, stop);
        desk.Work.Place(item, RecordWriter.TitleOf(of.Head), of.Head.ScopeKey, of.Head.OrgPath);
        desk.Redate(item, of.Type.Life, day, RecordDesk.ClockDay(of.Type.Life, of.Head.State, of.Values));
        RecordDesk.Follow(of.Head, item, of.Type.Life);
        await Urgency.Refresh(of.Head, of.Rows, desk.Db, stop);
    }

    /// <summary>Why nothing of the record may be changed any more; null when it may.</summary>
    internal static Fault? Closed(Opened of) => of.Head.Voided ? RecordsFaults.Voided : of.Head.Ended ? RecordsFaults.Ended : null;

    /// <summary>Fields that can no longer be changed, or not by this person.</summary>
    internal static IEnumerable<FaultDetail> Locked(Opened of, IEnumerable<string> fields, CurrentUser user)
    {
        foreach (var field in fields.Select(f => of.Type.Find(f)!))
        {
            if (ValueSet.Reached(field.ReadonlyFrom, of.Type.Life, of.Head.State)) yield return new(null, field.Code, $"{field.Label.Chinese}：“{of.Type.Life.NameOf(of.Head.State).Chinese}”阶段不能再改");
            else if (!Masks.Entrusted(field, of.Head.ScopeKey, user)) yield return new(null, field.Code, $"{field.Label.Chinese}：您的职责不含该项");
            else if (!Masks.Open(field, of.Head, user)) yield return new(null, field.Code, $"{field.Label.Chinese}：您的授权不能修改该项");
        }
    }

    // Fields somebody else changed since the person looked, to another value than the person's.
    private static async Task<bool> Clashes(Opened of, int version, IReadOnlyList<Change> mine, RecordDesk desk, CancellationToken stop)
    {
        if (version == of.Head.Version) return false;
        var since = await ShowDifferences.Since(of.Head.Id, version, desk.Db, stop);
        return since.Any(s => mine.Any(m => m.Field == s.Change.Field && s.Change.Child is null));
    }
}

/// <summary>What others changed since a version: the fields, who, when, from what to what.</summary>
internal static class ShowDifferences
{
    public sealed record Difference(string Field, string Label, string LabelEn, string Was, string Now, JsonNode? NowValue, string By, DateTime At);

    public sealed record Response(int Version, IReadOnlyList<Difference> Differences);

    internal static async Task<Outcome<Response>> Run(Guid id, int since, RecordDesk desk, CancellationToken stop)
    {
        if (await desk.Open(id, stop) is not { } of) return RecordsFaults.NoSuchRecord;
        var changes = await Since(id, since, desk.Db, stop);
        var look = await desk.Look(stop) with { Links = await Links(changes.Select(c => c.Change), of.Type, desk, stop) };
        var latest = changes.Where(s => s.Change.Child is null && of.Type.Find(s.Change.Field) is { } f && Masks.Shown(f, of.Head, of.Type.Life, desk.User) && Masks.Open(f, of.Head, desk.User)).GroupBy(s => s.Change.Field);
        return new Response(of.Head.Version, [.. latest.Select(g =>
        {
            var field = of.Type.Find(g.Key)!;
            var last = g.Last();
            return new Difference(
                field.Code, field.Label.Chinese, field.Label.English, Shown(field, g.First().Change.Was, look), Shown(field, last.Change.Now, look),
                last.Change.Now is null ? null : JsonNode.Parse(last.Change.Now), last.Revision.By, last.Revision.At);
        })]);
    }

    internal static async Task<IReadOnlyList<(RecordRevision Revision, Change Change)>> Since(Guid id, int version, LuopanDb db, CancellationToken stop)
    {
        var revisions = await db.Set<RecordRevision>().AsNoTracking().Where(r => r.RecordId == id && r.Version > version).OrderBy(r => r.Version).ToListAsync(stop);
        return [.. revisions.SelectMany(r => Of(r).Select(c => (r, c)))];
    }

    /// <summary>The records that changed values lead and led to.</summary>
    internal static Task<IReadOnlyDictionary<Guid, RecordLinks.Card>> Links(IEnumerable<Change> changes, RecordType type, RecordDesk desk, CancellationToken stop) => RecordLinks.Of(
        changes.Where(c => (c.Child is null ? type.Find(c.Field) : type.Child(c.Child)?.Find(c.Field)) is { Kind: FieldKind.Record })
            .SelectMany(c => new[] { c.Was, c.Now }).OfType<string>().Select(json => Guid.Parse(ValueText.Raw(JsonNode.Parse(json)!))), desk, stop);

    internal static IReadOnlyList<Change> Of(RecordRevision revision) => JsonSerializer.Deserialize<List<Change>>(revision.Changes, RecordDesk.Json) ?? [];

    internal static string Shown(Field field, string? json, Lookups look, bool english = false) => json is null ? "" : ValueText.Of(field, JsonNode.Parse(json), look, english);
}
