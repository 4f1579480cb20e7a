using Luopan.Engines.Claims.Words;

namespace Luopan.Engines.Claims;

/// <summary>Finds every number of a plain line with its unit, range and bound; times are left out.</summary>
internal sealed class QuantityScanner
{
    private readonly string _text;
    private readonly List<PeriodMention> _periods;
    private readonly List<Quantity> _found = [];
    private int _period;

    private QuantityScanner(string text, List<PeriodMention> periods) => (_text, _periods) = (text, periods);

    public static List<Quantity> Scan(string text, List<PeriodMention> periods) => new QuantityScanner(text, periods).Run();

    private List<Quantity> Run()
    {
        for (var i = 0; i < _text.Length;)
        {
            while (_period < _periods.Count && _periods[_period].End <= i) _period++;
            if (_period < _periods.Count && _periods[_period].Start <= i) i = _periods[_period].End;
            else if (Read(i) is { } quantity)
            {
                _found.Add(quantity);
                i = quantity.End;
            }
            else i += char.IsAsciiDigit(_text[i]) ? Skipped(i) : Math.Max(1, Numeral.IsChineseDigit(_text[i]) ? Numeral.At(_text, i).Length : 1);
        }

        TakeUnits();
        ShareUnits();
        ShareOrder();
        // A single Chinese digit without a unit is part of a word: 零售, 统一.
        _found.RemoveAll(q => q is { IsChinese: true, Family: UnitFamily.None } && q.End - q.Start == 1);
        return _found;
    }

    // The rest of a number that was refused is no number of its own.
    private int Skipped(int at)
    {
        var end = at;
        while (end < _text.Length && (char.IsAsciiDigit(_text[end]) || _text[end] is '.' or ',')) end++;
        return end - at;
    }

    private Quantity? Read(int at) => _text[at] switch
    {
        '第' => Ordinal(at),
        '首' or '榜' or '居' or '之' => FirstPlace(at),
        '前' => Top(at),
        '翻' => Doubling(at),
        '半' or '过' or '一' when Half(at) is { } half => half,
        '万' or '亿' => Part(at) ?? BareMagnitude(at),
        '-' when IsMinus(at) => Plain(at + 1, -1),
        var c when Numeral.MayStart(c) => IsInsideWord(at) ? null : Part(at) ?? Tenths(at) ?? Proportion(at) ?? Plain(at, 1),
        _ => null,
    };

    private bool IsMinus(int at) =>
        at + 1 < _text.Length && char.IsAsciiDigit(_text[at + 1]) && (at == 0 || !char.IsAsciiLetterOrDigit(_text[at - 1]) && _text[at - 1] is not ('%' or '月' or '年' or '元' or '家' or '个'));

    // 5G, A4, PM2.5, 4×4, 1+N, 3+1: letters and signs of calculation make a name of a number.
    private bool IsInsideWord(int at)
    {
        // 社零2.99万元, 社零比重: short for 零售.
        if (_text[at] == '零' && at > 0 && _text[at - 1] is '社' or '网') return true;
        if (!char.IsAsciiDigit(_text[at])) return false;
        if (at > 1 && IsJoinedAmount(at)) return false;
        if (at > 0 && (char.IsAsciiLetter(_text[at - 1]) || _text[at - 1] is '×' or '+' or '*' or '/' or '#' or '№' || _text[at - 1] == '-' && at > 1 && char.IsAsciiLetterOrDigit(_text[at - 2]))) return true;
        var end = at + Skipped(at);
        if (end >= _text.Length) return false;
        return _text[end] is '×' or '+' or '*' or '#' || _text[end] == '/' && Stroke(at) is null && end + 1 < _text.Length && char.IsAsciiDigit(_text[end + 1])
            || char.IsAsciiLetter(_text[end]) && UnitWords.At(_text.AsSpan(end)).Length == 0;
    }

