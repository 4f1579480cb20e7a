using Luopan.Engines.Claims.Words;

namespace Luopan.Engines.Claims;

/// <summary>Reads whom a clause is about, where that is said at its head.</summary>
internal static class RegionReader
{
    private static readonly (string Word, string Region)[] Own =
        [("全省", ""), ("我省", ""), ("本省", ""), ("省内", ""), ("全市", ""), ("我市", ""), ("本市", ""), ("市内", ""), ("全区", ""), ("我区", ""), ("全县", ""), ("我县", ""), ("全州", ""), ("各地", ""), ("各市", "各市"), ("各区县", "各区县"), ("各县", "各县")];

    private static readonly (string Word, string Region)[] Wide =
        [("全国", "全国"), ("我国", "全国"), ("国内", "全国"), ("中国", "全国"), ("全球", "全球"), ("世界", "全球"), ("世界发达经济体", "世界发达经济体"), ("发达国家", "发达国家"), ("发达经济体", "发达经济体"), ("发展中国家", "发展中国家"), ("新兴经济体", "新兴经济体"), ("东部地区", "东部地区"), ("中部地区", "中部地区"), ("西部地区", "西部地区"), ("东北地区", "东北地区"), ("中西部地区", "中西部地区"), ("沿海地区", "沿海地区"), ("长三角地区", "长三角地区")];

    // Kinds of parks and the short name each is called by.
    private static readonly (string Word, string Region)[] Parks =
    [
        ("中国—上海合作组织地方经贸合作示范区", "上合示范区"), ("上合组织地方经贸合作示范区", "上合示范区"), ("上合示范区", "上合示范区"),
        ("自由贸易试验区", "自贸试验区"), ("自贸试验区", "自贸试验区"), ("自贸区", "自贸试验区"), ("自由贸易港", "自由贸易港"), ("自贸港", "自由贸易港"),
        ("海关特殊监管区域", "海关特殊监管区域"), ("综合保税区", "综合保税区"), ("综保区", "综合保税区"), ("经济（技术）开发区", "经济开发区"), ("经济技术开发区", "经济开发区"), ("经济开发区", "经济开发区"),
        ("经开区", "经济开发区"), ("开发区", "经济开发区"), ("高新技术产业开发区", "高新区"), ("高新区", "高新区"), ("经济园区", "经济园区"),
    ];

    private static readonly System.Buffers.SearchValues<char> NoName = System.Buffers.SearchValues.Create("，。、；：的为与和对家个各外引培支发展以占在向从将被把于由0123456789");

    /// <summary>The region named at an offset of a clause: its length, and its name in short; length 0 for none.</summary>
    public static (int Length, string Region) At(ReadOnlySpan<char> text, DocumentFrame document)
    {
        foreach (var (word, region) in Own)
        {
            if (!text.StartsWith(word)) continue;
            var (park, name) = ParkAt(text[word.Length..], document);
            return park > 0 ? (word.Length + park, name) : (word.Length, region.Length > 0 ? region : document.Region);
        }

        if (Each(text) is > 0 and var each) return (each, text[..each].ToString());
        if (document.Region.Length > 2 && text.StartsWith(document.Region) && PlaceNames.At(document.Region).Length == 0) return (document.Region.Length, document.Region);
        var (length, place) = List(text);
        if (length > 0 && place.AsSpan().ContainsAny('、', '和', '与')) return PlaceNames.IsAbroad(PlaceNames.At(text).Name) ? (0, "") : (length, place);
        if (length > 0) return Followed(text, length, place, document);
        var (parkLength, parkName) = ParkAt(text, document);
        if (parkLength > 0) return (parkLength, parkName);
        foreach (var (word, region) in Wide)
            if (text.StartsWith(word) && (word is not ("中国" or "国内" or "世界") || IsAlone(text[word.Length..]))) return (word.Length, region);
        return Company(text);
    }

    /// <summary>Whether a name is that of a kind of park, which a text may count as well as speak of.</summary>
    public static bool IsPark(string name)
    {
        foreach (var (word, region) in Parks)
            if (name == word || name == region) return true;
        return false;
    }

    // 每个市州不少于2个, 每个村至少1名: each of them has the number.
    private static int Each(ReadOnlySpan<char> text)
    {
        if (!text.StartsWith("每个")) return 0;
        foreach (var word in (string[])["区（市）县", "县（市、区）", "县（市）", "设区市", "省辖市", "市州", "市（州）", "区县", "县区", "县市区", "市县", "乡镇", "行政村", "街道", "地市", "市", "县", "镇", "乡", "村"])
            if (text[2..].StartsWith(word)) return text.Length > 2 + word.Length && text[2 + word.Length] is '场' or '级' or '域' ? 0 : 2 + word.Length;
        return 0;
    }

