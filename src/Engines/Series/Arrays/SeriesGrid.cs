using Luopan.Kernel;

namespace Luopan.Engines.Series.Arrays;

/// <summary>How a cell came about.</summary>
public enum CellStatus
{
    /// <summary>There is none; <see cref="SeriesGrid.Missing"/> says why.</summary>
    Missing,

    /// <summary>A figure itself, as printed.</summary>
    Published,

    /// <summary>Worked out.</summary>
    Computed,

    /// <summary>Rests on a value filled in where no figure stands.</summary>
    Filled,
}

/// <summary>One cell of a grid: a number, a truth or a text, or missing.</summary>
/// <param name="Value">In full precision; as printed, with its decimals, where it is a figure itself. Null when missing or no number.</param>
/// <param name="Decimals">Places to show a computed number with; null when nobody declared them.</param>
public readonly record struct GridCell(CellStatus Status, decimal? Value, Unit? Unit, int? Decimals, bool? Truth, string? Text);

/// <summary>One expression over orgs × periods. Immutable but for the reasons, which are worked out when they are asked for.</summary>
public sealed class SeriesGrid
{
    private readonly Func<int, int, GridCell> cells;
    private readonly Func<int, int, Evaluated> point;

    internal SeriesGrid(IReadOnlyList<string> orgs, IReadOnlyList<Period> periods, Func<int, int, GridCell> cells, Func<int, int, Evaluated> point) =>
        (Orgs, Periods, this.cells, this.point) = (orgs, periods, cells, point);

    /// <summary>Whether the cells were worked out together; the others were asked point by point, with the same answers.</summary>
    public required bool IsTogether { get; init; }

    public IReadOnlyList<string> Orgs { get; }

    public IReadOnlyList<Period> Periods { get; }

    /// <summary>The cell of an org and a period by their places.</summary>
    public GridCell this[int org, int period] => cells(org, period);

    /// <summary>Why a cell is missing, in Chinese without a full stop; null when it is there.</summary>
    public string? Missing(int org, int period) => this[org, period].Status == CellStatus.Missing ? point(org, period).MissingReason : null;

    /// <summary>The same cell with everything it rests on.</summary>
    public Evaluated Point(int org, int period) => point(org, period);
}
