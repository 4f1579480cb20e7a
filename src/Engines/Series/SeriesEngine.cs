namespace Luopan.Engines.Series;

/// <summary>
/// Evaluates expressions for one org and period over a source of figures. Pure: the same source gives the same answer, nothing is kept
/// between two questions, so one engine may serve many threads when its source may.
/// </summary>
public sealed class SeriesEngine(ISeriesSource source)
{
    /// <summary>
    /// The result with its whole provenance. A published derived value (growth, share, gap, rank, multiple) wins over our computation of the
    /// same key, and then carries ours in <see cref="Evaluated.Computed"/>.
    /// </summary>
    public Evaluated Evaluate(Expression expression, Scene scene) => Asked(new Evaluator(source), expression, scene);

    /// <summary>The observation standing at exactly the key the expression asks for; null when it asks for none or none stands there.</summary>
    public Evaluated? Published(Expression expression, Scene scene)
    {
        var evaluator = new Evaluator(source);
        return At(evaluator, expression, scene) is var (name, there) ? evaluator.Published(name, there) : null;
    }

    /// <summary>
    /// Published and computed beside each other, whichever of them exists; also for plain levels, where ours comes from other periods or a formula.
    /// </summary>
    public Comparison Compare(Expression expression, Scene scene)
    {
        var evaluator = new Evaluator(source);
        if (At(evaluator, expression, scene) is not var (name, there)) return new Comparison(null, Asked(evaluator, expression, scene), null);
        var (published, ours) = (evaluator.Published(name, there), Trusted(evaluator, evaluator.Ours(name, there)));
        return new Comparison(published, ours, published is null ? null : Evaluator.Agree(published, ours));
    }

    /// <summary>What a format asks of an expression: the growth, share, rank or multiple of a level; the expression itself where it is one already.</summary>
    internal Expression Suited(Expression expression, string format) =>
        format is "yoy" or "share" or "rank" or "multiple" && IsLevel(expression, format) ? Keys.Keyed(expression, format) ?? expression : expression;

    private bool IsLevel(Expression expression, string format)
    {
        if (Names.In(expression).FirstOrDefault() is not { } name) return false;
        var unit = source.Traits(name.Code) is { } traits ? traits.Unit
            : Suffix.TrySplit(name.Code, out _, out var suffix) ? Suffix.UnitOf(suffix)
            : null;
        return unit?.Dimension != Suffix.UnitOf(format)!.Dimension;
    }

    private static Evaluated Asked(Evaluator evaluator, Expression expression, Scene scene) =>
        Trusted(evaluator, evaluator.Of(expression, scene, beside: true));

    private static Evaluated Trusted(Evaluator evaluator, Evaluated answer) =>
        evaluator.Endless is { } reason ? new Evaluated { MissingReason = reason, Trace = answer.Trace with { Result = reason } } : answer;

    internal string OrgName(string org) => source.OrgName(org);

    private static (Name Name, Scene Scene)? At(Evaluator evaluator, Expression expression, Scene scene) => expression switch
    {
        Name name => (name, scene),
        Redirect redirect when evaluator.OrgOf(redirect.Org.Code, scene.Org) is { } org => At(evaluator, redirect.Of, scene with { Org = org }),
        Call { Function.IsShift: true } call when evaluator.ThenOf(call, scene).Then is { } then => At(evaluator, call.Arguments[0], then),
        Call call when evaluator.KeyOf(call, scene) is { } key => At(evaluator, key, scene),
        _ => null,
    };
}
