using Luopan.Engines.Claims.Words;
using Luopan.Engines.Documents;

namespace Luopan.Engines.Claims;

/// <summary>Reads the claims of one sentence: clause by clause what it is about, number by number what is said.</summary>
internal sealed class SentenceReader
{
    private readonly Sentence _sentence;
    private readonly int _offset;
    private readonly SectionFrame _section;
    private readonly DocumentFrame _document;
    private readonly Carry _carry;
    private readonly List<Claim> _claims;
    private readonly NameMemory _memory = new();
    private readonly Line _line;
    private readonly List<Quantity> _numbers = [];
    private readonly PeriodHearing _times;
    private int _previousEnd;

    public SentenceReader(Sentence sentence, int start, int length, SectionFrame section, DocumentFrame document, Carry carry, List<Claim> claims)
    {
        (_sentence, _offset, _section, _document, _carry, _claims) = (sentence, start, section, document, carry, claims);
        _line = Line.Of(length == sentence.Text.Length ? sentence.Text : sentence.Text.Substring(start, length));
        for (var i = 0; i < _line.Quantities.Count; i++)
            if (!Distractors.IsNoClaim(_line, i)) _numbers.Add(_line.Quantities[i]);
        _times = new PeriodHearing(_line, section, document, carry);
    }

    public void Read()
    {
        var number = 0;
        foreach (var clause in _line.Clauses)
        {
            if (clause.IsInBrackets) continue;
            _carry.EnterClause();
            HearRegion(clause);
            if (_carry.Recent.Count > 0 && _line.Text.AsSpan(clause.Start, clause.End - clause.Start).StartsWith("其中")) _memory.WholeOfParts = IndicatorName.Bare(_carry.Subject).WithoutStart("全省", "全市", "全国", "我省");
            var first = number;
            while (number < _numbers.Count && _numbers[number].Start < clause.End) number = ReadList(number);
            if (number == first && number < _numbers.Count && ClauseSubject.Of(_line, clause, _document) is { Length: > 0 } scene) _memory.Scene = scene;
            // 冷链物流工程：总投资85亿元: what stands before a colon owns what follows.
            if (number == first && clause.End < _line.Text.Length && _line.Text[clause.End] == '：' && IndicatorName.Between(_line, clause.Start, clause.End, _document, out _) is var titled && Dependent.CanOwn(titled)) _memory.Scene = titled;
            if (number == first && TaskObject.Of(_line.Text[clause.Start..clause.End]) is { Length: > 0 } task) _memory.Task = task;
            if (number == first && clause.End - clause.Start is > 4 and < 24 && _line.Text[clause.End - 1] == '中' && IndicatorName.Between(_line, clause.Start, clause.End - 1, _document, out _) is { Length: > 2 } among) _memory.Among = among.EndsWith('强') ? among + "企业" : among;
            if (number == first && (_carry.Recent.Count == 0 || Turns(clause))) HearSubject(clause);
        }

        _times.HearUntil(_line.Text.Length);
    }

    private int ReadList(int first)
    {
        var size = ListSize(first);
        var list = Bound(_numbers.GetRange(first, size));
        var quantity = list[0];
        _times.HearUntil(quantity.Start);
        var clause = _line.ClauseAt(quantity.Start);
        var start = Math.Max(clause.Start, Math.Min(_previousEnd, quantity.BoundStart));
        var head = Head.Read(_line, start, quantity.BoundStart, quantity.Family);
        var next = first + size < _numbers.Count ? Math.Min(clause.End, _numbers[first + size].BoundStart) : clause.End;
        var elsewhere = Elsewhere(quantity);
        var spot = new Spot(_line, list, head, clause, next, elsewhere ?? RegionOf(clause, quantity), elsewhere is not null);
        var named = new Naming(spot, _carry, _memory, _document, _claims).Name();
        var times = size > 1 ? Times(quantity.Start, size) : null;
        for (var i = 0; i < named.Count; i++)
        {
            if (times is not null) _carry.Period = times[Math.Min(i, size - 1)];
            var own = elsewhere is not null ? head with { Signs = Sign.None } : i == 0 || i >= size ? head : OwnHead(list[i - 1], list[i], head);
            Add(list[Math.Min(i, size - 1)], own, named[i]);
        }

        _times.LeaveStart();

        // 四大行业增加值1260亿元: the group is part of what is measured.
        if (!list[^1].IsGroup) _previousEnd = list[^1].End;
        return first + size;
    }

