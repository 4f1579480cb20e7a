using System.Buffers;
using Luopan.Engines.Claims.Words;

namespace Luopan.Engines.Claims;

/// <summary>The noun phrase that stands behind a number: 124家|省级经济开发区|和…, 50家以上|具有国际影响力的品牌.</summary>
internal static class NounBehind
{
    private const int Longest = 40;

    // 个|市, 个|县: the few nouns of one sign that are counted.
    private const string SingleNouns = "县市区省村镇乡国店人户";

    // What a noun that can be counted mostly ends in.
    private const string NounEnds = "业品区市县省企院校馆店场站点台心地园库街路圈港码集群网商户家人员工者师生才队组会所室厅厂矿村镇乡城域楼座道线桥船车机辆房床岗位件项目例程统系制法则款准牌号奖章证书券卡票单金资构关局社体基材料材田林船箱柜班列桩泉坊吧角带廊谷岛湾湖楼厦府堂库舱泊器具备施源类种度策法案册本集片纽志标利果事权赛节书址产术议约式型链络端池塔民客医药苗树菜粮景宿舍棚围";

    private static readonly char[] Trimmings = ['的', '、', '，', '：', '—', '-', ' ', '；', '·', '.', '及', '和', '与'];

    private static readonly SearchValues<char> EndStarts = Phrases.Starts([.. NameWords.TailVerbs, .. NameWords.TailEnds, "建设"]);

    public static string Of(Line line, int start, int end)
    {
        var text = line.Text.AsSpan(start, Math.Max(0, Math.Min(end, start + Longest) - start));
        var length = TailLength(text);
        if (Relative(text, length) is { Length: > 0 } relative) return relative;
        if (length == text.Length && start + length < line.Text.Length && Numeral.MayStart(line.Text[start + length]) && text.LastIndexOfAny("、和与及") is > 1 and var joint) length = joint;
        if (length == 0) return "";
        var noun = IndicatorName.WithoutTimesAndBrackets(line, start, start + length).Trim(Trimmings);
        if (noun.Length > 2 && noun[^1] == '中' && noun[^2] is not ('集' or '其' or '初' or '高')) noun = noun[..^1];
        return noun.Length == 1 && !SingleNouns.Contains(noun[0]) ? "" : noun;
    }

    /// <summary>Whether a phrase ends like a noun that can be counted.</summary>
    public static bool EndsLikeNoun(ReadOnlySpan<char> phrase) => phrase.Length > 0 && (NounEnds.Contains(phrase[^1]) || phrase[^1] is '”' or '）');

    // 50家|具有国际影响力的|品牌, 232家|投资规模较大、掌握核心技术的|企业: a clause in front of the noun it belongs to.
    private static string Relative(ReadOnlySpan<char> text, int length)
    {
        if (length == text.Length || length > 1 && text[length] != '、' && EndsLikeNoun(text[..length])) return "";
        var stop = text.IndexOfAny("，。；：");
        var all = stop < 0 ? text : text[..stop];
        var of = all.LastIndexOf('的');
        if (of < length) return "";
        var noun = all[(of + 1)..];
        noun = noun[..TailLength(noun)];
        if (noun.Length < 2 && !(noun.Length == 1 && SingleNouns.Contains(noun[0])) || noun.Length > 16) return "";
        return of is > 2 and < 24 && !all[..of].Contains('、') ? all[..(of + 1 + noun.Length)].ToString() : noun.ToString();
    }

