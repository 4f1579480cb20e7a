using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Luopan.Engines.OfficialDocs;

/// <summary>A three-line table as wide as the type area; its head is repeated on every page.</summary>
internal static class DocxTable
{
    public static IEnumerable<OpenXmlElement> Of(FigureTable table, int number)
    {
        var caption = DocxText.Line(DocxStyles.Caption, DocxText.Run($"表{Measure.Text(number)}　{table.Title}"));
        caption.ParagraphProperties!.Append(new KeepNext());
        yield return caption;
        if (table.Unit is { } unit) yield return DocxText.Line(DocxStyles.Unit, DocxText.Run(unit));

        var plan = ColumnPlan.Of(table);
        yield return new Table(
            [
                new TableProperties(
                    new TableWidth { Width = Measure.Text(Measure.TypeWidth), Type = TableWidthUnitValues.Dxa },
                    new TableJustification { Val = TableRowAlignmentValues.Center },
                    new TableBorders(Rule<TopBorder>(12), Rule<BottomBorder>(12)),
                    new TableLayout { Type = TableLayoutValues.Fixed },
                    new TableCellMarginDefault(
                        new TableCellLeftMargin { Width = 60, Type = TableWidthValues.Dxa }, new TableCellRightMargin { Width = 60, Type = TableWidthValues.Dxa })),
                new TableGrid(plan.Widths.Select(w => new GridColumn { Width = Measure.Text(w) })),
                Row([.. plan.Heads.Select(h => new FigureCell(h))], plan, true),
                .. table.Rows.Select(r => Row(r, plan, false)),
            ]);
        for (var i = 0; i < table.Notes.Count; i++)
            yield return Note(i == 0 ? "注：" + Bare(table.Notes[i]) : "　　" + table.Notes[i]);
        yield return DocxText.Blank();
    }

    private static string Bare(string note) => note.StartsWith("注：", StringComparison.Ordinal) ? note[2..] : note;

    private static Paragraph Note(string text) =>
        new(new ParagraphProperties(
                new ParagraphStyleId { Val = DocxStyles.Note }, new Indentation { Left = "420", LeftChars = 200, Hanging = "420", HangingChars = 200 }),
            DocxText.Run(text));

    private static TableRow Row(IReadOnlyList<FigureCell> cells, ColumnPlan plan, bool head)
    {
        var properties = new TableRowProperties(new CantSplit());
        properties.Append(new TableRowHeight { Val = 454, HeightType = HeightRuleValues.AtLeast });
        if (head) properties.Append(new TableHeader());
        return new TableRow([properties, .. plan.Widths.Select((w, i) => Cell(i < cells.Count ? cells[i] : "", w, i, head, plan.Small))]);
    }

    private static TableCell Cell(FigureCell cell, int width, int column, bool head, bool small)
    {
        var properties = new TableCellProperties(new TableCellWidth { Width = Measure.Text(width), Type = TableWidthUnitValues.Dxa });
        if (head) properties.Append(new TableCellBorders(Rule<BottomBorder>(6)));
        properties.Append(new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center });
        var paragraph = new ParagraphProperties(new ParagraphStyleId { Val = DocxStyles.Cell });
        if (head) paragraph.Append(new KeepNext());
        if (!head && column == 0) paragraph.Append(new Justification { Val = JustificationValues.Left });
        var run = DocxText.Run(cell.Text);
        if (head || small)
        {
            var look = new RunProperties();
            if (head) look.Append(DocxStyles.Fonts(Measure.Hei));
            if (small) look.Append(new FontSize { Val = Measure.Text(Measure.Size5) });
            run.PrependChild(look);
        }
        return new TableCell(properties, new Paragraph(paragraph, run));
    }

    private static T Rule<T>(uint eighths)
        where T : BorderType, new() => new() { Val = BorderValues.Single, Size = eighths, Space = 0, Color = "000000" };
}
