using System.Collections.Frozen;

namespace Luopan.Engines.Claims.Words;

/// <summary>Names of China's provinces and prefectures and of other places that texts name without a suffix.</summary>
internal static class PlaceNames
{
    private const int Longest = 8;

    private const string Provinces =
        "北京市 天津市 上海市 重庆市 河北省 山西省 辽宁省 吉林省 黑龙江省 江苏省 浙江省 安徽省 福建省 江西省 山东省 河南省 湖北省 湖南省 广东省 海南省 四川省 贵州省 云南省 陕西省 甘肃省 青海省 台湾省 内蒙古自治区 广西壮族自治区 西藏自治区 宁夏回族自治区 新疆维吾尔自治区";

    private const string Cities = """
        石家庄 唐山 秦皇岛 邯郸 邢台 保定 张家口 承德 沧州 廊坊 衡水 雄安新区 太原 大同 阳泉 长治 晋城 朔州 晋中 运城 忻州 临汾 吕梁 呼和浩特 包头 乌海 赤峰 通辽 鄂尔多斯 呼伦贝尔 巴彦淖尔 乌兰察布
        沈阳 大连 鞍山 抚顺 本溪 丹东 锦州 营口 阜新 辽阳 盘锦 铁岭 朝阳 葫芦岛 长春 四平 辽源 通化 白山 松原 白城 哈尔滨 齐齐哈尔 鸡西 鹤岗 双鸭山 大庆 伊春 佳木斯 七台河 牡丹江 黑河 绥化
        南京 无锡 徐州 常州 苏州 南通 连云港 淮安 盐城 扬州 镇江 泰州 宿迁 杭州 宁波 温州 嘉兴 湖州 绍兴 金华 衢州 舟山 台州 丽水 合肥 芜湖 蚌埠 淮南 马鞍山 淮北 铜陵 安庆 黄山 滁州 阜阳 宿州 六安 亳州 池州 宣城
        福州 厦门 莆田 三明 泉州 漳州 南平 龙岩 宁德 南昌 景德镇 萍乡 九江 新余 鹰潭 赣州 吉安 宜春 抚州 上饶
        济南 青岛 淄博 枣庄 东营 烟台 潍坊 济宁 泰安 威海 日照 临沂 德州 聊城 滨州 菏泽 莱芜 郑州 开封 洛阳 平顶山 安阳 鹤壁 新乡 焦作 濮阳 许昌 漯河 三门峡 南阳 商丘 信阳 周口 驻马店
        武汉 黄石 十堰 宜昌 襄阳 鄂州 荆门 孝感 荆州 黄冈 咸宁 随州 长沙 株洲 湘潭 衡阳 邵阳 岳阳 常德 张家界 益阳 郴州 永州 怀化 娄底
        广州 韶关 深圳 珠海 汕头 佛山 江门 湛江 茂名 肇庆 惠州 梅州 汕尾 河源 阳江 清远 东莞 中山 潮州 揭阳 云浮 南宁 柳州 桂林 梧州 北海 防城港 钦州 贵港 玉林 百色 贺州 河池 来宾 崇左 海口 三亚 三沙 儋州
        成都 自贡 攀枝花 泸州 德阳 绵阳 广元 遂宁 内江 乐山 南充 眉山 宜宾 广安 达州 雅安 巴中 资阳 贵阳 六盘水 遵义 安顺 毕节 铜仁 昆明 曲靖 玉溪 保山 昭通 丽江 普洱 临沧 拉萨 日喀则 昌都 林芝 山南 那曲
        西安 铜川 宝鸡 咸阳 渭南 延安 汉中 榆林 安康 商洛 兰州 嘉峪关 金昌 白银 天水 武威 张掖 平凉 酒泉 庆阳 定西 陇南 西宁 海东 银川 石嘴山 吴忠 固原 中卫 乌鲁木齐 克拉玛依 吐鲁番 哈密
        """;

    private const string Prefectures =
        "恩施州 湘西州 延边州 凉山州 甘孜州 阿坝州 黔东南州 黔南州 黔西南州 楚雄州 红河州 文山州 西双版纳州 大理州 德宏州 怒江州 迪庆州 临夏州 甘南州 海北州 黄南州 果洛州 玉树州 海西州 昌吉州 博尔塔拉州 巴音郭楞州 克孜勒苏州 伊犁州 阿克苏地区 喀什地区 和田地区 塔城地区 阿勒泰地区 大兴安岭地区 兴安盟 锡林郭勒盟 阿拉善盟";

    private const string Abroad = "香港 澳门 台湾 美国 日本 韩国 德国 英国 法国 意大利 俄罗斯 印度 巴西 澳大利亚 加拿大 新加坡 越南 泰国 马来西亚 印度尼西亚 印尼 荷兰 瑞士 西班牙 墨西哥 南非 沙特 欧盟 东盟";

    // 朝阳, 中山, 海东 and the like are ordinary words too; they count only with 市 behind them.
    private static readonly FrozenSet<string> Ambiguous = new[] { "朝阳", "中山", "海东", "东营", "吉安", "大同", "长治", "保山", "安康", "黄山", "三明", "白山", "山南", "宜春", "伊春", "白银", "日照", "大庆", "平凉", "丽水", "来宾", "定西" }
        .Except(["东营", "日照", "大同", "大庆", "丽水"]).ToFrozenSet();

    private static readonly FrozenDictionary<string, string> Names = Build();

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Lookup = Names.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The place whose name begins the text: how long it is and its usual name; length 0 for none.</summary>
    public static (int Length, string Name) At(ReadOnlySpan<char> text)
    {
        for (var length = Math.Min(Longest, text.Length); length > 1; length--)
            if (Lookup.TryGetValue(text[..length], out var name)) return (length, name);
        return (0, "");
    }

    /// <summary>Whether the place is a city below a province.</summary>
    public static bool IsCity(string name) => (name.EndsWith('市') || Prefectures.Contains(name, StringComparison.Ordinal)) && !Provinces.Contains(name, StringComparison.Ordinal);

    /// <summary>Whether the place lies outside the mainland.</summary>
    public static bool IsAbroad(string name) => Abroad.Contains(name, StringComparison.Ordinal);

    private static FrozenDictionary<string, string> Build()
    {
        var names = new Dictionary<string, string>();
        foreach (var full in Provinces.Split(' '))
        {
            var short_ = full switch { ['内', '蒙', ..] => "内蒙古", ['黑', ..] => "黑龙江", _ => full[..2] };
            names[short_] = full;
            names[full] = full;
        }

        foreach (var city in Cities.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (!Ambiguous.Contains(city)) names.TryAdd(city, city + "市");
            names[city + "市"] = city + "市";
        }

        foreach (var prefecture in Prefectures.Split(' '))
        {
            names[prefecture] = prefecture;
            names.TryAdd(prefecture.EndsWith("地区", StringComparison.Ordinal) ? prefecture[..^2] : prefecture[..^1], prefecture);
        }

        names["雄安新区"] = "雄安新区";
        foreach (var abroad in Abroad.Split(' ')) names.TryAdd(abroad, abroad);
        return names.ToFrozenDictionary();
    }
}
