namespace Luopan.Engines.Series.Arrays;

/// <summary>
/// Whether an expression can be worked out on arrays. Texts, counts of periods that are not written as numbers, formulas that come back to themselves and
/// towers of formulas are asked point by point instead; the answers are the same.
/// </summary>
internal sealed class Fit(ISeriesSource source)
{
    private const int MostFormulas = 30, MostHeight = 400;

    private readonly Dictionary<string, (int Height, int Formulas)?> known = new(StringComparer.Ordinal);

    public bool Of(Expression expression) => Measured(expression) is { Height: <= MostHeight, Formulas: <= MostFormulas };

    private (int Height, int Formulas)? Measured(Expression expression) => expression switch
    {
        Number or OrgWord => (1, 0),
        Name name => OfName(name.Code),
        Redirect redirect => Over(redirect.Of),
        Negation negation => Over(negation.Of),
        Not not => Over(not.Of),
        Binary binary => Over(binary.Left, binary.Right),
        Call call when call.Function.LiteralAt is not { } at || call.Arguments.Count <= at || IsLiteral(call.Arguments[at]) => Over([.. call.Arguments]),
        _ => null,
    };

    private (int Height, int Formulas)? Over(params ReadOnlySpan<Expression> parts)
    {
        var (height, formulas) = (0, 0);
        foreach (var part in parts)
        {
            if (Measured(part) is not var (one, other)) return null;
            (height, formulas) = (Math.Max(height, one), Math.Max(formulas, other));
        }

        return height > MostHeight ? null : (height + 1, formulas);
    }

    private (int Height, int Formulas)? OfName(string code)
    {
        while (source.Traits(code) is null && Suffix.TrySplit(code, out var stem, out _)) code = stem;
        if (known.TryGetValue(code, out var done)) return done;
        if (source.Traits(code) is not { Formula: { } formula }) return known[code] = (1, 0);

        // Met again before it is measured, it rests on itself.
        known[code] = null;
        return known[code] = Measured(formula) is var (height, formulas) && formulas < MostFormulas ? (height + 1, formulas + 1) : null;
    }

    private static bool IsLiteral(Expression of) => of is Number or Negation { Of: Number };
}
