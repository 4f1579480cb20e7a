using Luopan.Engines.Series;
using Luopan.Kernel;
using Luopan.Modules.Access;
using Luopan.Modules.Reporting.Forms;
using Luopan.Modules.Reporting.Requests;
using Luopan.Platform.Web;
using Luopan.Platform.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Modules.Reporting;

/// <summary>A return as a person fills or reviews it: the form, every cell, what stood before, what the rules say, what may be done.</summary>
internal static class ShowReturn
{
    public sealed record ColumnView(string Code, string Name, string NameEn, bool Computed);

    /// <param name="Options">Words a text is chosen from; empty where it is free.</param>
    /// <param name="Known">Only shown: the figure is known from elsewhere.</param>
    public sealed record RowView(string Number, string Name, string NameEn, string? In, int Depth, string Unit, int Decimals, bool Text, bool Computed, bool Optional, string Help, string HelpEn, string? Indicator, IReadOnlyList<string> Options, bool Known);

    public sealed record FieldView(string Code, string Name, string NameEn, string Unit, int Decimals, bool Required, IReadOnlyList<string> Options);

    public sealed record RepeatView(string Code, int Most, IReadOnlyList<FieldView> Fields);

    public sealed record SectionView(string Name, string NameEn, IReadOnlyList<RowView> Rows, RepeatView? Repeat);

    /// <param name="Number">表号.</param>
    /// <param name="Purpose">统计, 管理 or 监测.</param>
    /// <param name="Cumulative">People type the figure since January.</param>
    /// <param name="Asks">Enterprises tell requests in it, which are answered.</param>
    public sealed record FormView(
        string Code, string Name, string NameEn, string Number, string Authority, string Approval, string? ValidUntil, string Purpose, string Guide, string GuideEn, bool Cumulative, bool Asks,
        IReadOnlyList<ColumnView> Columns, IReadOnlyList<SectionView> Sections);

    /// <summary>One cell.</summary>
    /// <param name="Text">As it stands on screen; empty for an empty cell, — for a computed one that cannot be had yet.</param>
    /// <param name="Value">The number; null when there is none.</param>
    /// <param name="Missing">Why a computed one cannot be had; null otherwise.</param>
    /// <param name="Version">Of a typed one, to be sent back with a change.</param>
    /// <param name="Changed">It differs from what was last sent.</param>
    /// <param name="None">无: the zero is meant.</param>
    public sealed record CellView(string Row, string Column, string Text, decimal? Value, string? Missing, int Version, bool Changed, bool None, string? By);

    /// <summary>What stands beside a cell: the other form of the period, the period before, the year before, and growth.</summary>
    /// <param name="Other">Since January where the month is typed, the month where the figure since January is.</param>
    public sealed record BesideView(string Row, string Column, string Other, string Before, string LastYear, string LastYearOther, string Growth, string? GrowthMissing);

    /// <param name="SentenceEn">Empty where the reason is known in Chinese only.</param>
    public sealed record FindingView(
        string Code, bool Hard, string Row, string Column, string Title, string TitleEn, string Sentence, string SentenceEn, string Remedy, string RemedyEn, string Rule, string RuleEn, string State, string? Explanation, string? ExplainedBy);

    /// <summary>What changes as one types.</summary>
    /// <param name="Filled">Typed cells that are filled, of <paramref name="Asked"/>.</param>
    public sealed record SheetView(int Version, IReadOnlyList<CellView> Cells, IReadOnlyList<BesideView> Beside, IReadOnlyList<FindingView> Findings, int Filled, int Asked);

    public sealed record RemarkView(Guid Id, string Row, string Column, string Text, bool SentBack, DateTime? SettledAt, DateTime At, string By);

    public sealed record StepView(string Action, string Name, string NameEn, bool NeedsReason);

    /// <param name="LocksOn">Last day on which cells may be typed; null for no such day.</param>
    /// <param name="MayType">The present person may type now.</param>
    /// <param name="WhyNot">Why not, in Chinese; null when they may.</param>
    public sealed record Response(
        Guid Id, FormView Form, string Org, string OrgName, string OrgNameEn, string Period, string State, string StateName, string StateNameEn, DateOnly Due, int? WorkdaysLeft, DateOnly? LocksOn,
        DateOnly? OpenUntil, bool Late, int Revision, string? RevisionReason, string? Reviewer, string? ReviewerEn, string? Accepter, string? AccepterEn, DateTime? SentAt, string SentBy, bool MayType, string? WhyNot, SheetView Sheet, IReadOnlyList<RemarkView> Remarks, IReadOnlyList<ListRequests.Row> Requests, IReadOnlyList<StepView> Steps);

