using Luopan.Kernel;
using Luopan.Modules.Access;

namespace Luopan.Modules.Indicators.Sources;

/// <summary>A cell that holds a figure, with all it stands for.</summary>
/// <param name="Unit">Unit the cell is printed in.</param>
internal sealed record SourceFigure(
    string Sheet, int Line, string Cell, string Label, string Head, string Printed, decimal Value, string Unit, IndicatorInfo Indicator, OrgInfo Org, Period Period, string Breakdown, decimal Converted)
{
    /// <summary>The single units it was counted from; null where the file gives figures, or where who is counted is no secret.</summary>
    internal Contributors? Units { get; init; }
}

/// <summary>Something wrong at a place of a file.</summary>
/// <param name="Soft">Whether a reason answers it.</param>
internal sealed record SourceProblem(string Sheet, int? Line, string Cell, string Sentence, bool Soft = false);

/// <summary>Reads a table of figures by its profile: rows and columns to keys, cells to numbers, totals to proofs. Collects everything that is wrong.</summary>
internal sealed class TableReader(SourceProfile profile, ReadableSheet sheet, Period month, IndicatorCatalogue catalogue, OrgNames orgs, BoundWords bound)
{
    private readonly SheetGrid _grid = sheet.Grid;
    private readonly Dictionary<(string Indicator, string Org, Period Period, string Breakdown), SourceFigure> _kept = [];
    private readonly HashSet<string> _toldHeads = [];

    internal List<SourceFigure> Figures { get; } = [];

    internal List<SourceProblem> Problems { get; } = [];

    internal List<UnknownWords> Unknown { get; } = [];

    internal List<string> Labels { get; } = [];

    internal IReadOnlyList<ReadColumn> Columns { get; private set; } = [];

    internal List<TotalProof> Totals { get; } = [];

    /// <summary>Units the table names.</summary>
    internal IReadOnlyList<string> Units { get; private set; } = [];

    private string Sheet => _grid.Sheet.Name;

    internal void Read()
    {
        Units = TableUnits();
        var columns = Meant();
        var rows = Rows(columns);
        foreach (var row in rows) Take(row, columns);
        var proof = new TotalCheck(_grid);
        foreach (var column in columns.Where(c => AddsUp(c.Rule, c.Indicator))) Totals.AddRange(proof.Run(column.Head, rows, Unit.Of(column.Indicator!.Unit) is { Kind: UnitKind.Count, Factor: 1 }));
        foreach (var wrong in Totals.Where(t => t.Outcome is "differs" or "exceeds")) Problems.Add(TotalCheck.Tell(wrong));
    }

    private List<string> TableUnits()
    {
        var named = new List<string>();
        for (var row = 0; row <= sheet.Head.Last; row++)
            foreach (var cell in _grid.Rows[row].Cells)
                if (SourceWords.Units(cell) is { } units) named.AddRange(units);
        return named.Count == 0 && profile.Unit is { } own ? [own] : [.. named.Distinct()];
    }

    private sealed record Meaning(HeadColumn Head, ColumnRule Rule, IndicatorInfo? Indicator, Period Period)
    {
        internal bool Percent => Kernel.Unit.Find(Indicator?.Unit ?? (Rule.Suffix.Length > 0 ? Engines.Series.Suffix.UnitOf(Rule.Suffix)?.Code : null)) is { Kind: UnitKind.Percent or UnitKind.Points };
    }

    private List<Meaning> Meant()
    {
        var meant = new List<Meaning>();
        foreach (var column in sheet.Head.Columns)
        {
            if (column.Rule is not { } rule)
            {
                if (!column.Ignored && Sample(column.Column) is { } sample) UnknownHead(column, sample);
                continue;
            }

            if (meant.Find(m => m.Rule == rule) is { } twice)
                Wrong(sheet.Head.Last, column.Column, $"表头“{column.Text}”与{SheetGrid.Letters(twice.Head.Column)}列的“{twice.Head.Text}”都是“{rule.Head.Text}”，请把其中一列的表头改清楚，或绑定为不导入");
            else if (PeriodOf(rule, column) is { } period)
                meant.Add(new(column, rule, rule.Indicator.Length > 0 ? catalogue.Find(rule.Indicator) : null, period));
        }

        Columns = [.. sheet.Head.Columns.Select(c => meant.Find(m => m.Head == c) is { } m
            ? new ReadColumn(SheetGrid.Letters(c.Column), c.Text, m.Indicator?.Name ?? (m.Rule.Suffix.Length > 0 ? Engines.Series.Suffix.NameOf(m.Rule.Suffix) : "行名所指的指标"), m.Period.ToString(), c.Unit, "read")
            : new ReadColumn(SheetGrid.Letters(c.Column), c.Text, null, null, c.Unit, c.Ignored ? "ignored" : Sample(c.Column) is null ? "empty" : "unknown"))];
        return meant;
    }

