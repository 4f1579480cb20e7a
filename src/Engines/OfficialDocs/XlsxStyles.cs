using DocumentFormat.OpenXml.Spreadsheet;

namespace Luopan.Engines.OfficialDocs;

/// <summary>The looks of cells; number formats are added as figures ask for them.</summary>
internal sealed class XlsxStyles
{
    public const uint Plain = 0;
    public const uint Title = 1;
    public const uint Unit = 2;
    public const uint Head = 3;
    public const uint Words = 4;
    public const uint First = 5;
    public const uint Note = 6;
    public const uint Notice = 7;
    private const uint Fixed = 8;
    private const uint FirstFormat = 164;

    private readonly SortedSet<int> _scales = [];

    /// <summary>Registers the decimals of a figure before the styles are written.</summary>
    public void Use(decimal value) => _scales.Add(Math.Min((int)value.Scale, 10));

    public uint Figure(decimal value) => Fixed + (uint)_scales.ToList().IndexOf(Math.Min((int)value.Scale, 10));

    public Stylesheet Build()
    {
        var formats = _scales.Select((s, i) => new NumberingFormat { NumberFormatId = FirstFormat + (uint)i, FormatCode = s == 0 ? "0" : "0." + new string('0', s) });
        var sheet = new Stylesheet();
        if (_scales.Count > 0) sheet.Append(new NumberingFormats(formats) { Count = (uint)_scales.Count });
        sheet.Append(
            new Fonts(
                Font(Measure.Song, 11), Font(Measure.TitleSong, 16), Font(Measure.Hei, 11),
                new Font(new FontSize { Val = 11 }, new Color { Rgb = "FFFF0000" }, new FontName { Val = Measure.Hei }, new FontCharSet { Val = 134 }),
                Font(Measure.Song, 10), Font(Measure.Latin, 11)),
            new Fills(
                new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
                new Fill(new PatternFill(new ForegroundColor { Rgb = "FFEAF1F8" }) { PatternType = PatternValues.Solid })),
            new Borders(
                new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder()),
                new Border(
                    Edge(new LeftBorder()), Edge(new RightBorder()), Edge(new TopBorder()), Edge(new BottomBorder()), new DiagonalBorder())),
            new CellStyleFormats(new CellFormat()),
            new CellFormats(
                [
                    Look(0, HorizontalAlignmentValues.Left), Look(1, HorizontalAlignmentValues.Center), Look(4, HorizontalAlignmentValues.Right),
                    Look(2, HorizontalAlignmentValues.Center, boxed: true, fill: 2), Look(0, HorizontalAlignmentValues.Center, boxed: true),
                    Look(0, HorizontalAlignmentValues.Left, boxed: true), Look(4, HorizontalAlignmentValues.Left), Look(3, HorizontalAlignmentValues.Left),
                    .. _scales.Select((_, i) => Look(5, HorizontalAlignmentValues.Right, boxed: true, format: FirstFormat + (uint)i)),
                ]),
            new CellStyles(new CellStyle { Name = "常规", FormatId = 0, BuiltinId = 0 }));
        return sheet;
    }

    private static Font Font(string name, double size) => new(new FontSize { Val = size }, new FontName { Val = name });

    private static T Edge<T>(T border)
        where T : BorderPropertiesType
    {
        border.Style = BorderStyleValues.Thin;
        border.Append(new Color { Rgb = "FF9AA5B1" });
        return border;
    }

    // Words carry the quote prefix: they stay words even when somebody edits the cell.
    private static CellFormat Look(uint font, HorizontalAlignmentValues align, bool boxed = false, uint fill = 0, uint format = 0)
    {
        var isFigure = format >= FirstFormat;
        return new CellFormat(new Alignment { Horizontal = align, Vertical = VerticalAlignmentValues.Center, WrapText = !isFigure, Indent = boxed && align == HorizontalAlignmentValues.Left ? 1u : null })
        {
            FontId = font,
            FillId = fill,
            BorderId = boxed ? 1u : 0u,
            FormatId = 0,
            NumberFormatId = format,
            ApplyFont = true,
            ApplyFill = fill > 0,
            ApplyBorder = boxed,
            ApplyAlignment = true,
            ApplyNumberFormat = isFigure,
            QuotePrefix = !isFigure,
        };
    }
}
