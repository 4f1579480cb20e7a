using Luopan.Engines.Claims.Words;
using Luopan.Engines.Documents;

namespace Luopan.Engines.Claims;

/// <summary>Puts a claim together: its status, its period, its base, and how sure the reading is.</summary>
internal sealed class ClaimBuilder(Line line, Quantity quantity, Head head, SectionFrame section, DocumentFrame document, Carry carry)
{
    private static readonly string[] Future = ["力争", "争取", "确保", "预期", "预计", "计划", "将", "努力", "拟", "有望", "目标"];

    private static readonly string[] Totals = ["累计", "年均", "新增", "入选", "获批", "认定", "举办", "新获", "引进", "培育", "批准", "新设", "新建", "争取", "培训", "撬动", "查处", "立案"];

    private static readonly string[] Done = ["已", "成功", "目前", "现有", "现已", "位居", "同比", "比上年", "获批", "累计已"];

    private static readonly string[] Ahead = ["力争", "争取", "确保", "预期", "预计", "计划", "将", "努力", "拟", "目标", "要", "推动", "推进", "支持", "加快", "鼓励", "引导", "促进", "到"];

    private static readonly string[] Given = ["我省", "全省", "全市", "我市", "现有", "已有", "以全省", "等"];

    private static readonly string[] EachYear = ["每年", "逐年", "年均"];

    private readonly Clause _clause = line.ClauseAt(quantity.Start);

    public Claim Build(ClaimKind kind, string name, string region, Sentence sentence, int offset)
    {
        var isGoal = IsGoal();
        var commits = IsTarget();
        var isTarget = isGoal || commits;
        // 完成年计划710亿元的89.4%: a goal of the year that is told of.
        var period = PeriodOf(kind, commits);
        if (isGoal && period.Length > 4 && !Years.IsSpan(period)) period = period[..4];
        var year = Years.From(period) is > 0 and var first ? first : document.FactYear;
        var based = head.Base?.Resolve(year, "");
        if (kind == ClaimKind.Yoy && !head.Has(Sign.Yoy)) (kind, based) = Growth(period, based, year);
        return new Claim
        {
            Sentence = sentence.Order,
            Text = sentence.Text,
            Start = offset + line.Plain.PrintedStart(quantity.BoundStart),
            End = offset + line.Plain.PrintedEnd(quantity.End),
            Heading = section.Path,
            Indicator = Abbreviations.Expanded(name),
            Region = region,
            Period = period,
            Status = isTarget ? ClaimStatus.Target : ClaimStatus.Actual,
            Kind = kind,
            Value = quantity.Value,
            ValueHigh = quantity.High,
            Unit = quantity.Unit,
            Bound = quantity.Bound != ClaimBound.Equal ? quantity.Bound : IsAtLeast ? ClaimBound.AtLeast : head.Bound,
            BasePeriod = kind is ClaimKind.Growth or ClaimKind.Multiple or ClaimKind.Pp or ClaimKind.Increase or ClaimKind.Reduction ? based : null,
            Versus = head.Versus,
            Confidence = name.Length < 2 ? 0.4 : period.Length == 0 ? 0.6 : carry.Period.Length > 0 ? 0.9 : 0.8,
        };
    }

