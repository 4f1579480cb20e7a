using Luopan.Kernel;

namespace Luopan.Engines.Series.Templates;

/// <summary>The head of a template: lines <c>key: value</c> between two lines of <c>---</c>; indented lines belong to the value above.</summary>
internal static class FrontMatter
{
    public static (IReadOnlyDictionary<string, (string Text, Place Place)> Values, int Length) Read(string text, List<Fault> faults)
    {
        var values = new Dictionary<string, (string Text, Place Place)>(StringComparer.Ordinal);
        if (!text.StartsWith("---\n", StringComparison.Ordinal)) return (values, 0);
        string? last = null;
        var line = 2;
        for (var start = 4; start < text.Length; line++)
        {
            var found = text.IndexOf('\n', start);
            var end = found < 0 ? text.Length : found;
            var row = text[start..end];
            if (row.TrimEnd() == "---") return (values, Math.Min(end + 1, text.Length));
            last = Taken(row, line, last, values, faults);
            start = end + 1;
        }

        faults.Add(TemplateFaults.FrontUnclosed(Place.Start));
        return (values, text.Length);
    }

    private static string? Taken(string row, int line, string? last, Dictionary<string, (string Text, Place Place)> values, List<Fault> faults)
    {
        if (string.IsNullOrWhiteSpace(row) || row[0] == '#') return last;
        if (row[0] is ' ' or '\t' or '-' && last is not null)
        {
            values[last] = (values[last].Text + "\n" + row, values[last].Place);
            return last;
        }

        var colon = row.IndexOf(':', StringComparison.Ordinal);
        if (colon < 1)
        {
            faults.Add(TemplateFaults.FrontLine(new Place(line, 1, row.Length)));
            return null;
        }

        var (key, value) = (row[..colon].Trim(), row[(colon + 1)..].Trim());
        var column = row.IndexOf(value, colon + 1, StringComparison.Ordinal) + 1;
        var quoted = value.Length >= 2 && value[0] is '"' or '\'' && value[^1] == value[0];
        if (!values.TryAdd(key, quoted ? (value[1..^1], new Place(line, column + 1, value.Length - 2)) : (value, new Place(line, column, value.Length))))
            faults.Add(TemplateFaults.FrontTwice(new Place(line, 1, key.Length), key));
        return key;
    }
}
