using Luopan.Engines.Claims.Words;

namespace Luopan.Engines.Claims;

/// <summary>Names the indicators of a number, or of a list of numbers, and whom they are about.</summary>
internal static class Naming
{
    public static (string[] Names, string[] Regions) Of(Line line, int first, int size, Head head, Clause clause, Carry carry, DocumentFrame document, string region)
    {
        var quantity = line.Quantities[first];
        var last = line.Quantities[first + size - 1];
        var places = size > 1 ? Places(line, clause, size) : null;
        if (quantity.Family == UnitFamily.Count && size == 1 && CountedBehind(line, first, head, clause, carry, document) is { Length: > 0 } counted) return One(counted, region, carry);

        var phrase = IndicatorName.Between(line, head.Start, head.End, document, out var topic);
        if (quantity.Form == QuantityForm.Proportion) return (Proportion(phrase, size), Repeat(region, size));
        if (phrase.Length < 2) phrase = "";
        if (topic > 0 && topic < phrase.Length) carry.Topic = phrase[..topic];
        else if (topic == 0 && phrase.Length > 0 && carry.Topic.Length > 0 && StartsOnVerb(phrase)) phrase = IndicatorName.WithTopic(carry.Topic, phrase);

        if (head.Has(Sign.Share) || phrase.LastIndexOf('占') >= 0 && quantity.Family == UnitFamily.Percent && !head.Has(Sign.Growth)) return Shares(line, head, phrase, size, carry, region, document, quantity);
        if (quantity.Family == UnitFamily.Percent && head.Signs == Sign.None && PartOf(line, quantity, last, phrase, clause, document) is { } part) return One(part, region, carry, false);
        if (quantity.Family == UnitFamily.Points) return Gaps(phrase, size, carry, region);
        if (phrase.Length == 0) return Again(size, carry, region, quantity);
        return Fresh(phrase, size, head, carry, region, places, quantity);
    }

    private static (string[], string[]) Fresh(string phrase, int size, Head head, Carry carry, string region, string[]? places, Quantity quantity)
    {
        string[]? names = null;
        if (size > 1) names = places is null ? Coordination.Split(phrase, size) : null;
        else if (head.Has(Sign.Each) || quantity.Bound == ClaimBound.AtLeast && head.Signs == Sign.None && quantity.Family == UnitFamily.Money) names = Coordination.SplitAll(phrase);
        names ??= Repeat(phrase, size);
        carry.Subject = names[^1];
        var regions = places ?? Repeat(region, names.Length);
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = AsCount(names[i], quantity);
            carry.Subjects.Add((names[i], regions[i]));
        }

