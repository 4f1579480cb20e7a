using Luopan.Engines.Claims.Words;

namespace Luopan.Engines.Claims;

/// <content>Names that need an owner are given the one spoken of.</content>
internal sealed partial class Naming
{
    private const int FarthestTold = 60;

    // 步行街…，客流量增长42%; 海外仓…，面积…: the name alone says too little.
    private List<Named> Owned(List<Named> named)
    {
        for (var i = 0; i < named.Count; i++)
        {
            var name = named[i].Name;
            if (!Dependent.Needs(name) || Whole(name, named[i].Region) is not { Length: > 0 } whole || whole == name) continue;
            if (carry.Subject == name) carry.Subject = whole;
            if (carry.Subjects.FindLastIndex(s => s.Name == name) is >= 0 and var at) carry.Subjects[at] = carry.Subjects[at] with { Name = whole };
            named[i] = named[i] with { Name = whole };
        }

        return named;
    }

    private string Whole(string name, string region)
    {
        if (spot.First.Family is UnitFamily.Count && Antecedent(IndicatorName.Bare(name)) is { Length: > 0 } full) return name.Replace(IndicatorName.Bare(name), full, StringComparison.Ordinal);
        foreach (var owner in (string[])[RegionReader.IsCompany(region) ? region : "", memory.Scene, carry.Topic, Thing(carry.Counted), Thing(carry.Anchor), memory.Task, Thing(carry.Subject), carry.Fallback])
            if (Dependent.CanOwn(owner) && !owner.Contains(name, StringComparison.Ordinal) && !name.Contains(owner, StringComparison.Ordinal) && owner != document.Region) return Joined(owner, name);
        return "";
    }

    private static string Thing(string name) => IndicatorName.Bare(name) is { Length: > 1 } bare ? Coordination.MeasureOf(bare) is { Length: > 0 } measure && bare.Length > measure.Length + 1 ? bare[..^measure.Length] : VerbChain.Strip(bare) : "";

    // …综合示范县名单，…148个示范县: the kind was named in full before.
    private string Antecedent(string kind)
    {
        if (kind.Length is < 2 or > 4 || NameWords.Parts.Contains(kind)) return "";
        var before = _line.Text.AsSpan(0, spot.First.Start);
        if (kind.Length > 2 && before.LastIndexOf(kind) is > 1 and var at)
        {
            var from = at;
            while (from > 0 && at - from < 14 && !IsEdge(before[from - 1])) from--;
            if (at - from is > 1 and < 14 && VerbChain.Strip(before[from..(at + kind.Length)].ToString()) is { Length: > 4 } phrase && phrase.Length > kind.Length + 1) return phrase;
        }

        for (var i = told.Count - 1; i >= Math.Max(0, told.Count - FarthestTold); i--)
            if (kind.Length > 2 && IndicatorName.Bare(told[i].Indicator) is var full && full.Length > kind.Length + 1 && full.Length < 20 && full.EndsWith(kind, StringComparison.Ordinal) && !full.Contains('占', StringComparison.Ordinal)) return full;
        return "";
    }

    // …，均居全国第一; …，三项指标分别占全省的…; …，增幅均超过25%: all that the clause before has named.
    private List<Named>? Group()
    {
        var text = _line.Text.AsSpan(spot.Clause.Start, spot.First.BoundStart - spot.Clause.Start);
        var size = carry.NamedLast;
        if (text.Length > 2 && text[1..].StartsWithAny("项指标", "者", "项", "类指标", "大指标") && "两二三四五".IndexOf(text[0]) is >= 0 and var at) size = at < 2 ? 2 : at + 1;
        else if (!spot.Head.Has(Sign.Each) || spot.Head.End - spot.Clause.Start > 3 || spot.Head.Has(Sign.Share)) return null;
        if (size < 2 || carry.Subjects.Count < size || spot.Size != 1 && spot.Size != size || text.SaysAny("合计", "共", "之和")) return null;
        var named = carry.Subjects.GetRange(carry.Subjects.Count - size, size);
        if (spot.Head.Has(Sign.Share) && text.LastIndexOf('占') is > 0 and var share && Whole(text[(share + 1)..].ToString()) is { Length: > 1 } whole) return named.ConvertAll(n => n with { Name = $"{n.Name}占{whole}比重" });
        if (spot.Head.Has(Sign.Share) && text.IndexOf('在') is > 0 and var within && text[within..].IndexOf('中') is > 2 and var end) return named.ConvertAll(n => n with { Name = $"{n.Name}占{_line.Text.Substring(spot.Clause.Start + within + 1, end - 1)}比重" });
        return spot.First.Family == UnitFamily.Place && text.SaysAny("增速", "增幅") ? named.ConvertAll(n => n with { Name = n.Name + "增速" }) : named;
    }

    private static bool IsEdge(char c) => c is '，' or '。' or '；' or '、' or '的' or '“' or '”' or '《' or '》' or '（' or '）' or '：' or '年' or '在' or '和' or '个' or '家' || char.IsAsciiDigit(c);
}