    // GDP73%, 产业链+41家企业: what follows a letter or a sign with a unit of its own is an amount.
    private bool IsJoinedAmount(int at)
    {
        var number = Numeral.At(_text, at);
        var (length, family) = UnitWords.At(_text.AsSpan(at + number.Length));
        if (number.Length == 0 || length == 0) return false;
        return char.IsAsciiLetterUpper(_text[at - 1]) ? family == UnitFamily.Percent || family == UnitFamily.Money && number.Magnitude.Length > 0 : _text[at - 1] == '+' && !char.IsAsciiLetterOrDigit(_text[at - 2]) && family is UnitFamily.Count or UnitFamily.Percent or UnitFamily.Points;
    }

    private Quantity? Ordinal(int at)
    {
        var number = Numeral.At(_text, at + 1);
        if (number.Length == 0) return null;
        var end = at + 1 + number.Length;
        var unit = end < _text.Length && _text[end] is '位' or '名' or '大' or '个' or '家' ? _text[end].ToString() : "";
        return new Quantity { Start = at, BoundStart = at, End = end + unit.Length, Value = number.Value, Unit = unit is "" or "大" ? "位" : unit, Family = UnitFamily.Place, Form = QuantityForm.Ordinal, IsChinese = number.IsChinese };
    }

    private Quantity? FirstPlace(int at)
    {
        var rest = _text.AsSpan(at);
        var length = rest.StartsWith("首位") || rest.StartsWith("榜首") || rest.StartsWith("之首") ? 2 : 0;
        var start = at;
        if (length == 0 && rest.StartsWith("居首") && !rest.StartsWith("居首位")) (start, length) = (at + 1, 1);
        return length == 0 ? null : new Quantity { Start = start, BoundStart = start, End = start + length, Value = 1, Unit = "位", Family = UnitFamily.Place, Form = QuantityForm.Ordinal };
    }

    private Quantity? Top(int at)
    {
        var number = Numeral.At(_text, at + 1);
        if (number.Length == 0 || number.Value > 1000 || at > 0 && _text[at - 1] is '目' or '当' or '提') return null;
        var end = at + 1 + number.Length;
        var unit = end < _text.Length && _text[end] is '位' or '名' or '强' or '列' or '大' ? 1 : 0;
        var closes = end == _text.Length || "，。；、）”".Contains(_text[end]);
        if (unit == 0 && !closes) return null;
        return new Quantity { Start = at, BoundStart = at, End = end + unit, Value = number.Value, Unit = "位", Family = UnitFamily.Place, Form = QuantityForm.Top, Bound = ClaimBound.AtMost, IsChinese = number.IsChinese };
    }

    private Quantity? Doubling(int at)
    {
        var next = at + 1 < _text.Length && _text[at + 1] == '了' ? at + 2 : at + 1;
        if (next < _text.Length && _text[next] == '番') return Made(at, next + 1, 1, "番", UnitFamily.Times, true);
        var number = Numeral.At(_text, next);
        var end = next + number.Length;
        return number.Length > 0 && end < _text.Length && _text[end] == '番' ? Made(at, end + 1, number.Value, "番", UnitFamily.Times, number.IsChinese) : null;
    }

    private Quantity? Half(int at)
    {
        var rest = _text.AsSpan(at);
        if (rest.StartsWith("半个百分点")) return Made(at, at + 5, 0.5m, "个百分点", UnitFamily.Points, true);
        var over = rest.StartsWith("过半");
        var length = rest.StartsWith("半数") ? 2 : rest.StartsWith("过半数") ? 3 : over ? 2 : rest.StartsWith("一半") ? 2 : 0;
        if (length == 0) return null;
        var half = Made(at, at + length, 50, "%", UnitFamily.Percent, true) with { Form = QuantityForm.Part };
        return over ? half with { Bound = ClaimBound.AtLeast } : half;
    }

