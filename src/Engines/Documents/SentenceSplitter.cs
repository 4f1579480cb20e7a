namespace Luopan.Engines.Documents;

/// <summary>Cuts Chinese running text into sentences at 。！？； and line ends; what stands in brackets or quotes stays whole.</summary>
internal static class SentenceSplitter
{
    private const string Enders = "。！？；!?;…";
    private const string Openers = "（(〔［[【《“‘「『";
    private const string Closers = "）)〕］]】》”’」』";

    /// <summary>A quotation longer than this is prose of its own and is cut inside.</summary>
    private const int LongestWhole = 160;

    /// <summary>The spans of the sentences, without surrounding blanks; empty for blank text.</summary>
    public static List<(int Start, int Length)> Cut(string text)
    {
        var spans = new List<(int, int)>();
        var from = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\n' && Openers.Contains(text[i]) && Closing(text, i) is { } close)
            {
                i = close;
                if (!EndsInside(text, close)) continue;
            }
            else if (!Ends(text, i)) continue;

            while (i + 1 < text.Length && (Enders.Contains(text[i + 1]) || IsStrayCloser(text, i + 1))) i++;
            Add(spans, text, from, i + 1);
            from = i + 1;
        }
        Add(spans, text, from, text.Length);
        return spans;
    }

    private static bool Ends(string text, int at) => text[at] switch
    {
        '\n' => true,
        '…' => at + 1 == text.Length || text[at + 1] is '”' or '\n',
        '!' or '?' or ';' => at + 1 == text.Length || !char.IsAsciiLetterOrDigit(text[at + 1]) && text[at + 1] != '=',
        '.' => at > 1 && at + 2 < text.Length && char.IsAsciiLetterLower(text[at - 1]) && char.IsAsciiLetterLower(text[at - 2])
               && text[at + 1] == ' ' && char.IsAsciiLetterUpper(text[at + 2]),
        var c => Enders.Contains(c),
    };

    // “……。” closes a sentence unless the clause runs on behind it.
    private static bool EndsInside(string text, int close) =>
        text[close] is '”' or '’' or '」' or '』' && "。！？!?".Contains(text[close - 1])
        && (close + 1 == text.Length || !"，、；：。,;的".Contains(text[close + 1]));

    private static bool IsStrayCloser(string text, int at) => Closers.Contains(text[at]) || text[at] == '"';

    private static int? Closing(string text, int open)
    {
        var depth = 0;
        var last = Math.Min(text.Length, open + LongestWhole);
        for (var i = open; i < last && text[i] != '\n'; i++)
        {
            if (Openers.Contains(text[i])) depth++;
            else if (Closers.Contains(text[i]) && --depth == 0) return i;
        }
        return null;
    }

    private static void Add(List<(int, int)> spans, string text, int from, int to)
    {
        while (from < to && char.IsWhiteSpace(text[from])) from++;
        while (to > from && char.IsWhiteSpace(text[to - 1])) to--;
        if (to > from) spans.Add((from, to - from));
    }
}
