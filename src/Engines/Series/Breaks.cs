using Luopan.Kernel;

namespace Luopan.Engines.Series;

/// <summary>A change of definition between two periods.</summary>
/// <param name="Why">Why their figures cannot be compared, for a sentence.</param>
/// <param name="Comparable">The same expression over indicators that run through unchanged; null when the catalogue names none.</param>
internal sealed record Crossing(string Why, Expression? Comparable);

/// <summary>Where definitions change, for every evaluation of one question; remembers which indicators an expression rests on.</summary>
internal sealed class Breaks(ISeriesSource source)
{
    // More changes of definition than this in one expression are a mistake of the catalogue.
    private const int MostBridges = 4;

    // Expressions compare by value, down to every place in the text; here the very tree is meant.
    private readonly Dictionary<Expression, IReadOnlyCollection<IndicatorTraits>> known = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<(Expression Of, string Code), Expression> bridged = [];

    /// <summary>The first change between two periods, in either order; null when their figures can be compared.</summary>
    public Crossing? Between(Expression of, Period one, Period other)
    {
        var (earlier, later) = one.End <= other.End ? (one, other) : (other, one);
        if (First(TraitsIn(of), earlier, later) is not var (traits, change)) return null;
        return new Crossing(Sentence(traits, change, earlier, later), Bridge(of, earlier, later));
    }

    /// <summary>Why figures of one indicator cannot be joined over two periods; null when they can.</summary>
    public string? Between(IndicatorTraits traits, Period earlier, Period later) =>
        First([traits], earlier, later) is var (_, change) ? Sentence(traits, change, earlier, later) : null;

    /// <summary>The indicators an expression rests on, through formulas too, each once.</summary>
    public IReadOnlyCollection<IndicatorTraits> TraitsIn(Expression expression)
    {
        if (known.TryGetValue(expression, out var done)) return done;
        var found = new Dictionary<string, IndicatorTraits>();
        Collect(expression, found);
        return known[expression] = found.Values;
    }

    private void Collect(Expression expression, Dictionary<string, IndicatorTraits> found)
    {
        foreach (var name in Names.In(expression))
        {
            var code = Declared(name.Code);
            if (source.Traits(code) is { } traits && found.TryAdd(code, traits) && traits.Formula is { } formula) Collect(formula, found);
        }
    }

    private string Declared(string code)
    {
        while (source.Traits(code) is null && Suffix.TrySplit(code, out var stem, out _)) code = stem;
        return code;
    }

    private static (IndicatorTraits Traits, Break Change)? First(IEnumerable<IndicatorTraits> traits, Period earlier, Period later)
    {
        foreach (var one in traits)
            foreach (var change in one.Breaks)
                if (earlier.End < change.From.Start && later.End >= change.From.Start) return (one, change);
        return null;
    }

    private Expression? Bridge(Expression of, Period earlier, Period later)
    {
        for (var bridges = 0; First(TraitsIn(of), earlier, later) is var (traits, change); bridges++)
        {
            if (bridges == MostBridges || change.Comparable is not { } through || source.Traits(through) is null) return null;
            var key = (of, $"{traits.Code}>{through}");
            if (!bridged.TryGetValue(key, out var next)) bridged[key] = next = Replaced(of, traits.Code, through);
            of = next;
        }

        return of;
    }

    private Expression Replaced(Expression of, string code, string through) => of switch
    {
        Name name => ReplacedName(name, code, through),
        Redirect redirect => redirect with { Of = Replaced(redirect.Of, code, through) },
        Negation negation => negation with { Of = Replaced(negation.Of, code, through) },
        Not not => not with { Of = Replaced(not.Of, code, through) },
        Binary binary => binary with { Left = Replaced(binary.Left, code, through), Right = Replaced(binary.Right, code, through) },
        Call call => call with { Arguments = [.. call.Arguments.Select(argument => Replaced(argument, code, through))] },
        _ => of,
    };

    // A formula that rests on the changed indicator opens up, so that the one inside can be exchanged.
    private Expression ReplacedName(Name name, string code, string through)
    {
        var declared = Declared(name.Code);
        if (declared == code) return name with { Code = through + name.Code[declared.Length..] };
        return source.Traits(name.Code)?.Formula is { } formula && TraitsIn(formula).Any(traits => traits.Code == code) ? Replaced(formula, code, through) : name;
    }

    private string Sentence(IndicatorTraits traits, Break change, Period earlier, Period later) =>
        $"{change.From.Chinese()}起{traits.Name}口径有变（{change.Why}），{earlier.Chinese()}与{later.Chinese()}不可比"
        + (change.Comparable is null ? "" : "，可比口径见" + (source.Traits(change.Comparable)?.Name ?? change.Comparable));
}