    // 过亿美元, 超万亿元, 上万家: the word of bound makes one of a bare magnitude.
    private Quantity? BareMagnitude(int at)
    {
        var (bound, _) = BoundWords.EndingAt(_text.AsSpan(0, at));
        var reaches = bound > 0 || at > 0 && _text[at - 1] is '上' or '达';
        if (!reaches) return null;
        var length = _text.AsSpan(at).StartsWith("万亿") ? 2 : 1;
        var rest = at + length < _text.Length && _text[at + length] == '级' ? (0, UnitFamily.None) : UnitWords.At(_text.AsSpan(at + length));
        var unit = rest.Item1 == 0 && length + (_text[at] == '亿' ? 1 : 0) > 1 ? "元" : _text.Substring(at + length, rest.Item1);
        if (unit.Length == 0) return null;
        var made = Made(at, at + length + rest.Item1, 1, string.Concat(_text.AsSpan(at, length), unit), rest.Item1 == 0 ? UnitFamily.Money : rest.Item2, true);
        return bound == 0 && _text[at - 1] == '上' ? made with { Bound = ClaimBound.AtLeast, BoundStart = at - 1 } : made;
    }

    // 五分之一, 百分之二十, 千分之7.6.
    private Quantity? Part(int at)
    {
        if (Stroke(at) is { } stroke) return stroke;
        var whole = Bottom(at, out var behind);
        if (whole == 0) return null;
        var top = Numeral.At(_text, behind);
        if (top.Length == 0) return null;
        var end = behind + top.Length;
        if (whole is 1000 or 10000) return Made(at, end, top.Value, whole == 1000 ? "千分之" : "万分之", UnitFamily.Percent, false) with { Form = QuantityForm.Part };
        var percent = whole == 100 ? top.Value : decimal.Round(100 * top.Value / whole, 2);
        return Made(at, end, percent / 1.000000000000m, "%", UnitFamily.Percent, true) with { Form = whole == 100 ? QuantityForm.Plain : QuantityForm.Part };
    }

    // 仅为上海的1/7.
    private Quantity? Stroke(int at)
    {
        var top = Numeral.At(_text, at);
        var end = at + top.Length;
        if (top.IsChinese || top.Length is 0 or > 2 || end + 1 >= _text.Length || _text[end] != '/' || at == 0 || _text[at - 1] is not ('的' or '约' or '近' or '达' or '为' or '到' or '足')) return null;
        var bottom = Numeral.At(_text, end + 1);
        return bottom.IsChinese || bottom.Length is 0 or > 2 || bottom.Value <= top.Value || bottom.Value == 0 ? null
            : Made(at, end + 1 + bottom.Length, decimal.Round(100 * top.Value / bottom.Value, 2) / 1.000000000000m, "%", UnitFamily.Percent, true) with { Form = QuantityForm.Part };
    }

    private decimal Bottom(int at, out int behind)
    {
        behind = 0;
        if (_text[at] is '万' or '亿')
        {
            behind = at + 3;
            return _text.AsSpan(at).StartsWith("万分之") ? 10000 : 0;
        }

        var number = Numeral.At(_text, at);
        behind = at + number.Length + 2;
        return number.Length > 0 && _text.AsSpan(at + number.Length).StartsWith("分之") ? number.Value : 0;
    }

    // 四成, 八成五, 近九成; 成 opens other words too: 成为, 成功.
    private Quantity? Tenths(int at)
    {
        var number = Numeral.At(_text, at);
        var end = at + number.Length;
        if (number.Length == 0 || number.Magnitude.Length > 0 || number.Value is < 1 or > 10 || end >= _text.Length || _text[end] != '成') return null;
        var next = end + 1 < _text.Length ? _text[end + 1] : '，';
        if (next is '为' or '功' or '立' or '员' or '果' or '长' or '效' or '就' or '熟' or '绩' or '本' or '交' or '套' or '片' or '品' or '分' or '都' or '型') return null;
        var half = Numeral.IsChineseDigit(next) && next is not ('一' or '十' or '百' or '千') && Numeral.At(_text, end + 1) is { Length: 1, Value: < 10 } more ? more.Value : 0;
        return Made(at, end + 1 + (half > 0 ? 1 : 0), (number.Value * 10) + half, "%", UnitFamily.Percent, true) with
        {
            Form = QuantityForm.Part,
            Bound = number.IsOpen ? ClaimBound.AtLeast : BoundAround(at, end + 1).Bound,
        };
    }

