using Luopan.Engines.Series;
using Luopan.Kernel;
using Luopan.Platform.Packs;

namespace Luopan.Modules.Records.Types;

/// <summary>Reads the fields of a type or of a child table.</summary>
internal static class FieldFile
{
    private static readonly string[] Common = ["is", "label", "help", "required", "visible", "readonly", "sensitivity", "mask"];
    private static readonly string[] Masks = ["phone", "id", "name", "all"];
    private static readonly string[] PeriodKinds = ["month", "quarter", "half", "year"];
    private static readonly string[] Levels = ["province", "city", "county", "park", "ftz", "bonded", "circle", "zone", "sco"];
    private static readonly IReadOnlyDictionary<string, string> Money = new Dictionary<string, string> { ["CNY"] = "元", ["USD"] = "美元", ["EUR"] = "欧元", ["JPY"] = "日元", ["HKD"] = "港元" };

    internal static IReadOnlyList<Field> Read(Reading read, PackNode? map, IReadOnlyList<Named> states)
    {
        var all = new List<Field>();
        foreach (var (code, line, node) in map?.Entries ?? [])
        {
            if (!Reading.IsCode(code)) read.Find(line, $"字段代码“{code}”的写法不对", Reading.CodeForm);
            else if (code != "due" && Reading.BuiltIn.Contains(code)) read.Find(line, $"字段代码“{code}”是内置的列", $"换一个代码；内置的有{string.Join("、", Reading.BuiltIn)}，其中只有 due 可以自己声明");
            if (!FieldKinds.ByName.TryGetValue(node["is"]?.Text ?? "", out var kind))
            {
                Unknown(read, code, line, node);
                all.Add(new Field(code, FieldKind.Text, new(code, code)) { Unread = true });
                continue;
            }

            read.OnlyKeys(node, [.. Common, .. FieldKinds.Keys.GetValueOrDefault(kind) ?? []]);
            all.Add(One(read, code, kind, node, states));
        }

        return all;
    }

    private static void Unknown(Reading read, string code, int line, PackNode node)
    {
        var kinds = $"可用的类型：{string.Join("、", FieldKinds.ByName.Keys)}";
        if (node["is"]?.Text is not { } given) read.Find(line, $"字段“{code}”没有写类型", $"补上 is；{kinds}");
        else read.Find(line, $"字段“{code}”的类型“{given}”不认识", given is "file" or "files" ? "文件不是字段，写在类型的 files 中" : kinds);
    }

    /// <summary>Chinese name of an amount's unit: 亿 and USD give 亿美元.</summary>
    internal static string UnitOf(string scale, string currency) => scale + Money.GetValueOrDefault(currency, currency);

    private static Field One(Reading read, string code, FieldKind kind, PackNode node, IReadOnlyList<Named> states)
    {
        var required = node["required"];
        var visible = node["visible"];
        return new Field(code, kind, read.Word(node["label"], node, "label"))
        {
            Help = read.OptionalWord(node["help"]),
            Required = read.Flag(required),
            RequiredFrom = From(read, required, states),
            VisibleFrom = From(read, visible, states),
            VisibleTo = visible?["to"] is { } to ? read.Who(to, RecordsModule.See) : null,
            ReadonlyFrom = From(read, node["readonly"], states),
            Sensitivity = read.Level(node["sensitivity"]),
            Mask = OneOf(read, node["mask"], Masks),
            Max = kind is FieldKind.Text or FieldKind.Longtext ? Length(read, node["max"], kind) : 200,
            Unit = UnitName(read, node["unit"]),
            Decimals = node["decimals"] is { } places ? Places(read, places) : null,
            Least = node["min"]?.Number,
            Most = kind is FieldKind.Number or FieldKind.Money ? node["max"]?.Number : null,
            Scale = OneOf(read, node["scale"], ["万", "亿"], "；不写为元") ?? "",
            Currencies = kind == FieldKind.Money ? Currencies(read, node) : [],
            Options = kind is FieldKind.Option or FieldKind.Options ? Options(read, node) : [],
            Of = Of(read, kind, node),
            RecordType = node["type"]?.Text ?? "",
            Formula = kind == FieldKind.Formula ? Formula(read, node["formula"], node) : null,
        };
    }

