using Luopan.Engines.Series;
using Luopan.Kernel;
using Luopan.Platform.Workflow;

namespace Luopan.Modules.Reporting.Forms;

/// <summary>What figures of a form may be used for (统计法): statistics of single units reach nobody outside, management and monitoring figures do.</summary>
internal enum FormPurpose
{
    /// <summary>统计.</summary>
    Statistics,

    /// <summary>管理.</summary>
    Management,

    /// <summary>监测.</summary>
    Monitoring,
}

/// <summary>A form as the pack declares it: what is asked, of whom, how often, until when, and what must hold.</summary>
/// <param name="Code">Dotted, stable: <c>fdi.monthly</c>.</param>
/// <param name="Hash">SHA-256 of its text; a return keeps the version it was opened with.</param>
internal sealed record Form(string Code, FlowWord Name, string Hash)
{
    /// <summary>表号; empty for forms without legal head.</summary>
    public required string Number { get; init; }

    /// <summary>制定机关.</summary>
    public required string Authority { get; init; }

    /// <summary>批准文号; empty where none is needed.</summary>
    public required string Approval { get; init; }

    /// <summary>Last period it may be asked for; null when its validity has no end.</summary>
    public required Period? ValidUntil { get; init; }

    public required FormPurpose Purpose { get; init; }

    /// <summary>Business line; decides who fills and who reviews.</summary>
    public required string Line { get; init; }

    /// <summary>Month, quarter, half or year.</summary>
    public required PeriodKind Every { get; init; }

    /// <summary>First period asked for.</summary>
    public required Period From { get; init; }

    /// <summary>Levels of orgs (county, city, park…), codes of single orgs, or panels of enterprises.</summary>
    public required IReadOnlyList<string> Filled { get; init; }

    /// <summary>Panels whose enterprises fill it.</summary>
    public IEnumerable<string> Panels => Filled.Select(Units.Panels.Of).OfType<string>();

    /// <summary>Day of the month in which it is due; moves to the next working day.</summary>
    public required int DueDay { get; init; }

    /// <summary>Which month after the period it is due in; 1 the very next.</summary>
    public int DueMonth { get; init; } = 1;

    /// <summary>Working days after the due day from which nothing can be entered without an exception; null for never.</summary>
    public int? LockAfter { get; init; }

    /// <summary>People type the figure since January, and the month is worked out; otherwise the other way round.</summary>
    public bool Cumulative { get; init; }

    /// <summary>How to fill it in.</summary>
    public FlowWord Guide { get; init; } = new("", "");

    /// <summary>Minutes one filling takes, as tried; null when nobody has measured it.</summary>
    public int? Minutes { get; init; }

    /// <summary>One without code where the form has a single column.</summary>
    public required IReadOnlyList<FormColumn> Columns { get; init; }

    public required IReadOnlyList<FormSection> Sections { get; init; }

    public required IReadOnlyList<FormCheck> Checks { get; init; }

    /// <summary>Its rules in words.</summary>
    public RuleText Words => field ??= new(this);

    /// <summary>Rows of all sections that are not repeated, in print order.</summary>
    public IEnumerable<FormRow> Rows => Sections.SelectMany(s => s.Rows);

    /// <summary>Every cell of the fixed rows.</summary>
    public IEnumerable<FormCell> Cells => Rows.SelectMany(r => Columns.Select(c => new FormCell(r, c)));

    /// <summary>Cells people type.</summary>
    public IEnumerable<FormCell> Typed => Cells.Where(c => !c.IsComputed);

    /// <summary>Whether it asks for requests that are answered.</summary>
    public bool Asks => Rows.Any(r => r.AnswerWithin is not null) || Sections.Any(s => s.Repeat?.Fields.Any(f => f.AnswerWithin is not null) == true);

    public FormRow? Row(string number) => Rows.FirstOrDefault(r => r.Number == number);

    public FormColumn? Column(string code) => Columns.FirstOrDefault(c => c.Code == code);

    public FormSection? Repeated(string code) => Sections.FirstOrDefault(s => s.Repeat?.Code == code);

    /// <summary>The period under which typed cells stand for a period of the form: the cumulative one where that is what people type.</summary>
    public Period EntryPeriod(Period period) => Cumulative ? Period.OfCumulative(period.End.Year, period.End.Month) : period;
}