        return (names, regions);
    }

    // Nothing new is named: the number goes on about what was spoken of, a list about as many of the last subjects.
    private static (string[], string[]) Again(int size, Carry carry, string region, Quantity quantity)
    {
        if (size > 1 && carry.Subjects.Count >= size)
        {
            var last = carry.Subjects.GetRange(carry.Subjects.Count - size, size);
            return ([.. last.Select(s => s.Subject)], [.. last.Select(s => s.Region)]);
        }

        return (Repeat(AsCount(carry.Subject, quantity), size), Repeat(region, size));
    }

    private static (string[], string[]) Shares(Line line, Head head, string phrase, int size, Carry carry, string region, DocumentFrame document, Quantity quantity)
    {
        var text = line.Text[head.Start..quantity.BoundStart];
        var at = text.LastIndexOf('占');
        string subject, whole;
        if (at >= 0 && !text.AsSpan(at).StartsWith("占比"))
        {
            subject = IndicatorName.Between(line, head.Start, head.Start + at, document, out _);
            whole = Object(text[(at + 1)..]);
        }
        else (subject, whole) = (phrase, "");
        var own = subject.Length > 1 ? size > 1 || head.Has(Sign.Each) ? size > 1 ? Coordination.Split(subject, size) : Coordination.SplitAll(subject) : null : null;
        own ??= subject.Length > 1 ? Repeat(subject, size) : null;
        if (own is not null) carry.Subject = own[^1];
        var (names, regions) = own is null ? Again(size, carry, region, quantity) : (own, Repeat(region, own.Length));
        if (own is not null && whole.Length == 0) foreach (var name in own) carry.Subjects.Add((name, region));
        var end = whole.Length > 0 ? "占" + whole + "比重" : "占比";
        return ([.. names.Select(n => KindReader.IsRatio(n) ? n : n + end)], regions);
    }

    // 占全省的比重达, 占“十三五”时期累计派出劳务人员数量的.
    private static string Object(string words)
    {
        var name = words;
        while (RelationWords.EndingAt(name) is var (length, sign) && length > 0 && (sign & Sign.Rank) == 0) name = name[..^length];
        name = name.Replace("同期", "", StringComparison.Ordinal).Replace("累计", "", StringComparison.Ordinal).Trim('的', '了');
        return name;
    }

    // 在占全省万分之7.6的土地上, 60%的企业: the whole stands behind the number.
    private static string? PartOf(Line line, Quantity quantity, Quantity last, string phrase, Clause clause, DocumentFrame document)
    {
        if (!line.Text.AsSpan(last.End).StartsWith("的")) return null;
        var behind = IndicatorName.Behind(line, last.End + 1, clause.End);
        if (behind.Length < 2) return null;
        var scope = RegionAtEnd(line.Text.AsSpan(clause.Start, quantity.BoundStart - clause.Start));
        return scope.Length > 0 ? $"{behind}占{scope}比重" : phrase.Length > 1 ? $"{behind}占{phrase}比重" : behind + "占比";
    }

    private static string RegionAtEnd(ReadOnlySpan<char> text)
    {
        foreach (var word in (string[])["全省", "全国", "全市", "全球", "世界"])
            if (text.EndsWith(word)) return word;
        return "";
    }

    private static (string[], string[]) Gaps(string phrase, int size, Carry carry, string region)
    {
        if (phrase.Length > 0)
        {
            var own = Coordination.Split(phrase, size) is { } split && size > 1 ? split : Repeat(phrase, size);
            return ([.. own.Select(o => KindReader.IsRatio(o) ? o : o + "增速")], Repeat(region, size));
        }

        var growths = carry.Recent.FindAll(c => c.Unit == "%");
        if (growths.Count < size) return (Repeat(carry.Subject, size), Repeat(region, size));
        var last = growths.GetRange(growths.Count - size, size);
        return ([.. last.Select(c => c.Kind is ClaimKind.Share ? c.Indicator : c.Indicator + "增速")], [.. last.Select(c => c.Region)]);
    }

    private static string? CountedBehind(Line line, int first, Head head, Clause clause, Carry carry, DocumentFrame document)
    {
        var quantity = line.Quantities[first];
        var end = first + 1 < line.Quantities.Count ? Math.Min(clause.End, line.Quantities[first + 1].BoundStart) : clause.End;
        var behind = IndicatorName.Behind(line, quantity.End, end);
        if (behind.Length < 2 || quantity.Unit is "人" or "万人" && behind.Length < 2) return null;
        if (behind.Length < 4)
        {
            var phrase = IndicatorName.Between(line, head.Start, head.End, document, out _);
            if (phrase.Length is > 1 and < 16) behind = phrase + behind;
        }

        return AsCount(behind, quantity);
    }

    private static string AsCount(string name, Quantity quantity) =>
        quantity.Family != UnitFamily.Count || name.Length == 0 || name.EndsWith('数') || name.EndsWith("数量", StringComparison.Ordinal) || name.EndsWith('量') || name.EndsWith('额') ? name
        : quantity.Unit.EndsWith("人次", StringComparison.Ordinal) ? name + "人次"
        : quantity.Unit.EndsWith('人') ? name.EndsWith('人') || name.EndsWith("人员", StringComparison.Ordinal) || name.EndsWith("人口", StringComparison.Ordinal) ? name + "数量" : name + "人数"
        : name + "数量";

    private static string[] Proportion(string phrase, int size)
    {
        var at = phrase.IndexOf("产业", StringComparison.Ordinal);
        if (size == 3 && at >= 0)
        {
            var rest = phrase[(at + 2)..];
            foreach (var word in (string[])["比重", "比例", "结构", "占比", "构成"])
                if (rest.EndsWith(word, StringComparison.Ordinal)) rest = rest[..^word.Length];
            return [.. "一二三".Select(c => $"第{c}产业{rest}占比")];
        }

        return Coordination.Split(phrase, size) ?? Repeat(phrase, size);
    }

    // 青岛、济南…分别位列第6和第8名: as many places as numbers.
    private static string[]? Places(Line line, Clause clause, int size)
    {
        var text = line.Text.AsSpan(0, clause.End);
        for (var at = 0; at < text.Length; at++)
        {
            var found = new List<string>();
            var i = at;
            while (PlaceNames.At(text[i..]) is { Length: > 0 } place)
            {
                found.Add(place.Name);
                i += place.Length;
                if (i + 1 >= text.Length || text[i] is not ('、' or '和' or '与' or '及')) break;
                i++;
            }

            if (found.Count == size) return [.. found];
            if (found.Count > 0) at = i - 1;
        }

        return null;
    }

    private static bool StartsOnVerb(string phrase)
    {
        foreach (var word in (string[])["完成", "新签", "派出", "实际", "带动", "开行", "集装箱", "营业额"])
            if (phrase.StartsWith(word, StringComparison.Ordinal)) return true;
        return false;
    }

    private static (string[], string[]) One(string name, string region, Carry carry, bool isSubject = true)
    {
        if (isSubject)
        {
            carry.Subject = name;
            carry.Subjects.Add((name, region));
        }

        return ([name], [region]);
    }

    private static string[] Repeat(string word, int times) => [.. Enumerable.Repeat(word, times)];
}