    // The month the file is of, and a month the head prints, must be the same.
    private Period? PeriodOf(ColumnRule rule, HeadColumn column)
    {
        if (rule.Period == PeriodForm.Printed)
        {
            var text = string.Concat(column.Words);
            if (SourceWords.Periods(text).Select(p => (Period?)p.Period).FirstOrDefault() is { } printed) return printed;
            if (SourceWords.Periods($"{month.Year}年{text}").Select(p => (Period?)p.Period).FirstOrDefault() is { } thisYear) return thisYear;
            Wrong(sheet.Head.Last, column.Column, $"表头“{column.Text}”中没有时期，请写明，如“2025年1-6月”");
            return null;
        }

        foreach (var word in column.Words)
        {
            if (SourceWords.MonthIn(word) is not { } named || named == month.Number) continue;
            Wrong(sheet.Head.Last, column.Column, $"表头“{column.Text}”写的是{named}月，文件是{month.Chinese()}的，请核对是否用错了月份的文件");
            return null;
        }

        return rule.Period switch
        {
            PeriodForm.Cumulative => Period.OfCumulative(month.Year, month.Number),
            PeriodForm.Quarter => Period.OfQuarter(month.Year, (month.Number + 2) / 3),
            PeriodForm.Year => Period.OfYear(month.Year),
            _ => month,
        };
    }

    private List<TableRow> Rows(IReadOnlyList<Meaning> columns)
    {
        var (rows, section, level, open) = (new List<TableRow>(), new RowSection("", profile.Rows.By, profile.Rows.Whole), -1, false);
        for (var at = sheet.Head.Last + 1; at < _grid.Rows.Count; at++)
        {
            var written = _grid[at, sheet.Head.Label];
            var (name, ofWhich) = SourceWords.Row(written);
            var figures = columns.Any(c => PrintedNumber.Read(_grid.Rows[at][c.Head.Column], true).Says is CellSays.Number or CellSays.Formula);
            if (profile.Rows.Sections.FirstOrDefault(s => name.Contains(s.Head, StringComparison.Ordinal)) is { } next)
            {
                (section, level, open) = (next, -1, false);
                if (!figures) continue;
            }

            if (SourceWords.IsNote(SourceWords.Plain(written)) && !figures) continue;
            if (name is "甲" or "栏次" or "序号" or "计量单位" || IsHeadAgain(at)) continue;
            if (name.Length == 0)
            {
                open |= ofWhich;
                if (figures) Wrong(at, sheet.Head.Label, "本行有数，却没有名称，请补上行名");
                continue;
            }

            var total = profile.Rows.Totals.Contains(name);
            var indent = _grid.Rows[at].Indent;
            var child = !total && (ofWhich || (open && indent >= level) || (level >= 0 && indent > level));
            if (!child && !total) (level, open) = (indent, false);
            if (total) (level, open) = (-1, false);
            rows.Add(new TableRow(at, name, written.Trim(), section, total, child, child && (ofWhich || open), IsIgnored(name)));
        }

        return rows;
    }

    private bool IsIgnored(string name) => profile.Rows.Ignored.Contains(name) || (bound.Rows.TryGetValue(name, out var to) && to.Length == 0);

    // Long tables print their head again on every page.
    private bool IsHeadAgain(int row) => sheet.Head.Columns.Count > 0 && sheet.Head.Columns.Where(c => c.Words.Count > 0).All(c => SourceWords.Head(_grid.Rows[row][c.Column]).Head is var again && (again.Length == 0 || c.Words.Contains(again)))
        && sheet.Head.Columns.Any(c => _grid.Rows[row][c.Column].Length > 0);

