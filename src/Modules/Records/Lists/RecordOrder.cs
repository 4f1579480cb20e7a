using System.Linq.Expressions;
using Luopan.Modules.Records.Types;

namespace Luopan.Modules.Records.Lists;

/// <summary>Sorts lists by a column; what is empty stays last in both directions.</summary>
internal static class RecordOrder
{
    private const int MostKeys = 3;

    /// <param name="sort">Fields or built-in columns by commas, the first outermost, each perhaps followed by <c> desc</c>; null for the type's own order.</param>
    internal static IQueryable<Record> By(IQueryable<Record> query, ListAsk ask, string? sort, IReadOnlyList<RecordSlot> slots)
    {
        var type = ask.Type;
        var keys = (sort ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Take(MostKeys).ToList();
        var ordered = keys.Count == 0 ? ByOne(query, ask, type.List.Sort, type.List.Down, slots) : null;
        foreach (var parts in keys.Select(k => k.Split(' ', StringSplitOptions.RemoveEmptyEntries))) ordered = ByOne(ordered ?? query, ask, parts[0], parts.Length > 1 && parts[1] == "desc", slots);
        return ordered!.ThenBy(r => r.Id);
    }

    // A query that is ordered already is ordered further within.
    private static IOrderedQueryable<Record> ByOne(IQueryable<Record> query, ListAsk ask, string field, bool down, IReadOnlyList<RecordSlot> slots) => field switch
    {
        "number" => Sorted(query, r => r.Number, down),
        "state" => Sorted(query, StateOrder(ask.Type), down),
        "due" or "light" when ask.Type.Find(field) is null => Sorted(Sorted(query, r => r.Urgent == null, false), r => r.Urgent, down),
        "assignee" => Sorted(Sorted(query, r => r.Assignee == "", false), r => r.Assignee, down),
        "org" => Sorted(query, r => r.OrgPath, down),
        "updated" => Sorted(query, r => r.UpdatedAt, down),
        "created" => Sorted(query, r => r.CreatedAt, down),
        _ when field == ask.Type.TitleField => Sorted(query, r => r.Title, down),
        _ => slots.FirstOrDefault(s => s.Field == field) is { } slot ? BySlot(query, slot, ask.Fills(field), down) : Sorted(query, r => r.UpdatedAt, true),
    };

    private static IOrderedQueryable<Record> BySlot(IQueryable<Record> query, RecordSlot slot, bool filled, bool down) => slot.Kind switch
    {
        SlotKind.T => EmptyLast(query, RecordFilter.Column<string?>(slot), filled, down),
        SlotKind.N => EmptyLast(query, RecordFilter.Column<long?>(slot), filled, down),
        _ => EmptyLast(query, RecordFilter.Column<DateOnly?>(slot), filled, down),
    };

    // Where a condition shuts empties out already, the column alone is sorted by, so that an index can give the order.
    private static IOrderedQueryable<Record> EmptyLast<T>(IQueryable<Record> query, Expression<Func<Record, T>> column, bool filled, bool down)
    {
        if (filled) return Sorted(query, column, down);
        var empty = Expression.Lambda<Func<Record, bool>>(Expression.Equal(column.Body, Expression.Constant(null, typeof(T))), column.Parameters);
        return Sorted(Sorted(query, empty, false), column, down);
    }

    private static IOrderedQueryable<Record> Sorted<T>(IQueryable<Record> query, Expression<Func<Record, T>> by, bool down)
    {
        if (!query.Expression.Type.IsAssignableTo(typeof(IOrderedQueryable<Record>))) return down ? query.OrderByDescending(by) : query.OrderBy(by);
        var ordered = (IOrderedQueryable<Record>)query;
        return down ? ordered.ThenByDescending(by) : ordered.ThenBy(by);
    }

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
