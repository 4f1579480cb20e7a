using System.Text.Json;
using System.Text.RegularExpressions;
using Luopan.App.Cli;
using Luopan.Engines.Claims;
using Luopan.Engines.Documents;
using Xunit;

namespace Luopan.Tests.Engines.Claims;

/// <summary>A claim as annotated or read, with the fields a score looks at.</summary>
internal sealed record Scored(string Doc, string Indicator, string Region, string Period, string Status, string Kind, decimal Value, decimal? ValueHi, string Unit, string Bound)
{
    public static Scored Of(JsonElement line) => new(
        Text(line, "doc"), Text(line, "indicator"), Text(line, "region"), Text(line, "period"), Text(line, "status"), Text(line, "kind"),
        line.GetProperty("value").GetDecimal(), line.TryGetProperty("value_hi", out var high) ? high.GetDecimal() : null, Text(line, "unit"), Text(line, "bound"));

    public static Scored Of(ClaimLine line) => new(line.Doc, line.Indicator, line.Region, line.Period, line.Status, line.Kind, line.Value, line.ValueHi, line.Unit, line.Bound);

    private static string Text(JsonElement line, string name) => line.TryGetProperty(name, out var value) ? value.GetString() ?? "" : "";
}

/// <summary>How well claims read agree with claims annotated: F1 of the numbers, F1 of whole claims, agreement of region and bound over the pairs.</summary>
internal sealed record Score(double Number, double Claim, double Region, double Bound)
{
    /// <summary>Pairs the claims of each document one to one, best agreement first, like the annotation's own scorer.</summary>
    public static Score Of(IReadOnlyList<Scored> gold, IReadOnlyList<Scored> read)
    {
        var pairs = gold.GroupBy(g => g.Doc).SelectMany(doc => Pairs([.. doc], [.. read.Where(r => r.Doc == doc.Key)])).ToList();
        var full = pairs.Count(p => Agreement.Of(p.Gold, p.Read) is { Kind: true, Status: true, Period: true, Indicator: true });
        return new Score(
            2.0 * pairs.Count / (gold.Count + read.Count), 2.0 * full / (gold.Count + read.Count),
            (double)pairs.Count(p => Agreement.Of(p.Gold, p.Read).Region) / pairs.Count, (double)pairs.Count(p => p.Gold.Bound == p.Read.Bound) / pairs.Count);
    }

    public static List<Scored> Gold(string file)
    {
        var gold = new List<Scored>();
        foreach (var line in File.ReadLines(file).Where(l => l.Length > 0))
        {
            using var claim = JsonDocument.Parse(line);
            gold.Add(Scored.Of(claim.RootElement));
        }

        return gold;
    }

    public static IEnumerable<Scored> Read(string file)
    {
        using var content = File.OpenRead(file);
        Assert.True(DocumentReader.Read(content, Path.GetFileName(file)).Read(out var document, out _));
        return ClaimReader.Read(document, new ClaimContext()).Select((c, i) => Scored.Of(ClaimLine.Of(Path.GetFileNameWithoutExtension(file), i + 1, c)));
    }

    private static List<(Scored Gold, Scored Read)> Pairs(List<Scored> gold, List<Scored> read)
    {
        var options = new List<(int Weight, double Apart, int Gold, int Read)>();
        for (var i = 0; i < gold.Count; i++)
            for (var j = 0; j < read.Count; j++)
                if (gold[i].Value == read[j].Value && gold[i].ValueHi == read[j].ValueHi && Agreement.Unit(gold[i].Unit) == Agreement.Unit(read[j].Unit))
                    options.Add((-Agreement.Of(gold[i], read[j]).Weight, Math.Abs((double)i / gold.Count - (double)j / read.Count), i, j));
        options.Sort();
        var (usedGold, usedRead) = (new HashSet<int>(), new HashSet<int>());
        var pairs = new List<(Scored, Scored)>();
        foreach (var (_, _, i, j) in options)
        {
            if (usedGold.Contains(i) || usedRead.Contains(j)) continue;
            usedGold.Add(i);
            usedRead.Add(j);
            pairs.Add((gold[i], read[j]));
        }

        return pairs;
    }
}

/// <summary>In which fields two claims about the same number agree.</summary>
internal sealed partial record Agreement(bool Kind, bool Status, bool Period, bool Region, bool Indicator)
{
    public int Weight => (Indicator ? 3 : 0) + (Kind ? 2 : 0) + (Period ? 2 : 0) + (Status ? 1 : 0) + (Region ? 1 : 0);

    public static Agreement Of(Scored gold, Scored read) => new(
        gold.Kind == read.Kind, gold.Status == read.Status, Day(gold.Period) == Day(read.Period), Place(gold.Region) == Place(read.Region), SameIndicator(gold.Indicator, read.Indicator));

    public static string Unit(string unit) => unit.Replace("个百分点", "百分点", StringComparison.Ordinal).Replace("人民币", "", StringComparison.Ordinal) switch
    {
        "美金" => "美元",
        "名" => "位",
        "市" or "座" => "个",
        var other => other,
    };

    public static bool SameIndicator(string one, string other)
    {
        var (a, b) = (Bare(one), Bare(other));
        if (a.Length == 0 || b.Length == 0) return false;
        var (small, large) = a.Length <= b.Length ? (a, b) : (b, a);
        if (large.Contains(small, StringComparison.Ordinal) && (small.Length >= 4 || 2 * small.Length >= large.Length)) return true;
        if (small.Length >= 4 && 2 * small.Length >= large.Length && Within(small, large)) return true;
        var (x, y) = (Pairs(a), Pairs(b));
        var both = x.Sum(p => Math.Min(p.Value, y.GetValueOrDefault(p.Key)));
        return 2 * both >= 0.6 * (x.Values.Sum() + y.Values.Sum());
    }

    private static string Bare(string name)
    {
        var plain = Trade().Replace(Marks().Replace(name, ""), "");
        return Tail().Replace(plain, "") is { Length: > 0 } bare ? bare : plain;
    }

    private static bool Within(string small, string large)
    {
        var at = 0;
        foreach (var c in large)
            if (at < small.Length && small[at] == c) at++;
        return at == small.Length;
    }

    private static Dictionary<string, int> Pairs(string text) =>
        Enumerable.Range(0, Math.Max(0, text.Length - 1)).GroupBy(i => text.Substring(i, 2)).ToDictionary(g => g.Key, g => g.Count());

    private static string Day(string period) => LastDay().Replace(period, "$1");

    private static string Place(string region) => Suffix().Replace(region, "");

    [GeneratedRegex(@"[\s“”""（）()《》、的之—-]")]
    private static partial Regex Marks();

    [GeneratedRegex("(外贸|对外贸易|货物贸易|货物)(?=进出口|出口|进口)")]
    private static partial Regex Trade();

    [GeneratedRegex("(总值|总额|金额|规模|总量|总数|数量|额)$")]
    private static partial Regex Tail();

    [GeneratedRegex(@"^(\d{4}-\d{2})-(28|29|30|31)$")]
    private static partial Regex LastDay();

    [GeneratedRegex("(省|市|自治区|特别行政区|壮族|回族|维吾尔)")]
    private static partial Regex Suffix();
}
