using System.Globalization;

namespace Luopan.Engines.OfficialDocs;

/// <summary>The measures of GB/T 9704-2012 in the units of the file format.</summary>
internal static class Measure
{
    /// <summary>Type area 156 mm wide (5.2.1), in twentieths of a point.</summary>
    public const int TypeWidth = 8844;

    /// <summary>225 mm over 22 lines (5.2.3): 28.95 pt by practice, in twentieths.</summary>
    public const int Line = 579;

    /// <summary>A character of the grid: 156 mm over 28, in points.</summary>
    public const double GridCharacter = 442.2 / 28;

    /// <summary>Takes 16 pt to 15.75 pt, so that 28 characters fit a line; a character grid in the section is drawn differently by every program.</summary>
    public const int Tighter = -5;

    // Sizes in half points: 2号 22 pt, 3号 16 pt, 4号 14 pt, 小四 12 pt, 五号 10.5 pt.
    public const int Size2 = 44;
    public const int Size3 = 32;
    public const int Size4 = 28;
    public const int Size4Small = 24;
    public const int Size5 = 21;

    public const string Song = "宋体";
    public const string TitleSong = "方正小标宋简体";
    public const string Hei = "黑体";
    public const string Kai = "楷体_GB2312";
    public const string Fang = "仿宋_GB2312";
    public const string Latin = "Times New Roman";
    public const string Red = "FF0000";

    public static uint Twips(double millimetres) => (uint)Math.Round(millimetres * 1440 / 25.4);

    public static long Emu(double millimetres) => (long)Math.Round(millimetres * 36000);

    /// <summary>Width of a text in full-width characters: Chinese counts one, letters and digits a half.</summary>
    public static double Width(string text) => text.Sum(c => c < 0x2E80 && c is not ('—' or '“' or '”' or '‘' or '’' or '…' or '±' or '×') ? 0.5 : 1.0);

    public static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>Full year, month and day in Arabic digits without leading zeros (7.3.5.4); blanks for a day not yet set.</summary>
    public static string Day(DateOnly? day) =>
        day is { } d ? string.Create(CultureInfo.InvariantCulture, $"{d.Year}年{d.Month}月{d.Day}日") : "　　年　月　日";

    /// <summary>Drops the characters XML cannot carry.</summary>
    public static string Clean(string text) => text.Any(c => !System.Xml.XmlConvert.IsXmlChar(c) && !char.IsSurrogate(c)) ? string.Concat(text.Where(c => System.Xml.XmlConvert.IsXmlChar(c) || char.IsSurrogate(c))) : text;
}
