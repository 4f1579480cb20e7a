using System.Globalization;
using Luopan.Kernel;

namespace Luopan.Engines.Claims.Contradictions;

/// <summary>A claim made comparable: concept instead of name, months instead of words, base units instead of 万亿.</summary>
internal sealed class Stated
{
    // Large enough for "at least", small enough for decimals to survive a multiplication by a unit.
    private const decimal Far = 1e22m;

    // 左右, 约 and 近 are taken to leave a twentieth to both sides.
    private const decimal Vague = 0.05m;

    private Stated(string document, Claim claim, Span span, string concept)
    {
        (Document, Claim, Span) = (document, claim, span);
        Concept = concept;
        Region = Naming.Region(claim.Region);
        var unit = Unit.Find(claim.Unit);
        (Dimension, Factor) = unit is null ? (claim.Unit, 1m) : (unit.Kind == UnitKind.Count ? "count" : unit.Dimension, unit.Factor);
        Range = Printed(unit) * Factor;
    }

    internal string Document { get; }

    internal Claim Claim { get; }

    internal Span Span { get; }

    internal string Concept { get; }

    internal string Region { get; }

    internal string Dimension { get; }

    internal decimal Factor { get; }

    /// <summary>All values the printed number may stand for, in base units, its bound left aside.</summary>
    internal Interval Range { get; }

    /// <summary>The sentence before, where this one goes on with it; empty where it stands alone.</summary>
    internal string Carried { get; set; } = "";

    internal decimal Value => Claim.Value * Factor;

    /// <summary>A number to calculate with: neither a floor nor a ceiling.</summary>
    internal bool IsNumber => Claim.Bound is ClaimBound.Equal or ClaimBound.About;

    internal bool IsPrecise => Claim.Bound == ClaimBound.Equal && Claim.ValueHigh is null;

    /// <summary>All values the statement allows, its bound taken in.</summary>
    internal Interval Allowed => Claim.Bound switch
    {
        ClaimBound.AtLeast => new(Range.Low, Far),
        ClaimBound.AtMost => new(-Far, Range.High),
        _ => Range,
    };

    /// <param name="concepts">What names mean, found once for all claims that bear one.</param>
    internal static Stated? Of(string document, Claim claim, Dictionary<string, string> concepts)
    {
        if (Span.Of(claim.Period) is not { } span || claim.Indicator.Length == 0 || Math.Abs(claim.Value) >= 1e9m || Math.Abs(claim.ValueHigh ?? 0) >= 1e9m) return null;
        if (!concepts.TryGetValue(claim.Indicator, out var concept)) concepts[claim.Indicator] = concept = Naming.Concept(claim.Indicator);
        return new Stated(document, claim, span, concept);
    }

    /// <summary>The clause before the number, and the name.</summary>
    internal string Near => field ??= ClauseBefore() + Claim.Indicator;

    /// <summary>The words that narrow it where its name does not.</summary>
    internal HashSet<string> Narrowed => field ??= Qualifiers.Of(this);

    /// <summary>The figure as a text would name it: 31.37亿美元, 30亿美元以上, 第2位.</summary>
    internal string Figure => Claim.Kind == ClaimKind.Rank && Claim.Bound == ClaimBound.Equal
        ? $"第{Official(Claim.Value)}位"
        : Official(Claim.Value) + (Claim.ValueHigh is { } high ? $"—{Official(high)}" : "") + Claim.Unit + Claim.Bound switch
        {
            ClaimBound.AtLeast => "以上",
            ClaimBound.AtMost => "以内",
            ClaimBound.About => "左右",
            _ => "",
        };

