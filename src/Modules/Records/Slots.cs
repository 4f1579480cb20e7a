using Luopan.Modules.Records.Types;

namespace Luopan.Modules.Records;

/// <summary>Which column of the list a field is kept in, so that filters and sorts run on typed columns.</summary>
internal enum SlotKind
{
    /// <summary>Text, code or name.</summary>
    T,

    /// <summary>Number in millionths.</summary>
    N,

    /// <summary>Day.</summary>
    D,
}

/// <summary>A field's column.</summary>
internal readonly record struct Slot(SlotKind Kind, int Index)
{
    public string Column => $"{Kind}{Index}";
}

/// <summary>Columns of the fields of a type. Given once, in the pack's order, and never taken by another field.</summary>
internal static class Slots
{
    internal const int Texts = 14, Numbers = 8, Days = 6;

    /// <summary>Numbers are kept in millionths: exact to add and to compare.</summary>
    internal const decimal Scale = 1_000_000m;

    /// <summary>The kind of column a field needs; null when lists are not narrowed by it.</summary>
    internal static SlotKind? KindOf(Field field) => field.Kind switch
    {
        _ when !field.Listed => null,
        FieldKind.Number or FieldKind.Money => SlotKind.N,
        FieldKind.Date => SlotKind.D,
        _ => SlotKind.T,
    };

    internal static int Most(SlotKind kind) => kind switch { SlotKind.T => Texts, SlotKind.N => Numbers, _ => Days };

    /// <summary>What there is too much of, in Chinese; null when every field finds a column.</summary>
    internal static string? Overflow(RecordType type)
    {
        var many = type.Fields.Select(KindOf).Where(k => k is not null).GroupBy(k => k!.Value).FirstOrDefault(g => g.Count() > Most(g.Key));
        return many is null ? null : many.Key switch
        {
            SlotKind.T => $"有{many.Count()}个文字类字段，最多{Texts}个",
            SlotKind.N => $"有{many.Count()}个数字字段，最多{Numbers}个",
            _ => $"有{many.Count()}个日期字段，最多{Days}个",
        };
    }

    /// <summary>Adds columns for the fields that have none yet; what was given stays.</summary>
    internal static IReadOnlyList<RecordSlot> Assign(RecordType type, IReadOnlyList<RecordSlot> given)
    {
        var fresh = new List<RecordSlot>();
        foreach (var field in type.Fields.Where(f => KindOf(f) is not null && given.All(s => s.Field != f.Code || s.Kind != KindOf(f))))
        {
            var kind = KindOf(field)!.Value;
            var next = given.Concat(fresh).Where(s => s.Kind == kind).Select(s => s.Index).DefaultIfEmpty(0).Max() + 1;
            if (next <= Most(kind)) fresh.Add(new RecordSlot { Type = type.Code, Field = field.Code, Kind = kind, Index = next });
        }

        return fresh;
    }
}
