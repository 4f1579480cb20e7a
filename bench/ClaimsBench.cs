using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using Luopan.Engines.Claims;
using Luopan.Engines.Documents;

namespace Luopan.Bench;

/// <summary>Reading every claim of our annotated texts and digests, against one pass of a compiled expression that only finds their digits.</summary>
internal static partial class ClaimsBench
{
    private const int Characters = 400_000, Rounds = 5, SlowestPerSecond = 100_000;

    internal static Task<Result> Run()
    {
        var text = Text();
        var document = Read(text);
        var context = new ClaimContext();
        var (claims, digits) = (new List<double>(), new List<double>());
        for (var round = 0; round <= Rounds; round++)
        {
            claims.Add(Time(() => ClaimReader.Read(document, context).Count));
            digits.Add(Time(() => Digits().Count(text)));
        }

        // The first round warms up.
        var (reading, pass) = (claims.Skip(1).Min(), digits.Skip(1).Min());
        var perSecond = text.Length / reading * 1000;
        if (perSecond < SlowestPerSecond) throw new InvalidOperationException($"{perSecond:F0} characters a second; {SlowestPerSecond} are asked.");
        return Task.FromResult(new Result(reading, $"ms-for-{text.Length}-characters", "digits-expression", pass, 200));
    }

    private static double Time(Func<int> work)
    {
        var clock = Stopwatch.StartNew();
        var found = work();
        return found > 0 ? clock.Elapsed.TotalMilliseconds : throw new InvalidOperationException("Nothing was read.");
    }

    /// <summary>The texts of tests/corpus/claims and the digests of the plans, repeated.</summary>
    private static string Text()
    {
        var root = Repo.Root;
        var files = Directory.GetFiles(Path.Combine(root, "tests", "corpus", "claims"), "*.txt").Concat(Directory.GetFiles(Path.Combine(root, "packs", "shandong", "plans"), "*.md"));
        var once = string.Join('\n', files.Order(StringComparer.Ordinal).Select(File.ReadAllText));
        var text = new StringBuilder();
        while (text.Length < Characters) text.Append(once).Append('\n');
        return text.ToString();
    }

    private static Document Read(string text)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return DocumentReader.Read(content, "bench.txt").Document ?? throw new InvalidOperationException("The texts could not be read.");
    }

    [GeneratedRegex("[0-9０-９][0-9０-９,，.．]*|[零〇一二两三四五六七八九十百千万亿]+", RegexOptions.Compiled)]
    private static partial Regex Digits();
}
