using System.Globalization;
using Luopan.Kernel;

namespace Luopan.Engines.Series;

// The functions of the grammar.
internal sealed partial class Evaluator
{
    private Evaluated Called(Call call, Scene scene, bool beside)
    {
        if (KeyOf(call, scene) is { } key) return Of(key, scene, beside);
        var first = call.Arguments[0];
        return call.Function.Name switch
        {
            "yoy" or "multiple" or "share" => Implied(call, call.Function.Name, first, scene),
            "rank" => Ranked(call, first, scene, onlyKnown: call.Arguments.Count > 1),
            "gap" => Gapped(call, first, (OrgWord)call.Arguments[1], scene),
            "sum" => Summed(call, (OrgWord)first, call.Arguments[1], scene),
            "ytd" or "lag" or "last_year" => Shifted(call, scene, beside),
            "pop" => OverLastPeriod(call, scene),
            "index" => IndexNumber(call, scene),
            "contribution" => ContributionTo(call, first, scene),
            "mean" => MovingAverage(call, scene),
            "seasonal" => SeasonalIndex(call, scene),
            "stock" => Accumulated(call, scene),
            "flow" => Changed(call, scene),
            "fill" => GapFilled(call, scene),
            "cagr" => YearlyGrowth(call, scene),
            "if" => Chosen(call, scene),
            "coalesce" => FirstThere(call, scene),
            "has" => Has(call, scene),
            "min" or "max" => Picked(call, scene),
            "round" => RoundedTo(call, scene),
            "abs" => Unary(call, scene, amount => Arithmetic.Unsigned(amount)),
            var other => throw new ArgumentOutOfRangeException(nameof(call), other, "A new function needs its evaluation."),
        };
    }

    /// <summary>The key under which a call may have been published: yoy(x) is x.yoy; null when it can only be computed.</summary>
    public Expression? KeyOf(Call call, Scene scene) => Keys.Of(call, () => ParentIsProvince(scene.Org));

    public bool ParentIsProvince(string org) => source.Parent(org) is { } parent && parent == OrgOf("province", org);

    private Evaluated Shifted(Call call, Scene scene, bool beside) => ThenOf(call, scene) is var (then, reason) && then is not null
        ? Wrapped(call, scene, call.Function.Name, Of(call.Arguments[0], then, beside))
        : Missing(call, scene, call.Function.Name, reason!);

    /// <summary>The scene ytd, lag or last_year reads its argument in; otherwise why there is none.</summary>
    public (Scene? Then, string? Reason) ThenOf(Call call, Scene scene)
    {
        if (call.Function.Name == "ytd") return (scene with { Period = scene.Period.YearToDate() }, null);
        if (call.Function.Name == "last_year") return Moved(scene, period => period.LastYear()) is { } before ? (before, null) : (null, Outside);
        var steps = Of(call.Arguments[1], scene);
        if (steps.Value is not { } count || count != decimal.Truncate(count) || Math.Abs(count) > 10_000)
            return (null, steps.MissingReason ?? "lag 的第二个参数应当是整数期数");
        return Moved(scene, period => period.Add(-(int)count)) is { } then ? (then, null) : (null, Outside);
    }

    private Evaluated YearlyGrowth(Call call, Scene scene)
    {
        if (BaseYear(call, scene) is not var (asked, year)) return NoYear(call, scene);
        var years = scene.Period.Year - year;
        if (years <= 0) return Missing(call, scene, "cagr", $"基年{year.ToString(CultureInfo.InvariantCulture)}不早于{scene.Period.Chinese()}", asked);
        return Moved(scene, period => period.InYear(year)) is { } then
            ? OverTime(call, "cagr", call.Arguments[0], scene, then, (now, past) => Arithmetic.YearlyGrowth(now, past, years), $"比{then.Period.Chinese()}年均增长")
            : Missing(call, scene, "cagr", Outside);
    }

    private Evaluated Chosen(Call call, Scene scene)
    {
        var condition = Of(call.Arguments[0], scene);
        if (Condition(condition) is not { } holds) return Missing(call, scene, "if", condition.MissingReason!, condition);
        var chosen = Of(call.Arguments[holds ? 1 : 2], scene);
        return Wrapped(call, scene, "if", chosen, condition, chosen);
    }

    private Evaluated FirstThere(Call call, Scene scene)
    {
        var tried = new List<Evaluated>();
        foreach (var argument in call.Arguments)
        {
            var found = Of(argument, scene);
            tried.Add(found);
            if (!found.IsMissing) return Wrapped(call, scene, "coalesce", found, [.. tried]);
        }

        return Missing(call, scene, "coalesce", Reasons([.. tried])!, [.. tried]);
    }

    private Evaluated Picked(Call call, Scene scene)
    {
        var parts = call.Arguments.Select(argument => Of(argument, scene)).ToArray();
        if (Reasons(parts) is { } missing) return Missing(call, scene, call.Function.Name, missing, parts);
        var worked = parts.Skip(1).Aggregate(AmountOf(parts[0]), (best, next) =>
            (best, AmountOf(next)) switch
            {
                ({ Amount: { } a }, { Amount: { } b }) => Arithmetic.Pick(call.Function.Name == "max", a, b),
                ({ Amount: null }, _) => best,
                var (_, other) => other,
            });
        return Result(call, scene, call.Function.Name, worked, null, parts);
    }

    private Evaluated RoundedTo(Call call, Scene scene)
    {
        var places = call.Arguments.Count > 1 ? Of(call.Arguments[1], scene) : null;
        if (places is { Value: null or < 0 or > 10 } || (places?.Value is { } value && value != decimal.Truncate(value)))
            return Missing(call, scene, "round", places.MissingReason ?? "round 的小数位数应当是0到10的整数", places);
        return Unary(call, scene, amount => Arithmetic.Rounded(amount, (int)(places?.Value ?? 0)));
    }

    private Evaluated Has(Call call, Scene scene)
    {
        var of = Of(call.Arguments[0], scene);
        return Truth(call, scene, "has", !of.IsMissing, of);
    }

    private Evaluated Unary(Call call, Scene scene, Func<Amount, Worked> work)
    {
        var of = Of(call.Arguments[0], scene);
        var worked = AmountOf(of);
        return Result(call, scene, call.Function.Name, worked.Amount is { } amount ? work(amount) : worked, null, of);
    }

    // What only passes a result on keeps it, figure and all; the trace shows the passing.
    private static Evaluated Wrapped(Expression of, Scene scene, string operation, Evaluated passed, params Evaluated[] parts) =>
        passed with { Trace = Step(of, scene, operation, passed.Trace.Result, null, parts.Length > 0 ? parts : [passed]) };

    private static Scene? Moved(Scene scene, Func<Period, Period> move) => Spread.Moved(scene.Period, move) is { } then ? scene with { Period = then } : null;
}
