using Luopan.Engines.Claims.Words;

namespace Luopan.Engines.Claims;

/// <content>Shares, parts of a whole, gaps and proportions: names that speak of two things.</content>
internal sealed partial class Naming
{
    private List<Named> Shares(string phrase)
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

        // 创造了约占全国12%的外商投资: the verb is no name, what stands behind is.
        if (whole.Length > 0 && subject.TrimEnd('了') is var verb && (VerbWords.Givers.Contains(verb) || VerbChain.IsAll(verb)) && NounOfPart().Length > 1) subject = "";
        string[]? own = null;
        // 批发零售业增加值…，住宿餐饮业…，合计占GDP的9.4%: both together.
        if (whole.Length > 0 && subject.Length < 2 && text[..at].SaysAny("合计", "共", "两者", "二者", "两项") && carry.Subjects is [.., var one, var two] && one.Name.Length + two.Name.Length < 30) own = [Together(one.Name, two.Name)];
        var said = at < 0 && text.IndexOf("比例") > 0 ? "比例" : "占比";
        if (subject.Length > 1 && NameWords.GenericMeasures.Contains(subject)) subject = OnTopic(subject, 0);
        else if (said == "比例" && subject.Length is 2 or 3 && carry.Anchor.Length > 1 && carry.Subjects.Count > 0) subject = IndicatorName.WithTopic(VerbChain.Strip(IndicatorName.Bare(carry.Anchor)), subject);
        if (subject.Length > 1)
        {
            own = spot.Size > 1 ? Coordination.Split(subject, spot.Size) : spot.Head.Has(Sign.Each) ? Coordination.SplitAll(subject) : null;
            own ??= Repeat(subject, spot.Size);
            carry.Subject = own[^1];
        }

