using System.Globalization;
using System.Text.Json.Nodes;
using Luopan.Kernel;
using Luopan.Modules.Access;
using Luopan.Modules.Records.Types;

namespace Luopan.Modules.Records.Values;

/// <summary>What a value looks like on screen and on paper, in Chinese and in English.</summary>
internal static class ValueText
{
    internal static string Of(Field field, JsonNode? value, Lookups look, bool english = false) => value is null ? "" : field.Kind switch
    {
        FieldKind.Number or FieldKind.Formula => Number(value.GetValue<decimal>(), field),
        FieldKind.Money => Money(field, value, english),
        FieldKind.Date => english ? Raw(value) : Day(Raw(value)),
        FieldKind.Period => english || !Period.TryParse(Raw(value), out var period) ? Raw(value) : period.Chinese(),
        FieldKind.Org => look.Tree.Find(Raw(value)) is { } org ? (english ? org.NameEn : org.Name) : Raw(value),
        FieldKind.Department => look.Departments.Find(Raw(value))?.Name ?? Raw(value),
        FieldKind.Country => Listed(look, CodeLists.Countries, Raw(value), english),
        FieldKind.Industry => $"{Raw(value)} {Listed(look, CodeLists.Industries, Raw(value), english)}",
        FieldKind.Line => BusinessLines.Names.GetValueOrDefault(Raw(value)) ?? Raw(value),
        FieldKind.Option => Option(field, Raw(value), english),
        FieldKind.Options => string.Join(english ? ", " : "、", value.AsArray().Select(v => Option(field, Raw(v!), english))),
        FieldKind.Person or FieldKind.Enterprise => Raw(value["name"]!),
        FieldKind.Place => value["address"] is { } address ? Raw(address) : $"{value["lon"]}，{value["lat"]}",
        FieldKind.Record => look.Links.TryGetValue(Guid.Parse(Raw(value)), out var card) ? card.Title : english ? "(out of your reach)" : OutOfReach,
        FieldKind.Flag => (value.GetValue<bool>(), english) switch { (true, false) => "是", (false, false) => "否", (true, true) => "Yes", _ => "No" },
        _ => Raw(value),
    };

    /// <summary>What stands for a record the person may not see.</summary>
    internal const string OutOfReach = "（不在您的查阅范围内）";

    /// <summary>The value with the middle hidden, as the field's mask says.</summary>
    internal static string Masked(Field field, string text) => field.Mask switch
    {
        "phone" when text.Length >= 7 => $"{text[..3]}****{text[^4..]}",
        "id" when text.Length >= 8 => $"{text[..4]}{new string('*', text.Length - 6)}{text[^2..]}",
        "name" when text.Length >= 2 => text[..1] + new string('*', text.Length - 1),
        _ => "****",
    };

    internal static string Number(decimal value, Field field) => Display.Screen(field.Kind == FieldKind.Formula && field.Decimals is { } places ? Display.Rounded(value, places) : value);

    private static string Money(Field field, JsonNode value, bool english)
    {
        var (amount, currency) = MoneyValues.Of(value)!.Value;
        var unit = FieldFile.UnitOf(field.Scale, currency);
        return $"{Display.Screen(amount)}{(english ? " " + (Unit.Find(unit)?.English ?? unit) : unit)}";
    }

    private static string Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? $"{day.Year}年{day.Month}月{day.Day}日" : text;

    private static string Listed(Lookups look, string list, string code, bool english) => look.Lists.Find(list, code) is { } entry ? (english ? entry.Name.English : entry.Name.Chinese) : code;

    private static string Option(Field field, string code, bool english) => field.Options.FirstOrDefault(o => o.Code == code) is { } option ? (english ? option.Name.English : option.Name.Chinese) : code;

    internal static string Raw(JsonNode value) => value is JsonValue one && one.TryGetValue<string>(out var text) ? text : value.ToJsonString();
}
