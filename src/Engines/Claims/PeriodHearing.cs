using Luopan.Engines.Claims.Words;

namespace Luopan.Engines.Claims;

/// <summary>Hears the times of a sentence one after another, and decides how far each of them reaches.</summary>
internal sealed class PeriodHearing(Line line, SectionFrame section, DocumentFrame document, Carry carry)
{
    private int _next;
    private PeriodMention? _from;

    /// <summary>Hears the times that begin before an offset; those that hold for their clause only where the clause is the same.</summary>
    public void HearUntil(int until)
    {
        var clauseStart = line.ClauseAt(until).Start;
        for (; _next < line.Periods.Count && line.Periods[_next].Start < until; _next++)
        {
            var mention = line.Periods[_next];
            if (mention.IsBase || IsOpened(_next)) continue;
            var period = PeriodOf(mention);
            if (period.Length == 0 || mention.Form is PeriodForm.ThisMonth && carry.Period.Length == 7) continue;
            if (mention.IsFrom) _from = mention with { Value = period };
            else carry.IsNow = mention.Form == PeriodForm.Now;
            carry.IsSince = mention.Form == PeriodForm.Since || mention.Form == PeriodForm.LastYears && line.Text[mention.End - 1] == '来';
            if (IsForClause(mention, period) && mention.Start < clauseStart) continue;
            if (IsForClause(mention, period)) carry.HearForClause(period);
            else if (IsPassing(mention) || IsEvent(period) || IsPart(period) || IsFar(mention, period)) carry.HearOnce(period);
            else carry.Hear(period);
        }
    }

    /// <summary>What a change starts from is over with its number; what it leads to is the end of the span spoken of.</summary>
    public void LeaveStart()
    {
        if (_from is not { } from) return;
        _from = null;
        carry.Restore();
        if (carry.Period.Length == 9 && from.Value.Length == 4 && Years.From(carry.Period) - 1 == Years.From(from.Value)) carry.HearForClause($"{Years.To(carry.Period)}");
    }

    /// <summary>The year a time is spoken in: 11月 and 全年 belong to the year last named; 今年 and 去年 to the document.</summary>
    public int SpokenYear(PeriodMention mention)
    {
        if (mention.Form == PeriodForm.YearsAgo) return document.FactYear;
        if (mention.Form == PeriodForm.LastYears) return document.IsPlan ? 0 : document.FactYear;
        if (mention.Form == PeriodForm.Since) return document.FactYear;
        if (mention.Form == PeriodForm.NextYears) return document.SpeakingYear + (Years.Month(document.Now) > 6 ? 1 : 0);
        if (mention.Form == PeriodForm.Now && document.Now.Length == 0 && section.Role == SectionRole.Report) return document.FactYear;
        if (mention.Form is not (PeriodForm.MonthsOfYear or PeriodForm.WholeYear or PeriodForm.YearEnd or PeriodForm.MonthEnd or PeriodForm.YearBefore)) return document.SpeakingYear;
        if (carry.Period.Length >= 4 && carry.Period.Length != 9 && Years.From(carry.Period) is > 0 and var named) return named;
        if (!document.IsPlan && section.Period.Length == 4 && Years.From(section.Period) is > 0 and var headed) return headed;
        return section.Role == SectionRole.Report ? document.FactYear : document.SpeakingYear;
    }

    private string PeriodOf(PeriodMention mention)
    {
        var period = mention.Resolve(SpokenYear(mention), document.Now);
        if (mention.Form == PeriodForm.NextYears && document.IsPlan) return mention.Years == document.To - document.From + 1 ? document.Span : period;
        if (mention.Form == PeriodForm.Absolute && period.Length == 4 && Continues(mention, period)) return $"{Years.From(period) - 1}-{period}";
        return period.Length == 0 && mention.Form == PeriodForm.LastYears && document.IsPlan ? YearsBefore(mention.Years) : period;
    }

