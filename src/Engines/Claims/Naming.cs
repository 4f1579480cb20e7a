using Luopan.Engines.Claims.Words;

namespace Luopan.Engines.Claims;

/// <summary>Names the indicators of a number or a list of numbers, and whom each is about.</summary>
internal sealed partial class Naming(Spot spot, Carry carry, NameMemory memory, DocumentFrame document, List<Claim> told)
{
    private readonly Line _line = spot.Line;

    // The name was made whole with what was spoken of before, which the next one may need as well.
    private bool _isJoined;

    /// <summary>As many names as claims: one a number, or several where one number holds for several indicators.</summary>
    public List<Named> Name() => Owned(Found());

    private List<Named> Found()
    {
        var first = spot.First;
        if (spot.IsElsewhere && carry.Subject.Length > 0) return About(first.Family == UnitFamily.Percent ? carry.Recent[^1].Indicator : AsCount(carry.Subject, 0));
        if (first.Family == UnitFamily.Count && spot.Size == 1 && Counting() is { } counted) return counted;

        var phrase = IndicatorName.Between(_line, spot.Head.Start, spot.Head.End, document, out var topic);
        if (first.Family == UnitFamily.Duration && spot.Before.EndsWith("连续")) return About(Streak(phrase));
        if (Group() is { } group) return group;
        if (first.Form == QuantityForm.Proportion) return Proportion(phrase);
        if (phrase.Length < 2 && !(first.Family == UnitFamily.Measure && phrase.Length == 1 && NameWords.Goods.Contains(phrase[0]))) phrase = "";
        if (phrase.Length > 0 && !spot.Head.Has(Sign.Share) && Goal(phrase) is { } goal) return goal;
        if (spot.Head.Has(Sign.Share)) return Shares(phrase);
        if (memory.Goal.Length > 0 && first.Family == UnitFamily.Percent && spot.Before is "的") return About(carry.Subject + "完成" + memory.Goal + "比重");
        phrase = WithoutCounted(phrase);
        if (first.Family == UnitFamily.Place) phrase = WithoutRanking(phrase);
        if (first.Family == UnitFamily.Percent && (spot.Head.Signs & ~Sign.Reach) == Sign.None && PartOf(phrase) is { } part) return [.. Enumerable.Repeat(part, spot.Size)];
        if (phrase is "数量" or "总数" or "总量" or "规模" && spot.Size > 1 && carry.Subjects.Count >= spot.Size) phrase = "";
        var bare = phrase;
        phrase = Given(phrase) is { Length: > 0 } given ? given : OnTopic(phrase, topic);
        _isJoined = bare.Length > 1 && phrase.Length > bare.Length && phrase.EndsWith(bare, StringComparison.Ordinal);
        if (first.Family == UnitFamily.Percent && spot.Head.Signs is Sign.None or Sign.Reach && Compared() is { } compared) return compared;
        if (first.Family == UnitFamily.Points) return Gaps(phrase);
        if (first.Family == UnitFamily.Place) phrase = Ranked(phrase);
        if (first.Family == UnitFamily.Times && spot.Before.EndsWith("的") && spot.Before.LastIndexOfAny("是为当") is >= 0 and var than)
            phrase = IndicatorName.Between(_line, spot.Head.Start, spot.Head.Start + than, document, out _).Replace("分别", "", StringComparison.Ordinal).WithoutEnd("相");
        // 社会物流总费用5600亿元，与GDP的比率14.5%: the ratio is of what was spoken of.
        if (first.Family == UnitFamily.Percent && spot.Before.StartsWith("与") && phrase.AsSpan().EndsWithAny("的比率", "的比例", "之比", "的比值") && carry.Subject.Length > 1) return About(carry.Subject + "与" + phrase);
        if (phrase is "相" or "相差" or "差距" or "相比") phrase = "";
        if (phrase is "出口" or "进口" or "出口额" or "进口额" or "进出口" or "进出口额") phrase = (carry.TradeOf.Length > 0 ? carry.TradeOf : Trader()) + phrase;
        if (phrase.AsSpan().StartsWithAny("低于", "高于", "不及", "超过")) phrase = "";
        if (first.Family == UnitFamily.Money && phrase.Length > 5) phrase = phrase.WithoutStart("达成", "签订", "取得", "用足用好", "用好用足", "管好用好", "用好", "用足");
        return phrase.Length == 0 ? Again() : Fresh(phrase.WithoutEnd("目标值", "目标"));
    }

