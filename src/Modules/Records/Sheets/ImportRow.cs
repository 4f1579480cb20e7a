using System.Text.Json;
using System.Text.Json.Nodes;
using Luopan.Engines.Spreadsheets;
using Luopan.Kernel;
using Luopan.Modules.Records.Types;
using Luopan.Modules.Records.Values;

namespace Luopan.Modules.Records.Sheets;

/// <summary>What one line of a sheet says of a record, before it is judged.</summary>
internal sealed class ImportRow(SheetRow row, MatchedSheet sheet, RecordType type, Lookups look, LinksOfSheet links)
{
    /// <summary>Written into a cell to empty a field; an empty cell says nothing.</summary>
    internal const string Clear = "（清空）";

    internal int Line => row.Line;

    internal string Number => Own(SheetColumn.Number);

    /// <summary>State as written; empty when the line names none.</summary>
    internal string State => Own(SheetColumn.State);

    /// <summary>The record a row of a child table belongs to, as written.</summary>
    internal string Parent => Own(SheetColumn.Parent);

    /// <summary>Fields whose text means no record, or more than one, each with why.</summary>
    /// <param name="standing">As for <see cref="Values"/>.</param>
    internal IReadOnlyDictionary<string, string> Unlinked(JsonObject? standing) => sheet.Columns.Select((c, at) => (c?.Field, Text: row[at])).Where(c => c.Field?.Kind == FieldKind.Record && c.Text.Length > 0 && !IsClear(c.Text))
        .Select(c => (c.Field!.Code, links.Find(c.Field!, c.Text, standing?[c.Field!.Code]).Wrong)).Where(c => c.Wrong is not null).ToDictionary(c => c.Code, c => c.Wrong!);

    internal string Title => sheet.Columns.ToList().FindIndex(c => c?.Key == type.TitleField) is >= 0 and var at ? row[at] : "";

    /// <summary>Code of the state written; null when there is no such state.</summary>
    internal string? StateCode => type.Life.States.FirstOrDefault(s => s.Code == State || s.Name.Chinese == State || s.Name.English.Equals(State, StringComparison.OrdinalIgnoreCase))?.Code;

    /// <summary>The values given, in the forms the API takes.</summary>
    /// <param name="standing">What the record has: amounts keep their currency, firms their code, where the sheet is silent.</param>
    internal Dictionary<string, JsonElement> Values(JsonObject? standing)
    {
        var values = new Dictionary<string, JsonElement>();
        foreach (var group in sheet.Columns.Select((c, at) => (Column: c!, Text: row[at])).Where(c => c.Column?.Field is not null && c.Text.Length > 0).GroupBy(c => c.Column.Field!))
        {
            var parts = group.Where(p => !Masked(group.Key, p.Text)).ToDictionary(p => p.Column.Part, p => p.Text);
            if (parts.Count > 0) values[group.Key.Code] = Whole(group.Key, parts, standing?[group.Key.Code]);
        }

        return values;
    }

    private string Own(string key) => sheet.Columns.ToList().FindIndex(c => c?.Key == key) is >= 0 and var at ? row[at] : "";

    // What was exported with its middle hidden comes back as it went and changes nothing.
    private static bool Masked(Field field, string text) => (field.Mask is not null || field.Sensitivity is not null) && text.Contains('*', StringComparison.Ordinal);

    private JsonElement Whole(Field field, Dictionary<string, string> parts, JsonNode? standing)
    {
        if (parts.Values.All(IsClear)) return JsonSerializer.SerializeToElement<string?>(null);
        var text = parts.GetValueOrDefault("", "");
        return field.Kind switch
        {
            FieldKind.Money => Money(field, parts, text, standing),
            FieldKind.Enterprise => Firm(parts, text, standing),
            FieldKind.Place => Place(parts, text, standing),
            FieldKind.Record when links.Find(field, text, standing).Card is { } linked => JsonSerializer.SerializeToElement(linked.Id.ToString()),
            FieldKind.Person when standing is JsonObject person && ValueText.Raw(person["name"]!) == text => Element(person),
            FieldKind.Period when text.Length == 10 && DateOnly.TryParseExact(text, "yyyy-MM-dd", out var day) && field.Of.Contains("month") => JsonSerializer.SerializeToElement(Period.MonthOf(day).ToString()),
            FieldKind.Industry when text.IndexOf(' ', StringComparison.Ordinal) is > 0 and var blank && look.Lists.Find(CodeLists.Industries, text[..blank]) is { } industry => JsonSerializer.SerializeToElement(industry.Code),
            _ => JsonSerializer.SerializeToElement(text),
        };
    }

