using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Luopan.Engines.Series;
using Luopan.Platform.Workflow;

namespace Luopan.Modules.Reporting.Forms;

/// <summary>Rules of a form as the people who fill it read them: <c>r09 &lt;= 1.2 * lag(r09, 1)</c> is “[09] ≤ 1.2 × [09]（前1期）”. Each is put into words once.</summary>
internal sealed partial class RuleText(Form form)
{
    private readonly ConcurrentDictionary<Expression, FlowWord> _said = new();

    internal FlowWord Of(Expression rule) => _said.GetOrAdd(rule, r => new(Chinese(r.ToString()), English(r.ToString())));

    private string Chinese(string rule)
    {
        var text = Cells(rule, (part, repeat, code) => code == "count" ? $"[{part.Name.Chinese}：笔数]" : Field(repeat, code) is { } field ? $"[{part.Name.Chinese}：{field.Name.Chinese}合计]" : null);
        text = Lag().Replace(text, "${of}（前${by}期）");
        text = Course().Replace(text, m => m.Groups["of"].Value + (m.Groups["course"].Value == "ytd" ? "累计" : "同比"));
        return Signs(Below().Replace(text, "下级${of}之和"));
    }

    private string English(string rule)
    {
        var text = Cells(rule, (part, repeat, code) => code == "count" ? $"[{part.Name.English}: lines]" : Field(repeat, code) is { } field ? $"[{part.Name.English}: {field.Name.English}, all]" : null);
        text = Lag().Replace(text, "${of} (${by} back)");
        text = Course().Replace(text, m => m.Groups["of"].Value + (m.Groups["course"].Value == "ytd" ? " (since January)" : " (year on year)"));
        return Signs(Below().Replace(text, "sum of ${of} below"));
    }

    private string Cells(string rule, Func<FormSection, Repeat, string, string?> say) => FieldName().Replace(
        RowName().Replace(rule, "[${row}]"), m => form.Repeated(m.Groups["part"].Value) is { Repeat: { } repeat } part ? say(part, repeat, m.Groups["field"].Value) ?? m.Value : m.Value);

    private static RepeatField? Field(Repeat repeat, string code) => repeat.Fields.FirstOrDefault(f => f.Code == code);

    private static string Signs(string text) => text.Replace("<=", "≤", StringComparison.Ordinal).Replace(">=", "≥", StringComparison.Ordinal).Replace(" * ", " × ", StringComparison.Ordinal);

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