    // 59家开发区实际利用外资46.7亿美元，出口378亿美元: whose the last figure is, where it is a class of enterprises or parks.
    private string Trader()
    {
        if (carry.Recent is not [.., { Kind: ClaimKind.Level } last] || UnitWords.FamilyOf(last.Unit) != UnitFamily.Money || Coordination.MeasureOf(last.Indicator) is not { Length: > 0 } measure || spot.Before.SaysAny("全省", "全市", "全国", "我省", "我市")) return "";
        var owner = last.Indicator[..^measure.Length].WithoutEnd("实际利用", "实际使用", "利用", "使用", "合同", "完成", "实现");
        return owner.AsSpan().EndsWithAny("企业", "开发区", "园区", "综保区", "综合保税区", "试验区", "示范区", "公司", "集团", "基地") && owner.Length < 16 ? owner : "";
    }

    // 安排3亿元|专项资金, 创造了15万亿元的|地区生产总值: the amount stands in front of what it is an amount of.
    private string Given(string phrase)
    {
        if (spot.Size > 1 || spot.First is not { Family: UnitFamily.Money or UnitFamily.Measure, Form: QuantityForm.Plain }) return "";
        var verb = "";
        foreach (var giver in VerbWords.Givers)
            if (giver.Length > verb.Length && phrase.EndsWith(giver, StringComparison.Ordinal)) verb = giver;
        if (verb.Length == 0 && phrase.Length > 0) return "";
        var end = spot.First.End;
        var noun = NounBehind.Of(_line, end < spot.Next && _line.Text[end] == '的' ? end + 1 : end, spot.Next);
        if (noun.Length < 2 || !NounBehind.EndsLikeNoun(noun) && Coordination.MeasureOf(noun).Length == 0) return "";
        return VerbWords.Neutral.Contains(verb) ? noun : verb + noun;
    }

    // 完成州政府下达任务数65亿元的92%, 超全年目标726亿元: a goal is set for what was spoken of.
    private List<Named>? Goal(string phrase)
    {
        if (carry.Subject.Length == 0 || !phrase.AsSpan().EndsWithAny("目标", "任务", "任务数", "目标任务", "计划", "目标数", "计划数", "目标值") || phrase.Length > 14) return null;
        memory.Goal = spot.First.Family is UnitFamily.Percent or UnitFamily.Points ? "" : phrase[^2..] is "务数" ? "任务数" : phrase[^2..];
        var named = spot.First.Family switch
        {
            UnitFamily.Percent when carry.Recent is [.., { Unit: "%" } rate] && !spot.Before.EndsWith("的") => rate.Indicator,
            UnitFamily.Percent when spot.Before.IndexOf("完成") >= 0 || spot.Before.EndsWith("的") => carry.Subject + "完成" + phrase[^2..] + "比重",
            UnitFamily.Points when carry.Recent is [.., var last] => RateOf(last),
            _ => carry.Subject,
        };
        return About(Repeat(named, spot.Size));
    }

    // 在18个国家和地区布局海外仓47个: the noun of the number before is no part of this one's.
    private string WithoutCounted(string phrase)
    {
        if (carry.Counted.Length < 2 || phrase.Length < carry.Counted.Length + 2 || spot.Head.Start == spot.Clause.Start || !phrase.StartsWith(carry.Counted, StringComparison.Ordinal)) return phrase;
        var own = VerbChain.Strip(phrase[carry.Counted.Length..]);
        return own.Length < 2 || VerbChain.IsAll(own) ? phrase : own;
    }

    // 农产品出口连续22年稳居全国首位: how long it has lasted, and what.
    private string Streak(string phrase)
    {
        if (phrase.Length > 1) carry.Subject = phrase;
        var end = _line.Text.AsSpan(spot.First.End, spot.Clause.End - spot.First.End);
        var unit = spot.First.Unit;
        if (end.StartsWithAny("成为", "是", "位居", "保持") && carry.Subject.IndexOf('对', StringComparison.Ordinal) is > 1 and var to && KindReader.IsRatio(carry.Subject)) carry.Subject = carry.Subject[..to];
        return carry.Subject + end[..Math.Min(end.Length, 14)].ToString() + "连续" + (unit.EndsWith('年') ? "年" : unit.EndsWith('月') ? "月" : unit.EndsWith("季度", StringComparison.Ordinal) ? "季度" : unit) + "数";
    }