    // 分别突破100亿元、200亿元; 分别增长8%、9%以上: one word binds the list.
    private static List<Quantity> Bound(List<Quantity> list)
    {
        if (list.Count < 2) return list;
        var (first, last) = (list[0], list[^1]);
        var word = first.Bound != ClaimBound.Equal && first.BoundStart < first.Start ? first : last.Bound != ClaimBound.Equal && last.BoundStart == last.Start ? last : null;
        return word is null ? list : list.ConvertAll(q => q.Bound == ClaimBound.Equal ? q with { Bound = word.Bound } : q);
    }

    // 一季度、上半年、前三季度分别增长…: as many times as numbers, side by side.
    private string[]? Times(int before, int size)
    {
        var run = new List<PeriodMention>();
        foreach (var period in _line.Periods)
        {
            if (period.End > before || period.IsBase) continue;
            if (run.Count > 0 && _line.Text.AsSpan(run[^1].End, Math.Max(0, period.Start - run[^1].End)) is not ("、" or "和" or "与" or "及")) run.Clear();
            run.Add(period);
        }

        // 2018—2020年分别为…: a span with as many years as there are numbers.
        if (run is [{ Form: PeriodForm.Absolute, Value.Length: 9 } span] && int.TryParse(span.Value.AsSpan(0, 4), out var from) && int.TryParse(span.Value.AsSpan(5), out var to) && to - from + 1 == size && SaysRespectively(before))
            return [.. Enumerable.Range(from, size).Select(y => $"{y}")];
        if (run.Count != size) return null;
        var year = _times.SpokenYear(run[0]);
        return [.. run.Select(p => p.Resolve(year, ""))];
    }

    // 58.7%、56.2%、50.7%: numbers of one kind with nothing but joints between them.
    private int ListSize(int first)
    {
        var size = 1;
        while (first + size < _numbers.Count && IsNextOfList(_numbers[first + size - 1], _numbers[first + size])) size++;
        return size;
    }

    private bool IsNextOfList(Quantity one, Quantity next)
    {
        // 分别增长1.1倍和46%: rates in two units.
        if (IsRate(one) && IsRate(next) && one.Family != next.Family && SaysRespectively(one.Start)) return _line.Text.AsSpan(one.End, Math.Max(0, next.BoundStart - one.End)) is "、" or "和" or "与" or "及";
        if (one.Form != next.Form || one.Family != next.Family && (one.Family is UnitFamily.Percent or UnitFamily.Place || next.Family is UnitFamily.Percent or UnitFamily.Place)) return false;
        if (one.Family == UnitFamily.Count && one.Unit != next.Unit && !SaysRespectively(one.Start)) return false;
        if (one.Form == QuantityForm.Proportion) return next.Start == one.End + 1;
        var between = _line.Text.AsSpan(one.End, Math.Max(0, next.BoundStart - one.End));
        if (one.Family != next.Family) return between is "、" or "和" && SaysRespectively(one.Start);
        if (between is "、" or "和" or "与" or "及" or "以及") return true;
        return between is "、下降" or "、增长" or "和增长" or "和下降" or "、上升" or "、上涨" or "和上涨" or "、分别增长" or "，下降" or "，增长" && SaysRespectively(one.Start);
    }

    private static bool IsRate(Quantity quantity) => quantity.Family is UnitFamily.Percent or UnitFamily.Times;

    private bool SaysRespectively(int before)
    {
        var clause = _line.ClauseAt(before);
        return _line.Text.AsSpan(clause.Start, before - clause.Start).Contains("分别", StringComparison.Ordinal);
    }

    // 分别增长7.5%、下降3.1%: a member with a verb of its own keeps what else its list says.
    private Head OwnHead(Quantity one, Quantity next, Head list)
    {
        var own = Head.Read(_line, one.End, next.BoundStart, next.Family);
        const Sign Moves = Sign.Growth | Sign.Decline;
        return (own.Signs & Moves) == 0 ? list : list with { Signs = list.Signs & ~Moves | own.Signs & Moves };
    }

    // 占比16.8%，低于江苏的28.4%、浙江的42.3%
    private bool ComparesPlaces(Quantity quantity)
    {
        var clause = _line.ClauseAt(quantity.Start);
        var before = _line.Text.AsSpan(clause.Start, quantity.Start - clause.Start);
        return before.SaysAny("低于", "高于", "不及");
    }

    private string CurrentRegion => _carry.Region.Length > 0 ? _carry.Region : _section.Region;

    private string RegionOf(Clause clause, Quantity quantity) =>
        clause.IsInBrackets && quantity.Start - clause.Start < 3 && RegionBefore(clause.Start - 1) is { Length: > 0 } place ? place : CurrentRegion;