/// <summary>A column of a form.</summary>
/// <param name="Code">Empty for the only column.</param>
/// <param name="Split">Breakdown it adds to each row's indicator, <c>way=joint</c>; empty for none.</param>
/// <param name="Formula">Sum of other columns by their codes; null for one that is typed.</param>
internal sealed record FormColumn(string Code, FlowWord Name, string Split, string? Formula);

/// <summary>Rows under one head; either fixed ones, or as many of one kind as there are.</summary>
internal sealed record FormSection(FlowWord Name, IReadOnlyList<FormRow> Rows, Repeat? Repeat);

/// <summary>A row of a form.</summary>
/// <param name="Number">As printed: 07.</param>
/// <param name="In">Number of the row it is part of (其中); null for a main row.</param>
/// <param name="Indicator">Where accepted figures go; null for what stays in the form.</param>
/// <param name="Breakdown">Canonical; empty for the total.</param>
/// <param name="Unit">In which it is asked; null for texts.</param>
/// <param name="Kind">Flow, stock, count…: whether months add up.</param>
/// <param name="Formula">In terms of other rows; null for one that is typed.</param>
internal sealed record FormRow(string Number, FlowWord Name, string? In, string? Indicator, string Breakdown, Unit? Unit, int Decimals, IndicatorKind Kind, Aggregation Aggregate, string? Formula)
{
    /// <summary>Asks for words instead of a number.</summary>
    public bool IsText => Unit is null;

    /// <summary>How deep it is set in under the rows it is part of.</summary>
    public int Depth { get; init; }

    /// <summary>What exactly is asked; shown beside the cell.</summary>
    public FlowWord Help { get; init; } = new("", "");

    /// <summary>May stay empty on submission.</summary>
    public bool Optional { get; init; }

    /// <summary>Words a text is chosen from; empty where it is free.</summary>
    public IReadOnlyList<string> Options { get; init; } = [];

    /// <summary>Words told here are a request, to be answered within so many working days; null for any other row.</summary>
    public int? AnswerWithin { get; init; }

    /// <summary>Indicator the row only shows, known from elsewhere and not asked again; null for any other row.</summary>
    public string? Known { get; init; }
}

/// <summary>One cell of a fixed row.</summary>
internal sealed record FormCell(FormRow Row, FormColumn Column)
{
    /// <summary>Its name in formulas and checks: <c>r07</c>, <c>r07.joint</c>.</summary>
    public string Code => Column.Code.Length == 0 ? "r" + Row.Number : $"r{Row.Number}.{Column.Code}";

    public bool IsComputed => Row.Formula is not null || Column.Formula is not null;
}

/// <summary>A part of which there are as many lines as there are things to tell of: large projects of the month.</summary>
internal sealed record Repeat(string Code, int Most, IReadOnlyList<RepeatField> Fields);

/// <param name="Unit">Null for a text.</param>
internal sealed record RepeatField(string Code, FlowWord Name, Unit? Unit, int Decimals, bool Required)
{
    /// <summary>Words told here are a request, to be answered within so many working days; null for any other field.</summary>
    public int? AnswerWithin { get; init; }

    /// <summary>Words a text is chosen from; empty where it is free.</summary>
    public IReadOnlyList<string> Options { get; init; } = [];
}

/// <summary>A rule figures of a form are held against.</summary>
/// <param name="Code">As on paper: H-104.</param>
/// <param name="Hard">A broken one refuses submission; a soft one asks for an explanation.</param>
/// <param name="At">Cell it speaks of.</param>
/// <param name="Test">What must hold; null for the limits history sets.</param>
/// <param name="Why">What is wrong when it does not hold.</param>
/// <param name="Remedy">What to do then.</param>
internal sealed record FormCheck(string Code, bool Hard, string At, Expression? Test, FlowWord Why, FlowWord Remedy)
{
    /// <summary>The figure is held against its own past: see <see cref="Checks.HistoryLimits"/>.</summary>
    public bool IsHistory => Test is null;
}

/// <summary>Every form of the space as the pack has it now.</summary>
internal sealed class Forms(IReadOnlyList<Form> all, IReadOnlyDictionary<string, string> texts)
{
    private readonly Dictionary<string, Form> _byCode = all.ToDictionary(f => f.Code);

    internal IReadOnlyList<Form> All { get; } = all;

    internal Form? Find(string code) => _byCode.GetValueOrDefault(code);

    /// <summary>The form's text in the pack, to be kept with the returns opened under it.</summary>
    internal string TextOf(Form form) => texts[form.Code];
}
