using Luopan.Engines.Claims.Words;

namespace Luopan.Engines.Claims;

/// <summary>A number, or a list of numbers, in its place.</summary>
/// <param name="Line">The line.</param>
/// <param name="Numbers">The number, or the numbers of the list.</param>
/// <param name="Head">The words in front.</param>
/// <param name="Clause">The clause it stands in.</param>
/// <param name="Next">Where the next number begins, or the clause ends.</param>
/// <param name="Region">Whom the clause is about.</param>
/// <param name="IsElsewhere">The number is another place's: 低于广东的87家.</param>
internal sealed record Spot(Line Line, List<Quantity> Numbers, Head Head, Clause Clause, int Next, string Region, bool IsElsewhere)
{
    public Quantity First => Numbers[0];

    public int Size => Numbers.Count;

    /// <summary>The words between the head's start and the number.</summary>
    public ReadOnlySpan<char> Before => Line.Text.AsSpan(Head.Start, First.BoundStart - Head.Start);
}

/// <summary>Names the indicators of a number or a list of numbers, and whom each is about.</summary>
internal sealed class Naming(Spot spot, Carry carry, DocumentFrame document)
{
    private static readonly string[] GenericMeasures = ["期数", "人数", "数量", "金额", "户数", "件数", "面积", "总量", "总额", "规模", "额度", "资金", "价值", "货值", "产值", "占地面积", "批次", "单量", "总面积", "总投资", "投资额", "总投资额", "总数", "注册资本", "到资额", "合同额", "增幅", "增速", "人均", "户均", "余额", "库容", "容量", "营业面积", "从业人员", "年交易额", "交易额", "成交额", "年成交额", "年销售额", "建筑面积", "商品交易额", "总产值", "年产值", "年均", "开行", "班次", "总成交额", "成交总额", "销售收入", "营业收入", "主营业务收入", "年营业收入", "利税", "利润", "税收", "纳税", "产量", "吸纳就业"];

    private static readonly string[] NoPredicates = ["在", "均", "已在", "占", "实现", "达到", "增长", "下降", "和", "与", "的", "以", "为", "、", "，", "（", "及", "等"];

    private readonly Line _line = spot.Line;

    /// <summary>As many names as claims: one a number, or several where one number holds for several indicators.</summary>
    public List<(string Name, string Region)> Name()
    {
        var first = spot.First;
        if (spot.IsElsewhere && carry.Subject.Length > 0) return [(first.Family == UnitFamily.Percent ? carry.Recent[^1].Indicator : AsCount(carry.Subject, 0), spot.Region)];
        if (first.Family == UnitFamily.Count && spot.Size == 1 && Counting() is { } counted) return counted;

        var phrase = IndicatorName.Between(_line, spot.Head.Start, spot.Head.End, document, out var topic);
        if (first.Family == UnitFamily.Duration && spot.Before.EndsWith("连续")) return [(Streak(phrase), spot.Region)];
        if (first.Form == QuantityForm.Proportion) return Proportion(phrase);
        if (phrase.Length < 2) phrase = "";
        if (spot.Head.Has(Sign.Share)) return Shares(phrase);
        if (first.Family == UnitFamily.Percent && (spot.Head.Signs & ~Sign.Reach) == Sign.None && PartOf(phrase) is { } part) return [.. Enumerable.Repeat(part, spot.Size)];
        phrase = OnTopic(phrase, topic);
        if (first.Family == UnitFamily.Percent && spot.Head.Signs is Sign.None or Sign.Reach && Compared() is { } compared) return compared;
        if (first.Family == UnitFamily.Points) return Gaps(phrase);
        if (first.Family == UnitFamily.Place) phrase = Ranked(phrase);
        if (first.Family == UnitFamily.Times && spot.Before.EndsWith("的") && spot.Before.LastIndexOfAny("是为") is >= 0 and var than) phrase = IndicatorName.Between(_line, spot.Head.Start, spot.Head.Start + than, document, out _).Replace("分别", "", StringComparison.Ordinal);
        return phrase.Length == 0 ? Again() : Fresh(phrase);
    }

