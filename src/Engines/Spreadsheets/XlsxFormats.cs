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
                else if (inside && xml.LocalName == "xf") formats._styles.Add(FormOf(Id(xml) ?? 0, codes));
                else if (inside && xml.LocalName == "alignment" && int.TryParse(XlsxReader.Attribute(xml, "indent"), NumberStyles.None, CultureInfo.InvariantCulture, out var steps)) formats._indents[formats._styles.Count - 1] = Math.Min(steps, 250);
            }

        return formats;
    }

    /// <summary>Steps cells of a style are indented.</summary>
    internal int Indent(int style) => _indents.GetValueOrDefault(style);

    /// <summary>The number as its cell shows it: a day, a percentage, or the number with the 15 digits a spreadsheet keeps.</summary>
    internal string Show(double number, int style, bool since1904) => (style < _styles.Count ? _styles[style] : Form.Plain) switch
    {
        Form.Day when number is >= 1 and < 2_900_000 => Day(number, since1904),
        Form.Percent => Plain(number * 100) + "%",
        _ => Plain(number),
    };

    /// <summary>The number by the code of its format, where a day was told apart already.</summary>
    internal static string Show(double number, string? code) => code is not null && Bare(code).Contains('%', StringComparison.Ordinal) ? Plain(number * 100) + "%" : Plain(number);

    internal static string Moment(DateTime moment) =>
        moment.ToString(moment.TimeOfDay < TimeSpan.FromSeconds(1) ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    private static string Plain(double number)
    {
        var text = number.ToString("G15", CultureInfo.InvariantCulture);
        return decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact) ? exact.ToString(CultureInfo.InvariantCulture) : text;
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