    private Quantity? Proportion(int at)
    {
        if (!char.IsAsciiDigit(_text[at])) return null;
        var number = Numeral.At(_text, at);
        var end = at + number.Length;
        var goesOn = end + 1 < _text.Length && _text[end] is ':' or '∶' && char.IsAsciiDigit(_text[end + 1]);
        var cameFrom = at > 1 && _text[at - 1] is ':' or '∶' && char.IsAsciiDigit(_text[at - 2]);
        return goesOn || cameFrom
            ? new Quantity { Start = at, BoundStart = at, End = end, Value = number.Value, Unit = "%", Family = UnitFamily.Percent, Form = QuantityForm.Proportion }
            : null;
    }

    private Quantity? Plain(int at, int sign)
    {
        var number = Numeral.At(_text, at);
        if (number.Length == 0) return null;
        var end = at + number.Length;
        var (unit, family) = UnitWords.At(_text.AsSpan(end));
        if (Range(at, number, end + unit, family) is { } range) return range;
        if (unit == 0 && number.Magnitude.EndsWith('万') && CountsPeople(end)) return Made(at, end, sign * number.Value, number.Magnitude + "人", UnitFamily.Count, number.IsChinese) is var people && number.IsOpen ? people with { Bound = ClaimBound.AtLeast } : people;
        var made = Made(sign < 0 ? at - 1 : at, end + unit, sign * number.Value, string.Concat(number.Magnitude, _text.AsSpan(end, unit)), family, number.IsChinese);
        if (number.IsOpen) made = made with { Bound = ClaimBound.AtLeast };
        if (made.Unit == "大" && (!made.IsChinese || made.Value is < 2 or > 9)) return null;
        if (made.Unit == "大") made = made with { Unit = "个", IsGroup = true };
        if (unit == 0 && number.Magnitude is "亿" or "万亿" or "千亿" or "百亿") made = made with { Unit = number.Magnitude + "元", Family = UnitFamily.Money, LacksCurrency = true };
        return made;
    }

    // 220多万农牧民: people need no counter behind 万.
    private bool CountsPeople(int at)
    {
        foreach (var noun in (string[])["农民", "农牧民", "群众", "居民", "市民", "职工", "员工", "游客", "消费者", "用户", "学生", "劳动力", "人口", "从业人员", "贫困人口", "就业", "农村人口", "产业工人", "妇女", "老人", "旅客"])
            if (_text.AsSpan(at).StartsWith(noun)) return noun != "就业" || _text.AsSpan(at).StartsWith("就业人");
        return false;
    }

    // 3-5家, 10%至15%, 三到五家, 3000—4000亿元; 由…到… names two times, not a range.
    private Quantity? Range(int at, Numeral low, int afterLow, UnitFamily lowFamily)
    {
        if (afterLow + 1 >= _text.Length || _text[afterLow] is not ('—' or '-' or '至' or '到')) return null;
        if (_text[afterLow] is '到' or '至' && IsFrom(at)) return null;
        var high = Numeral.At(_text, afterLow + 1);
        if (high.Length == 0) return null;
        var end = afterLow + 1 + high.Length;
        var (unit, family) = UnitWords.At(_text.AsSpan(end));
        var sameSize = low.Magnitude.Length == 0 || low.Magnitude == high.Magnitude;
        if (!sameSize || low.Value >= high.Value || lowFamily != UnitFamily.None && lowFamily != family || unit == 0 && high.Magnitude.Length == 0) return null;
        return Made(at, end + unit, low.Value, string.Concat(high.Magnitude, unit == 0 ? "元" : _text.AsSpan(end, unit)), unit == 0 ? UnitFamily.Money : family, low.IsChinese) with { High = high.Value };
    }

