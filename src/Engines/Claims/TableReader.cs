using Luopan.Engines.Claims.Words;
using Luopan.Engines.Documents;

namespace Luopan.Engines.Claims;

/// <summary>Reads a claim from every numeric cell of a table; unit and period stand in the head, the row, the caption or the unit line.</summary>
internal static class TableReader
{
    private static readonly string[] RowNumbers = ["序号", "编号", "No", "属性", "备注", "单位", "责任单位", "计量单位"];

    private static readonly string[] RowOpeners = ["其中：", "其中", "#", "一、", "二、", "三、", "四、", "（一）", "（二）", "（三）"];

    public static void Read(Table table, SectionFrame section, DocumentFrame document, List<Claim> claims)
    {
        if (table.Caption is { } caption) ClaimReader.ReadSentences([caption], section, document, claims);
        if (table.HeadRows == 0 || IsProse(table))
        {
            foreach (var row in table.Rows) ClaimReader.ReadSentences(row.Parts, section, document, claims);
            return;
        }

        table = TableRows.Aligned(TableRows.UnderOneHead(table, IsNumber), IsNumber);
        var heads = Heads(table);
        var labels = LabelColumns(table, heads);
        var above = new RowAbove("", "", null, "");
        foreach (var row in table.Rows.Skip(table.HeadRows))
        {
            var before = claims.Count;
            above = ReadRow(row, above, table, heads, labels, section, document, claims);
            // 老字号 | 认定老字号300家，培育龙头企业10家: tasks in cells are sentences.
            if (claims.Count == before && row.Cells.Any(c => c.Text.Length > 7 && !IsNumber(c.Text) && Line.Of(c.Text).Quantities.Count > 0)) ClaimReader.ReadSentences(row.Parts, section, document, claims);
        }
    }

    private static bool IsProse(Table table) => table.Rows.Skip(table.HeadRows).Count(r => r.Parts.Count > 1) * 2 > table.Rows.Count - table.HeadRows;

    private static Dictionary<int, string> Heads(Table table)
    {
        var heads = new Dictionary<int, string>();
        foreach (var row in table.Rows.Take(table.HeadRows))
            foreach (var cell in row.Cells)
                for (var c = cell.Column; c < cell.Column + cell.ColumnSpan; c++)
                    heads[c] = heads.GetValueOrDefault(c, "") + CellName.Dated(PlainText.Of(cell.Text).Text);
        // 单位 may head the units of measure, or the places and offices that have the figures.
        foreach (var (column, head) in heads.ToList())
            if (head == "单位" && table.Rows.Skip(table.HeadRows).SelectMany(r => r.Cells).Where(c => c.Column == column && c.Text.Length > 0).ToList() is { Count: > 0 } cells && cells.Count(c => UnitWords.FamilyOf(c.Text) != UnitFamily.None || c.Text is "%" or "亿元" or "万元") * 2 < cells.Count) heads[column] = "地区";
        return heads;
    }

    private static HashSet<int> LabelColumns(Table table, Dictionary<int, string> heads)
    {
        var labels = new HashSet<int>();
        foreach (var (column, head) in heads)
        {
            var cells = table.Rows.Skip(table.HeadRows).SelectMany(r => r.Cells).Where(c => c.Column == column).ToList();
            if (RowNumbers.Any(n => head.StartsWith(n, StringComparison.Ordinal)) || cells.Count(c => IsNumber(c.Text)) * 2 <= cells.Count(c => c.Text.Length > 0 && c.Text is not ("—" or "-" or "持平"))) labels.Add(column);
        }

        return labels;
    }

    private static bool IsNumber(string cell) => Line.Of(cell) is { Quantities: [var q], Text.Length: var length } && q.End - q.BoundStart >= length - 2 || cell.Length > 0 && cell.All(c => char.IsAsciiDigit(c) || c is '.' or ',' or '-');

    // What the rows below may go on about: the name last given, the last that was no part of another, its unit, and the trade they are of.
    private sealed record RowAbove(string Name, string Whole, string? Unit, string Group);

