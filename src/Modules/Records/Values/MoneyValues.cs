using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Luopan.Modules.Records.Types;

namespace Luopan.Modules.Records.Values;

/// <summary>Amounts of money: an amount at the field's scale, a currency, and for a foreign one the day and rate it was turned into the base currency with.</summary>
internal static class MoneyValues
{
    internal static ReadValue Read(Field field, JsonElement given)
    {
        var whole = given.ValueKind == JsonValueKind.Object;
        var amount = whole ? (given.TryGetProperty("amount", out var part) ? ValueReader.NumberOf(part) : null) : ValueReader.NumberOf(given);
        if (amount is null) return whole && !given.TryGetProperty("amount", out _) ? default : ReadValue.Not("金额应为数字，如 12.5");
        if (ValueReader.Unfit(field, amount.Value) is { } wrong) return ReadValue.Not(wrong);
        var currency = whole ? ValueReader.Of(given, "currency") : "";
        if (currency.Length == 0) currency = field.Currencies[0];
        if (!field.Currencies.Contains(currency)) return ReadValue.Not($"币种“{currency}”不能用在这里，可用：{string.Join("、", field.Currencies)}");
        var node = new JsonObject { ["amount"] = amount.Value, ["currency"] = currency };
        if (!whole) return node;
        if (ValueReader.Of(given, "rateDate") is { Length: > 0 } date)
        {
            if (!DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)) return ReadValue.Not("汇率日期应写作2026-01-31");
            node["rateDate"] = date;
        }

        if (given.TryGetProperty("rate", out var rated) && rated.ValueKind != JsonValueKind.Null)
        {
            if (ValueReader.NumberOf(rated) is not (> 0 and < 100_000) || node["rateDate"] is null) return ReadValue.Not("汇率应为正数，并写明汇率日期");
            node["rate"] = ValueReader.NumberOf(rated);
        }

        return node;
    }

    /// <summary>Amount and currency; null for an empty value.</summary>
    internal static (decimal Amount, string Currency)? Of(JsonNode? value) => value is JsonObject money ? (money["amount"]!.GetValue<decimal>(), money["currency"]!.GetValue<string>()) : null;

    /// <summary>The amount in the base currency at the field's scale; null where a foreign one has no rate.</summary>
    internal static decimal? InBase(JsonNode? value, string baseCurrency)
    {
        if (Of(value) is not var (amount, currency)) return null;
        if (currency == baseCurrency) return amount;
        return value!["rate"] is { } rate ? decimal.Round(amount * rate.GetValue<decimal>(), 6) : null;
    }
}
