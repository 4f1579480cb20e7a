using Luopan.Kernel;

namespace Luopan.Engines.Series;

// How a name becomes a figure: published, by suffix, by formula, from other periods.
internal sealed partial class Evaluator
{
    private const int MaxFormulas = 32;

    private readonly Dictionary<(string Code, string Breakdown, string Org, Period Period, bool Beside), Evaluated> known = [];
    private readonly HashSet<(string Code, string Breakdown, string Org, Period Period)> underWay = [];

    /// <summary>Why no answer of this evaluator can be trusted: a formula without end, which coalesce or has would hide; null when all is well.</summary>
    public string? Endless { get; private set; }

    private Evaluated Named(Name name, Scene scene, bool beside)
    {
        if (name.Breakdown.Length == 0 && scene.Words.TryGetValue(name.Code, out var word)) return Texted(name, scene, word);
        var key = (name.Code, name.Breakdown, scene.Org, scene.Period, beside);
        if (known.TryGetValue(key, out var done)) return done;
        var published = Published(name, scene);
        return known[key] = published switch
        {
            null => Ours(name, scene, beside),
            _ when beside && IsImplicit(name, out _, out _) => WithOurs(published, Ours(name, scene)),
            _ => published,
        };
    }

    /// <summary>The observation at the key, or at another form of exactly the same days; null when none stands.</summary>
    public Evaluated? Published(Name name, Scene scene)
    {
        foreach (var period in Forms.SameDays(scene.Period))
            if (source.Get(name.Code, scene.Org, period, name.Breakdown) is { } figure)
                return Observed(name, scene, period, figure);
        return null;
    }

    /// <summary>What we make of a name without looking at the observation at its own key.</summary>
    public Evaluated Ours(Name name, Scene scene, bool beside = false)
    {
        if (Withheld(name, scene) is { } withheld) return Missing(name, scene, "observation", withheld);
        if (IsImplicit(name, out var stem, out var suffix)) return Implied(name, suffix, name with { Code = stem }, scene);
        if (source.Traits(name.Code) is not { } traits) return Missing(name, scene, "observation", $"没有指标{name.Code}");
        if (traits.Formula is { } formula) return ByFormula(name, traits, formula, scene, beside);
        var found = FromOtherPeriods(name, traits, scene) ?? FromChildren(name, traits, scene) ?? Missing(name, scene, "observation", WithheldNearby(name, traits, scene) ?? (NoFigure(name, scene) + Lacking(name, traits, scene)));
        return found with { Decimals = found.Decimals ?? traits.Decimals };
    }

    private string? Withheld(Name name, Scene scene) => source.Withholds(name.Code) ? source.Withheld(name.Code, scene.Org, scene.Period, name.Breakdown) : null;

    // A sum that lacks only what is kept back says so.
    private string? WithheldNearby(Name name, IndicatorTraits traits, Scene scene)
    {
        if (traits.Aggregate == Aggregation.None || !source.Withholds(name.Code)) return null;
        IEnumerable<Period> needed = traits.Aggregate == Aggregation.Last ? Forms.SameEnd(scene.Period) : Forms.Pieces(scene.Period).LastOrDefault() ?? [];
        if (traits.Aggregate == Aggregation.Sum && Forms.Cumulatives(scene.Period) is var (until, before)) needed = needed.Append(until).Append(before);
        return needed.Select(period => Withheld(name, scene with { Period = period })).FirstOrDefault(reason => reason is not null);
    }

    private static Evaluated WithOurs(Evaluated published, Evaluated ours) => published with { Computed = ours, Agrees = Agree(published, ours) };

    /// <summary>Whether rounding can explain the difference; null when it cannot be judged.</summary>
    public static bool? Agree(Evaluated published, Evaluated ours)
    {
        if (published.Interval is not { } printed || AmountOf(ours).Amount is not { } amount) return null;
        return Arithmetic.InUnit(amount, published.Unit).Amount?.Bounds is { } bounds ? printed.Meets(bounds) : null;
    }

    private Evaluated Observed(Name name, Scene scene, Period period, Figure figure)
    {
        var unit = figure.Unit ?? UnitOf(name);
        var printed = figure.Print ?? Display.Official(figure.Value);
        var input = new TraceInput(name.Code, scene.Org, period, name.Breakdown, printed, unit, figure.Observation) { Alone = figure.Alone };
        var note = period == scene.Period ? null : $"取同一时段的{period.Chinese()}数";
        return new Evaluated
        {
            Value = figure.Value,
            Unit = unit,
            Interval = figure.Print is not null ? null : IsCounted(figure.Value, unit) ? Interval.Exact(figure.Value) : Rounding.Of(figure.Value),
            Figure = figure,
            Trace = Step(name, scene, "observation", printed + unit?.Code, note, []) with { Input = input },
        };
    }

    private static bool IsCounted(decimal value, Unit? unit) => value.Scale == 0 && unit is { Kind: UnitKind.Count or UnitKind.Rank, Factor: 1 };

    public Unit? UnitOf(Name name) => IsImplicit(name, out var stem, out var suffix)
        ? Suffix.UnitOf(suffix) ?? UnitOf(name with { Code = stem })
        : source.Traits(name.Code)?.Unit;

    private bool IsImplicit(Name name, out string stem, out string suffix) =>
        Suffix.TrySplit(name.Code, out stem, out suffix) && source.Traits(name.Code) is null;

