using Luopan.Kernel;

namespace Luopan.Engines.Series.Arrays;

/// <summary>
/// Works an expression out for one period over many orgs at once, by the rules of <see cref="Evaluator"/>, without traces and reasons. Only for expressions
/// that <see cref="Fit"/>. One instance serves many questions over the same figures: it keeps the rows it has worked out.
/// </summary>
internal sealed partial class RowEvaluator(ISeriesSource source)
{
    private readonly Evaluator points = new(source);
    private readonly Breaks breaks = new(source);
    private readonly Dictionary<Expression, Dictionary<(OrgSet Orgs, Period Period), Row>> kept = new(ReferenceEqualityComparer.Instance);

    private Leads? leads;

    public Leads Leads => leads ??= new Leads(source, points);

    public Row Of(Expression expression, OrgSet orgs, Period period) => expression switch
    {
        Number number => Row.Of(orgs.Count, number.Value),
        Name name => Named(name, orgs, period),
        Redirect redirect => Redirected(redirect, orgs, period),
        Negation negation => Each(Of(negation.Of, orgs, period), amount => Arithmetic.Negative(amount)),
        Not not => Reversed(Of(not.Of, orgs, period)),
        Binary { Operator: Operator.And or Operator.Or } binary => Connected(binary, orgs, period),
        Binary { Operator: >= Operator.Add } binary => Joined(binary.Operator, Of(binary.Left, orgs, period), Of(binary.Right, orgs, period)),
        Binary binary => Compared(binary, Of(binary.Left, orgs, period), Of(binary.Right, orgs, period)),
        Call call => Called(call, orgs, period),
        _ => throw new ArgumentOutOfRangeException(nameof(expression), expression.GetType().Name, "A new kind of node needs its row."),
    };

    // What is read again and again for neighbouring periods; names are kept anyway.
    private Row Kept(Expression of, OrgSet orgs, Period period)
    {
        if (of is Name name) return Named(name, orgs, period);
        if (!kept.TryGetValue(of, out var rows)) kept[of] = rows = [];
        return rows.TryGetValue((orgs, period), out var row) ? row : rows[(orgs, period)] = Of(of, orgs, period);
    }

    private Row Redirected(Redirect redirect, OrgSet orgs, Period period)
    {
        var lead = Leads.To(orgs, redirect.Org.Code);
        var row = new Row(orgs.Count);
        if (lead.Others.Count == 0) return row;
        var there = Of(redirect.Of, lead.Others, period);
        for (var org = 0; org < orgs.Count; org++)
            if (lead.Places[org] is [var place]) row.Take(org, there, place);
        return row;
    }

    private static Row Reversed(Row of)
    {
        var row = new Row(of.Count);
        for (var org = 0; org < of.Count; org++)
            if (of.Condition(org) is { } holds) row.PutTruth(org, !holds, of.Marks(org));
            else row.PutMissing(org, of.Marks(org));
        return row;
    }

    private Row Connected(Binary binary, OrgSet orgs, Period period)
    {
        var (left, right) = (Of(binary.Left, orgs, period), Of(binary.Right, orgs, period));
        var settles = binary.Operator == Operator.Or;
        var row = new Row(orgs.Count);
        for (var org = 0; org < orgs.Count; org++)
        {
            var (one, other, marks) = (left.Condition(org), right.Condition(org), left.Marks(org) | right.Marks(org));
            if (one == settles) row.PutTruth(org, settles, left.Marks(org));
            else if (other == settles) row.PutTruth(org, settles, marks);
            else if (one is null || other is null) row.PutMissing(org, marks);
            else row.PutTruth(org, !settles, marks);
        }

        return row;
    }

    private static Row Joined(Operator by, Row left, Row right) =>
        left.IsEven && right.IsEven && Arithmetic.IsPlain(by, left.Unit, right.Unit, out var unit)
            ? Row.Joined(by, left, right, unit)
            : Both(left, right, (a, b) => Arithmetic.Join(by, a, b));

    private static Row Compared(Binary binary, Row left, Row right)
    {
        var plain = left.IsEven && right.IsEven && Arithmetic.IsPlain(binary.Operator, left.Unit, right.Unit, out _);
        var row = new Row(left.Count);
        for (var org = 0; org < left.Count; org++)
        {
            var marks = left.Marks(org) | right.Marks(org);
            int? order = !left.IsNumber(org) || !right.IsNumber(org) ? null
                : plain ? left.Values[org].CompareTo(right.Values[org])
                : Arithmetic.Compare(left.At(org).Amount!.Value, right.At(org).Amount!.Value).Order;
            if (order is { } found) row.PutTruth(org, Evaluator.Holds(binary.Operator, found), marks);
            else row.PutMissing(org, marks);
        }

        return row;
    }

    private static Row Each(Row of, Func<Amount, Worked> work)
    {
        var row = new Row(of.Count);
        for (var org = 0; org < of.Count; org++) row.Put(org, of.At(org) is { Amount: { } amount } ? work(amount) : "", of.Marks(org));
        return row;
    }

    private static Row Both(Row left, Row right, Func<Amount, Amount, Worked> work)
    {
        var row = new Row(left.Count);
        for (var org = 0; org < left.Count; org++)
            row.Put(org, (left.At(org), right.At(org)) is ({ Amount: { } a }, { Amount: { } b }) ? work(a, b) : "", left.Marks(org) | right.Marks(org));
        return row;
    }

    // Rows that differ by org only in a word or a day: one whole row for each of them, every org taking its own.
    private static Row ByOrg<T>(OrgSet orgs, Func<string, T> of, Func<T, Row> make) where T : notnull
    {
        var made = new Dictionary<T, Row>();
        var row = new Row(orgs.Count);
        for (var org = 0; org < orgs.Count; org++)
        {
            var key = of(orgs.Codes[org]);
            if (!made.TryGetValue(key, out var whole)) made[key] = whole = make(key);
            row.Take(org, whole, org);
        }

        return row;
    }

    private static bool IsAlone(Cell marks) => (marks & Cell.Alone) != 0;
}
