namespace Luopan.Engines.Series.Templates;

/// <summary>Finds line and column of an offset without walking the text each time.</summary>
internal sealed class TextMap
{
    private readonly List<int> starts = [0];
    private readonly Place origin;

    public TextMap(string text, Place origin)
    {
        this.origin = origin;
        for (var end = text.IndexOf('\n'); end >= 0; end = text.IndexOf('\n', end + 1)) starts.Add(end + 1);
    }

    public Place At(int from, int to)
    {
        var found = starts.BinarySearch(from);
        var line = found >= 0 ? found : ~found - 1;
        var column = from - starts[line] + (line == 0 ? origin.Column : 1);
        return new Place(origin.Line + line, column, to - from);
    }
}
