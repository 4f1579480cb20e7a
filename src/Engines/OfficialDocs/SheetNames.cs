namespace Luopan.Engines.OfficialDocs;

/// <summary>Names of sheets and columns as a spreadsheet allows them.</summary>
internal static class SheetNames
{
    private const int Longest = 28;

    /// <summary>Names of at most 31 characters without \ / ? * [ ] : and quotes, each different.</summary>
    public static IReadOnlyList<string> Of(IEnumerable<string> titles)
    {
        var names = new List<string>();
        foreach (var title in titles)
        {
            var plain = string.Concat(title.Where(c => !"\\/?*[]:'：".Contains(c) && !char.IsControl(c))).Trim();
            if (plain.Length == 0) plain = "表";
            if (plain.Length > Longest) plain = plain[..Longest];
            var name = plain;
            for (var i = 2; names.Contains(name, StringComparer.OrdinalIgnoreCase); i++) name = plain + Measure.Text(i);
            names.Add(name);
        }
        return names;
    }

    /// <summary>A, B … Z, AA … for a column counted from 0.</summary>
    public static string Column(int index)
    {
        var name = "";
        for (var i = index + 1; i > 0; i = (i - 1) / 26) name = (char)('A' + (i - 1) % 26) + name;
        return name;
    }
}