    /// <summary>An expression of the series grammar; null with a finding when it cannot be read.</summary>
    internal static Expression? Formula(Reading read, PackNode? text, PackNode at)
    {
        if (text?.Text is not { Length: > 0 } written) read.Find(at, "缺少公式", "补上 formula，写法见表达式说明");
        else if (Parser.TryParse(written, out var parsed, out var fault)) return parsed;
        else read.Find(text, $"公式读不懂：{fault.Sentence.TrimEnd('。')}", "按提示改正公式");
        return null;
    }

    private static string? From(Reading read, PackNode? node, IReadOnlyList<Named> states)
    {
        if (node?["from"] is not { Text: { } state } place) return null;
        if (states.All(s => s.Code != state)) read.Find(place, $"状态“{state}”不存在", $"可用的状态：{string.Join("、", states.Select(s => s.Code))}");
        return state;
    }

    private static int Length(Reading read, PackNode? node, FieldKind kind)
    {
        var most = kind == FieldKind.Text ? 200 : 20_000;
        if (node is null) return kind == FieldKind.Text ? 200 : 4000;
        if (node.Number is { } number && number == Math.Floor(number) && number >= 1 && number <= most) return (int)number;
        read.Find(node, $"长度“{node.Text}”不对", $"写1到{most}的整数");
        return most;
    }

    private static int? Places(Reading read, PackNode node)
    {
        if (node.Number is 0 or 1 or 2 or 3 or 4 or 5 or 6) return (int)node.Number;
        read.Find(node, "小数位数不对", "写0到6的整数");
        return null;
    }

    private static string UnitName(Reading read, PackNode? node)
    {
        if (node?.Text is { Length: > 0 } unit && Unit.Find(unit) is null) read.Find(node, $"单位“{unit}”不认识", "改为已知的单位，如 亿元、%、个、亩");
        return node?.Text ?? "";
    }

    private static IReadOnlyList<string> Currencies(Reading read, PackNode node)
    {
        var given = node["currencies"]?.Texts ?? ["CNY"];
        foreach (var unknown in given.Where(c => !Money.ContainsKey(c))) read.Find(node, $"币种“{unknown}”不认识", $"可用：{string.Join("、", Money.Keys)}");
        return given;
    }

    private static IReadOnlyList<Named> Options(Reading read, PackNode node)
    {
        if (node["options"] is not { } options)
        {
            read.Find(node, "选项字段没有选项", "补上 options，或写 options: list:名称");
            return [];
        }

        if (options.Text is { } named)
        {
            if (named.StartsWith("list:", StringComparison.Ordinal) && read.Lists.Find(named[5..]) is { } list) return [.. list.Select(e => new Named(e.Code, e.Name))];
            read.Find(options, $"选项表“{named}”不存在", $"可用：{string.Join("、", read.Lists.Names.Select(n => "list:" + n))}");
            return [];
        }

        return read.Names(options);
    }

    private static IReadOnlyList<string> Of(Reading read, FieldKind kind, PackNode node)
    {
        var given = node["of"]?.Texts ?? (kind == FieldKind.Period ? ["month"] : []);
        foreach (var unknown in given.Except(kind == FieldKind.Period ? PeriodKinds : Levels)) read.Find(node, $"“of: {unknown}”不对", $"可用：{string.Join("、", kind == FieldKind.Period ? PeriodKinds : Levels)}");
        return given;
    }

    private static string? OneOf(Reading read, PackNode? node, string[] allowed, string silent = "")
    {
        if (node is null || allowed.Contains(node.Text ?? "")) return node?.Text;
        read.Find(node, $"“{node.Text}”不对", $"可用：{string.Join("、", allowed)}{silent}");
        return null;
    }
}
