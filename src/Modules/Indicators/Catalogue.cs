using System.Collections.Concurrent;
using Luopan.Engines.Series;

namespace Luopan.Modules.Indicators;

/// <summary>An indicator's card.</summary>
/// <param name="Code">Dotted, stable.</param>
/// <param name="Unit">Chinese name of the unit, see <see cref="Kernel.Unit"/>.</param>
/// <param name="Decimals">Places shown for computed values; published ones show theirs.</param>
/// <param name="Kind">flow, stock, ratio, index, count, rank.</param>
/// <param name="Better">up, down, none.</param>
/// <param name="Aggregate">How months become longer periods: sum, last, mean, none.</param>
/// <param name="Line">Business line, see <see cref="Access.BusinessLines"/>; decides who sees its figures.</param>
/// <param name="Frequency">month or year: how often figures are due.</param>
/// <param name="Breakdowns">Dimensions its figures may be split by.</param>
/// <param name="Source">Who publishes it.</param>
/// <param name="Basis">统计口径 or 调度口径.</param>
/// <param name="Writer">What brings its figures; exactly one.</param>
/// <param name="Formula">Expression of the series grammar; null when it is only ever observed.</param>
/// <param name="Plan">Where in which plan it comes from; empty when in none.</param>
/// <param name="Breaks">From when on figures mean something else; growth never crosses these.</param>
public sealed record IndicatorInfo(
    string Code,
    string Name,
    string NameEn,
    IReadOnlyList<string> Aliases,
    string Unit,
    int Decimals,
    string Kind,
    string Better,
    string Aggregate,
    string Line,
    string Frequency,
    IReadOnlyList<string> Breakdowns,
    string Definition,
    string Source,
    string Basis,
    string Writer,
    string? Formula,
    string Plan,
    IReadOnlyList<Break> Breaks)
{
    /// <summary>Whether its figures are reported below, so that an org without one has the sum of its children in the counting tree.</summary>
    public bool RollsUp { get; init; }
}

/// <summary>What may bring an indicator's figures; each has exactly one.</summary>
public static class IndicatorWriter
{
    public const string Import = "import figures", Formula = "formula", Records = "records";

    private const string FormHead = "form ";

    /// <summary>The returns of one form.</summary>
    public static string Form(string code) => FormHead + code;

    /// <summary>Code of the form that writes it; null for any other writer.</summary>
    public static string? FormOf(string writer) => writer.StartsWith(FormHead, StringComparison.Ordinal) ? writer[FormHead.Length..] : null;
}

/// <summary>A code of a dimension, such as 制造业.</summary>
/// <param name="Of">Codes it is made of; empty for a simple one.</param>
public sealed record BreakdownCode(string Code, string Name, string NameEn, IReadOnlyList<string> Of);

/// <summary>A dimension figures are split by, such as 行业.</summary>
public sealed record BreakdownDimension(string Code, string Name, string NameEn, IReadOnlyList<BreakdownCode> Codes);

/// <summary>Every indicator of the pack, in the pack's order, and the dimensions of their breakdowns.</summary>
public sealed class IndicatorCatalogue
{
    /// <summary>A catalogue without anything.</summary>
    public static readonly IndicatorCatalogue Empty = new([], [], []);

    private readonly Dictionary<string, IndicatorInfo> _byCode;
    private readonly Dictionary<string, string> _byName;
    private readonly Dictionary<string, BreakdownDimension> _dimensions;
    private readonly Dictionary<string, IndicatorTraits> _traits;
    private readonly Dictionary<string, FigureMark> _marks;
    private readonly ConcurrentDictionary<string, IndicatorInfo?> _derived = new();
    private readonly ConcurrentDictionary<string, string?> _alone = new();

    internal IndicatorCatalogue(IReadOnlyList<IndicatorInfo> all, IReadOnlyList<BreakdownDimension> dimensions, IReadOnlyList<FigureMark> marks)
    {
        (All, Dimensions, Marks) = (all, dimensions, marks);
        _marks = marks.ToDictionary(m => m.Code);
        _byCode = all.ToDictionary(i => i.Code);
        _byName = all.SelectMany(i => i.Aliases.Prepend(i.Name).Distinct().Select(name => (Name: name, i.Code)))
            .GroupBy(p => p.Name).Where(g => g.Count() == 1).ToDictionary(g => g.Key, g => g.First().Code);
        _dimensions = dimensions.ToDictionary(d => d.Code);
        _traits = all.ToDictionary(i => i.Code, ToTraits);
        Formulas = FormulaGraph.Of(_traits.Values);
    }

    public IReadOnlyList<IndicatorInfo> All { get; }

    public IReadOnlyList<BreakdownDimension> Dimensions { get; }

    /// <summary>The marks figures may carry.</summary>
    public IReadOnlyList<FigureMark> Marks { get; }

    /// <summary>What the formulas rest on.</summary>
    internal FormulaGraph Formulas { get; }

