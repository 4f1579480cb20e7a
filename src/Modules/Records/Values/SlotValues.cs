using System.Globalization;
using System.Reflection;
using System.Text.Json.Nodes;
using Luopan.Modules.Records.Types;

namespace Luopan.Modules.Records.Values;

/// <summary>Copies values into the columns lists are narrowed and sorted by.</summary>
internal static class SlotValues
{
    private static readonly Dictionary<string, PropertyInfo> Columns =
        typeof(Record).GetProperties().Where(p => p.Name.Length is 2 or 3 && p.Name[0] is 'T' or 'N' or 'D' && char.IsAsciiDigit(p.Name[1])).ToDictionary(p => p.Name);

    /// <summary>Sets every column of the record anew from its values.</summary>
    internal static void Fill(Record record, RecordType type, JsonObject values, IReadOnlyList<RecordSlot> slots, Lookups look)
    {
        foreach (var slot in slots)
            if (type.Find(slot.Field) is { } field && Slots.KindOf(field) == slot.Kind) Columns[slot.Slot.Column].SetValue(record, Of(field, values[field.Code], look));
    }

    /// <summary>What stands in a text column.</summary>
    internal static string? TextOf(Record record, Slot slot) => (string?)Columns[slot.Column].GetValue(record);

    /// <summary>What stands in a day column.</summary>
    internal static DateOnly? DayOf(Record record, Slot slot) => (DateOnly?)Columns[slot.Column].GetValue(record);

    /// <summary>The column's value: text, millionths or a day; null when empty. An org stands by its path, so that a subtree is a prefix.</summary>
    internal static object? Of(Field field, JsonNode? value, Lookups look) => value is null ? null : field.Kind switch
    {
        FieldKind.Number => (long)(value.GetValue<decimal>() * Slots.Scale),
        FieldKind.Money => MoneyValues.InBase(value, look.BaseCurrency) is { } amount ? (long)(amount * Slots.Scale) : null,
        FieldKind.Date => DateOnly.ParseExact(ValueText.Raw(value), "yyyy-MM-dd", CultureInfo.InvariantCulture),
        FieldKind.Org => look.Tree.Find(ValueText.Raw(value))?.Path,
        FieldKind.Person or FieldKind.Enterprise => ValueText.Raw(value["name"]!),
        _ => ValueText.Raw(value) is var text && text.Length > 400 ? text[..400] : ValueText.Raw(value),
    };
}
