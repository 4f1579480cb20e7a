using System.Text;
using Luopan.Engines.Claims;
using Luopan.Engines.Documents;
using Luopan.Tests.Engines.Documents;
using Xunit;

namespace Luopan.Tests.Engines.Claims;

/// <summary>One text in every form a document comes in: the claims are the same.</summary>
public sealed class SameClaimsTests
{
    private const string Title = "2022年芜湖市商务发展报告";

    private static readonly string[] Above =
    [
        "一、运行情况",
        "2022年，全市社会消费品零售总额2014.8亿元，比上年增长0.9%，总量居全省第2位；年末在库企业1853家。",
        "进出口120.6亿美元，增长8.9%，其中出口由上年的82.4亿美元增加到90.3亿美元。",
    ];

    private static readonly string[][] Table =
    [
        ["指标", "单位", "2021年", "2022年", "增长（%）"],
        ["进出口总额", "亿美元", "110.7", "120.6", "8.9"],
        ["实际使用外资", "亿美元", "3.5", "3.98", "13.7"],
    ];

    private static readonly string[] Below =
    [
        "二、2023年工作打算",
        "全市社会消费品零售总额增长8%左右，新增限上商贸企业300家以上，力争实际使用外资突破4.2亿美元。",
        "1.办好展会。组织500家企业参加广交会，到2025年进出口达到180亿美元。",
    ];

    [Fact]
    public void Text_markdown_page_and_word_file_of_one_report_say_the_same()
    {
        var text = Read("report.txt", Encoding.UTF8.GetBytes(string.Join("\n\n", [Title, .. Above, Rows("", "\t", ""), .. Below])));

        Assert.Equal(19, text.Count);
        Assert.Contains(("实际使用外资", "芜湖市", "2022", "Actual", "Level", 3.98m, "亿美元", "Equal"), text);
        Assert.Contains(("进出口", "芜湖市", "2025", "Target", "Level", 180m, "亿美元", "Equal"), text);
        Assert.Equal(text, Read("report.md", Encoding.UTF8.GetBytes(string.Join("\n\n", [$"# {Title}", .. Above, Rows("| ", " | ", " |").Replace("增长（%） |", "增长（%） |\n|---|---|---|---|---|"), .. Below]))));
        Assert.Equal(text, Read("report.html", Encoding.UTF8.GetBytes(Page())));
        Assert.Equal(text, Read("report.docx", Docx.Of(string.Concat([Docx.P(Title), .. Above.Select(p => Docx.P(p)), Docx.Tbl([.. Table.Select(r => Docx.Tr(r))]), .. Below.Select(p => Docx.P(p))]))));
    }

    [Theory]
    [InlineData("|")]
    [InlineData("  ")]
    public void A_table_typed_in_a_text_is_read_whatever_parts_its_cells(string gap)
    {
        var tabbed = Read("report.txt", Encoding.UTF8.GetBytes(string.Join("\n\n", [Title, .. Above, Rows("", "\t", ""), .. Below])));

        Assert.Equal(tabbed, Read("report.txt", Encoding.UTF8.GetBytes(string.Join("\n\n", [Title, .. Above, Rows("", gap, ""), .. Below]))));
    }

    [Fact]
    public void A_table_copied_a_cell_a_line_is_read_too()
    {
        var tabbed = Read("report.txt", Encoding.UTF8.GetBytes(string.Join("\n\n", [Title, .. Above, Rows("", "\t", ""), .. Below])));
        var copied = string.Join("\n\n", Table.Select(r => string.Join('\n', r)));

        Assert.Equal(tabbed, Read("report.txt", Encoding.UTF8.GetBytes(string.Join("\n\n", [Title, .. Above, copied, .. Below]))));
    }

    [Fact]
    public void A_title_styled_as_a_heading_still_tells_what_the_paper_is()
    {
        var styled = Docx.Of(Docx.P("江西省“十四五”外贸发展规划", "<w:outlineLvl w:val=\"0\"/>") + Docx.P("一、发展目标") + Docx.P("进出口总额突破6000亿元。"));

        Assert.Equal(("进出口总额", "江西省", "2025", "Target", "Level", 6000m, "亿元", "AtLeast"), Assert.Single(Read("plan.docx", styled)));
    }

    private static string Rows(string open, string gap, string close) => string.Join('\n', Table.Select(r => open + string.Join(gap, r) + close));

    private static string Page() =>
        $"<html><body><h1>{Title}</h1>{string.Concat(Above.Select(p => $"<p>{p}</p>"))}<table>{string.Concat(Table.Select((r, i) => $"<tr>{string.Concat(r.Select(c => i == 0 ? $"<th>{c}</th>" : $"<td>{c}</td>"))}</tr>"))}</table>{string.Concat(Below.Select(p => $"<p>{p}</p>"))}</body></html>";

    private static List<(string, string, string, string, string, decimal, string, string)> Read(string name, byte[] content)
    {
        Assert.True(DocumentReader.Read(new MemoryStream(content), name).Read(out var document, out _));
        return [.. ClaimReader.Read(document, new ClaimContext()).Select(c => (c.Indicator, c.Region, c.Period, c.Status.ToString(), c.Kind.ToString(), c.Value, c.Unit, c.Bound.ToString()))];
    }
}
