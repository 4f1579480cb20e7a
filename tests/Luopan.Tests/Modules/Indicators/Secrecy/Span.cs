using System.Numerics;

namespace Luopan.Tests.Modules.Indicators.Secrecy;

/// <summary>What can be worked out by adding and subtracting: sums of atoms that are known, over whole fractions. Knows nothing of how the product decides.</summary>
internal sealed class Span
{
    private readonly Dictionary<int, Dictionary<int, (BigInteger Over, BigInteger Under)>> _rows = [];

    /// <summary>A sum of these atoms is known.</summary>
    internal void Know(IEnumerable<int> atoms)
    {
        var row = Reduced(atoms);
        if (row.Count == 0) return;
        var lead = row.Keys.Min();
        var (over, under) = row[lead];
        foreach (var atom in row.Keys.ToList()) row[atom] = Whole(row[atom].Over * under, row[atom].Under * over);
        foreach (var other in _rows.Values.Where(r => r.ContainsKey(lead))) Subtract(other, row, other[lead]);
        _rows.Add(lead, row);
    }

    /// <summary>Whether the sum of these atoms follows from what is known.</summary>
    internal bool Tells(IEnumerable<int> atoms) => Reduced(atoms).Count == 0;

    private Dictionary<int, (BigInteger Over, BigInteger Under)> Reduced(IEnumerable<int> atoms)
    {
        var row = atoms.ToDictionary(a => a, _ => (BigInteger.One, BigInteger.One));
        foreach (var pivot in row.Keys.Where(_rows.ContainsKey).ToList()) Subtract(row, _rows[pivot], row[pivot]);
        return row;
    }

    private static void Subtract(Dictionary<int, (BigInteger Over, BigInteger Under)> from, Dictionary<int, (BigInteger Over, BigInteger Under)> row, (BigInteger Over, BigInteger Under) times)
    {
        foreach (var (atom, own) in row)
        {
            var (over, under) = from.TryGetValue(atom, out var was) ? was : (BigInteger.Zero, BigInteger.One);
            var now = Whole((over * own.Under * times.Under) - (own.Over * times.Over * under), under * own.Under * times.Under);
            if (now.Over.IsZero) from.Remove(atom);
            else from[atom] = now;
        }
    }

    private static (BigInteger Over, BigInteger Under) Whole(BigInteger over, BigInteger under)
    {
        var common = BigInteger.GreatestCommonDivisor(over, under);
        if (common.IsZero || common.IsOne) return under.Sign < 0 ? (-over, -under) : (over, under);
        return under.Sign < 0 ? (-over / common, -under / common) : (over / common, under / common);
    }
}
