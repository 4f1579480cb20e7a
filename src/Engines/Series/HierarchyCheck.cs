using Luopan.Kernel;

namespace Luopan.Engines.Series;

/// <summary>One org's own figure against the sum of its children in the counting tree.</summary>
/// <param name="Own">The figure of the org itself; may be missing.</param>
/// <param name="Children">The sum over its children; missing when one of them is.</param>
/// <param name="Difference">Own less children, in the unit of the first; null when it cannot be had.</param>
/// <param name="Rounding">The largest difference rounding can explain; null when it cannot be said.</param>
/// <param name="Adds">Whether the figures add up within it; null when that cannot be judged.</param>
/// <param name="Why">Why it cannot be judged; null when it can.</param>
public sealed record HierarchyFinding(string Org, Period Period, Evaluated Own, Evaluated Children, decimal? Difference, decimal? Rounding, bool? Adds, string? Why);

/// <summary>Whether what the children report adds up to what stands for their parent, with the room rounding gives.</summary>
public static class HierarchyCheck
{
    /// <summary>One finding for every org with children and every period.</summary>
    public static IReadOnlyList<HierarchyFinding> Run(ISeriesSource source, Expression of, IReadOnlyList<string> orgs, IReadOnlyList<Period> periods)
    {
        var engine = new SeriesEngine(source);
        var sum = new Call(of.Place, Function.All["sum"], [new OrgWord(of.Place, "children"), of]);
        return [.. orgs.Where(org => source.Children(org).Count > 0).SelectMany(org => periods.Select(period => Of(engine, of, sum, new Scene(org, period))))];
    }

    private static HierarchyFinding Of(SeriesEngine engine, Expression of, Call sum, Scene scene)
    {
        var (own, children) = (engine.Evaluate(of, scene), engine.Evaluate(sum, scene));
        HierarchyFinding Open(string why) => new(scene.Org, scene.Period, own, children, null, null, null, why);
        if (own.IsMissing) return Open(own.MissingReason!);
        if (own.Trace.Operation == "children") return Open("没有自己的数，由下级相加得出");
        if (children.IsMissing) return Open(children.MissingReason!);
        if (own.Value is not { } mine || children.Value is not { } theirs) return Open("不是数，不能合计");
        var worked = Arithmetic.Join(Operator.Subtract, new Amount(mine, own.Unit, own.Interval), new Amount(theirs, children.Unit, children.Interval));
        if (worked.Amount is not { } difference) return Open(worked.Reason!);
        bool? adds = difference.Bounds?.Contains(0) ?? (difference.Value == 0 ? true : null);
        return new(scene.Org, scene.Period, own, children, difference.Value, difference.Bounds?.Width / 2, adds, adds is null ? "数不是按位数四舍五入印出的，差额能否由进位解释不能判断" : null);
    }
}
