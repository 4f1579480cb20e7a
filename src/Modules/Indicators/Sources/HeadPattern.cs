using System.Text.RegularExpressions;

namespace Luopan.Modules.Indicators.Sources;

/// <summary>
/// The words of a column's head from the top down. A word stands for a whole head cell: <c>|</c> parts other wordings, <c>*</c> is anything,
/// <c>{月}</c> a printed month and <c>{累计}</c> a printed run of months. Heads between may be left out, the lowest never.
/// </summary>
internal sealed class HeadPattern
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private readonly Regex[] _words;

    internal HeadPattern(IReadOnlyList<string> words)
    {
        Words = words;
        _words = [.. words.Select(w => new Regex("^(" + string.Join('|', w.Split('|').Select(One)) + ")$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking, Patience))];
    }

    internal IReadOnlyList<string> Words { get; }

    /// <summary>The first wording of each word as a person reads it; also the name of the column in bindings.</summary>
    internal string Text => string.Join(" / ", Words.Select(w => w.Split('|')[0].Replace("*", "", StringComparison.Ordinal).Replace("{月}", "某月", StringComparison.Ordinal).Replace("{累计}", "累计", StringComparison.Ordinal)));

    /// <summary>Whether a head reads so.</summary>
    /// <param name="head">Head cells from the top down, plain (see <see cref="SourceWords.Plain"/>).</param>
    internal bool Matches(IReadOnlyList<string> head)
    {
        if (head.Count == 0 || _words.Length == 0 || !_words[^1].IsMatch(head[^1])) return false;
        var at = head.Count - 2;
        for (var word = _words.Length - 2; word >= 0; word--, at--)
        {
            while (at >= 0 && !_words[word].IsMatch(head[at])) at--;
            if (at < 0) return false;
        }

        return true;
    }

    private static string One(string word) => Regex.Escape(SourceWords.Head(word).Head)
        .Replace(@"\{月}", "([0-9]{4}年)?[0-9]{1,2}月份?", StringComparison.Ordinal)
        .Replace(@"\{累计}", "([0-9]{4}年)?1月?-[0-9]{1,2}月(累计)?", StringComparison.Ordinal)
        .Replace(@"\*", ".*", StringComparison.Ordinal);
}
