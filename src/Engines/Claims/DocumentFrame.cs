using System.Globalization;
using System.Text.RegularExpressions;
using Luopan.Engines.Claims.Words;
using Luopan.Engines.Documents;

namespace Luopan.Engines.Claims;

/// <summary>What a document says of itself: whose it is, and which time it speaks of.</summary>
/// <param name="Region">The document's own region; empty when nothing tells.</param>
/// <param name="IsPlan">It plans a span of years; otherwise it reports one.</param>
/// <param name="From">First year planned, or the year reported; 0 when nothing tells.</param>
/// <param name="To">Last year planned, or the year reported.</param>
/// <param name="Month">Its month as -MM where known; empty otherwise.</param>
/// <param name="LooksAhead">A report that also sets targets for the year after the one reported.</param>
internal sealed partial record DocumentFrame(string Region, bool IsPlan, int From, int To, string Month, bool LooksAhead)
{
    private const int HeadParagraphs = 6;

    /// <summary>The year facts are reported for: the year before a plan begins, or the year reported.</summary>
    public int FactYear => IsPlan && From > 0 ? From - 1 : From;

    /// <summary>The year 今年 and 全年 mean.</summary>
    public int SpeakingYear => IsPlan ? From : LooksAhead ? From + 1 : From;

    public string Span => From == 0 ? "" : From == To ? $"{From}" : $"{From}-{To}";

    public string SpanBefore => From == 0 ? "" : $"{From - (To - From + 1)}-{From - 1}";

    public static DocumentFrame Of(Document document, ClaimContext context)
    {
        var title = PlainText.Of(document.Title).Text;
        var head = new[] { title }.Concat(Head(document.Root)).ToList();
        var region = context.Region ?? head.Take(2).Select(RegionIn).FirstOrDefault(r => r.Length > 0) ?? head.Select(RegionIn).FirstOrDefault(r => r.Length > 0) ?? MostNamed(document);
        var frame = head.Select(h => TimeIn(h, h == title)).FirstOrDefault(f => f is not null) ?? new DocumentFrame("", false, 0, 0, "", false);
        frame = frame with { Region = region };
        return context.Date is { Length: >= 4 } date ? frame.At(date) : frame.From == 0 ? frame.FromBody(document) : frame;
    }

    private DocumentFrame At(string date)
    {
        if (!int.TryParse(date.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)) return this;
        var month = date.Length >= 7 ? date[4..7] : "";
        if (IsPlan) return this with { Month = month };
        // What appears in the first months of a year without a year in its title speaks of the year before.
        var reported = From > 0 ? From : LooksAhead && month is "" or "-01" or "-02" or "-03" ? year - 1 : year;
        return this with { From = reported, To = reported, Month = month };
    }

    private DocumentFrame FromBody(Document document)
    {
        var years = new Dictionary<string, int>();
        foreach (var sentence in document.Sentences().Take(400))
            foreach (ValueMatch match in Year().EnumerateMatches(sentence.Text))
            {
                var year = sentence.Text.Substring(match.Index, 4);
                years[year] = years.GetValueOrDefault(year) + 1;
            }

        if (years.Count == 0) return this;
        var most = int.Parse(years.OrderByDescending(y => y.Value).ThenByDescending(y => y.Key, StringComparer.Ordinal).First().Key, CultureInfo.InvariantCulture);
        return this with { From = most, To = most };
    }

    private static IEnumerable<string> Head(Section root)
    {
        foreach (var block in root.Blocks.Take(HeadParagraphs))
        {
            if (block is Paragraph p) yield return PlainText.Of(p.Text.Length > 400 ? p.Text[..400] : p.Text).Text;
            else if (block is Section s) yield return s.Title;
        }
    }

    private static DocumentFrame? TimeIn(string text, bool isTitle)
    {
        if (Plan().Match(text) is { Success: true } plan && (isTitle || text.Contains("规划", StringComparison.Ordinal)))
        {
            var from = 2001 + (int)((Numeral.At(plan.Groups[1].Value, 0).Value - 10) * 5);
            return new DocumentFrame("", true, from, from + 4, "", false);
        }

        if (Span2().Match(text) is { Success: true } span && Value(span.Groups[1]) < Value(span.Groups[2]) && (isTitle || text.Contains('期', StringComparison.Ordinal)))
            return new DocumentFrame("", true, Value(span.Groups[1]), Value(span.Groups[2]), "", false);
        if (Year().Match(text) is not { Success: true } year) return null;
        var value = Value(year.Groups[1]);
        var ahead = text.Contains("工作报告", StringComparison.Ordinal) || text.Contains("工作要点", StringComparison.Ordinal) || text.Contains("工作计划", StringComparison.Ordinal) || text.Contains("计划草案", StringComparison.Ordinal);
        return new DocumentFrame("", false, ahead ? value - 1 : value, ahead ? value - 1 : value, year.Groups[2].Success ? $"-{Value(year.Groups[2]):00}" : "", ahead);
    }

    private static string RegionIn(string text)
    {
        var found = "";
        for (var i = 0; i < text.Length; i++)
        {
            var (length, name) = PlaceNames.At(text.AsSpan(i));
            if (length == 0) continue;
            if (PlaceNames.IsCity(name)) return name;
            if (found.Length == 0 && !PlaceNames.IsAbroad(name)) found = name;
            i += length - 1;
        }

        return found.Length > 0 ? found : text.Contains("全国", StringComparison.Ordinal) || text.Contains("我国", StringComparison.Ordinal) || text.Contains("中华人民共和国", StringComparison.Ordinal) ? "全国" : "";
    }

    private static string MostNamed(Document document)
    {
        var names = new Dictionary<string, int>();
        foreach (var sentence in document.Sentences().Take(200))
            if (RegionIn(sentence.Text) is { Length: > 0 } name) names[name] = names.GetValueOrDefault(name) + 1;
        return names.Count == 0 ? "全国" : names.OrderByDescending(n => n.Value).ThenBy(n => n.Key, StringComparer.Ordinal).First().Key;
    }

    private static int Value(Group group) => int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex("“(十[一二三四五六七])五”|(?<=第)(十[一二三四五六七])(?=个五年)")]
    private static partial Regex Plan();

    [GeneratedRegex(@"(20\d\d)年?(?:—|-|至)(20\d\d)年?")]
    private static partial Regex Span2();

    [GeneratedRegex(@"((?:19|20)\d\d)年(?:(\d{1,2})月)?")]
    private static partial Regex Year();
}