    /// <summary>The figure for English readers: 31.37 × 100 million US dollars, at least 30%, place 2.</summary>
    internal string FigureEn => Claim.Kind == ClaimKind.Rank
        ? $"{(Claim.Bound == ClaimBound.AtMost ? "among the first" : "place")} {Official(Claim.Value)}"
        : Claim.Bound switch { ClaimBound.AtLeast => "at least ", ClaimBound.AtMost => "at most ", ClaimBound.About => "about ", _ => "" }
            + WithUnit(Display.Screen(Claim.Value) + (Claim.ValueHigh is { } high ? $"–{Display.Screen(high)}" : ""), Claim.Unit);

    /// <summary>A number with its unit for English readers; a unit nobody has English for stays as printed.</summary>
    internal static string WithUnit(string number, string unit) =>
        unit.Length == 0 ? number : Unit.Find(unit)?.English is not { } english ? $"{number} {unit}" : english.StartsWith('%') ? number + english : char.IsAsciiDigit(english[0]) ? $"{number} × {english}" : $"{number} {english}";

    /// <summary>The same for English readers.</summary>
    internal string InWordsEn => $"“{Claim.Indicator}” ({(Claim.Region.Length > 0 ? Claim.Region + ", " : "")}{Span.English()}{(Claim.Status == ClaimStatus.Target ? ", target" : "")}): {KindWordEn}{FigureEn}";

    /// <summary>Indicator, period and figure: 实际使用外资（山东省，2020年）176.5亿美元.</summary>
    internal string InWords => $"{Claim.Indicator}（{(Claim.Region.Length > 0 ? Claim.Region + "，" : "")}{Span.Chinese()}{(Claim.Status == ClaimStatus.Target ? "目标" : "")}）{KindWord}{Figure}";

    internal ClaimPlace Place => new(Document, Claim.Sentence, Claim.Start, Claim.End, Claim.Text, InWords, InWordsEn);

    /// <summary>What names this figure in keys: document, sentence, number.</summary>
    internal string Anchor => string.Create(CultureInfo.InvariantCulture, $"{Document}#{Claim.Sentence}={Claim.Value}{(Claim.ValueHigh is { } high ? $"~{high}" : "")}{Claim.Unit}");

    internal static string Official(decimal value) => Display.Official(value);

    private string KindWord => Claim.Kind switch
    {
        ClaimKind.Yoy => "同比增长",
        ClaimKind.Cagr => "年均增长",
        ClaimKind.Growth => "增长",
        ClaimKind.Reduction => "下降",
        ClaimKind.Increase => "增加",
        ClaimKind.Multiple => "为基期的倍数",
        ClaimKind.Share => "占比",
        ClaimKind.Pp => Claim.Versus ?? "相差",
        _ => "",
    };

    private string KindWordEn => Claim.Kind switch
    {
        ClaimKind.Yoy => "growth on the year of ",
        ClaimKind.Cagr => "average growth of ",
        ClaimKind.Growth => "growth of ",
        ClaimKind.Reduction => "a fall of ",
        ClaimKind.Increase => "an increase of ",
        ClaimKind.Multiple => "against the base, ",
        ClaimKind.Share => "a share of ",
        ClaimKind.Pp => "a gap of ",
        _ => "",
    };

    private string ClauseBefore()
    {
        var before = Claim.Text[..Math.Clamp(Claim.Start, 0, Claim.Text.Length)];
        return before[(before.LastIndexOfAny(['，', '；', '。', ',', ';']) + 1)..];
    }

    // Things counted one by one and places in an order are exact; 5.6万家 is not.
    private Interval Printed(Unit? unit)
    {
        var counted = unit is null or { Kind: UnitKind.Rank } or { Kind: UnitKind.Count, Factor: 1 } && Claim.Value.Scale == 0;
        Interval Of(decimal number) => counted ? Interval.Exact(number) : Rounding.Of(number);
        var own = Of(Claim.Value);
        if (Claim.ValueHigh is { } high) own = new Interval(own.Low, Math.Max(own.High, Of(high).High));
        if (Claim.Bound != ClaimBound.About) return own;
        var slack = Math.Abs(Claim.Value) * Vague;
        return new Interval(own.Low - slack, own.High + slack);
    }
}
