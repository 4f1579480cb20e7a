using System.Globalization;
using System.Linq.Expressions;
using System.Text.Json;
using Luopan.Modules.Records.Types;
using Luopan.Modules.Records.Values;
using Luopan.Platform;
using Luopan.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Modules.Records.Lists;

/// <summary>What a list is narrowed to: conditions joined by “and”, a text, and who looks.</summary>
internal sealed record ListAsk(RecordType Type, IReadOnlyList<Condition> Conditions, string Text)
{
    /// <summary>A condition lets no record through whose field is empty.</summary>
    internal bool Fills(string field) => Conditions.Any(c => c.Field == field && (c.Op is "is" or "gte" or "lte" or "between" or "filled"));
}

/// <summary>Turns conditions into a query over typed columns, so that a hundred thousand records are narrowed by the database.</summary>
internal static class RecordFilter
{
    private const int MostConditions = 20, MostValues = 200;

    /// <summary>Reads <c>[["field","op","value",…],…]</c>; a value may itself be a list.</summary>
    internal static Outcome<ListAsk> Read(RecordType type, string? filter, string? text)
    {
        if (string.IsNullOrWhiteSpace(filter)) return new ListAsk(type, [], (text ?? "").Trim());
        try
        {
            var conditions = new List<Condition>();
            foreach (var item in JsonDocument.Parse(filter).RootElement.EnumerateArray())
            {
                var parts = item.EnumerateArray().ToList();
                var values = parts.Skip(2).SelectMany(p => p.ValueKind == JsonValueKind.Array ? [.. p.EnumerateArray()] : new[] { p }).Select(p => p.ToString()).ToList();
                conditions.Add(new(parts[0].GetString() ?? "", parts[1].GetString() ?? "", values));
            }

            return conditions.Count > MostConditions || conditions.Any(c => c.Values.Count > MostValues) ? RecordsFaults.BadFilter("条件太多") : new ListAsk(type, conditions, (text ?? "").Trim());
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or ArgumentOutOfRangeException)
        {
            return RecordsFaults.BadFilter("写法不对");
        }
    }

    /// <summary>The records asked for; refuses a condition that cannot be.</summary>
    internal static async Task<Outcome<IQueryable<Record>>> Query(ListAsk ask, RecordDesk desk, CancellationToken stop)
    {
        var (type, look) = (ask.Type, await desk.Look(stop));
        var slots = await desk.SlotsOf(type, stop);
        var query = await desk.Within(type);
        if (ask.Text.Length > 0) query = query.Where(r => r.Title.Contains(ask.Text) || r.Number.Contains(ask.Text));
        foreach (var condition in ask.Conditions)
        {
            if (!ListFile.Ops.Contains(condition.Op)) return RecordsFaults.BadFilter($"筛选方式“{condition.Op}”不认识");
            if (condition.Field == "figure")
            {
                if (await Counted(query, condition, desk, stop) is not { } counted) return RecordsFaults.BadFilter("没有这个指标数");
                query = counted;
                continue;
            }

            var narrowed = (type.Find(condition.Field) is null ? BuiltIn(query, condition, desk) : null) ?? Duty(query, condition, type, desk) ?? Field(query, condition, type, slots, look);
            if (narrowed is null) return RecordsFaults.BadFilter($"“{condition.Field}”不能这样筛选");
            query = narrowed;
        }

        return Outcome<IQueryable<Record>>.Of(query);
    }

    // The records behind a figure counted from them: indicator|org|period|breakdown.
    private static async Task<IQueryable<Record>?> Counted(IQueryable<Record> query, Condition by, RecordDesk desk, CancellationToken stop)
    {
        if (by.Op != "is" || by.Values.Count != 1 || by.Values[0].Split('|') is not [var indicator, var org, var period, var breakdown] || !Kernel.Period.TryParse(period, out var at)) return null;
        var ids = await desk.Counts.Behind(indicator, org, at, breakdown, stop);
        return query.Where(r => EF.Parameter(ids).Contains(r.Id));
    }

