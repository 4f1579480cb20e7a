using Luopan.Engines.Claims;
using Luopan.Engines.Claims.Contradictions;
using Luopan.Engines.Documents;
using Luopan.Tests.Support;
using Xunit;

namespace Luopan.Tests.Engines.Contradictions;

/// <summary>Whole documents through reader and audit: ours, with contradictions planted, and the mission's eight with every finding reviewed.</summary>
public sealed class DocumentTests
{
    [Fact]
    public void Finds_what_was_planted_in_two_plans()
    {
        var found = Find([Ours("planted-province.md"), Ours("planted-special.md")], "云岭省");

        ContradictionKind[] planted =
        [
            ContradictionKind.Value, ContradictionKind.Growth, ContradictionKind.Sum, ContradictionKind.Share, ContradictionKind.Rank, ContradictionKind.Points, ContradictionKind.StockAndFlow,
            ContradictionKind.TwoNames, ContradictionKind.Bound, ContradictionKind.YearlyGrowth,
        ];
        Assert.All(planted, kind => Assert.Contains(found, f => f.Kind == kind));
        Assert.True(found.Count <= 12, $"{found.Count} findings: {string.Join("; ", found.Select(f => f.Sentence))}");
        Assert.All(found, f => Assert.All(f.Places, p => Assert.False(string.IsNullOrEmpty(p.Text))));
    }

    [Fact]
    public void Finds_nothing_in_a_consistent_plan() => Assert.Empty(Find([Ours("consistent.md")], "河湾省").Select(f => f.Sentence));

    [Fact]
    public void At_most_one_finding_in_five_is_noise_on_the_eight_documents()
    {
        var folder = Repo.Shared("corpus", "plans");
        var verdicts = File.ReadLines(Repo.At("tests", "corpus", "contradictions", "verdicts.csv")).Skip(1).Where(l => l.Length > 0).Select(l => l.Split(',', 3)).ToDictionary(v => v[0], v => v[1]);

        var found = Find([.. Directory.GetFiles(folder, "*.txt").Order(StringComparer.Ordinal)], null);

        Assert.All(verdicts.Values, v => Assert.Contains(v, new[] { "true", "noise" }));
        var noise = found.Where(f => verdicts.GetValueOrDefault(f.Key) != "true").ToList();
        Assert.True(found.Count >= 6, $"only {found.Count} findings");
        Assert.True(noise.Count * 5 <= found.Count, $"{noise.Count} of {found.Count} are noise or not reviewed: {string.Join("; ", noise.Select(f => $"{f.Key} {f.Sentence}"))}");
    }

    private static string Ours(string name) => Repo.At("tests", "corpus", "contradictions", name);

    private static IReadOnlyList<Contradiction> Find(IReadOnlyList<string> files, string? region) => ContradictionFinder.Find([.. files.Select(f => Read(f, region))]);

    private static ReadDocument Read(string path, string? region)
    {
        using var content = File.OpenRead(path);
        Assert.True(DocumentReader.Read(content, path).Read(out var document, out var fault), fault?.Sentence);
        return new ReadDocument(Path.GetFileNameWithoutExtension(path), ClaimReader.Read(document, new ClaimContext(region)));
    }
}
