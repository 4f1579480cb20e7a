using Luopan.Modules.Access;
using Luopan.Platform.Access;
using Luopan.Platform.Packs;

namespace Luopan.Modules.Records.Types;

/// <summary>Reads records/*.yaml.</summary>
internal static class TypeFiles
{
    /// <summary>A type longer than this wants code in a module.</summary>
    internal const int MostLines = 150;

    private static readonly string[] Keys =
    [
        "name", "unit", "group", "rows", "help", "line", "sensitivity", "owner", "title", "number", "key", "alike", "fields", "sections", "children", "files", "life", "duties",
        "counts", "list", "hooks", "seed",
    ];

    internal static RecordTypes Read(PackFolder folder, PackContent content)
    {
        var all = new Dictionary<string, RecordType>();
        var nodes = new Dictionary<string, PackNode>();
        foreach (var file in folder.FindAll("records", ".yaml"))
        {
            var read = new Reading(folder, file, content);
            var entries = PackYaml.Read(file, folder.Findings).Entries.ToList();
            for (var i = 0; i < entries.Count; i++)
            {
                var (code, line, node) = entries[i];
                var until = i + 1 < entries.Count ? entries[i + 1].Line : file.Text.AsSpan().Count('\n') + 1;
                if (code.Length > 60 || !code.Split('.').All(Reading.IsCode)) read.Find(line, $"类型代码“{code}”的写法不对", "用小写字母、数字、连字符和点，如 project.key");
                else if (all.TryGetValue(code, out var first)) read.Find(line, $"类型“{code}”已在{first.File}第{first.FirstLine}行声明", "删去其中一处，或改用另一个代码");
                else (all[code], nodes[code]) = (One(read, code, line, node), node);
                if (until - line > MostLines) read.Find(line, $"类型“{code}”长{until - line}行", $"一个类型不超过{MostLines}行，更复杂的在模块中写代码");
            }
        }

        var types = new RecordTypes([.. all.Values]);
        foreach (var type in types.All) TypeCheck.Run(type, nodes[type.Code], types, folder);
        return types;
    }

    private static RecordType One(Reading read, string code, int line, PackNode node)
    {
        read.OnlyKeys(node, Keys);
        var files = read.Names(node["files"]);
        var life = LifeFile.Read(read, node["life"], files) ?? LifeFile.Kept;
        var fields = FieldFile.Read(read, node["fields"], life.States);
        var children = (node["children"]?.Entries ?? []).Select(e => Child(read, e.Key, e.Value, files)).ToList();
        var duties = (node["duties"]?.Items ?? []).Select(i => Duty(read, i, life, children)).ToList();
        var title = node["title"]?.Text ?? fields.FirstOrDefault(f => f.Kind == FieldKind.Text)?.Code ?? "";
        return new RecordType(code, read.Word(node["name"], node, "name"), read.File.Path, line)
        {
            Unit = node["unit"] is { } unit ? read.OptionalWord(unit) : new("个", ""),
            Group = read.Word(node["group"], node, "group"),
            Help = read.OptionalWord(node["help"]),
            Rows = node["rows"]?.Texts ?? [],
            Line = Line(read, node["line"], node),
            LineField = node["line"]?["field"]?.Text,
            Sensitivity = read.Level(node["sensitivity"]) ?? Sensitivity.Internal,
            OwnerField = node["owner"]?.Text,
            TitleField = title,
            NumberForm = node["number"]?.Text,
            Key = node["key"]?.Texts ?? [],
            Alike = node["alike"] is { } alike ? Alike(read, alike) : null,
            Fields = fields,
            Sections = Sections(read, node["sections"], fields),
            Children = children,
            Files = files,
            Life = life,
            Duties = duties,
            Counts = [.. (node["counts"]?.Items ?? []).Select(i => Count(read, i))],
            List = ListFile.Read(read, node["list"], node, title, fields, life, duties),
            Hooked = node["hooks"]?.Text == "code",
            Seed = node["seed"]?.Text,
        };
    }

    private static string? Line(Reading read, PackNode? node, PackNode at)
    {
        if (node is null) read.Find(at, "缺少“line”", "写业务条线代码，或 {field: 条线字段}");
        else if (node.Text is { } line && !BusinessLines.Names.ContainsKey(line)) read.Find(node, $"不认识的业务条线“{line}”", $"可用：{string.Join("、", BusinessLines.Names.Keys)}");
        return node?.Text;
    }

    private static AlikeRule Alike(Reading read, PackNode node)
    {
        var by = node.Entries.Where(e => e.Key != "at").ToDictionary(e => e.Key, e => e.Value.Text ?? "");
        foreach (var (field, how) in by.Where(b => b.Value is not ("company-name" or "text"))) read.Find(node, $"“{field}”的比较方式“{how}”不对", "写 company-name（单位名称）或 text（文字）");
        if (node["at"]?.Number is not (> 0 and <= 1)) read.Find(node, "近似程度 at 不对", "写大于0、不大于1的数，如 0.85");
        return new(by, node["at"]?.Number ?? 0.85m);
    }