    private static RowAbove ReadRow(Row row, RowAbove above, Table table, Dictionary<int, string> heads, HashSet<int> labels, SectionFrame section, DocumentFrame document, List<Claim> claims)
    {
        List<(string Head, string Text)> texts = [.. row.Cells.Where(c => labels.Contains(c.Column) && !RowNumbers.Any(n => heads.GetValueOrDefault(c.Column, "").StartsWith(n, StringComparison.Ordinal)) && !IsNumber(c.Text) && c.Text.Length > 0).Select(c => (heads.GetValueOrDefault(c.Column, ""), PlainText.Of(c.Text).Text))];
        var (labelHead, label) = TableRows.Label(texts);
        var (own, unit) = Parted(label.WithoutStart(RowOpeners));
        var unitCell = row.Cells.FirstOrDefault(c => heads.GetValueOrDefault(c.Column, "").EndsWith("单位", StringComparison.Ordinal) && !heads[c.Column].Contains("责任", StringComparison.Ordinal))?.Text;
        if (unitCell is { Length: > 0 }) unit ??= PlainText.Of(unitCell).Text;
        // 批发和零售业 on a row of its own heads the rows below it.
        if (!row.Cells.Any(c => !labels.Contains(c.Column) && IsNumber(c.Text))) return own.Length > 1 ? new RowAbove("", "", null, own) : above;
        var isPart = TableRows.IsPart(label);
        var named = texts.FindIndex(t => t.Text.EndsWith(label, StringComparison.Ordinal));
        var group = texts.FindIndex(t => t.Text != label && !TableRows.IsGeneric(t.Text) && t.Head.Length + t.Text.Length > 3) is >= 0 and var first && first < named ? texts[first].Text : null;
        var name = TableRows.Joined(group is { Length: > 1 } && TableRows.IsGeneric(own) && above.Name.Length == 0 ? Parted(group.WithoutStart(RowOpeners)).Name : isPart ? above.Whole : above.Name, own, label);
        if (name == own && !TableRows.IsGeneric(own) && (isPart || unit is null || unit == above.Unit) && UnitWords.FamilyOf(unit ?? above.Unit ?? "") is not UnitFamily.Percent) name = CellName.AsPart(own, above.Whole);
        var of = group is { Length: > 1 } ? Parted(group).Name : named == 0 ? above.Group : "";
        if (name == own && TableRows.IsMeasureOnly(own) && of.Length > 1 && (TableRows.IsTrade(of) || group is not { Length: > 1 })) name = of + own;
        if (name == own && TableRows.IsGeneric(own) && of.Length > 1 && above.Name.Length == 0) name = of + own;
        var at = 0;
        foreach (var cell in row.Cells)
        {
            if (!labels.Contains(cell.Column) && label.Length > 0) ReadCell(row, cell, at, labelHead, label, name, unit ?? (isPart || name != own ? above.Unit : null), table, heads, section, document, claims);
            at += cell.Text.Length + 3;
        }

        return own.Length < 2 || TableRows.IsGeneric(own) ? above with { Group = of } : new RowAbove(name, isPart || name == CellName.AsPart(own, above.Whole) && name != own ? above.Whole : name, isPart ? above.Unit : unit ?? (name != own ? above.Unit : null), of);
    }

    private static void ReadCell(Row row, Cell cell, int at, string labelHead, string label, string rowName, string? rowUnit, Table table, Dictionary<int, string> heads, SectionFrame section, DocumentFrame document, List<Claim> claims)
    {
        var head = heads.GetValueOrDefault(cell.Column, "");
        var line = Line.Of(cell.Text);
        var quantity = line.Quantities.Count > 0 ? line.Quantities[0] : null;
        if (quantity is null) return;
        var (column, columnUnit) = Parted(head);
        var rowPlace = PlaceOf(rowName) ?? (TableRows.NamesPlaces(labelHead) && rowName.Length < 10 && !TableRows.IsTotal(rowName) ? rowName : null);
        var timeless = CellName.WithoutTime(rowName);
        var isOfColumn = rowPlace is not null || TableRows.IsTotal(rowName) || timeless.Length < rowName.Length && timeless.Length < 2;
        var core = CellName.Core(column);
        var name = isOfColumn ? core.Length > 1 ? core : Beside(cell.Column, heads) : CellName.Of(timeless.Length > 1 ? timeless : rowName, core);
        var captionUnit = default(string);
        if (name.Length == 0 && table.Caption is { } caption)
        {
            (var told, captionUnit) = Parted(PlainText.Of(caption.Text).Text);
            name = CaptionName(told);
        }

        var isRate = IsRate(column) || TableRows.IsGeneric(column) && column.Contains('比', StringComparison.Ordinal) || TableRows.IsGeneric(label) && IsRate(label);
        var unit = quantity.Unit.Length > 0 ? quantity.Unit : columnUnit ?? (IsPlace(column, label) ? "位" : isRate ? "%" : null) ?? rowUnit ?? captionUnit ?? UnitOfLine(table, isRate) ?? (IsRate(name) || KindReader.IsRatio(name) ? "%" : CounterOf(name));
        var family = quantity.Unit.Length > 0 ? quantity.Family : UnitWords.FamilyOf(unit);
        var kind = KindOf(column, TableRows.IsGeneric(label) ? label : name, family);
        var (period, isTarget) = Time(isRate ? TimedColumn(column, cell.Column, heads) : column, label, table, section, document, kind);
        if (kind == ClaimKind.Yoy && YearsBeside(cell.Column, heads) is { Length: > 0 } based && !column.Contains("上年", StringComparison.Ordinal) && !column.Contains("同比", StringComparison.Ordinal)) kind = ClaimKind.Growth;
        // A share that is said to grow by so many a year has gained so many points.
        if (kind == ClaimKind.Cagr && cell.Text.Length > 0 && cell.Text[0] is '[' or '［' or '〔' or '【' && KindReader.IsRatio(rowName)) kind = ClaimKind.Pp;
        claims.Add(new Claim
        {
            Sentence = row.Parts.Count > 0 ? row.Parts[0].Order : 0,
            Text = $"{label} | {head} | {cell.Text}",
            Start = at,
            End = at + cell.Text.Length,
            Heading = section.Path,
            Indicator = Abbreviations.Expanded(Named(name, column)),
            Region = rowPlace ?? PlaceOf(column) ?? section.Region,
            Period = period,
            Status = isTarget ? ClaimStatus.Target : ClaimStatus.Actual,
            Kind = kind,
            Value = quantity.Value,
            ValueHigh = quantity.High,
            Unit = unit,
            Bound = quantity.Bound,
            Confidence = unit.Length > 0 ? 0.95 : 0.5,
        });
    }

