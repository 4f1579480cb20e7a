using Luopan.Engines.Documents;
using Xunit;

namespace Luopan.Tests.Engines.Documents;

/// <summary>The plans on which the product is tried where they lie beside the repository; without them those tests are skipped.</summary>
internal static class Corpus
{
    public static string? Folder { get; } = Find();

    public static string Skip => "The corpus of plans (shared/corpus beside the repository) is not on this machine.";

    public static Document Read(string plan)
    {
        Assert.SkipWhen(Folder is null, Skip);
        using var file = File.OpenRead(Path.Combine(Folder!, "plans", plan));
        var result = DocumentReader.Read(file, plan);
        Assert.Null(result.Fault);
        return result.Document!;
    }

    private static string? Find()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
            if (Directory.Exists(Path.Combine(at.FullName, "shared", "corpus", "plans"))) return Path.Combine(at.FullName, "shared", "corpus");
        return null;
    }
}