    private bool IsFrom(int at)
    {
        for (var i = at - 1; i >= 0 && i > at - 24 && "，。；".IndexOf(_text[i], StringComparison.Ordinal) < 0; i--)
            if (_text[i] is '由' or '从') return true;
        return false;
    }

    private Quantity Made(int start, int end, decimal value, string unit, UnitFamily family, bool chinese)
    {
        var (from, to, bound) = BoundAround(start, end);
        return new Quantity
        {
            Start = start,
            BoundStart = from,
            End = to,
            Value = value,
            Unit = unit,
            Family = family,
            Bound = bound,
            IsChinese = chinese,
            IsClass = to < _text.Length && _text[to] == '级',
        };
    }

    private (int From, int To, ClaimBound Bound) BoundAround(int start, int end)
    {
        var (before, first) = BoundWords.EndingAt(_text.AsSpan(0, start));
        var (behind, last) = BoundWords.StartingAt(_text.AsSpan(end));
        var reach = before == 0 && start > 0 && _text[start - 1] == '上' && _text[start] is '百' or '千' ? 1 : 0;
        return (start - before - reach, end + behind, behind > 0 ? last : reach > 0 ? ClaimBound.AtLeast : first);
    }

    // 分别居第6、7、5位: the sign of an ordinal stands once.
    private void ShareOrder()
    {
        for (var i = 1; i < _found.Count; i++)
        {
            var (one, next) = (_found[i - 1], _found[i]);
            if (one.Form == QuantityForm.Ordinal && next.Form == QuantityForm.Plain && next.Unit is "" or "位" or "名" && IsJoined(one, next))
                _found[i] = next with { Form = QuantityForm.Ordinal, Family = UnitFamily.Place, Unit = "位", Bound = ClaimBound.Equal };
        }
    }

    private bool IsJoined(Quantity one, Quantity next) =>
        next.BoundStart - one.End is 0 or 1 && (next.BoundStart == one.End || _text[one.End] is '、' or '和' or '与' or '及' or '或');

    // 进出口企业数（家）：186 has its unit in the brackets of its label.
    private void TakeUnits()
    {
        for (var i = 0; i < _found.Count; i++)
        {
            var quantity = _found[i];
            if (quantity.Unit.Length > 0 || quantity.Form != QuantityForm.Plain) continue;
            var before = _text.AsSpan(0, quantity.Start).TrimEnd("：为达是 ");
            var open = before.EndsWith("）") ? before.LastIndexOf('（') : -1;
            if (open < 0 || before.Length - open is < 3 or > 8) continue;
            var unit = before[(open + 1)..^1].ToString();
            if (UnitWords.FamilyOf(unit) is var family and not UnitFamily.None) _found[i] = quantity with { Unit = unit, Family = family };
        }
    }

    // 高于全省5.7、1.1个百分点: a list may print its unit once, at the end.
    private void ShareUnits()
    {
        for (var i = _found.Count - 2; i >= 0; i--)
        {
            var (one, next) = (_found[i], _found[i + 1]);
            if (one.Form == QuantityForm.Plain && one.Unit == "个" && next.Unit == "个百分点" && IsJoined(one, next)) _found[i] = one with { Unit = next.Unit, Family = next.Family };
            if (one.Form == QuantityForm.Plain && one.LacksCurrency && next.Family == UnitFamily.Money && !next.LacksCurrency && IsJoined(one, next)) _found[i] = one with { Unit = one.Unit[..^1] + next.Unit.TrimStart('百', '千', '万', '亿'), LacksCurrency = false };
            if (one.Unit.Length > 0 || one.Form != QuantityForm.Plain || next.Unit.Length == 0 || next.Form != QuantityForm.Plain) continue;
            if (!IsJoined(one, next)) continue;
            _found[i] = one with { Unit = next.Unit, Family = next.Family, Bound = next.Bound };
        }
    }
}
