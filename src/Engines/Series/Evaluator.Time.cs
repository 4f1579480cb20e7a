using Luopan.Kernel;

namespace Luopan.Engines.Series;

// Functions that walk through time.
internal sealed partial class Evaluator
{
    private readonly Dictionary<(string Code, string Breakdown, string Org), DateOnly?> firstDays = [];

    private Evaluated OverLastPeriod(Call call, Scene scene)
    {
        if (scene.Period.Kind is PeriodKind.Cumulative) return Missing(call, scene, "pop", NoSteps(scene.Period, "环比"));
        return Moved(scene, period => period.Previous()) is { } then
            ? OverTime(call, "pop", call.Arguments[0], scene, then, Arithmetic.Growth, $"比{then.Period.Chinese()}增长")
            : Missing(call, scene, "pop", Outside);
    }

    private Evaluated IndexNumber(Call call, Scene scene)
    {
        if (BaseYear(call, scene) is not var (_, year)) return NoYear(call, scene);
        return Moved(scene, period => period.InYear(year)) is { } then
            ? OverTime(call, "index", call.Arguments[0], scene, then, Arithmetic.Index, $"以{then.Period.Chinese()}为100")
            : Missing(call, scene, "index", Outside);
    }

    private Evaluated MovingAverage(Call call, Scene scene)
    {
        if (scene.Period.Kind is PeriodKind.Cumulative) return Missing(call, scene, "mean", NoSteps(scene.Period, "移动平均"));
        if (Whole(call.Arguments[1], scene, 1, Spread.MostPeriods) is not { } count) return NoWhole(call, 1, scene, $"期数应当是1到{Spread.MostPeriods}的整数");
        return Spread.Last(scene.Period, count) is { } periods
            ? OverPeriods(call, scene, periods, Arithmetic.Mean, $"{periods[0].Chinese()}至{scene.Period.Chinese()}{count}期平均")
            : Missing(call, scene, "mean", Outside);
    }

    private Evaluated SeasonalIndex(Call call, Scene scene)
    {
        if (scene.Period.Kind is not (PeriodKind.Month or PeriodKind.Quarter or PeriodKind.Half)) return Missing(call, scene, "seasonal", "季节指数只按月、季、半年计算");
        if (Whole(call.Arguments[1], scene, 1, Spread.MostYears) is not { } count) return NoWhole(call, 1, scene, $"年数应当是1到{Spread.MostYears}的整数");
        if (Spread.Years(scene.Period, count) is not { } periods) return Missing(call, scene, "seasonal", Outside);
        return OverPeriods(call, scene, periods, all => Arithmetic.Seasonal(all, periods.Count / count, scene.Period.Number), $"{periods[0].Year}—{periods[^1].Year}年同期与全年平均之比");
    }

    // A flow added up since a named start, or since its first figure.
    private Evaluated Accumulated(Call call, Scene scene)
    {
        var of = call.Arguments[0];
        if (TraitsOf(of) is { Aggregate: not Aggregation.Sum } standing) return Missing(call, scene, "stock", $"{standing.Name}不是流量，不能累加成存量");
        var start = FirstDay(of, scene.Org);
        if (call.Arguments.Count > 1)
        {
            if (BaseYear(call, scene) is not var (_, year)) return NoYear(call, scene);
            start = new DateOnly(year, 1, 1);
        }

        if (start is not { } since) return Missing(call, scene, "stock", "不知道从何时累加，请写明起始年，例如 stock(fdi.used, 2021)");
        var from = Period.MonthOf(since).Chinese();
        if (Spread.Since(since, scene.Period) is not { } periods) return Missing(call, scene, "stock", $"{scene.Period.Chinese()}不能从{from}起逐期累加");
        if (periods.Count > 0) return OverPeriods(call, scene, periods, Arithmetic.Sum, $"{periods[0].Chinese()}至{periods[^1].Chinese()}累加");
        if (scene.Period.End.AddDays(1) != since) return Missing(call, scene, "stock", $"累加从{from}起，{scene.Period.Chinese()}在此之前");
        return Result(call, scene, "stock", new Amount(0, TraitsOf(of)?.Unit, Interval.Exact(0)), "累加尚未开始");
    }

