using System.Text.RegularExpressions;

namespace Luopan.Modules.Reporting.Forms;

/// <summary>Rules of a form as the people who fill it read them: <c>r09 &lt;= 1.2 * lag(r09, 1)</c> is “[09] ≤ 1.2 × [09]（前1期）”.</summary>
internal static partial class RuleText
{
    internal static string Of(Form form, string rule)
    {
        var text = RowName().Replace(rule, "[${row}]");
        text = FieldName().Replace(text, m => form.Repeated(m.Groups["part"].Value) is { Repeat: { } repeat } part ? Field(part, repeat, m.Groups["field"].Value) ?? m.Value : m.Value);
        text = Lag().Replace(text, "${of}（前${by}期）");
        text = Course().Replace(text, m => m.Groups["of"].Value + (m.Groups["course"].Value == "ytd" ? "累计" : "同比"));
        text = Below().Replace(text, "下级${of}之和");
        return text.Replace("<=", "≤", StringComparison.Ordinal).Replace(">=", "≥", StringComparison.Ordinal).Replace(" * ", " × ", StringComparison.Ordinal);
    }

    private static string? Field(FormSection part, Repeat repeat, string code) =>
        code == "count" ? $"[{part.Name.Chinese}：笔数]" : repeat.Fields.FirstOrDefault(f => f.Code == code) is { } field ? $"[{part.Name.Chinese}：{field.Name.Chinese}合计]" : null;

    [GeneratedRegex(@"\br(?<row>[0-9]+)\b")]
    private static partial Regex RowName();

    [GeneratedRegex(@"\b(?<part>[a-z_]+)\.(?<field>[a-z_]+)\b")]
    private static partial Regex FieldName();

    [GeneratedRegex(@"\blag\((?<of>[^(),]+), (?<by>[0-9]+)\)")]
    private static partial Regex Lag();

    [GeneratedRegex(@"\b(?<course>ytd|yoy)\((?<of>[^(),]+)\)")]
    private static partial Regex Course();

    [GeneratedRegex(@"\bsum\(children, (?<of>[^(),]+)\)")]
    private static partial Regex Below();
}
