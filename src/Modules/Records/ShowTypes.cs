using Luopan.Modules.Records.Types;
using Luopan.Platform.Access;
using Luopan.Platform.Web;
using Luopan.Platform.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Modules.Records;

/// <summary>Every type of the pack with how much of it is open and late in the person's reach.</summary>
internal static class ListTypes
{
    public sealed record Card(string Code, string Name, string NameEn, string Group, string GroupEn, string Unit, string Help, string HelpEn, string Line, int All, int Open, int Late, bool MayCreate);

    public sealed record Response(IReadOnlyList<Card> Types);

    internal static async Task<Outcome<Response>> Run(RecordDesk desk, CancellationToken stop)
    {
        var today = desk.Today;
        var places = await desk.Db.Set<Record>().IgnoreQueryFilters().Where(r => !r.Voided).GroupBy(r => new { r.Type, r.ScopeKey })
            .Select(g => new { g.Key.Type, g.Key.ScopeKey, All = g.Count(), Open = g.Count(r => !r.Ended), Late = g.Count(r => !r.Ended && r.Urgent < today) }).ToListAsync(stop);
        var counts = places.Where(p => desk.User.Scope.Covers(p.ScopeKey)).GroupBy(p => p.Type).ToDictionary(g => g.Key, g => (All: g.Sum(p => p.All), Open: g.Sum(p => p.Open), Late: g.Sum(p => p.Late)));
        var may = desk.User.May(RecordsModule.Write);
        return new Response([.. desk.Types.All.Select(t =>
        {
            var count = counts.GetValueOrDefault(t.Code);
            return new Card(
                t.Code, t.Name.Chinese, t.Name.English, t.Group.Chinese, t.Group.English, t.Unit.Chinese, t.Help.Chinese, t.Help.English, t.Line ?? "", count.All, count.Open, count.Late,
                may && Reaches(t, desk.User));
        })]);
    }

    /// <summary>Whether the person writes records of the line the type belongs to.</summary>
    private static bool Reaches(RecordType type, CurrentUser user)
    {
        var scope = user.ScopeOf(RecordsModule.Write);
        return scope.SeesAll || scope.Rules.Any(r => (type.Line is null || r.Line == type.Line) && r.UpTo >= type.Sensitivity && !r.OrgPath.StartsWith("/~/", StringComparison.Ordinal));
    }
}

/// <summary>All the client needs to draw lists, forms and pages of a type.</summary>
internal static class ShowType
{
    public sealed record Word(string Code, string Name, string NameEn);

    public sealed record StateView(string Code, string Name, string NameEn, bool Ended);

    public sealed record StepView(string Code, string Name, string NameEn, IReadOnlyList<string> From, string To, string By, IReadOnlyList<string> Needs, bool NeedsReason, bool Aside);

    public sealed record SectionView(string Name, string NameEn, IReadOnlyList<string> Fields);

    /// <param name="Of">Levels of orgs, or kinds of period.</param>
    public sealed record FieldView(
        string Key, string Kind, string Label, string LabelEn, string Help, string HelpEn, string Unit, string Scale, IReadOnlyList<string> Currencies, int? Decimals, decimal? Min, decimal? Max, int MaxLength,
        bool Required, string? RequiredFrom, string? ReadonlyFrom, string? VisibleFrom, IReadOnlyList<Word>? Options, IReadOnlyList<string> Of, string RecordType, bool Masked, bool Listed);

    public sealed record ChildView(
        string Key, string Label, string LabelEn, string Unit, string Title, string? SortBy, bool NewestFirst, IReadOnlyList<string> Unique, IReadOnlyList<FieldView> Fields, IReadOnlyList<StateView> States,
        IReadOnlyList<StepView> Steps, bool MayAdd);

    public sealed record ClockView(string Name, string NameEn, IReadOnlyList<string> Runs, int? Days, bool Working, string? Until);

    public sealed record DutyView(string Code, string Name, string NameEn, string Every, int? DueDay, string Child, string Period);

    public sealed record ConditionView(string Field, string Op, IReadOnlyList<string> Values);

    public sealed record ViewView(string Code, string Name, string NameEn, IReadOnlyList<ConditionView> Filter);

    public sealed record BoardView(string By, IReadOnlyList<string> Card, string? Bar, string? Pace, string? Sum);

    public sealed record ListView(IReadOnlyList<string> Columns, string Sort, bool Down, IReadOnlyList<string> Totals, IReadOnlyList<ViewView> Views, BoardView? Board, IReadOnlyList<string> Calendar, bool Map);

    public sealed record May(bool Write, bool Review, bool Decide, bool Manage);