    private static IQueryable<Record>? BuiltIn(IQueryable<Record> query, Condition by, RecordDesk desk)
    {
        var values = by.Values;
        switch (by.Field)
        {
            case "state": return by.Op switch { "is" => query.Where(r => values.Contains(r.State)), "not" => query.Where(r => !values.Contains(r.State)), _ => null };
            case "light": return by.Op == "is" ? Lit(query, values, desk) : null;
            case "id": return by.Op == "is" ? Chosen(query, values) : null;
            case "number": return by.Op is "has" or "is" && values.Count > 0 ? query.Where(r => r.Number.Contains(values[0])) : null;
            case "assignee": return Assigned(query, by, desk);
            case "org": return by.Op is "is" or "under" && values.Count > 0 ? Any(query, values.Select(v => by.Op == "is" ? $"/{v}/" : $"/{v}/"), (r, v) => by.Op == "is" ? r.OrgPath.EndsWith(v) : r.OrgPath.Contains(v)) : null;
            case "due": return Days(query, by, r => r.Urgent);
            case "updated": return Moments(query, by, r => r.UpdatedAt);
            case "created": return Moments(query, by, r => r.CreatedAt);
            default: return null;
        }
    }

    // Records somebody ticked in a list.
    private static IQueryable<Record>? Chosen(IQueryable<Record> query, IReadOnlyList<string> values)
    {
        var ids = values.Select(v => Guid.TryParse(v, out var id) ? id : (Guid?)null).OfType<Guid>().ToList();
        return ids.Count == values.Count ? query.Where(r => ids.Contains(r.Id)) : null;
    }

    private static IQueryable<Record>? Assigned(IQueryable<Record> query, Condition by, RecordDesk desk)
    {
        if (by.Op is "empty") return query.Where(r => r.AssigneeId == null);
        if (by.Op is "filled") return query.Where(r => r.AssigneeId != null);
        var ids = by.Values.Select(v => v == "me" ? desk.User.Id : Guid.TryParse(v, out var id) ? id : null).OfType<Guid>().Select(g => (Guid?)g).ToList();
        return by.Op == "is" && ids.Count > 0 ? query.Where(r => ids.Contains(r.AssigneeId)) : null;
    }

    // The levels are those of Countdown.Light, told as days.
    private static IQueryable<Record> Lit(IQueryable<Record> query, IReadOnlyList<string> levels, RecordDesk desk)
    {
        var (today, soon) = (desk.Today, desk.Days.LastSoon);
        var (late, near, fine, still, none) = (levels.Contains("overdue"), levels.Contains("soon"), levels.Contains("normal"), levels.Contains("paused"), levels.Contains("none"));
        return query.Where(r =>
            (late && !r.Ended && r.Urgent < today)
            || (near && !r.Ended && r.Urgent >= today && r.Urgent <= soon)
            || (fine && !r.Ended && (r.Urgent > soon || (r.Urgent == null && !r.Paused)))
            || (still && !r.Ended && r.Urgent == null && r.Paused)
            || (none && r.Ended));
    }

    private static IQueryable<Record>? Duty(IQueryable<Record> query, Condition by, RecordType type, RecordDesk desk)
    {
        if (!by.Field.StartsWith("duty.", StringComparison.Ordinal) || type.Duties.All(d => "duty." + d.Code != by.Field) || by.Op != "is" || by.Values.Count != 1) return null;
        var (code, today) = (by.Field[5..], desk.Today);
        var duties = desk.Db.Set<RecordDuty>();
        return by.Values[0] switch
        {
            "late" => query.Where(r => duties.Any(d => d.RecordId == r.Id && d.Duty == code && d.DoneAt == null && d.Due < today)),
            "open" => query.Where(r => duties.Any(d => d.RecordId == r.Id && d.Duty == code && d.DoneAt == null)),
            "done" => query.Where(r => !duties.Any(d => d.RecordId == r.Id && d.Duty == code && d.DoneAt == null)),
            _ => null,
        };
    }

