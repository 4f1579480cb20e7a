using Luopan.Engines.Series;
using Luopan.Platform.Access;
using Luopan.Platform.Workflow;

namespace Luopan.Modules.Records.Types;

/// <summary>A kind of record as the pack declares it: a form, a life, deadlines, an owner.</summary>
internal sealed record RecordType(string Code, FlowWord Name, string File, int FirstLine)
{
    /// <summary>Measure word of counts, 个 when the pack is silent.</summary>
    public FlowWord Unit { get; init; } = new("个", "");

    /// <summary>Heading the type stands under.</summary>
    public required FlowWord Group { get; init; }

    public FlowWord Help { get; init; } = new("", "");

    /// <summary>Rows of the catalogue of systems it answers.</summary>
    public IReadOnlyList<string> Rows { get; init; } = [];

    /// <summary>Business line of every record; null when each record says its own in <see cref="LineField"/>.</summary>
    public string? Line { get; init; }

    public string? LineField { get; init; }

    public Sensitivity Sensitivity { get; init; } = Sensitivity.Internal;

    /// <summary>Field whose org gives a record its territory; null when it is the org of whoever enters it.</summary>
    public string? OwnerField { get; init; }

    /// <summary>Field that names a record.</summary>
    public required string TitleField { get; init; }

    /// <summary>Form of the number, with <c>{year}</c> and <c>{serial}</c> or <c>{serial:3}</c>; null for records without one.</summary>
    public string? NumberForm { get; init; }

    /// <summary>Fields that together may not occur twice.</summary>
    public IReadOnlyList<string> Key { get; init; } = [];

    public AlikeRule? Alike { get; init; }

    public required IReadOnlyList<Field> Fields { get; init; }

    public required IReadOnlyList<Section> Sections { get; init; }

    public IReadOnlyList<ChildTable> Children { get; init; } = [];

    /// <summary>Named places for files: 施工许可证…; others may be added freely.</summary>
    public IReadOnlyList<Named> Files { get; init; } = [];

    public required Life Life { get; init; }

    public IReadOnlyList<Duty> Duties { get; init; } = [];

    public IReadOnlyList<CountRule> Counts { get; init; } = [];

    public required ListLayout List { get; init; }

    /// <summary>A module attaches code to the type; see <see cref="IRecordHook"/>.</summary>
    public bool Hooked { get; init; }

    /// <summary>CSV of real entries, relative to the pack; null when the pack brings none.</summary>
    public string? Seed { get; init; }

    /// <summary>Code of its life on the workflow kernel.</summary>
    public string Flow => "records." + Code;

    public Field? Find(string field) => Fields.FirstOrDefault(f => f.Code == field);

    public ChildTable? Child(string code) => Children.FirstOrDefault(c => c.Code == code);
}

/// <summary>A code with its name.</summary>
internal sealed record Named(string Code, FlowWord Name);

/// <summary>Fields that stand together under a heading.</summary>
internal sealed record Section(FlowWord Name, IReadOnlyList<string> Fields);

/// <summary>When two records are so alike that whoever enters the second should look at the first.</summary>
/// <param name="By">Field to how it is compared: <c>company-name</c> or <c>text</c>.</param>
/// <param name="At">Likeness from which on it is shown, above 0 and up to 1.</param>
internal sealed record AlikeRule(IReadOnlyDictionary<string, string> By, decimal At);

/// <summary>Rows that belong to a record, such as monthly progress or findings.</summary>
/// <param name="Title">Field that names a row.</param>
/// <param name="Add">Who adds rows.</param>
/// <param name="Life">Null for rows that have none of their own.</param>
internal sealed record ChildTable(string Code, FlowWord Label, FlowWord Unit, string Title, IReadOnlyList<Field> Fields, Permission Add, Life? Life)
{
    /// <summary>Fields of which no two rows may have the same.</summary>
    public IReadOnlyList<string> Unique { get; init; } = [];

    public string? SortBy { get; init; }

    public bool NewestFirst { get; init; }

    public Field? Find(string field) => Fields.FirstOrDefault(f => f.Code == field);
}

/// <summary>States in the order of the life, and the ways between them.</summary>
internal sealed record Life(string Start, IReadOnlyList<Named> States, IReadOnlyList<string> Ends, IReadOnlyList<LifeStep> Steps, IReadOnlyList<LifeClock> Clocks)
{
    /// <summary>Place of a state in the order; -1 for one the pack no longer has.</summary>
    public int Order(string state)
    {
        for (var i = 0; i < States.Count; i++)
            if (States[i].Code == state) return i;
        return -1;
    }