    private string PeriodOf(ClaimKind kind, bool isTarget)
    {
        var isTotal = quantity.Family != UnitFamily.Duration && (kind == ClaimKind.Cagr || Says(_clause.Start, _clause.End, Totals) || GoesOnCounting());
        var spoken = carry.Period.Trim();
        var leads = carry.LeadsTo;
        carry.LeadsTo = "";
        if (head.Has(Sign.From) && !line.Periods.Exists(p => p.IsFrom && p.Start >= _clause.Start && p.End <= quantity.Start)) return Before(spoken);
        if (leads.Length > 0 && head.Has(Sign.Reach)) return leads;
        // 2021年…两年平均增长3.9%
        if (kind == ClaimKind.Cagr && spoken.Length == 4 && !isTarget && Says(_clause.Start, quantity.Start, ["两年平均", "三年平均"])) return $"{Years.From(spoken) - (Says(_clause.Start, quantity.Start, ["两年平均"]) ? 1 : 2)}-{spoken}";
        if (kind == ClaimKind.Cagr && spoken.Length == 4 && Averaged(spoken) is { } years) return years;
        if (isTarget && spoken.Length == 4 && SpanTo(spoken) is { } each && kind is ClaimKind.Pp or ClaimKind.Increase or ClaimKind.Yoy or ClaimKind.Reduction or ClaimKind.Cagr && Says(_clause.Start, quantity.Start, EachYear)) return each;
        if (document.IsPlan && isTotal && (Says(_clause.Start, _clause.End, ["累计", "五年", "总计"]) || GoesOnCounting()))
        {
            if (isTarget && spoken == $"{document.To}") return document.Span;
            if (!isTarget && !carry.IsOwnPeriod && spoken == $"{document.FactYear}") return document.SpanBefore;
        }

        // 是“十三五”时期的2.3倍: what is compared with a span of years is the span behind it.
        if (spoken.Length == 0 && !isTarget && head.Base is { Form: PeriodForm.Absolute } basis && basis.Value == document.SpanBeforeThat) return document.SpanBefore;
        if (spoken.Length == 0) return section.SilentPeriod(document, isTarget, isTotal, IsThreshold);
        if (IsSinceStart(spoken) || carry.IsSince && IsStock && head.Has(Sign.Reach)) return $"{Years.To(spoken)}";
        // “十四五”时期…达到30个: a stock reached in a span is reached at its end.
        return section.Role == SectionRole.Goals && spoken == document.Span && !isTotal && document.IsPlan && IsStock && (head.Has(Sign.Reach) || quantity.BoundStart < quantity.Start || quantity.Family == UnitFamily.Percent) ? $"{document.To}" : spoken;
    }

    // 累计改造步行街17条，培育试点11个，建成商圈26个: what was begun with 累计 goes on verb by verb.
    private bool GoesOnCounting()
    {
        if (quantity.Family is not (UnitFamily.Count or UnitFamily.Money) || VerbChain.Length(line.Text.AsSpan(_clause.Start, _clause.End - _clause.Start).TrimStart("直接")) == 0 && !line.Text.AsSpan(_clause.Start).StartsWithAny("带动", "拉动", "撬动", "直接", "参与", "签约", "达成")) return false;
        for (var at = line.Clauses.IndexOf(_clause); at >= 0; at--)
        {
            if (Says(line.Clauses[at].Start, line.Clauses[at].End, ["累计"])) return true;
            if (line.Clauses[at] != _clause && VerbChain.Length(line.Text.AsSpan(line.Clauses[at].Start, line.Clauses[at].End - line.Clauses[at].Start)) == 0) return false;
        }

        return false;
    }

    // “十三五”…，比2015年增加31家: a figure compared with the year before a span is that of the span's end.
    private bool IsSinceStart(string spoken) =>
        Years.IsSpan(spoken) && head.Base is { Form: PeriodForm.Absolute, Value.Length: 4 } since && Years.From(since.Value) == Years.From(spoken) - 1 && !Says(_clause.Start, _clause.End, ["累计", "年均"]);

    // 年均增长 up to a year runs from the year after the one it starts from.
    private string? Averaged(string year)
    {
        var from = line.Periods.FindLast(p => p.IsFrom && p.Value.Length == 4 && p.End <= quantity.Start);
        var since = from.End > 0 ? from.Value : head.Base is { Form: PeriodForm.Absolute, Value.Length: 4 } named ? named.Value : carry.Recent is [.., { Kind: ClaimKind.Growth or ClaimKind.Multiple, BasePeriod: { Length: 4 } start } before] && before.Period == year ? start : "";
        return since.Length > 0 && Years.From(since) < Years.From(year) ? $"{Years.From(since) + 1}-{year}" : SpanTo(year);
    }

