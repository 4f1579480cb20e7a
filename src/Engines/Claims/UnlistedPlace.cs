using Luopan.Engines.Claims.Words;

namespace Luopan.Engines.Claims;

/// <summary>Finds a place by its suffix where no list knows its name: a county, a small city.</summary>
internal static class UnlistedPlace
{
    private const int Longest = 6;

    private static readonly string[] Suffixes = ["自治区", "自治州", "自治县", "省", "市", "州", "县", "区", "旗", "盟"];

    // 全省, 城市, 超市, 开发区: what ends on a suffix and is no name.
    private static readonly string[] NoProvince = ["全", "我", "各", "本", "外", "两", "多", "个", "该", "跨"];

    private static readonly string[] NoCity = ["全", "我", "各", "本", "外", "城", "都", "超", "上", "门", "股", "楼", "夜", "早", "集", "后", "农", "菜", "花", "大", "该", "个", "入", "出", "县", "地级"];

    private static readonly string[] NoCounty = ["全", "我", "各", "本", "大", "强", "困", "点", "范", "产", "个", "市", "区", "农", "该", "州", "贫困"];

    private static readonly string[] NoDistrict =
    [
        "全", "我", "各", "本", "发", "验", "范", "税", "作", "山", "园", "社", "街", "片", "湾", "郊", "地", "景", "新", "特", "林", "牧", "灾", "库", "贸", "港", "易", "城", "辖", "聚", "集", "核", "功能", "先导", "经济", "试点", "小", "市", "农", "个",
    ];

    /// <summary>The first such place a title names behind a blank, a time or a mark; empty when there is none.</summary>
    public static string In(string title)
    {
        if (ZoneAt(title) is { Length: > 0 } named) return named;
        for (var at = 2; at < title.Length; at++)
        {
            var suffix = SuffixAt(title.AsSpan(at));
            if (suffix == 0 || title[at] == '州' && at + 1 < title.Length && title[at + 1] is '市' or '县' or '区' or '省') continue;
            for (var length = 2; length <= Math.Min(Longest, at); length++)
            {
                var start = at - length;
                if (!IsName(title[start]) || title[start] is '年' or '月' or '日') break;
                if (IsBorder(title, start) && !IsNoName(title.AsSpan(start, length), title[at], title.AsSpan(at + suffix))) return title[start..(at + suffix)];
            }
        }

        return "";
    }

    /// <summary>A zone named after a place that stands in a title: 楚雄开发区; empty when none follows.</summary>
    public static string ZoneBehind(string title, int start, int length)
    {
        if (title[start + length - 1] is '省' or '市' or '州' or '县') return "";
        foreach (var zone in Zones)
            if (title.AsSpan(start + length).StartsWith(zone)) return title.Substring(start, length + zone.Length);
        return "";
    }

    private static readonly string[] Zones = ["经济技术开发区", "高新技术产业开发区", "经济开发区", "高新区", "开发区", "经开区", "新区", "综合保税区", "保税区", "工业园区"];

    private static string ZoneAt(string title)
    {
        foreach (var zone in Zones)
        {
            var at = title.IndexOf(zone, StringComparison.Ordinal);
            if (at is < 2 or > 5) continue;
            var name = title.AsSpan(0, at);
            if (!name.ContainsAnyExceptInRange('一', '鿿') && !name.EndsWithAny(NoDistrict) && !name.StartsWithAny("关于", "国家", "省级", "全", "各", "我", "推进", "加快", "促进", "支持", "建设", "打造", "推动")) return title[..(at + zone.Length)];
        }

        return "";
    }

    private static int SuffixAt(ReadOnlySpan<char> text)
    {
        foreach (var suffix in Suffixes)
            if (text.StartsWith(suffix)) return suffix.Length;
        return 0;
    }

    private static bool IsBorder(string title, int start) => start == 0 || !IsName(title[start - 1]) || title[start - 1] is '月' or '年' or '日' or '度' or '于' or '对' or '在' or '至';

    private static bool IsNoName(ReadOnlySpan<char> name, char suffix, ReadOnlySpan<char> behind)
    {
        var none = suffix switch { '省' => NoProvince, '市' => NoCity, '县' => NoCounty, '区' => NoDistrict, _ => NoProvince };
        if (name.EndsWithAny(none) || name.StartsWithAny("关于", "印发", "全", "各", "我", "推进", "加快", "促进", "支持", "深化")) return true;
        return behind.Length > 0 && (behind[0] is '场' or '级' or '域' or '值' or '容' or '民' or '直' or '内' or '际' || behind[0] == '外' && !behind.StartsWithAny("外贸", "外资", "外经"));
    }

    private static bool IsName(char c) => c is >= '一' and <= '鿿';
}