    /// <summary>Whether the region is an enterprise.</summary>
    public static bool IsCompany(string region) => region.AsSpan().EndsWithAny("公司", "集团", "银行");

    /// <summary>The region a heading names: a park, a city, a circle of cities.</summary>
    public static string InHeading(string title, DocumentFrame document)
    {
        foreach (var (word, _) in Parks)
            if (title == word || title.EndsWith(word, StringComparison.Ordinal) && title.Length <= word.Length + 6) return ParkAt(word, document).Region;
        var (length, name) = PlaceNames.At(title);
        return length > 0 && length == title.Length ? name : "";
    }

    // 海尔集团投资…, 某某公司营业收入…: an enterprise the clause opens with.
    private static (int Length, string Region) Company(ReadOnlySpan<char> text)
    {
        var window = text[..Math.Min(18, text.Length)];
        foreach (var word in (string[])["有限公司", "公司", "集团", "银行"])
        {
            var at = window.IndexOf(word);
            if (at < 2 || text[..at].EndsWithAny("上市", "跨国", "子", "分", "总", "母", "企业", "控股", "投资")) continue;
            var end = at + word.Length;
            var name = text[..end];
            if (name.IndexOfAny(NoName) >= 0 || name.StartsWithAny("省级", "市级", "国家级", "跨国", "民营", "上市", "世界", "大型", "全", "本", "该", "国有", "中小", "重点", "商业") || end < text.Length && (text[end] is '、' or '等' or '和' or '与' or '股' or '有' || Numeral.MayStart(text[end]))) return (0, "");
            return (end, name.ToString());
        }

        return (0, "");
    }

    private static (int Length, string Region) ParkAt(ReadOnlySpan<char> text, DocumentFrame document)
    {
        var close = text.StartsWith("中国（") ? text.IndexOf('）') : -1;
        var skip = close is > 3 and < 12 ? close + 1 : 0;
        foreach (var (word, region) in Parks)
        {
            if (!text[skip..].StartsWith(word)) continue;
            var length = skip + word.Length;
            if (skip == 0 && document.Region.EndsWith(word, StringComparison.Ordinal)) return (length, document.Region);
            if (PieceAt(text[length..]) is > 0 and var piece) return (length + piece, region + text.Slice(length, piece).ToString());
            return (length, region == "经济开发区" && document.Region.EndsWith('省') ? "全省经济开发区" : region);
        }

        return (0, "");
    }

    private static int PieceAt(ReadOnlySpan<char> text) => PlaceNames.At(text) is var (length, _) && length > 0 && text[length..].StartsWith("片区") ? length + 2 : 0;

    // 济南、青岛、烟台、威海4市: a list of places is one region of its own.
    private static (int Length, string Name) List(ReadOnlySpan<char> text)
    {
        var (length, name) = PlaceNames.At(text);
        if (length == 0) return (0, "");
        var end = length;
        while (end + 1 < text.Length && text[end] is '、' or '和' or '与' && PlaceNames.At(text[(end + 1)..]) is { Length: > 0 } next) end += 1 + next.Length;
        if (end == length) return (length, name);
        var number = Numeral.At(text[end..Math.Min(text.Length, end + 6)].ToString(), 0).Length;
        var counted = number > 0 && end + number < text.Length && text[end + number] is '市' or '省' or '县' or '区' ? number + 1 : 0;
        if (end + counted < text.Length && text[end + counted] == '等') counted++;
        return (end + counted, text[..(end + counted)].ToString());
    }

    // 济南高新区, 山东自贸试验区, 青岛市的; but 山东港口集团, 日本软银 are not about the place.
    private static (int Length, string Region) Followed(ReadOnlySpan<char> text, int length, string place, DocumentFrame document)
    {
        var rest = text[length..];
        if (rest.Length > 0 && rest[0] is '省' or '市')
        {
            length++;
            rest = rest[1..];
        }

        var (park, name) = ParkAt(rest, document);
        if (park > 0) return (length + park, document.Region.StartsWith(place.TrimEnd('省', '市'), StringComparison.Ordinal) ? name : text[..(length + park)].ToString());
        if (PlaceNames.IsAbroad(place) && !IsAlone(rest)) return (0, "");
        return (length, place);
    }

    private static bool IsAlone(ReadOnlySpan<char> rest) =>
        rest.Length == 0 || rest.Length > 4 && char.IsAsciiDigit(rest[0]) && rest[4] == '年' || rest[0] is '的' or '，' or '：' or '（' or '今' or '去' || rest.StartsWith("经济") || rest.StartsWith("成为") || rest.StartsWith("GDP") || rest.StartsWith("对外") || rest.StartsWith("货物") || rest.StartsWith("贸易") || rest.StartsWith("债务") || rest.StartsWith("外国") || rest.StartsWith("服务贸易");
}
