using Luopan.Kernel;

namespace Luopan.Engines.Series;

/// <summary>A number inside a computation: value, unit, and what rounding of the inputs allows.</summary>
internal readonly record struct Amount(decimal Value, Unit? Unit, Interval? Bounds);

/// <summary>Either an amount or the reason why there is none.</summary>
internal readonly record struct Worked(Amount? Amount, string? Reason)
{
    public static implicit operator Worked(Amount amount) => new(amount, null);

    public static implicit operator Worked(string reason) => new(null, reason);
}

/// <summary>The arithmetic of figures: units must fit, zero divides nothing, what is too large is missing with a reason.</summary>
internal static class Arithmetic
{
    private static readonly Unit Percent = Unit.Of("%");
    private static readonly Unit Points = Unit.Of("百分点");
    private static readonly Unit Times = Unit.Of("倍");
    private static readonly Unit IndexPoints = Unit.Of("点");

    public static Worked Join(Operator by, Amount left, Amount right) => by switch
    {
        Operator.Add or Operator.Subtract => Guard(() => Added(by, left, right)),
        Operator.Multiply => Guard(() => Multiplied(left, right)),
        Operator.Divide => Guard(() => Divided(left, right)),
        _ => throw new ArgumentOutOfRangeException(nameof(by), by, "Only the four operations join amounts."),
    };

    /// <summary>Order of two amounts in one unit; null with the reason when their units differ.</summary>
    public static (int? Order, string? Reason) Compare(Amount left, Amount right) =>
        Aligned(left, right) is { } pair ? (pair.Left.Value.CompareTo(pair.Right.Value), null) : (null, UnitsDiffer(left, right));

    /// <summary>The smaller or the larger of two, in the unit of the first.</summary>
    public static Worked Pick(bool larger, Amount left, Amount right)
    {
        if (Aligned(left, right) is not var (a, b, unit)) return UnitsDiffer(left, right);
        var value = larger ? Math.Max(a.Value, b.Value) : Math.Min(a.Value, b.Value);
        return new Amount(value, unit, Bounds.Of(a.Bounds, b.Bounds, (x, y) => larger ? Bounds.Most(x, y) : Bounds.Least(x, y)));
    }

    /// <summary>Growth over a base in %; a base of zero or below says nothing.</summary>
    public static Worked Growth(Amount current, Amount past) => Guard(() => Ratio(current, past, (c, p) => ((c / p) - 1) * 100, Percent, Interval.Growth));

    /// <summary>Part of a whole in %.</summary>
    public static Worked Share(Amount part, Amount whole) => Guard(() => Ratio(part, whole, (p, w) => p / w * 100, Percent, Interval.Share));

    /// <summary>How many times the base.</summary>
    public static Worked Multiple(Amount current, Amount past) => Guard(() => Ratio(current, past, (c, p) => c / p, Times, Interval.Quotient));

    /// <summary>An index number: the base is 100.</summary>
    public static Worked Index(Amount current, Amount past) => Guard(() => Ratio(current, past, (c, p) => c / p * 100, IndexPoints, Interval.Share));

    /// <summary>What the change of a part adds to the growth of the whole, in percentage points.</summary>
    public static Worked Contribution(Amount now, Amount past, Amount whole)
    {
        var worked = Join(Operator.Subtract, now, past);
        return worked.Amount is { } change ? Guard(() => Ratio(change, whole, (c, w) => c / w * 100, Points, Interval.Share)) : worked;
    }

    /// <summary>Adds up in the unit of the first.</summary>
    public static Worked Sum(IEnumerable<Worked> parts) => parts.Aggregate((sum, next) => (sum, next) switch
    {
        ({ Amount: { } so }, { Amount: { } amount }) => Join(Operator.Add, so, amount),
        ({ Amount: null }, _) => sum,
        var (_, other) => other,
    });

    /// <summary>The plain average, in the unit of the first.</summary>
    public static Worked Mean(IEnumerable<Worked> parts)
    {
        var all = parts.ToList();
        var worked = Sum(all);
        return worked.Amount is { } sum ? Join(Operator.Divide, sum, Bare(all.Count)) : worked;
    }

    /// <summary>How one period of the year stands to the average of its year, over some years; an average period is 100.</summary>
    /// <param name="all">Every period of those years, in order.</param>
    /// <param name="number">Which period of the year, from 1.</param>
    public static Worked Seasonal(IEnumerable<Worked> all, int perYear, int number)
    {
        var worked = Mean(all.Chunk(perYear).Select(year => (year[number - 1], Sum(year)) switch
        {
            ({ Amount: { } own }, { Amount: { } whole }) => Share(own, whole),
            ({ Amount: null } lacking, _) => lacking,
            var (_, lacking) => lacking,
        }));
        return worked.Amount is { } mean ? Guard(() => Scaled(mean, perYear, IndexPoints)) : worked;
    }

    /// <summary>A point on the straight line between two.</summary>
    /// <param name="steps">Steps from the first to the second.</param>
    /// <param name="at">Steps from the first to the point.</param>
    public static Worked Between(Amount first, Amount second, int steps, int at)
    {
        var worked = Join(Operator.Subtract, first, second);
        return worked.Amount is { } fall ? Guard(() => new Amount(first.Value - (fall.Value * at / steps), first.Unit ?? second.Unit, null)) : worked;
    }

    private static Amount Bare(decimal value) => new(value, null, Interval.Exact(value));

    /// <summary>Average growth a year in % over some years.</summary>
    public static Worked YearlyGrowth(Amount current, Amount past, int years) => current.Value < 0
        ? "末期为负数，算不出年均增速"
        : Guard(() => Ratio(current, past, (c, p) => YearlyGrowth(c / p, years), Percent, (c, p) => Bounds.YearlyGrowth(c, p, years)));

