using System.Text.RegularExpressions;
using Luopan.Engines.Documents;

namespace Luopan.Engines.Claims;

/// <summary>Sets the rows of a table that was printed cell by cell under their heads, and finds the cell that names a row.</summary>
internal static partial class TableRows
{
    private static readonly string[] Names = ["指标", "名称", "项目"];

    private static readonly string[] Kinds = ["类别", "类型", "分类", "领域", "方面", "维度", "一级"];

    /// <summary>The table with short rows moved right where their first cell stood in a row above and was merged.</summary>
    public static Table Aligned(Table table, Func<string, bool> isNumber)
    {
        var body = table.Rows.Skip(table.HeadRows).ToList();
        var width = table.Rows.Take(table.HeadRows).SelectMany(r => r.Cells).Select(c => c.Column + c.ColumnSpan).DefaultIfEmpty(0).Max();
        var full = body.Find(r => r.Cells.Count == width && IsPlain(r));
        if (full is null || width < 3) return table;
        var pattern = full.Cells.Select(c => isNumber(c.Text)).ToArray();
        return table with { Rows = [.. table.Rows.Take(table.HeadRows), .. body.Select(r => Moved(r, pattern, isNumber))] };
    }

    private static bool IsPlain(Row row) => row.Cells.Select((c, i) => c.Column == i && c.ColumnSpan == 1 && c.RowSpan == 1).All(p => p);

    private static Row Moved(Row row, bool[] pattern, Func<string, bool> isNumber)
    {
        var missing = pattern.Length - row.Cells.Count;
        if (missing < 1 || row.Cells.Count < 2 || !IsPlain(row)) return row;
        var numbers = row.Cells.Select(c => isNumber(c.Text)).ToArray();
        var (stay, move) = (numbers.Where((n, i) => n == pattern[i]).Count(), numbers.Where((n, i) => n == pattern[i + missing]).Count());
        return move > stay ? row with { Cells = [.. row.Cells.Select(c => c with { Column = c.Column + missing })] } : row;
    }

    /// <summary>The label among the texts of a row's label columns, with its head: under 指标 or 名称, never the class it belongs to while there is another.</summary>
    public static (string Head, string Text) Label(IReadOnlyList<(string Head, string Text)> texts)
    {
        if (texts.Count == 0) return ("", "");
        foreach (var (head, text) in texts)
            if (Names.Any(n => head.Contains(n, StringComparison.Ordinal)) && !Kinds.Any(k => head.Contains(k, StringComparison.Ordinal))) return (head, Unnumbered(text));
        var own = texts.Where(t => !Kinds.Any(k => t.Head.Contains(k, StringComparison.Ordinal))).ToList();
        return own.Count > 0 ? (own[0].Head, Unnumbered(own[0].Text)) : (texts[0].Head, Unnumbered(texts[0].Text));
    }

    /// <summary>Whether a head says that its column lists places: 县（市、区）, 省份, 市州, 地区.</summary>
    public static bool NamesPlaces(string head) => head.Length > 0 && !head.Contains("指标", StringComparison.Ordinal) && Places().IsMatch(head);

    /// <summary>Whether a row sums up the others.</summary>
    public static bool IsTotal(string label) => label is "全省" or "全市" or "全国" or "全区" or "全县" or "合计" or "总计" or "全省合计" or "全市合计" or "平均" or "全省平均";

    /// <summary>The table with a second row of heads set under the groups of the first: 规划目标（2015年 | 年均增长）.</summary>
    public static Table UnderOneHead(Table table, Func<string, bool> isNumber)
    {
        if (table.HeadRows != 1 || table.Rows.Count < 4 || table.Rows.Any(r => !IsPlain(r))) return table;
        var (first, second) = (table.Rows[0].Cells, table.Rows[1].Cells);
        var width = table.Rows.Skip(2).Max(r => r.Cells.Count);
        if (second.Count == first.Count && first.Any(c => c.Text.Length == 0) && !second.Any(c => isNumber(c.Text) && !Year().IsMatch(c.Text))) return Stacked(table);
        if (second.Count < 2 || width <= first.Count || second.Any(c => isNumber(c.Text) && !Year().IsMatch(c.Text)) || second.Any(c => c.Text.Length > 16)) return table;
        var groups = Enumerable.Range(0, first.Count).Where(i => i > 0 && !Single().IsMatch(first[i].Text)).ToList();
        if (groups.Count == 0 || second.Count % groups.Count > 0 || first.Count - groups.Count + second.Count != width) return table;
        var (heads, next) = (new List<Cell>(), 0);
        for (var i = 0; i < first.Count; i++)
        {
            if (!groups.Contains(i)) heads.Add(first[i] with { Column = heads.Count });
            else
                for (var each = second.Count / groups.Count; each > 0; each--) heads.Add(new Cell(heads.Count, first[i].Text + second[next++].Text, 1, 1));
        }

        return table with { Rows = [table.Rows[0] with { Cells = heads }, .. table.Rows.Skip(2)] };
    }