    private static JsonElement Money(Field field, Dictionary<string, string> parts, string text, JsonNode? standing)
    {
        var whole = (JsonObject?)standing?.DeepClone() ?? [];
        if (text.Length > 0) whole["amount"] = text.TrimEnd('元');
        if (parts.GetValueOrDefault(SheetColumn.Currency) is { } named)
        {
            var currency = field.Currencies.FirstOrDefault(c => c.Equals(named, StringComparison.OrdinalIgnoreCase) || FieldFile.UnitOf("", c) == named) ?? (named == "人民币" ? "CNY" : named);
            if (whole["currency"]?.GetValue<string>() is { } was && was != currency)
            {
                whole.Remove("rate");
                whole.Remove("rateDate");
            }

            whole["currency"] = currency;
        }

        foreach (var part in new[] { SheetColumn.Rate, SheetColumn.RateDate })
            if (parts.GetValueOrDefault(part) is { } given) whole[part] = given;
        return Element(whole);
    }

    private static JsonElement Firm(Dictionary<string, string> parts, string text, JsonNode? standing)
    {
        var whole = standing is JsonObject firm && (text.Length == 0 || ValueText.Raw(firm["name"]!) == text) ? (JsonObject)firm.DeepClone() : [];
        if (text.Length > 0) whole["name"] = text;
        if (parts.GetValueOrDefault(SheetColumn.Code) is { } code) whole["code"] = code;
        return Element(whole);
    }

    private static JsonElement Place(Dictionary<string, string> parts, string text, JsonNode? standing)
    {
        var whole = (JsonObject?)standing?.DeepClone() ?? [];
        foreach (var part in new[] { SheetColumn.Lon, SheetColumn.Lat })
            if (parts.GetValueOrDefault(part) is { } given) whole[part] = given;
        if (text.Length > 0) whole["address"] = text;
        return Element(whole);
    }

    private static bool IsClear(string text) => text is Clear or "(清空)";

    private static JsonElement Element(JsonNode node) => JsonSerializer.SerializeToElement(node);
}

/// <summary>The records the cells of a sheet may mean, read once for all its lines.</summary>
internal sealed class LinksOfSheet(Lookups look)
{
    private readonly Dictionary<string, (RecordType Type, IReadOnlyList<RecordLinks.Card> Cards)> _byType = [];

    internal static async Task<LinksOfSheet> Of(MatchedSheet sheet, RecordDesk desk, CancellationToken stop)
    {
        var links = new LinksOfSheet(await desk.Look(stop));
        foreach (var group in sheet.Columns.Select((c, at) => (c?.Field, At: at)).Where(c => c.Field?.Kind == FieldKind.Record).GroupBy(c => c.Field!.RecordType!))
            if (desk.Types.Find(group.Key) is { } type) links._byType[group.Key] = (type, await RecordLinks.Meant(type, group.SelectMany(c => sheet.Data.Select(r => r[c.At])).Where(t => t.Length > 0), desk, stop));
        return links;
    }

    /// <param name="standing">What the field holds already: among records of one name it is meant.</param>
    internal (RecordLinks.Card? Card, string? Wrong) Find(Field field, string text, JsonNode? standing = null) =>
        _byType.TryGetValue(field.RecordType!, out var known) ? RecordLinks.Find(known.Type, text, known.Cards, look, standing is not null && Guid.TryParse(ValueText.Raw(standing), out var id) ? id : null) : (null, null);

    /// <summary>Every record some cell may mean.</summary>
    internal IEnumerable<RecordLinks.Card> All => _byType.Values.SelectMany(k => k.Cards);
}