    internal static async Task<Outcome<Response>> Run(Guid id, ReturnDesk desk, FlowTypes flows, CancellationToken stop)
    {
        if (await desk.Open(id, stop) is not { } of) return ReportingFaults.NoSuchReturn;
        var item = await desk.Item(of.Head, stop);
        var cells = await desk.Cells(id, stop);
        var flow = flows[ReturnFlow.Code];
        var state = flow.WordOf(of.Head.State);
        var tree = await desk.Tree(stop);
        var above = tree.Find(of.Org.Parent);
        var whyNot = desk.CannotType(of);
        var remarks = await desk.Db.Set<ReturnRemark>().AsNoTracking().Where(r => r.ReturnId == id).OrderByDescending(r => r.At).ToListAsync(stop);
        return new Response(
            id, View(of.Form), of.Org.Code, of.Org.Name, of.Org.NameEn, of.Head.Period, of.Head.State, state.Chinese, state.English, of.Head.Due,
            ReturnFlow.Open.Contains(of.Head.State) && of.Head.Due >= desk.Today ? desk.Calendar.WorkdaysBetween(desk.Today, of.Head.Due) : null, desk.LocksOn(of), of.Head.OpenUntil, Lateness.IsLate(of.Head, desk.Today),
            of.Head.Revision, of.Head.RevisionReason, above?.Name, above?.NameEn, tree.Province.Name, tree.Province.NameEn, of.Head.SentAt, of.Head.SentBy, whyNot is null, whyNot?.Sentence, await View(of, cells, desk, stop),
            [.. remarks.Select(r => new RemarkView(r.Id, r.Row, r.Column, r.Text, r.SentBack, r.SettledAt, r.At, r.By))],
            of.Org.Kind == OrgKind.Unit ? await Requests(of, desk, flows, stop) : [],
            [.. desk.Work.StepsFor(item).Select(s => new StepView(s.Action, flow.WordOf(s.Action).Chinese, flow.WordOf(s.Action).English, s.NeedsReason))]);
    }

    private static async Task<IReadOnlyList<ListRequests.Row>> Requests(Opened of, ReturnDesk desk, FlowTypes flows, CancellationToken stop)
    {
        var id = of.Head.Id;
        var told = await desk.Db.Set<UnitRequest>().AsNoTracking().Where(r => r.ReturnId == id).ToListAsync(stop);
        return await ListRequests.Rows([.. told.OrderBy(r => r.Row.Length).ThenBy(r => r.Row, StringComparer.Ordinal)], desk, flows, stop);
    }

    internal static async Task<SheetView> View(Opened of, IReadOnlyList<ReturnCell> cells, ReturnDesk desk, CancellationToken stop)
    {
        var sheet = await desk.Sheet(of, cells, stop);
        var findings = await desk.Findings(of, sheet, stop);
        var since = await SentVersion(of, desk, stop);
        var known = cells.ToDictionary(c => (c.Row, c.Column));
        var views = new List<CellView>();
        foreach (var cell in of.Form.Cells)
        {
            if (cell.IsComputed)
            {
                var came = sheet.At(cell, of.Org.Code, of.Form.EntryPeriod(of.Period));
                views.Add(new(cell.Row.Number, cell.Column.Code, Shown(came, cell.Row.Decimals), came.Value, came.MissingReason, 0, false, false, null));
            }
            else if (known.GetValueOrDefault((cell.Row.Number, cell.Column.Code)) is { } typed) views.Add(Of(typed, since));
        }

        views.AddRange(cells.Where(c => of.Form.Row(c.Row) is null).Select(c => Of(c, since)));
        var typedCells = of.Form.Typed.Where(c => !c.Row.Optional).ToList();
        return new SheetView(
            of.Head.Version, views, [.. of.Form.Cells.Where(c => !c.Row.IsText).Select(c => c.IsComputed ? Beside(of, sheet, c) : sheet.Past.Beside(c, Content(known, c), () => Beside(of, sheet, c)))],
            [.. findings.Select(f => new FindingView(f.Code, f.Hard, f.Row, f.Column, f.Title.Chinese, f.Title.English, f.Said.Chinese, f.Said.English, f.Remedy.Chinese, f.Remedy.English, f.Rule.Chinese, f.Rule.English, f.State, f.Explanation, f.ExplainedBy))],
            typedCells.Count(c => known.GetValueOrDefault((c.Row.Number, c.Column.Code)) is { IsEmpty: false }), typedCells.Count);
    }

    // Before anything was sent every typed cell would count as changed; then none is marked.
    private static async Task<int> SentVersion(Opened of, ReturnDesk desk, CancellationToken stop)
    {
        if (of.Head.SentAt is not { } sent) return int.MaxValue;
        var id = of.Head.Id;
        return await desk.Db.Set<ReturnChange>().AsNoTracking().Where(c => c.ReturnId == id && c.At <= sent).MaxAsync(c => (int?)c.Version, stop) ?? 0;
    }