    // 2015年 | 2020年 | 增幅: growth over the years between, not over one.
    private static string YearsBeside(int at, Dictionary<int, string> heads)
    {
        var years = new List<int>();
        for (var left = 0; left < at; left++)
            if (heads.TryGetValue(left, out var head) && !IsRate(head) && PeriodScanner.Scan(head).Find(m => !m.IsBase && m.Value.Length == 4) is { Value: { Length: 4 } value } && CellName.Core(Parted(head).Name).Length == 0) years.Add(Years.From(value));
        return years is [.., var one, var two] && two - one > 1 ? $"{one}" : "";
    }

    // 增长（%） and 占全省比重 beside a column of amounts speak of those amounts.
    private static string Beside(int at, Dictionary<int, string> heads)
    {
        for (var left = at - 1; left > 0; left--)
            if (heads.TryGetValue(left, out var head) && CellName.Core(Parted(head).Name) is { Length: > 1 } measured) return measured;
        return "";
    }

    private static string? PlaceOf(string label) => PlaceNames.At(label) is { Length: > 0 } place && place.Length == label.Length ? place.Name : label == "全国" ? label : null;

    // A count without a unit: enterprises are counted by 家, other things by 个.
    private static string CounterOf(string name) =>
        name.EndsWith("企业数量", StringComparison.Ordinal) || name.EndsWith("企业数", StringComparison.Ordinal) || name.EndsWith("企业", StringComparison.Ordinal) ? "家" : name.EndsWith("人数", StringComparison.Ordinal) ? "人" : name.EndsWith('数') || name.EndsWith("数量", StringComparison.Ordinal) || name.EndsWith("个数", StringComparison.Ordinal) ? "个" : "";

