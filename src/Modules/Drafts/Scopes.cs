using System.Text.RegularExpressions;
using Luopan.Kernel;
using Luopan.Modules.Access;
using Luopan.Modules.Indicators;

namespace Luopan.Modules.Drafts;

/// <summary>Whom and when a draft means: its region words and periods in the terms of the store.</summary>
internal sealed partial class Scopes(OrgTree tree, OrgInfo own, IndicatorCatalogue catalogue)
{
    private static readonly Dictionary<string, string[]> Zones = new()
    {
        ["devzone"] = ["经济（技术）开发区", "经济开发区", "开发区", "经开区"],
        ["ftz"] = ["自贸试验区", "自由贸易试验区", "自贸区"],
        ["bonded"] = ["综合保税区", "综保区"],
        ["sco"] = ["上合示范区", "地方经贸合作示范区"],
    };

    /// <summary>The org, and the code of the dimension 区域 where the region is a kind of zone in it; null when the region is none the store keeps.</summary>
    internal (OrgInfo Org, string Zone)? Of(string region)
    {
        if (region.Length == 0 || region is "全省" or "我省" or "本省" && own.Kind == OrgKind.Tree) return (region.Length == 0 ? own : tree.Province, "");
        if (region is "全市" or "我市" or "全区" or "全县") return (own, "");
        if (region is "我国" or "中国" or "国家" && tree.Nation is { } nation) return (tree.Nation!, "");
        if (tree.FindByCodeOrName(region) is { } named) return (named, "");
        if (tree.All.Where(o => o.Short == region || Bare(o.Name) == Bare(region)).ToList() is [var only]) return (only, "");
        foreach (var (code, names) in Zones)
            if (catalogue.Dimension("region")?.Codes.Any(c => c.Code == code) == true && names.Any(n => region.EndsWith(n, StringComparison.Ordinal)))
                return region.StartsWith("全国", StringComparison.Ordinal) ? null : (ProvinceOf(region), "region=" + code);
        return null;
    }

    /// <summary>The unit a name begins with, and what is left of the name; null when it begins with none.</summary>
    internal (OrgInfo Org, string Left)? Leading(string name)
    {
        foreach (var org in tree.All.Where(o => o.Name.Length > 2 && o.Name.Length < name.Length && name.StartsWith(o.Name, StringComparison.Ordinal)).OrderByDescending(o => o.Name.Length)) return (org, name[org.Name.Length..]);
        return null;
    }

    /// <summary>The whole the region is part of: 全国, 全省, a named province.</summary>
    internal OrgInfo? Named(string words)
    {
        var bare = Filler().Replace(words, "");
        return bare is "全国" or "国家" ? tree.Nation : bare is "全省" ? tree.Province : Of(bare)?.Org;
    }

    /// <summary>Periods the claim may mean, the likeliest first; empty when it names none.</summary>
    internal static IReadOnlyList<Period> Periods(string said)
    {
        var text = YearSpan().Replace(said, "$1/$2");
        text = Months().Replace(text, "$1-$2/$3");
        if (!Period.TryParse(text, out var period)) return [];
        return period.Kind switch
        {
            PeriodKind.Month when period.End.Month == 12 => [period, Period.OfYear(period.Year)],
            PeriodKind.Cumulative when period.SameSpan(Period.OfYear(period.Year)) => [Period.OfYear(period.Year), period],
            PeriodKind.Day when period.End is { Month: 12, Day: 31 } => [Period.OfYear(period.Year), period],
            PeriodKind.Day => [period.LatestMonth()],
            _ => [period],
        };
    }

    private OrgInfo ProvinceOf(string region) => tree.All.FirstOrDefault(o => o.Kind == OrgKind.Tree && o.Level == "city" && region.StartsWith(Bare(o.Name), StringComparison.Ordinal)) ?? tree.Province;

    private static string Bare(string name) => name.Length > 2 && name[^1] is '省' or '市' or '区' or '县' ? name[..^1] : name;

    [GeneratedRegex("同期|平均|水平|的")]
    private static partial Regex Filler();

    [GeneratedRegex(@"^(\d{4})-(\d{4})$")]
    private static partial Regex YearSpan();

    [GeneratedRegex(@"^(\d{4})-(\d{2})/\1-(\d{2})$")]
    private static partial Regex Months();
}
