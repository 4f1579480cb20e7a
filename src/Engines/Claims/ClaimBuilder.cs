using Luopan.Engines.Claims.Words;
using Luopan.Engines.Documents;

namespace Luopan.Engines.Claims;

/// <summary>Puts a claim together: its status, its period, its base, and how sure the reading is.</summary>
internal static class ClaimBuilder
{
    private static readonly string[] Future = ["力争", "争取", "确保", "预期", "预计", "计划", "目标", "将", "努力", "规划", "拟", "到2030", "到2035", "要达到", "有望", "不低于", "打造", "培育", "目标是", "实现年"];

    private static readonly string[] Totals = ["累计", "年均", "新增", "入选", "获批", "认定", "举办", "新获", "引进", "培育", "批准"];

    private static readonly string[] Given = ["我省", "全省现有", "等", "现有", "已有", "以全省", "已建成", "已形成"];

    public static Claim Build(Line line, Quantity quantity, Head head, ClaimKind kind, string name, string region, SectionFrame section, DocumentFrame document, Carry carry, Sentence sentence)
    {
        var clause = line.ClauseAt(quantity.Start);
        var isTarget = IsTarget(line, quantity, clause, section, document, carry);
        var isTotal = kind == ClaimKind.Cagr || Says(line.Text, clause.Start, clause.End, Totals);
        var period = carry.Period.Length > 0 ? carry.Period : section.SilentPeriod(document, isTarget, isTotal);
        var year = period.Length >= 4 && int.TryParse(period.AsSpan(0, 4), out var first) ? first : document.FactYear;
        var based = head.Base?.Resolve(year, "");
        if (kind == ClaimKind.Yoy) (kind, based) = Growth(period, based, year, document);
        var value = kind == ClaimKind.Reduction ? quantity.Value : quantity.Value;
        return new Claim
        {
            Sentence = sentence.Order,
            Text = sentence.Text,
            Start = line.Plain.PrintedStart(quantity.BoundStart),
            End = line.Plain.PrintedEnd(quantity.End),
            Heading = section.Path,
            Indicator = name,
            Region = region,
            Period = period,
            Status = isTarget ? ClaimStatus.Target : ClaimStatus.Actual,
            Kind = kind,
            Value = value,
            ValueHigh = quantity.High,
            Unit = quantity.Unit,
            Bound = quantity.Bound == ClaimBound.Equal && head.IsAbout ? ClaimBound.About : quantity.Bound,
            BasePeriod = kind is ClaimKind.Growth or ClaimKind.Multiple or ClaimKind.Pp or ClaimKind.Increase or ClaimKind.Reduction ? based : null,
            Versus = head.Versus,
            Confidence = Confidence(name, period, carry),
        };
    }

    // Growth over the year before is yoy; over a stretch of years, or another year, it is growth on that base.
    private static (ClaimKind, string?) Growth(string period, string? based, int year, DocumentFrame document)
    {
        if (based is { Length: >= 4 } && based.Length is 4 or 7 or 9 && int.TryParse(based.AsSpan(0, 4), out var from) && based != $"{year - 1}" && from != year - 1) return (ClaimKind.Growth, based);
        if (based is { Length: 9 }) return (ClaimKind.Growth, based);
        if (period.Length == 9 && period[4] == '-' && int.TryParse(period.AsSpan(5, 4), out var to) && based is null)
            return to - year > 1 ? (ClaimKind.Growth, $"{year - (to - year + 1)}-{year - 1}") : (ClaimKind.Yoy, null);
        return (ClaimKind.Yoy, null);
    }

    private static bool IsTarget(Line line, Quantity quantity, Clause clause, SectionFrame section, DocumentFrame document, Carry carry)
    {
        if (carry.Period.Length >= 4 && int.TryParse(carry.Period.AsSpan(carry.Period.Length == 9 ? 5 : 0, 4), out var year) && document.From > 0)
        {
            if (document.IsPlan && year <= document.FactYear) return false;
            if (year > (document.IsPlan ? document.From : document.From)) return true;
        }

        if (section.Role != SectionRole.Report) return !IsGiven(line, quantity, clause);
        return Says(line.Text, clause.Start, quantity.Start, Future) && !line.Text.AsSpan(clause.Start, quantity.Start - clause.Start).Contains("已", StringComparison.Ordinal) && document.From > 0 && Says(line.Text, 0, quantity.Start, ["力争", "预计", "将", "到20", "预期", "目标"]);
    }

    // 鼓励青岛、威海等7个综试区, 促进我省13家合作区: things that are there already.
    private static bool IsGiven(Line line, Quantity quantity, Clause clause)
    {
        if (quantity.Family != UnitFamily.Count) return false;
        var before = line.Text.AsSpan(clause.Start, quantity.BoundStart - clause.Start);
        foreach (var word in Given)
            if (before.EndsWith(word)) return true;
        return before.EndsWith("全省") || before.EndsWith("全市");
    }

    private static double Confidence(string name, string period, Carry carry) => name.Length < 2 ? 0.4 : period.Length == 0 ? 0.6 : carry.Period.Length > 0 ? 0.9 : 0.8;

    private static bool Says(string text, int start, int end, string[] words)
    {
        var window = text.AsSpan(start, Math.Max(0, end - start));
        foreach (var word in words)
            if (window.Contains(word, StringComparison.Ordinal)) return true;
        return false;
    }
}
