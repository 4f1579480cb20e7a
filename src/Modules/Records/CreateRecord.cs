using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Luopan.Modules.Records.Types;
using Luopan.Modules.Records.Values;
using Luopan.Platform.Access;
using Luopan.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Modules.Records;

/// <summary>Enters a record. Exact duplicates are refused; near ones are shown first.</summary>
internal static class CreateRecord
{
    /// <param name="Values">Value by field, see the API's forms.</param>
    /// <param name="Children">Rows by child table.</param>
    /// <param name="Confirm">The near duplicates were looked at; it is another matter.</param>
    public sealed record Request(
        [property: Required, StringLength(60)] string Type, [property: Required] Dictionary<string, JsonElement> Values,
        Dictionary<string, List<Dictionary<string, JsonElement>>>? Children, Sensitivity? Sensitivity, bool Confirm);

    public sealed record Response(Guid Id, string Number);

    internal static async Task<Outcome<Response>> Run(Request ask, RecordDesk desk, RecordWriter writer, CancellationToken stop)
    {
        if (desk.Types.Find(ask.Type) is not { } type) return RecordsFaults.NoSuchType;
        if (!ask.Confirm && (await FindAlike.Of(type, ask.Values, null, desk, stop)).Count is > 0 and var many) return RecordsFaults.Alike(many);
        var entry = new Entry(type, ask.Values)
        {
            Children = (ask.Children ?? []).ToDictionary(c => c.Key, c => (IReadOnlyList<IReadOnlyDictionary<string, JsonElement>>)[.. c.Value]),
            Sensitivity = ask.Sensitivity,
        };
        await using var transaction = await desk.Db.Database.BeginTransactionAsync(stop);
        var added = await writer.Add(entry, stop);
        if (added.Fault is { } fault) return fault;
        if (await desk.Save(stop) is { } refused) return refused;
        await transaction.CommitAsync(stop);
        return new Response(added.Value.Id, added.Value.Number);
    }
}

/// <summary>Records that look like the one being entered.</summary>
internal static class FindAlike
{
    private const int Most = 10;

    public sealed record Request([property: Required, StringLength(60)] string Type, [property: Required] Dictionary<string, JsonElement> Values, Guid? Except);

    /// <param name="Likeness">0 to 1.</param>
    public sealed record Near(Guid Id, string Number, string Title, string OrgName, string StateName, string StateNameEn, decimal Likeness);

    public sealed record Response(IReadOnlyList<Near> Alike);

    internal static async Task<Outcome<Response>> Run(Request ask, RecordDesk desk, CancellationToken stop) =>
        desk.Types.Find(ask.Type) is { } type ? new Response(await Of(type, ask.Values, ask.Except, desk, stop)) : RecordsFaults.NoSuchType;

    internal static async Task<IReadOnlyList<Near>> Of(RecordType type, IReadOnlyDictionary<string, JsonElement> given, Guid? except, RecordDesk desk, CancellationToken stop)
    {
        if (type.Alike is not { } rule) return [];
        var look = await desk.Look(stop);
        var slots = await desk.SlotsOf(type, stop);
        var asked = rule.By.Select(b => (By: b, Text: given.TryGetValue(b.Key, out var value) && ValueReader.Read(type.Find(b.Key)!, value, look).Value is { } read ? Form(b.Value, ValueText.Of(type.Find(b.Key)!, read, look)) : ""))
            .Where(a => a.Text.Length > 0).ToList();
        if (asked.Count == 0) return [];
        var near = new List<Near>();
        await foreach (var head in (await desk.Within(type)).Where(r => r.Id != except).AsAsyncEnumerable().WithCancellation(stop))
        {
            var likeness = asked.Average(a => Likeness.Of(a.Text, Form(a.By.Value, Kept(head, a.By.Key, type, slots))));
            if (likeness < rule.At) continue;
            near.Add(ToNear(head, likeness, type, look));
        }

        return [.. near.OrderByDescending(n => n.Likeness).Take(Most)];
    }

    internal static Near ToNear(Record head, decimal likeness, RecordType type, Lookups look)
    {
        var state = type.Life.NameOf(head.State);
        return new(head.Id, head.Number, head.Title, look.Tree.Find(head.Org)?.Name ?? head.Org, state.Chinese, state.English, decimal.Round(likeness, 2));
    }

    internal static string Form(string how, string text) => how == "company-name" ? Likeness.Company(text) : Likeness.Plain(text);

    internal static string Kept(Record head, string field, RecordType type, IReadOnlyList<RecordSlot> slots) =>
        field == type.TitleField ? head.Title : slots.FirstOrDefault(s => s.Field == field && s.Kind == SlotKind.T) is { } slot ? SlotValues.TextOf(head, slot.Slot) ?? "" : "";
}
