using DocumentFormat.OpenXml.Wordprocessing;

namespace Luopan.Engines.OfficialDocs;

/// <summary>The paragraph styles of an official document; a user may restyle the whole by changing one of them.</summary>
internal static class DocxStyles
{
    public const string Body = "Normal";
    public const string Mark = "OfficialMark";
    public const string Number = "OfficialNumber";
    public const string Title = "OfficialTitle";
    public const string Flush = "OfficialFlush";
    public const string Heading1 = "OfficialHeading1";
    public const string Heading2 = "OfficialHeading2";
    public const string Text = "OfficialText";
    public const string Caption = "OfficialCaption";
    public const string Unit = "OfficialUnit";
    public const string Cell = "OfficialCell";
    public const string Note = "OfficialNote";
    public const string Drawing = "OfficialDrawing";
    public const string Imprint = "OfficialImprint";
    public const string Page = "OfficialPage";
    public const string Notice = "OfficialNotice";

    public static Styles All() => new(
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(
                Fonts(Measure.Fang), new FontSize { Val = Measure.Text(Measure.Size3) }, new Languages { Val = "en-US", EastAsia = "zh-CN" })),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(
                new WidowControl { Val = false }, new AutoSpaceDE { Val = false }, new AutoSpaceDN { Val = false },
                new SpacingBetweenLines { Before = "0", After = "0", Line = Measure.Text(Measure.Line), LineRule = LineSpacingRuleValues.Exact }))),
        Of(Body, "Normal", Measure.Fang, Measure.Size3),
        Of(Mark, "密级", Measure.Hei, Measure.Size3),
        Of(Number, "发文字号", Measure.Fang, Measure.Size3, JustificationValues.Center),
        Of(Title, "公文标题", Measure.TitleSong, Measure.Size2, JustificationValues.Center, line: 660, outline: 0),
        Of(Flush, "主送机关", Measure.Fang, Measure.Size3),
        Of(Heading1, "一级标题", Measure.Hei, Measure.Size3, indent: true, outline: 1, keepNext: true),
        Of(Heading2, "二级标题", Measure.Kai, Measure.Size3, indent: true, outline: 2, keepNext: true),
        Of(Text, "公文正文", Measure.Fang, Measure.Size3, JustificationValues.Both, indent: true),
        Of(Caption, "图表题", Measure.Hei, Measure.Size4, JustificationValues.Center),
        Of(Unit, "单位", Measure.Fang, Measure.Size4Small, JustificationValues.Right, line: 360, keepNext: true),
        Of(Cell, "表格文字", Measure.Fang, Measure.Size4Small, JustificationValues.Center, line: 380),
        Of(Note, "图表注", Measure.Fang, Measure.Size5, JustificationValues.Both, line: 320),
        Of(Drawing, "图", Measure.Fang, Measure.Size4, JustificationValues.Center, line: 240, rule: LineSpacingRuleValues.Auto, keepNext: true),
        Of(Imprint, "版记", Measure.Fang, Measure.Size4, line: 500),
        Of(Page, "页码", Measure.Song, Measure.Size4, line: 320, latin: Measure.Song),
        Of(Notice, "页眉提示", Measure.Hei, Measure.Size4Small, JustificationValues.Center, line: 320));

    /// <summary>What to print with where the named fonts are not installed.</summary>
    public static Fonts Substitutes() => new(
        Font(Measure.Fang, "仿宋"), Font(Measure.Kai, "楷体"), Font(Measure.TitleSong, "华文中宋"), Font(Measure.Hei, "SimHei"), Font(Measure.Song, "SimSun"));

    public static RunFonts Fonts(string eastAsia, string latin = Measure.Latin) =>
        new() { Ascii = latin, HighAnsi = latin, EastAsia = eastAsia, ComplexScript = latin };

    private static Font Font(string name, string otherwise) =>
        new(new AltName { Val = otherwise }, new FontCharSet { Val = "86" }, new FontFamily { Val = FontFamilyValues.Auto }) { Name = name };

    private static Style Of(
        string id, string name, string font, int size, JustificationValues? align = null, bool indent = false, int line = Measure.Line,
        LineSpacingRuleValues rule = LineSpacingRuleValues.Exact, int? outline = null, bool keepNext = false, string latin = Measure.Latin)
    {
        var paragraph = new StyleParagraphProperties();
        if (keepNext) paragraph.Append(new KeepNext());
        if (size is not Measure.Size3) paragraph.Append(new SnapToGrid { Val = false });
        paragraph.Append(new SpacingBetweenLines { Line = Measure.Text(line), LineRule = rule });
        if (indent) paragraph.Append(new Indentation { FirstLineChars = 200, FirstLine = "632" });
        if (align is { } alignment) paragraph.Append(new Justification { Val = alignment });
        if (outline is { } level) paragraph.Append(new OutlineLevel { Val = level });
        var isBase = id == Body;
        var style = new Style { Type = StyleValues.Paragraph, StyleId = id, Default = isBase ? true : null, CustomStyle = isBase ? null : true };
        style.Append(new StyleName { Val = name });
        if (!isBase) style.Append(new BasedOn { Val = Body });
        var run = new StyleRunProperties(Fonts(font, latin));
        if (size == Measure.Size3) run.Append(new Spacing { Val = Measure.Tighter });
        run.Append(new FontSize { Val = Measure.Text(size) });
        style.Append(new PrimaryStyle(), paragraph, run);
        return style;
    }
}