    public sealed record Response(
        string Code, string Name, string NameEn, string Unit, string Help, string HelpEn, string Line, string Title, bool HasNumber, bool HasAlike, string OwnerField, IReadOnlyList<SectionView> Sections,
        IReadOnlyList<FieldView> Fields, IReadOnlyList<ChildView> Children, IReadOnlyList<Word> Files, string Start, IReadOnlyList<StateView> States, IReadOnlyList<StepView> Steps, IReadOnlyList<ClockView> Clocks,
        IReadOnlyList<DutyView> Duties, ListView List, May May);

    internal static Outcome<Response> Run(string type, RecordDesk desk)
    {
        if (desk.Types.Find(type) is not { } t) return RecordsFaults.NoSuchType;
        var user = desk.User;
        return new Response(
            t.Code, t.Name.Chinese, t.Name.English, t.Unit.Chinese, t.Help.Chinese, t.Help.English, t.Line ?? "", t.TitleField, t.NumberForm is not null, t.Alike is not null, t.OwnerField ?? "",
            [.. t.Sections.Select(s => new SectionView(s.Name.Chinese, s.Name.English, s.Fields))], [.. t.Fields.Where(f => f.VisibleTo is null || user.May(f.VisibleTo)).Select(Field)],
            [.. t.Children.Select(c => new ChildView(
                c.Code, c.Label.Chinese, c.Label.English, c.Unit.Chinese, c.Title, c.SortBy, c.NewestFirst, c.Unique, [.. c.Fields.Select(Field)], c.Life is { } life ? States(life) : [],
                c.Life is { } own ? Steps(own) : [], user.May(c.Add)))],
            [.. t.Files.Select(Of)], t.Life.Start, States(t.Life), Steps(t.Life),
            [.. t.Life.Clocks.Select(c => new ClockView(c.Name.Chinese, c.Name.English, c.Runs, c.Days, c.Count == DayCount.Working, c.Until))],
            [.. t.Duties.Select(d => new DutyView(d.Code, d.Name.Chinese, d.Name.English, d.Every, d.DueDay, d.Child, d.Period))],
            new ListView(
                t.List.Columns, t.List.Sort, t.List.Down, t.List.Totals,
                [.. t.List.Views.Select(v => new ViewView(v.Code, v.Name.Chinese, v.Name.English, [.. v.Filter.Select(f => new ConditionView(f.Field, f.Op, f.Values))]))],
                t.List.Board is { } b ? new BoardView(b.By, b.Card, b.Bar, b.Pace, b.Sum) : null, t.List.Calendar, t.List.Map),
            new May(user.May(RecordsModule.Write), user.May(RecordsModule.Review), user.May(RecordsModule.Decide), user.May(RecordsModule.Manage)));
    }

    private static Word Of(Named named) => new(named.Code, named.Name.Chinese, named.Name.English);

    private static IReadOnlyList<StateView> States(Life life) => [.. life.States.Select(s => new StateView(s.Code, s.Name.Chinese, s.Name.English, life.Ended(s.Code)))];

    private static IReadOnlyList<StepView> Steps(Life life) => [.. life.Steps.Select(s => new StepView(
        s.Code, s.Name.Chinese, s.Name.English, s.From, s.To, s.By.Name, [.. s.Fields, .. s.Files.Select(f => "file:" + f), .. s.AllDone.Select(c => "child:" + c)], s.Reason, s.Aside))];

    private static FieldView Field(Field f) => new(
        f.Code, FieldKinds.NameOf(f.Kind), f.Label.Chinese, f.Label.English, f.Help.Chinese, f.Help.English, f.Unit, f.Scale, f.Currencies, f.Decimals, f.Least, f.Most, f.Max, f.Required, f.RequiredFrom,
        f.ReadonlyFrom, f.VisibleFrom, f.Kind is FieldKind.Option or FieldKind.Options ? [.. f.Options.Select(Of)] : null, f.Of, f.RecordType, f.Mask is not null, f.Listed);
}

/// <summary>A list of codes to choose from: countries, industries, departments, business lines, or one of the pack.</summary>
internal static class ShowCodes
{
    public sealed record Code(string Value, string Name, string NameEn, string Parent);

    public sealed record Response(IReadOnlyList<Code> Codes);

    internal static async Task<Outcome<Response>> Run(string list, RecordDesk desk, CancellationToken stop)
    {
        var look = await desk.Look(stop);
        return list switch
        {
            "departments" => new Response([.. look.Departments.All.Select(d => new Code(d.Code, d.Name, d.Name, d.Org))]),
            "lines" => new Response([.. Access.BusinessLines.Names.Select(l => new Code(l.Key, l.Value, l.Value, ""))]),
            _ when look.Lists.Find(list) is { } entries => new Response([.. entries.Select(e => new Code(e.Code, e.Name.Chinese, e.Name.English, e.Parent))]),
            _ => RecordsFaults.NoSuchList,
        };
    }
}