    // The span of years that ends with a year: the plan, the plan before, the years its section speaks of.
    private string? SpanTo(string year)
    {
        if (Years.IsSpan(section.Period) && section.Period.EndsWith(year, StringComparison.Ordinal)) return section.Period;
        if (!document.IsPlan) return Years.From(year) > document.FactYear + 1 && document.FactYear > 0 ? $"{document.FactYear + 1}-{year}" : null;
        return year == $"{document.To}" ? document.Span : year == $"{document.FactYear}" ? document.SpanBefore : null;
    }

    private bool IsStock => quantity.Family is UnitFamily.Count && quantity.Unit is not ("人" or "万人" or "人次" or "万人次") || quantity.Family == UnitFamily.Percent && !head.Has(Sign.Growth);

    private bool IsThreshold =>
        quantity.Family is UnitFamily.Money or UnitFamily.Percent && (quantity.Bound == ClaimBound.AtLeast || head.Has(Sign.Reach))
        || quantity.Family is UnitFamily.Count or UnitFamily.Measure or UnitFamily.Duration && Says(_clause.Start, quantity.Start, ["达到", "突破", "超过", "增加到", "提高到", "压缩至", "降至", "缩短至"]);

    // 由59.5%提升到67.5%: the first number holds for the time before, that of a span for the year it starts from.
    private string Before(string period)
    {
        if (head.Base is { } named) return named.Resolve(Years.From(period), "");
        if (Years.IsSpan(period))
        {
            var (from, to) = (Years.From(period), Years.To(period));
            if (quantity.Family == UnitFamily.Percent && carry.IsOwnPeriod && !carry.IsSince) return $"{from - (to - from + 1)}-{from - 1}";
            carry.LeadsTo = $"{to}";
            return line.Periods.Exists(p => p.Value == period && char.IsAsciiDigit(line.Text[p.Start])) ? $"{from}" : $"{from - 1}";
        }

        var year = period.Length > 0 ? Years.From(period) : document.FactYear;
        // 过去五年…由181亿元增加到456亿元
        if (Years.IsSpan(section.Period) && Years.To(section.Period) == year) return $"{Years.From(section.Period) - 1}";
        return year == 0 ? period : document.IsPlan ? $"{year - 5}" : $"{year - 1}";
    }

    // Growth over the year before is yoy; over a stretch of years, or another year, it is growth on that base.
    private static (ClaimKind, string?) Growth(string period, string? based, int year)
    {
        if (based is { Length: 9 }) return (ClaimKind.Growth, based);
        // 比去年四季度增长: another part of the year.
        if (based is { Length: > 9 } && period.Length > 7 && period[4] == '-' && based[4..7] != period[4..7]) return (ClaimKind.Growth, based);
        if (based is { Length: >= 4 } && Years.From(based) is var from and > 0 && from != year - 1 && from != year) return (ClaimKind.Growth, based);
        if (based is null && period.Length == 9 && period[4] == '-' && int.TryParse(period.AsSpan(5, 4), out var to) && to - year > 1)
            return (ClaimKind.Growth, $"{year - (to - year + 1)}-{year - 1}");
        return (ClaimKind.Yoy, null);
    }

