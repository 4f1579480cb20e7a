using System.Text.RegularExpressions;
using Luopan.Engines.Series;
using Luopan.Kernel;
using Luopan.Modules.Indicators;
using Luopan.Platform.Packs;

namespace Luopan.Modules.Records.Types;

/// <summary>What can only be judged when a type, its neighbours and the catalogue are known whole.</summary>
internal static partial class TypeCheck
{
    [GeneratedRegex(@"\{year\}|\{serial(?::\d)?\}")]
    private static partial Regex NumberWords();

    internal static void Run(RecordType type, PackNode node, RecordTypes types, PackFolder folder)
    {
        void Find(PackNode? at, string what, string remedy) => folder.Findings.Add(new(type.File, at?.Line ?? type.FirstLine, $"类型“{type.Code}”{what}", remedy));
        if (type.TitleField.Length == 0) Find(null, "没有可作名称的文字字段", "在 fields 中至少声明一个 text 字段");
        else if (type.Find(type.TitleField) is not { Kind: FieldKind.Text }) Find(node["title"], $"的名称字段“{type.TitleField}”不是文字字段", "title 写一个 text 字段");
        foreach (var shown in type.Key.Concat(type.Alike?.By.Keys ?? []).Append(type.TitleField).Distinct().Where(f => type.Find(f) is { } field && (field.Mask is not null || field.Sensitivity is not null)))
            Find(node["fields"]?[shown], $"的“{shown}”隐去或另有密级，却用作名称或查重", "换一个字段作名称和查重，列表和查重会露出它的内容");
        if (type.OwnerField is { } owner && type.Find(owner) is not ({ Kind: FieldKind.Org } or { Unread: true })) Find(node["owner"], $"的归属字段“{owner}”不是机构字段", "owner 写一个 org 字段");
        if (type.LineField is { } line && type.Find(line) is not ({ Kind: FieldKind.Line } or { Unread: true })) Find(node["line"], $"的条线字段“{line}”不是条线字段", "line 写 {field: 一个 line 字段}");
        foreach (var unknown in type.Key.Concat(type.Alike?.By.Keys ?? []).Where(k => type.Find(k) is null)) Find(node["key"] ?? node["alike"], $"的查重字段“{unknown}”不存在", "改为 fields 中声明的字段");
        if (type.NumberForm is { } form)
        {
            if (NumberWords().Replace(form, "") is var rest && (rest.Contains('{') || rest.Contains('}'))) Find(node["number"], $"的编号“{form}”里有读不懂的花括号", "可用 {year}、{serial}，补零到三位写 {serial:3}");
            else if (!form.Contains("{serial", StringComparison.Ordinal)) Find(node["number"], "的编号没有序号", "写作 ZD-{year}-{serial:3}");
        }

        foreach (var field in type.Fields.Concat(type.Children.SelectMany(c => c.Fields)).Where(f => f.Kind == FieldKind.Record && types.Find(f.RecordType) is null))
            Find(node["fields"]?[field.Code], $"的字段“{field.Label.Chinese}”指向不存在的类型“{field.RecordType}”", "改为已有的类型代码");
        foreach (var step in type.Life.Steps) Needs(type, step, Step(node["life"], step), Find);
        Dates(type.Life, type.Find, node["life"], Find);
        foreach (var child in type.Children.Where(c => c.Life is not null)) Dates(child.Life!, child.Find, node["children"]?[child.Code]?["life"], Find);
        foreach (var (child, step) in type.Children.Where(c => c.Life is not null).SelectMany(c => c.Life!.Steps.Select(s => (c, s))))
            foreach (var unknown in step.Fields.Where(f => child.Find(f) is null)) Find(Step(node["children"]?[child.Code]?["life"], step), $"子表步骤“{step.Name.Chinese}”要求的“{unknown}”不存在", "改为子表的字段");
        Formulas(type, node, Find);
        if (Slots.Overflow(type) is { } overflow) Find(node["fields"], overflow, "可筛选的字段太多，把不筛选的改为 longtext，或拆成两个类型");
    }

