using System.Collections.Frozen;

namespace Luopan.Engines.Claims.Words;

/// <summary>What a unit measures, as far as the reading of a sentence depends on it.</summary>
internal enum UnitFamily
{
    None,
    Percent,
    Points,
    Times,
    Money,
    Count,
    Measure,
    Duration,
    Place,
}

/// <summary>The units that may stand behind a number.</summary>
internal static class UnitWords
{
    private const int Longest = 7;

    private static readonly FrozenDictionary<string, UnitFamily> Families = Build();

    private static readonly FrozenDictionary<string, UnitFamily>.AlternateLookup<ReadOnlySpan<char>> Lookup = Families.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The longest unit at an offset; length 0 when none stands there.</summary>
    public static (int Length, UnitFamily Family) At(ReadOnlySpan<char> text)
    {
        for (var length = Math.Min(Longest, text.Length); length > 0; length--)
        {
            if (!Lookup.TryGetValue(text[..length], out var family) || IsStartOfName(text, length)) continue;
            var whole = length + Ratio(text[length..]);
            return (whole, whole > length && family is UnitFamily.Count ? UnitFamily.Measure : family);
        }

        return (0, UnitFamily.None);
    }

    public static UnitFamily FamilyOf(string unit)
    {
        var bare = unit.TrimStart('十', '百', '千', '万', '亿');
        return bare.Length == 0 ? UnitFamily.Money : At(bare) is var (length, family) && length > 0 ? family : UnitFamily.None;
    }

    // 元/吨, 件/万人: what stands behind the stroke belongs to the unit.
    private static int Ratio(ReadOnlySpan<char> rest)
    {
        if (rest.Length < 2 || rest[0] != '/') return 0;
        var tail = rest[1..];
        var magnitude = tail[0] is '万' or '百' or '千' ? 1 : 0;
        for (var length = Math.Min(Longest, tail.Length - magnitude); length > 0; length--)
            if (Lookup.ContainsKey(tail.Slice(magnitude, length))) return 1 + magnitude + length;
        return 0;
    }

    // A single sign that opens a longer word is no unit: 个性, 项目, 人才, 市场, 区域, 部门, 条件, 家电, 件套.
    private static bool IsStartOfName(ReadOnlySpan<char> text, int length)
    {
        if (length != 1 || text.Length < 2) return false;
        return text[1] switch
        {
            '性' => text[0] is '个',
            '型' or '会' or '力' or '幅' or '量' or '规' or '学' or '陆' or '众' or '气' => text[0] is '大',
            '目' => text[0] is '项' or '条',
            '才' or '均' or '民' or '工' or '类' or '文' => text[0] is '人',
            '场' => text[0] is '市',
            '域' or '位' or '块' => text[0] is '区',
            '面' => text[0] is '方',
            '门' or '署' or '队' => text[0] is '部',
            '级' or '内' or '外' or '委' or '政' or '际' or '属' or '直' => text[0] is '省' or '市' or '县' or '部',
            '件' => text[0] is '条',
            '庭' or '居' => text[0] is '家',
            '具' => text[0] is '家' && (text.Length < 3 || text[2] is not ('有' or '备')),
            '电' => text[0] is '家' && (text.Length < 3 || text[2] is not ('商' or '子' or '力' or '站' or '影' or '视' or '竞' or '池')),
            '业' or '品' => text[0] is '产',
            '化' or '种' => text[0] is '多',
            '元' => text[0] is '多' or '单',
            '列' => text[0] is '班',
            '限' or '待' or '望' or '货' => text[0] is '期',
            '数' => text[0] is '倍' or '点' or '次' or '级',
            '钟' => text[0] is '分',
            '别' => text[0] is '分' or '类',
            '体' => text[0] is '团' or '个' or '人',
            '国' or '代' => text[0] is '年' or '国',
            _ => false,
        };
    }

    private static FrozenDictionary<string, UnitFamily> Build()
    {
        var units = new Dictionary<string, UnitFamily>();
        Add(UnitFamily.Percent, "% ‰ 个%");
        Add(UnitFamily.Points, "个百分点 百分点 个点 个基点 基点");
        Add(UnitFamily.Times, "倍 番");
        Add(UnitFamily.Money, "元 美元 欧元 日元 韩元 英镑 港元 港币 澳元 加元 新元 卢布 泰铢 瑞郎 美金 人民币 元人民币 人民币元 块 块钱 新台币");
        Add(UnitFamily.Count, """
            大类 小类 中类 大 个 家 席 项 件 条 人 名 户 所 座 处 只 支 套 宗 笔 份 艘 架 架次 班 班次 期 种 类 列 列次 批 批次 场 场次 次 辆 台 台套 台（套） 款 部 届 轮 张 片 头 匹 羽
            株 棵 粒 册 篇 幅 间 栋 幢 门 票 单 箱 包 标准箱 标箱 TEU 人次 人天 人月 家次 户次 车次 航次 艘次 辆次 趟 课时 学时 语种 国 省 市 县 区 镇 乡 村 社区 街道
            县市区 县（市、区） 市县 对 组 队 例 起 口 眼 尾 枚 根 道 站 床 张床位 团组 团次 团 位 师 营 人份 剂次 剂 支队 件套 股 桩 户家庭 量 盒 瓶 把 颗 顶 杆 车 家庭 师生
            """);
        Add(UnitFamily.Measure, """
            吨 公斤 千克 克 斤 吨标准煤 吨标煤 标准煤 公里 千米 米 毫米 厘米 海里 里 平方公里 平方千米 平方米 平米 平方 公顷 亩 立方米 立方 m³ m3 ㎥ m² m2 ㎡ km² 方 升 毫升 桶 千瓦 兆瓦 吉瓦
            千瓦时 度 千伏安 千伏 伏 GW MW kW KW kWh km KM GB TB PB EB MB Mbps Gbps EFLOPS PFLOPS P 吨公里 人公里 标准立方米 ℃ 摄氏度 微克 毫克 纳米 兆 点 分 美元/桶
            载重吨 总吨 车公里 吨级 马力 重量箱 米粮 折纯吨 帧 倍速
            """);
        Add(UnitFamily.Duration, "小时 个小时 分钟 秒 天 日 周 年 个月 个季度 个工作日 工作日 季度 个自然日 个交易日 岁 载");
        return units.ToFrozenDictionary();

        void Add(UnitFamily family, string words)
        {
            foreach (var word in words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) units.TryAdd(word, family);
        }
    }
}