    private bool IsTarget()
    {
        var spoken = carry.Period.Trim();
        if (carry.IsNow && IsDone()) return false;
        var says = Says(Math.Max(_clause.Start, 0), quantity.Start, Future);
        if (Years.To(spoken) is > 0 and var year && document.From > 0)
        {
            if (year >= document.FactYear && section.Role != SectionRole.Report && Says(_clause.Start, quantity.Start, ["力争", "确保", "争取"])) return true;
            // The year under way: 今年力争达到.
            if (year == document.FactYear && year == document.SpeakingYear && !document.IsPlan && Says(_clause.Start, quantity.Start, ["力争", "确保", "争取", "预期目标", "拟"]) && !Says(_clause.Start, quantity.Start, ["已", "完成", "超"])) return true;
            if (year <= document.FactYear) return year == document.FactYear && spoken.Length == 4 && IsOfYearUnderWay();
            if (year > document.From) return true;
            if (Says(0, quantity.Start, ["将", "预计", "力争"])) return true;
        }

        if (section.Role != SectionRole.Report) return !IsGiven() && !IsDone();
        var promises = Says(0, quantity.Start, section.IsSure ? ["力争", "将", "预期目标", "确保", "有望"] : ["力争", "预计", "将", "预期", "目标", "计划"]);
        return says && promises && !line.Text.AsSpan(_clause.Start, quantity.Start - _clause.Start).Contains('已');
    }

    // 全年14家“小进限”企业目标, 下达任务数132.63亿元: a goal that was set, told of by what came of it.
    private bool IsGoal()
    {
        if (quantity.Family is UnitFamily.Points or UnitFamily.Times or UnitFamily.Place) return false;
        var before = line.Text.AsSpan(_clause.Start, quantity.BoundStart - _clause.Start);
        if (before.EndsWithAny("任务", "任务数", "目标", "目标数", "目标值", "目标任务", "计划数", "目标任务数", "年度计划", "年度目标", "年计划", "全年计划")) return true;
        var behind = line.Text.AsSpan(quantity.End, Math.Min(14, _clause.End - quantity.End));
        var goal = behind.IndexOf("目标");
        return goal >= 0 && before.SaysAny("完成", "实现", "达到", "超", "全年", "年度") && (goal + 2 == behind.Length || behind[goal + 2] is '的' or '任' or '、' or '，' or '。');
    }

    // In a section of tasks: 目前，全市有标准化菜市场40个; 现已审核上报6家.
    private bool IsDone()
    {
        var before = line.Text.AsSpan(_clause.Start, quantity.BoundStart - _clause.Start);
        if (before.SaysAny(Ahead) || before.SaysAny("由", "从")) return false;
        if (before.SaysAny(Done) || before.IndexOf('了') is > 0 and var at && (at + 1 >= before.Length || before[at + 1] is not '解')) return true;
        return carry.IsNow;
    }

    // 至少培训1名, 不少于新增2家: a verb stands between the word of bound and the number.
    private bool IsAtLeast
    {
        get
        {
            var before = line.Text.AsSpan(_clause.Start, quantity.BoundStart - _clause.Start);
            return before.LastIndexOf("至少") is >= 0 and var at && before.Length - at is > 2 and <= 6 && !before[(at + 2)..].ContainsAny('、', '在', '有');
        }
    }

    // A paper on part of a year speaks of the whole year as ahead: 全年力争突破200亿美元.
    private bool IsOfYearUnderWay() =>
        !document.IsPlan && document.Period.Length > 4 && (section.Role != SectionRole.Report || Says(0, quantity.Start, ["力争", "确保", "预期", "有望", "争取"]));

    // 鼓励青岛、威海等7个综试区, 促进我省13家合作区: things that are there already.
    private bool IsGiven()
    {
        if (quantity.Family != UnitFamily.Count) return false;
        var before = line.Text.AsSpan(_clause.Start, quantity.BoundStart - _clause.Start);
        foreach (var verb in VerbWords.Builders)
            if (verb.Length > 1 && verb is not ("促进" or "鼓励" or "支持" or "推动" or "引导" or "推进") && before.StartsWith(verb)) return false;
        foreach (var word in Given)
            if (before.EndsWith(word)) return true;
        return false;
    }

    private bool Says(int start, int end, string[] words)
    {
        return line.Text.AsSpan(start, Math.Max(0, end - start)).SaysAny(words);
    }
}