    // 低于广东的87家、江苏的46家: the number belongs to the other place.
    private string? Elsewhere(Quantity quantity)
    {
        var rate = quantity.Family == UnitFamily.Percent && _carry.Recent is [.., { Unit: "%" }] && ComparesPlaces(quantity);
        if (!rate && quantity.Family is not (UnitFamily.Money or UnitFamily.Count or UnitFamily.Measure) || quantity.BoundStart < 3 || _line.Text[quantity.BoundStart - 1] != '的') return null;
        return RegionBefore(quantity.BoundStart - 1) is { Length: > 0 } other ? other : null;
    }

    /// <summary>Whom the clause opens with; 占全省, 居全国, 在全国各省市中 compare with a region and are not about it.</summary>
    private void HearRegion(Clause clause)
    {
        var first = _numbers.Find(q => q.Start >= clause.Start);
        for (var at = clause.Start; at < clause.End && at < clause.Start + 30;)
        {
            var (length, region) = RegionReader.At(_line.Text.AsSpan(at, clause.End - at), _document);
            if (length > 0)
            {
                if (IsListed(at + length, clause, region, first)) _carry.HearRegion("");
                else if (!IsScope(at, length, region)) _carry.HearRegion((region is "全国" || RegionReader.IsCompany(region)) && SaysOwn(at + length, clause.End) ? _document.Region : region);
                return;
            }

            var next = SkipLead(at, clause.End);
            if (next == at) return;
            at = next;
        }
    }

    // 全国连锁百强企业我省只有4家 is about the province.
    private bool SaysOwn(int from, int to)
    {
        var text = _line.Text.AsSpan(from, to - from);
        return text.SaysAny("我省", "我市", "全省", "全市");
    }

    private bool IsScope(int at, int length, string region)
    {
        var before = at > 0 ? _line.Text[at - 1] : '，';
        if (before is '占' or '居' or '列' or '于' or '比' or '较' or '与') return true;
        var behind = _line.Text.AsSpan(at + length);
        if (behind.StartsWithAny("总体方案", "政府", "委", "方案", "条例")) return true;
        if (region is not ("全国" or "全球")) return false;
        // 全国首创, 全国重点: an attribute of what follows; 在全国排名: where it is ranked.
        if (behind.StartsWithAny("首", "率", "唯", "复", "推", "前", "百", "领", "示", "重点", "统一", "文明")) return true;
        return before is '在' && (behind.Length == 0 || behind.StartsWithAny("各", "的", "排", "居", "同", "位"));
    }

    // 济南信息技术、青岛轨道交通…等7个产业集群; 青岛、济南两个城市: the places belong to the list that is counted.
    private bool IsListed(int end, Clause clause, string region, Quantity? first)
    {
        if (first is null || first.Start >= clause.End || first.Family != UnitFamily.Count) return false;
        var between = _line.Text.AsSpan(end, Math.Max(0, first.BoundStart - end));
        return between.Length == 0 && region.Contains('、') || between.EndsWith("等") || between.Contains('、');
    }

    private int SkipLead(int at, int end)
    {
        foreach (var period in _line.Periods)
            if (period.Start <= at && period.End > at) return Math.Min(period.End, end);
        foreach (var word in NameWords.Leads)
            if (_line.Text.AsSpan(at, end - at).StartsWith(word)) return at + word.Length;
        return at;
    }

    private string RegionBefore(int end)
    {
        foreach (var word in (string[])["平均水平", "平均", "水平"])
            if (end > word.Length && _line.Text.AsSpan(0, end).EndsWith(word))
            {
                end -= word.Length;
                break;
            }

        for (var length = 8; length > 1; length--)
            if (end - length >= 0 && RegionReader.At(_line.Text.AsSpan(end - length, length), _document) is var (found, region) && found == length) return region;
        return "";
    }