    // 农产品出口连续22年稳居全国首位: how long it has lasted, and what.
    private string Streak(string phrase)
    {
        if (phrase.Length > 1) carry.Subject = phrase;
        var end = _line.Text.AsSpan(spot.First.End, spot.Clause.End - spot.First.End);
        var unit = spot.First.Unit;
        return carry.Subject + end[..Math.Min(end.Length, 14)].ToString() + "连续" + (unit.EndsWith('年') ? "年" : unit.EndsWith('月') ? "月" : unit.EndsWith("季度", StringComparison.Ordinal) ? "季度" : unit) + "数";
    }

    // 对外承包工程累计新签合同额…，累计完成营业额…: the second goes on about the topic of the first.
    private string OnTopic(string phrase, int topic)
    {
        if (IsEconomy(phrase)) return carry.Subject.Contains("生产总值", StringComparison.Ordinal) || carry.Subject.Contains("GDP", StringComparison.Ordinal) ? carry.Subject : "地区生产总值";
        if (GenericMeasures.Contains(phrase) && (carry.Subjects.Count > 0 || phrase.EndsWith('数')) && IndicatorName.Bare(carry.Anchor.Length > 0 ? carry.Anchor : carry.Subject) is { Length: > 1 and < 20 } head && !GenericMeasures.Contains(head)) return phrase is "人均" or "户均" ? phrase + head : phrase is "增幅" or "增速" ? head : (head.StartsWith("新增", StringComparison.Ordinal) ? head[2..] : head) + phrase;
        if (phrase == "投资" && Doing(spot.First.End) is { Length: > 3 } doing) return doing + "投资额";
        if (topic > 1 && topic < phrase.Length) carry.Topic = phrase[..topic];
        else if (phrase.Length > 0 && StartsOnVerb(phrase) && (carry.Topic.Length > 0 ? carry.Topic : IndicatorName.Bare(carry.Subject)) is { Length: > 1 and < 16 } about && !StartsOnVerb(about)) return IndicatorName.WithTopic(about, phrase);
        return phrase;
    }

    private static bool IsComposed(string phrase)
    {
        foreach (var word in GenericMeasures)
            if (phrase.EndsWith(word, StringComparison.Ordinal) && phrase.Length > word.Length + 1 && word.Length > 1) return true;
        return false;
    }

    private bool IsEconomy(string phrase) => phrase is "经济" or "经济总量" or "全部经济" && spot.First.Family is UnitFamily.Percent or UnitFamily.Money;

    private List<(string, string)> Fresh(string phrase)
    {
        var places = spot.Size > 1 ? Places(0) : null;
        string[]? names = null;
        if (spot.Size > 1 && places is null) names = Coordination.Split(phrase, spot.Size);
        else if (spot.Size == 1 && (spot.Head.Has(Sign.Each) || spot.First is { Bound: ClaimBound.AtLeast, Family: UnitFamily.Money } && spot.Head.Signs == Sign.None)) names = Coordination.SplitAll(phrase);
        names ??= Repeat(phrase, spot.Size);
        if (spot.First.Family is UnitFamily.Percent or UnitFamily.Times) names = [.. names.Select(n => Coordination.Measured(n, carry.Measure))];
        else if (Coordination.MeasureOf(names[^1]) is { Length: > 0 } measure) carry.Measure = measure;
        carry.Subject = names[^1];
        if (!IsComposed(phrase)) carry.Anchor = names[^1];
        if (spot.First.Family == UnitFamily.Count) carry.Counted = IndicatorName.Built(names[^1]);
        var named = new List<(string, string)>();
        for (var i = 0; i < names.Length; i++) named.Add((AsCount(names[i], i), places is null ? spot.Region : places[i]));
        carry.Subjects.AddRange(named);
        return named;
    }

