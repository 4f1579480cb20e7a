namespace Luopan.Engines.Claims;

/// <summary>Whether a document reports a figure or commits to it.</summary>
public enum ClaimStatus
{
    /// <summary>A reported fact or a baseline.</summary>
    Actual,

    /// <summary>A commitment, plan, expectation or task for the future, as seen by the document.</summary>
    Target,
}

/// <summary>What the number of a claim says about its indicator.</summary>
public enum ClaimKind
{
    /// <summary>An amount or a count, stock or flow.</summary>
    Level,

    /// <summary>同比增长, 比上年增长: % on the same period of the year before.</summary>
    Yoy,

    /// <summary>年均增长: average % a year over the period.</summary>
    Cagr,

    /// <summary>较某年增长, 环比: % on another stated base.</summary>
    Growth,

    /// <summary>是…的几倍, 增长几倍, 翻番: as written; of or by stands in the text.</summary>
    Multiple,

    /// <summary>占比, 比重: % of a whole, or of another's value.</summary>
    Share,

    /// <summary>A place in an order; 前六位 is 6 with <see cref="ClaimBound.AtMost"/>.</summary>
    Rank,

    /// <summary>A gap or a change in percentage points.</summary>
    Pp,

    /// <summary>下降, 压减, 压缩: % less.</summary>
    Reduction,

    /// <summary>新增, 增加: an absolute amount more.</summary>
    Increase,
}

/// <summary>How the number binds.</summary>
public enum ClaimBound
{
    /// <summary>The number itself; 达到 and 力争达到 too.</summary>
    Equal,

    /// <summary>以上, 超过, 突破, 不低于, 至少, 余, 多.</summary>
    AtLeast,

    /// <summary>以内, 不超过, 不足, 前几位.</summary>
    AtMost,

    /// <summary>左右, 约, 近.</summary>
    About,
}

/// <summary>One number (or range, or rank) that a document states about one indicator, anchored to its sentence.</summary>
public sealed record Claim
{
    /// <summary>Order of the sentence in the document, see <see cref="Documents.Sentence.Order"/>.</summary>
    public required int Sentence { get; init; }

    /// <summary>The sentence as printed; for a cell of a table 指标行 | 列名 | 值.</summary>
    public required string Text { get; init; }

    /// <summary>Where the number, with its unit, begins in the sentence as the document prints it, in UTF-16 units.</summary>
    public required int Start { get; init; }

    /// <summary>The offset after its last character.</summary>
    public required int End { get; init; }

    /// <summary>Headings above it from the outside in, joined by <c> &gt; </c>; empty before the first heading.</summary>
    public required string Heading { get; init; }

    /// <summary>The indicator's name as specific as the text makes it, without verbs, adverbs, region and period.</summary>
    public required string Indicator { get; init; }

    /// <summary>Whom it is about, the shortest name as written; the document's own region where the text is silent.</summary>
    public required string Region { get; init; }

    /// <summary>2025, 2022-12, 2020-12-31, 2021-01/2021-11, or a span 2021-2025; empty when nothing tells.</summary>
    public required string Period { get; init; }

    public required ClaimStatus Status { get; init; }

    public required ClaimKind Kind { get; init; }

    /// <summary>The number as written after converting Chinese numerals, never scaled: 3.9 for 3.9万亿. Decimals as printed.</summary>
    public required decimal Value { get; init; }

    /// <summary>Upper end of a range; null for a single number.</summary>
    public decimal? ValueHigh { get; init; }

    /// <summary>The unit as written: 万亿元, 亿美元, %, 个, 位, 个百分点…</summary>
    public required string Unit { get; init; }

    public required ClaimBound Bound { get; init; }

    /// <summary>The stated base of a growth, a multiple, a gap or an increase; null when none is stated.</summary>
    public string? BasePeriod { get; init; }

    /// <summary>The other side of a gap or ratio, with direction (低于全国), or the direction of a change (上升); null when there is none.</summary>
    public string? Versus { get; init; }

    /// <summary>0 to 1: how sure the reading is; a proposal order for reviewers, not a probability.</summary>
    public required double Confidence { get; init; }
}

/// <summary>What is known of a document besides its words.</summary>
/// <param name="Region">The document's own region; null to find it in the document.</param>
/// <param name="Date">The document's date as YYYY or YYYY-MM; null to find it in the document.</param>
public sealed record ClaimContext(string? Region = null, string? Date = null);
