using System.Buffers;

namespace Luopan.Engines.Claims.Words;

/// <summary>Asks a stretch of text for any of a class of words.</summary>
internal static class Phrases
{
    public static bool StartsWithAny(this ReadOnlySpan<char> text, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
            if (text.StartsWith(word)) return true;
        return false;
    }

    public static bool EndsWithAny(this ReadOnlySpan<char> text, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
            if (text.EndsWith(word)) return true;
        return false;
    }

    public static bool SaysAny(this ReadOnlySpan<char> text, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
            if (text.IndexOf(word) >= 0) return true;
        return false;
    }

    /// <summary>The signs words begin with: where none of them stands, none of the words does.</summary>
    public static SearchValues<char> Starts(IEnumerable<string> words) => SearchValues.Create([.. words.Select(w => w[0]).Distinct()]);

    /// <summary>Without the first of the words it starts with.</summary>
    public static string WithoutStart(this string text, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
            if (text.StartsWith(word, StringComparison.Ordinal)) text = text[word.Length..];
        return text;
    }

    /// <summary>Without the words it ends with, each tried once in order.</summary>
    public static string WithoutEnd(this string text, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
            if (text.EndsWith(word, StringComparison.Ordinal) && text.Length > word.Length) text = text[..^word.Length];
        return text;
    }
}
