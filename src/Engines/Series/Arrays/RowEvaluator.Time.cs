using Luopan.Kernel;

namespace Luopan.Engines.Series.Arrays;

// Functions that walk through time.
internal sealed partial class RowEvaluator
{
    private Row MovingAverage(Call call, OrgSet orgs, Period period) =>
        period.Kind is not PeriodKind.Cumulative && Literal(call, 1, 1, Spread.MostPeriods) is { } count && Spread.Last(period, count) is { } periods
            ? OverPeriods(call.Arguments[0], orgs, periods, Arithmetic.Mean)
            : new Row(orgs.Count);

    private Row SeasonalIndex(Call call, OrgSet orgs, Period period) =>
        period.Kind is PeriodKind.Month or PeriodKind.Quarter or PeriodKind.Half && Literal(call, 1, 1, Spread.MostYears) is { } count && Spread.Years(period, count) is { } periods
            ? OverPeriods(call.Arguments[0], orgs, periods, all => Arithmetic.Seasonal(all, periods.Count / count, period.Number))
            : new Row(orgs.Count);

    private Row Accumulated(Call call, OrgSet orgs, Period period)
    {
        var of = call.Arguments[0];
        if (points.TraitsOf(of) is { Aggregate: not Aggregation.Sum }) return new Row(orgs.Count);
        if (call.Arguments.Count > 1) return Year(call) is { } year ? Since(of, orgs, period, new DateOnly(year, 1, 1)) : new Row(orgs.Count);
        return ByOrg(orgs, org => points.FirstDay(of, org) ?? DateOnly.MaxValue, start => start == DateOnly.MaxValue ? new Row(orgs.Count) : Since(of, orgs, period, start));
    }

    private Row Since(Expression of, OrgSet orgs, Period period, DateOnly start)
    {
        if (Spread.Since(start, period) is not { } periods) return new Row(orgs.Count);
        if (periods.Count > 0) return OverPeriods(of, orgs, periods, Arithmetic.Sum);
        return period.End.AddDays(1) == start ? Each(Row.Of(orgs.Count, 0), amount => amount with { Unit = points.TraitsOf(of)?.Unit }) : new Row(orgs.Count);
    }

    private Row Changed(Expression of, OrgSet orgs, Period period)
    {
        var row = new Row(orgs.Count);
        if (points.TraitsOf(of) is { Aggregate: not Aggregation.Last } || Spread.Moved(period, Spread.Before) is not { } then) return row;
        var (now, past) = (Kept(of, orgs, period), Kept(of, orgs, then));
        var crossed = breaks.Between(of, then, period) is not null;
        for (var org = 0; org < orgs.Count; org++)
        {
            var marks = now.Marks(org) | past.Marks(org);
            row.Put(org, !crossed && !IsAlone(marks) && (now.At(org), past.At(org)) is ({ Amount: { } a }, { Amount: { } b }) ? Arithmetic.Join(Operator.Subtract, a, b) : "", marks);
        }

        return row;
    }

    private Row OverPeriods(Expression of, OrgSet orgs, IReadOnlyList<Period> periods, Func<IEnumerable<Worked>, Worked> work)
    {
        Row[] rows = [.. periods.Select(period => Kept(of, orgs, period))];
        var crossed = breaks.Between(of, periods[0], periods[^1]) is not null;
        var row = new Row(orgs.Count);
        for (var org = 0; org < orgs.Count; org++)
        {
            var marks = MarksOf(rows, org);
            row.Put(org, crossed || IsAlone(marks) || Array.Exists(rows, part => part.IsMissing(org)) ? "" : work(At(rows, org)), marks);
        }

        return row;
    }

    private Row GapFilled(Call call, OrgSet orgs, Period period)
    {
        var (of, linear) = (call.Arguments[0], ((OrgWord)call.Arguments[1]).Code == "linear");
        var own = Of(of, orgs, period);
        var open = Missing(own);
        var reach = call.Arguments.Count > 2 ? Literal(call, 2, 1, Spread.MostPeriods) : Spread.MostGap;
        if (open.Length == 0 || period.Kind is PeriodKind.Cumulative || reach is not { } most) return own;
        var before = Nearest(of, orgs, period, open, -1, most);
        var after = linear ? Nearest(of, orgs, period, open, 1, most) : null;
        var row = new Row(orgs.Count);
        for (var org = 0; org < orgs.Count; org++)
            if (!own.IsMissing(org)) row.Take(org, own, org);
            else if (before[org] is not { } first) row.PutMissing(org, own.Marks(org));
            else if (after is not null && after[org] is null) row.PutMissing(org, own.Marks(org) | first.Row.Marks(org));
            else Fill(of, period, row, org, own.Marks(org), first, after?[org]);
        return row;
    }

    private void Fill(Expression of, Period period, Row row, int org, Cell own, Reached first, Reached? second)
    {
        var rests = first.Row.Marks(org) | (second?.Row.Marks(org) ?? Cell.Missing);
        var worked = (first.Row.At(org), second?.Row.At(org)) switch
        {
            _ when IsAlone(rests) || breaks.Between(of, first.Period, second?.Period ?? period) is not null => "",
            ({ Amount: { } a }, { Amount: { } b }) => Arithmetic.Between(a, b, first.Steps + second!.Steps, first.Steps),
            (var one, null) => one,
            _ => "",
        };
        row.Put(org, worked, own | rests);
        if (row.IsMissing(org)) return;
        row.Mark(org, Cell.Filled);
        var places = first.Row.PlacesAt(org) ?? first.Row.PrintedPlaces(org);
        row.SetPlaces(org, second is null ? places : Math.Max(places ?? 0, second.Row.PlacesAt(org) ?? second.Row.PrintedPlaces(org) ?? 0));
    }

    private Reached?[] Nearest(Expression of, OrgSet orgs, Period period, int[] open, int direction, int most)
    {
        var found = new Reached?[orgs.Count];
        for (var steps = 1; steps <= most && open.Length > 0 && Spread.Moved(period, p => p.Add(direction * steps)) is { } then; steps++)
        {
            var reached = new Reached(Kept(of, orgs, then), then, steps);
            open = Left(open, org =>
            {
                if (reached.Row.IsMissing(org)) return false;
                found[org] = reached;
                return true;
            });
        }

        return found;
    }

    private sealed record Reached(Row Row, Period Period, int Steps);
}