    private void Take(TableRow row, IReadOnlyList<Meaning> columns)
    {
        if (!row.Ignored) Labels.Add(row.Name);
        if (row.Ignored || KeyOf(row) is not { } key) return;
        foreach (var column in columns)
        {
            var printed = _grid.Rows[row.At][column.Head.Column];
            var indicator = column.Indicator ?? catalogue.Find(column.Rule.Suffix.Length > 0 ? $"{key.Indicator!.Code}.{column.Rule.Suffix}" : key.Indicator!.Code)!;
            var (says, value) = PrintedNumber.Read(printed, column.Percent || Unit.Find(indicator.Unit)?.Kind is UnitKind.Percent or UnitKind.Points);
            if (says == CellSays.Nothing) continue;
            if (says != CellSays.Number) Wrong(row.At, column.Head.Column, Sentence(says, printed));
            else if (Converted(value, column, indicator, row.At) is { } told) Keep(row, column, printed, value, told, indicator, key);
        }
    }

    private static string Sentence(CellSays says, string printed) => says switch
    {
        CellSays.Formula => "格内是没有算出值的公式，请在表格软件中粘贴为数值后再导入",
        CellSays.Broken => $"格内是错误值“{printed}”，请更正，没有数就写“—”",
        _ => $"“{(printed.Length > 30 ? printed[..30] + "…" : printed)}”不是数，请只写数字，没有数就写“—”",
    };

    private void Keep(TableRow row, Meaning column, string printed, decimal value, (decimal Value, string Unit) told, IndicatorInfo indicator, RowKey key)
    {
        var breakdown = Breakdowns.Canonical(string.Join(';', new[] { key.Breakdown, column.Rule.Breakdown }.Where(b => b.Length > 0)), catalogue);
        var figure = new SourceFigure(
            Sheet, _grid.Rows[row.At].Line, _grid.Address(row.At, column.Head.Column), row.Written, column.Head.Text, printed, value, told.Unit, indicator, key.Org, column.Period, breakdown, told.Value);
        var place = (indicator.Code, key.Org.Code, column.Period, breakdown);
        if (_kept.TryGetValue(place, out var first))
        {
            // A total printed again over each section is one figure.
            if (first.Value != value) Wrong(row.At, column.Head.Column, $"与{first.Cell}是同一个数，那里印{first.Printed}，这里印{printed}，请核对后改正其中一处");
            return;
        }

        _kept.Add(place, figure);
        Figures.Add(figure);
    }

    private (decimal Value, string Unit)? Converted(decimal value, Meaning column, IndicatorInfo indicator, int row)
    {
        var own = Unit.Of(indicator.Unit);
        var candidates = column.Head.Unit is { } named ? [named] : Units.Concat(column.Rule.Unit is { } rule ? [rule] : []).Concat(own.Kind is not (UnitKind.Money or UnitKind.Measure) && own.Factor == 1 ? [own.Code] : []);
        var from = candidates.Select(Unit.Of).FirstOrDefault(u => u.ConvertsTo(own));
        if (from is not null && from.TryConvert(value, own, out var converted)) return (converted, from.Code);
        if (_toldHeads.Add(column.Head.Text))
        {
            var said = column.Head.Unit ?? string.Join("、", Units);
            Wrong(row, column.Head.Column, said.Length == 0
                ? $"表上没有写单位，请在表头上方写“单位：{own.Code}”之类的一行"
                : $"单位“{said}”不能换算为“{indicator.Name}”的单位{own.Code}，请核对是否选错了表");
        }

        return null;
    }

    private sealed record RowKey(OrgInfo Org, string Breakdown, IndicatorInfo? Indicator);

    private RowKey? KeyOf(TableRow row)
    {
        var here = orgs.Find(profile.Rows.Org ?? "") ?? orgs.Province;
        if (row.Total)
        {
            if (row.Section.By != RowRule.ByOrg) return row.Section.By == RowRule.ByIndicator || row.Name == "小计" ? null : new(here, "", null);
            return profile.Rows.TotalOrg is { } whole && row.Name != "小计" ? new(orgs.Find(whole)!, "", null) : null;
        }

        var name = bound.Rows.GetValueOrDefault(row.Name) ?? profile.Rows.Names.GetValueOrDefault(row.Name) ?? row.Name;
        RowKey? found = null;
        if (row.Section.By == RowRule.ByOrg) found = OrgOf(row, name) is { } org ? new(org, "", null) : null;
        else if (row.Section.By == RowRule.ByIndicator) found = catalogue.FindByCodeOrName(name) is { } indicator ? new(here, "", indicator) : null;
        else if (name.Contains('=', StringComparison.Ordinal)) found = new(here, name, null);
        else if (catalogue.Dimension(row.Section.By)?.Codes.FirstOrDefault(c => c.Code == name || SourceWords.Plain(c.Name) == name) is { } code) found = new(here, $"{row.Section.By}={code.Code}", null);
        if (found is null && row.Section.By != RowRule.ByOrg) UnknownRow(row);
        return found;
    }

