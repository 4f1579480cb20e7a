using Luopan.Engines.Claims;
using Luopan.Modules.Indicators;
using Luopan.Modules.Targets;

namespace Luopan.Modules.Drafts;

/// <summary>What the store says of a figure in a draft.</summary>
internal enum Verdict
{
    /// <summary>一致: the store has the same, allowing for rounding and for the bound's word.</summary>
    Agrees,

    /// <summary>不一致: the store says something else.</summary>
    Differs,

    /// <summary>不可比: known here, but for another scope or period, or in a unit that cannot be told in this one.</summary>
    NotComparable,

    /// <summary>未收录: the store knows nothing of it.</summary>
    Unknown,
}

/// <summary>A figure of the draft with what came of comparing it.</summary>
/// <param name="Sentence">Order of the sentence in the draft.</param>
/// <param name="Start">Where the figure begins in the sentence, in UTF-16 units.</param>
/// <param name="End">The offset after its last character.</param>
/// <param name="Figure">The figure as printed in the draft.</param>
/// <param name="About">What the draft says it is: indicator, region, period.</param>
/// <param name="Says">What the store says or why it says nothing, one Chinese sentence.</param>
/// <param name="Wording">What is wrong with the words around it; null when nothing is.</param>
/// <param name="Found">The figure of the store it was compared with; null where there is none.</param>
/// <param name="Target">The target it was compared with, for what the draft promises; null otherwise.</param>
internal sealed record Mark(int Sentence, int Start, int End, string Figure, string About, Verdict Verdict, string Says, string? Wording, Compared? Found, RecordedTarget? Target)
{
    internal static Mark Of(Claim claim, Judged judged, string? wording) =>
        new(claim.Sentence, claim.Start, claim.End, claim.Start >= 0 && claim.End <= claim.Text.Length && claim.Start < claim.End ? claim.Text[claim.Start..claim.End] : "", $"{claim.Indicator}（{claim.Region}，{claim.Period}）",
            judged.Verdict, judged.Says, wording, judged.Found, judged.Target);
}

/// <summary>Where in the store the figure was found.</summary>
/// <param name="Indicator">Code, with a suffix for growth, shares, ranks and gaps.</param>
/// <param name="Name">What the indicator is called.</param>
/// <param name="OrgName">Whom it is about.</param>
/// <param name="Breakdown">Canonical, empty for the total.</param>
/// <param name="Figure">The store's figure as shown everywhere.</param>
/// <param name="Since">When this print came in, UTC; null for computed ones.</param>
/// <param name="Vintage">Number of the print; null for computed ones.</param>
/// <param name="Arithmetic">How it was worked out here; empty for published ones.</param>
internal sealed record Compared(string Indicator, string Name, string Org, string OrgName, string Period, string Breakdown, FigureDto Figure, DateTime? Since, int? Vintage, string Arithmetic);

/// <summary>What a comparison came to.</summary>
internal sealed record Judged(Verdict Verdict, string Says, Compared? Found = null, RecordedTarget? Target = null);
