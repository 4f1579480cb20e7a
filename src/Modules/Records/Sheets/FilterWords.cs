using System.Text.Json;
using Luopan.Modules.Records.Lists;
using Luopan.Modules.Records.Types;
using Luopan.Modules.Records.Values;

namespace Luopan.Modules.Records.Sheets;

/// <summary>Says what a list is narrowed to, for whoever holds the sheet and not the screen.</summary>
internal static class FilterWords
{
    internal static string Of(ListAsk ask, Lookups look, int? chosen, bool english)
    {
        var parts = ask.Conditions.Select(c => One(ask.Type, c, look, english)).ToList();
        if (ask.Text.Length > 0) parts.Add(english ? $"name or number contains “{ask.Text}”" : $"名称或编号含“{ask.Text}”");
        if (chosen is { } many) parts.Add(english ? $"{many} chosen" : $"所选{many}条");
        return parts.Count == 0 ? (english ? "all" : "全部") : string.Join(english ? "; " : "；", parts);
    }

    private static string One(RecordType type, Condition by, Lookups look, bool english)
    {
        if (by.Field.StartsWith("duty.", StringComparison.Ordinal)) return Duty(type, by, english);
        if (by.Field == "figure") return english ? "records counted into the figure" : "计入指标数的记录";
        var field = type.Find(by.Field);
        var own = SheetColumn.Own(by.Field);
        var name = english ? field?.Label.English ?? own?.HeadEn ?? by.Field : field?.Label.Chinese ?? own?.Head ?? by.Field;
        var values = by.Values.Select(v => Value(type, by.Field, field, v, look, english)).ToList();
        var list = string.Join(english ? ", " : "、", values);
        var day = IsDay(by.Field, field);
        return (by.Op, english) switch
        {
            ("empty", false) => $"{name}为空",
            ("filled", false) => $"{name}已填",
            ("is", false) => $"{name}为{list}",
            ("not", false) => $"{name}不为{list}",
            ("has", false) => $"{name}含“{list}”",
            ("under", false) => $"{name}属于{list}",
            ("between", false) when values.Count == 2 => $"{name}在{values[0]}至{values[1]}之间",
            ("gte", false) => $"{name}不{(day ? "早于" : "小于")}{list}",
            ("lte", false) => $"{name}不{(day ? "晚于" : "大于")}{list}",
            ("empty", true) => $"{name} is empty",
            ("filled", true) => $"{name} is filled",
            ("is", true) => $"{name} is {list}",
            ("not", true) => $"{name} is not {list}",
            ("has", true) => $"{name} contains “{list}”",
            ("under", true) => $"{name} within {list}",
            ("between", true) when values.Count == 2 => $"{name} between {values[0]} and {values[1]}",
            ("gte", true) => $"{name} {(day ? "not before" : "at least")} {list}",
            ("lte", true) => $"{name} {(day ? "not after" : "at most")} {list}",
            _ => $"{name} {by.Op} {list}",
        };
    }

    private static string Duty(RecordType type, Condition by, bool english)
    {
        var duty = type.Duties.FirstOrDefault(d => "duty." + d.Code == by.Field)?.Name;
        var state = by.Values.Count > 0 ? by.Values[0] : "";
        return english
            ? $"{duty?.English ?? by.Field} {state switch { "late" => "overdue", "open" => "not filed", _ => "filed" }}"
            : (duty?.Chinese ?? by.Field) + state switch { "late" => "逾期未报", "open" => "未报", _ => "已报" };
    }

    private static bool IsDay(string code, Field? field) => field?.Kind == FieldKind.Date || (field is null && code is "due" or "updated" or "created");

    private static string Value(RecordType type, string code, Field? field, string value, Lookups look, bool english) => (code, field) switch
    {
        (_, { Kind: FieldKind.Money }) => value + Unit(FieldFile.UnitOf(field!.Scale, look.BaseCurrency), english),
        (_, { Kind: FieldKind.Number }) => value + Unit(field!.Unit, english),
        (_, { } known) => ValueReader.Read(known, JsonSerializer.SerializeToElement(value), look).Value is { } read ? ValueText.Of(known, read, look, english) : value,
        ("state", _) => english ? type.Life.NameOf(value).English : type.Life.NameOf(value).Chinese,
        ("light", _) => LightWord(value, english),
        ("org", _) => look.Tree.Find(value) is { } org ? english ? org.NameEn : org.Name : value,
        ("assignee", _) => (value == "me", english) switch { (true, false) => "本人", (false, false) => "所选人员", (true, true) => "the reader", _ => "the chosen person" },
        _ => value,
    };

    private static string Unit(string unit, bool english) => english ? unit.Length == 0 ? "" : " " + (Kernel.Unit.Find(unit)?.English ?? unit) : unit;

    internal static string LightWord(string level, bool english) => english
        ? level switch { "overdue" => "overdue", "soon" => "due soon", "normal" => "on time", "paused" => "paused", _ => "closed" }
        : level switch { "overdue" => "逾期", "soon" => "临近到期", "normal" => "正常", "paused" => "暂停计时", _ => "已办结" };
}