    // 来自欧美地区的实际投资实现突破性进展，较“十二五”增长34%: a clause without a number may still name the subject.
    private void HearSubject(Clause clause)
    {
        // 从市场交易总额看，比上年增加90亿元: what is looked at is what is spoken of.
        if (clause.End - clause.Start > 4 && _line.Text[clause.Start] == '从' && _line.Text[clause.End - 1] == '看' && IndicatorName.Between(_line, clause.Start + 1, clause.End - 1, _document, out _) is var seen && Coordination.MeasureOf(seen).Length > 0) (_carry.Subject, _carry.Anchor) = (seen, seen);
        if (SetsScene(_line.Text.AsSpan(clause.Start, clause.End - clause.Start))) return;
        var end = clause.End;
        for (var at = clause.Start + 2; at < clause.End; at++)
        {
            if (!NameWords.MainVerbStarts.Contains(_line.Text[at])) continue;
            foreach (var word in NameWords.MainVerbs)
                if (_line.Text.AsSpan(at, clause.End - at).StartsWith(word) && !OpensNoun(_line.Text.AsSpan(at)))
                {
                    (end, at) = (at, clause.End);
                    break;
                }
        }

        _carry.NamesRate |= _line.Text.AsSpan(clause.Start, clause.End - clause.Start).SaysAny("增幅", "增速");
        var whole = end == clause.End ? IndicatorName.Between(_line, clause.Start, end, _document, out _) : "";
        if (_memory.Scene.Length > 1 && whole.StartsWith(_memory.Scene, StringComparison.Ordinal)) whole = _memory.Scene;
        whole = whole.WithoutEnd("偏低", "偏小", "偏高", "较低", "较小", "较高", "较弱", "不高", "不强", "不足", "不优", "不大", "不够", "滞后", "低", "小", "弱");
        if (whole.Length is > 1 and < 16 && (KindReader.IsRatio(whole) || Coordination.MeasureOf(whole).Length > 0)) (_carry.Subject, _carry.Measure) = (whole, whole);
        else if (whole.Length is > 1 and < 20 && (_carry.Subject.Length == 0 || clause.End < _line.Text.Length && _line.Text[clause.End] == '：')) _carry.Subject = whole;
        if (end == clause.End || IndicatorName.Between(_line, clause.Start, end, _document, out _) is not { Length: > 1 and < 32 } subject) return;
        _carry.Subject = subject;
        _memory.Announced = subject;
        if (Coordination.MeasureOf(subject) is { Length: > 0 } measure) _carry.Measure = measure;
    }

    // 居|民, 创|新, 在|线: signs that are verbs alone and open nouns.
    private static bool OpensNoun(ReadOnlySpan<char> text) =>
        text.StartsWithAny("居民", "居家", "居住", "创新", "创业", "创意", "在线", "在建", "在校", "达标", "为民", "主要农", "主要经济", "主要产", "基本医疗", "基本养老", "平稳", "由于", "增长点", "增长极", "增长率", "集中式", "全面战", "保持率");

    // …达到3万亿元，网络零售蓬勃发展，年均增长20%: a clause amid figures that turns to another thing.
    private bool Turns(Clause clause)
    {
        var text = _line.Text.AsSpan(clause.Start, clause.End - clause.Start);
        foreach (var word in NameWords.Turning)
        {
            var at = text.IndexOf(word);
            if (at < 0) continue;
            var subject = text[..at];
            return at is > 2 and < 16 && !subject.EndsWithAny("规模", "水平", "能力", "作用", "结构", "质量", "增速");
        }

        return false;
    }

    // 面对复杂形势, 从总量看, 在各方努力下: what a sentence is set in is not what it is about.
    private static bool SetsScene(ReadOnlySpan<char> clause)
    {
        return clause.Length < 2 || clause.EndsWithAny("看", "下", "中", "后", "时", "来说", "来讲", "而言") || clause.StartsWithAny(NameWords.SceneSetters);
    }

    // “十三五”年均增长9.2%，高于全国3个百分点; 累计开行1.4万列，占全国的40%: a gap or share has the time of what it is said of.
    private bool GoesOnAbout(Claim claim, Quantity quantity)
    {
        if (_carry.Recent is not [.., var before] || before.Period == claim.Period || claim.Status != before.Status || claim.Kind is not (ClaimKind.Pp or ClaimKind.Share)) return false;
        if (!claim.Indicator.StartsWith(IndicatorName.Bare(before.Indicator), StringComparison.Ordinal) || claim.Kind == ClaimKind.Share && (before.Kind != ClaimKind.Level || claim.Indicator.Length == before.Indicator.Length)) return false;
        return !_line.Periods.Exists(p => !p.IsBase && p.Start >= _previousEnd && p.End <= quantity.BoundStart) && !_line.Text.AsSpan(_previousEnd, Math.Max(0, quantity.BoundStart - _previousEnd)).SaysAny("由", "从", "较");
    }

    private void Add(Quantity quantity, Head head, Named named)
    {
        var kind = KindReader.Of(_line, quantity, head, named.Name, _carry);
        var claim = new ClaimBuilder(_line, quantity, head, _section, _document, _carry).Build(kind, named.Name, named.Region, _sentence, _offset);
        if (GoesOnAbout(claim, quantity)) claim = claim with { Period = _carry.Recent[^1].Period };
        _claims.Add(claim);
        _carry.Recent.Add(claim);
    }
}
