using System.Globalization;
using Luopan.Engines.OfficialDocs;

namespace Luopan.Engines.Spreadsheets;

/// <summary>The looks of cells in exported tables.</summary>
internal static class SheetStyles
{
    private const int Title = 1, Note = 2, Head = 3, Words = 4, Day = 5, Loose = 6, Numbers = 7, MostPlaces = 6, TotalWords = Numbers + MostPlaces + 1, TotalLoose = TotalWords + 1, TotalNumbers = TotalLoose + 1, FillWords = TotalNumbers + MostPlaces + 1, FillNumbers = FillWords + 1, WorkedNumbers = FillNumbers + MostPlaces + 1;

    // Words typed into a cell to fill stay words, also those that begin like a formula.
    private const int AsWords = 49;

    private const int DayFormat = 164, FirstFormat = 165;

    internal static int Of(SheetCell cell, SheetLook look) => look switch
    {
        _ when cell.Use == SheetUse.Fill => cell.Places is { } places ? FillNumbers + Math.Clamp(places, 0, MostPlaces) : FillWords,
        _ when cell.Use == SheetUse.Worked => WorkedNumbers + Math.Clamp(cell.Places ?? 0, 0, MostPlaces),
        SheetLook.Title => Title,
        SheetLook.Note => Note,
        SheetLook.Head => Head,
        SheetLook.Total when cell.Number is null => TotalWords,
        SheetLook.Total => cell.Places is { } places ? TotalNumbers + Math.Clamp(places, 0, MostPlaces) : TotalLoose,
        _ when cell.Number is not null => cell.Places is { } places ? Numbers + Math.Clamp(places, 0, MostPlaces) : Loose,
        _ => cell.Day is null ? Words : Day,
    };

    internal static string Xml { get; } = Build();

    private static string Build()
    {
        var places = Enumerable.Range(0, MostPlaces + 1).ToList();
        var formats = string.Concat(places.Select(p => string.Create(CultureInfo.InvariantCulture, $"<numFmt numFmtId=\"{FirstFormat + p}\" formatCode=\"{(p == 0 ? "0" : "0." + new string('0', p))}\"/>")));
        string[] looks =
        [
            Look(0, "left"), Look(1, "left", wrap: false), Look(2, "left"), Look(3, "center", 1, 2), Look(0, "left", 1), Look(0, "center", 1, format: DayFormat, words: false), Look(4, "right", 1, words: false),
            .. places.Select(p => Look(4, "right", 1, format: FirstFormat + p, words: false)), Look(3, "left", 1, 2), Look(5, "right", 1, 2, words: false),
            .. places.Select(p => Look(5, "right", 1, 2, FirstFormat + p, false)), Look(0, "left", 1, 3, AsWords, locked: false),
            .. places.Select(p => Look(4, "right", 1, 3, FirstFormat + p, false, locked: false)), .. places.Select(p => Look(4, "right", 1, 4, FirstFormat + p, false)),
        ];
        return "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
            + $"<numFmts count=\"{places.Count + 1}\"><numFmt numFmtId=\"{DayFormat}\" formatCode=\"yyyy\\-mm\\-dd\"/>{formats}</numFmts>"
            + $"<fonts count=\"6\">{Font(Measure.Song, 11)}{Font(Measure.TitleSong, 16)}{Font(Measure.Song, 10)}{Font(Measure.Hei, 11)}{Font(Measure.Latin, 11)}{Font(Measure.Latin, 11, true)}</fonts>"
            + "<fills count=\"5\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill>" + Solid("FFEAF1F8") + Solid("FFFFFBE6") + Solid("FFF2F4F7") + "</fills>"
            + $"<borders count=\"2\"><border><left/><right/><top/><bottom/><diagonal/></border><border>{Edge("left")}{Edge("right")}{Edge("top")}{Edge("bottom")}<diagonal/></border></borders>"
            + "<cellStyleXfs count=\"1\"><xf/></cellStyleXfs>"
            + $"<cellXfs count=\"{looks.Length}\">{string.Concat(looks)}</cellXfs>"
            + "<cellStyles count=\"1\"><cellStyle name=\"常规\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>";
    }

    private static string Font(string name, int size, bool bold = false) => $"<font>{(bold ? "<b/>" : "")}<sz val=\"{size}\"/><name val=\"{name}\"/></font>";

    private static string Solid(string colour) => $"<fill><patternFill patternType=\"solid\"><fgColor rgb=\"{colour}\"/></patternFill></fill>";

    private static string Edge(string side) => $"<{side} style=\"thin\"><color rgb=\"FF9AA5B1\"/></{side}>";

    // Words carry the quote prefix: they stay words even when somebody edits the cell.
    private static string Look(int font, string align, int border = 0, int fill = 0, int format = 0, bool words = true, bool wrap = true, bool locked = true) =>
        $"<xf numFmtId=\"{format}\" fontId=\"{font}\" fillId=\"{fill}\" borderId=\"{border}\" xfId=\"0\" applyFont=\"1\" applyAlignment=\"1\" applyBorder=\"1\" applyFill=\"1\" applyNumberFormat=\"1\"{(locked ? "" : " applyProtection=\"1\"")}{(words ? " quotePrefix=\"1\"" : "")}>"
        + $"<alignment horizontal=\"{align}\" vertical=\"center\"{(border > 0 && align != "center" ? " indent=\"1\"" : "")}{(words && wrap ? " wrapText=\"1\"" : "")}/>{(locked ? "" : "<protection locked=\"0\"/>")}</xf>";
}