    // 表2 2015—2020年全省进出口总额情况 names the figures of a table of places and years.
    private static string CaptionName(string caption)
    {
        var name = CellName.WithoutTime(PlainText.Of(caption).Text);
        if (name.StartsWith('表') || name.StartsWith('图')) name = name[1..].TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '-', '—', '一', '二', '三', '四', '五', '六', ' ', '：', '.');
        foreach (var word in (string[])["各市", "各省", "各地区", "全省", "全国", "全市", "分地区", "部分省份", "主要省份", "“”时期", "期间"])
            name = name.Replace(word, "", StringComparison.Ordinal);
        foreach (var word in (string[])["情况", "一览表", "统计表", "对比表", "比较表", "对比", "比较", "情况表", "变化", "表", "图"])
            if (name.EndsWith(word, StringComparison.Ordinal)) name = name[..^word.Length];
        return name.Trim('的', '及', '其');
    }

    // 2023年 | 比上年增长: a rate without a time of its own is of the column it stands beside.
    private static string TimedColumn(string column, int at, Dictionary<int, string> heads)
    {
        for (var left = at; left > 0; left--)
            if (heads.TryGetValue(left, out var head) && PeriodScanner.Scan(head).Exists(m => !m.IsBase)) return left == at || !column.Contains("年均", StringComparison.Ordinal) ? head : column;
        return column;
    }

    // 实际使用外资（亿美元） has its unit in brackets at the end.
    private static (string Name, string? Unit) Parted(string label)
    {
        if (label.Length == 0 || label[^1] != '）' || label.LastIndexOf('（') is var open && open <= 0) return (label, null);
        var inside = label[(open + 1)..^1];
        if (inside.StartsWith("单位：", StringComparison.Ordinal)) inside = inside[3..];
        // （亿美元，累计）
        if (inside.IndexOf('，', StringComparison.Ordinal) is > 0 and var comma) inside = inside[..comma];
        return UnitWords.FamilyOf(inside) == UnitFamily.None ? (label, null) : (label[..open], inside);
    }

    // 单位：万美元、%: the percent sign is for the rates, the other for the amounts.
    private static string? UnitOfLine(Table table, bool isRate)
    {
        var line = table.Unit is null ? "" : PlainText.Of(table.Unit.Text).Text.Trim('（', '）');
        var at = line.IndexOf('：', StringComparison.Ordinal);
        if (at < 0) return null;
        var units = line[(at + 1)..].Split('、', '，', '/');
        return units.FirstOrDefault(u => u == "%" == isRate) ?? units[0];
    }

    private static bool IsPlace(string column, string name) => column.AsSpan().SaysAny("位次", "排名", "名次", "排位") || name.AsSpan().EndsWithAny("位次", "排名", "名次");

    private static bool IsRate(string column)
    {
        if (column.Contains("累计增", StringComparison.Ordinal) && !column.Contains('%')) return false;
        foreach (var word in (string[])["增长", "增速", "增幅", "占比", "比重", "同比", "±", "比上年", "份额", "年均", "递增", "增减"])
            if (column.Contains(word, StringComparison.Ordinal)) return true;
        return false;
    }

    private static ClaimKind KindOf(string column, string name, UnitFamily family)
    {
        var both = column + name;
        if (family == UnitFamily.Place || IsPlace(column, name)) return ClaimKind.Rank;
        if (family == UnitFamily.Points) return ClaimKind.Pp;
        if (family == UnitFamily.Times) return ClaimKind.Multiple;
        if (family != UnitFamily.Percent)
            return column.StartsWith("新增", StringComparison.Ordinal) || name.StartsWith("新增", StringComparison.Ordinal) || column.Contains("累计增", StringComparison.Ordinal) ? ClaimKind.Increase : ClaimKind.Level;
        if (both.Contains("年均", StringComparison.Ordinal) || both.Contains("平均增", StringComparison.Ordinal)) return ClaimKind.Cagr;
        if (both.Contains("占比", StringComparison.Ordinal) || both.Contains("比重", StringComparison.Ordinal)) return ClaimKind.Share;
        if (both.Contains("下降", StringComparison.Ordinal) || both.Contains("降低", StringComparison.Ordinal)) return ClaimKind.Reduction;
        return IsRate(both) || both.Contains("比上年", StringComparison.Ordinal) ? ClaimKind.Yoy : ClaimKind.Share;
    }

    private static string Named(string name, string column)
    {
        foreach (var word in (string[])["年均增长率", "年均增长", "年均增速", "平均增长率", "平均增长", "平均增速", "年均", "增长率", "增长", "增速"])
            if (name.EndsWith(word, StringComparison.Ordinal) && name.Length > word.Length + 1) name = name[..^word.Length];
        return column.Contains("占比", StringComparison.Ordinal) || column.Contains("比重", StringComparison.Ordinal) ? name + "占比" : name;
    }

    private static (string Period, bool IsTarget) Time(string column, string label, Table table, SectionFrame section, DocumentFrame document, ClaimKind kind)
    {
        var period = "";
        foreach (var text in (string[])[column, label, table.Caption is null ? "" : PlainText.Of(table.Caption.Text).Text])
        {
            if (period.Length > 0) break;
            if (PeriodScanner.Scan(text).FindAll(m => !m.IsBase && m.Form != PeriodForm.LastYears) is [var mention, ..]) period = mention.Resolve(document.SpeakingYear, "");
            else if (text.Contains("累计", StringComparison.Ordinal)) period = document.Span;
        }

        var years = period.Length == 9 ? period[5..] : period.Length >= 4 ? period[..4] : "";
        var isTarget = int.TryParse(years, out var year) && document.From > 0 ? year > document.FactYear : section.Role != SectionRole.Report;
        if (column.Contains("目标", StringComparison.Ordinal) || column.Contains("预期", StringComparison.Ordinal)) isTarget = true;
        // “十二五”规划目标 of a figure is its last year's, unless it is summed up.
        if (period.Length == 9 && kind != ClaimKind.Cagr && column.AsSpan().SaysAny("目标", "完成", "实现", "末") && !(column + label).Contains("累计", StringComparison.Ordinal)) period = period[5..];
        if (period.Length == 0) period = section.SilentPeriod(document, isTarget, kind == ClaimKind.Cagr, false);
        else if ((kind == ClaimKind.Cagr || label.Contains("累计", StringComparison.Ordinal)) && document.IsPlan) period = period == $"{document.To}" ? document.Span : period == $"{document.FactYear}" ? document.SpanBefore : period;
        return (period, isTarget);
    }
}
