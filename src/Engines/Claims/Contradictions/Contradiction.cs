namespace Luopan.Engines.Claims.Contradictions;

/// <summary>In what two statements, or a statement and the figures beside it, disagree.</summary>
public enum ContradictionKind
{
    /// <summary>数值不一: one indicator, region and period with two values.</summary>
    Value,

    /// <summary>界限不一: one target with two bounds that are not the same promise.</summary>
    Bound,

    /// <summary>存量与流量混用: the same amount once as a stock or a sum of years, once as one year's flow or an increase.</summary>
    StockAndFlow,

    /// <summary>一物两名: one figure under two names that stand for different things in statistics.</summary>
    TwoNames,

    /// <summary>两物一名: two different things under one name.</summary>
    OneName,

    /// <summary>合计不符: parts and total.</summary>
    Sum,

    /// <summary>占比不符: a share that part and whole do not give.</summary>
    Share,

    /// <summary>平均数不符: an average that total and number do not give.</summary>
    Average,

    /// <summary>位次不符: two places for one thing, or more printed values above it than its place allows.</summary>
    Rank,

    /// <summary>增速不符: growth, reduction, multiple or increase that the two levels do not give.</summary>
    Growth,

    /// <summary>年均增速不符: average growth that first and last level, or the growth of the whole span, do not give.</summary>
    YearlyGrowth,

    /// <summary>百分点不符: a gap or change that the two percentages do not give.</summary>
    Points,

    /// <summary>数量级异常: about ten times its peers or a tenth of them.</summary>
    Magnitude,
}

/// <summary>How much it matters that somebody looks.</summary>
public enum ContradictionSeverity
{
    /// <summary>严重: two figures cannot both be right.</summary>
    High,

    /// <summary>一般: promises or terms that need settling.</summary>
    Medium,

    /// <summary>提示: worth a look.</summary>
    Low,
}

/// <summary>A document with what was read from it.</summary>
/// <param name="Name">What places and keys call it; unique among the documents of one run and the same in the next.</param>
/// <param name="Claims">Its claims in the order of the text.</param>
public sealed record ReadDocument(string Name, IReadOnlyList<Claim> Claims);

/// <summary>Where one of the figures of a finding stands.</summary>
/// <param name="Document">See <see cref="ReadDocument.Name"/>.</param>
/// <param name="Sentence">Order of the sentence in the document.</param>
/// <param name="Start">Where the figure begins in the sentence, in UTF-16 units.</param>
/// <param name="End">The offset after its last character.</param>
/// <param name="Text">The sentence as printed.</param>
/// <param name="Figure">Indicator, period and figure in words: 实际使用外资（2020年）176.5亿美元.</param>
/// <param name="FigureEn">The same in English; names stay as the document has them.</param>
public sealed record ClaimPlace(string Document, int Sentence, int Start, int End, string Text, string Figure, string FigureEn);

/// <summary>Figures of the documents that cannot stand together, or can hardly.</summary>
public sealed record Contradiction
{
    public required ContradictionKind Kind { get; init; }

    public required ContradictionSeverity Severity { get; init; }

    /// <summary>The same for the same figures at the same places in every run; what people decided hangs on it.</summary>
    public required string Key { get; init; }

    public required string Indicator { get; init; }

    public required string Region { get; init; }

    public required string Period { get; init; }

    /// <summary>What is wrong, in one Chinese sentence.</summary>
    public required string Sentence { get; init; }

    /// <summary>The same in one English sentence; names of indicators and regions stay as the documents have them.</summary>
    public required string SentenceEn { get; init; }

    /// <summary>The arithmetic with the interval that rounding allows; empty where there is none.</summary>
    public required string Arithmetic { get; init; }

    /// <summary>The arithmetic in English; empty where there is none.</summary>
    public required string ArithmeticEn { get; init; }

    /// <summary>The statements it rests on, the questioned one first; two or more, one only where a figure contradicts itself.</summary>
    public required IReadOnlyList<ClaimPlace> Places { get; init; }
}
