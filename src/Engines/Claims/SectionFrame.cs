using Luopan.Engines.Claims.Words;
using Luopan.Engines.Documents;

namespace Luopan.Engines.Claims;

/// <summary>What part a section plays in its document.</summary>
internal enum SectionRole
{
    /// <summary>Tells what has been: background, results, situation.</summary>
    Report,

    /// <summary>Sets what is to be reached.</summary>
    Goals,

    /// <summary>Sets what is to be done.</summary>
    Tasks,
}

/// <summary>What the headings above a sentence say: the path, the part played, the region and period spoken of.</summary>
internal sealed record SectionFrame(string Path, SectionRole Role, bool IsSure, string Region, string Period)
{
    private static readonly string[] GoalWords = ["目标", "指标", "预期"];

    private static readonly string[] ReportWords =
    [
        "发展基础", "现实基础", "工作基础", "基础条件", "基础和", "回顾", "现状", "成就", "成效", "背景", "形势", "机遇", "挑战", "问题", "成绩", "概况", "评估", "短板", "困难", "进展", "完成情况",
        "利用外资情况", "主要情况", "运行情况", "执行情况", "总体情况", "过去", "取得", "特点", "不足", "环境分析", "发展环境", "面临",
        "基本情况", "工作情况", "发展情况", "工作总结", "亮点", "历程", "成果", "概述", "差距", "态势",
    ];

    // 目标任务完成情况 tells of goals that were set, not of goals to set.
    private static readonly string[] AccountWords = ["完成情况", "执行情况", "实现情况", "落实情况", "进展情况", "实施情况"];

    private static readonly string[] PlainTasks = ["任务", "下一步", "今后", "打算", "思路", "建议", "展望", "举措", "工作安排", "工作计划", "工作要求", "总体要求"];

    private static readonly string[] PlainReports = ["发展基础", "现实基础", "工作基础", "基础条件", "回顾", "现状", "成就", "发展成效", "工作成效", "存在问题", "存在的问题", "主要问题", "面临", "总结", "基本情况", "工作情况", "发展情况", "运行情况"];

    private static readonly string[] TaskWords =
    [
        "任务", "举措", "措施", "保障", "安排", "重点", "布局", "工程", "行动", "要求", "思路", "工作计划", "下一步", "今后", "下半年工作", "建议", "打算", "方向", "路径", "政策", "实施", "远景",
        "展望",
    ];

    public static SectionFrame Root(DocumentFrame document, Section root) => new("", RoleOfRoot(document, root), false, document.Region, "");

    // A plan without headings, or news of one, sets tasks unless its words look back; one with headings opens with its background.
    private static SectionRole RoleOfRoot(DocumentFrame document, Section root)
    {
        if (document.IsAgenda) return SectionRole.Tasks;
        var told = RoleByTense(root.Sentences());
        return document.IsPlan ? root.Children.Any() ? SectionRole.Report : told ?? SectionRole.Tasks : told == SectionRole.Tasks ? SectionRole.Tasks : SectionRole.Report;
    }

    /// <summary>The frame of a paragraph: where no heading tells, its own words do.</summary>
    public SectionFrame Under(IReadOnlyList<Sentence> sentences) => !IsSure && RoleByTense(sentences, 2) is { } role && role != Role ? this with { Role = role } : this;

    /// <summary>What its heading is about: 消费规模 of 消费规模持续扩大; empty when it names nothing.</summary>
    public string Topic
    {
        get
        {
            var title = Path[(Path.LastIndexOf('>') + 1)..].Trim();
            var from = title.IndexOfAny(['、', '）', '.', ' ']) + 1;
            foreach (var verb in NameWords.MainVerbs)
                if (title.IndexOf(verb, from, StringComparison.Ordinal) is > 1 and var at && at - from is > 1 and < 12) return title[from..at];
            return "";
        }
    }

    /// <summary>The frame of a section below this one.</summary>
    public SectionFrame Enter(Section section, DocumentFrame document)
    {
        var printed = $"{section.Number}{(section.Number is [.., '0' or '1' or '2' or '3' or '4' or '5' or '6' or '7' or '8' or '9'] && section.IsBox ? " " : "")}{section.Title}";
        var title = PlainText.Of(section.Title).Text;
        var told = RoleOf(title, document) is { } said && Allows(said, title) ? said : (SectionRole?)null;
        var role = told ?? (IsSure ? null : RoleByTense(section.Sentences())) ?? Role;
        var region = RegionReader.InHeading(title, document) is { Length: > 0 } own ? own : Region;
        return new SectionFrame(Path.Length == 0 ? printed : $"{Path} > {printed}", role, told is not null || IsSure, region, PeriodOf(title, document) ?? Period);
    }