    private Evaluated Changed(Call call, Scene scene)
    {
        var of = call.Arguments[0];
        if (TraitsOf(of) is { Aggregate: not Aggregation.Last } other) return Missing(call, scene, "flow", $"{other.Name}不是存量，没有期末数可减");
        if (Moved(scene, Spread.Before) is not { } then) return Missing(call, scene, "flow", Outside);
        var (now, past) = (Of(of, scene), Of(of, then));
        if ((Reasons(now, past) ?? breaks.Between(of, then.Period, scene.Period)?.Why ?? Alone(now, past)) is { } reason) return Missing(call, scene, "flow", reason, now, past);
        return Result(call, scene, "flow", Both(now, past, (a, b) => Arithmetic.Join(Operator.Subtract, a, b)), $"期末数减{then.Period.Chinese()}期末数", now, past);
    }

    private Evaluated GapFilled(Call call, Scene scene)
    {
        var (of, linear) = (call.Arguments[0], ((OrgWord)call.Arguments[1]).Code == "linear");
        var own = Of(of, scene);
        if (!own.IsMissing) return Wrapped(call, scene, "fill", own);
        if (scene.Period.Kind is PeriodKind.Cumulative) return Missing(call, scene, "fill", $"{own.MissingReason}；累计数不填补，请填补各月再累计", own);
        var most = call.Arguments.Count > 2 ? Whole(call.Arguments[2], scene, 1, Spread.MostPeriods) : Spread.MostGap;
        if (most is not { } reach) return NoWhole(call, 2, scene, $"最多填补的期数应当是1到{Spread.MostPeriods}的整数");
        if (Nearest(of, scene, -1, reach) is not var (before, back)) return Missing(call, scene, "fill", $"{own.MissingReason}；往前{reach}期内没有数可用", own);
        if (!linear) return Filled(call, scene, own, before.Trace.Period, before.Trace.Period, AmountOf(before), before.Decimals ?? before.Figure?.Value.Scale, $"沿用{before.Trace.Period.Chinese()}的数", before);
        if (Nearest(of, scene, 1, reach) is not var (after, ahead)) return Missing(call, scene, "fill", $"{own.MissingReason}；往后{reach}期内没有数，不能内插", own, before);
        var worked = (AmountOf(before), AmountOf(after)) switch
        {
            ({ Amount: { } a }, { Amount: { } b }) => Arithmetic.Between(a, b, back + ahead, back),
            ({ Amount: null } lacking, _) => lacking,
            var (_, lacking) => lacking,
        };
        var places = Math.Max(before.Decimals ?? before.Figure?.Value.Scale ?? 0, after.Decimals ?? after.Figure?.Value.Scale ?? 0);
        return Filled(call, scene, own, before.Trace.Period, after.Trace.Period, worked, places, $"在{before.Trace.Period.Chinese()}与{after.Trace.Period.Chinese()}之间内插", before, after);
    }

    private Evaluated Filled(Call call, Scene scene, Evaluated own, Period from, Period to, Worked worked, int? places, string note, params Evaluated[] rests)
    {
        var (earlier, later) = (from, to > scene.Period ? to : scene.Period);
        if ((breaks.Between(call.Arguments[0], earlier, later)?.Why ?? Alone(rests)) is { } reason) return Missing(call, scene, "fill", $"{own.MissingReason}；{reason}", [own, .. rests]);
        var bare = worked.Amount is { } amount ? amount with { Bounds = null } : worked;
        var result = Result(call, scene, "fill", bare, $"{note}（填补）", [own, .. rests]);
        return result with { Decimals = places, Trace = result.Trace with { Filled = !result.IsMissing } };
    }

