namespace Luopan.Engines.Claims;

/// <summary>A stretch of a line between two marks: a clause, or what stands in a pair of brackets.</summary>
internal readonly record struct Clause(int Start, int End, bool IsInBrackets);

/// <summary>A line made ready: plain text, times, numbers, clauses.</summary>
internal sealed partial class Line
{
    private const int LongestQuote = 60;

    private Line(PlainText plain, List<PeriodMention> periods, List<Quantity> quantities, List<Clause> clauses) =>
        (Plain, Periods, Quantities, Clauses) = (plain, periods, quantities, clauses);

    public PlainText Plain { get; }

    public string Text => Plain.Text;

    public List<PeriodMention> Periods { get; }

    public List<Quantity> Quantities { get; }

    public List<Clause> Clauses { get; }

    public static Line Of(string printed)
    {
        var plain = PlainText.Of(printed);
        var periods = PeriodScanner.Scan(plain.Text);
        var quantities = QuantityScanner.Scan(plain.Text, periods);
        return new Line(plain, periods, quantities, Cut(plain.Text));
    }

    /// <summary>Whether a line may hold a number or a time at all; most lines of a plan do not.</summary>
    public static bool MayCount(string printed) => printed.AsSpan().IndexOfAny(Counting) >= 0;

    private static readonly System.Buffers.SearchValues<char> Counting = System.Buffers.SearchValues.Create("0123456789０１２３４５６７８９一二三四五六七八九十百千两〇零万亿首半年月");

    /// <summary>The innermost clause an offset stands in.</summary>
    public Clause ClauseAt(int at)
    {
        var best = new Clause(0, Text.Length, false);
        var (low, high) = (0, Clauses.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (Clauses[middle].Start <= at) low = middle + 1;
            else high = middle - 1;
        }

        for (var i = high; i >= 0 && i > high - 64; i--)
            if (Clauses[i].Start <= at && at < Clauses[i].End) return Clauses[i];
        return best;
    }

    // 1. （二） 3、 ①: the number of an item stands before its first clause.
    private static int Enumerator(string text) => Item().Match(text) is { Success: true } item ? item.Length : 0;

    [System.Text.RegularExpressions.GeneratedRegex(@"^(?:\d{1,2}(?:、|\.(?!\d))|（(?:\d{1,2}|[一二三四五六七八九十]{1,3})）、?|[一二三四五六七八九十]{1,3}、(?![一二三四五六七八九十])|[①-⑳])")]
    private static partial System.Text.RegularExpressions.Regex Item();

    // A comma in quotes or brackets parts no clause; what stands in brackets is a clause of its own.
    private static List<Clause> Cut(string text)
    {
        var clauses = new List<Clause>();
        var open = new Stack<int>();
        var start = Enumerator(text);
        for (var i = start; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '“' or '《' when text.AsSpan(i, Math.Min(LongestQuote, text.Length - i)).IndexOf(text[i] == '“' ? '”' : '》') is > 0 and var close:
                    i += close;
                    break;
                case '（':
                    open.Push(i);
                    break;
                case '）' when open.Count > 0:
                    Inner(open.Pop() + 1, i);
                    break;
                case '，' or '。' or '；' or '！' or '？' when open.Count == 0:
                case '：' when open.Count == 0:
                    clauses.Add(new Clause(start, i, false));
                    start = i + 1;
                    break;
            }
        }

        clauses.Add(new Clause(start, text.Length, false));
        clauses.Sort((a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : b.End.CompareTo(a.End));
        return clauses;

        void Inner(int from, int to)
        {
            if (to > from) clauses.Add(new Clause(from, to, true));
        }
    }
}