    /// <summary>The period of a statement that names none, nor does its paragraph.</summary>
    /// <param name="document">The document's own time.</param>
    /// <param name="isTarget">Whether the statement commits to something.</param>
    /// <param name="isTotal">Whether it sums or averages over years.</param>
    /// <param name="isThreshold">Whether it names a height to be reached.</param>
    public string SilentPeriod(DocumentFrame document, bool isTarget, bool isTotal, bool isThreshold)
    {
        if (document.From == 0) return "";
        if (!document.IsPlan && isTarget && Years.IsSpan(Period) && Years.From(Period) > document.From) return isTotal || Role != SectionRole.Goals ? Period : $"{Years.To(Period)}";
        if (!document.IsPlan && isTarget) return $"{(document.Period.Length > 0 ? document.From : document.From + 1)}";
        if (!document.IsPlan) return Period.Length > 0 ? Period : document.Period.Length > 0 ? document.Period : $"{document.From}";
        // “十三五”发展成就: what is not summed up is told as of the span's last year.
        if (!isTarget) return Period.Length > 0 && (isTotal || Period != document.SpanBefore) ? Period : isTotal ? document.SpanBefore : $"{document.FactYear}";
        return !isTotal && (Role == SectionRole.Goals || isThreshold) ? $"{document.To}" : document.Span;
    }

    // 民生保障能力增强 under 发展成就 reports, 破解突出问题 under 重点任务 is a task: against its chapter only a plain heading speaks.
    private bool Allows(SectionRole role, string title)
    {
        if (!IsSure || role == Role) return true;
        if (Role == SectionRole.Report) return role == SectionRole.Goals ? !title.AsSpan().SaysAny("完成", "实现") : title.AsSpan().SaysAny(PlainTasks);
        return role != SectionRole.Report || title.AsSpan().SaysAny(PlainReports) || Says(title, AccountWords);
    }

    // Headings of yearly papers often name a trade only; the words below them tell whether they report or set tasks.
    private static SectionRole? RoleByTense(IEnumerable<Sentence> sentences, int enough = 6)
    {
        var (ahead, past) = (0, 0);
        foreach (var sentence in sentences)
        {
            var (a, p) = TenseWords.Count(sentence.Text);
            (ahead, past) = (ahead + a, past + p);
        }

        return ahead + past < enough ? null : ahead > 2 * past ? SectionRole.Tasks : past > ahead ? SectionRole.Report : null;
    }

    private static SectionRole? RoleOf(string title, DocumentFrame document)
    {
        if (Says(title, AccountWords)) return SectionRole.Report;
        if (Says(title, GoalWords) && (document.IsPlan || document.LooksAhead || !title.EndsWith("指标", StringComparison.Ordinal))) return SectionRole.Goals;
        if (document.IsPlan && PeriodScanner.Scan(title) is [var period, ..] && period.Value == document.SpanBefore) return SectionRole.Report;
        if (Says(title, ReportWords) || title.EndsWith("基础", StringComparison.Ordinal)) return SectionRole.Report;
        if (!document.IsPlan && document.From > 0 && PeriodScanner.Scan(title) is [{ Form: PeriodForm.Absolute } year, ..] && Years.From(year.Value) == document.From + 1) return SectionRole.Tasks;
        return Says(title, TaskWords) ? SectionRole.Tasks : null;
    }

    private static string? PeriodOf(string title, DocumentFrame document)
    {
        foreach (var mention in PeriodScanner.Scan(title))
        {
            var period = mention.Resolve(mention.Form == PeriodForm.LastYears ? document.FactYear : document.SpeakingYear, "");
            if (mention.Form is PeriodForm.Absolute or PeriodForm.LastYears or PeriodForm.NextYears && period.Length > 0 && period != document.Span) return period;
        }

        return null;
    }

    private static bool Says(string title, string[] words)
    {
        return title.AsSpan().SaysAny(words);
    }
}
