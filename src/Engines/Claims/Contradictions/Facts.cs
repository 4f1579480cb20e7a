using Luopan.Kernel;

namespace Luopan.Engines.Claims.Contradictions;

/// <summary>Everything the documents state, found by what it is about; nearest first, the questioned statement's own document before others.</summary>
internal sealed class Facts
{
    private readonly ILookup<(string Concept, string Region), Stated> _byConcept;
    private readonly ILookup<string, Stated> _byDocument;

    internal Facts(IReadOnlyList<ReadDocument> documents)
    {
        var concepts = new Dictionary<string, string>();
        All = [.. documents.SelectMany(d => d.Claims.Select(c => Stated.Of(d.Name, c, concepts)).OfType<Stated>())];
        foreach (var document in documents) Carry(document.Claims, All.Where(s => s.Document == document.Name));
        _byConcept = All.ToLookup(s => (s.Concept, s.Region));
        _byDocument = All.ToLookup(s => s.Document);
        Province = All.Select(s => s.Claim.Region).Where(r => r.EndsWith('省')).GroupBy(r => r).OrderByDescending(g => g.Count()).Select(g => Naming.Region(g.Key)).FirstOrDefault() ?? "";
    }

    internal IReadOnlyList<Stated> All { get; }

    private static void Carry(IReadOnlyList<Claim> claims, IEnumerable<Stated> stated)
    {
        var texts = claims.GroupBy(c => c.Sentence).ToDictionary(g => g.Key, g => g.First().Text);
        foreach (var s in stated.Where(s => Qualifiers.Continues(s.Claim.Text)))
            s.Carried = texts.GetValueOrDefault(s.Claim.Sentence - 1, "");
    }

    /// <summary>Whom 全省 means.</summary>
    internal string Province { get; }

    internal IEnumerable<Stated> InDocument(Stated of) => _byDocument[of.Document];

    /// <summary>Statements of a kind about a concept, region and time; those of the same document if it has any, else those of the others.</summary>
    internal IReadOnlyList<Stated> Find(string concept, string region, Span span, Stated near, params ReadOnlySpan<ClaimKind> kinds)
    {
        var wanted = kinds.ToArray();
        var all = _byConcept[(concept, region)].Where(s => s != near && wanted.Contains(s.Claim.Kind) && s.IsNumber && Fits(s.Span, span)).ToList();
        var own = all.Where(s => s.Document == near.Document).OrderBy(s => Distance(s, near)).ToList();
        return own.Count > 0 ? own : all;
    }

    internal IReadOnlyList<Stated> Levels(string concept, string region, Span span, Stated near) => Find(concept, region, span, near, ClaimKind.Level);

    internal static bool Fits(Span one, Span other) => one == other || one.Last == other.Last && one.Months <= 12 && other.Months <= 12 && (one.IsYear || one.Months == 1) && (other.IsYear || other.Months == 1);

    internal static int Distance(Stated one, Stated other) => Math.Abs(one.Claim.Sentence - other.Claim.Sentence);

    /// <summary>A region as a comparison names it: 江苏, 全国平均水平, 全省.</summary>
    internal string Named(string words)
    {
        var bare = words.Replace("平均", "", StringComparison.Ordinal).Replace("水平", "", StringComparison.Ordinal).Replace("同期", "", StringComparison.Ordinal).Trim();
        return bare is "全省" or "省" ? Province : bare is "我国" or "中国" ? "全国" : Naming.Region(bare);
    }
}

/// <summary>What a check worked out: the interval that rounding leaves, and the line that shows it, drawn only for what is found.</summary>
/// <param name="English">The line where English writes it otherwise; null where only the figures differ.</param>
internal readonly record struct WorkedOut(Interval Interval, Line Line, IReadOnlyList<Stated> From, Line? English = null)
{
    internal Both Words => new(Line(s => s.Figure), (English ?? Line)(s => s.FigureEn));
}