    // 对外承包工程累计新签合同额…，累计完成营业额…: the second goes on about the topic of the first.
    private string OnTopic(string phrase, int topic)
    {
        // 人均增收2100元: what grew is in the verb.
        if (phrase is "人均" or "户均" && spot.Before.EndsWith("增收")) return phrase + "增收";
        if (IsEconomy(phrase)) return carry.Subject.AsSpan().SaysAny("生产总值", "GDP") ? carry.Subject : "地区生产总值";
        if (Generic(phrase) is { } generic) return generic;
        if (phrase == "投资" && Doing(spot.First.End) is { Length: > 3 } doing) return doing + "投资额";
        // 流通领域吸纳就业820万人，贡献税收…: who does it goes on.
        foreach (var verb in (string[])["吸纳", "带动", "拉动", "贡献", "撬动"])
            if (topic == 0 && phrase.IndexOf(verb, StringComparison.Ordinal) is > 1 and < 12 and var doer && phrase[doer - 1] != '的') topic = doer;
        if (topic > 1 && topic < phrase.Length) carry.Topic = phrase[..topic];
        else if (phrase.Length > 0 && StartsOnVerb(phrase) && !(spot.First.Family == UnitFamily.Count && VerbChain.Length(phrase) > 2) && !phrase.StartsWith("支持企业", StringComparison.Ordinal) && (carry.Subjects.Count == 0 && memory.Task.Length > 0 ? memory.Task : carry.Topic.Length > 0 ? carry.Topic : IndicatorName.Bare(carry.Subject)) is { Length: > 1 and < 16 } about && !StartsOnVerb(about) && (about == carry.Topic || Coordination.MeasureOf(about).Length == 0)) return IndicatorName.WithTopic(about, phrase);
        return phrase;
    }

    // 商业综合体312家，面积…; 期数同比增长…: a noun of measure belongs to what was spoken of.
    private string? Generic(string phrase)
    {
        if (phrase == "投资" && spot.First.Family == UnitFamily.Money && carry.Counted.Length > 0) phrase = "投资额";
        var isOfTask = carry.Subjects.Count == 0 && memory.Task.Length > 0;
        if (!IsGeneric(phrase) || carry.Subjects.Count == 0 && !isOfTask && !phrase.EndsWith('数')) return null;
        var head = isOfTask ? memory.Task : phrase is "人均" or "户均" && carry.Subjects.Count > 0 ? IndicatorName.Bare(carry.Subject) : IndicatorName.Bare(carry.Anchor.Length > 0 ? carry.Anchor : carry.Subject);
        if (head.Length is < 2 or > 19 || NameWords.GenericMeasures.Contains(head) || head.StartsWith(phrase, StringComparison.Ordinal)) return null;
        // 进出口总额…，总量居全国第8位: an amount says how much of itself there is.
        if (phrase is "总量" or "规模" or "总额" && NameWords.Measures.Contains(head)) return head;
        head = VerbChain.Strip(head);
        if (Coordination.MeasureOf(head) is { Length: > 0 } measure && head.Length > measure.Length + 1 && (phrase[^1] == head[^1] || measure.EndsWith("产量", StringComparison.Ordinal))) head = head[..^measure.Length];
        return phrase is "人均" or "户均" ? phrase + head : phrase is "增幅" or "增速" ? spot.First.Family == UnitFamily.Place ? head + phrase : head : Joined(head.WithoutStart("新增"), phrase);
    }

    private static bool IsGeneric(string phrase)
    {
        if (NameWords.GenericMeasures.Contains(phrase) || IsDerivedRate(phrase)) return true;
        if (phrase.Length == 4 && phrase.EndsWith("总数", StringComparison.Ordinal) && !NameWords.General.Contains(phrase[..2]) && phrase[..2] is not ("人员" or "用户" or "会员")) return false;
        if (phrase.Length is 3 or 4 && (phrase[^1] == '数' && phrase[^2] != '指' || phrase.EndsWith("数量", StringComparison.Ordinal))) return true;
        foreach (var word in (string[])["新增", "总", "年", "年均", "平均", "直接", "增加"])
            if (phrase.Length > word.Length + 1 && phrase.StartsWith(word, StringComparison.Ordinal) && NameWords.GenericMeasures.Contains(phrase[word.Length..])) return true;
        return false;
    }

