using System.Runtime.CompilerServices;
using Luopan.Kernel;

namespace Luopan.Engines.Series;

/// <summary>Walks a tree for one org and period. One instance a question: it remembers what it has worked out and which formulas are under way.</summary>
internal sealed partial class Evaluator(ISeriesSource source)
{
    /// <summary>The result; with <paramref name="beside"/> a published derived value carries our computation beside it.</summary>
    public Evaluated Of(Expression expression, Scene scene, bool beside = false) => RuntimeHelpers.TryEnsureSufficientExecutionStack()
        ? Walked(expression, scene, beside)
        : Missing(expression, scene, "formula", Endless = "公式套得太深，请拆成几个指标");

    private Evaluated Walked(Expression expression, Scene scene, bool beside) => expression switch
    {
        Number number => Result(number, scene, "number", new Amount(number.Value, null, Interval.Exact(number.Value))),
        Quoted quoted => Texted(quoted, scene, quoted.Value),
        Name name => Named(name, scene, beside),
        Redirect redirect => Redirected(redirect, scene, beside),
        Negation negation => Negated(negation, scene),
        Not not => Reversed(not, scene),
        Binary { Operator: Operator.And or Operator.Or } binary => Connected(binary, scene),
        Binary { Operator: >= Operator.Add } binary => Joined(binary, scene),
        Binary binary => Compared(binary, scene),
        Call call => Called(call, scene, beside),
        _ => throw new ArgumentOutOfRangeException(nameof(expression), expression.GetType().Name, "A new kind of node needs its evaluation."),
    };

    private Evaluated Redirected(Redirect redirect, Scene scene, bool beside) => OrgOf(redirect.Org.Code, scene.Org) is { } org
        ? Of(redirect.Of, scene with { Org = org }, beside)
        : Missing(redirect, scene, "@", NoOrg(redirect.Org.Code, scene.Org));

    private Evaluated Reversed(Not not, Scene scene)
    {
        var of = Of(not.Of, scene);
        return Truth(not, scene, "not", !Condition(of), of);
    }

    private Evaluated Negated(Negation negation, Scene scene)
    {
        var of = Of(negation.Of, scene);
        return Result(negation, scene, "-", AmountOf(of) is { Amount: { } amount } ? Arithmetic.Negative(amount) : AmountOf(of), parts: of);
    }

    private Evaluated Joined(Binary binary, Scene scene)
    {
        var (left, right) = (Of(binary.Left, scene), Of(binary.Right, scene));
        return Result(binary, scene, Printer.Sign(binary.Operator), Both(left, right, (a, b) => Arithmetic.Join(binary.Operator, a, b)), parts: [left, right]);
    }

    private Evaluated Compared(Binary binary, Scene scene)
    {
        var (left, right) = (Of(binary.Left, scene), Of(binary.Right, scene));
        var sign = Printer.Sign(binary.Operator);
        if (left.Text is not null && right.Text is not null)
            return binary.Operator is Operator.Equal or Operator.NotEqual
                ? Truth(binary, scene, sign, left.Text == right.Text == (binary.Operator == Operator.Equal), left, right)
                : Missing(binary, scene, sign, "文字只能比较是否相同，不分大小", left, right);
        if (Reasons(left, right) is { } missing) return Missing(binary, scene, sign, missing, left, right);
        if (left.Value is null || right.Value is null) return Missing(binary, scene, sign, "文字或条件不能与数字比较", left, right);
        var (order, reason) = Arithmetic.Compare(AmountOf(left).Amount!.Value, AmountOf(right).Amount!.Value);
        return order is { } found
            ? Truth(binary, scene, sign, Holds(binary.Operator, found), left, right)
            : Missing(binary, scene, sign, reason!, left, right);
    }

    // What is missing decides nothing unless the other side settles the matter.
    private Evaluated Connected(Binary binary, Scene scene)
    {
        var left = Of(binary.Left, scene);
        var settles = binary.Operator == Operator.Or;
        var sign = Printer.Sign(binary.Operator);
        if (Condition(left) == settles) return Truth(binary, scene, sign, settles, left);
        var right = Of(binary.Right, scene);
        if (Condition(right) == settles) return Truth(binary, scene, sign, settles, left, right);
        return Reasons(left, right) is { } missing ? Missing(binary, scene, sign, missing, left, right) : Truth(binary, scene, sign, !settles, left, right);
    }

    internal static bool Holds(Operator by, int order) => by switch
    {
        Operator.Equal => order == 0,
        Operator.NotEqual => order != 0,
        Operator.Less => order < 0,
        Operator.LessOrEqual => order <= 0,
        Operator.More => order > 0,
        _ => order >= 0,
    };

    /// <summary>Truth of a condition; a number or text holds when it is there; null when missing.</summary>
    internal static bool? Condition(Evaluated of) => of.IsMissing ? null : of.Truth ?? true;

    private static Worked AmountOf(Evaluated of) => of switch
    {
        { MissingReason: { } reason } => reason,
        { Value: { } value } => new Amount(value, of.Unit, of.Interval),
        { Text: not null } => "文字不能参与计算",
        _ => "条件不能参与计算",
    };

    private static Worked Both(Evaluated left, Evaluated right, Func<Amount, Amount, Worked> join)
    {
        if (Reasons(left, right) is { } missing) return missing;
        return (AmountOf(left), AmountOf(right)) switch
        {
            ({ Amount: { } a }, { Amount: { } b }) => join(a, b),
            ({ Reason: { } reason }, _) => reason,
            var (_, other) => other,
        };
    }

    private static string? Reasons(params ReadOnlySpan<Evaluated> of)
    {
        var reasons = new List<string>();
        foreach (var one in of)
            if (one.MissingReason is { } reason && !reasons.Contains(reason)) reasons.Add(reason);
        return reasons.Count == 0 ? null : string.Join('；', reasons);
    }
}