    private OrgInfo? OrgOf(TableRow row, string name)
    {
        var (org, problem) = sheet.Head.Code is { } code && _grid[row.At, code] is { Length: > 0 } given && !bound.Rows.ContainsKey(row.Name) ? orgs.Resolve(given) : orgs.Resolve(name);
        if (org is null && problem is null && sheet.Head.Code is not null) (org, problem) = orgs.Resolve(name);
        if (org is not null) return org;
        if (problem is null) UnknownRow(row);
        else Wrong(row.At, sheet.Head.Label, problem);
        return null;
    }

    private void UnknownRow(TableRow row)
    {
        if (profile.Rows.Others) return;
        var by = row.Section.By;
        IReadOnlyList<WordTarget> targets = by == RowRule.ByOrg
            ? [.. orgs.Tree.All.Where(o => o.Level is "province" or "city" or "nation").Select(o => new WordTarget(o.Code, o.Name))]
            : by == RowRule.ByIndicator ? [.. catalogue.All.Where(i => i.Line == profile.Line && i.Formula is null).Select(i => new WordTarget(i.Code, i.Name))]
            : [.. (catalogue.Dimension(by)?.Codes ?? []).Select(c => new WordTarget($"{by}={c.Code}", c.Name))];
        if (Unknown.Exists(u => u.Kind == "row" && u.Words == row.Name)) return;
        var cell = _grid.Address(row.At, sheet.Head.Label);
        Unknown.Add(new("row", row.Name, Sheet, cell, "", targets));
        Problems.Add(new(Sheet, _grid.Rows[row.At].Line, cell, $"行名“{row.Written}”不认识，请绑定到{What(by)}，或绑定为不导入"));
    }

    private string What(string by) => by switch { RowRule.ByOrg => "机构", RowRule.ByIndicator => "指标", _ => $"“{catalogue.Dimension(by)?.Name}”中的一项" };

    private void UnknownHead(HeadColumn column, string sample)
    {
        Unknown.Add(new("head", column.Text, Sheet, _grid.Address(sheet.Head.Last, column.Column), sample, [.. profile.Columns.Select(r => new WordTarget(r.Head.Text, Named(r)))]));
        Problems.Add(new(Sheet, _grid.Rows[sheet.Head.Last].Line, _grid.Address(sheet.Head.Last, column.Column), $"表头“{column.Text}”不认识，请绑定到一列，或绑定为不导入"));
    }

    private string Named(ColumnRule rule)
    {
        var what = rule.Indicator.Length > 0 ? catalogue.Find(rule.Indicator)!.Name : rule.Suffix.Length > 0 ? Engines.Series.Suffix.NameOf(rule.Suffix) : "数值";
        var parts = rule.Breakdown.Length > 0 ? "，" + catalogue.BreakdownName(rule.Breakdown) : "";
        return $"{what}{parts}（{rule.Period switch { PeriodForm.Month => "当月", PeriodForm.Cumulative => "累计", PeriodForm.Quarter => "季度", PeriodForm.Year => "全年", _ => "表头所写时期" }}）";
    }

    private string? Sample(int column)
    {
        for (var row = sheet.Head.Last + 1; row < _grid.Rows.Count; row++)
            if (PrintedNumber.Read(_grid.Rows[row][column], true) is { Says: CellSays.Number or CellSays.Formula }) return _grid.Rows[row][column];
        return null;
    }

    private static bool AddsUp(ColumnRule rule, IndicatorInfo? indicator) =>
        rule.Suffix.Length == 0 && indicator is { Kind: "flow" or "stock" or "count" } && !Engines.Series.Suffix.TrySplit(indicator.Code, out _, out _);

    private void Wrong(int row, int column, string sentence) => Problems.Add(new(Sheet, _grid.Rows[row].Line, _grid.Address(row, column), sentence));
}

/// <summary>A row of a table of figures.</summary>
/// <param name="At">Counted from 0 among the rows that have anything.</param>
/// <param name="Name">Plain, without number and 其中.</param>
/// <param name="Child">Whether it stands further in, and may be a part of the row above.</param>
/// <param name="OfWhich">Whether 其中 says that it is a part of the row above.</param>
internal sealed record TableRow(int At, string Name, string Written, RowSection Section, bool Total, bool Child, bool OfWhich, bool Ignored);
