using System.Globalization;
using System.Xml;

namespace Luopan.Engines.Spreadsheets;

/// <summary>Which cells of a workbook hold days or percentages, by their styles.</summary>
internal sealed class XlsxFormats
{
    private enum Form
    {
        Plain,
        Day,
        Percent,
    }

    private readonly List<Form> _styles = [];
    private readonly List<int> _places = [];
    private readonly Dictionary<int, int> _indents = [];

    internal static XlsxFormats Read(XmlReader? xml)
    {
        var (formats, codes, inside) = (new XlsxFormats(), new Dictionary<int, string>(), false);
        using (xml)
            while (xml?.Read() == true)
            {
                if (xml.LocalName == "cellXfs") inside = xml.NodeType == XmlNodeType.Element;
                if (xml.NodeType != XmlNodeType.Element) continue;
                if (xml.LocalName == "numFmt" && Id(xml) is { } id) codes[id] = XlsxReader.Attribute(xml, "formatCode") ?? "";
                else if (inside && xml.LocalName == "xf")
                {
                    var format = Id(xml) ?? 0;
                    formats._styles.Add(FormOf(format, codes));
                    formats._places.Add(codes.TryGetValue(format, out var code) ? Places(code) : format is 2 or 4 or 10 or 39 or 40 ? 2 : 0);
                }
                else if (inside && xml.LocalName == "alignment" && int.TryParse(XlsxReader.Attribute(xml, "indent"), NumberStyles.None, CultureInfo.InvariantCulture, out var steps)) formats._indents[formats._styles.Count - 1] = Math.Min(steps, 250);
            }

        return formats;
    }

    /// <summary>Steps cells of a style are indented.</summary>
    internal int Indent(int style) => _indents.GetValueOrDefault(style);

    /// <summary>The number as its cell shows it: a day, a percentage, or the number with the 15 digits a spreadsheet keeps.</summary>
    /// <param name="places">Whether zeros the format prints behind the point are kept.</param>
    internal string Show(double number, int style, bool since1904, bool places) => (style < _styles.Count ? _styles[style] : Form.Plain) switch
    {
        Form.Day when number is >= 1 and < 2_900_000 => Day(number, since1904),
        Form.Percent => Plain(number * 100, places ? _places[style] : 0) + "%",
        _ => Plain(number, places && style < _places.Count ? _places[style] : 0),
    };

    /// <summary>The number by the code of its format, where a day was told apart already.</summary>
    internal static string Show(double number, string? code, bool places)
    {
        var least = places && code is not null ? Places(code) : 0;
        return code is not null && Bare(code).Contains('%', StringComparison.Ordinal) ? Plain(number * 100, least) + "%" : Plain(number, least);
    }

    private static int Places(string code)
    {
        var bare = Bare(code.Split(';')[0]);
        return bare.IndexOf('.', StringComparison.Ordinal) is >= 0 and var point ? Math.Min(bare[(point + 1)..].TakeWhile(c => c == '0').Count(), 10) : 0;
    }

    internal static string Moment(DateTime moment) =>
        moment.ToString(moment.TimeOfDay < TimeSpan.FromSeconds(1) ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    private static string Plain(double number, int least)
    {
        var text = number.ToString("G15", CultureInfo.InvariantCulture);
        if (!decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact)) return text;
        return (exact.Scale < least ? exact + new decimal(0, 0, 0, false, (byte)least) : exact).ToString(CultureInfo.InvariantCulture);
    }

    private static string Day(double number, bool since1904) => Moment(new DateTime(1899, 12, 30, 0, 0, 0, DateTimeKind.Unspecified).AddDays(number + (since1904 ? 1462 : 0)));

    private static int? Id(XmlReader xml) => int.TryParse(XlsxReader.Attribute(xml, "numFmtId"), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    private static Form FormOf(int id, Dictionary<int, string> codes)
    {
        if (id is >= 14 and <= 22 or >= 27 and <= 36 or >= 50 and <= 58) return Form.Day;
        if (id is 9 or 10) return Form.Percent;
        if (!codes.TryGetValue(id, out var code)) return Form.Plain;
        var bare = Bare(code);
        return bare.Contains('%', StringComparison.Ordinal) ? Form.Percent : bare.Contains('y', StringComparison.OrdinalIgnoreCase) || bare.Contains('d', StringComparison.OrdinalIgnoreCase) ? Form.Day : Form.Plain;
    }

    // Words in quotes, escaped characters, and colours or locales in brackets say nothing of the form.
    private static string Bare(string code)
    {
        var bare = new System.Text.StringBuilder();
        var (quoted, bracket) = (false, false);
        for (var i = 0; i < code.Length; i++)
        {
            if (code[i] == '"') quoted = !quoted;
            else if (quoted) continue;
            else if (code[i] == '[') bracket = true;
            else if (code[i] == ']') bracket = false;
            else if (code[i] is '\\' or '_' or '*') i++;
            else if (!bracket) bare.Append(code[i]);
        }

        return bare.ToString().Replace("General", "", StringComparison.OrdinalIgnoreCase);
    }
}