    private static int TailLength(ReadOnlySpan<char> text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] is '“' or '《' && text[at..].IndexOf(text[at] == '“' ? '”' : '》') is > 0 and var close)
            {
                at += close;
                continue;
            }

            // 规模（执行额1000万美元）以上企业: a class is told in the brackets, and the noun goes on.
            if (text[at] == '（' && text[at..].IndexOf('）') is > 0 and var end && (end < 8 || text[(at + end + 1)..].StartsWithAny("以上", "及以上", "以下")))
            {
                at += end;
                continue;
            }

            if (IsMark(text[at]) || EndsHere(text, at)) return at;
        }

        return text.Length;
    }

    private static bool IsMark(char c) => c is '，' or '。' or '、' or '；' or '：' or '（' or '）' or '！' or '？' or '”';

    private static bool EndsHere(ReadOnlySpan<char> text, int at)
    {
        if (!EndStarts.Contains(text[at])) return false;
        foreach (var word in NameWords.TailVerbs)
            if (text[at..].StartsWith(word) && !IsTailNoun(text[(at + word.Length)..], word)) return true;
        if (at < 2 || text[at] == '共' && text[at - 1] == '公' || text[at] == '同' && text[at - 1] is '协' or '共' or '合' or '相' || text[at] == '和' && text[..at].EndsWith("国家") && text[(at + 1)..].StartsWith("地区")) return false;
        if (text[at..].StartsWith("建设") && EndsLikeNoun(text[..at]) && VerbChain.Length(text[at..]) == 2 && text.Length > at + 5 && !text[(at + 2)..].StartsWithAny("示范", "试点", "基地", "中心", "银行", "兵团", "领域", "企业")) return true;
        // 54家500强企业和|韩国前30位企业: another place begins another count.
        if (text[at] is '和' or '与' or '及' && PlaceNames.At(text[(at + 1)..]) is { Length: > 0 } place && (at + 1 + place.Length == text.Length || text[at + 1 + place.Length] == '前' || char.IsAsciiDigit(text[at + 1 + place.Length]))) return true;
        foreach (var word in NameWords.TailEnds)
            if (text[at..].StartsWith(word) && !IsTailNoun(text[(at + word.Length)..], word)) return true;
        return false;
    }

    private static bool IsTailNoun(ReadOnlySpan<char> rest, string word) => rest.Length > 0 && word switch
    {
        "占" or "居" => rest[0] is '地' or '民' or '住' or '家' or '有',
        "和" or "及" => !"0123456789一二三四五六七八九十".Contains(rest[0]),
        "受" or "未" or "同" or "或" => rest[0] is '理' or '来' or '城' or '类' or '等' or '业',
        "实施" or "完成" or "通过" or "推进" => rest[0] is '率' or '方' or '主' or '意' or '单',
        "入驻" or "入库" or "上市" or "挂牌" or "入围" or "中标" => rest[0] is '企' or '公' or '项' or '商' or '单',
        "引进" or "申报" => rest[0] is '项' or '人' or '企' or '单',
        "集聚" or "拓展" or "辐射" => rest[0] is '区' or '地' or '平' or '中' or '基',
        "增长" => rest[0] is '点' or '极',
        "新增" or "新设" => rest[0] is '长',
        "增加" => rest[0] is '值',
        "有" => rest[0] is '限' or '色' or '机',
        "总" => rest[0] is '部' or '承' or '包' or '体',
        "对" => rest[0] is '外' or '接',
        "以" => rest[0] is '上' or '下' or '内',
        "投资" => rest[0] is '项' or '企' or '基' or '额' or '机' or '合',
        "使用" or "利用" => rest[0] is '权' or '外' or '港' or '日' or '内' or '资',
        "开展" or "支持" => rest[0] is '权',
        "在" => rest[0] is '建' or '线' or '校',
        "到" => rest[0] is '位' or '账' or '港',
        "过" => rest[0] is '境',
        "都" => rest[0] is '市',
        "并" => rest[0] is '购' or '网',
        "不" => rest[0] is '动' or '良',
        "参展" or "签约" or "覆盖" or "投入" or "运营" or "创建" or "投产" => rest[0] is '企' or '项' or '商' or '中' or '机',
        "来" => rest[0] is '源',
        "正" or "走" => rest[0] is '规' or '廊',
        "为" or "是" or "由" or "从" => false,
        "比" => rest[0] is '例' or '赛',
        "与" => false,
        "可" => rest[0] is '再',
        "共" => rest[0] is '享' or '同',
        "超" => rest[0] is '市' or '高' or '级',
        "向" => false,
        _ => false,
    };
}
