using System.Diagnostics.CodeAnalysis;
using Luopan.Kernel;

namespace Luopan.Engines.Series.Templates;

/// <summary>Reads a template; goes on after an error, so that one reading names all of them.</summary>
public sealed class TemplateReader
{
    private const int MaxNesting = 32;

    private readonly string text;
    private readonly TextMap map;
    private readonly List<Fault> faults;
    private int at;

    TemplateReader(string text, Place origin, List<Fault> faults) => (this.text, map, this.faults) = (text, new TextMap(text, origin), faults);

    /// <summary>Parses a whole template file; false with every fault when anything in it is wrong.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out Template? template, out IReadOnlyList<Fault> faults)
    {
        var found = new List<Fault>();
        var clean = text.TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal);
        var front = FrontMatter.Read(clean, found);
        var body = new TemplateReader(clean[front.Length..], Place.Start.Within(clean, front.Length, 0), found).All();
        var frontParts = front.Values.Where(entry => entry.Value.Text.Contains("{{", StringComparison.Ordinal))
            .ToDictionary(entry => entry.Key, entry => Line(entry.Value.Text, entry.Value.Place, found));
        faults = found;
        var values = front.Values.ToDictionary(entry => entry.Key, entry => entry.Value.Text);
        template = found.Count > 0 ? null : new Template(values, body) { FrontParts = frontParts };
        return template is not null;
    }

    /// <summary>Reads text with tags that stands on its own, such as the value of an option.</summary>
    internal static IReadOnlyList<Part> Line(string text, Place origin, List<Fault> faults) => new TemplateReader(text, origin, faults).All();

    private List<Part> All()
    {
        var parts = Parts(0, out var stopped);
        while (stopped is not null)
        {
            faults.Add(TemplateFaults.Stray(stopped.Value.Place, stopped.Value.Word));
            parts = Parts(0, out stopped);
        }

        return parts;
    }

    // Ends at the end of the text, or after {{else}} or {{/if}}, which it then reports.
    private List<Part> Parts(int nesting, out (string Word, Place Place)? stopped)
    {
        var parts = new List<Part>();
        stopped = null;
        while (at < text.Length && stopped is null)
        {
            var start = at;
            if (IsDirective()) parts.Add(Whole());
            else if (Starts("{{")) stopped = Tagged(parts, nesting);
            else
            {
                do at++;
                while (at < text.Length && !Starts("{{") && !IsDirective());
                parts.Add(new Words(PlaceOf(start, at), text[start..at]));
            }
        }

        return parts;
    }

    private Directive Whole()
    {
        var start = at;
        var end = text.IndexOf('\n', start);
        at = end < 0 ? text.Length : end;
        return new DirectiveReader(text[start..at], map.At(start, start), faults).Read();
    }

    private (string Word, Place Place)? Tagged(List<Part> parts, int nesting)
    {
        var start = at;
        var close = text.IndexOf("}}", at + 2, StringComparison.Ordinal);
        if (close < 0 || close - start > Parser.MaxLength)
        {
            faults.Add(TemplateFaults.TagUnclosed(PlaceOf(start, start + 2)));
            at = start + 2;
            return null;
        }

        at = close + 2;
        var place = PlaceOf(start, at);
        var (inner, offset) = Trimmed(start + 2, close);
        switch (inner)
        {
            case "":
                faults.Add(TemplateFaults.TagEmpty(place));
                return null;
            case "else" or "/if":
                return (inner, place);
            case ['#' or '/', ..]:
                if (inner is ['#', 'i', 'f'] or ['#', 'i', 'f', ' ' or '\t' or '\n' or '(', ..]) parts.Add(Branch(inner[3..], offset + 3, place, nesting));
                else faults.Add(TemplateFaults.UnknownTag(place, inner));
                return null;
            default:
                if (Filled(inner, offset, place) is { } tag) parts.Add(tag);
                return null;
        }
    }

    private Condition Branch(string condition, int offset, Place place, int nesting)
    {
        var expression = Parsed(condition, offset) ?? new Quoted(place, "");
        if (nesting >= MaxNesting)
        {
            faults.Add(TemplateFaults.TooDeep(place, MaxNesting));
            return new Condition(place, expression, [], []);
        }

        var yes = Parts(nesting + 1, out var stopped);
        var no = new List<Part>();
        for (var times = 0; stopped is { Word: "else" } other; times++)
        {
            if (times > 0) faults.Add(TemplateFaults.ElseTwice(other.Place));
            no.AddRange(Parts(nesting + 1, out stopped));
        }

        if (stopped is null) faults.Add(TemplateFaults.IfUnclosed(place));
        return new Condition(place, expression, yes, no);
    }

    private Tag? Filled(string inner, int offset, Place place)
    {
        var bar = Bar(inner);
        var written = bar < 0 ? inner : inner[..bar];
        if (Parsed(written, offset) is not { } expression) return null;
        if (bar < 0) return new Tag(place, expression, null);
        var (asked, from) = Trimmed(offset + bar + 1, offset + inner.Length);
        var format = Format.Parse(asked, PlaceOf(from, from + asked.Length), out var fault);
        if (fault is not null) faults.Add(fault);
        return format is null ? null : new Tag(place, format.Applied(expression), format);
    }

    private Expression? Parsed(string written, int offset)
    {
        if (Parser.TryParse(written, out var expression, out var fault, PlaceOf(offset, offset))) return expression;
        faults.Add(fault);
        return null;
    }

    private static int Bar(string inner)
    {
        var quote = '\0';
        for (var i = 0; i < inner.Length; i++)
        {
            if (quote != '\0') quote = inner[i] == quote ? '\0' : quote;
            else if (inner[i] is '"' or '\'') quote = inner[i];
            else if (inner[i] == '|') return i;
        }

        return -1;
    }

    private bool IsDirective()
    {
        if (at > 0 && text[at - 1] != '\n') return false;
        var first = at;
        while (first < text.Length && text[first] is ' ' or '\t') first++;
        return string.CompareOrdinal(text, first, "::", 0, 2) == 0;
    }

    private bool Starts(string with) => string.CompareOrdinal(text, at, with, 0, with.Length) == 0;

    private (string Inner, int Offset) Trimmed(int from, int to)
    {
        while (from < to && char.IsWhiteSpace(text[from])) from++;
        return (text[from..to].TrimEnd(), from);
    }

    private Place PlaceOf(int from, int to) => map.At(from, to);
}