    // 五年来 in a plan's account of the past is the plan before, 五年累计 in its goals the plan; any other stretch ends with the document.
    private string YearsBefore(int years) =>
        years != document.To - document.From + 1 ? $"{document.From}" : section.Role == SectionRole.Report ? document.SpanBefore : document.Span;

    // 2022年、2023年，我省分两批确定了…: two years running, unless each has its own number.
    private bool Continues(PeriodMention mention, string period) =>
        _next > 0 && line.Periods[_next - 1] is { Form: PeriodForm.Absolute, IsBase: false } one && one.Value == $"{Years.From(period) - 1}" && line.Text.AsSpan(one.End, mention.Start - one.End) is "、" or "和"
        && !line.Text.AsSpan(mention.End, Math.Min(60, line.Text.Length - mention.End)).SaysAny("分别", "均", "各");

    // 今年|前三季度: the year only says which quarters are meant.
    private bool IsOpened(int at) =>
        line.Periods[at] is { Form: PeriodForm.ThisYear } year && at + 1 < line.Periods.Count && line.Periods[at + 1] is { Form: PeriodForm.MonthsOfYear } part && part.Start == year.End && year.End - year.Start == 2 && SpokenYear(part) == SpokenYear(year);

    // 完成“十二五”末1500亿元的预期目标: when a goal was set for is not when the figures were counted.
    private bool IsOfGoal(PeriodMention mention) =>
        line.ClauseAt(mention.Start) is var clause && line.Text.AsSpan(mention.End, Math.Max(0, clause.End - mention.End)).SaysAny("目标", "任务") && line.Text.AsSpan(clause.Start, Math.Max(0, mention.Start - clause.Start)).SaysAny("完成", "实现", "超过", "达到", "超额");

    private bool IsPassing(PeriodMention mention) =>
        mention.IsFrom || IsOfGoal(mention) || mention.Form is PeriodForm.YearsAgo || mention.Form is PeriodForm.Now or PeriodForm.LastYears or PeriodForm.NextYears or PeriodForm.YearBefore || mention.Form == PeriodForm.LastYear && !document.LooksAhead;

    // A month or a day outside the year reported dates an event, not the figures of the sentences that follow.
    private bool IsEvent(string period) =>
        period.Length is 7 or 10 && period[4] == '-'
        && (document.IsPlan || !period.EndsWith("-12", StringComparison.Ordinal) && document.FactYear > 0 && !period.StartsWith($"{document.FactYear}", StringComparison.Ordinal));

    // 2022年，…；年末在库企业1853家: a part of the year spoken of holds for its sentence, then the year goes on.
    private bool IsPart(string period) =>
        period.Length > 4 && !Years.IsSpan(period) && carry.Standing.Length == 4 && period.StartsWith(carry.Standing, StringComparison.Ordinal);

    // 到2025年 in the tasks of one year, 2022年 in a plan's account of the past: a look ahead that the next sentence does not share.
    private bool IsFar(PeriodMention mention, string period)
    {
        if (mention.Form != PeriodForm.Absolute || period.Length != 4 || document.From == 0 || document.Period.Length > 0) return false;
        var year = Years.From(period);
        return document.IsPlan ? section.Role == SectionRole.Report && year > document.From : section.Role != SectionRole.Report && year > document.From + 1 && section.Period.Length != 9;
    }

    // 五年累计, 6月底前; a span named amid the figures of a year averages or sums over it, and the figures that follow are the year's again.
    private bool IsForClause(PeriodMention mention, string period)
    {
        if (mention.IsDeadline && period.Length == 7 || mention.Form == PeriodForm.WholeYear && IsOfGoal(mention)) return true;
        if (period.Length != 9) return false;
        var behind = line.Text.AsSpan(mention.End);
        if (mention.Form == PeriodForm.LastYears && (carry.IsOwnPeriod || section.Role != SectionRole.Report) && line.Text[mention.End - 1] == '年') return true;
        return carry.Period.Length is 4 or 7 && (carry.IsOwnPeriod && carry.Recent.Count > 0 || behind.StartsWith("年均"));
    }
}