    // 下乡家电产品销售 and 销售额 overlap.
    private static string Joined(string head, string phrase)
    {
        phrase = phrase.WithoutStart("增加");
        for (var shared = Math.Min(head.Length, phrase.Length) - 1; shared > 1; shared--)
            if (head.EndsWith(phrase[..shared], StringComparison.Ordinal)) return head + phrase[shared..];
        // 快递业务量…，业务收入…
        return phrase.Length > 3 && head.IndexOf(phrase[..2], StringComparison.Ordinal) is > 1 and var at && head.Length - at < 5 ? head[..at] + phrase : head + phrase;
    }

    // 核销率, 覆盖率, 改造率: how much of what was spoken of has been done.
    private static bool IsDerivedRate(string phrase) =>
        phrase.Length is 4 or 5 && phrase.EndsWith("覆盖率", StringComparison.Ordinal) || phrase.Length == 3 && phrase[2] == '率' && phrase is not ("失业率" or "出生率" or "死亡率" or "通胀率" or "增长率" or "参保率" or "入学率" or "就业率");

    private static bool IsComposed(string phrase)
    {
        if (IsGeneric(phrase)) return true;
        foreach (var word in NameWords.GenericMeasures)
            if (phrase.EndsWith(word, StringComparison.Ordinal) && phrase.Length > word.Length + 1 && word.Length > 1) return true;
        return false;
    }

    // 快递业务量, 流通业从业人员: whose they are.
    private static string Stem(string name) => name.WithoutEnd("从业人员", "从业人数", "业务量") is var stem && stem.Length < name.Length ? stem : "";

    // 物流园|日均交易量, 班列|开行: whose measure it is.
    private static string Holder(string phrase)
    {
        foreach (var word in NameWords.GenericMeasures)
            if (word.Length > 1 && word is not ("余额" or "产值" or "总产值") && phrase.Length > word.Length + 2 && phrase.EndsWith(word, StringComparison.Ordinal) && phrase[..^word.Length].WithoutEnd("日均", "年均", "年", "总", "累计", "平均") is var holder && NounBehind.EndsLikeNoun(holder) && VerbChain.Length(holder) == 0) return holder;
        return "";
    }

    private bool IsEconomy(string phrase) => phrase is "经济" or "经济增长" or "经济总量" or "全部经济" && spot.First.Family is UnitFamily.Percent or UnitFamily.Money;

