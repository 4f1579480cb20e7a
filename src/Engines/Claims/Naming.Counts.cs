using Luopan.Engines.Claims.Words;

namespace Luopan.Engines.Claims;

/// <content>Counts and places: names taken from behind the number.</content>
internal sealed partial class Naming
{
    // 世界服务贸易第二大|进口国, 全国第4个|实现…的地区: what stands behind a place belongs to the name.
    private string Ranked(string phrase)
    {
        var last = spot.First.End;
        var noun = spot.First.Form == QuantityForm.Ordinal && last < _line.Text.Length && _line.Text[last - 1] is '大' or '个' or '家' ? NounBehind.Of(_line, last, spot.Next) : "";
        foreach (var word in (string[])["成为", "是", "为", "世界", "全球", "迄今"])
            if (phrase.StartsWith(word, StringComparison.Ordinal)) phrase = phrase[word.Length..];
        if (phrase.AsSpan().StartsWithAny("列", "居", "位列", "位居", "排名")) phrase = "";
        // 消费成为经济增长第一拉动力: who it is, and what it is the first of.
        if (noun.Length < 2 && spot.First.Form == QuantityForm.Ordinal && NounBehind.Of(_line, last, spot.Next) is { Length: > 1 and < 8 } role && spot.Before.LastIndexOf("成为") is >= 0 and var turned)
        {
            var who = turned > 1 ? IndicatorName.Between(_line, spot.Head.Start, spot.Head.Start + turned, document, out _) : carry.Subject;
            var of = IndicatorName.Between(_line, spot.Head.Start + turned + 2, spot.First.BoundStart, document, out _);
            return who.Length > 1 && who.Length < 16 && !of.Contains(who, StringComparison.Ordinal) ? who + of + role : of + role;
        }

        if (noun.Length < 2) return phrase;
        if (spot.Head.Start > 0 && _line.Text[spot.Head.Start - 1] is '大' && spot.Head.Start > spot.Clause.Start) phrase = "";
        if (_line.Text[last - 1] is '个' or '家') return noun.Length > 3 ? noun : phrase + noun;
        if (phrase.Length > 1) carry.Counted = phrase;
        return (phrase.Length > 1 ? phrase : carry.Counted) + noun;
    }

    // 增速|居长三角万亿城市|第1位, 功能性口岸9个，数量|居内陆|第一: where something is placed is no part of its name.
    private static string WithoutRanking(string phrase)
    {
        foreach (var verb in (string[])["稳居", "跃居", "位居", "名列", "位列", "居"])
            if (phrase.LastIndexOf(verb, StringComparison.Ordinal) is >= 0 and var at && phrase.Length - at - verb.Length > 1 && !phrase.AsSpan(at).StartsWithAny("居民", "居家", "居住") && (at == 0 || !Head.IsOfNoun(phrase[at - 1]))) return phrase[..at];
        // 增幅|列青岛12区市|第2
        if (phrase.LastIndexOf('列') is >= 0 and var listed && (PlaceNames.At(phrase.AsSpan(listed + 1)).Length > 0 || phrase.AsSpan(listed + 1).StartsWithAny("全国", "全省", "全市", "同类"))) return phrase[..listed];
        return phrase;
    }

