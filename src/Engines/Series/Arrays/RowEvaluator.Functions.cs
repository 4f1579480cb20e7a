using Luopan.Kernel;

namespace Luopan.Engines.Series.Arrays;

// The functions of the grammar.
internal sealed partial class RowEvaluator
{
    private Row Called(Call call, OrgSet orgs, Period period)
    {
        if (call.Function.Name == "gap" && ((OrgWord)call.Arguments[1]).Code == "parent")
            return ByOrg(orgs, points.ParentIsProvince, isProvince => Keys.Of(call, () => isProvince) is { } published ? Of(published, orgs, period) : Computed(call, orgs, period));
        return Keys.Of(call, () => false) is { } key ? Of(key, orgs, period) : Computed(call, orgs, period);
    }

    private Row Computed(Call call, OrgSet orgs, Period period)
    {
        var first = call.Arguments[0];
        return call.Function.Name switch
        {
            "yoy" or "multiple" or "share" => Implied(call.Function.Name, first, orgs, period),
            "rank" => Ranked(first, orgs, period, onlyKnown: call.Arguments.Count > 1),
            "gap" => Gapped(first, ((OrgWord)call.Arguments[1]).Code, orgs, period),
            "sum" => Summed(((OrgWord)first).Code, call.Arguments[1], orgs, period),
            "ytd" => Kept(first, orgs, period.YearToDate()),
            "last_year" => At(first, orgs, Spread.Moved(period, p => p.LastYear())),
            "lag" => Literal(call, 1, -10_000, 10_000) is { } steps ? At(first, orgs, Spread.Moved(period, p => p.Add(-steps))) : new Row(orgs.Count),
            "pop" => OverTime(first, orgs, period, period.Kind is PeriodKind.Cumulative ? null : Spread.Moved(period, p => p.Previous()), Arithmetic.Growth),
            "cagr" => YearlyGrowth(call, orgs, period),
            "index" => Year(call) is { } year ? OverTime(first, orgs, period, Spread.Moved(period, p => p.InYear(year)), Arithmetic.Index) : new Row(orgs.Count),
            "contribution" => ContributionTo(call, orgs, period),
            "mean" => MovingAverage(call, orgs, period),
            "seasonal" => SeasonalIndex(call, orgs, period),
            "stock" => Accumulated(call, orgs, period),
            "flow" => Changed(first, orgs, period),
            "fill" => GapFilled(call, orgs, period),
            "if" => Chosen(call, orgs, period),
            "coalesce" => FirstThere(call, orgs, period),
            "has" => Has(Of(first, orgs, period)),
            "min" or "max" => Picked(call, orgs, period),
            "round" => Literal(call, 1, 0, 10) is { } places ? Each(Of(first, orgs, period), amount => Arithmetic.Rounded(amount, places)) : call.Arguments.Count > 1 ? new Row(orgs.Count) : Each(Of(first, orgs, period), amount => Arithmetic.Rounded(amount, 0)),
            "abs" => Each(Of(first, orgs, period), amount => Arithmetic.Unsigned(amount)),
            var other => throw new ArgumentOutOfRangeException(nameof(call), other, "A new function needs its row."),
        };
    }

    private Row At(Expression of, OrgSet orgs, Period? period) => period is { } then ? Kept(of, orgs, then) : new Row(orgs.Count);

    private Row YearlyGrowth(Call call, OrgSet orgs, Period period)
    {
        if (Year(call) is not { } year || period.Year - year is not (> 0 and var years)) return new Row(orgs.Count);
        return OverTime(call.Arguments[0], orgs, period, Spread.Moved(period, p => p.InYear(year)), (now, past) => Arithmetic.YearlyGrowth(now, past, years));
    }

    private Row Chosen(Call call, OrgSet orgs, Period period)
    {
        var (condition, yes, no) = (Of(call.Arguments[0], orgs, period), Of(call.Arguments[1], orgs, period), Of(call.Arguments[2], orgs, period));
        var row = new Row(orgs.Count);
        for (var org = 0; org < orgs.Count; org++)
            if (condition.Condition(org) is { } holds) row.Take(org, holds ? yes : no, org, condition.Marks(org));
            else row.PutMissing(org, condition.Marks(org));
        return row;
    }

    private Row FirstThere(Call call, OrgSet orgs, Period period)
    {
        var (row, open, marks) = (new Row(orgs.Count), Enumerable.Range(0, orgs.Count).ToArray(), new Cell[orgs.Count]);
        foreach (var argument in call.Arguments)
        {
            if (open.Length == 0) break;
            var tried = Of(argument, orgs, period);
            open = Left(open, org =>
            {
                marks[org] |= tried.Marks(org);
                if (tried.IsMissing(org)) row.PutMissing(org, marks[org]);
                else row.Take(org, tried, org, marks[org]);
                return !tried.IsMissing(org);
            });
        }

        return row;
    }

    private static Row Has(Row of)
    {
        var row = new Row(of.Count);
        for (var org = 0; org < of.Count; org++) row.PutTruth(org, !of.IsMissing(org), of.Marks(org));
        return row;
    }

    private Row Picked(Call call, OrgSet orgs, Period period) => call.Arguments.Count == 1
        ? Each(Of(call.Arguments[0], orgs, period), amount => amount)
        : call.Arguments.Skip(1).Aggregate(Of(call.Arguments[0], orgs, period), (best, next) => Both(best, Of(next, orgs, period), (a, b) => Arithmetic.Pick(call.Function.Name == "max", a, b)));

    private static int? Year(Call call) => Literal(call, 1, 1900, 2199);

    private static int? Literal(Call call, int at, int least, int most)
    {
        if (call.Arguments.Count <= at) return null;
        var value = call.Arguments[at] switch { Number number => number.Value, Negation { Of: Number number } => -number.Value, _ => (decimal?)null };
        return value is { } given && given == decimal.Truncate(given) && given >= least && given <= most ? (int)given : null;
    }
}
