using Luopan.Kernel;
using Luopan.Modules.Access;
using Luopan.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Modules.Indicators.Revisions;

/// <summary>Figures that were said anew, each with what it did to growth and to the place among peers.</summary>
internal static class ListRevisions
{
    /// <summary>One revision.</summary>
    /// <param name="Was">As it stood before; null where the publisher had taken its word back.</param>
    /// <param name="Now">As it stands with the revision; null where the publisher took its word back.</param>
    /// <param name="Difference">New less old in <paramref name="Unit"/>; null where either is none.</param>
    /// <param name="Vintage">Number of the new vintage; 2 is the first revision.</param>
    /// <param name="Source">Name of the file, return or sentence that brought it.</param>
    /// <param name="Link">Where in the web client that stands; null for files.</param>
    /// <param name="Growth">Null for what has no growth.</param>
    public sealed record Row(
        string Indicator, string Name, string NameEn, string Unit, string Org, string OrgName, string OrgNameEn, string Period, string Label, string Breakdown, string BreakdownName, string? Was, string? Now,
        decimal? Difference, int Vintage, string Publisher, string? Reason, DateTime At, string By, string Source, string? Link, RevisionEffect? Growth, RevisionEffect Rank);

    internal static async Task<Outcome<Page<Row>>> Run(
        [FromQuery] string? indicator, [FromQuery] string? org, [FromQuery] string? from, [FromQuery] string? until, [AsParameters] PageAsk page, LuopanDb db, IndicatorsReader indicators, IOrgs orgs, CancellationToken stop)
    {
        var tree = await orgs.Tree(stop);
        var understood = Understand(indicator, org, from, until, indicators.Catalogue, tree);
        if (understood.Fault is { } fault) return fault;
        var found = RevisionFinder.Find(understood.Value, await indicators.OnScreen(null, stop), await indicators.Figures(stop), indicators.Catalogue, tree);
        var cut = page.Cut([.. found.Skip(page.Skip).Take(page.Take + 1)]);
        return new Page<Row>(await Rows(cut.Items, moment => indicators.OnScreen(moment, stop), db, indicators.Catalogue, tree, stop), cut.Next);
    }

    internal static Outcome<RevisionAsk> Understand(string? indicator, string? org, string? from, string? until, IndicatorCatalogue catalogue, OrgTree tree)
    {
        if (!string.IsNullOrEmpty(indicator) && catalogue.Find(indicator) is null) return IndicatorsFaults.NoSuchIndicator(indicator);
        if ((string.IsNullOrEmpty(org) ? tree.Province : RetiredOrgs.Present(org, tree)) is not { } unit) return RetiredOrgs.Unknown(org!, tree);
        var ends = EndsWithin.Understand(from, until);
        return ends.Fault is { } fault ? fault : new RevisionAsk(string.IsNullOrEmpty(indicator) ? null : indicator, unit, ends.Value);
    }

    internal static async Task<IReadOnlyList<Row>> Rows(IReadOnlyList<Revised> revised, Func<DateTime, Task<SeriesScope>> read, LuopanDb db, IndicatorCatalogue catalogue, OrgTree tree, CancellationToken stop)
    {
        var ids = revised.Select(r => r.New.SourceId).Distinct().ToList();
        var sources = await db.Set<Source>().AsNoTracking().Where(s => ids.Contains(s.Id)).ToDictionaryAsync(s => s.Id, stop);
        var (effects, rows) = (new RevisionEffects(read, catalogue), new List<Row>());
        foreach (var one in revised)
        {
            var (info, unit, source) = (catalogue.Find(one.Indicator)!, tree.Find(one.Org)!, sources.GetValueOrDefault(one.New.SourceId));
            rows.Add(new(
                one.Indicator, info.Name, info.NameEn, info.Unit, one.Org, unit.Name, unit.NameEn, one.Period.ToString(), one.Period.Chinese(), one.Breakdown, catalogue.BreakdownName(one.Breakdown), Said(one.Old), Said(one.New),
                one.New.Value - one.Old.Value, one.New.Number, one.New.Publisher, one.New.Reason, one.New.At, one.New.By, source?.Name ?? "", source?.Link, await effects.Growth(one), await effects.Rank(one)));
        }

        return rows;
    }

    private static string? Said(Vintage vintage) => vintage.Text ?? (vintage.Value is { } value ? Display.Official(value) : null);
}
