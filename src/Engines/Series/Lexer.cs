using System.Globalization;

namespace Luopan.Engines.Series;

internal enum TokenKind
{
    End,
    Number,
    Text,
    Word,
    Symbol,
    Wrong,
}

/// <summary>A piece of an expression; a wrong one carries the reason and the remedy instead of a meaning.</summary>
internal readonly record struct Token(TokenKind Kind, int Offset, int Length, string Text, string? Remedy = null)
{
    public bool Is(string symbol) => Kind == TokenKind.Symbol && Text == symbol;

    public bool IsWord(string word) => Kind == TokenKind.Word && Text == word;
}

/// <summary>Cuts an expression into tokens on demand; the parser says where an org or breakdown code is due, for these may hold hyphens.</summary>
internal sealed class Lexer(string text)
{
    private static readonly Dictionary<char, string> Twins = new()
    {
        ['×'] = "*",
        ['÷'] = "/",
        ['−'] = "-",
        ['≤'] = "<=",
        ['≥'] = ">=",
        ['≠'] = "!=",
    };

    private static readonly string[] Pairs = ["<=", ">=", "!=", "==", "<>"];

    public Token At(int offset)
    {
        while (offset < text.Length && char.IsWhiteSpace(text[offset])) offset++;
        if (offset >= text.Length) return new Token(TokenKind.End, text.Length, 0, "");
        var first = text[offset];
        if (char.IsAsciiDigit(first)) return NumberAt(offset);
        if (IsStart(first)) return WordAt(offset);
        if (first is '"' or '\'') return QuotedAt(offset);
        return SymbolAt(offset);
    }

    /// <summary>Reads a code that may begin with a digit and hold hyphens, such as <c>370100</c> or <c>park.jinan-hightech</c>.</summary>
    public Token CodeAt(int offset, bool hyphens)
    {
        var end = offset;
        while (end < text.Length && (IsPart(text[end]) || (end > offset && Joins(end, hyphens)))) end++;
        return end == offset ? At(offset) : new Token(TokenKind.Word, offset, end - offset, text[offset..end]);
    }

    private bool Joins(int at, bool hyphens) => (text[at] == '.' || (hyphens && text[at] == '-')) && at + 1 < text.Length && IsPart(text[at + 1]);

    private Token NumberAt(int offset)
    {
        var end = offset;
        while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
        if (end + 1 < text.Length && text[end] == '.' && char.IsAsciiDigit(text[end + 1]))
        {
            end++;
            while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
        }

        var written = text[offset..end];
        if (end < text.Length && (IsPart(text[end]) || text[end] == '.'))
            return new Token(TokenKind.Wrong, offset, end - offset + 1, text[offset..(end + 1)], "数字后面不能直接跟字母或小数点，请补上运算符或改正数字");
        return decimal.TryParse(written, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _)
            ? new Token(TokenKind.Number, offset, end - offset, written)
            : new Token(TokenKind.Wrong, offset, end - offset, written, "数字过大，请换更大的计量单位");
    }

    private Token WordAt(int offset)
    {
        var end = offset;
        while (end < text.Length && (IsPart(text[end]) || Joins(end, hyphens: false))) end++;
        return end < text.Length && text[end] == '.'
            ? new Token(TokenKind.Wrong, end, 1, ".", "点号后面应当是代码的下一节，例如 fdi.used")
            : new Token(TokenKind.Word, offset, end - offset, text[offset..end]);
    }

    private Token QuotedAt(int offset)
    {
        var end = text.IndexOf(text[offset], offset + 1);
        return end < 0
            ? new Token(TokenKind.Wrong, offset, text.Length - offset, text[offset].ToString(), "引号没有收尾，请补上同样的引号")
            : new Token(TokenKind.Text, offset, end - offset + 1, text[(offset + 1)..end]);
    }

    private Token SymbolAt(int offset)
    {
        foreach (var pair in Pairs)
            if (string.CompareOrdinal(text, offset, pair, 0, 2) == 0)
                return new Token(TokenKind.Symbol, offset, 2, pair switch { "==" => "=", "<>" => "!=", _ => pair });
        var sign = text[offset];
        if (Twins.TryGetValue(sign, out var twin)) return new Token(TokenKind.Symbol, offset, 1, twin);
        if ("+-*/=<>()[],;@".Contains(sign)) return new Token(TokenKind.Symbol, offset, 1, sign.ToString());
        var length = char.IsHighSurrogate(sign) && offset + 1 < text.Length && char.IsLowSurrogate(text[offset + 1]) ? 2 : 1;
        return new Token(TokenKind.Wrong, offset, length, text.Substring(offset, length), RemedyFor(sign));
    }

    private static string RemedyFor(char sign) => sign switch
    {
        '，' or '（' or '）' or '；' or '＝' or '＋' or '－' or '“' or '”' or '【' or '】' or '．' or '。' or '、' => "请改用半角符号",
        '.' => "小数请写成 0.5 的样子",
        '%' => "百分数直接写数字，例如 15",
        _ when char.IsLetter(sign) => "指标和机构用英文代码，中文文字放在引号里",
        _ => "算式里没有这个符号，请删去",
    };

    private static bool IsStart(char character) => char.IsAsciiLetter(character) || character == '_';

    private static bool IsPart(char character) => char.IsAsciiLetterOrDigit(character) || character == '_';
}