    private List<Named>? Counting()
    {
        var quantity = spot.First;
        var noun = NounBehind.Of(_line, quantity.End, spot.Next);
        var phrase = IndicatorName.Between(_line, spot.Head.Start, spot.Head.End, document, out _).TrimEnd('中', '内');
        if (quantity.Unit == "批" && Counted(quantity) is { Length: > 1 } batched) return Made(batched);
        if (noun.Length == 0 && spot.Next == quantity.End && Following() is { Length: > 1 } next) noun = next;
        // 突破2000万标准箱大关
        if (noun is "大关" or "关口" or "门槛" or "台阶") noun = "";
        if (noun.Length == 0 && VerbChain.Strip(phrase) is var held && NameWords.Parts.Contains(held)) phrase = held;
        if (noun.Length == 0 && (NameWords.Parts.Contains(phrase) || phrase is ['入' or '参' or '驻', '区' or '园' or '社' or '驻' or '会' or '展' or '场' or '库' or '网' or '孵', _, _]) && PartOfAnchor(phrase) is { } part) return part;
        // 世界500强企业中，已有392家|投资落户江苏
        if (noun.Length > 0 && memory.Among.Length > 2 && !NounBehind.EndsLikeNoun(noun) && Doing(quantity.End) is { Length: > 2 } said) return Made(said + memory.Among, built: false);
        if (noun.Length == 0) return WithoutNoun(phrase);
        // 9市进出口总额达…: the unit is the noun of the count.
        if (quantity.Unit is "市" or "省" or "县" or "区" && spot.Next < spot.Clause.End && Coordination.MeasureOf(noun.TrimEnd('达', '为', '超')).Length > 0) return Made(phrase + quantity.Unit);

        phrase = phrase == carry.Counted ? "" : WithoutCounted(phrase);
        carry.Counted = noun;
        if (Range(noun) is { Length: > 0 } ranged)
        {
            var anchored = carry.Anchor;
            var reachedFar = Made(ranged, built: false);
            carry.Anchor = anchored;
            return reachedFar;
        }

        if (Reached(phrase, noun) is { Length: > 0 } reached)
        {
            var anchor = carry.Anchor;
            var places = Made(reached, built: false);
            carry.Anchor = anchor;
            return places;
        }

        if (Doer(noun, phrase) is { Length: > 0 } done)
        {
            var kept = carry.Anchor;
            var reachedBy = Made(done, built: false);
            carry.Anchor = kept.Length > 0 ? kept : carry.Anchor;
            return reachedBy;
        }

        var specified = Specified(noun, phrase);
        return Made(LikeSibling(specified), built: specified.Length < noun.Length + 2 || specified.StartsWith(noun, StringComparison.Ordinal));
    }

    // “闽货华夏行”活动|走进|28个城市; 永辉超市…，遍布|29个省份: of a general noun the name says who does what.
    private string Doer(string noun, string phrase)
    {
        if (noun is not ("国家" or "国家和地区" or "国家（地区）" or "城市" or "省份" or "省区市" or "地区" or "县市" or "县区" or "县" or "港口" or "站点" or "口岸" or "机场") || phrase.Length is < 2 or > 20) return "";
        var deed = phrase.WithoutEnd("全球", "全国", "境外", "国内", "全省", "省内", "省外", "海外", "周边", "了", "到", "至", "向", "往");
        if (deed.Length < 2 || NounBehind.EndsLikeNoun(deed) || VerbChain.IsAll(deed) || deed[^1] is '在' or '于' or '对' or '与' or '的' or '中' || deed.AsSpan().ContainsAny('，', '、')) return "";
        if (deed.Length > 4) return deed + noun;
        foreach (var owner in (string[])[memory.Scene, carry.Topic, Thing(carry.Anchor), Thing(carry.Subject)])
            if (owner.Length is > 1 and < 18 && !deed.Contains(owner, StringComparison.Ordinal) && VerbChain.Length(owner) == 0) return owner + deed + noun;
        return deed + noun;
    }

    // 辐射范围拓展到96个国家和地区; 示范县…，实现51个贫困县|全覆盖.
    private string Range(string noun)
    {
        if (spot.Before.SaysAny("拓展", "扩大", "延伸", "扩展", "覆盖", "扩至") && FarReach().Match(_line.Text.Substring(spot.Head.Start, spot.First.BoundStart - spot.Head.Start)) is { Success: true } far)
        {
            var own = IndicatorName.Between(_line, spot.Head.Start, spot.Head.Start + far.Groups[1].Length, document, out _);
            return memory.Reaching = own.Length > 1 ? own + noun : "";
        }

        var end = _line.Text.IndexOf(noun, spot.First.End, StringComparison.Ordinal) + noun.Length;
        var covering = VerbChain.Strip(IndicatorName.Bare(carry.Anchor));
        return _line.Text.AsSpan(end).StartsWith("全覆盖") && covering.Length is > 1 and < 20 ? covering + "覆盖" + noun : "";
    }

    [System.Text.RegularExpressions.GeneratedRegex("^(.{2,20})(?:范围|半径|网络|领域)(?:进一步|逐步|已|不断)?(?:拓展|扩大|延伸|扩展|覆盖|扩至|延伸)(?:到|至)?了?(?:全球|全国|全省)?$")]
    private static partial System.Text.RegularExpressions.Regex FarReach();