    private Evaluated ByFormula(Name name, IndicatorTraits traits, Expression formula, Scene scene, bool beside)
    {
        if (name.Breakdown.Length > 0) return Missing(name, scene, "formula", $"{traits.Name}按公式计算，没有分组数");
        var key = (name.Code, name.Breakdown, scene.Org, scene.Period);
        if (underWay.Contains(key)) return Missing(name, scene, "formula", Endless = $"{traits.Name}的公式绕回了自己");
        if (underWay.Count >= MaxFormulas) return Missing(name, scene, "formula", Endless = $"公式一层套一层超过{MaxFormulas}层");
        underWay.Add(key);
        var inner = Of(formula, scene, beside);
        underWay.Remove(key);
        if (inner.Value is not null && inner.Unit == traits.Unit)
            return Wrapped(name, scene, "formula", inner with { Decimals = traits.Decimals }, inner);
        var worked = AmountOf(inner) is { Amount: { } amount } ? Arithmetic.InUnit(amount, traits.Unit) : AmountOf(inner);
        return Result(name, scene, "formula", worked, $"按公式 {formula}", inner) with { Decimals = traits.Decimals };
    }

    private Evaluated? FromOtherPeriods(Name name, IndicatorTraits traits, Scene scene) => traits.Aggregate switch
    {
        Aggregation.Sum => Difference(name, traits, scene) ?? Total(name, traits, scene),
        Aggregation.Mean => Total(name, traits, scene),
        Aggregation.Last => AtTheEnd(name, scene),
        _ => null,
    };

    private Evaluated? Difference(Name name, IndicatorTraits traits, Scene scene)
    {
        if (Forms.Cumulatives(scene.Period) is not var (until, before)) return null;
        if (Published(name, scene with { Period = until }) is not { } whole || Published(name, scene with { Period = before }) is not { } earlier) return null;
        if ((breaks.Between(traits, before, until) ?? Alone(whole, earlier)) is { } reason) return Missing(name, scene, "difference", reason, whole, earlier);
        var worked = Both(whole, earlier, (a, b) => Arithmetic.Join(Operator.Subtract, a, b));
        return Derived(Result(name, scene, "difference", worked, $"由{until.Chinese()}累计减{before.Chinese()}累计得出", whole, earlier)) with { Decimals = Places(traits, whole, earlier) };
    }

    // Nothing joined from printed figures is surer than the roughest of them.
    private static int Places(IndicatorTraits traits, params Evaluated[] parts) => parts.Min(p => Math.Min(traits.Decimals, p.Figure?.Value.Scale ?? p.Decimals ?? traits.Decimals));

    private Evaluated? Total(Name name, IndicatorTraits traits, Scene scene)
    {
        foreach (var pieces in Forms.Pieces(scene.Period))
        {
            var parts = new List<Evaluated>();
            foreach (var piece in pieces)
                if (Published(name, scene with { Period = piece }) is { } part) parts.Add(part);
                else break;
            if (parts.Count < pieces.Count) continue;
            if ((breaks.Between(traits, pieces[0], pieces[^1]) ?? Alone([.. parts])) is { } reason) return Missing(name, scene, "total", reason, [.. parts]);
            var (operation, worked, how) = traits.Aggregate == Aggregation.Mean ? ("average", Arithmetic.Mean(Amounts(parts)), "平均") : ("total", Added(parts), "相加");
            return Derived(Result(name, scene, operation, worked, $"由{pieces[0].Chinese()}至{pieces[^1].Chinese()}逐期{how}得出", [.. parts])) with { Decimals = Places(traits, [.. parts]) };
        }

        return null;
    }

    // Up the counting tree; orgs whose children have nothing at all are simply without data.
    private Evaluated? FromChildren(Name name, IndicatorTraits traits, Scene scene)
    {
        if (!traits.AddsUp || source.Children(scene.Org) is not { Count: > 0 } orgs) return null;
        var parts = orgs.Select(org => Of(name, scene with { Org = org })).ToArray();
        var missing = orgs.Where((_, i) => parts[i].IsMissing).ToList();
        if (missing.Count == orgs.Count) return Missing(name, scene, "children", $"{NoFigure(name, scene)}，下级{orgs.Count}个单位也都没有");
        if (missing.Count > 0)
            return Missing(name, scene, "children", $"{scene.Period.Chinese()}{source.OrgName(scene.Org)}{traits.Name}由下级相加，{orgs.Count}个单位缺{missing.Count}个：{Listed(missing)}", parts);
        return Derived(Result(name, scene, "children", Added(parts), $"由下级{orgs.Count}个单位相加得出", parts)) with { Decimals = Places(traits, parts) };
    }

    // What stands nearby and does not suffice: the reader sees which figure to ask for.
    private string Lacking(Name name, IndicatorTraits traits, Scene scene)
    {
        bool Stands(Period period) => Published(name, scene with { Period = period }) is not null;
        if (traits.Aggregate == Aggregation.Sum && Forms.Cumulatives(scene.Period) is var (until, before) && Stands(until) != Stands(before))
            return Stands(until) ? $"（有{until.Chinese()}的数，缺{before.Chinese()}的数）" : $"（有{before.Chinese()}的数，缺{until.Chinese()}的数）";
        if (traits.Aggregate is not (Aggregation.Sum or Aggregation.Mean) || Forms.Pieces(scene.Period).LastOrDefault() is not { } months) return "";
        var gaps = months.Where(month => !Stands(month)).ToList();
        return gaps.Count < months.Count ? $"（各月中缺{Listed(gaps)}）" : "";
    }

    private Evaluated? AtTheEnd(Name name, Scene scene)
    {
        foreach (var period in Forms.SameEnd(scene.Period))
            if (Published(name, scene with { Period = period }) is { } found)
                return Derived(found with { Trace = found.Trace with { Period = scene.Period, Note = $"期末值，取{period.Chinese()}数" } });
        return null;
    }

    private static Worked Added(IEnumerable<Evaluated> parts) => Arithmetic.Sum(Amounts(parts));

    private static IEnumerable<Worked> Amounts(IEnumerable<Evaluated> parts) => parts.Select(AmountOf);
}
