using Luopan.Modules.Access;
using Luopan.Platform.Packs;

namespace Luopan.Modules.Records.Types;

/// <summary>Reads how lists, boards and calendars of a type open.</summary>
internal static class ListFile
{
    /// <summary>What a condition may do.</summary>
    internal static readonly IReadOnlySet<string> Ops = new HashSet<string> { "is", "not", "has", "gte", "lte", "between", "empty", "filled", "under" };

    private static readonly string[] MostUseful = ["number", "state", "light", "assignee", "due"];

    internal static ListLayout Read(Reading read, PackNode? node, PackNode at, string title, IReadOnlyList<Field> fields, Life life, IReadOnlyList<Duty> duties)
    {
        if (node is not null) read.OnlyKeys(node, "columns", "sort", "totals", "views", "board", "calendar", "map");
        var columns = Fields(read, node?["columns"], at, fields, _ => true);
        if (columns.Contains("number") && at["number"] is null) read.Find(node!["columns"]!, "类型没有编号，列 number 总是空的", "补上 number: \"ZD-{year}-{serial:3}\"，或去掉这一列");
        if (columns.Count == 0) columns = [MostUseful[0], title, .. MostUseful[1..]];
        var (sort, down) = Sort(read, node?["sort"], at, fields);
        return new ListLayout(columns, sort, down)
        {
            Totals = Fields(read, node?["totals"], at, fields, f => f.Kind is FieldKind.Number or FieldKind.Money),
            Views = [.. (node?["views"]?.Items ?? []).Select((v, i) => View(read, v, i, fields, life, duties))],
            Board = node?["board"] is { } board ? Board(read, board, fields) : null,
            Calendar = Fields(read, node?["calendar"], at, fields, f => f.Kind == FieldKind.Date),
            Map = read.Flag(node?["map"]),
        };
    }

    private static BoardLayout Board(Reading read, PackNode node, IReadOnlyList<Field> fields)
    {
        read.OnlyKeys(node, "by", "card", "bar", "pace", "sum");
        if (!node.Entries.Any()) read.Find(node, "看板的写法不对", "写作 {by: state, card: [字段]}");
        if (node["pace"] is { } pace && node["bar"] is null) read.Find(pace, "pace 是进度条上的应达标记，没有 bar 就无处可标", "补上 bar，或删去 pace");
        var by = node["by"]?.Text ?? "state";
        if (by != "state" && fields.All(f => f.Code != by || (f.Kind != FieldKind.Option && !f.Unread))) read.Find(node, $"看板不能按“{by}”分列", "写 state 或一个选项字段");
        return new(
            by, Fields(read, node["card"], node, fields, _ => true),
            One(read, node["bar"], node, fields, f => f.Kind is FieldKind.Formula or FieldKind.Number),
            One(read, node["pace"], node, fields, f => f.Kind is FieldKind.Formula or FieldKind.Number),
            One(read, node["sum"], node, fields, f => f.Kind is FieldKind.Money or FieldKind.Number));
    }

    private static PackView View(Reading read, PackNode node, int index, IReadOnlyList<Field> fields, Life life, IReadOnlyList<Duty> duties)
    {
        read.OnlyKeys(node, "name", "filter");
        var filter = new List<Condition>();
        var flat = node["filter"]?.Items.Any(i => i.Text is not null) ?? false;
        if (flat) read.Find(node["filter"]!, "筛选条件的写法不对", "每个条件写成 [字段, 方式, 值]，外面再套一层方括号，如 [[state, is, open]]");
        foreach (var item in flat ? [] : node["filter"]?.Items ?? [])
        {
            var parts = item.Items.ToList();
            var (field, op) = (parts.ElementAtOrDefault(0)?.Text ?? "", parts.ElementAtOrDefault(1)?.Text ?? "");
            var known = fields.Any(f => f.Code == field && f.Listed) || Reading.BuiltIn.Contains(field) || duties.Any(d => "duty." + d.Code == field);
            var condition = new Condition(field, op, [.. parts.Skip(2).SelectMany(p => p.Texts)]);
            if (!known) read.Find(item, $"筛选字段“{field}”不存在或不能筛选", "改为可筛选的字段");
            else if (!Ops.Contains(op)) read.Find(item, $"筛选方式“{op}”不对", $"可用：{string.Join("、", Ops)}");
            else if (op is "is" or "not") Values(read, item, condition, fields.FirstOrDefault(f => f.Code == field), life);
            filter.Add(condition);
        }

        return new($"v{index + 1}", read.Word(node["name"], node, "name"), filter);
    }

    // A view that asks for a value nothing can have is empty for ever, and nobody is told.
    private static void Values(Reading read, PackNode at, Condition condition, Field? field, Life life)
    {
        IEnumerable<string>? allowed = condition.Field switch
        {
            "state" => life.States.Select(s => s.Code),
            "light" => ["overdue", "soon", "normal", "paused", "none"],
            _ when condition.Field.StartsWith("duty.", StringComparison.Ordinal) => ["late", "open", "done"],
            _ => field?.Kind switch
            {
                FieldKind.Option => field.Options.Select(o => o.Code),
                FieldKind.Line => BusinessLines.Names.Keys,
                FieldKind.Flag => ["true", "false"],
                FieldKind.Country => read.Lists.Find(CodeLists.Countries)?.Select(e => e.Code),
                FieldKind.Industry => read.Lists.Find(CodeLists.Industries)?.Select(e => e.Code),
                _ => null,
            },
        };
        if (condition.Values.Count == 0) read.Find(at, $"“{condition.Field}”的筛选没有值", $"在 {condition.Op} 后面写上值");
        if (allowed?.ToList() is not { Count: > 0 } known) return;
        foreach (var unknown in condition.Values.Except(known)) read.Find(at, $"“{condition.Field}”没有“{unknown}”这个值", known.Count > 20 ? "改为列表中的代码" : $"可用：{string.Join("、", known)}");
    }

    private static (string Field, bool Down) Sort(Reading read, PackNode? node, PackNode at, IReadOnlyList<Field> fields)
    {
        var sort = read.Sort(node, "number");
        Known(read, node ?? at, sort.Field, fields, f => f.Listed);
        return sort;
    }

    private static IReadOnlyList<string> Fields(Reading read, PackNode? list, PackNode at, IReadOnlyList<Field> fields, Func<Field, bool> fits)
    {
        foreach (var item in list?.Items ?? []) Known(read, item, item.Text ?? "", fields, fits);
        return list?.Texts ?? [];
    }

    private static string? One(Reading read, PackNode? node, PackNode at, IReadOnlyList<Field> fields, Func<Field, bool> fits)
    {
        if (node?.Text is { } code) Known(read, node ?? at, code, fields, fits);
        return node?.Text;
    }

    private static void Known(Reading read, PackNode at, string code, IReadOnlyList<Field> fields, Func<Field, bool> fits)
    {
        if (Reading.BuiltIn.Contains(code)) return;
        var field = fields.FirstOrDefault(f => f.Code == code);
        if (field is null) read.Find(at, $"字段“{code}”不存在", "改为 fields 中声明的字段，或内置的 " + string.Join("、", Reading.BuiltIn));
        else if (!field.Unread && !fits(field)) read.Find(at, $"字段“{field.Label.Chinese}”的类型不能用在这里", "换一个字段");
    }
}