    // 肉菜流通追溯体系覆盖11个城市、3200个流通节点; 累计开行1856列，到达13个国家27座城市: what reaches them belongs to the name.
    private string Reached(string phrase, string noun)
    {
        if (Array.Find(Reaches, v => spot.Before.EndsWith(v) || spot.Before.TrimEnd("了").EndsWith(v)) is { } verb)
        {
            var own = phrase == verb ? "" : phrase.WithoutEnd(verb, verb[..1]);
            if (own.Length < 2) own = VerbChain.Strip(IndicatorName.Bare(carry.Anchor));
            memory.Reaching = own.Length is > 1 and < 20 ? own + verb : "";
        }
        else if (!spot.Before.EndsWithAny("、", "和", "与", "及") && spot.Before.Length > 0 && !(spot.Before.Length < 8 && NounBehind.EndsLikeNoun(spot.Before)) || spot.Head.Start == spot.Clause.Start) memory.Reaching = "";

        return memory.Reaching.Length > 0 ? memory.Reaching + noun : "";
    }

    private static readonly string[] Reaches = ["覆盖", "辐射", "到达", "通达", "惠及", "联通", "遍布", "连通", "直达", "连接", "途经", "辐射带动", "服务"];

    // 分3批将66个冷链物流基地纳入名单: the batches are those of what is counted next.
    private string Counted(Quantity batches)
    {
        var next = _line.Quantities.Find(q => q.Start >= batches.End && q.Family == UnitFamily.Count && q.Start < spot.Clause.End);
        return next is null ? "" : NounBehind.Of(_line, next.End, spot.Clause.End);
    }

    // 省级电商示范企业160家、示范基地45个: what comes before the repeated word holds for the whole list.
    private string LikeSibling(string name)
    {
        if (carry.Subjects.Count == 0 || _line.Text[spot.Head.Start..spot.First.BoundStart] is not ['、' or '和', ..] || !_line.Text.AsSpan(spot.Head.Start + 1).StartsWith(name.AsSpan(0, Math.Min(2, name.Length))) && spot.Head.End > spot.Head.Start + 1 || name.Length is < 3 or > 10) return name;
        var sibling = IndicatorName.Bare(carry.Subjects[^1].Name);
        var at = sibling.IndexOf(name[..2], StringComparison.Ordinal);
        return at is > 1 and < 12 && !sibling.AsSpan(0, at).ContainsAny('、', '的') ? sibling[..at] + name : name;
    }

    private List<Named>? WithoutNoun(string phrase)
    {
        // 70个菜市场包括福州9个、泉州11个: parts of what was counted.
        if (carry.Counted.Length > 1 && (phrase.LastIndexOf("包括", StringComparison.Ordinal) is >= 0 and var listed ? phrase[(listed + 2)..] : phrase) is var part && PlaceOf(part) is { Length: > 0 } place) return [new Named(AsCount(carry.Counted, 0), place)];
        if (phrase.Length < 2 && memory.Among.Length > 2 && spot.Next == spot.First.End && NounBehind.EndsLikeNoun(memory.Among)) return Made(carry.Counted = memory.Among);
        // 推进步行街改造提升，到2025年打造10条: the noun stood in the task.
        var isOfTask = carry.Counted.Length == 0 && memory.Task.Length > 0 && NounBehind.EndsLikeNoun(memory.Task);
        if (isOfTask && phrase.Length < 2 && Doing(spot.First.End).Length == 0) return Made(carry.Counted = memory.Task);
        if (isOfTask) carry.Counted = memory.Task;
        if (phrase.Length > 1 && carry.Counted.Length > 0 && (spot.Before.EndsWith("的") || phrase[^1] is '级' or '元' or '上'))
            return Made(Classed(carry.Counted, phrase));
        var told = Doing(spot.First.End);
        // 5市入选国家试点: the unit is the noun.
        if (told.Length > 2 && spot.First.Unit is "市" or "县" or "省" or "区" or "镇" or "村" or "乡") return Made(told + spot.First.Unit);
        // 每个县平均拥有0.9个
        if (phrase.Length > 1 && phrase[0] == '每' && carry.Counted.Length > 1 && phrase[^1] is not ('数' or '量' or '额' or '率') && !phrase.Contains("拥有", StringComparison.Ordinal)) return Made(phrase + "平均拥有" + carry.Counted);
        // 60多人参加了推介会: people are their own noun.
        if (phrase.Length < 2 && told.Length > 2 && spot.First.Unit is "人" or "名" or "万人") return Made(told.Replace("了", "", StringComparison.Ordinal) + "人数");
        // 新开工项目186个，竣工投产97个: what is done to things spoken of.
        if (carry.Counted.Length > 1 && phrase.Length > 1 && VerbChain.IsAll(phrase)) return Made(phrase.WithoutStart("已") + carry.Counted.WithoutStart(VerbWords.Outcomes).WithoutStart("实有", "现有", "已有", "共有", "新"), built: VerbWords.Builders.Contains(phrase));
        if (phrase.Length > 2 && LikeSibling(phrase) is var whole && whole != phrase) return Made(whole);
        return phrase.Length > 1 || told.Length < 2 || carry.Counted.Length == 0 ? null : Made(told + (Threshold().IsMatch(carry.Counted) ? BareNoun(carry.Counted, "元") : carry.Counted));
    }

