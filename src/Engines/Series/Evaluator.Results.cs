using Luopan.Kernel;

namespace Luopan.Engines.Series;

// How results are put together with their trace.
internal sealed partial class Evaluator
{
    private static Evaluated Result(Expression of, Scene scene, string operation, Worked worked, string? note = null, params Evaluated[] parts)
    {
        if (worked.Amount is not { } amount) return Missing(of, scene, operation, worked.Reason!, parts);
        var trace = Step(of, scene, operation, Shown(amount.Value, amount.Unit), note, parts);
        return new Evaluated { Value = amount.Value, Unit = amount.Unit, Interval = amount.Bounds, Trace = trace };
    }

    private static Evaluated Missing(Expression of, Scene scene, string operation, string reason, params Evaluated[] parts) =>
        new() { MissingReason = reason, Trace = Step(of, scene, operation, reason, null, parts) };

    private static Evaluated Truth(Expression of, Scene scene, string operation, bool? truth, params Evaluated[] parts) => truth is null
        ? Missing(of, scene, operation, Reasons(parts)!, parts)
        : new() { Truth = truth, Trace = Step(of, scene, operation, truth.Value ? "是" : "否", null, parts) };

    private static Evaluated Texted(Expression of, Scene scene, string text) =>
        new() { Text = text, Trace = Step(of, scene, "text", text, null, []) };

    private static Trace Step(Expression of, Scene scene, string operation, string result, string? note, Evaluated[] parts) =>
        new(of.ToString(), operation, scene.Org, scene.Period) { Result = result, Note = note, Parts = [.. parts.Select(part => part.Trace)] };

    private static Evaluated Derived(Evaluated of) => of with { Trace = of.Trace with { Derived = true } };

    // Six places are beyond what any reader compares; the value itself stays whole.
    private static string Shown(decimal value, Unit? unit) => Display.Official(Display.Trimmed(Math.Round(value, 6, MidpointRounding.AwayFromZero))) + unit?.Code;
}
