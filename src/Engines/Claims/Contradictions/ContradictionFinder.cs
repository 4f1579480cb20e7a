namespace Luopan.Engines.Claims.Contradictions;

/// <summary>Audits what documents state against itself and against each other. Pure: the same claims always give the same findings in the same order.</summary>
public static class ContradictionFinder
{
    /// <summary>All findings, gravest first, then in the order of the documents given.</summary>
    /// <remarks>
    /// A printed number stands for every value that rounds to it; a finding says that no such value fits. Restatements of one finding are told once, at the first place.
    /// Claims without a period are left aside.
    /// </remarks>
    public static IReadOnlyList<Contradiction> Find(IReadOnlyList<ReadDocument> documents)
    {
        ArgumentNullException.ThrowIfNull(documents);
        var facts = new Facts(documents);
        var order = documents.Select((d, i) => (d.Name, i)).ToDictionary(d => d.Name, d => d.i);
        return [.. SameFigures.In(facts).Concat(PartChecks.In(facts)).Concat(RateChecks.In(facts)).Concat(PointChecks.In(facts)).Concat(PeerChecks.In(facts))
            .DistinctBy(c => c.Key).DistinctBy(Told)
            .OrderBy(c => c.Severity).ThenBy(c => order[c.Places[0].Document]).ThenBy(c => c.Places[0].Sentence).ThenBy(c => c.Places[0].Start).ThenBy(c => c.Key, StringComparer.Ordinal)];
    }

    // What a finding says apart from where: figures in words, by document.
    private static string Told(Contradiction c) => $"{c.Kind}|{string.Join('|', c.Places.Select(p => $"{p.Document}:{p.Figure}").Order(StringComparer.Ordinal))}";
}
