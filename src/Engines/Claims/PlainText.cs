namespace Luopan.Engines.Claims;

/// <summary>A line in one spelling: half-width digits and letters, Chinese punctuation, no blanks; every character remembers where it was printed.</summary>
internal sealed class PlainText
{
    private readonly int[] _printedAt;
    private readonly int _printedLength;

    private PlainText(string text, int[] printedAt, int printedLength) => (Text, _printedAt, _printedLength) = (text, printedAt, printedLength);

    public string Text { get; }

    public static PlainText Of(string printed)
    {
        var text = new char[printed.Length];
        var at = new int[printed.Length];
        var length = 0;
        var inQuotes = false;
        for (var i = 0; i < printed.Length; i++)
        {
            if (char.IsWhiteSpace(printed[i]) && !PartsWords(printed, i)) continue;
            text[length] = printed[i] == '"' ? (inQuotes = !inQuotes) ? '“' : '”' : Spelled(printed, i);
            at[length++] = i;
        }

        return new PlainText(new string(text, 0, length), at, printed.Length);
    }

    /// <summary>Where the character at an offset of the plain text begins as printed.</summary>
    public int PrintedStart(int at) => at < Text.Length ? _printedAt[at] : _printedLength;

    /// <summary>The printed offset after the last character before an offset of the plain text.</summary>
    public int PrintedEnd(int at) => at > 0 ? _printedAt[at - 1] + 1 : 0;

    // Blanks that keep two words or two numbers apart stay: “图1  2020年”, “SK hynix”; a single blank inside a number is noise.
    private static bool PartsWords(string printed, int at)
    {
        if (at == 0 || at + 1 >= printed.Length) return false;
        var (left, right) = (printed[at - 1], printed[at + 1]);
        if (char.IsAsciiLetter(left) && char.IsAsciiLetter(right)) return true;
        if (!IsDigit(left)) return false;
        if (char.IsWhiteSpace(right)) return true;
        return IsDigit(right) && at + 5 < printed.Length && printed[at + 5] == '年';
    }

    private static bool IsDigit(char c) => c is >= '0' and <= '9' or >= '０' and <= '９';

    private static char Spelled(string printed, int at) => printed[at] switch
    {
        >= '０' and <= '９' or >= 'Ａ' and <= 'Ｚ' or >= 'ａ' and <= 'ｚ' or '％' or '／' or '＋' => (char)(printed[at] - 0xFEE0),
        '．' => '.',
        ',' or '，' => IsGrouping(printed, at) ? ',' : '，',
        ':' or '：' => IsBetweenDigits(printed, at) ? ':' : '：',
        ';' => '；',
        '(' => '（',
        ')' => '）',
        '[' or '［' => '〔',
        ']' or '］' => '〕',
        '–' or '―' or '－' or '~' or '～' or '−' or '─' or '﹣' => printed[at] is '−' or '－' or '﹣' ? '-' : '—',
        '○' => '〇',
        '「' or '『' => '“',
        '」' or '』' => '”',
        var c when char.IsWhiteSpace(c) => ' ',
        var c => c,
    };

    private static bool IsBetweenDigits(string printed, int at) =>
        at > 0 && at + 1 < printed.Length && IsDigit(printed[at - 1]) && IsDigit(printed[at + 1]);

    // 1,234 and 1，234 group thousands when exactly three digits follow and at most three precede.
    private static bool IsGrouping(string printed, int at)
    {
        if (!IsBetweenDigits(printed, at) || at + 3 >= printed.Length || !IsDigit(printed[at + 2]) || !IsDigit(printed[at + 3])) return false;
        if (at + 4 < printed.Length && IsDigit(printed[at + 4])) return false;
        var from = at;
        while (from > 0 && IsDigit(printed[from - 1])) from--;
        return at - from <= 3;
    }
}
