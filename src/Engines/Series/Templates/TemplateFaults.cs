using System.Globalization;
using Luopan.Kernel;

namespace Luopan.Engines.Series.Templates;

/// <summary>Every way a template can be refused; each points at line and column.</summary>
internal static class TemplateFaults
{
    public static Fault TagUnclosed(Place at) => Of("template.tag-unclosed", at, "“{{”没有收尾", "请在标记末尾补上“}}”");

    public static Fault TagEmpty(Place at) => Of("template.tag-empty", at, "标记里没有内容", "请写上算式，例如 {{fdi.used | amount}}，或删去标记");

    public static Fault IfUnclosed(Place at) => Of("template.if-unclosed", at, "{{#if}} 没有对应的 {{/if}}", "请在条件部分的末尾补上 {{/if}}");

    public static Fault Stray(Place at, string tag) => Of("template.stray", at, $"{{{{{tag}}}}} 之前没有 {{{{#if}}}}", "请删去它，或在前面补上 {{#if 条件}}");

    public static Fault ElseTwice(Place at) => Of("template.else-twice", at, "一个 {{#if}} 只能有一个 {{else}}", "请在 {{else}} 里再写一层 {{#if}}");

    public static Fault UnknownTag(Place at, string tag) =>
        Of("template.unknown-tag", at, $"不认识标记“{tag}”", "模板只有 {{算式 | 格式}}、{{#if 条件}}、{{else}}、{{/if}}");

    public static Fault TooDeep(Place at, int limit) => Of("template.too-deep", at, $"{{{{#if}}}} 套了{limit}层以上", "请用 and、or 合并条件");

    public static Fault UnknownFormat(Place at, string name) =>
        Of("template.unknown-format", at, $"没有叫“{name}”的格式", $"可用的有 {string.Join('、', Format.Names)}");

    public static Fault FormatArgument(Place at, string format, string argument, string allowed) =>
        Of("template.format-argument", at, $"格式 {format} 后面不能写“{argument}”", allowed);

    public static Fault UnknownDirective(Place at, string name) =>
        Of("template.unknown-directive", at, $"不认识“::{name}”", "整行指令只有 ::table 和 ::chart");

    public static Fault Option(Place at, string found) => Of("template.option", at, $"“{found}”不是“键=值”", "请写成 indicator=fdi.used 或 columns=[value, yoy]");

    public static Fault OptionUnclosed(Place at, string key) => Of("template.option-unclosed", at, $"{key} 的值没有收尾", "请补上方括号或引号");

    public static Fault OptionTwice(Place at, string key) => Of("template.option-twice", at, $"{key} 写了两次", "请只留一个");

    public static Fault FrontUnclosed(Place at) => Of("template.front-unclosed", at, "开头的“---”没有对应的结束行", "请在文件头之后另起一行写“---”");

    public static Fault FrontLine(Place at) => Of("template.front-line", at, "文件头的这一行不是“键: 值”", "请写成 title: 关于……的通报");

    public static Fault FrontTwice(Place at, string key) => Of("template.front-twice", at, $"文件头的“{key}”写了两次", "请只留一个");

    private static Fault Of(string code, Place at, string what, string remedy)
    {
        var (line, column) = (at.Line.ToString(CultureInfo.InvariantCulture), at.Column.ToString(CultureInfo.InvariantCulture));
        return new Fault(code, $"第{line}行第{column}字：{what}；{remedy}。")
        {
            Arguments = new Dictionary<string, string> { ["line"] = line, ["column"] = column },
            Details = [new FaultDetail(at.Line, column, $"{what}；{remedy}。")],
        };
    }
}
