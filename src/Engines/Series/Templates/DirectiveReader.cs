using Luopan.Kernel;

namespace Luopan.Engines.Series.Templates;

/// <summary>Reads one line <c>::kind name key=value key=[a, b] key="text with blanks"</c>.</summary>
internal sealed class DirectiveReader(string line, Place origin, List<Fault> faults)
{
    private readonly TextMap map = new(line, origin);
    private int at;

    public Directive Read()
    {
        at = line.IndexOf("::", StringComparison.Ordinal) + 2;
        var first = at;
        var kind = Word();
        if (kind is not ("table" or "chart")) faults.Add(TemplateFaults.UnknownDirective(map.At(first, at), kind));
        var name = "";
        var options = new Dictionary<string, Option>(StringComparer.Ordinal);
        for (SkipBlanks(); at < line.Length; SkipBlanks())
        {
            var start = at;
            var key = Word();
            if (at < line.Length && line[at] == '=' && key.Length > 0) Taken(key, start, options);
            else if (name.Length == 0 && options.Count == 0 && key.Length > 0 && (at == line.Length || char.IsWhiteSpace(line[at]))) name = key;
            else Refused(start);
        }

        return new Directive(map.At(first - 2, line.Length), kind, name, options);
    }

    private void Taken(string key, int start, Dictionary<string, Option> options)
    {
        at++;
        var valueAt = at;
        var values = Values(key);
        var place = map.At(valueAt, at);
        var parts = values.Select(value => value.Text.Contains("{{", StringComparison.Ordinal)
            ? TemplateReader.Line(value.Text, map.At(value.At, value.At), faults)
            : [new Words(place, value.Text)]);
        if (!options.TryAdd(key, new Option(place, [.. values.Select(value => value.Text)]) { Parts = [.. parts] }))
            faults.Add(TemplateFaults.OptionTwice(map.At(start, start + key.Length), key));
    }

    List<(string Text, int At)> Values(string key)
    {
        if (at >= line.Length || line[at] != '[') return [Item(key, inList: false)];
        var items = new List<(string, int)>();
        at++;
        for (SkipBlanks(); at < line.Length && line[at] != ']'; SkipBlanks())
        {
            if (line[at] == ',') at++;
            else items.Add(Item(key, inList: true));
        }

        if (at < line.Length) at++;
        else faults.Add(TemplateFaults.OptionUnclosed(map.At(at, at), key));
        return items;
    }

    // A bare value ends at a blank, in a list at a comma or the bracket; brackets inside keep together what belongs together.
    private (string Text, int At) Item(string key, bool inList)
    {
        var start = at;
        if (at < line.Length && line[at] is '"' or '\'') return Quoted(key);
        for (var depth = 0; at < line.Length; at++)
        {
            var sign = line[at];
            if (depth == 0 && (inList ? sign is ',' or ']' : char.IsWhiteSpace(sign))) break;
            depth += sign is '[' or '(' or '{' ? 1 : sign is ']' or ')' or '}' ? -1 : 0;
        }

        return (line[start..at].TrimEnd(), start);
    }

    private (string Text, int At) Quoted(string key)
    {
        var start = at + 1;
        var end = line.IndexOf(line[at], start);
        if (end < 0) faults.Add(TemplateFaults.OptionUnclosed(map.At(at, line.Length), key));
        at = end < 0 ? line.Length : end + 1;
        return (line[start..(end < 0 ? line.Length : end)], start);
    }

    private void Refused(int start)
    {
        while (at < line.Length && !char.IsWhiteSpace(line[at])) at++;
        faults.Add(TemplateFaults.Option(map.At(start, at), line[start..at]));
    }

    private string Word()
    {
        var start = at;
        while (at < line.Length && !char.IsWhiteSpace(line[at]) && line[at] != '=') at++;
        return line[start..at];
    }

    private void SkipBlanks()
    {
        while (at < line.Length && char.IsWhiteSpace(line[at])) at++;
    }
}