    private static List<Section> Sections(Reading read, PackNode? list, IReadOnlyList<Field> fields)
    {
        if (list is null) return [new(new("基本情况", "Basics"), [.. fields.Select(f => f.Code)])];
        var all = list.Items.Select(i => new Section(read.Word(i["name"], i, "name"), i["fields"]?.Texts ?? [])).ToList();
        var placed = all.SelectMany(s => s.Fields).ToList();
        foreach (var (item, unknown) in list.Items.SelectMany(i => (i["fields"]?.Items ?? []).Select(f => (f, f.Text))).Where(p => fields.All(f => f.Code != p.Text))) read.Find(item, $"分组中的字段“{unknown}”不存在", "改为 fields 中声明的字段");
        foreach (var twice in placed.GroupBy(p => p).Where(g => g.Count() > 1)) read.Find(list, $"字段“{twice.Key}”放在两个分组里", "只留一处");
        var rest = fields.Select(f => f.Code).Except(placed).ToList();
        return rest.Count == 0 ? all : [.. all, new(new("其他", "Other"), rest)];
    }

    private static ChildTable Child(Reading read, string code, PackNode node, IReadOnlyList<Named> files)
    {
        read.OnlyKeys(node, "label", "unit", "title", "sort", "unique", "fields", "add", "life");
        if (!Reading.IsCode(code)) read.Find(node, $"子表代码“{code}”的写法不对", "用小写字母开头的代码，如 progress");
        var life = LifeFile.Read(read, node["life"], files);
        var fields = FieldFile.Read(read, node["fields"], life?.States ?? []);
        var (by, newest) = read.Sort(node["sort"], "");
        foreach (var (at, unknown) in (node["unique"]?.Items ?? []).Concat(node["title"]?.Items ?? []).Select(i => (i, i.Text ?? "")).Append((node["sort"] ?? node, by)).Where(p => p.Item2.Length > 0 && fields.All(k => k.Code != p.Item2)))
            read.Find(at, $"子表字段“{unknown}”不存在", "改为子表 fields 中声明的字段");
        return new ChildTable(
            code, read.Word(node["label"], node, "label"), node["unit"] is { } unit ? read.OptionalWord(unit) : new("条", ""),
            node["title"]?.Text ?? (fields.Count > 0 ? fields[0].Code : ""), fields, read.Who(node["add"], RecordsModule.Write), life)
        {
            Unique = node["unique"]?.Texts ?? [],
            SortBy = by.Length > 0 ? by : null,
            NewestFirst = newest,
        };
    }

    private static Duty Duty(Reading read, PackNode node, Life life, IReadOnlyList<ChildTable> children)
    {
        read.OnlyKeys(node, "code", "name", "every", "due", "child", "period", "while");
        var (child, period) = (node["child"]?.Text ?? "", node["period"]?.Text ?? "");
        var every = node["every"]?.Text ?? "";
        if (every is not ("month" or "quarter" or "half" or "year")) read.Find(node, $"“every: {every}”不对", "写 month、quarter、half 或 year");
        if (children.FirstOrDefault(c => c.Code == child)?.Find(period) is not { Kind: FieldKind.Period } field) read.Find(node, $"“{child}.{period}”不是子表的时期字段", "child 写子表代码，period 写其时期字段");
        else if (!field.Of.Contains(every)) read.Find(node, $"“{child}.{period}”不是按{every}填的时期", "改 every，或改该字段的 of");
        foreach (var state in (node["while"]?.Texts ?? []).Where(s => life.Order(s) < 0)) read.Find(node, $"状态“{state}”不存在", $"可用的状态：{string.Join("、", life.States.Select(s => s.Code))}");
        if (node["due"] is { } due && due.Number is not (>= 1 and <= 28)) read.Find(due, "到期日不对", "写1到28的整数，意为下一期首月的第几日；不写为本期最后一个工作日");
        return new(node["code"]?.Text ?? "", read.Word(node["name"], node, "name"), every, (int?)node["due"]?.Number, child, period, node["while"]?.Texts ?? []);
    }

    private static CountRule Count(Reading read, PackNode node)
    {
        read.OnlyKeys(node, "into", "count", "sum", "at", "by", "where");
        if (read.Flag(node["count"]) == node["sum"] is not null) read.Find(node, "写 count: true 或 sum: 字段 中的一个", "二者只留其一");
        return new(
            node["into"]?.Text ?? "", node["sum"]?.Text, node["at"]?.Text ?? "", (node["by"]?.Entries ?? []).ToDictionary(e => e.Key, e => e.Value.Text ?? ""),
            node["where"] is { } where ? FieldFile.Formula(read, where, node) : null);
    }
}

/// <summary>Every record type of a space, in the pack's order.</summary>
internal sealed class RecordTypes(IReadOnlyList<RecordType> all)
{
    private readonly Dictionary<string, RecordType> _byCode = all.ToDictionary(t => t.Code);

    internal IReadOnlyList<RecordType> All { get; } = all;

    internal RecordType? Find(string code) => _byCode.GetValueOrDefault(code);
}
