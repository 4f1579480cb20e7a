using Luopan.Kernel;
using Luopan.Modules.Access;
using Luopan.Modules.Indicators;
using Luopan.Platform;
using Luopan.Platform.Access;
using Luopan.Platform.Spaces;
using Luopan.Platform.Web;
using Luopan.Platform.Workflow;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Modules.Targets;

/// <summary>A leader's minute: key figures, the map, what lags, one trend, and what waits for the person. One answer, kept until something changes.</summary>
internal static class ShowCockpit
{
    public sealed record Unit(string Code, string Name, string NameEn, string Level);

    /// <summary>A point of a line; a missing value leaves a gap.</summary>
    /// <param name="Alone">The line does not lead to it: the figure speaks only for its own period.</param>
    public sealed record Dot(string Period, string Label, decimal? Value, string Text, bool Alone = false);

    /// <param name="YoyChange">The growth minus that of the period before, in 百分点: it quickened or slowed.</param>
    /// <param name="Light">Empty when the unit has no target for it.</param>
    /// <param name="Sparkline">Thirteen months up to the figure's, or the years there are.</param>
    public sealed record KeyFigure(
        string Indicator, string Name, string NameEn, string Unit, FigureDto Figure, string Period, string PeriodLabel, string PeriodLabelEn, FigureDto Yoy, FigureDto YoyChange,
        IReadOnlyList<Dot> Sparkline, string Light, string Why, string WhyEn, Guid? Target);

    public sealed record Choice(string Code, string Name, string NameEn, string Unit);

    /// <summary>A colour class of the map: from the lower limit, below the upper one.</summary>
    public sealed record ColourClass(decimal? From, decimal? To, string Label, int Count);

    /// <param name="Shown">What colours the map: the figure, its growth or the completion.</param>
    /// <param name="Class">Index into the classes; null when missing, which is hatched.</param>
    /// <param name="Rank">Place by <paramref name="Shown"/>; null when missing.</param>
    public sealed record Place(string Org, string Name, string Short, string NameEn, FigureDto Shown, FigureDto Figure, FigureDto Yoy, RateDto Completion, RateDto Pace, string Light, int? Rank, int? Class, Guid? Target);

    /// <param name="Measure">value, yoy or completion.</param>
    /// <param name="Published">How many of the units have the figure; the map says "published / of".</param>
    public sealed record Map(
        string Indicator, string Name, string NameEn, string Unit, string Measure, string Period, string PeriodLabel, string PeriodLabelEn, string Better, IReadOnlyList<Choice> Choices,
        IReadOnlyList<ColourClass> Classes, int Published, int Of, IReadOnlyList<Place> Places, Place Whole, string Finding, string FindingEn);

    public sealed record Lagging(Guid Target, string Title, string TitleEn, string Light, string Why, string WhyEn, string Org, string OrgName, string OrgNameEn, string OwnerName, DateOnly? Due, RateDto Completion, RateDto Pace);

    public sealed record RedList(int Red, int Yellow, IReadOnlyList<Lagging> Items);

    /// <param name="Dots">The indicator, cumulative within the year where it adds up.</param>
    /// <param name="PaceDots">The even path to the target over the same periods; empty without one.</param>
    public sealed record Trend(
        string Indicator, string Name, string NameEn, string Unit, string Finding, string FindingEn, IReadOnlyList<Dot> Dots, IReadOnlyList<Dot> PaceDots, GoalDto? Goal, string GoalLabel, Guid? Target);

    public sealed record Matter(Guid Id, string Title, string TypeName, string TypeNameEn, string StateName, string StateNameEn, string Link, DateOnly? Due, int? WorkdaysLeft, bool Provisional);

    public sealed record Waiting(int All, int Overdue, int Today, IReadOnlyList<Matter> First);

    /// <param name="AsOf">Period of the latest key figure, in Chinese.</param>
    /// <param name="Waiting">Null when the person has no worklist.</param>
    public sealed record Response(Unit Org, bool Demo, string AsOf, string AsOfEn, IReadOnlyList<KeyFigure> Figures, Map? Map, RedList Red, Trend? Trend, Waiting? Waiting);

    // Whoever has a worklist sees its head here.
    private static readonly Permission Worker = new("supervision.work");

    internal static async Task<Outcome<Response>> Run(
        [FromQuery] string? org, [FromQuery] string? period, [FromQuery] string? indicator, [FromQuery] string? measure,
        TargetBoard board, IIndicators indicators, IOrgs orgs, Worklist list, FlowTypes flows, CurrentSpace space, CurrentUser user, FreshCache cache, TimeProvider time, CancellationToken stop)
    {
        var tree = await orgs.Tree(stop);
        if (tree.Find(org ?? Home(user, tree)) is not { } unit) return TargetsFaults.NoSuchOrg(org ?? "");
        Period? until = null;
        if (!string.IsNullOrEmpty(period))
        {
            if (!Period.TryParse(period, out var asked)) return TargetsFaults.BadPeriod(period);
            until = asked;
        }

        if (indicator is not null && indicators.Catalogue.Find(indicator) is null) return TargetsFaults.NoSuchIndicator(indicator);
        if (measure is not (null or "value" or "yoy" or "completion")) return TargetsFaults.BadMeasure(measure);
        var query = $"{board.ScopeName}|{unit.Code}|{until}|{indicator}|{measure}";
        var figures = await cache.Get(space.Space, query, async () => await new CockpitMaker(space.Space.Content, indicators.Catalogue, tree, await indicators.Series(null, CancellationToken.None), await board.All())
            .Make(unit, until, indicator, measure ?? "value"));
        if (!user.May(Worker)) return figures;
        var waiting = await cache.Get(space.Space, $"{user.Id}|{ChinaTime.Today(time)}", () => WaitingFor(list, flows, space.Space.Content.Get<WorkCalendar>(), ChinaTime.Today(time)));
        return figures with { Waiting = waiting };
    }

    // The highest unit the person reaches.
    private static string Home(CurrentUser user, OrgTree tree) => user.Scope.SeesAll ? tree.Province.Code
        : user.Scope.Rules.Select(r => r.OrgPath).Where(p => !p.StartsWith("/~/", StringComparison.Ordinal)).OrderBy(p => p.Length)
            .Select(p => p.Split('/', StringSplitOptions.RemoveEmptyEntries)[^1]).FirstOrDefault() ?? tree.Province.Code;

    private static async Task<Waiting> WaitingFor(Worklist list, FlowTypes flows, WorkCalendar calendar, DateOnly today)
    {
        var counts = await list.Counts(Worker, CancellationToken.None);
        var first = await Worklist.Urgent(await list.Of(WorkView.Mine, Worker, CancellationToken.None)).Take(7).ToListAsync(CancellationToken.None);
        return new(counts.Mine, counts.Overdue, counts.Today, [.. first.Select(item =>
        {
            var type = flows[item.Type];
            var state = type.WordOf(item.State);
            return new Matter(item.Id, item.Title, type.Name.Chinese, type.Name.English, state.Chinese, state.English, item.Link, item.Due,
                item.Due is { } due && item.PausedOn is null ? calendar.WorkdaysBetween(today, due) : null, item.DueProvisional);
        })]);
    }
}
