using Luopan.Kernel;

namespace Luopan.Engines.Claims.Contradictions;

/// <summary>Puts findings into words.</summary>
internal static class Finding
{
    internal static Contradiction Make(ContradictionKind kind, ContradictionSeverity severity, Stated questioned, IEnumerable<Stated> others, Both sentence, Both? arithmetic = null)
    {
        List<Stated> all = [questioned, .. others.Where(o => o != questioned).Distinct()];
        return new Contradiction
        {
            Kind = kind,
            Severity = severity,
            Key = Word(kind) + "|" + string.Join("|", all.Select(s => s.Anchor).Order(StringComparer.Ordinal)),
            Indicator = questioned.Claim.Indicator,
            Region = questioned.Claim.Region,
            Period = questioned.Claim.Period,
            Sentence = sentence.Chinese,
            SentenceEn = sentence.English,
            Arithmetic = (arithmetic ?? Both.Nothing).Chinese,
            ArithmeticEn = (arithmetic ?? Both.Nothing).English,
            Places = [.. all.Select(s => s.Place)],
        };
    }

    /// <summary>A printed figure against what figures beside it give: nothing when one way of working it out explains it.</summary>
    internal static Contradiction? Against(Stated printed, ContradictionKind kind, Both what, IEnumerable<WorkedOut> ways)
    {
        WorkedOut? first = null;
        foreach (var way in ways)
        {
            if (way.Interval.Meets(printed.Allowed)) return null;
            first ??= way;
        }

        if (first is not { } worked) return null;
        var other = worked.From.Any(f => f.Document != printed.Document);
        var severity = Miss(printed.Allowed, worked.Interval) <= printed.Range.Width ? ContradictionSeverity.Low : other ? ContradictionSeverity.Medium : ContradictionSeverity.High;
        var (line, due, said) = (worked.Words, worked.Interval * (1 / printed.Factor), printed.Range * (1 / printed.Factor));
        var arithmetic = new Both(
            $"{line.Chinese}，考虑四舍五入应在{Show(due)}{printed.Claim.Unit}之间；文中为{printed.Figure}，即{Show(said)}{printed.Claim.Unit}",
            $"{line.English}; rounding allows {ShowEn(due, printed)}; the text has {printed.FigureEn}, which stands for {ShowEn(said, printed)}");
        return Make(kind, severity, printed, worked.From, new(
            $"{printed.InWords}，与{(other ? "其他文件" : "文中")}列出的数据推算的{what.Chinese}不符。",
            $"{printed.InWordsEn} does not match the {what.English} that the figures printed {(other ? "in other documents" : "in the text")} give."), arithmetic);
    }

    internal static string Show(Interval interval) => $"{Short(interval.Low)}—{Short(interval.High)}";

    internal static string ShowEn(Interval interval, Stated like) => Stated.WithUnit($"{Display.ScreenText(Short(interval.Low))} to {Display.ScreenText(Short(interval.High))}", like.Claim.Unit);

    internal static string Short(decimal value) => Display.Official(Math.Round(value, Math.Abs(value) >= 1000 ? 1 : 2, MidpointRounding.AwayFromZero));

    // How far apart two intervals are.
    private static decimal Miss(Interval one, Interval other) => Math.Max(one.Low - other.High, other.Low - one.High);

    private static string Word(ContradictionKind kind) => kind switch
    {
        ContradictionKind.StockAndFlow => "stock-flow",
        ContradictionKind.TwoNames => "two-names",
        ContradictionKind.OneName => "one-name",
        ContradictionKind.YearlyGrowth => "yearly-growth",
        _ => kind.ToString().ToLowerInvariant(),
    };
}
