using Luopan.Kernel;

namespace Luopan.Engines.Series.Arrays;

/// <summary>Takes the figures of many orgs for one indicator, breakdown and period from a source.</summary>
public sealed class ReadRow
{
    internal ReadRow(Row row) => Row = row;

    internal Row Row { get; }

    /// <summary>The figure of one org, see <see cref="Figure"/>.</summary>
    /// <param name="org">Its place among the orgs asked.</param>
    /// <param name="unit">Its unit; null when it has none of its own.</param>
    /// <param name="alone">Whether it speaks only for its own period.</param>
    public void Put(int org, decimal value, Unit? unit, bool alone) => Row.Put(org, value, unit, alone ? Cell.Printed | Cell.Alone : Cell.Printed);
}
