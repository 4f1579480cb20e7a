using Xunit;

namespace Luopan.Tests.Support;

/// <summary>Compares what others rely on with the text file that was agreed. LUOPAN_APPROVE=1 writes the file anew; the difference is then reviewed like any other.</summary>
internal static class Approved
{
    internal static void Same(string file, string actual)
    {
        var path = Repo.At("tests", "Luopan.Tests", file);
        var text = actual.ReplaceLineEndings("\n").TrimEnd() + "\n";
        if (Environment.GetEnvironmentVariable("LUOPAN_APPROVE") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }

        Assert.True(File.Exists(path), $"{file} is missing; run the test with LUOPAN_APPROVE=1 and review it.");
        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), text);
    }
}
