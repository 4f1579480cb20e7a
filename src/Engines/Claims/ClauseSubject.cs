using System.Buffers;
using Luopan.Engines.Claims.Words;

namespace Luopan.Engines.Claims;

/// <summary>What a clause without a number speaks of: 中欧班列 of 中欧班列从无到有, 大型冷库 of 甲、乙等大型冷库覆盖全市.</summary>
internal static class ClauseSubject
{
    // What is said of a thing in a clause of its own, beside the verbs that end names elsewhere.
    private static readonly string[] Predicates =
    [
        "从无到有", "从弱到强", "投入", "投用", "启用", "启动", "运营", "覆盖", "开行", "建设", "集聚", "汇聚", "发挥", "吸引", "走在", "保持", "入选", "入围", "获", "荣", "完成", "全面", "全部", "不断", "持续", "加快", "稳步", "显著", "明显", "日益", "日趋", "日渐", "逐步", "有序", "深入",
        "顺利", "成功", "正式", "初具", "基本", "进一步", "扎实", "蓬勃", "快速", "健康", "迅速", "率先", "被", "已", "为", "是", "在", "成为", "实现", "取得", "形成", "建成", "达到", "跻身", "跃", "居", "位", "名列", "落户", "落地", "挂牌", "开业", "开通", "试点", "纳入", "列入", "新增", "增", "提升", "提高", "壮大", "发展", "领", "优化",
    ];

    private static readonly SearchValues<char> PredicateStarts = Phrases.Starts(Predicates);

    /// <summary>The noun phrase a clause opens with; empty when it opens with a verb or names nothing that can own a figure.</summary>
    public static string Of(Line line, Clause clause, DocumentFrame document)
    {
        var text = IndicatorName.Between(line, clause.Start, clause.End, document, out _);
        if (text.Length < 3 || VerbChain.Length(text) > 0) return "";
        for (var at = 2; at < Math.Min(text.Length, 40); at++)
        {
            if (!PredicateStarts.Contains(text[at]) || !NounBehind.EndsLikeNoun(text.AsSpan(0, at))) continue;
            foreach (var verb in Predicates)
            {
                if (!text.AsSpan(at).StartsWith(verb)) continue;
                var subject = text[..at];
                if (subject.LastIndexOf('等') is > 2 and var list && list < subject.Length - 2) subject = subject[(list + 1)..];
                else if (subject.LastIndexOf('的') is > 0 and var of && of < subject.Length - 2) subject = subject[(of + 1)..];
                return Dependent.CanOwn(subject) && !subject.Contains('、', StringComparison.Ordinal) ? subject : "";
            }
        }

        return "";
    }
}
