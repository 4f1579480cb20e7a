using Luopan.Kernel;
using Luopan.Modules.Access;
using Luopan.Modules.Indicators;
using Luopan.Platform.Access;
using Luopan.Platform.Spaces;
using Luopan.Platform.Web;
using Luopan.Platform.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Modules.Targets;

/// <summary>One target whole: its sentence, its figures over the years, its cities, its versions, and the change that is open.</summary>
internal static class ShowTarget
{
    public sealed record Version(int Number, GoalDto Goal, DateOnly? Due, string Reason, string By, string ApprovedBy, DateTime At);

    public sealed record Source(Guid Id, string Plan, Guid? PlanId, string PlanTitle, int? Sentence, int Start, int End, string Quote, string Section, string By, DateTime At);

    /// <summary>A figure of the target's indicator with its growth.</summary>
    public sealed record Point(string Period, string Label, string LabelEn, FigureDto Figure, FigureDto Yoy);

    /// <param name="Share">Its part of the unit's figure, %; missing where either figure is.</param>
    /// <param name="Pull">What it added to the unit's growth, in 百分点; missing where a year-ago figure is.</param>
    /// <param name="Light">Of the city's own target for the same indicator and year; empty when it has none.</param>
    public sealed record Part(string Org, string Name, string NameEn, FigureDto Figure, FigureDto Yoy, FigureDto Share, FigureDto Pull, RateDto? Completion, string Light, Guid? Target);

    public sealed record Action(string Code, string Name, string NameEn, bool NeedsReason);

    public sealed record Step(string Action, string Name, string NameEn, string Person, DateTime At, string? Reason);

    public sealed record Change(Guid Id, GoalDto Goal, DateOnly? Due, string Reason, string By, DateTime At, string State, string StateName, string StateNameEn, DateOnly? Limit, IReadOnlyList<Action> Actions, IReadOnlyList<Step> Steps);

    public sealed record Response(TargetRow Target, IReadOnlyList<Version> Versions, IReadOnlyList<Source> Sources, IReadOnlyList<Point> Points, IReadOnlyList<Part> Parts, string PartsPeriod, string PartsPeriodEn, Change? Open, IReadOnlyList<Change> Changes, IReadOnlyList<TargetRow> Clashes, bool MayChange);

    internal static async Task<Outcome<Response>> Run(
        Guid id, LuopanDb db, TargetBoard board, PlanShelf shelf, IIndicators indicators, IOrgs orgs, WorkflowKernel work, FlowTypes flows, CurrentSpace space, CurrentUser user, CancellationToken stop)
    {
        if (await board.Find(id) is not { } judged) return TargetsFaults.NoSuchTarget;
        var titles = await shelf.Titles(stop);
        var departments = space.Space.Content.Get<Departments>();
        var versions = await db.Set<TargetVersion>().AsNoTracking().Where(v => v.TargetId == id).OrderByDescending(v => v.Number).ToListAsync(stop);
        var series = await indicators.Series(null, stop);
        var changes = await Changes.Of(id, db, work, flows, user, judged.Target, stop);
        var open = changes.FirstOrDefault(c => c.State == ChangeFlow.Proposed);
        var everything = await board.All();
        return new Response(
            TargetRows.Of(judged, departments, titles),
            [.. versions.Select(v => new Version(v.Number, TargetRows.Goal(v.Value, v.ValueHigh, judged.Target.Unit, v.Bound, judged.Target.Kind), v.Due, v.Reason, v.By, v.ApprovedBy, v.At))],
            [.. judged.Target.Sources.OrderBy(s => s.At).Select(s => new Source(s.Id, s.Plan, titles.IdOf(s.Plan), titles.Of(s.Plan), s.Sentence, s.Start, s.End, s.Quote, s.Section, s.By, s.At))],
            Points(judged, series),
            judged.Latest is { } latest ? Parts(judged, latest.Period, everything, series, await orgs.Tree(stop)) : [],
            judged.Latest?.Period.Chinese() ?? "",
            judged.Latest?.Period.English() ?? "",
            open,
            changes,
            [.. everything.Where(j => judged.Clash.Any(c => c.Id == j.Target.Id)).Select(j => TargetRows.Of(j, departments, titles))],
            open is null && user.ScopeOf(TargetsModule.Set).Covers(judged.Target.ScopeKey));
    }

    private static List<Point> Points(Judged judged, SeriesScope series)
    {
        var code = judged.Target.Indicator;
        var until = Period.Parse(judged.Target.Period).End;
        var published = series.All(code, judged.Target.Org).Where(p => p.Period.End <= until && p.Period.Kind is not PeriodKind.Month).ToList();
        if (judged.Latest is { } latest && published.TrueForAll(p => p.Period != latest.Period)) published.Add(latest);
        return [.. published.OrderByDescending(p => p.Period).Take(12).OrderBy(p => p.Period)
            .Select(p => new Point(p.Period.ToString(), p.Period.Chinese(), p.Period.English(), p.Figure, Rise(series, judged.Indicator, judged.Target.Org, p.Period)))];
    }

    private static List<Part> Parts(Judged judged, Period period, IReadOnlyList<Judged> everything, SeriesScope series, OrgTree tree)
    {
        var code = judged.Target.Indicator;
        var year = Period.Parse(judged.Target.Period).End.Year;
        var whole = series.Figure(code, judged.Target.Org, period);
        var wholeBefore = series.Figure(code, judged.Target.Org, period.LastYear());
        var adds = judged.Indicator.Aggregate == "sum";
        var parts = tree.Children(judged.Target.Org).Select(city =>
        {
            var figure = series.Figure(code, city.Code, period);
            var before = series.Figure(code, city.Code, period.LastYear());
            var own = everything.FirstOrDefault(j => j.Target.Indicator == code && j.Target.Org == city.Code && Period.Parse(j.Target.Period).End.Year == year);
            return new Part(city.Code, city.Name, city.NameEn, figure, Rise(series, judged.Indicator, city.Code, period),
                Worked(adds && whole.Value is > 0 ? figure.Value / whole.Value * 100 : null, "%", period, "没有合计或该市的数"),
                Worked(adds && wholeBefore.Value is > 0 ? (figure.Value - before.Value) / wholeBefore.Value * 100 : null, "百分点", period, "没有上年同期数"),
                own is null ? null : TargetRows.Rate(own.Verdict.Completion), own is null ? "" : TargetRows.LightCode(own.Verdict.Light), own?.Target.Id);
        }).ToList();
        return parts.TrueForAll(p => p.Figure.Value is null) ? [] : [.. parts.OrderBy(p => p.Pull.Value is null).ThenBy(p => p.Pull.Value).ThenByDescending(p => p.Figure.Value)];
    }

    /// <summary>Growth over the same period of last year; of a percentage the difference in 百分点.</summary>
    internal static FigureDto Rise(SeriesScope series, IndicatorInfo indicator, string org, Period period)
    {
        if (indicator.Unit != "%") return series.Figure(indicator.Code + ".yoy", org, period);
        var (now, before) = (series.Figure(indicator.Code, org, period), series.Figure(indicator.Code, org, period.LastYear()));
        return Worked(now.Value - before.Value, "百分点", period, $"没有{period.LastYear().Chinese()}的数");
    }

    internal static FigureDto Worked(decimal? value, string unit, Period period, string missing, int decimals = 1) => value is { } known
        ? new(Display.Rounded(known, decimals), Display.Official(Display.Rounded(known, decimals)), unit, null, FigureStatus.Computed, [], null, period.ToString(), null)
        : new(null, Display.Missing, unit, missing, "", [], null, period.ToString(), null);
}