    // The root goes through binary floating point; twelve digits are far beyond any printed growth.
    public static decimal YearlyGrowth(decimal ratio, int years) => years == 1
        ? (ratio - 1) * 100
        : Math.Round((decimal)((Math.Pow((double)ratio, 1d / years) - 1) * 100), 12, MidpointRounding.AwayFromZero);

    public static Worked Rounded(Amount of, int decimals) =>
        new Amount(Display.Rounded(of.Value, decimals), of.Unit, Bounds.Rising(of.Bounds, value => Display.Rounded(value, decimals)));

    public static Amount Negative(Amount of) => new(-of.Value, of.Unit, of.Bounds is { } bounds ? Bounds.Negative(bounds) : null);

    public static Amount Unsigned(Amount of) => new(Math.Abs(of.Value), of.Unit, of.Bounds is { } bounds ? Bounds.Unsigned(bounds) : null);

    /// <summary>The amount in the unit its indicator is kept in; a plain ratio becomes a percentage where the indicator is one.</summary>
    public static Worked InUnit(Amount of, Unit? unit) => Guard(() =>
    {
        if (unit is null || of.Unit == unit) return of;
        if (of.Unit is null) return unit.Dimension == Percent.Dimension ? Scaled(of, 100 / unit.Factor, unit) : of with { Unit = unit };
        return Converted(of, unit) is { } amount ? amount : UnitsDiffer(of, new Amount(0, unit, null));
    });

    /// <summary>Whether two amounts are joined or compared digit by digit, without converting either; then the unit of the result.</summary>
    public static bool IsPlain(Operator by, Unit? left, Unit? right, out Unit? unit)
    {
        unit = null;
        switch (by)
        {
            case Operator.Multiply:
                unit = left is null ? right : right is null ? left : null;
                return true;
            case Operator.Divide:
                unit = right is null ? left : null;
                return left is null || right is null || left == right || !right.ConvertsTo(left);
            default:
                if (Aligned(new Amount(0, left, null), new Amount(0, right, null)) is not var (_, _, joined)) return false;
                unit = by == Operator.Subtract && left is not null && right is not null && left.Dimension == Percent.Dimension && right.Dimension == Percent.Dimension ? Points : joined;
                return left is null || right is null || left == right || left.Dimension != right.Dimension;
        }
    }

    private static Worked Added(Operator by, Amount left, Amount right)
    {
        if (Aligned(left, right) is not var (a, b, unit)) return UnitsDiffer(left, right);
        return by == Operator.Add
            ? new Amount(a.Value + b.Value, unit, Bounds.Of(a.Bounds, b.Bounds, (x, y) => x + y))
            : new Amount(a.Value - b.Value, BothRates(left, right) ? Points : unit, Bounds.Of(a.Bounds, b.Bounds, (x, y) => x - y));
    }

    private static Worked Multiplied(Amount left, Amount right) =>
        new Amount(left.Value * right.Value, left.Unit is null ? right.Unit : right.Unit is null ? left.Unit : null,
            Bounds.Of(left.Bounds, right.Bounds, (x, y) => Bounds.Product(x, y)));

    private static Worked Divided(Amount left, Amount right)
    {
        if (right.Value == 0) return "除数为零";
        var unit = right.Unit is null ? left.Unit : null;
        if (left.Unit is not null && right.Unit is not null && Converted(right, left.Unit) is { } same) right = same;
        return new Amount(left.Value / right.Value, unit, Bounds.Of(left.Bounds, right.Bounds, Interval.Quotient));
    }

    private static Worked Ratio(Amount upper, Amount lower, Func<decimal, decimal, decimal> of, Unit unit, Func<Interval, Interval, Interval?> bounds)
    {
        if (Aligned(upper, lower) is not var (a, b, _)) return UnitsDiffer(upper, lower);
        if (b.Value == 0) return "基数为零";
        if (b.Value < 0) return "基数为负数";
        return new Amount(of(a.Value, b.Value), unit, Bounds.Of(a.Bounds, b.Bounds, bounds));
    }

    // A bare number takes the unit of the other side; percentages and their differences add up.
    private static (Amount Left, Amount Right, Unit? Unit)? Aligned(Amount left, Amount right)
    {
        if (left.Unit is null || right.Unit is null || left.Unit == right.Unit) return (left, right, left.Unit ?? right.Unit);
        if (left.Unit == Percent && right.Unit == Points) return (left, right, Percent);
        if (left.Unit == Points && right.Unit == Percent) return (left, right, Percent);
        return Converted(right, left.Unit) is { } same ? (left, same, left.Unit) : null;
    }

    private static bool BothRates(Amount left, Amount right) =>
        left.Unit is not null && left.Unit.Dimension == Percent.Dimension && right.Unit is not null && right.Unit.Dimension == Percent.Dimension;

    private static Amount? Converted(Amount of, Unit to) =>
        of.Unit!.TryConvert(of.Value, to, out var value) ? new Amount(value, to, of.Bounds?.In(of.Unit, to)) : null;

    private static Amount Scaled(Amount of, decimal factor, Unit unit) =>
        new(of.Value * factor, unit, Bounds.Rising(of.Bounds, value => value * factor));

    private static string UnitsDiffer(Amount left, Amount right) => $"单位不同，{left.Unit?.Code ?? "无单位"}与{right.Unit?.Code ?? "无单位"}不能合算";

    private static Worked Guard(Func<Worked> work)
    {
        try
        {
            return work();
        }
        catch (OverflowException)
        {
            return "结果超出可计算的范围";
        }
    }
}