    private static IQueryable<Record>? Field(IQueryable<Record> query, Condition by, RecordType type, IReadOnlyList<RecordSlot> slots, Lookups look)
    {
        if (type.Find(by.Field) is not { } field || slots.FirstOrDefault(s => s.Field == by.Field && s.Kind == Slots.KindOf(field)) is not { } slot) return null;
        return slot.Kind switch
        {
            SlotKind.T => Texts(query, by, field, Column<string?>(slot), look),
            SlotKind.N => Numbers(query, by, Column<long?>(slot)),
            _ => Days(query, by, Column<DateOnly?>(slot)),
        };
    }

    private static IQueryable<Record>? Texts(IQueryable<Record> query, Condition by, Field field, Expression<Func<Record, string?>> column, Lookups look)
    {
        var values = field.Kind == FieldKind.Org ? [.. by.Values.Select(v => look.Tree.Find(v)?.Path ?? v)] : by.Values;
        return by.Op switch
        {
            "empty" => query.Where(Then(column, c => c == null)),
            "filled" => query.Where(Then(column, c => c != null)),
            "is" when values.Count > 0 => query.Where(Then(column, c => values.Contains(c!))),
            "not" when values.Count > 0 => query.Where(Then(column, c => c == null || !values.Contains(c))),
            "has" when values.Count == 1 => query.Where(Then(column, c => c!.Contains(values[0]))),
            "under" when field.Kind == FieldKind.Org && values.Count > 0 => Any(query, values, column),
            "gte" when values.Count == 1 => query.Where(Ordered(column, values[0], Expression.GreaterThanOrEqual)),
            "lte" when values.Count == 1 => query.Where(Ordered(column, values[0], Expression.LessThanOrEqual)),
            "between" when values.Count == 2 => query.Where(Ordered(column, values[0], Expression.GreaterThanOrEqual)).Where(Ordered(column, values[1], Expression.LessThanOrEqual)),
            _ => null,
        };
    }

    // Texts in the order of the database: periods written alike sort by time.
    private static Expression<Func<Record, bool>> Ordered(Expression<Func<Record, string?>> column, string value, Func<Expression, Expression, BinaryExpression> by)
    {
        var compare = typeof(string).GetMethod(nameof(string.Compare), [typeof(string), typeof(string)])!;
        return Expression.Lambda<Func<Record, bool>>(by(Expression.Call(compare, column.Body, Parameter(value)), Expression.Constant(0)), column.Parameters);
    }

    private static IQueryable<Record>? Numbers(IQueryable<Record> query, Condition by, Expression<Func<Record, long?>> column)
    {
        var read = by.Values.Select(v => decimal.TryParse(v, NumberStyles.Number, CultureInfo.InvariantCulture, out var n) && Math.Abs(n) < 9_000_000_000_000m ? (long?)(n * Slots.Scale) : null).ToList();
        return read.Contains(null) ? null : Compare(query, by.Op, [.. read.Select(r => r!.Value)], column);
    }

    private static IQueryable<Record>? Days(IQueryable<Record> query, Condition by, Expression<Func<Record, DateOnly?>> column)
    {
        var read = by.Values.Select(v => DateOnly.TryParseExact(v, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var d) ? (DateOnly?)d : null).ToList();
        return read.Contains(null) ? null : Compare(query, by.Op, [.. read.Select(r => r!.Value)], column);
    }

    private static IQueryable<Record>? Moments(IQueryable<Record> query, Condition by, Expression<Func<Record, DateTime>> column)
    {
        var read = by.Values.Select(v => DateOnly.TryParseExact(v, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var d) ? (DateOnly?)d : null).ToList();
        if (read.Contains(null) || read.Count == 0) return null;
        var (first, after) = (ChinaTime.StartOf(read[0]!.Value), ChinaTime.StartOf(read[^1]!.Value.AddDays(1)));
        return by.Op switch
        {
            "gte" => query.Where(Then(column, c => c >= first)),
            "lte" => query.Where(Then(column, c => c < after)),
            "is" or "between" => query.Where(Then(column, c => c >= first && c < after)),
            _ => null,
        };
    }