        // 三项指标在港资总量中占比分别…
        if (whole.Length == 0 && subject.EndsWith('中') && subject.IndexOf('在', StringComparison.Ordinal) is >= 0 and var inside && subject.Length - inside > 3) (subject, whole) = (subject[..inside], subject[(inside + 1)..^1]);
        if (subject.AsSpan().EndsWithAny("指标", "项目金额") && subject.Length < 4) subject = "";
        // 跨境电商交易额…，其中直接出口…，占65%: a part takes its whole from what the clause before was about.
        if (whole.Length == 0 && at >= 0 && said == "占比" && !text[at..].StartsWith("占比")) whole = memory.WholeOfParts;
        if (own is null && whole.Length > 0 && NounOfPart() is { Length: > 1 } part) own = [part];
        if (own is not null && whole.Length > 0) own = Array.ConvertAll(own, o => o.EndsWith("规模", StringComparison.Ordinal) && o.Length > 4 ? o[..^2] : o.EndsWith("出口", StringComparison.Ordinal) || o.EndsWith("进口", StringComparison.Ordinal) ? o + "额" : o);
        if (own is not null && whole.Length > 9 && SameAs(own[0], whole) is { Length: > 0 } region) whole = region;
        var named = own is null ? whole.Length > 0 && spot.Size == 1 ? About(Plain(carry.Subject)) : Again() : About(own);
        if (own is not null) carry.Subjects.AddRange(named);
        var end = whole.Length > 0 ? "占" + whole + "比重" : said;
        return named.ConvertAll(n => IsShare(n.Name) ? n : n with { Name = n.Name + end });
    }

    private static string Together(string one, string two)
    {
        if (one == two) return one;
        var measure = Coordination.MeasureOf(one);
        return (measure.Length > 0 && two.EndsWith(measure, StringComparison.Ordinal) && one.Length > measure.Length + 1 ? one[..^measure.Length] : one) + "和" + two;
    }

    // 在占全省万分之7.6的土地上
    private string NounOfPart()
    {
        var end = spot.Numbers[^1].End;
        return _line.Text.AsSpan(end).StartsWith("的") ? NounBehind.Of(_line, end + 1, spot.Next).TrimEnd('上', '中') : "";
    }

    // 派出劳务占全国派出劳务人员数量的: a whole of the same noun is named by its region.
    private static string SameAs(string subject, string whole)
    {
        foreach (var word in (string[])["全国", "全省", "全市", "全球", "世界"])
            if (whole.StartsWith(word, StringComparison.Ordinal) && whole.Length > word.Length + 2 && subject.Contains(whole.AsSpan(word.Length, 2), StringComparison.Ordinal)) return word;
        return "";
    }

    // 约为全球GDP总量的365%, 仅为广东的五分之一, 相当于江苏的60%.
    private List<Named>? Compared()
    {
        var text = spot.Before;
        if (!text.EndsWith("的")) return null;
        // …江苏的54.3%、广东的41%: the list goes on with the next place.
        var next = text[..^1].TrimStart("、和与");
        if (carry.Recent is [.., { Kind: ClaimKind.Share } last] && last.Indicator == carry.Subject && next.Length > 0 && PlaceNames.At(next).Length == next.Length) return About(carry.Subject);
        foreach (var word in (string[])["恢复至", "恢复到", "回升至", "只有", "仅有", "还不到", "不到", "不足", "仅及", "只及", "不及", "约为", "仅为", "只为", "仅相当于", "只相当于", "约相当于", "相当于", "约是", "仅是", "只是", "仅占", "完成", "达到", "为", "是"])
        {
            var at = text.LastIndexOf(word);
            if (at < 0 || text.Length - at - word.Length < 3) continue;
            var subject = IndicatorName.Between(_line, spot.Head.Start, spot.Head.Start + Stripped(text[..at]), document, out _);
            if (subject.Length > 1) carry.Subject = subject;
            var whole = text[(at + word.Length)..^1].ToString();
            var other = whole.WithoutEnd("平均水平", "平均值", "平均", "水平");
            var isPlace = word[0] is '恢' or '回' || other.Length < whole.Length && RegionReader.At(other, document).Length == other.Length || RegionReader.At(whole, document).Length == whole.Length || PlaceNames.At(whole).Length > 0;
            return About(Repeat(isPlace ? carry.Subject : $"{carry.Subject}{(word == "完成" ? word : "占")}{whole}比重", spot.Size));
        }

        return null;
    }

    // A second share of the same thing: 占…比重达3%，占服务业比重达7%.
    private static string Plain(string subject) => subject.IndexOf('占') is > 1 and var at ? subject[..at] : subject;

    private static bool IsShare(string name) => name.AsSpan().EndsWithAny("占比", "比重", "比率", "比例") || name.Contains("比重（", StringComparison.Ordinal);

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
    private Named? PartOf(string phrase)
    {
        var last = spot.Numbers[^1];
        if (last.Form != QuantityForm.Plain && spot.Before.Length > 0 && !_line.Text.AsSpan(last.End).StartsWith("的")) return null;
        var direct = !_line.Text.AsSpan(last.End).StartsWith("的");
        var noun = NounBehind.Of(_line, direct ? last.End : last.End + 1, spot.Next);
        if (direct) noun = Subject(noun);
        if (noun.Length == 0 || noun is "水平" or "速度" or "增速" or "目标" or "比例" or "份额" or "概率" or "幅度") return null;
        if (spot.Before.StartsWith("的") && spot.Before.EndsWithAny("、", "和", "与", "及", "，")) phrase = "";
        if (Coverage(noun) is { } covered) return covered;
        var doing = Doing(_line.Text.IndexOf(noun, last.End, StringComparison.Ordinal) is var at and >= 0 ? at + noun.Length : spot.Next);
        if (doing.Length > 1 && !doing.AsSpan().StartsWithAny("贡献", "创造", "产出", "承载", "实现", "完成")) return new Named(doing + "的" + noun + "占比", spot.Region);
        if (spot.Before.StartsWith("的") && carry.Whole.Length > 0) return new Named($"{noun}占{carry.Whole}比重", spot.Region);
        var scope = ScopeAtEnd(_line.Text.AsSpan(spot.Clause.Start, spot.First.BoundStart - spot.Clause.Start));
        if (scope.Length > 0) carry.Whole = scope;
        var whole = scope.Length > 0 ? scope : phrase.Length > 1 ? phrase : carry.Whole;
        return new Named(whole.Length > 0 ? $"{noun}占{whole}比重" : noun + "占比", spot.Region);
    }

    // 80%以上|行政村|通光纤: the class of things, before whatever is said of it.
    private static string Subject(string noun)
    {
        for (var length = noun.Length; length > 1; length--)
            if (NounBehind.EndsLikeNoun(noun.AsSpan(0, length)) || length == noun.Length && Coordination.MeasureOf(noun).Length + (noun[^1] is '量' or '额' or '值' ? 1 : 0) > 0) return noun[..length];
        return "";
    }

    // 覆盖全省90%的乡镇、70%的行政村: what covers is what was spoken of.
    private Named? Coverage(string noun)
    {
        var before = spot.Before;
        if (ScopeAtEnd(before) is { Length: > 0 } scope) before = before[..^scope.Length];
        before = before.TrimEnd('了');
        if (before.EndsWith("覆盖"))
        {
            var own = IndicatorName.Between(_line, spot.Head.Start, spot.Head.Start + before.Length - 2, document, out _);
            memory.Covers = own.Length > 1 ? own : VerbChain.Strip(IndicatorName.Bare(carry.Anchor));
        }
        else if (before.Length > 1 && !before.EndsWithAny("、", "和", "与", "及", "，")) memory.Covers = "";

        return memory.Covers.Length > 0 ? new Named(memory.Covers + noun + "覆盖率", spot.Region) : null;
    }

    private static string ScopeAtEnd(ReadOnlySpan<char> text)
    {
        foreach (var word in (string[])["全省", "全国", "全市", "全球", "世界", "全区", "全县"])
            if (text.EndsWith(word)) return word;
        return "";
    }

    // 高于全国1.3个百分点 speaks of the growth or share last given.
    private List<Named> Gaps(string phrase)
    {
        if (phrase is "前者" or "后者" && carry.Recent.FindAll(c => c is { Unit: "%", Kind: ClaimKind.Share }) is { Count: > 1 } pair)
            return About(pair[phrase == "前者" ? ^2 : ^1].Indicator);
        if (phrase.Length > 0 && !phrase.EndsWith("差距", StringComparison.Ordinal)) return OwnGaps(phrase);

        var rates = carry.Recent.FindAll(c => c.Unit is "%");
        if (rates.Count == 0) return About(Repeat(carry.Subject, spot.Size));
        if (rates.Count < spot.Size) return About(Repeat(RateOf(rates[^1]), spot.Size));
        return rates.GetRange(rates.Count - spot.Size, spot.Size).ConvertAll(c => new Named(RateOf(c), c.Region));
    }

    private List<Named> OwnGaps(string phrase)
    {
        var own = spot.Size > 1 && Coordination.Split(phrase, spot.Size) is { } split ? split : Repeat(phrase, spot.Size);
        carry.Subject = own[^1];
        // 拉动经济增长5.6个百分点: the growth belongs to the name.
        if (phrase.AsSpan().SaysAny("拉动", "带动", "贡献")) return About([.. own.Select(o => o.EndsWith("增长", StringComparison.Ordinal) || o.EndsWith('率') ? o : o + "增长")]);
        var compares = spot.Head.Versus is not (null or "上升" or "下降");
        return About([.. own.Select(o => IsRate(o) || !compares && Coordination.MeasureOf(o).Length == 0 ? o : o + "增速")]);
    }

    private static bool IsRate(string name) => KindReader.IsRatio(name) || name.EndsWith("增速", StringComparison.Ordinal);

    private static string RateOf(Claim claim) => claim.Kind is ClaimKind.Share ? claim.Indicator : claim.Indicator + "增速";

    private List<Named> Proportion(string phrase)
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
        var named = About(names);
        carry.Subjects.AddRange(named);
        return named;
    }
}
