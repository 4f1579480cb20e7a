using System.Globalization;
using Luopan.Kernel;
using Luopan.Modules.Access;
using Luopan.Platform.Web;

namespace Luopan.Modules.Indicators;

/// <summary>What a reading slice was asked for, understood: indicator, org, breakdown, and the figures as of the moment.</summary>
internal sealed record Asked(IndicatorInfo Indicator, OrgInfo Org, string Breakdown, SeriesScope Reading, OrgTree Tree, DateTime? AsOf)
{
    /// <param name="org">The province when silent.</param>
    /// <param name="asOf">A day of China (its end is meant) or a moment in UTC; now when silent.</param>
    internal static async Task<Outcome<Asked>> Understand(string indicator, string? org, string? breakdown, string? asOf, IndicatorsReader indicators, IOrgs orgs, CancellationToken stop)
    {
        var tree = await orgs.Tree(stop);
        if (indicators.Catalogue.Find(indicator) is not { } info) return IndicatorsFaults.NoSuchIndicator(indicator);
        var unit = string.IsNullOrEmpty(org) ? tree.Province : RetiredOrgs.Present(org, tree);
        if (unit is null) return RetiredOrgs.Unknown(org!, tree);
        var split = Breakdowns.Canonical(breakdown ?? "", indicators.Catalogue);
        if (Breakdowns.Problem(split, info, indicators.Catalogue) is { } problem) return IndicatorsFaults.BadBreakdown(problem);
        if (!TryMoment(asOf, out var moment)) return IndicatorsFaults.BadMoment;
        return new Asked(info, unit, split, await indicators.OnScreen(moment, stop), tree, moment);
    }

    /// <summary>Whether the person may see this line's public figures of the org.</summary>
    internal bool MaySee => Reading.Reaches(Indicator.Line, Org);

    internal FigureDto Figure(string org, Period period) => Reading.Figure(Indicator.Code, org, period, Breakdown);

    /// <summary>Growth over the year before; null for what has none (ranks, growth itself).</summary>
    internal FigureDto? Growth(string org, Period period) =>
        Indicator.Kind == "rank" || Reading.Traits(Indicator.Code) is null ? null : Reading.Figure(Indicator.Code + ".yoy", org, period, Breakdown);

    internal static bool TryMoment(string? text, out DateTime? moment)
    {
        moment = null;
        if (string.IsNullOrEmpty(text)) return true;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            moment = DateTime.SpecifyKind(day.AddDays(1).ToDateTime(TimeOnly.MinValue), DateTimeKind.Utc).AddHours(-8).AddTicks(-1);
            return true;
        }

        var fine = DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var exact);
        moment = exact;
        return fine;
    }
}

/// <summary>Periods by the days on which they end.</summary>
/// <param name="From">First such day; null for no limit.</param>
/// <param name="Until">Last such day; null for no limit.</param>
internal sealed record EndsWithin(DateOnly? From, DateOnly? Until)
{
    /// <param name="from">A period, whose first day is meant; null or empty for no limit.</param>
    /// <param name="until">A period, whose last day is meant; null or empty for no limit.</param>
    internal static Outcome<EndsWithin> Understand(string? from, string? until)
    {
        Period first = default, last = default;
        if ((!string.IsNullOrEmpty(from) && !Period.TryParse(from, out first)) || (!string.IsNullOrEmpty(until) && !Period.TryParse(until, out last))) return IndicatorsFaults.BadPeriod;
        return new EndsWithin(first == default ? null : first.Start, last == default ? null : last.End);
    }

    internal bool Holds(Period period) => !(period.End < From) && !(period.End > Until);
}