    private static CellView Of(ReturnCell cell, int since) =>
        new(cell.Row, cell.Column, cell.Text ?? (cell.Number is { } number ? Display.Screen(number) : ""), cell.Number, null, cell.Version, cell.Version > since, cell.Text == ReturnCell.None, cell.By);

    private static string Content(Dictionary<(string, string), ReturnCell> known, FormCell cell) => known.GetValueOrDefault((cell.Row.Number, cell.Column.Code)) is { } typed ? $"{typed.Number}|{typed.Text}" : "";

    private static BesideView Beside(Opened of, Sheet sheet, FormCell cell)
    {
        var near = Near(of, sheet, cell);
        string Text(Evaluated? came) => came is null ? "" : Shown(came, cell.Row.Decimals);
        var growing = Other(of) is { } there && !of.Form.Cumulative ? there : of.Form.EntryPeriod(of.Period);
        var growth = cell.Row.Kind is IndicatorKind.Flow or IndicatorKind.Stock or IndicatorKind.Count ? Growth(sheet, cell, of.Org.Code, growing) : null;
        return new(
            cell.Row.Number, cell.Column.Code, Text(near.Other), Text(near.Before), Text(near.LastYear), Text(near.LastYearOther),
            growth?.Value is { } g ? Display.Signed(decimal.Round(g, 1, MidpointRounding.AwayFromZero)) : "", growth?.MissingReason);
    }

    /// <summary>What stands beside a cell: see <see cref="BesideView"/>; null where the form has no other period.</summary>
    internal static (Evaluated? Other, Evaluated Before, Evaluated LastYear, Evaluated? LastYearOther) Near(Opened of, Sheet sheet, FormCell cell)
    {
        Evaluated At(Period period) => sheet.At(cell, of.Org.Code, period);
        var other = Other(of);
        return (other is { } now ? At(now) : null, At(of.Form.EntryPeriod(of.Period.Add(-1))), At(of.Form.EntryPeriod(of.Period).LastYear()), other is { } then ? At(then.LastYear()) : null);
    }

    // Since January where the month is typed, the month where the figure since January is.
    private static Period? Other(Opened of) => of.Form.Every == PeriodKind.Year ? null : of.Form.Cumulative ? of.Period : Period.OfCumulative(of.Period.End.Year, of.Period.End.Month);

    private static Evaluated Growth(Sheet sheet, FormCell cell, string org, Period period) =>
        sheet.Evaluate(new Call(default, Function.All["yoy"], [new Name(default, cell.Code, "")]), org, period);

    private static string Shown(Evaluated came, int decimals) => came.Figure?.Print is { } print ? print : Display.Screen(came.Value is { } value ? came.Figure is not null ? value : Rounding.ToPlaces(value, decimals) : null);

    internal static FormView View(Form form) => new(
        form.Code, form.Name.Chinese, form.Name.English, form.Number, form.Authority, form.Approval, form.ValidUntil?.ToString(), PurposeOf(form), form.Guide.Chinese, form.Guide.English, form.Cumulative, form.Asks,
        [.. form.Columns.Select(c => new ColumnView(c.Code, c.Name.Chinese, c.Name.English, c.Formula is not null))],
        [.. form.Sections.Select(s => new SectionView(
            s.Name.Chinese, s.Name.English,
            [.. s.Rows.Select(r => new RowView(r.Number, r.Name.Chinese, r.Name.English, r.In, r.Depth, r.Unit?.Code ?? "", r.Decimals, r.IsText, r.Formula is not null, r.Optional, r.Help.Chinese, r.Help.English, r.Indicator, r.Options, r.Known is not null))],
            s.Repeat is { } repeat ? new(repeat.Code, repeat.Most, [.. repeat.Fields.Select(f => new FieldView(f.Code, f.Name.Chinese, f.Name.English, f.Unit?.Code ?? "", f.Decimals, f.Required, f.Options))]) : null))]);

    internal static string PurposeOf(Form form) => form.Purpose switch { FormPurpose.Statistics => "统计", FormPurpose.Management => "管理", _ => "监测" };
}

/// <summary>Whether and how a return came in time; what scores are made of.</summary>
internal static class Lateness
{
    /// <summary>Sent after the due day, or not yet and the day has passed.</summary>
    internal static bool IsLate(Return head, DateOnly today) =>
        head.State != ReturnFlow.Waived && (head.FirstSentAt is { } sent ? DateOnly.FromDateTime(Platform.ChinaTime.Local(sent)) > head.Due : today > head.Due);
}