    private string PlaceOf(string phrase)
    {
        if (phrase.Length < 2) return _line.Text.AsSpan(spot.Head.Start, spot.First.BoundStart - spot.Head.Start).Trim("、，其中包括和") is var bare && PlaceNames.At(bare) is { Length: > 0 } named && named.Length == bare.Length ? named.Name : "";
        return PlaceNames.At(phrase) is { Length: > 0 } place && place.Length == phrase.Length ? place.Name : phrase.Length is 2 or 3 && carry.Recent is [.., { Region.Length: > 1 }] && PlaceNames.At(phrase + "市") is { Length: > 0 } city && city.Length == phrase.Length + 1 ? city.Name : phrase.Length < 9 && phrase[^1] is '区' or '县' && !phrase.AsSpan().EndsWithAny("街区", "园区", "社区", "景区", "片区", "小区", "地区", "校区", "专区", "城区", "厂区", "市区") && carry.Recent is [.., var last] && last.Region != document.Region && _line.Text[spot.Head.Start] is '、' or '和' ? phrase : "";
    }

    // 5家企业进入…名单, 54家开发区开展…试点: what is said of a general noun names what is counted.
    private string Specified(string noun, string phrase)
    {
        var end = _line.Text.IndexOf(noun, spot.First.End, StringComparison.Ordinal) is var at and >= 0 ? at + noun.Length : spot.Next;
        var doing = Doing(end) is { Length: > 0 } own ? own : Shared(end);
        if (doing.Length > 2 && doing.Length < (IsGeneral(noun) ? 40 : 20) && !doing.AsSpan().StartsWithAny(NameWords.NoPredicates))
            return doing.EndsWith(noun, StringComparison.Ordinal) ? doing : doing + (IsGeneral(noun) ? "" : "的") + noun;
        // 总投资3000万美元以上的200个重点外资项目: the class they belong to stands in front.
        if (spot.Before.EndsWithAny("以上的", "以上", "以下的", "以下") && VerbChain.Strip(phrase) is { Length: > 4 and < 20 } grade && Threshold().IsMatch(grade) && !grade.AsSpan().ContainsAny('、', '，')) return grade + noun;
        if (RegionReader.IsPark(noun) || !IsGeneral(noun)) return noun;
        var list = phrase.LastIndexOf('、') is var comma and >= 0 && spot.Head.Signs == Sign.None ? "" : phrase;
        list = list.WithoutEnd(VerbWords.Builders).WithoutStart(VerbWords.Builders);
        return list.Length is > 1 and < 20 && NounBehind.EndsLikeNoun(list) ? list + noun : spot.Region.EndsWith('区') ? spot.Region + noun : noun;
    }

    // 140个国家和32个国际组织签署…: the predicate behind the last of a list holds for all.
    private string Shared(int end)
    {
        for (var last = spot.First; ;)
        {
            var next = _line.Quantities.Find(q => q.Start > last.Start);
            if (next is not { Family: UnitFamily.Count } || next.BoundStart > spot.Clause.End || next.BoundStart != end && (next.BoundStart != end + 1 || _line.Text[end] is not ('、' or '和' or '与' or '及'))) return "";
            var noun = NounBehind.Of(_line, next.End, spot.Clause.End);
            if (noun.Length == 0) return "";
            end = _line.Text.IndexOf(noun, next.End, StringComparison.Ordinal) + noun.Length;
            var after = _line.Quantities.Find(q => q.Start > next.Start);
            if (Predicate(end, after is null ? spot.Clause.End : Math.Min(after.BoundStart, spot.Clause.End)) is { Length: > 0 } told) return told;
            last = next;
        }
    }

    // 营业收入过百亿元的流通企业12家，过千亿元的2家: the second threshold stands in the place of the first.
    private static string Classed(string counted, string phrase)
    {
        phrase = phrase.TrimEnd('的');
        if (Threshold().Match(counted) is not { Success: true } old || Threshold().Match(phrase) is not { Success: true, Index: 0 } own || own.Length != phrase.Length) return phrase + BareNoun(counted, phrase);
        var bound = counted[(old.Index + old.Length)..];
        return counted[..old.Index] + phrase + bound;
    }

