using System.Text.Json.Nodes;
using Luopan.Engines.Series;
using Luopan.Kernel;
using Luopan.Modules.Records.Types;
using Luopan.Platform.Workflow;

namespace Luopan.Modules.Records.Values;

/// <summary>Formula fields and conditions of one record, in the expression grammar of the product: fields are its names.</summary>
internal sealed class Formulas : ISeriesSource
{
    private static readonly Period Any = Period.OfYear(2000);
    private readonly RecordType _type;
    private readonly JsonObject _values;
    private readonly Lookups _look;
    private readonly ILookup<string, JsonObject> _rows;
    private readonly Scene _scene;
    private readonly SeriesEngine _engine;

    internal Formulas(RecordType type, string state, JsonObject values, IEnumerable<(string Child, JsonObject Values)> rows, Lookups look)
    {
        (_type, _values, _look) = (type, values, look);
        _rows = rows.ToLookup(r => r.Child, r => r.Values);
        var words = type.Fields.Where(f => IsText(f.Kind) && values[f.Code] is not null).ToDictionary(f => f.Code, f => ValueText.Raw(values[f.Code]!));
        words["state"] = state;
        _scene = new Scene("record", Any) { Words = words };
        _engine = new SeriesEngine(this);
    }

    /// <summary>Values of the formula fields; null with the reason where something is missing.</summary>
    internal Evaluated Evaluate(Expression expression) => _engine.Evaluate(expression, _scene);

    /// <summary>What a formula lacks, named as the form names it, so that whoever keeps the record can fill it in.</summary>
    internal FlowWord Why(Expression formula)
    {
        var lacking = Names.In(formula).SelectMany(n => Lacking(n.Code, [])).Distinct().ToList();
        return lacking.Count == 0
            ? new("分母为零，算不出结果", "Cannot be worked out: it would be divided by zero")
            : new($"还没有{string.Join("、", lacking.Select(l => l.Chinese))}，填写后自动算出", $"Not yet filled in: {string.Join(", ", lacking.Select(l => l.English))}");
    }

    private IEnumerable<FlowWord> Lacking(string code, IReadOnlyList<string> through)
    {
        var dot = code.IndexOf('.');
        if (dot > 0) return _type.Child(code[..dot]) is { } child && child.Find(code[(dot + 1)..]) is { } part && Get(code, "", Any, "") is null ? [new($"{child.Label.Chinese}中的{part.Label.Chinese}", $"{part.Label.English} in {child.Label.English}")] : [];
        if (_type.Find(code) is not { } field || through.Contains(code)) return [];
        if (field.Formula is { } inner) return Names.In(inner).SelectMany(n => Lacking(n.Code, [.. through, code]));
        if (_values[code] is not { } value) return [field.Label];
        return field.Kind == FieldKind.Money && MoneyValues.InBase(value, _look.BaseCurrency) is null ? [new($"{field.Label.Chinese}的汇率", $"the rate of {field.Label.English}")] : [];
    }

    /// <summary>Whether a condition holds; what is missing does not.</summary>
    internal bool Holds(Expression condition) => Evaluate(condition) is { MissingReason: null } answer && (answer.Truth ?? true);

    public string? Nation => null;

    public Figure? Get(string indicator, string org, Period period, string breakdown)
    {
        var dot = indicator.IndexOf('.');
        if (dot < 0) return _type.Find(indicator) is { } field ? NumberOf(field, _values[indicator]) : null;
        var (child, inside) = (indicator[..dot], indicator[(dot + 1)..]);
        if (inside == "count") return new Figure(_rows[child].Count(), null, "");
        if (_type.Child(child)?.Find(inside) is not { } part) return null;
        var numbers = _rows[child].Select(r => NumberOf(part, r[inside])).OfType<Figure>().ToList();
        return numbers.Count == 0 ? null : new Figure(numbers.Sum(n => n.Value), numbers[0].Unit, "");
    }

    public IReadOnlyList<string> Children(string org) => [];

    public string? Parent(string org) => null;

    public IReadOnlyList<string> Peers(string org) => [];

    public IndicatorTraits? Traits(string indicator) => _type.Find(indicator) is { } field
        ? new(field.Code, field.Label.Chinese, Unit.Find(UnitName(field)), field.Decimals ?? 1, IndicatorKind.Flow, Better.None, Aggregation.None) { Formula = field.Formula }
        : null;

    public string OrgName(string org) => "本记录";

    private Figure? NumberOf(Field field, JsonNode? value) => field.Kind switch
    {
        _ when value is null => null,
        FieldKind.Number => new Figure(value.GetValue<decimal>(), Unit.Find(field.Unit), ""),
        FieldKind.Money => MoneyValues.InBase(value, _look.BaseCurrency) is { } amount ? new Figure(amount, Unit.Find(UnitName(field)), "") : null,
        _ => null,
    };

    private string UnitName(Field field) => field.Kind == FieldKind.Money ? FieldFile.UnitOf(field.Scale, _look.BaseCurrency) : field.Unit;

    private static bool IsText(FieldKind kind) => kind is not (FieldKind.Number or FieldKind.Money or FieldKind.Formula or FieldKind.Options or FieldKind.Place or FieldKind.Longtext);
}
