using System.Collections.Frozen;

namespace Luopan.Engines.Claims.Words;

/// <summary>What the words in front of a number say about it.</summary>
[Flags]
internal enum Sign
{
    None = 0,
    Growth = 1,
    Decline = 1 << 1,
    Yoy = 1 << 2,
    Annual = 1 << 3,
    Chain = 1 << 4,
    Added = 1 << 5,
    Share = 1 << 6,
    Rank = 1 << 7,
    Reach = 1 << 8,
    Each = 1 << 9,
    Respectively = 1 << 10,
    Total = 1 << 11,
    From = 1 << 12,
    Higher = 1 << 13,
    Lower = 1 << 14,
    Existing = 1 << 15,
    Average = 1 << 16,
}

/// <summary>The closed class of words that link an indicator with its number; read from the number backwards.</summary>
internal static class RelationWords
{
    private static readonly FrozenDictionary<char, (string Word, Sign Sign)[]> ByLast = Build();

    /// <summary>The longest relation word a text ends with; length 0 for none.</summary>
    public static (int Length, Sign Sign) EndingAt(ReadOnlySpan<char> text)
    {
        if (text.Length == 0 || !ByLast.TryGetValue(text[^1], out var words)) return default;
        foreach (var (word, sign) in words)
            if (text.EndsWith(word)) return (word.Length, sign);
        return default;
    }

    private static FrozenDictionary<char, (string, Sign)[]> Build()
    {
        var words = new Dictionary<string, Sign>();
        Add(Sign.Growth, "增长 增 上涨 上升 提高 提升 攀升 扩大 递增 涨 升 加快 回升 正增长 增长率 增长速度 增长幅度 增幅 增速 涨幅 升幅 多增 劲增 猛增 激增 大增 拉高 快速增长 稳定增长 较快增长 大幅增长 逆势增长 平稳增长 高速增长 实际增长 名义增长 可比增长 增产 增收 升值 恢复性增长 稳步增长 持续增长 保持增长 实现增长");
        Add(Sign.Decline, "后移 下移 下降 减少 降低 压减 压缩 缩减 回落 下滑 下跌 缩短 降幅 跌幅 收窄 缩小 降 减 跌 负增长 放缓 减幅 削减 萎缩 少增 压降 减产 减收 减亏 减排 贬值");
        Add(Sign.Growth | Sign.Annual, "年均增长 年均递增 年均增速 年均增幅 年均增长率 年平均增长 年平均增长率 年均增长速度 复合增长率 平均增长率 两年平均增长 三年平均增长 年均复合增长率 年均复合增长");
        Add(Sign.Yoy, "同比");
        Add(Sign.Annual, "年均 年平均 平均每年");
        Add(Sign.Chain, "环比");
        Add(Sign.Added, "前移 上移 进位 多增 新增 增加 净增 净增加 增加了");
        Add(Sign.Share, "占比 比重 占 约占 占到 占有 份额 比例");
        Add(Sign.Rank, "居 位居 位列 列 排名 排 排在 稳居 跃居 名列 居于 位次 列居 连居 蝉联 排位 名次 位次居 分列 分居 跃升至 升至 上升至 上升到 跃升到 提升至 前移至 跻身 进入 挺进 迈进 迈入 后退到 退居 后移至 后移到 前移到 进位至 跌至 滑落至");
        Add(Sign.Reach, "下滑到 下滑至 滑落到 跌落至 回升到 回升至 攀升到 攀升至 升至 上升至 上升到 跃升至 跃升到 降为 升为 增为 减为 变为 提高为 达到 达 完成 实现 为 是 至 到 在 增至 增加到 增加至 提高到 提高至 提升到 提升至 升到 降至 降到 下降到 下降至 减少到 减少至 扩大到 扩大至 增长到 增长至 缩短至 缩短到 压缩至 压缩到 压减至 压减到 回落至 回落到 降低到 降低至 保持在 稳定在 控制在 维持在 上涨到 扩展到 拓展到 调整为 调整到 调整至 保持 稳定 收于 高达 多达 达成 分别为 分别达 分别达到 控制 处于 不低 发展到 跨越 迈上 迈过 站上 跨上 登上 冲破 突破 超过 超 逾 破 过");
        Add(Sign.Existing, "共有 拥有 现有 有 已有 设有 建有 汇聚 聚集 集聚");
        Add(Sign.Total, "共 共计 合计 总计 累计 总共 累计达 累计达到 累计完成 累计实现");
        Add(Sign.Each, "均 都 各 皆 均为 均达 均达到 均超");
        Add(Sign.Respectively, "分别 依次 分别约 分别为 分别达 分别是 分别达到 分别实现 分别完成");
        Add(Sign.From, "由 从");
        Add(Sign.Average, "平均");
        Add(Sign.Higher, "高 高于 高出 快于 快 多于 多 领先 高过 好于 超出 超过 大于");
        Add(Sign.Lower, "低 低于 低出 慢于 慢 落后 少于 小于 落后于 少");
        Add(Sign.None, "了 约 已 还 仅 只 就 也 又 再 首次 已经 的 以 可 能 可达 将 要 全部 计 大约 接近 近 左右 仍 仍然 率先 历史性 一举 成功 预计 力争 争取 年 总体 不足 已近 大概 将达 将达到 是全国 累计已 最 最高 最低 大幅 小幅 略 略有 稳步 持续 快速 明显 显著 进一步 逐年 每年 年年 分 长期 继续 连续 多年 始终 一直 仅为 只有 仅约 约为 约是 大致 相当于 （ 其中 成为 上 下 不到 至少 不低于 不超过 不少于 其 有望 一般 普遍 相比 相较 提前 超额 如期 圆满 大多 大体 平均水平");
        return words.GroupBy(w => w.Key[^1]).ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(w => w.Key.Length).Select(w => (w.Key, w.Value)).ToArray());

        void Add(Sign sign, string list)
        {
            foreach (var word in list.Split(' ', StringSplitOptions.RemoveEmptyEntries)) words[word] = words.GetValueOrDefault(word) | sign;
        }
    }
}
