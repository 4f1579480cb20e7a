using System.Text.Json;
using Luopan.Modules.Records.Lists;
using Luopan.Modules.Records.Types;
using Luopan.Modules.Records.Values;

namespace Luopan.Modules.Records.Sheets;

/// <summary>Says in Chinese what a list is narrowed to, for whoever holds the sheet and not the screen.</summary>
internal static class FilterWords
{
    internal static string Of(ListAsk ask, Lookups look, int? chosen)
    {
        var parts = ask.Conditions.Select(c => One(ask.Type, c, look)).ToList();
        if (ask.Text.Length > 0) parts.Add($"名称或编号含“{ask.Text}”");
        if (chosen is { } many) parts.Add($"所选{many}条");
        return parts.Count == 0 ? "全部" : string.Join("；", parts);
    }

    private static string One(RecordType type, Condition by, Lookups look)
    {
        if (by.Field.StartsWith("duty.", StringComparison.Ordinal))
            return (type.Duties.FirstOrDefault(d => "duty." + d.Code == by.Field)?.Name.Chinese ?? by.Field) + ((by.Values.Count > 0 ? by.Values[0] : "") switch { "late" => "逾期未报", "open" => "未报", _ => "已报" });
        if (by.Field == "figure") return "计入指标数的记录";
        var field = type.Find(by.Field);
        var name = field?.Label.Chinese ?? (SheetColumn.BuiltIn.TryGetValue(by.Field, out var own) ? own.Chinese : by.Field);
        var values = by.Values.Select(v => Value(type, by.Field, field, v, look)).ToList();
        return by.Op switch
        {
            "empty" => $"{name}为空",
            "filled" => $"{name}已填",
            "is" => $"{name}为{string.Join("、", values)}",
            "not" => $"{name}不为{string.Join("、", values)}",
            "has" => $"{name}含“{string.Join("、", values)}”",
            "under" => $"{name}属于{string.Join("、", values)}",
            "between" when values.Count == 2 => $"{name}在{values[0]}至{values[1]}之间",
            "gte" => $"{name}不{(IsDay(by.Field, field) ? "早于" : "小于")}{string.Join("、", values)}",
            "lte" => $"{name}不{(IsDay(by.Field, field) ? "晚于" : "大于")}{string.Join("、", values)}",
            _ => $"{name} {by.Op} {string.Join("、", values)}",
        };
    }

    private static bool IsDay(string code, Field? field) => field?.Kind == FieldKind.Date || (field is null && code is "due" or "updated" or "created");

    private static string Value(RecordType type, string code, Field? field, string value, Lookups look) => (code, field) switch
    {
        (_, { Kind: FieldKind.Money }) => value + FieldFile.UnitOf(field!.Scale, look.BaseCurrency),
        (_, { Kind: FieldKind.Number }) => value + field!.Unit,
        (_, { } known) => ValueReader.Read(known, JsonSerializer.SerializeToElement(value), look).Value is { } read ? ValueText.Of(known, read, look) : value,
        ("state", _) => type.Life.NameOf(value).Chinese,
        ("light", _) => LightWord(value),
        ("org", _) => look.Tree.Find(value)?.Name ?? value,
        ("assignee", _) => value == "me" ? "本人" : "所选人员",
        _ => value,
    };

    internal static string LightWord(string level) => level switch { "overdue" => "逾期", "soon" => "临近到期", "normal" => "正常", "paused" => "暂停计时", _ => "已办结" };
}
