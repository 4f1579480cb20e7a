using Luopan.Tests.Engines.Documents;
using Luopan.Tests.Support;
using Xunit;

namespace Luopan.Tests.Engines.Claims;

public sealed class CorpusScoreTests
{
    private static readonly string[] Written = ["fwmy", "lywz", "dwtz", "jjyq"], KeptAside = ["swlt", "dwmy", "jinan2023", "sd2006"];

    [Fact]
    public void Texts_of_our_own_in_sixteen_styles_are_read_as_annotated()
    {
        var folder = Path.Combine(Repo.Root, "tests", "corpus", "claims");
        var gold = Score.Gold(Path.Combine(folder, "gold.jsonl"));

        var score = Score.Of(gold, [.. Directory.GetFiles(folder, "*.txt").SelectMany(Score.Read)]);

        TestContext.Current.SendDiagnosticMessage($"own {score}");
        Assert.True(gold.Count > 900);
        Assert.True(score is { Number: >= 0.98, Claim: >= 0.92, Region: >= 0.93, Bound: >= 0.98 }, score.ToString());
    }

    [Fact]
    public void The_eight_annotated_documents_are_read_as_measured()
    {
        Assert.SkipWhen(Corpus.Folder is null, Corpus.Skip);
        var (written, keptAside, all) = (Of(Written), Of(KeptAside), Of([.. Written, .. KeptAside]));

        TestContext.Current.SendDiagnosticMessage($"rules written on {written}; kept aside {keptAside}; all {all}");
        Assert.True(all is { Number: >= 0.97, Claim: >= 0.82, Region: >= 0.90, Bound: >= 0.95 }, all.ToString());
    }

    private static Score Of(string[] docs)
    {
        var gold = docs.SelectMany(d => Score.Gold(Path.Combine(Corpus.Folder!, "gold", d + ".jsonl"))).ToList();
        return Score.Of(gold, [.. docs.SelectMany(d => Score.Read(Path.Combine(Corpus.Folder!, "plans", d + ".txt")))]);
    }
}
