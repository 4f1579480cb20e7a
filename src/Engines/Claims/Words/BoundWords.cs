namespace Luopan.Engines.Claims.Words;

/// <summary>Words before and behind a number that say how it binds.</summary>
internal static class BoundWords
{
    private static readonly (string Word, ClaimBound Bound)[] Before =
    [
        ("不低于", ClaimBound.AtLeast), ("不少于", ClaimBound.AtLeast), ("不小于", ClaimBound.AtLeast), ("超过了", ClaimBound.AtLeast), ("突破了", ClaimBound.AtLeast),
        ("不超过", ClaimBound.AtMost), ("不高于", ClaimBound.AtMost), ("不多于", ClaimBound.AtMost), ("不大于", ClaimBound.AtMost), ("不超", ClaimBound.AtMost),
        ("控制在", ClaimBound.Equal), ("至少", ClaimBound.AtLeast), ("最少", ClaimBound.AtLeast), ("超过", ClaimBound.AtLeast), ("超出", ClaimBound.AtLeast), ("突破", ClaimBound.AtLeast),
        ("跨过", ClaimBound.AtLeast), ("迈过", ClaimBound.AtLeast), ("越过", ClaimBound.AtLeast), ("站上", ClaimBound.AtLeast), ("大于", ClaimBound.AtLeast), ("多于", ClaimBound.AtLeast), ("高于", ClaimBound.AtLeast),
        ("不足", ClaimBound.AtMost), ("不到", ClaimBound.AtMost), ("少于", ClaimBound.AtMost), ("小于", ClaimBound.AtMost), ("低于", ClaimBound.AtMost),
        ("至多", ClaimBound.AtMost), ("最多", ClaimBound.AtMost), ("最高", ClaimBound.AtMost), ("大约", ClaimBound.About), ("约为", ClaimBound.About), ("约达", ClaimBound.About),
        ("接近", ClaimBound.About), ("将近", ClaimBound.About), ("近乎", ClaimBound.About), ("大概", ClaimBound.About),
        ("约", ClaimBound.About), ("近", ClaimBound.About), ("超", ClaimBound.AtLeast), ("破", ClaimBound.AtLeast), ("逾", ClaimBound.AtLeast), ("过", ClaimBound.AtLeast),
        ("≥", ClaimBound.AtLeast), ("≤", ClaimBound.AtMost), (">", ClaimBound.AtLeast), ("<", ClaimBound.AtMost), ("＞", ClaimBound.AtLeast), ("＜", ClaimBound.AtMost),
    ];

    private static readonly (string Word, ClaimBound Bound)[] Behind =
    [
        ("以上", ClaimBound.AtLeast), ("及以上", ClaimBound.AtLeast), ("有余", ClaimBound.AtLeast), ("之多", ClaimBound.AtLeast), ("以下", ClaimBound.AtMost), ("及以下", ClaimBound.AtMost),
        ("以内", ClaimBound.AtMost), ("之内", ClaimBound.AtMost), ("左右", ClaimBound.About), ("上下", ClaimBound.About), ("余", ClaimBound.AtLeast), ("多", ClaimBound.AtLeast),
    ];

    // Words that end in the sign of a bound and are none: 通过, 经过, 见过, 最近, 附近, 节约.
    private static readonly string[] Lookalikes =
    [
        "通过", "经过", "走过", "开过", "最近", "附近", "靠近", "邻近", "节约", "集约", "条约", "公约", "签约", "合约", "履约", "违约", "契约", "反超", "赶超", "英超", "难过", "看过", "来过",
        "去过",
    ];

    /// <summary>The word of bound that ends at an offset.</summary>
    public static (int Length, ClaimBound Bound) EndingAt(ReadOnlySpan<char> before)
    {
        foreach (var (word, bound) in Before)
        {
            if (!before.EndsWith(word)) continue;
            if (word.Length == 1 && IsLookalike(before)) return default;
            if (word == "突破" && before.EndsWithAny("重点突破", "集中突破", "率先突破", "攻关突破", "攻坚突破")) return default;
            return (word.Length, bound);
        }

        return default;
    }

    /// <summary>The word of bound that begins behind a unit.</summary>
    public static (int Length, ClaimBound Bound) StartingAt(ReadOnlySpan<char> behind)
    {
        foreach (var (word, bound) in Behind)
        {
            if (!behind.StartsWith(word)) continue;
            if (word == "多" && (behind.Length > 1 && behind[1] is not ('，' or '。' or '、' or '；' or '的' or '）'))) continue;
            return (word.Length, bound);
        }

        return default;
    }

    private static bool IsLookalike(ReadOnlySpan<char> before)
    {
        foreach (var word in Lookalikes)
            if (before.EndsWith(word)) return true;
        return false;
    }
}
