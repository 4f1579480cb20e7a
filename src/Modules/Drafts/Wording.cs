using System.Text.RegularExpressions;
using Luopan.Engines.Claims;
using Luopan.Engines.Claims.Contradictions;

namespace Luopan.Modules.Drafts;

/// <summary>Words that do not go with their figure: the sign, percentage points for percentages, times and doublings, 近 and 突破.</summary>
internal static partial class Wording
{
    /// <summary>What is wrong with the words around the figure, one Chinese sentence; null when nothing is.</summary>
    internal static string? Of(Claim claim, Judged judged)
    {
        var said = new Said(claim);
        var after = claim.End >= 0 && claim.End <= claim.Text.Length ? claim.Text[claim.End..] : "";
        return Sign(said) ?? Points(said) ?? Times(said) ?? Nearly(said, judged, after);
    }

    private static string? Sign(Said said) =>
        said.Claim.Value >= 0 || !Moves().IsMatch(said.Clause) ? null : $"“{Moves().Match(said.Clause).Value}”后不用负数：请按升降改写，数字用正数。";

    // A share or rate moves by percentage points; an amount grows by per cent.
    private static string? Points(Said said)
    {
        var moved = Moves().Matches(said.Clause).LastOrDefault()?.Value;
        if (moved is null) return null;
        var subject = said.Clause[..said.Clause.LastIndexOf(moved, StringComparison.Ordinal)];
        var rate = RateWord().IsMatch(subject) || (subject.Trim().Length < 3 || OnlyTime().IsMatch(subject)) && RateWord().IsMatch(said.Claim.Indicator);
        if (said.Claim.Unit is "%" or "％" && rate && !Target().IsMatch(moved + said.Clause[(said.Clause.LastIndexOf(moved, StringComparison.Ordinal) + moved.Length)..]))
            return $"占比、比率和增速的变化用“个百分点”，不用“%”：{moved}{Official(said)}%应核实是否为{Official(said)}个百分点。";
        if (said.Claim.Unit.Contains("百分点", StringComparison.Ordinal) && !rate && Naming.Share(said.Claim.Indicator) is null && Naming.OfRate(said.Claim.Indicator) == said.Claim.Indicator && moved is "增长" or "下降" or "减少" && said.Claim.Versus is null or "上升" or "下降"
            && !RateWord().IsMatch(said.Claim.Indicator) && said.Claim.Unit.Contains("百分点", StringComparison.Ordinal))
            return $"总量的增减用“%”，不用“个百分点”：{moved}{Official(said)}个百分点应核实是否为{Official(said)}%。";
        return null;
    }

    private static string? Times(Said said)
    {
        if (said.Claim.Unit is not ("倍" or "番")) return null;
        return Falling().IsMatch(said.Clause) ? $"“{Falling().Match(said.Clause).Value}”不用{said.Claim.Unit}数：减少用百分之几或几分之几。" : null;
    }

    private static string? Nearly(Said said, Judged judged, string after)
    {
        if (judged.Found?.Figure.Value is not { } store || Kernel.Unit.Find(judged.Found.Figure.Unit) is not { } unit || said.Unit?.TryConvert(said.Claim.Value, unit, out var mine) != true) return null;
        if (Below().Match(said.Clause) is { Success: true } below && store > mine) return $"“{below.Value}”用于略低于该数的情况，库内为{judged.Found.Figure.Text}{judged.Found.Figure.Unit}，已经超过。";
        if (Above().Match(said.Clause) is { Success: true } above && store < mine && judged.Verdict == Verdict.Differs) return $"“{above.Value}”与库内数不符：库内为{judged.Found.Figure.Text}{judged.Found.Figure.Unit}，没有达到。";
        return after.StartsWith("以上", StringComparison.Ordinal) && store < mine && judged.Verdict == Verdict.Differs ? $"“以上”与库内数不符：库内为{judged.Found.Figure.Text}{judged.Found.Figure.Unit}。" : null;
    }

    private static string Official(Said said) => Kernel.Display.Official(said.Claim.Value);

    [GeneratedRegex("增长|增加|上升|提高|提升|扩大|下降|减少|降低|回落|缩小|收窄")]
    private static partial Regex Moves();

    [GeneratedRegex("占比|比重|比例|份额|增速|增幅|[到注率履约合格覆盖就业化毛利]率|率$|集中度|率(?:较|比)")]
    private static partial Regex RateWord();

    [GeneratedRegex("^(?:较|比|同比|环比|上年|去年|上年同期|同期|\\d{4}年|“[^”]*”末?)*$")]
    private static partial Regex OnlyTime();

    [GeneratedRegex("(?:提高|上升|下降|降低|提升|增加|减少)(?:到|至|为)|达|由.*到")]
    private static partial Regex Target();

    [GeneratedRegex("下降|减少|降低|缩小|压缩|压减|回落")]
    private static partial Regex Falling();

    [GeneratedRegex("(?:将近|接近|近|不足|不到)$")]
    private static partial Regex Below();

    [GeneratedRegex("(?:突破|超过|超|首次突破|站上|跨过|跨越)$")]
    private static partial Regex Above();
}