    private static PackNode? Step(PackNode? life, LifeStep step) => life?["steps"]?.Items.FirstOrDefault(i => i["code"]?.Text == step.Code && i["from"]?.Texts.SequenceEqual(step.From) == true);

    private static void Dates(Life life, Func<string, Field?> field, PackNode? at, Action<PackNode?, string, string> find)
    {
        foreach (var (clock, i) in life.Clocks.Select((c, i) => (c, i)).Where(c => c.c.By is { } by && field(by) is not ({ Kind: FieldKind.Date } or { Unread: true })))
            find(at?["clocks"]?.Items.ElementAtOrDefault(i), $"的时限“{clock.Name.Chinese}”的日期字段“{clock.By}”{(field(clock.By!) is null ? "不存在" : "不是日期")}", $"{(clock.Until is null ? "from" : "until")} 写一个 date 字段");
    }

    private static void Needs(RecordType type, LifeStep step, PackNode? at, Action<PackNode?, string, string> find)
    {
        const string Ways = "needs 写字段、file:文件位、child:有生命周期的子表 或 reason";
        foreach (var unknown in step.Fields.Where(f => type.Find(f) is null))
            find(at, $"的步骤“{step.Name.Chinese}”要求的“{unknown}”不存在", type.Child(unknown) is null ? Ways : $"它是子表：要求至少一行写 when: \"{unknown}.count > 0\"，要求每行办结写 \"child:{unknown}\"");
        foreach (var unknown in step.AllDone.Where(c => type.Child(c) is null)) find(at, $"的步骤“{step.Name.Chinese}”要求的子表“{unknown}”不存在", Ways);
        foreach (var plain in step.AllDone.Where(c => type.Child(c) is { Life: null }))
            find(at, $"的步骤“{step.Name.Chinese}”要求子表“{plain}”每行办结，而它的行没有生命周期", $"给子表写 life；只要求至少一行，写 when: \"{plain}.count > 0\" 和 when_not");
    }

    /// <summary>Counts into indicators, once the catalogue is known.</summary>
    internal static void Counts(RecordType type, IndicatorCatalogue catalogue, PackFolder folder)
    {
        void Find(string what, string remedy) => folder.Findings.Add(new(type.File, type.FirstLine, $"类型“{type.Code}”{what}", remedy));
        foreach (var count in type.Counts)
        {
            if (catalogue.Find(count.Into) is not { } indicator) Find($"计入的指标“{count.Into}”不存在", "改为 indicators 中声明的代码");
            else if (indicator.Writer != "records") Find($"计入的指标“{count.Into}”由“{indicator.Writer}”写入，一个指标只能有一个写入方", "把该指标的 writer 改为 records，或另立一个调度口径指标");
            else if (indicator.Basis != "调度口径") Find($"计入的指标“{count.Into}”是统计口径", "台账计数只进调度口径的指标");
            if (FieldAt(type, count.At) is not { Kind: FieldKind.Date or FieldKind.Period }) Find($"计数的时间字段“{count.At}”不对", "at 写日期或时期字段");
            if (count.Sum is { } sum && FieldAt(type, sum) is not { Kind: FieldKind.Number or FieldKind.Money }) Find($"计数的数值字段“{sum}”不对", "sum 写数字或金额字段");
            if (catalogue.Find(count.Into) is { } into) Fits(type, count, into, Find);
            foreach (var (_, field) in count.By.Where(b => FieldAt(type, b.Value) is null)) Find($"计数的分组字段“{field}”不存在", "改为已有的字段");
        }
    }

