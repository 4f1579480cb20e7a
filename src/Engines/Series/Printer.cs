using System.Globalization;

namespace Luopan.Engines.Series;

/// <summary>Prints an expression in its canonical form: one blank around operators, brackets only where they are needed.</summary>
internal static class Printer
{
    public static string Print(Expression expression) => expression switch
    {
        Number number => number.Value.ToString(CultureInfo.InvariantCulture),
        Quoted quoted => quoted.Value.Contains('"') ? $"'{quoted.Value}'" : $"\"{quoted.Value}\"",
        Name { Breakdown: "" } name => name.Code,
        Name name => $"{name.Code}[{name.Breakdown.Replace(";", ", ", StringComparison.Ordinal)}]",
        OrgWord org => org.Code,
        Redirect redirect => $"{Inside(redirect.Of, 8)} @ {redirect.Org.Code}",
        Negation negation => $"-{Inside(negation.Of, 7)}",
        Not not => $"not {Inside(not.Of, 3)}",
        Call call => $"{call.Function.Name}({string.Join(", ", call.Arguments.Select(Print))})",
        Binary binary => $"{Inside(binary.Left, LeftPower(binary.Operator))} {Sign(binary.Operator)} {Inside(binary.Right, Power(binary.Operator) + 1)}",
        _ => throw new ArgumentOutOfRangeException(nameof(expression), expression.GetType().Name, "A new kind of node needs its print."),
    };

    public static string Sign(Operator of) => of switch
    {
        Operator.Or => "or",
        Operator.And => "and",
        Operator.Equal => "=",
        Operator.NotEqual => "!=",
        Operator.Less => "<",
        Operator.LessOrEqual => "<=",
        Operator.More => ">",
        Operator.MoreOrEqual => ">=",
        Operator.Add => "+",
        Operator.Subtract => "-",
        Operator.Multiply => "*",
        _ => "/",
    };

    private static string Inside(Expression inner, int power) => PowerOf(inner) < power ? $"({Print(inner)})" : Print(inner);

    private static int PowerOf(Expression expression) => expression switch
    {
        Binary binary => Power(binary.Operator),
        Not => 3,
        Negation => 7,
        _ => 9,
    };

    private static int LeftPower(Operator of) => Power(of) == 4 ? 5 : Power(of);

    private static int Power(Operator of) => of switch
    {
        Operator.Or => 1,
        Operator.And => 2,
        >= Operator.Equal and <= Operator.MoreOrEqual => 4,
        Operator.Add or Operator.Subtract => 5,
        _ => 6,
    };
}
