using System.Globalization;
using Luopan.Kernel;

namespace Luopan.Modules.Indicators.Sources;

/// <summary>Proves the rows of a column against the totals printed with them; rounding of every printed number is allowed for, nothing beyond.</summary>
internal sealed class TotalCheck(SheetGrid grid)
{
    private const string Subtotal = "小计";

    /// <param name="counts">Whether the column counts things one by one, which nobody rounds.</param>
    internal IEnumerable<TotalProof> Run(HeadColumn column, IReadOnlyList<TableRow> rows, bool counts)
    {
        var numbers = rows.Where(r => !r.Ignored).Select(r => (Row: r, Read: PrintedNumber.Read(grid.Rows[r.At][column.Column], false))).Where(n => n.Read.Says == CellSays.Number).Select(n => (n.Row, n.Read.Value)).ToList();
        if (numbers.Count == 0) yield break;
        var step = counts ? 0 : new decimal(1, 0, 0, false, (byte)numbers.Max(n => n.Value.Scale));
        (TableRow Row, decimal Value)? grand = null;
        foreach (var section in numbers.ChunkBy(n => n.Row.Section))
        {
            var totals = section.Where(n => n.Row.Total && n.Row.Name != Subtotal).ToList();
            var parts = section.Where(n => n.Row is { Total: false, Child: false }).ToList();
            foreach (var total in totals.Count > 0 || grand is null ? totals : [grand.Value])
                if (parts.Count > 0) yield return Best(column, total, parts, [.. section.Where(n => n.Row is { Total: false, OfWhich: false })], step, section[0].Row.Section.Whole);
            foreach (var proof in Subtotals(column, section, step)) yield return proof;
            foreach (var proof in Parts(column, section, step)) yield return proof;
            if (totals.Count > 0) grand = totals[0];
        }
    }

    internal static SourceProblem Tell(TotalProof proof) => new(
        proof.Sheet, int.Parse(proof.Cell.AsSpan().TrimStart("ABCDEFGHIJKLMNOPQRSTUVWXYZ"), NumberStyles.None, CultureInfo.InvariantCulture), proof.Cell,
        proof.Outcome == "exceeds"
            ? $"“{proof.Label}”印{proof.Printed}，大于它所属的{Display.Official(proof.Sum)}，请与提供单位核对；确属如此的，写明理由后导入"
            : $"“{proof.Label}”印{proof.Printed}，各行相加为{Display.Official(proof.Sum)}，相差{Display.Official(proof.Difference)}，四舍五入最多差{Display.Official(proof.Allowed)}，请与提供单位核对；确属如此的，写明理由后导入",
        true);

    // A subtotal that comes first sums what follows it, any other what stands before it.
    private IEnumerable<TotalProof> Subtotals(HeadColumn column, IReadOnlyList<(TableRow Row, decimal Value)> section, decimal step)
    {
        var plain = section.Where(n => !n.Row.Child && (!n.Row.Total || n.Row.Name == Subtotal)).ToList();
        if (plain.Count == 0) yield break;
        var leads = plain[0].Row.Total;
        for (var at = 0; at < plain.Count; at++)
        {
            if (!plain[at].Row.Total) continue;
            var parts = leads ? plain.Skip(at + 1).TakeWhile(n => !n.Row.Total).ToList() : plain.Take(at).Reverse().TakeWhile(n => !n.Row.Total).ToList();
            if (parts.Count > 0) yield return Prove(column, plain[at], parts, step, true);
        }
    }

    private IEnumerable<TotalProof> Parts(HeadColumn column, IReadOnlyList<(TableRow Row, decimal Value)> section, decimal step)
    {
        (TableRow Row, decimal Value)? whole = null;
        foreach (var one in section)
        {
            if (!one.Row.Child) whole = one;
            else if (one.Row.OfWhich && whole is { Value: >= 0 } above && one.Value > above.Value + step)
                yield return new(grid.Sheet.Name, grid.Address(one.Row.At, column.Column), one.Row.Written, column.Text, Display.Official(one.Value), above.Value, one.Value - above.Value, step, 1, "exceeds");
        }
    }

    // Some stand in without being parts of anything: where the rows that stand out do not make the total up, those may belong to it.
    private TotalProof Best(HeadColumn column, (TableRow Row, decimal Value) total, List<(TableRow Row, decimal Value)> parts, List<(TableRow Row, decimal Value)> all, decimal step, bool whole)
    {
        var proof = Prove(column, total, parts, step, whole);
        return proof.Outcome != "differs" || all.Count == parts.Count || Prove(column, total, all, step, whole) is not { Outcome: not "differs" } other ? proof : other;
    }

    private TotalProof Prove(HeadColumn column, (TableRow Row, decimal Value) total, List<(TableRow Row, decimal Value)> parts, decimal step, bool whole)
    {
        var sum = parts.Sum(p => p.Value);
        var allowed = step / 2 * (parts.Count + 1);
        var difference = total.Value - sum;
        var outcome = difference == 0 ? "equal" : Math.Abs(difference) <= allowed ? "rounding" : whole || difference < 0 ? "differs" : "some";
        var section = parts[0].Row.Section.Head;
        return new(grid.Sheet.Name, grid.Address(total.Row.At, column.Column), section.Length > 0 ? $"{total.Row.Written}（{section}）" : total.Row.Written, column.Text, grid.Rows[total.Row.At][column.Column], sum, difference, allowed, parts.Count, outcome);
    }
}

/// <summary>Cuts a list wherever its key changes.</summary>
internal static class Chunks
{
    internal static IEnumerable<IReadOnlyList<T>> ChunkBy<T, TKey>(this IEnumerable<T> all, Func<T, TKey> key)
    {
        var chunk = new List<T>();
        foreach (var one in all)
        {
            if (chunk.Count > 0 && !EqualityComparer<TKey>.Default.Equals(key(chunk[^1]), key(one)))
            {
                yield return chunk;
                chunk = [];
            }

            chunk.Add(one);
        }

        if (chunk.Count > 0) yield return chunk;
    }
}