    /// <summary>The declared indicator, or the card of a derived value (<c>fdi.used.yoy</c>: unit %, the line of its stem); null when neither is known.</summary>
    public IndicatorInfo? Find(string codeOrDerived) => _byCode.GetValueOrDefault(codeOrDerived) ?? _derived.GetOrAdd(codeOrDerived, Derive);

    /// <summary>Finds by code, derived code, or a name or alias that only one indicator bears, also with the name of a suffix behind it: 实际使用外资同比增速.</summary>
    public IndicatorInfo? FindByCodeOrName(string text)
    {
        if (Find(text) is { } known) return known;
        if (_byName.TryGetValue(text, out var code)) return _byCode[code];
        foreach (var suffix in Suffix.All.Where(s => text.EndsWith(Suffix.NameOf(s), StringComparison.Ordinal)))
            if (_byName.TryGetValue(text[..^Suffix.NameOf(suffix).Length], out var stem)) return Find($"{stem}.{suffix}");
        return null;
    }

    /// <summary>The dimension of that code; null when there is none.</summary>
    public BreakdownDimension? Dimension(string code) => _dimensions.GetValueOrDefault(code);

    /// <summary>What a breakdown is called: 制造业，日韩; 合计 for the total. Unknown codes stand as they are.</summary>
    /// <param name="breakdown">Canonical <c>dim=code;…</c>.</param>
    /// <param name="english">In English where the pack has words for it.</param>
    public string BreakdownName(string breakdown, bool english = false)
    {
        if (breakdown.Length == 0) return english ? "Total" : "合计";
        return string.Join(english ? ", " : "，", breakdown.Split(';').Select(part => PartName(part, english)));
    }

    /// <summary>Why a breakdown cannot be one of this indicator's; null when it can.</summary>
    public BreakdownProblem? ProblemWith(string breakdown, IndicatorInfo indicator) => Breakdowns.Problem(breakdown, indicator, this);

    /// <summary>What a person wrote, in codes or Chinese names and any order, in canonical form; words it does not know stay as they are.</summary>
    public string Canonical(string breakdown) => Breakdowns.Canonical(breakdown, this);

    /// <summary>The bases (统计口径, 调度口径) of what an expression names; figures of two never meet in one.</summary>
    internal IReadOnlyList<string> BasesOf(Expression expression) => [.. Names.In(expression).Select(n => Find(n.Code)?.Basis).OfType<string>().Distinct()];

    /// <summary>What the series engine must know; null for codes that are not declared, as implicit ones are not.</summary>
    internal IndicatorTraits? Traits(string code) => _traits.GetValueOrDefault(code);

    /// <summary>Why a figure with these marks speaks only for its own period, for a sentence; null for ordinary figures.</summary>
    /// <param name="flags">Codes of marks, separated by semicolons.</param>
    internal string? Alone(string flags) => flags.Length == 0 ? null : _alone.GetOrAdd(flags, all =>
        SeriesScope.Flags(all).Select(f => _marks.GetValueOrDefault(f)).FirstOrDefault(m => m is { Alone: true }) is { } mark ? $"标有“{mark.Name}”（{mark.Why}）" : null);

    /// <summary>The first code that is no mark of this pack; null when all are.</summary>
    internal string? UnknownMark(string flags) => SeriesScope.Flags(flags).FirstOrDefault(f => !_marks.ContainsKey(f));

    private string PartName(string part, bool english)
    {
        var at = part.IndexOf('=', StringComparison.Ordinal);
        var code = at < 0 ? null : Dimension(part[..at])?.Codes.FirstOrDefault(c => c.Code == part[(at + 1)..]);
        return code is null ? part : english ? code.NameEn : code.Name;
    }

    private IndicatorInfo? Derive(string code)
    {
        if (!Suffix.TrySplit(code, out var stem, out var suffix) || Find(stem) is not { } of) return null;
        var unit = Suffix.UnitOf(suffix)?.Code ?? of.Unit;
        return of with
        {
            Code = code,
            Name = of.Name + Suffix.NameOf(suffix),
            NameEn = $"{of.NameEn}, {suffix.Replace('_', ' ')}",
            Aliases = [],
            Unit = unit,
            Decimals = DecimalsOf(suffix, of.Decimals),
            Kind = suffix == "rank" ? "rank" : "ratio",
            Better = suffix == "rank" ? "down" : of.Better,
            Aggregate = "none",
            Formula = null,
            RollsUp = false,
        };
    }

    /// <summary>Places a computed derived value is shown with.</summary>
    internal static int DecimalsOf(string suffix, int stem) => suffix switch { "rank" => 0, "multiple" => 2, "milestone" => stem, _ => 1 };

    private static IndicatorTraits ToTraits(IndicatorInfo i) =>
        new(
            i.Code, i.Name, Kernel.Unit.Find(i.Unit), i.Decimals,
            Enum.Parse<IndicatorKind>(i.Kind, true), Enum.Parse<Better>(i.Better, true), Enum.Parse<Aggregation>(i.Aggregate, true))
        {
            Formula = i.Formula is not null && Parser.TryParse(i.Formula, out var expression, out _) ? expression : null,
            Breaks = i.Breaks,
            RollsUp = i.RollsUp,
        };
}