    /// <summary>The clock that runs or stands still in a state; null when none does.</summary>
    public LifeClock? ClockOf(string state) => Clocks.FirstOrDefault(c => c.Runs.Contains(state) || c.Pauses.Contains(state));

    public FlowWord NameOf(string state) => States.FirstOrDefault(s => s.Code == state)?.Name ?? new(state, state);

    public bool Ended(string state) => Ends.Contains(state);

    public LifeStep? Step(string code, string from) => Steps.FirstOrDefault(s => s.Code == code && s.From.Contains(from));
}

/// <summary>A way from states to a state.</summary>
internal sealed record LifeStep(string Code, FlowWord Name, IReadOnlyList<string> From, string To, Permission By)
{
    /// <summary>Fields that must be filled.</summary>
    public IReadOnlyList<string> Fields { get; init; } = [];

    /// <summary>Named places in which a file must lie.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];

    /// <summary>Child tables every row of which must have ended.</summary>
    public IReadOnlyList<string> AllDone { get; init; } = [];

    public bool Reason { get; init; }

    /// <summary>Condition that must hold; null for none.</summary>
    public Expression? When { get; init; }

    /// <summary>What to tell whoever may not yet take it, when the condition does not hold.</summary>
    public FlowWord WhenNot { get; init; } = new("", "");

    public string? NotSameAs { get; init; }

    public bool Aside { get; init; }

    /// <summary>Only for people of the owner org or below it.</summary>
    public bool AtHome { get; init; }
}

/// <summary>A time limit over states.</summary>
/// <param name="Days">Days from entering the first of the states, or from the day in <paramref name="From"/>; null when the due day stands in <paramref name="Until"/>.</param>
/// <param name="From">Date field the days count from; null, or an empty field, for the day the state is entered.</param>
internal sealed record LifeClock(FlowWord Name, IReadOnlyList<string> Runs, IReadOnlyList<string> Pauses, int? Days, DayCount Count, string? Until, string? From)
{
    /// <summary>The date field it goes by; null when it needs none.</summary>
    public string? By => Until ?? From;
}

/// <summary>Something due again and again while a record stands in certain states.</summary>
/// <param name="Every">month, quarter, half or year.</param>
/// <param name="DueDay">Day of the following period's first month; null for the last working day of the period itself.</param>
/// <param name="Child">Table in which a row for the period does it.</param>
/// <param name="Period">Field of the row that names the period.</param>
internal sealed record Duty(string Code, FlowWord Name, string Every, int? DueDay, string Child, string Period, IReadOnlyList<string> While);

/// <summary>Figures counted from records.</summary>
/// <param name="Sum">Field to add, <c>child.field</c> for rows; null to count.</param>
/// <param name="At">Field that gives the period: a date, a period, or <c>child.field</c>.</param>
/// <param name="By">Dimension (org or a breakdown) to field.</param>
internal sealed record CountRule(string Into, string? Sum, string At, IReadOnlyDictionary<string, string> By, Expression? Where);

/// <summary>How lists of the type open.</summary>
internal sealed record ListLayout(IReadOnlyList<string> Columns, string Sort, bool Down)
{
    public IReadOnlyList<string> Totals { get; init; } = [];

    public IReadOnlyList<PackView> Views { get; init; } = [];

    public BoardLayout? Board { get; init; }

    public IReadOnlyList<string> Calendar { get; init; } = [];

    public bool Map { get; init; }
}

/// <summary>A view the pack brings.</summary>
internal sealed record PackView(string Code, FlowWord Name, IReadOnlyList<Condition> Filter);

/// <summary>One condition of a filter: a field, how it is compared, with what.</summary>
internal sealed record Condition(string Field, string Op, IReadOnlyList<string> Values);

/// <summary>Cards in columns.</summary>
/// <param name="By"><c>state</c> or an option field.</param>
/// <param name="Bar">Field that says how far a record has come, in per cent; null for none.</param>
/// <param name="Pace">Field that says how far it should have come by now; null when nothing says so.</param>
internal sealed record BoardLayout(string By, IReadOnlyList<string> Card, string? Bar, string? Pace, string? Sum);