    private static IQueryable<Record>? Compare<T>(IQueryable<Record> query, string op, IReadOnlyList<T> values, Expression<Func<Record, T?>> column) where T : struct
    {
        Expression<Func<Record, bool>> Test(Func<Expression, Expression, BinaryExpression> by, T value) =>
            Expression.Lambda<Func<Record, bool>>(by(column.Body, Expression.Convert(Parameter(value), typeof(T?))), column.Parameters);
        return op switch
        {
            "empty" => query.Where(Then(column, c => c == null)),
            "filled" => query.Where(Then(column, c => c != null)),
            "is" when values.Count == 1 => query.Where(Test(Expression.Equal, values[0])),
            "not" when values.Count == 1 => query.Where(Test(Expression.NotEqual, values[0])),
            "gte" when values.Count == 1 => query.Where(Test(Expression.GreaterThanOrEqual, values[0])),
            "lte" when values.Count == 1 => query.Where(Test(Expression.LessThanOrEqual, values[0])),
            "between" when values.Count == 2 => query.Where(Test(Expression.GreaterThanOrEqual, values[0])).Where(Test(Expression.LessThanOrEqual, values[1])),
            _ => null,
        };
    }

    private static IQueryable<Record> Any(IQueryable<Record> query, IEnumerable<string> values, Expression<Func<Record, string, bool>> test)
    {
        var record = Expression.Parameter(typeof(Record), "r");
        var body = values.Select(v => new Swap(test.Parameters[0], record, test.Parameters[1], Parameter(v)).Visit(test.Body)!).Aggregate(Expression.OrElse);
        return query.Where(Expression.Lambda<Func<Record, bool>>(body, record));
    }

    private static IQueryable<Record> Any(IQueryable<Record> query, IEnumerable<string> prefixes, Expression<Func<Record, string?>> column)
    {
        var starts = typeof(string).GetMethod(nameof(string.StartsWith), [typeof(string)])!;
        var body = prefixes.Select(p => (Expression)Expression.Call(column.Body, starts, Parameter(p))).Aggregate(Expression.OrElse);
        return query.Where(Expression.Lambda<Func<Record, bool>>(body, column.Parameters));
    }

    /// <summary>Records whose number column is empty.</summary>
    internal static Expression<Func<Record, bool>> Empty(RecordSlot slot) => Then(Column<long?>(slot), n => n == null);

    /// <summary>The column of a slot as an expression.</summary>
    internal static Expression<Func<Record, T>> Column<T>(RecordSlot slot)
    {
        var record = Expression.Parameter(typeof(Record), "r");
        return Expression.Lambda<Func<Record, T>>(Expression.Property(record, slot.Slot.Column), record);
    }

    private static Expression<Func<Record, bool>> Then<T>(Expression<Func<Record, T>> column, Expression<Func<T, bool>> test) =>
        Expression.Lambda<Func<Record, bool>>(new Swap(test.Parameters[0], column.Body).Visit(test.Body)!, column.Parameters);

    // A value held in a closure becomes a parameter of the SQL, so that the plan is kept.
    private static MemberExpression Parameter<T>(T value) => Expression.Field(Expression.Constant(new Holder<T> { Value = value }), nameof(Holder<T>.Value));

    private sealed class Holder<T>
    {
        public T Value = default!;
    }

    private sealed class Swap(Expression from, Expression to, Expression? other = null, Expression? with = null) : ExpressionVisitor
    {
        public override Expression? Visit(Expression? node) => node == from ? to : node is not null && node == other ? with : base.Visit(node);
    }
}
