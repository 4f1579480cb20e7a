using System.Text.RegularExpressions;
using Luopan.Engines.Claims;
using Luopan.Kernel;
using Luopan.Modules.Access;
using Luopan.Modules.Indicators;

namespace Luopan.Modules.Plans;

/// <summary>Finds what a claim's own words mean here: indicator of the catalogue, org or area, period of the product.</summary>
internal static partial class ClaimMatching
{
    private static readonly HashSet<string> Province = ["全省", "我省", "本省", "省内"];
    private static readonly HashSet<string> City = ["全市", "我市", "本市", "市内"];

    [GeneratedRegex(@"^(\d{4})-(\d{4})$")]
    private static partial Regex YearSpan();

    [GeneratedRegex(@"^(\d{4})-01/\1-(\d{2})$")]
    private static partial Regex Months();

    /// <summary>The likeliest indicators, the best first.</summary>
    internal static IReadOnlyList<IndicatorMatch> Candidates(ClaimFields said, IndicatorCatalogue catalogue) =>
        catalogue.Match(said.Indicator, said.Kind is ClaimKind.Level or ClaimKind.Share or ClaimKind.Increase ? said.Unit : null);

    /// <summary>The indicator proposed by itself; null when none is near enough.</summary>
    internal static IndicatorInfo? Indicator(ClaimFields said, IndicatorCatalogue catalogue) =>
        Candidates(said, catalogue) is [{ Score: >= IndicatorMatches.Sure } best, ..] ? best.Indicator : null;

    /// <summary>The org or area a region's name means; null when it means none or several (各市).</summary>
    internal static OrgInfo? Org(string region, OrgInfo own, OrgTree tree)
    {
        if (region.Length == 0) return own;
        if (tree.FindByCodeOrName(region) is { } named) return named;
        if (Province.Contains(region)) return tree.Province;
        if (City.Contains(region)) return own.Level == "city" ? own : null;
        var all = tree.All.Where(o => o.Short == region || o.Name.TrimEnd('省', '市', '区', '县') == region).ToList();
        return all is [var only] ? only : null;
    }

    /// <summary>The product's period for a claim's; null when it says none.</summary>
    internal static Period? PeriodOf(string period)
    {
        var text = YearSpan().Replace(period, "$1/$2");
        text = Months().Replace(text, "$1-01/$2");
        return Period.TryParse(text, out var known) ? known : null;
    }

    /// <summary>Writes the proposals into a claim nobody has decided on.</summary>
    internal static void Propose(PlanClaim claim, ClaimFields said, OrgInfo own, OrgTree tree, IndicatorCatalogue catalogue) =>
        (claim.Indicator, claim.Org, claim.Period) = (Indicator(said, catalogue)?.Code ?? "", Org(said.Region, own, tree)?.Code ?? "", PeriodOf(said.Period)?.ToString() ?? "");
}
