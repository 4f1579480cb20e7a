namespace Luopan.Engines.Claims;

/// <summary>What a clause without a number sets out to do something about: 推进|步行街|改造提升，到2025年打造10条.</summary>
internal static class TaskObject
{
    private const int Longest = 20;

    private static readonly string[] Leading = ["加快", "加强", "深化", "强化", "完善", "健全", "扩大", "积极", "大力", "深入", "继续", "全力", "切实", "进一步", "推行", "规范", "统筹"];

    // Verbs that stand as nouns at the end of a task.
    private static readonly string[] Deeds =
        ["改造提升", "布局建设", "保护传承", "优化升级", "创新发展", "建设", "改造", "提升", "布局", "发展", "培育", "创建", "保护", "传承", "升级", "推广", "应用", "工程", "行动", "计划", "工作", "打造", "认定", "评选", "转型", "优化", "壮大", "集聚", "规划", "示范", "试点"];

    /// <summary>The noun phrase of a task; empty when the clause opens with no verb or holds no noun.</summary>
    public static string Of(string clause)
    {
        var length = Start(clause);
        if (length == 0) return "";
        var name = IndicatorName.Built(clause) is var built && built.Length < clause.Length - length && built.Length > 3 ? built.TrimEnd('的', '等') : clause[length..].TrimEnd('的', '等');
        if (name.LastIndexOf('的') is > 0 and var of && of < name.Length - 3) name = name[(of + 1)..];
        for (var cut = true; cut;)
        {
            cut = false;
            foreach (var deed in Deeds)
            {
                if (!name.EndsWith(deed, StringComparison.Ordinal) || name.Length - deed.Length < 3) continue;
                (name, cut) = (name[..^deed.Length], true);
                break;
            }
        }

        return name.Length is > 2 and <= Longest ? name : "";
    }

    private static int Start(string clause)
    {
        var at = VerbChain.Length(clause);
        foreach (var word in Leading)
            if (at == 0 && clause.StartsWith(word, StringComparison.Ordinal)) at = word.Length + VerbChain.Length(clause.AsSpan(word.Length));
        return at;
    }
}
