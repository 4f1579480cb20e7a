using System.Globalization;

namespace Luopan.Bench;

/// <summary>What a bench found: a figure, and the same machine's figure for a named baseline in the same run.</summary>
internal sealed record Result(double Value, string Unit, string Baseline, double BaselineValue, double Limit)
{
    internal double Ratio => Value / BaselineValue;

    internal bool IsOk => Ratio <= Limit;

    internal string Line(string name) =>
        string.Create(CultureInfo.InvariantCulture, $"{name}  {Value:F1} {Unit}  {Baseline} {BaselineValue:F1}  {Ratio:F2}  {Limit:F1}  {(IsOk ? "ok" : "over")}");
}
