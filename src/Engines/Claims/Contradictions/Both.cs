namespace Luopan.Engines.Claims.Contradictions;

/// <summary>The same words in Chinese and in English.</summary>
internal readonly record struct Both(string Chinese, string English)
{
    internal static readonly Both Nothing = new("", "");

    /// <summary>Words that differ only in how they name the figures: 5亿元 + 3亿元.</summary>
    internal static Both Of(Line words) => new(words(s => s.Figure), words(s => s.FigureEn));

    public static Both operator +(Both one, Both other) => new(one.Chinese + other.Chinese, one.English + other.English);
}

/// <summary>A line of arithmetic, given how it is to name a figure.</summary>
internal delegate string Line(Func<Stated, string> figure);