    // An empty cell goes on with the group to its left: 2015年 | | 2020年 | over 数量 | 面积 | 数量 | 面积.
    private static Table Stacked(Table table)
    {
        var (heads, group) = (new List<Cell>(), "");
        foreach (var (over, under) in table.Rows[0].Cells.Zip(table.Rows[1].Cells))
        {
            if (over.Text.Length > 0) group = over.Text;
            heads.Add(over with { Text = under.Text.Length > 0 || over.Text.Length > 0 ? group + under.Text : "" });
        }

        return table with { Rows = [table.Rows[0] with { Cells = heads }, .. table.Rows.Skip(2)] };
    }

    // 1.社会消费品零售总额, （2）出口, ③进口: the number of the row is no part of its name.
    private static string Unnumbered(string text)
    {
        var at = text.Length > 0 && text[0] is >= '①' and <= '⑳' ? 1 : 0;
        var open = text.StartsWith('（') ? 1 : 0;
        var digits = open;
        while (digits < text.Length && char.IsAsciiDigit(text[digits])) digits++;
        if (digits > open && digits < text.Length - 2 && text[digits] is '.' or '、' or '）' && !char.IsAsciiDigit(text[digits + 1])) at = digits + 1;
        return text[at..].TrimStart();
    }

    /// <summary>Whether a label only says how something is measured: 增速（%）, 占比, 全国位次.</summary>
    public static bool IsGeneric(string label) => Generic().IsMatch(label);

    /// <summary>Whether a label is a noun of measure alone: 销售额, 增加值, 从业人员.</summary>
    public static bool IsMeasureOnly(string label) => label.Length < 6 && (Words.NameWords.GenericMeasures.Contains(label) || Words.NameWords.Measures.Contains(label) || label is "商品销售额" or "企业数" or "企业数量" or "法人单位数");

    /// <summary>Whether a label is a trade, a class of goods or of enterprises, and no class of indicators: 批发业, 机电产品.</summary>
    public static bool IsTrade(string label) => label.Length is > 1 and < 12 && !IsGeneric(label) && (label[^1] is '业' or '品' or '类' or '易' or '店' or '场' || label.EndsWith("物流", StringComparison.Ordinal) || label.EndsWith("电商", StringComparison.Ordinal));

    /// <summary>Whether a label opens with 其中: a part of the row above.</summary>
    public static bool IsPart(string label) => label.StartsWith("其中", StringComparison.Ordinal) || label.StartsWith('#');

    /// <summary>The name of a row that says how, or what part of, the thing a row above names: 社会消费品零售总额 / 增速, 其中：城镇.</summary>
    public static string Joined(string above, string own, string label)
    {
        if (above.Length < 2) return own;
        if (!IsGeneric(own)) return IsPart(label) ? Coordination.Measured(own, Coordination.MeasureOf(above)) : own;
        if (own is "人均" or "户均") return own + above;
        return above[^1] is '额' or '值' or '量' or '数' && own is "总量" or "总额" or "总值" or "规模" or "数量" or "金额" or "绝对额" or "绝对值" or "数值" ? above : above + own;
    }

    [GeneratedRegex("^(?:省份?|城市|市州|州市|地市|市|县|区|地区|各市|国家|国别|单位|园区|县市区?|县（市、区）|市（州）|国家（地区）|国别（地区）|区域|城市名称|地区名称|省（区、市）|省市区?|主要市场|贸易伙伴|名称)$")]
    private static partial Regex Places();

    [GeneratedRegex("^(?:19|20)[0-9]{2}年?$")]
    private static partial Regex Year();

    [GeneratedRegex("指标|名称|单位|序号|属性|类别|项目|备注|领域|分类|地区|省份|城市|性质")]
    private static partial Regex Single();

    [GeneratedRegex("^(?:(?:同比|比上年|比去年|较上年|年均|年平均|名义|实际|平均|当年|累计|期末|可比价)*(?:增长率?|增速|增幅|增减|增长速度|递增|同比|比上年|复合增长率)|占.{1,10}(?:比重|比例|份额)|占比|比重|份额|(?:在?(?:全国|全省|全市|世界))?(?:位次|排名|排位|名次)|总量|总额|总值|规模|数量|金额|绝对额|绝对值|数值|人均|户均|绝对量)(?:（.{1,6}）)?$")]
    private static partial Regex Generic();
}
