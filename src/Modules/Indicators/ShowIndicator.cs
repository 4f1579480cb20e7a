using Luopan.Engines.Series;
using Luopan.Kernel;
using Luopan.Modules.Access;
using Luopan.Platform.Web;

namespace Luopan.Modules.Indicators;

/// <summary>An indicator's card: what it means, where it comes from, and which figures there are.</summary>
internal static class ShowIndicator
{
    public sealed record PeriodName(string Period, string Label, string Kind);

    public sealed record CodeName(string Code, string Name, string NameEn);

    public sealed record Dimension(string Code, string Name, string NameEn, IReadOnlyList<CodeName> Codes);

    public sealed record BreakAt(string At, string AtLabel, string Why, string? Comparable, string? ComparableName);

    public sealed record OrgName(string Code, string Name, string Kind);

    /// <summary>The card.</summary>
    /// <param name="Periods">Periods with a figure of the total anywhere the person sees, newest first.</param>
    /// <param name="Derived">Implicit indicators that were published for some org: growth, rank…</param>
    public sealed record Response(
        string Code, string Name, string NameEn, IReadOnlyList<string> Aliases, string Unit, string UnitEn, int Decimals, string Kind, string Better, string Aggregate, string Line, string LineName,
        string Frequency, string Definition, string Source, string Basis, string Writer, string? Formula, string Plan, IReadOnlyList<BreakAt> Breaks, IReadOnlyList<Dimension> Breakdowns,
        IReadOnlyList<PeriodName> Periods, IReadOnlyList<OrgName> Orgs, IReadOnlyList<CodeName> Derived);

    internal static async Task<Outcome<Response>> Run(string code, IIndicators indicators, IOrgs orgs, CancellationToken stop)
    {
        var catalogue = indicators.Catalogue;
        if (catalogue.Find(code) is not { } i) return IndicatorsFaults.NoSuchIndicator(code);
        var reading = await indicators.Series(null, stop);
        var tree = await orgs.Tree(stop);
        var coverage = reading.CoverageOf(code);
        return new Response(
            i.Code, i.Name, i.NameEn, i.Aliases, i.Unit, Unit.Find(i.Unit)?.English ?? i.Unit, i.Decimals, i.Kind, i.Better, i.Aggregate, i.Line, BusinessLines.Names[i.Line],
            i.Frequency, i.Definition, i.Source, i.Basis, i.Writer, i.Formula, i.Plan,
            [.. i.Breaks.Select(b => new BreakAt(b.From.ToString(), b.From.Chinese(), b.Why, b.Comparable, b.Comparable is null ? null : catalogue.Find(b.Comparable)?.Name))],
            [.. i.Breakdowns.Select(catalogue.Dimension).OfType<BreakdownDimension>().Select(ToDimension)],
            [.. coverage.Periods.Reverse().Select(p => new PeriodName(p.ToString(), p.Chinese(), p.Kind.ToString()))],
            [.. tree.All.Where(o => coverage.Orgs.Contains(o.Code)).Select(o => new OrgName(o.Code, o.Name, o.Kind.ToString()))],
            [.. Suffix.All.Select(s => catalogue.Find($"{code}.{s}")).OfType<IndicatorInfo>()
                .Where(d => reading.CoverageOf(d.Code, own: true).Orgs.Count > 0).Select(d => new CodeName(d.Code, d.Name, d.NameEn))]);
    }

    private static Dimension ToDimension(BreakdownDimension of) => new(of.Code, of.Name, of.NameEn, [.. of.Codes.Select(c => new CodeName(c.Code, c.Name, c.NameEn))]);
}