    // Nothing new is named: the number goes on about what was spoken of, a list about as many of the last subjects.
    private List<(string, string)> Again()
    {
        // 农产品网络零售额（同比增长20%）: brackets speak of what stands before them.
        if (spot.Clause.IsInBrackets && OuterSubject() is { Length: > 1 } outer) carry.Subject = outer;
        if (spot.Size == 1 && spot.First.Family == UnitFamily.Percent && spot.Head.Has(Sign.Reach) && !spot.Head.Has(Sign.Growth) && carry.Recent is [.., { Kind: ClaimKind.Share, Unit: "%" } from]) return [(from.Indicator, from.Region)];
        if (spot.Size > 1 && Places(spot.Clause.Start) is { } own) return [.. own.Select(p => (carry.Subject, p))];
        if (spot.Size > 1 && carry.Subjects.Count >= spot.Size) return carry.Subjects.GetRange(carry.Subjects.Count - spot.Size, spot.Size);
        if (spot.Size > 1 && Coordination.Split(carry.Subject, spot.Size) is { } members) return [.. members.Select(m => (m, spot.Region))];
        if (spot.Size > 1 && Places(0) is { } places) return [.. places.Select(p => (carry.Subject, p))];
        // 全省综合保税区达到8家: what the clause is about is what is counted.
        if (spot.First.Family == UnitFamily.Count && spot.Head.End > spot.Head.Start && RegionReader.IsPark(spot.Region)) return [(AsCount(spot.Region, 0), document.Region)];
        if (carry.Subject.Length == 0) carry.Subject = carry.Fallback;
        return [.. Repeat(AsCount(carry.Subject, 0), spot.Size).Select(n => (n, spot.Region))];
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

    private List<(string, string)> Shares(string phrase)
    {
        var text = spot.Before;
        var at = text.LastIndexOf('占');
        while (at > 0 && text[at..].StartsWith("占比") && spot.Head.Start + at + 2 < spot.Head.End) at = text[..at].LastIndexOf('占');
        var (subject, whole) = (phrase, "");
        if (at >= 0 && !text[at..].StartsWith("占比"))
        {
            subject = IndicatorName.Between(_line, spot.Head.Start, spot.Head.Start + Stripped(text[..at]), document, out _);
            whole = Whole(text[(at + 1)..].ToString());
        }

        string[]? own = null;
        if (subject.Length > 1 && GenericMeasures.Contains(subject)) subject = OnTopic(subject, 0);
        if (subject.Length > 1)
        {
            own = spot.Size > 1 ? Coordination.Split(subject, spot.Size) : spot.Head.Has(Sign.Each) ? Coordination.SplitAll(subject) : null;
            own ??= Repeat(subject, spot.Size);
            carry.Subject = own[^1];
        }

        if (own is null && whole.Length > 0 && _line.Text.AsSpan(spot.Numbers[^1].End).StartsWith("的") && IndicatorName.Behind(_line, spot.Numbers[^1].End + 1, spot.Next).TrimEnd('上', '中') is { Length: > 1 } part) own = [part];
        if (own is not null && whole.Length > 4 && SameAs(own[0], whole) is { Length: > 0 } region) whole = region;
        var named = own is null ? Again() : [.. own.Select(o => (o, spot.Region))];
        if (own is not null) carry.Subjects.AddRange(named);
        var end = whole.Length > 0 ? "占" + whole + "比重" : "占比";
        return [.. named.Select(n => (IsShare(n.Item1) ? n.Item1 : n.Item1 + end, n.Item2))];
    }

    // 派出劳务占全国派出劳务人员数量的: a whole of the same noun is named by its region.
    private static string SameAs(string subject, string whole)
    {
        foreach (var word in (string[])["全国", "全省", "全市", "全球", "世界"])
            if (whole.StartsWith(word, StringComparison.Ordinal) && whole.Length > word.Length + 2 && subject.Contains(whole.AsSpan(word.Length, 2), StringComparison.Ordinal)) return word;
        return "";
    }

    // 约为全球GDP总量的365%, 仅为广东的五分之一, 相当于江苏的60%.
    private List<(string, string)>? Compared()
    {
        var text = spot.Before;
        if (!text.EndsWith("的")) return null;
        if (carry.Recent is [.., { Kind: ClaimKind.Share } last] && last.Indicator == carry.Subject && PlaceNames.At(text.TrimStart("、和与")) is { Length: > 0 } other && other.Length == text.TrimStart("、和与").Length - 1)
            return [(carry.Subject, spot.Region)];
        foreach (var word in (string[])["不到", "不足", "仅及", "约为", "仅为", "相当于", "约是", "仅是", "完成", "达到", "为", "是"])
        {
            var at = text.LastIndexOf(word);
            if (at < 0 || text.Length - at - word.Length < 3) continue;
            var subject = IndicatorName.Between(_line, spot.Head.Start, spot.Head.Start + Stripped(text[..at]), document, out _);
            if (subject.Length > 1) carry.Subject = subject;
            var whole = text[(at + word.Length)..^1].ToString();
            var name = RegionReader.At(whole, document).Length == whole.Length || PlaceNames.At(whole).Length > 0 ? carry.Subject : $"{carry.Subject}{(word == "完成" ? word : "占")}{whole}比重";
            return [.. Repeat(name, spot.Size).Select(n => (n, spot.Region))];
        }

        return null;
    }

    private static bool IsShare(string name) => name.EndsWith("占比", StringComparison.Ordinal) || name.EndsWith("比重", StringComparison.Ordinal) || name.EndsWith("比率", StringComparison.Ordinal) || name.EndsWith("比例", StringComparison.Ordinal) || name.Contains("比重（", StringComparison.Ordinal);

    private static int Stripped(ReadOnlySpan<char> words)
    {
        while (RelationWords.EndingAt(words) is var (length, sign) && length > 0 && (sign & (Sign.Growth | Sign.Decline)) == 0) words = words[..^length];
        return words.Length;
    }

    // 占全省的比重达, 占“十三五”时期累计派出劳务人员数量的.
    private static string Whole(string words)
    {
        var name = words.AsSpan();
        while (RelationWords.EndingAt(name) is var (length, sign) && length > 0 && (sign & Sign.Rank) == 0) name = name[..^length];
        var share = name.IndexOf("的比");
        if (share < 0) share = name.IndexOf("比重");
        if (share > 0) name = name[..share];
        return name.ToString().Replace("同期", "", StringComparison.Ordinal).Replace("累计", "", StringComparison.Ordinal).Trim('的', '了', '到');
    }

    // 在占全省万分之7.6的土地上, 全省12.5%的实际使用外资, 70%的企业开展了…: the whole stands behind the number.
    private (string, string)? PartOf(string phrase)
    {
        var last = spot.Numbers[^1];
        if (!_line.Text.AsSpan(last.End).StartsWith("的")) return null;
        var noun = IndicatorName.Behind(_line, last.End + 1, spot.Next);
        if (noun.Length < 2) return null;
        var doing = Doing(_line.Text.IndexOf(noun, last.End, StringComparison.Ordinal) is var at and >= 0 ? at + noun.Length : spot.Next);
        if (doing.Length > 1) return (doing + "的" + noun + "占比", spot.Region);
        if (spot.Before.StartsWith("的") && carry.Whole.Length > 0) return ($"{noun}占{carry.Whole}比重", spot.Region);
        var scope = ScopeAtEnd(_line.Text.AsSpan(spot.Clause.Start, spot.First.BoundStart - spot.Clause.Start));
        if (scope.Length > 0) carry.Whole = scope;
        var whole = scope.Length > 0 ? scope : phrase.Length > 1 ? phrase : carry.Whole;
        return (whole.Length > 0 ? $"{noun}占{whole}比重" : noun + "占比", spot.Region);
    }

    private static string ScopeAtEnd(ReadOnlySpan<char> text)
    {
        foreach (var word in (string[])["全省", "全国", "全市", "全球", "世界", "全区", "全县"])
            if (text.EndsWith(word)) return word;
        return "";
    }

    // 高于全国1.3个百分点 speaks of the growth or share last given.
    private List<(string, string)> Gaps(string phrase)
    {
        if (phrase is "前者" or "后者" && carry.Recent.FindAll(c => c.Unit == "%" && c.Kind == ClaimKind.Share) is { Count: > 1 } pair) return [(pair[phrase == "前者" ? ^2 : ^1].Indicator, spot.Region)];
        if (phrase.Length > 0 && !phrase.EndsWith("差距", StringComparison.Ordinal))
        {
            var own = spot.Size > 1 && Coordination.Split(phrase, spot.Size) is { } split ? split : Repeat(phrase, spot.Size);
            carry.Subject = own[^1];
            var compares = spot.Head.Versus is not (null or "上升" or "下降");
            return [.. own.Select(o => (KindReader.IsRatio(o) || o.EndsWith("增速", StringComparison.Ordinal) || !compares && Coordination.MeasureOf(o).Length == 0 ? o : o + "增速", spot.Region))];
        }

        var rates = carry.Recent.FindAll(c => c.Unit is "%");
        if (rates.Count > 0 && rates.Count < spot.Size) return [.. Repeat(rates[^1].Kind is ClaimKind.Share ? rates[^1].Indicator : rates[^1].Indicator + "增速", spot.Size).Select(n => (n, spot.Region))];
        if (rates.Count < spot.Size) return [.. Repeat(carry.Subject, spot.Size).Select(n => (n, spot.Region))];
        return [.. rates.GetRange(rates.Count - spot.Size, spot.Size).Select(c => (c.Kind is ClaimKind.Share ? c.Indicator : c.Indicator + "增速", c.Region))];
    }

    // 世界服务贸易第二大|进口国, 全国第4个|实现…的地区: what stands behind a place belongs to the name.
    private string Ranked(string phrase)
    {
        var last = spot.First.End;
        var noun = spot.First.Form == QuantityForm.Ordinal && last < _line.Text.Length && _line.Text[last - 1] is '大' or '个' or '家' ? IndicatorName.Behind(_line, last, spot.Next) : "";
        foreach (var word in (string[])["成为", "是", "为", "世界", "全球", "迄今"])
            if (phrase.StartsWith(word, StringComparison.Ordinal)) phrase = phrase[word.Length..];
        if (noun.Length < 2) return phrase;
        if (spot.Head.Start > 0 && _line.Text[spot.Head.Start - 1] is '大' && spot.Head.Start > spot.Clause.Start) phrase = "";
        if (_line.Text[last - 1] is '个' or '家') return noun.Length > 3 ? noun : phrase + noun;
        if (phrase.Length > 1) carry.Counted = phrase;
        return (phrase.Length > 1 ? phrase : carry.Counted) + noun;
    }

    private List<(string, string)>? Counting()
    {
        var quantity = spot.First;
        var noun = IndicatorName.Behind(_line, quantity.End, spot.Next);
        var phrase = IndicatorName.Between(_line, spot.Head.Start, spot.Head.End, document, out _).TrimEnd('中', '内');
        if (noun.Length < 2 && spot.Next == quantity.End && Following() is { Length: > 1 } next) noun = next;
        if (noun.Length < 2 && phrase.Length > 1 && carry.Counted.Length > 0 && (spot.Before.EndsWith("的") || phrase[^1] is '级' or '元' or '上')) return Made(phrase.TrimEnd('的') + BareNoun(carry.Counted, phrase));
        // 5市入选国家试点: the unit is the noun.
        if (noun.Length < 2 && quantity.Unit is "市" or "县" or "省" or "区" or "镇" or "村" or "乡" && Doing(quantity.End) is { Length: > 2 } done) return Made(done + quantity.Unit);
        if (noun.Length < 2)
        {
            var told = Doing(quantity.End);
            if (phrase.Length > 1 || told.Length < 2 || carry.Counted.Length == 0) return null;
            return Made(told + carry.Counted);
        }

        carry.Counted = noun;
        return Made(Specified(noun, phrase));
    }

    // 5家企业进入…名单, 54家开发区开展…试点: what is said of a general noun names what is counted.
    private string Specified(string noun, string phrase)
    {
        var doing = Doing(_line.Text.IndexOf(noun, spot.First.End, StringComparison.Ordinal) is var at and >= 0 ? at + noun.Length : spot.Next);
        if (doing.Length > 2 && doing.Length < (IsGeneral(noun) ? 40 : 20) && !StartsWith(doing, NoPredicates)) return doing.EndsWith(noun, StringComparison.Ordinal) ? doing : doing + (IsGeneral(noun) ? "" : "的") + noun;
        if (RegionReader.IsPark(noun) || !IsGeneral(noun)) return noun;
        var list = phrase.LastIndexOf('、') is var comma and >= 0 && spot.Head.Signs == Sign.None ? "" : phrase;
        foreach (var word in NameWords.Builders)
            if (list.EndsWith(word, StringComparison.Ordinal)) list = list[..^word.Length];
        foreach (var word in NameWords.Builders)
            if (list.StartsWith(word, StringComparison.Ordinal)) list = list[word.Length..];
        return list.Length is > 1 and < 20 ? list + noun : spot.Region.EndsWith('区') ? spot.Region + noun : noun;
    }

    // 其中10亿元以上156家 of 年销售额1亿元以上商贸企业: the class before the noun is replaced.
    private static string BareNoun(string counted, string phrase)
    {
        var at = phrase[^1] == '级' ? counted.IndexOf('级', StringComparison.Ordinal) : counted.LastIndexOf("以上", StringComparison.Ordinal) is > 0 and var above ? above + 1 : -1;
        return at > 0 && at < counted.Length - 2 && (phrase[^1] != '级' || at < 4) ? counted[(at + 1)..] : counted;
    }

    // 三批55家开发区: the noun of the next number serves both.
    private string Following()
    {
        var next = _line.Quantities.Find(q => q.BoundStart == spot.First.End);
        return next is null ? "" : IndicatorName.Behind(_line, next.End, spot.Clause.End);
    }

    private static bool StartsWith(string text, string[] words)
    {
        foreach (var word in words)
            if (text.StartsWith(word, StringComparison.Ordinal)) return true;
        return false;
    }

    /// <summary>The predicate that begins at an offset, up to the next number; empty when there is none.</summary>
    private string Doing(int at)
    {
        if (at >= spot.Next) return "";
        var text = _line.Text[at..spot.Next];
        foreach (var word in (string[])["正式", "成功", "被", "已", "均", "正在", "将"])
            if (text.StartsWith(word, StringComparison.Ordinal)) text = text[word.Length..];
        return text.Length is > 1 and < 40 ? text.Trim('，', '。', '、', '；', '：') : "";
    }

    private List<(string, string)> Made(string name)
    {
        var whole = (AsCount(name, 0), RegionReader.IsPark(name) ? document.Region : spot.Region);
        carry.Subject = carry.Anchor = whole.Item1;
        carry.Subjects.Add(whole);
        return [whole];
    }

    private static bool IsGeneral(string noun) => noun.Length < 4 || NameWords.General.Contains(noun);

    private string AsCount(string name, int number)
    {
        var quantity = spot.Numbers[Math.Min(number, spot.Size - 1)];
        return quantity is { Family: UnitFamily.Count, Unit: "位" } ? IndicatorName.Bare(name) + "位次" : quantity.Family == UnitFamily.Count ? IndicatorName.AsCount(name, quantity.Unit) : name;
    }

    private List<(string, string)> Proportion(string phrase)
    {
        var at = phrase.IndexOf("产业", StringComparison.Ordinal);
        if (phrase.Length < 2 && carry.Subjects.Count >= spot.Size) return carry.Subjects.GetRange(carry.Subjects.Count - spot.Size, spot.Size);
        string[] names;
        if (spot.Size == 3 && at >= 0)
        {
            var rest = phrase[(at + 2)..];
            foreach (var word in (string[])["比重", "比例", "结构", "占比", "构成"])
                if (rest.EndsWith(word, StringComparison.Ordinal)) rest = rest[..^word.Length];
            names = [.. "一二三".Select(c => $"第{c}产业{(rest.Length > 0 ? rest : "增加值")}占比")];
        }
        else names = Coordination.Split(phrase, spot.Size) ?? Repeat(phrase, spot.Size);
        carry.Subjects.AddRange(names.Select(n => (n, spot.Region)));
        return [.. names.Select(n => (n, spot.Region))];
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
        foreach (var word in (string[])["完成", "新签", "派出", "带动", "拉动", "撬动", "开行", "集装箱", "营业额", "贡献", "支持", "吸引", "服务", "覆盖", "惠及", "辐射", "从业人员", "就业", "年交易额", "年销售额", "营业面积"])
            if (phrase.StartsWith(word, StringComparison.Ordinal)) return true;
        return false;
    }

    private static string[] Repeat(string word, int times) => [.. Enumerable.Repeat(word, times)];
}
