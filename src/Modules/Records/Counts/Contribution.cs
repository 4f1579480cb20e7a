using System.Text.Json.Nodes;
using Luopan.Kernel;
using Luopan.Modules.Indicators;
using Luopan.Modules.Records.Types;
using Luopan.Modules.Records.Values;

namespace Luopan.Modules.Records.Counts;

/// <summary>What one record or row of it adds to an indicator.</summary>
/// <param name="Codes">Code of each dimension of the rule, in its order; empty where the record has none the catalogue knows.</param>
/// <param name="Value">In the indicator's unit; null when the amount cannot be turned into it.</param>
internal readonly record struct Contribution(CountRule Rule, string Org, Period Period, IReadOnlyList<string> Codes, decimal? Value);

/// <summary>Reads the rules of a type off one record.</summary>
internal sealed class Contributions(RecordType type, IndicatorCatalogue catalogue, Lookups look)
{
    private readonly IReadOnlyList<(CountRule Rule, Unit Unit)> _rules = [.. type.Counts.Where(c => catalogue.Find(c.Into) is { Writer: "records" }).Select(c => (c, Unit.Of(catalogue.Find(c.Into)!.Unit)))];

    internal IReadOnlyList<Contribution> Of(Record head, JsonObject values, IReadOnlyList<(string Child, JsonObject Values)> rows)
    {
        var all = new List<Contribution>();
        var formulas = new Lazy<Formulas>(() => new Formulas(type, head.State, values, rows, look));
        foreach (var (rule, unit) in _rules)
        {
            if (rule.Where is { } where && !formulas.Value.Holds(where)) continue;
            var child = ChildOf(rule);
            IEnumerable<JsonObject?> counted = child is null ? new JsonObject?[] { null } : rows.Where(r => r.Child == child).Select(JsonObject? (r) => r.Values);
            foreach (var row in counted)
                if (One(rule, unit, head, values, row) is { } contribution) all.Add(contribution);
        }

        return all;
    }

    /// <summary>The child table whose rows a rule counts; null when it counts records.</summary>
    internal static string? ChildOf(CountRule rule) => rule.By.Values.Append(rule.At).Append(rule.Sum ?? "").Select(p => p.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot ? p[..dot] : null).FirstOrDefault(c => c is not null);

    /// <summary>Dimensions a rule splits by, in the order contributions carry their codes.</summary>
    internal static IReadOnlyList<string> DimensionsOf(CountRule rule) => [.. rule.By.Keys.Where(k => k != "org").Order(StringComparer.Ordinal)];

    private Contribution? One(CountRule rule, Unit unit, Record head, JsonObject values, JsonObject? row)
    {
        JsonNode? At(string path) => path.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot ? row?[path[(dot + 1)..]] : values[path];
        if (At(rule.At) is not { } moment || PeriodOf(ValueText.Raw(moment)) is not { } period) return null;
        decimal? value = 1;
        if (rule.Sum is { } sum)
        {
            if (At(sum) is not { } amount) return null;
            value = Amount(TypeCheck.FieldAt(type, sum)!, amount, unit);
        }

        var org = rule.By.TryGetValue("org", out var placed) && At(placed) is { } named ? look.Tree.Find(ValueText.Raw(named)) : null;
        if ((org ?? look.Tree.Find(head.Org)) is not { } unitOf) return null;
        return new Contribution(rule, unitOf.Code, period, [.. DimensionsOf(rule).Select(d => At(rule.By[d]) is { } code ? CodeOf(d, TypeCheck.FieldAt(type, rule.By[d])!, code) : "")], value);
    }

    private static Period? PeriodOf(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var day) ? Period.MonthOf(day)
        : Period.TryParse(text, out var period) ? period : null;

    // The amount's own currency first: dollars into an indicator in dollars need no rate.
    private decimal? Amount(Field field, JsonNode value, Unit into)
    {
        if (field.Kind == FieldKind.Number) return Unit.Find(field.Unit) is { } own ? Turned(value.GetValue<decimal>(), own, into) : value.GetValue<decimal>();
        if (MoneyValues.Of(value) is not var (amount, currency)) return null;
        return Unit.Find(FieldFile.UnitOf(field.Scale, currency)) is { } unit && Turned(amount, unit, into) is { } same ? same
            : MoneyValues.InBase(value, look.BaseCurrency) is { } converted && Unit.Find(FieldFile.UnitOf(field.Scale, look.BaseCurrency)) is { } home ? Turned(converted, home, into) : null;
    }

    private static decimal? Turned(decimal amount, Unit from, Unit into) => from.ConvertsTo(into) && from.TryConvert(amount, into, out var turned) ? turned : null;

    // By code or by name; a division of industry counts for the section above it that the dimension knows.
    private string CodeOf(string dimension, Field field, JsonNode value)
    {
        var codes = catalogue.Dimension(dimension)?.Codes ?? [];
        string? Known(string code, string name) => codes.FirstOrDefault(c => c.Code.Equals(code, StringComparison.OrdinalIgnoreCase) || c.Name == name)?.Code;
        var raw = value is JsonObject named ? ValueText.Raw(named["name"]!) : ValueText.Raw(value);
        var list = field.Kind switch { FieldKind.Country => CodeLists.Countries, FieldKind.Industry => CodeLists.Industries, _ => null };
        if (list is null) return Known(raw, ValueText.Of(field, value, look)) ?? "";
        for (var entry = look.Lists.Find(list, raw); entry is not null; entry = entry.Parent.Length > 0 ? look.Lists.Find(list, entry.Parent) : null)
            if (Known(entry.Code, entry.Name.Chinese) is { } code) return code;
        return "";
    }
}
