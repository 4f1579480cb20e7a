namespace Luopan.Engines.Series;

/// <summary>Finds what a misspelt word was meant to be.</summary>
internal static class Spelling
{
    /// <summary>The known word nearest to a misspelt one; null when none is near.</summary>
    public static string? Nearest(IEnumerable<string> words, string misspelt) =>
        words.Select(word => (word, distance: Distance(word, misspelt))).Where(pair => pair.distance <= 2)
            .OrderBy(pair => pair.distance).ThenBy(pair => pair.word, StringComparer.Ordinal).Select(pair => pair.word).FirstOrDefault();

    private static int Distance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var change = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(change, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
