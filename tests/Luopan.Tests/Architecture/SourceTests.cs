using System.Text.RegularExpressions;
using Luopan.Tests.Support;
using Xunit;

namespace Luopan.Tests.Architecture;

public sealed partial class SourceTests
{
    private const int Longest = 400;

    [Fact]
    public void No_source_file_has_grown_past_what_can_be_read()
    {
        var files = Sources().ToList();

        Assert.True(files.Count > 100);
        Assert.Empty(files.Where(f => File.ReadLines(f).Count() > Longest).Select(f => Path.GetRelativePath(Repo.Root, f)));
    }

    [Fact]
    public void The_kernel_has_no_packages_and_engines_and_platform_do_not_know_each_other()
    {
        string Project(string name) => File.ReadAllText(Repo.At("src", name, name + ".csproj"));

        Assert.DoesNotContain("PackageReference", Project("Kernel"), StringComparison.Ordinal);
        Assert.DoesNotContain("Platform", Project("Engines"), StringComparison.Ordinal);
        Assert.DoesNotContain("Engines", Project("Platform"), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_refusal_has_its_English_sentence_in_the_client()
    {
        var codes = Sources().Where(f => f.EndsWith(".cs", StringComparison.Ordinal) && f.Contains($"{Path.DirectorySeparatorChar}src{Path.DirectorySeparatorChar}", StringComparison.Ordinal) && !f.Contains("tests", StringComparison.Ordinal))
            .SelectMany(f => FaultCode().Matches(File.ReadAllText(f)).Select(m => m.Groups[1].Value)).Distinct().Order(StringComparer.Ordinal).ToList();
        var words = string.Join('\n', Directory.EnumerateFiles(Repo.At("web", "src"), "*aults.ts", SearchOption.AllDirectories).Select(File.ReadAllText));

        Assert.True(codes.Count > 30);
        var missing = codes.Where(c => !words.Contains($"'{c}'", StringComparison.Ordinal)).ToList();
        Assert.Empty(missing);
    }

    [Fact]
    public void No_more_than_35_percent_of_production_lines_are_TypeScript()
    {
        int Lines(string folder, params string[] endings) => Directory.EnumerateFiles(Repo.At(folder, "src".Equals(folder, StringComparison.Ordinal) ? "" : "src"), "*", SearchOption.AllDirectories)
            .Where(f => endings.Contains(Path.GetExtension(f)) && !Generated().IsMatch(f) && !f.Contains(".test.", StringComparison.Ordinal) && Path.GetFileName(f) is not ("testing.tsx" or "test-setup.ts"))
            .Sum(f => File.ReadLines(f).Count());
        var (script, sharp) = (Lines("web", ".ts", ".tsx"), Lines("src", ".cs"));

        Assert.True(script <= 0.35 * (script + sharp), $"TypeScript {script} of {script + sharp} lines: {100.0 * script / (script + sharp):F1} %");
    }

    private static IEnumerable<string> Sources() =>
        new[] { "src", "tests", "bench", Path.Combine("web", "src") }.Select(p => Repo.At(p)).Where(Directory.Exists)
            .SelectMany(p => Directory.EnumerateFiles(p, "*", SearchOption.AllDirectories))
            .Where(f => Path.GetExtension(f) is ".cs" or ".ts" or ".tsx" && !Generated().IsMatch(f));

    [GeneratedRegex(@"[/\\](bin|obj|Migrations|node_modules)[/\\]|schema\.d\.ts$")]
    private static partial Regex Generated();

    [GeneratedRegex(@"new(?: Fault)?\(\s*""([a-z]+\.[a-z0-9-]+)"",")]
    private static partial Regex FaultCode();
}