    [System.Text.RegularExpressions.GeneratedRegex("(?:超过|突破|达到|过|超|达|上)?[0-9.一二三五十百千万亿]{1,8}(?:美元|欧元|元)(?:人民币)?(?:以上|及以上|以下)?")]
    private static partial System.Text.RegularExpressions.Regex Threshold();

    // 其中10亿元以上156家 of 年销售额1亿元以上商贸企业: the class before the noun is replaced.
    private static string BareNoun(string counted, string phrase)
    {
        if (Threshold().IsMatch(counted) && counted.LastIndexOf('的') is > 0 and var of && of < counted.Length - 2) return counted[(of + 1)..];
        var at = phrase[^1] == '级' ? counted.IndexOf('级', StringComparison.Ordinal) : counted.LastIndexOf("以上", StringComparison.Ordinal) is > 0 and var above ? above + 1 : -1;
        return at > 0 && at < counted.Length - 2 && (phrase[^1] != '级' || at < 4) ? counted[(at + 1)..].WithoutStart("及以上", "以上") : counted;
    }

    // 三批55家开发区: the noun of the next number serves both.
    private string Following()
    {
        var next = _line.Quantities.Find(q => q.BoundStart == spot.First.End);
        return next is null ? "" : NounBehind.Of(_line, next.End, spot.Clause.End);
    }

    /// <summary>The predicate that begins at an offset, up to the next number; empty when there is none.</summary>
    private string Doing(int at) => Predicate(at, spot.Next);

    private string Predicate(int at, int end)
    {
        if (at >= end) return "";
        var text = _line.Text[at..end];
        // 93个县|扩大到|100个县: leads on to the next number.
        if (end < spot.Clause.End && text.AsSpan().TrimEnd('了') is [.., '到' or '至' or '为' or '达']) return "";
        if (text[0] == '、' || text.AsSpan().StartsWithAny("比", "较", "同比", "环比")) return "";
        // 两家企业实现销售额30亿元: what is measured next does not say which are counted.
        if (end < spot.Clause.End && (Coordination.MeasureOf(text).Length > 0 || text.AsSpan().StartsWithAny("新增", "实现", "累计", "完成"))) return "";
        if (text.IndexOf('（', StringComparison.Ordinal) is > 0 and var bracket) text = text[..bracket];
        foreach (var word in (string[])["正式", "成功", "被", "已", "均", "正在", "将"])
            if (text.StartsWith(word, StringComparison.Ordinal)) text = text[word.Length..];
        return text.Length is > 1 and < 40 ? text.Trim('，', '。', '、', '；', '：') : "";
    }

    // 连锁企业480家，门店3.2万个，销售额…: the parts of what was counted, which stays what is spoken of.
    private List<Named>? PartOfAnchor(string part)
    {
        var whole = carry.Subjects.Count == 0 ? memory.Task : VerbChain.Strip(IndicatorName.Bare(carry.Anchor));
        if (whole.Length is < 2 or > 19 || whole.EndsWith(part, StringComparison.Ordinal) || Coordination.MeasureOf(whole).Length > 0) return null;
        var anchor = carry.Anchor;
        var made = Made(whole + part);
        carry.Anchor = anchor;
        return made;
    }

    private List<Named> Made(string name, bool built = true)
    {
        var made = new Named(built ? AsCount(name, 0) : IndicatorName.Counted(name, spot.First.Unit), RegionReader.IsPark(name) ? document.Region : spot.Region);
        carry.Subject = made.Name;
        carry.Anchor = made.Name.EndsWith("从业人员数量", StringComparison.Ordinal) || made.Name.EndsWith("从业人员人数", StringComparison.Ordinal) ? made.Name[..^6] : made.Name;
        carry.Subjects.Add(made);
        return [made];
    }

    private static bool IsGeneral(string noun) => noun.Length < 4 || NameWords.General.Contains(noun);

    private string AsCount(string name, int number)
    {
        var quantity = spot.Numbers[Math.Min(number, spot.Size - 1)];
        return quantity is { Family: UnitFamily.Count, Unit: "位" } ? IndicatorName.Bare(name) + "位次" : quantity.Family == UnitFamily.Count ? IndicatorName.AsCount(name, quantity.Unit) : name;
    }
}