    /// <summary>An indicator counted from records has exactly one rule that counts into it.</summary>
    internal static void Writers(RecordTypes types, IndicatorCatalogue catalogue, PackFolder folder)
    {
        var rules = types.All.SelectMany(t => t.Counts.Select(c => (Type: t, c.Into))).ToLookup(r => r.Into);
        foreach (var twice in rules.Where(r => r.Count() > 1))
            folder.Findings.Add(new(twice.Last().Type.File, twice.Last().Type.FirstLine, $"指标“{twice.Key}”有{twice.Count()}条计数规则（{string.Join("、", twice.Select(r => r.Type.Code).Distinct())}），一个指标只能有一个写入方", "只留一条，或为另一条另立指标"));
        foreach (var silent in catalogue.All.Where(i => i.Writer == "records" && !rules.Contains(i.Code)))
            folder.Findings.Add(new("indicators", 0, $"指标“{silent.Code}”由台账计数，却没有台账计入它", "在台账类型的 counts 中写明，或改 writer"));
    }

    private static void Fits(RecordType type, CountRule count, IndicatorInfo into, Action<string, string> find)
    {
        foreach (var unknown in count.By.Keys.Where(k => k != "org" && !into.Breakdowns.Contains(k))) find($"按“{unknown}”计入指标“{into.Code}”，而该指标不按它分组", $"可用：{string.Join("、", into.Breakdowns.Prepend("org"))}");
        if (count.By.TryGetValue("org", out var place) && FieldAt(type, place) is { Kind: not FieldKind.Org }) find($"计数的机构字段“{place}”不是机构字段", "org 写一个 org 字段");
        if (count.By.Values.Append(count.At).Append(count.Sum ?? "").Where(p => p.Contains('.')).Select(p => p[..p.IndexOf('.')]).Distinct().Count() > 1) find($"计入指标“{into.Code}”的规则用了两个子表", "一条规则只数一个子表的行");
        if (count.Sum is not { } sum || FieldAt(type, sum) is not { } field || Unit.Find(into.Unit) is not { } unit) return;
        var given = field.Kind == FieldKind.Money ? field.Currencies.Append("CNY").Select(c => FieldFile.UnitOf(field.Scale, c)) : [field.Unit];
        if (!given.Any(g => g.Length == 0 || Unit.Find(g) is { } own && own.ConvertsTo(unit))) find($"计入指标“{into.Code}”的“{field.Label.Chinese}”与指标的单位{into.Unit}不能换算", "改用同类单位的字段，或改指标的单位");
    }

    /// <summary>A field of the type, or <c>child.field</c>.</summary>
    internal static Field? FieldAt(RecordType type, string path)
    {
        var dot = path.IndexOf('.');
        return dot < 0 ? type.Find(path) : type.Child(path[..dot])?.Find(path[(dot + 1)..]);
    }

    private static void Formulas(RecordType type, PackNode node, Action<PackNode?, string, string> find)
    {
        var asked = type.Fields.Select(f => (node["fields"]?[f.Code], f.Label.Chinese, f.Formula)).Concat(type.Life.Steps.Select(s => (Step(node["life"], s), s.Name.Chinese, s.When))).Concat(type.Counts.Select(c => (node["counts"], c.Into, c.Where)));
        foreach (var (at, where, formula) in asked.Where(a => a.Item3 is not null))
            foreach (var name in Names.In(formula!).Where(n => !Known(type, n.Code)))
                find(at, $"“{where}”的公式用了不存在的“{name.Code}”", "公式里写本类型的字段、子表.字段、子表.count 或 state");
        foreach (var field in type.Fields.Where(f => f.Formula is not null && Circles(type, f, []))) find(node["fields"]?[field.Code], $"的公式字段“{field.Label.Chinese}”绕回了自己", "改掉循环引用");
    }

    private static bool Known(RecordType type, string name) =>
        name == "state" || type.Find(name) is not null || (name.EndsWith(".count", StringComparison.Ordinal) && type.Child(name[..^6]) is not null) || FieldAt(type, name) is { Kind: FieldKind.Number or FieldKind.Money };

    private static bool Circles(RecordType type, Field field, HashSet<string> under) =>
        !under.Add(field.Code) || Names.In(field.Formula!).Select(n => type.Find(n.Code)).OfType<Field>().Any(f => f.Formula is not null && Circles(type, f, [.. under]));
}