    private List<Named> Fresh(string phrase)
    {
        if (spot.Size > 1 && spot.First.Family is UnitFamily.Money or UnitFamily.Percent && Coordination.MeasureOf(carry.Subject).Length > 0 && Zones(phrase) is { } zones) return zones;
        var places = spot.Size > 1 ? Places(0) : null;
        string[]? names = null;
        if (spot.Size > 1 && places is null) names = Coordination.Split(phrase, spot.Size);
        else if (spot.Size == 1 && spot.Head.Has(Sign.Each)) names = Coordination.SplitAll(phrase);
        else if (spot is { Size: 1, First: { Bound: ClaimBound.AtLeast, Family: UnitFamily.Money }, Head.Signs: Sign.None } && !(carry.Topic.Length > 1 && phrase.StartsWith(carry.Topic, StringComparison.Ordinal)) && Coordination.SplitAll(phrase) is { } alike && alike.All(a => Coordination.MeasureOf(a).Length > 0)) names = alike;
        names ??= Repeat(phrase, spot.Size);
        if (spot is { Size: 1, First.Family: UnitFamily.Money or UnitFamily.Measure } && carry.Recent.FindLast(c => c.Unit.Length > 0 && UnitWords.FamilyOf(c.Unit) == spot.First.Family) is { } before) names = [Coordination.Measured(Coordination.LikeBefore(names[0], before.Indicator), spot.First.Family == UnitFamily.Money ? Coordination.EndsInClass(names[0]) ? carry.Measure : "" : Coordination.MeasureOf(before.Indicator) is "面积" or "产量" or "吞吐量" or "货运量" ? Coordination.MeasureOf(before.Indicator) : "")];
        // 从城乡看，城镇3790亿元: the parts of what the sentence before gave as a whole.
        if (spot.First.Family is UnitFamily.Money or UnitFamily.Percent && IsBreakdown() && Coordination.MeasureOf(carry.Measure) == carry.Measure && carry.Measure.Length > 1) names = [.. names.Select(n => n.Length < 12 ? Coordination.Measured(n, carry.Measure) : n)];
        // 在限额以上单位商品零售额中，汽车类增长8.2%: the whole lends its measure to its parts.
        if (spot.First.Family == UnitFamily.Percent && Coordination.MeasureOf(memory.Among) is { Length: > 2 } shared && names.All(n => n.Length < 12 && Coordination.EndsInClass(n) && Coordination.MeasureOf(n).Length == 0)) names = [.. names.Select(n => memory.Among[..^shared.Length].WithoutEnd("商品") + n + (memory.Among.EndsWith("商品" + shared, StringComparison.Ordinal) ? "商品" : "") + shared)];
        if (spot is { Size: 1, First.Family: UnitFamily.Percent } && carry.Recent is [.., { Unit: "%" } rate]) names = [Coordination.LikeZone(names[0], rate.Indicator)];
        if (spot.First.Family is UnitFamily.Percent or UnitFamily.Times) names = [.. names.Select(n => Coordination.Measured(n, carry.Measure))];
        else if (Coordination.MeasureOf(names[^1]) is { Length: > 0 } measure) carry.Measure = measure;
        if (names is [var bare] && bare.Length < memory.Announced.Length && NameWords.Measures.Contains(bare) && memory.Announced.EndsWith(bare, StringComparison.Ordinal)) names = [memory.Announced];
        // 进口原油1215万吨；铜240万吨: how much of it came in, and of what is listed behind it.
        if (spot.First.Family == UnitFamily.Measure && names is [{ Length: < 9 } goods] && Coordination.MeasureOf(goods).Length == 0)
        {
            if (goods is ['进' or '出', '口', _, ..]) (names, carry.Flow) = ([goods[2..] + goods[..2] + "量"], goods[..2] + "量");
            else if (carry.Flow.Length > 0 && goods.Length < 6 && goods[^1] is not ('量' or '率')) names = [goods + carry.Flow];
        }

        // 跨境电商进出口…，其中出口…: the parts of trade share its head.
        if (spot.Size == 1 && phrase.IndexOf("进出口", StringComparison.Ordinal) is >= 0 and var trade && phrase.Length - trade < 6) carry.TradeOf = phrase[..trade];
        carry.Subject = names[^1];
        if ((!IsComposed(phrase) || NameWords.Measures.Contains(phrase)) && !_isJoined) carry.Anchor = names[^1];
        else if (!_isJoined && Holder(phrase) is { Length: > 2 } holder) carry.Anchor = holder;
        else if (!_isJoined && !IsGeneric(phrase) && Stem(names[^1]) is { Length: > 1 } stem) carry.Anchor = stem;
        if (spot.First.Family == UnitFamily.Count) carry.Counted = IndicatorName.Built(names[^1]);
        var named = new List<Named>();
        for (var i = 0; i < names.Length; i++) named.Add(new Named(AsCount(names[i], i), places is null ? spot.Region : places[i]));
        carry.Subjects.AddRange(named);
        return named;
    }

    // 从城乡看, 按消费类型分, 分行业看
    private bool IsBreakdown()
    {
        var lead = _line.Text.AsSpan(0, Math.Min(24, spot.First.BoundStart));
        var end = lead.IndexOf('，');
        return end is > 2 and < 16 && (lead[..end].EndsWith("看") && lead[0] is '从' or '分' || lead[..end].EndsWith("分") && lead[0] == '按' || lead[..end].EndsWith("划分"));
    }

    // 主城区、生态涵养区和拓展区分别达到…: parts of the place each reach so much of what was spoken of.
    private List<Named>? Zones(string phrase) =>
        Coordination.Split(phrase, spot.Size) is { } zones && zones.All(z => z.Length > 1 && z[^1] is '区' or '市' or '县' or '州' or '旗') ? [.. zones.Select(z => new Named(carry.Subject, z))] : null;

