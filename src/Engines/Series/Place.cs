namespace Luopan.Engines.Series;

/// <summary>Where in a text something stands: line and column count from 1, the length is in characters.</summary>
public readonly record struct Place(int Line, int Column, int Length)
{
    /// <summary>The first character of a text.</summary>
    public static readonly Place Start = new(1, 1, 0);

    /// <summary>The place <paramref name="offset"/> characters into <paramref name="text"/>, when the text itself begins here.</summary>
    public Place Within(ReadOnlySpan<char> text, int offset, int length)
    {
        var (line, column) = (Line, Column);
        foreach (var character in text[..offset])
            (line, column) = character == '\n' ? (line + 1, 1) : (line, column + 1);
        return new Place(line, column, length);
    }
}
