namespace Luopan.Modules.Indicators;

/// <summary>All vintages of all figures of a space in columns, loaded once and kept; immutable, so that many requests read it at once.</summary>
public sealed class FigureStore
{
    /// <summary>How many observations it holds.</summary>
    public int Count => 0;
}
