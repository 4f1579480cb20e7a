using Luopan.Kernel;

namespace Luopan.Engines.Claims.Contradictions;

/// <summary>A value about ten times its peers, or a tenth of them: other provinces in one year, the years before and after of one region.</summary>
internal static class PeerChecks
{
    // About an order of magnitude from the middle, and clearly away from the nearest.
    private const decimal FromMiddle = 8, FromNearest = 5;

    internal static IEnumerable<Contradiction> In(Facts facts)
    {
        var levels = facts.All.Where(s => s.Claim.Kind == ClaimKind.Level && s.Claim.Status == ClaimStatus.Actual && s.IsNumber && s.Value > 0).ToList();
        var across = levels.Where(s => s.Claim.Region.EndsWith('省') || s.Claim.Region.EndsWith('市')).GroupBy(s => (s.Concept, s.Span, s.Dimension, s.Claim.Region[^1])).SelectMany(g => Odd([.. g.DistinctBy(s => s.Region)]));
        var along = levels.Where(s => s.Span.IsYear).GroupBy(s => (s.Concept, s.Region, s.Dimension)).SelectMany(g => Odd([.. g.DistinctBy(s => s.Span)]));
        return across.Concat(along);
    }

    private static IEnumerable<Contradiction> Odd(List<Stated> peers)
    {
        if (peers.Count < 4 || Unit.Find(peers[0].Claim.Unit) is { Kind: UnitKind.Rank }) yield break;
        foreach (var s in peers)
        {
            var others = peers.Where(p => p != s).OrderBy(p => p.Value).ToList();
            var middle = others.Count % 2 == 1 ? others[others.Count / 2].Value : (others[others.Count / 2].Value + others[(others.Count / 2) - 1].Value) / 2;
            var up = s.Value >= middle;
            var far = up ? s.Value / middle : middle / s.Value;
            var near = up ? s.Value / others[^1].Value : others[0].Value / s.Value;
            if (far < FromMiddle || near < FromNearest) continue;
            yield return Finding.Make(ContradictionKind.Magnitude, ContradictionSeverity.Medium, s, others,
                new($"{s.InWords}，{(up ? "约为同类数据中位数的" + Finding.Short(far) + "倍" : "仅约为同类数据中位数的" + Finding.Short(1 / far))}，请核对小数点和单位。",
                    $"{s.InWordsEn}, about {Finding.Short(up ? far : 1 / far)} times the median of its peers: check the decimal point and the unit."),
                new($"其他各数：{string.Join("、", others.Select(o => $"{(o.Region != s.Region ? o.Claim.Region : o.Span.Chinese())}{o.Figure}"))}",
                    $"The others: {string.Join(", ", others.Select(o => $"{(o.Region != s.Region ? o.Claim.Region : o.Span.English())} {o.FigureEn}"))}"));
        }
    }
}
