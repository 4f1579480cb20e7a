using System.Linq.Expressions;
using Luopan.Modules.Records.Types;

namespace Luopan.Modules.Records.Lists;

/// <summary>Sorts lists by a column; what is empty stays last in both directions.</summary>
internal static class RecordOrder
{
    /// <param name="sort">Field, built-in column, or either followed by <c> desc</c>; null for the type's own order.</param>
    internal static IQueryable<Record> By(IQueryable<Record> query, RecordType type, string? sort, IReadOnlyList<RecordSlot> slots)
    {
        var parts = (sort ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var (field, down) = parts.Length > 0 ? (parts[0], parts.Length > 1 && parts[1] == "desc") : (type.List.Sort, type.List.Down);
        var ordered = field switch
        {
            "number" => Sorted(query, r => r.Number, down),
            "state" => Sorted(query, StateOrder(type), down),
            "due" or "light" when type.Find(field) is null => Sorted(query.OrderBy(r => r.Urgent == null), r => r.Urgent, down),
            "assignee" => Sorted(query.OrderBy(r => r.Assignee == ""), r => r.Assignee, down),
            "org" => Sorted(query, r => r.OrgPath, down),
            "updated" => Sorted(query, r => r.UpdatedAt, down),
            "created" => Sorted(query, r => r.CreatedAt, down),
            _ when field == type.TitleField => Sorted(query, r => r.Title, down),
            _ => slots.FirstOrDefault(s => s.Field == field) is { } slot ? BySlot(query, slot, down) : Sorted(query, r => r.UpdatedAt, true),
        };
        return ordered.ThenBy(r => r.Id);
    }

    private static IOrderedQueryable<Record> BySlot(IQueryable<Record> query, RecordSlot slot, bool down) => slot.Kind switch
    {
        SlotKind.T => Filled(query, RecordFilter.Column<string?>(slot), down),
        SlotKind.N => Filled(query, RecordFilter.Column<long?>(slot), down),
        _ => Filled(query, RecordFilter.Column<DateOnly?>(slot), down),
    };

    private static IOrderedQueryable<Record> Filled<T>(IQueryable<Record> query, Expression<Func<Record, T>> column, bool down)
    {
        var empty = Expression.Lambda<Func<Record, bool>>(Expression.Equal(column.Body, Expression.Constant(null, typeof(T))), column.Parameters);
        return Sorted(query.OrderBy(empty), column, down);
    }

    private static IOrderedQueryable<Record> Sorted<T>(IQueryable<Record> query, Expression<Func<Record, T>> by, bool down) => down ? query.OrderByDescending(by) : query.OrderBy(by);

    private static IOrderedQueryable<Record> Sorted<T>(IOrderedQueryable<Record> query, Expression<Func<Record, T>> by, bool down) => down ? query.ThenByDescending(by) : query.ThenBy(by);

    // States stand in the order of the life, not of their codes.
    private static Expression<Func<Record, int>> StateOrder(RecordType type)
    {
        var record = Expression.Parameter(typeof(Record), "r");
        var state = Expression.Property(record, nameof(Record.State));
        Expression order = Expression.Constant(type.Life.States.Count);
        for (var i = type.Life.States.Count - 1; i >= 0; i--) order = Expression.Condition(Expression.Equal(state, Expression.Constant(type.Life.States[i].Code)), Expression.Constant(i), order);
        return Expression.Lambda<Func<Record, int>>(order, record);
    }
}