    // Nothing new is named: the number goes on about what was spoken of, a list about as many of the last subjects.
    private List<Named> Again()
    {
        // 农产品网络零售额（同比增长20%）: brackets speak of what stands before them.
        if (spot.Clause.IsInBrackets && OuterSubject() is { Length: > 1 } outer) carry.Subject = outer;
        // 由3.9%提高到4.4%: both ends of a change are of one share.
        var reaches = spot.Size == 1 && spot.First.Family == UnitFamily.Percent && spot.Head.Has(Sign.Reach) && !spot.Head.Has(Sign.Growth);
        if (reaches && carry.Recent is [.., { Kind: ClaimKind.Share, Unit: "%" } from]) return [new Named(from.Indicator, from.Region)];
        // 生产性服务业占比44%，而上海已超过60%: the same share of another place; 占GDP比重53.5%，居全国第18位: the share has its place too.
        if (spot.Size == 1 && carry.Recent is [.., { Kind: ClaimKind.Share or ClaimKind.Pp } share] && (spot.First.Family == UnitFamily.Percent && share.Unit == "%" && spot.Head.Signs is Sign.None or Sign.Reach || spot.First.Family == UnitFamily.Place && !share.Indicator.AsSpan().SaysAny("占全", "增速"))) return [new Named(share.Indicator, spot.Region)];
        if (spot.Size > 1 && Members() is { } members) return members;
        // 工业总产值9867亿元，税收512亿元，均增长三成: the rate is that of each.
        if (spot is { Size: 1, First.Family: UnitFamily.Percent } && spot.Head.Has(Sign.Each) && spot.Head.Has(Sign.Growth) && LastLevels() is { Count: > 1 } levels) return levels;
        // 全省综合保税区达到8家: what the clause is about is what is counted.
        if (spot.First.Family == UnitFamily.Count && spot.Head.End > spot.Head.Start && RegionReader.IsPark(spot.Region)) return [new Named(AsCount(spot.Region, 0), document.Region)];
        if (carry.Subject.Length == 0) carry.Subject = carry.Fallback;
        return About(Repeat(AsCount(carry.Subject, 0), spot.Size));
    }

    // The amounts given one behind the other since the last rate.
    private List<Named> LastLevels()
    {
        var from = carry.Recent.FindLastIndex(c => c.Kind != ClaimKind.Level || UnitWords.FamilyOf(c.Unit) is not (UnitFamily.Money or UnitFamily.Measure or UnitFamily.Count)) + 1;
        return [.. carry.Recent.Skip(from).Select(c => new Named(c.Indicator, c.Region)).Distinct()];
    }

    private List<Named>? Members()
    {
        if (Places(spot.Clause.Start) is { } own) return [.. own.Select(p => new Named(carry.Subject, p))];
        if (carry.Subjects.Count >= spot.Size) return carry.Subjects.GetRange(carry.Subjects.Count - spot.Size, spot.Size);
        if (Coordination.Split(carry.Subject, spot.Size) is { } names) return About(names);
        return Places(0) is { } places ? [.. places.Select(p => new Named(carry.Subject, p))] : null;
    }

    private string OuterSubject()
    {
        var open = spot.Clause.Start - 1;
        if (open < 2 || _line.Quantities.Exists(q => q.End == open)) return "";
        for (var length = 2; length <= 4; length++)
            if (open >= length && PlaceNames.At(_line.Text.AsSpan(open - length, length)).Length == length) return "";
        var outer = _line.ClauseAt(open - 1);
        return IndicatorName.Between(_line, outer.Start, open, document, out _) is { Length: < 24 } name ? name : "";
    }

    // 青岛、济南…分别位列第6和第8名: as many places as numbers.
    private string[]? Places(int from)
    {
        var text = _line.Text.AsSpan(from, spot.First.BoundStart - from);
        for (var at = 0; at < text.Length; at++)
        {
            var found = new List<string>();
            var i = at;
            if (at > 0 && text[at - 1] is '对' or '向' or '从' or '自' or '与') continue;
            while (PlaceNames.At(text[i..]) is { Length: > 0 } place)
            {
                found.Add(place.Name);
                i += place.Length;
                if (i + 1 >= text.Length || text[i] is not ('、' or '和' or '与' or '及')) break;
                i++;
            }

            if (found.Count == spot.Size && (i >= text.Length || text[i] is not ('、' or '和' or '与')) && text[i - 1] is not ('、' or '和' or '与') && !found.Exists(PlaceNames.IsAbroad)) return [.. found];
            if (found.Count > 0) at = i - 1;
        }

        return null;
    }

    private static bool StartsOnVerb(string phrase)
    {
        foreach (var word in NameWords.Transitive)
            if (phrase.StartsWith(word, StringComparison.Ordinal)) return true;
        return false;
    }

    private List<Named> About(params string[] names) => [.. names.Select(n => new Named(n, spot.Region))];

    private static string[] Repeat(string word, int times) => [.. Enumerable.Repeat(word, times)];
}
