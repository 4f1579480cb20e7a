using System.Text;
using System.Text.RegularExpressions;

namespace Luopan.Engines.Documents;

/// <summary>Reads the part of Markdown that documents use: front matter, # headings, paragraphs, lists, | tables |, [^1] notes.</summary>
internal static partial class MarkdownReader
{
    public static Draft Read(string text)
    {
        var draft = new Draft();
        var lines = WithoutComments(text.ReplaceLineEndings("\n")).Split('\n');
        var start = ReadFrontMatter(lines, draft);
        var notes = Notes(lines);
        var paragraph = new StringBuilder();
        var fenced = false;
        for (var i = start; i < lines.Length; i++)
        {
            var line = lines[i].Trim();
            if (line.StartsWith("```", StringComparison.Ordinal))
            {
                Flush(draft, paragraph, notes);
                fenced = !fenced;
            }
            else if (fenced) draft.Add(lines[i]);
            else if (line.Length == 0 || Rule().IsMatch(line)) Flush(draft, paragraph, notes);
            else if (NoteText().IsMatch(line)) Flush(draft, paragraph, notes);
            else if (Heading().Match(line) is { Success: true } heading)
            {
                Flush(draft, paragraph, notes);
                AddHeading(draft, heading.Groups[1].Length, line[heading.Length..].TrimEnd('#'));
            }
            else if (IsTable(lines, i))
            {
                Flush(draft, paragraph, notes);
                i = ReadTable(lines, i, draft) - 1;
            }
            else
            {
                if (ListItem().IsMatch(line)) Flush(draft, paragraph, notes);
                Append(paragraph, ListMark().Replace(line, ""));
            }
        }
        Flush(draft, paragraph, notes);
        return draft;
    }

    private static void AddHeading(Draft draft, int level, string title) => draft.AddHeading(level, Draft.Clean(Inline(title)));

    private static string WithoutComments(string text)
    {
        var kept = new StringBuilder();
        var from = 0;
        while (text.IndexOf("<!--", from, StringComparison.Ordinal) is var open and >= 0 && text.IndexOf("-->", open, StringComparison.Ordinal) is var close and >= 0)
        {
            kept.Append(text, from, open - from);
            from = close + 3;
        }
        return kept.Append(text, from, text.Length - from).ToString();
    }

    private static int ReadFrontMatter(string[] lines, Draft draft)
    {
        if (lines.Length < 2 || lines[0].Trim() != "---") return 0;
        var end = Array.FindIndex(lines, 1, l => l.Trim() == "---");
        if (end < 0) return 0;
        foreach (var line in lines[1..end])
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0) continue;
            var (key, value) = (line[..colon].Trim(), line[(colon + 1)..].Trim().Trim('"', '\''));
            if (key == "title") draft.Title = value;
            else if (key == "sensitivity") draft.Margins.Add(value);
        }
        return end + 1;
    }

    private static Dictionary<string, string> Notes(string[] lines)
    {
        var notes = new Dictionary<string, string>();
        foreach (var line in lines)
            if (NoteText().Match(line.Trim()) is { Success: true } note) notes.TryAdd(note.Groups[1].Value, Draft.Clean(Inline(note.Groups[2].Value)));
        return notes;
    }

    private static void Flush(Draft draft, StringBuilder paragraph, Dictionary<string, string> notes)
    {
        var text = Draft.Clean(Inline(paragraph.ToString()));
        paragraph.Clear();
        if (text.Length == 0) return;
        var found = new List<NoteAt>();
        var removed = 0;
        text = NoteMark().Replace(text, mark =>
        {
            if (notes.TryGetValue(mark.Groups[1].Value, out var note)) found.Add(new NoteAt(mark.Index - removed, mark.Groups[1].Value, note));
            removed += mark.Length;
            return "";
        });
        draft.Pieces.Add(new Line(text) { Notes = found });
    }

    // Chinese needs no blank where a line was broken, other words do.
    private static void Append(StringBuilder paragraph, string line)
    {
        if (paragraph.Length > 0 && char.IsAscii(paragraph[^1]) && char.IsAscii(line[0])) paragraph.Append(' ');
        paragraph.Append(line);
    }

    private static bool IsTable(string[] lines, int at) =>
        lines[at].Contains('|') && at + 1 < lines.Length && IsTableRule(lines[at + 1].Trim());

    private static bool IsTableRule(string line) => line.Contains("--", StringComparison.Ordinal) && !line.AsSpan().ContainsAnyExcept("|:- ");

    private static int ReadTable(string[] lines, int from, Draft draft)
    {
        var rows = new List<GridRow>();
        var to = from;
        for (; to < lines.Length && lines[to].Contains('|'); to++)
        {
            if (to == from + 1) continue;
            var cells = CellEdge().Split(lines[to].Trim().Trim('|')).Select((c, i) => new Cell(i, Draft.Clean(Inline(c.Replace("\\|", "|", StringComparison.Ordinal))), 1, 1));
            rows.Add(new GridRow([.. cells]));
        }
        draft.Pieces.Add(new Grid(rows) { HeadRows = 1 });
        return to;
    }

    private static string Inline(string text)
    {
        text = Image().Replace(text, "");
        text = Link().Replace(text, "$1");
        text = Emphasis().Replace(text, "$2");
        return Code().Replace(text, "$1");
    }

    [GeneratedRegex(@"^(#{1,6})\s")]
    private static partial Regex Heading();

    [GeneratedRegex(@"^(?:-{3,}|\*{3,}|_{3,})$")]
    private static partial Regex Rule();

    [GeneratedRegex(@"^(?:[-*+]\s+|>\s*|\d{1,3}\.\s)")]
    private static partial Regex ListItem();

    [GeneratedRegex(@"^(?:[-*+]\s+|>\s*)+")]
    private static partial Regex ListMark();

    [GeneratedRegex(@"(?<!\\)\|")]
    private static partial Regex CellEdge();

    [GeneratedRegex(@"\[\^([^\]\s]{1,20})\](?!:)")]
    private static partial Regex NoteMark();

    [GeneratedRegex(@"^\[\^([^\]\s]{1,20})\]:\s*(.+)$")]
    private static partial Regex NoteText();

    [GeneratedRegex(@"!\[[^\[\]]*\]\([^()]*\)")]
    private static partial Regex Image();

    [GeneratedRegex(@"\[([^\[\]^][^\[\]]*)\]\([^()]*\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"(\*\*|__|(?<!\*)\*(?!\*))(?=\S)([^*_]+)(?<=\S)\1")]
    private static partial Regex Emphasis();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Code();
}
