using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Luopan.Kernel;
using Luopan.Modules.Access;
using Luopan.Modules.Records.Types;

namespace Luopan.Modules.Records.Values;

/// <summary>A value as it is to be kept, or why it cannot be.</summary>
/// <param name="Value">Canonical; null when the field is emptied.</param>
/// <param name="Wrong">What is wrong and the remedy, in Chinese; null when all is well.</param>
internal readonly record struct ReadValue(JsonNode? Value, string? Wrong)
{
    public static implicit operator ReadValue(JsonNode? value) => new(value, null);

    internal static ReadValue Not(string wrong) => new(null, wrong);
}

/// <summary>Reads the value of a field from JSON, as the API and imports give it, into its one canonical form.</summary>
internal static class ValueReader
{
    internal static ReadValue Read(Field field, JsonElement given, Lookups look) => given.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => default,
        JsonValueKind.String when string.IsNullOrWhiteSpace(given.GetString()) => default,
        _ => field.Kind switch
        {
            FieldKind.Text or FieldKind.Longtext => Text(field, given),
            FieldKind.Number => Number(field, given),
            FieldKind.Money => MoneyValues.Read(field, given),
            FieldKind.Date => Day(given),
            FieldKind.Period => Time(field, given),
            FieldKind.Org => Org(field, given, look),
            FieldKind.Department => Known(given, "处室", t => look.Departments.Find(t)?.Code ?? look.Departments.All.FirstOrDefault(d => d.Name == t)?.Code),
            FieldKind.Country => Known(given, "国家和地区", t => look.Lists.FindByName(CodeLists.Countries, t)?.Code),
            FieldKind.Industry => Known(given, "行业", t => look.Lists.FindByName(CodeLists.Industries, t)?.Code),
            FieldKind.Line => Known(given, "业务条线", t => BusinessLines.Names.ContainsKey(t) ? t : BusinessLines.Names.FirstOrDefault(l => l.Value == t).Key),
            FieldKind.Option => Known(given, $"“{field.Label.Chinese}”的选项", t => OptionCode(field, t)),
            FieldKind.Options => Several(field, given),
            FieldKind.Person => Named(given, "id"),
            FieldKind.Enterprise => Enterprise(given),
            FieldKind.Place => Place(given),
            FieldKind.Record => given.ValueKind == JsonValueKind.String && Guid.TryParse(given.GetString(), out var id) ? JsonValue.Create(id.ToString()) : ReadValue.Not("应从列表中选择一条记录"),
            FieldKind.Flag => Flag(given),
            _ => ReadValue.Not("由公式算出，不能填写"),
        },
    };

    private static ReadValue Text(Field field, JsonElement given)
    {
        var text = given.ValueKind == JsonValueKind.String ? given.GetString()!.Trim() : given.GetRawText();
        if (text.Length > field.Max) return ReadValue.Not($"有{text.Length}字，最多{field.Max}字，请缩短");
        return text.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t')) ? ReadValue.Not("含有不可见的控制字符，请删去") : JsonValue.Create(text);
    }

    /// <summary>A number from JSON or from text as typed, with its places; null when it is none.</summary>
    internal static decimal? NumberOf(JsonElement given) => given.ValueKind switch
    {
        JsonValueKind.Number => given.TryGetDecimal(out var number) ? number : null,
        JsonValueKind.String => decimal.TryParse(given.GetString()!.Trim().TrimEnd('%').Replace(",", "", StringComparison.Ordinal), NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null,
        _ => null,
    };

    /// <summary>Why a number does not fit its field; null when it does.</summary>
    internal static string? Unfit(Field field, decimal number)
    {
        if (Math.Abs(number) > 9_000_000_000_000m) return "数字太大，最多到9万亿，请核对单位";
        if (decimal.Round(number, 6) != number) return "小数超过6位，请四舍五入";
        if (field.Decimals is { } places && decimal.Round(number, places) != number) return places == 0 ? "应为整数" : $"最多{places}位小数";
        if (field.Least is { } least && number < least) return $"不能小于{least.ToString(CultureInfo.InvariantCulture)}";
        return field.Most is { } most && number > most ? $"不能大于{most.ToString(CultureInfo.InvariantCulture)}" : null;
    }

    private static ReadValue Number(Field field, JsonElement given)
    {
        if (NumberOf(given) is not { } number) return ReadValue.Not("应为数字，如 12.5");
        return Unfit(field, number) is { } wrong ? ReadValue.Not(wrong) : JsonValue.Create(number);
    }

    private static ReadValue Day(JsonElement given)
    {
        string[] forms = ["yyyy-MM-dd", "yyyy/M/d", "yyyy.M.d", "yyyy年M月d日", "yyyyMMdd", "yyyy-M-d"];
        var text = given.ValueKind is JsonValueKind.String or JsonValueKind.Number ? given.ToString().Trim() : "";
        if (!DateOnly.TryParseExact(text, forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return ReadValue.Not("日期应写作2026-01-31");
        return day.Year is < 1900 or > 2200 ? ReadValue.Not("年份应在1900到2200之间") : JsonValue.Create(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    private static ReadValue Time(Field field, JsonElement given)
    {
        var text = given.ToString().Trim();
        if (!Period.TryParse(text, out var period) && !Period.TryParseChinese(text, out period)) return ReadValue.Not("时期应写作2026-03、2026-Q1或2026");
        var kind = period.Kind.ToString().ToLowerInvariant();
        return field.Of.Contains(kind) ? JsonValue.Create(period.ToString()) : ReadValue.Not($"这里按{string.Join("、", field.Of.Select(KindName))}填报");
    }

    private static ReadValue Org(Field field, JsonElement given, Lookups look)
    {
        var text = given.ToString().Trim();
        if ((look.Tree.FindByCodeOrName(text) ?? ByEnglish(text, look)) is not { Kind: not OrgKind.Area } org) return ReadValue.Not($"没有“{Shown(text)}”这个机构，请写全称或代码");
        return field.Of.Count == 0 || field.Of.Contains(org.Level) ? JsonValue.Create(org.Code) : ReadValue.Not($"“{org.Name}”的级别不对，请改选");
    }

    // As English sheets write it; a name that several bear finds nobody.
    private static OrgInfo? ByEnglish(string text, Lookups look)
    {
        var named = look.Tree.All.Where(o => o.Kind != OrgKind.Area && o.NameEn.Equals(text, StringComparison.OrdinalIgnoreCase)).Take(2).ToList();
        return named.Count == 1 ? named[0] : null;
    }

    private static ReadValue Known(JsonElement given, string what, Func<string, string?> find)
    {
        var text = given.ToString().Trim();
        return find(text) is { } code ? JsonValue.Create(code) : ReadValue.Not($"{what}中没有“{Shown(text)}”，请从列表中选择");
    }

    internal static string? OptionCode(Field field, string text) =>
        field.Options.FirstOrDefault(o => o.Code == text)?.Code ?? field.Options.FirstOrDefault(o => o.Name.Chinese == text || o.Name.English.Equals(text, StringComparison.OrdinalIgnoreCase))?.Code;

    private static ReadValue Several(Field field, JsonElement given)
    {
        IEnumerable<string> texts = given.ValueKind == JsonValueKind.Array
            ? given.EnumerateArray().Select(e => e.ToString())
            : given.ToString().Split([';', '；', '、', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var codes = new JsonArray();
        foreach (var text in texts.Distinct())
        {
            if (OptionCode(field, text) is not { } code) return ReadValue.Not($"选项中没有“{Shown(text)}”，请从列表中选择");
            codes.Add(code);
        }

        return codes.Count == 0 ? default : (ReadValue)codes;
    }

    // A person or enterprise: a name alone, or an object with one.
    private static ReadValue Named(JsonElement given, string beside)
    {
        var (name, other) = given.ValueKind == JsonValueKind.Object ? (Of(given, "name"), Of(given, beside)) : (given.ToString().Trim(), "");
        if (name.Length is 0 or > 100) return ReadValue.Not("名称应为1到100字");
        if (beside == "id" && other.Length > 0 && !Guid.TryParse(other, out _)) return ReadValue.Not("人员应从列表中选择，或只写姓名");
        var node = new JsonObject { ["name"] = name };
        if (other.Length > 0) node[beside] = other;
        return node;
    }

    private static ReadValue Enterprise(JsonElement given)
    {
        var read = Named(given, "code");
        if (read.Value?["code"]?.GetValue<string>() is not { } code) return read;
        var answer = SocialCreditCode.Check(code);
        if (answer.Fault is { } fault) return ReadValue.Not("统一社会信用代码不对：" + fault.Sentence.TrimEnd('。'));
        read.Value["code"] = answer.Code;
        return read;
    }

    private static ReadValue Place(JsonElement given)
    {
        if (given.ValueKind != JsonValueKind.Object || !given.TryGetProperty("lon", out var x) || !given.TryGetProperty("lat", out var y) || NumberOf(x) is not { } lon || NumberOf(y) is not { } lat)
            return ReadValue.Not("位置应有经度和纬度");
        if (lon is < 73 or > 136 || lat is < 3 or > 54) return ReadValue.Not("经纬度不在境内，请核对先后");
        var node = new JsonObject { ["lon"] = decimal.Round(lon, 6), ["lat"] = decimal.Round(lat, 6) };
        if (Of(given, "address") is { Length: > 0 } address) node["address"] = address.Length > 200 ? address[..200] : address;
        return node;
    }

    private static ReadValue Flag(JsonElement given) => given.ValueKind switch
    {
        JsonValueKind.True => JsonValue.Create(true),
        JsonValueKind.False => JsonValue.Create(false),
        _ => given.ToString().Trim().ToLowerInvariant() switch
        {
            "是" or "true" or "yes" or "1" => JsonValue.Create(true),
            "否" or "false" or "no" or "0" => JsonValue.Create(false),
            _ => ReadValue.Not("应写 是 或 否"),
        },
    };

    internal static string Of(JsonElement given, string key) => given.TryGetProperty(key, out var part) && part.ValueKind is JsonValueKind.String or JsonValueKind.Number ? part.ToString().Trim() : "";

    internal static string KindName(string kind) => kind switch { "month" => "月", "quarter" => "季", "half" => "半年", _ => "年" };

    private static string Shown(string text) => text.Length > 40 ? text[..40] + "…" : text;
}