    private (Evaluated Found, int Steps)? Nearest(Expression of, Scene scene, int direction, int most)
    {
        for (var steps = 1; steps <= most && Moved(scene, period => period.Add(direction * steps)) is { } then; steps++)
            if (Of(of, then) is { IsMissing: false } found) return (found with { Trace = found.Trace with { Period = then.Period } }, steps);
        return null;
    }

    private Evaluated OverPeriods(Call call, Scene scene, IReadOnlyList<Period> periods, Func<IEnumerable<Worked>, Worked> work, string note)
    {
        var (of, operation) = (call.Arguments[0], call.Function.Name);
        var parts = periods.Select(period => Of(of, scene with { Period = period })).ToArray();
        var gaps = periods.Where((_, i) => parts[i].IsMissing).ToList();
        if (gaps.Count > 0) return Missing(call, scene, operation, $"{periods.Count}期中缺{Listed(gaps)}：{parts.First(part => part.IsMissing).MissingReason}", parts);
        if ((breaks.Between(of, periods[0], periods[^1])?.Why ?? Alone(parts)) is { } reason) return Missing(call, scene, operation, reason, parts);
        return Result(call, scene, operation, work(Amounts(parts)), note, parts);
    }

    // The catalogue's word on an expression that is one indicator, wherever it is read.
    public IndicatorTraits? TraitsOf(Expression of) => of switch
    {
        Name name => source.Traits(name.Code),
        Redirect redirect => TraitsOf(redirect.Of),
        _ => null,
    };

    /// <summary>First day of the earliest figure an expression rests on at an org; null when there is none.</summary>
    public DateOnly? FirstDay(Expression of, string org) => of switch
    {
        Name name => FirstDay(name, org),
        Redirect redirect => OrgOf(redirect.Org.Code, org) is { } other ? FirstDay(redirect.Of, other) : null,
        Negation negation => FirstDay(negation.Of, org),
        Not not => FirstDay(not.Of, org),
        Binary binary => Earlier(FirstDay(binary.Left, org), FirstDay(binary.Right, org)),
        Call call => call.Arguments.Select(argument => FirstDay(argument, org)).Aggregate((DateOnly?)null, Earlier),
        _ => null,
    };

    private DateOnly? FirstDay(Name name, string org)
    {
        var key = (name.Code, name.Breakdown, org);
        if (firstDays.TryGetValue(key, out var known)) return known;
        var own = firstDays[key] = source.Earliest(name.Code, org, name.Breakdown);
        return firstDays[key] = source.Traits(name.Code) switch
        {
            { Formula: { } formula } => Earlier(own, FirstDay(formula, org)),
            { AddsUp: true } => source.Children(org).Select(child => FirstDay(name, child)).Aggregate(own, Earlier),
            _ => own,
        };
    }

    private static DateOnly? Earlier(DateOnly? one, DateOnly? other) => one is null || other < one ? other : one;

    private (Evaluated Asked, int Year)? BaseYear(Call call, Scene scene) =>
        Of(call.Arguments[1], scene) is { Value: { } year } asked && year == decimal.Truncate(year) && year is >= 1900 and <= 2199 ? (asked, (int)year) : null;

    private Evaluated NoYear(Call call, Scene scene)
    {
        var asked = Of(call.Arguments[1], scene);
        return Missing(call, scene, call.Function.Name, asked.MissingReason ?? $"{call.Function.Name} 的第二个参数应当是四位年份", asked);
    }

    private int? Whole(Expression number, Scene scene, int least, int most) =>
        Of(number, scene).Value is { } value && value == decimal.Truncate(value) && value >= least && value <= most ? (int)value : null;

    private Evaluated NoWhole(Call call, int argument, Scene scene, string rule)
    {
        var asked = Of(call.Arguments[argument], scene);
        return Missing(call, scene, call.Function.Name, asked.MissingReason ?? $"{call.Function.Name} 的{rule}", asked);
    }

    private static string NoSteps(Period period, string what) => $"{period.Chinese()}是累计数，不计{what}";
}
