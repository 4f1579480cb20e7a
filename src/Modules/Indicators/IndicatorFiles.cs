using Luopan.Engines.Series;
using Luopan.Kernel;
using Luopan.Modules.Access;
using Luopan.Platform.Packs;

namespace Luopan.Modules.Indicators;

/// <summary>An indicator as the pack declares it, and where.</summary>
internal sealed record PackIndicator(IndicatorInfo Info, string File, int Line);

/// <summary>Reads and checks indicators/*.yaml.</summary>
internal static class IndicatorFiles
{
    private static readonly HashSet<string> Keys =
    [
        "name", "aliases", "unit", "decimals", "kind", "better", "aggregate", "line", "frequency", "breakdowns", "plan", "basis", "writer", "formula", "source",
        "definition", "breaks", "rolls",
    ];

    private static readonly string[] Required = ["name", "unit", "decimals", "kind", "better", "aggregate", "line", "frequency", "basis", "writer", "source", "definition"];

    private static readonly Dictionary<string, string[]> Choices = new()
    {
        ["kind"] = ["flow", "stock", "ratio", "index", "count", "rank"],
        ["better"] = ["up", "down", "none"],
        ["aggregate"] = ["sum", "last", "mean", "none"],
        ["rolls"] = ["up"],
        ["frequency"] = ["month", "year"],
        ["basis"] = ["统计口径", "调度口径"],
        ["writer"] = [IndicatorWriter.Import, IndicatorWriter.Formula, IndicatorWriter.Records],
        ["line"] = [.. BusinessLines.Names.Keys],
    };

    internal static IReadOnlyList<PackIndicator> Read(PackFolder folder, IReadOnlyList<BreakdownDimension> dimensions, EnglishWords words)
    {
        var all = new Dictionary<string, PackIndicator>();
        foreach (var file in folder.FindAll("indicators", ".yaml"))
        {
            foreach (var (code, line, node) in PackYaml.Read(file, folder.Findings).Entries)
            {
                if (all.TryGetValue(code, out var first))
                    folder.Findings.Add(new(file.Path, line, $"指标“{code}”已在{first.File}第{first.Line}行声明，一个指标只能有一个写入方", "删去其中一处，或改用另一个代码"));
                else if (!IsCode(code))
                    folder.Findings.Add(new(file.Path, line, $"指标代码“{code}”的写法不对", "用小写字母、数字、下划线和点，如 fdi.used"));
                else
                    all.Add(code, new(One(folder, file, code, line, node, dimensions, words), file.Path, line));
            }
        }

        return [.. all.Values];
    }

    /// <summary>What can only be judged when every indicator is known: formulas and comparable series.</summary>
    internal static void CheckTogether(PackFolder folder, IReadOnlyList<PackIndicator> all, IndicatorCatalogue catalogue, OrgTree? tree)
    {
        foreach (var one in all)
        {
            void Find(string what, string remedy) => folder.Findings.Add(new(one.File, one.Line, $"指标“{one.Info.Code}”{what}", remedy));
            foreach (var to in one.Info.Breaks.Where(b => b.Comparable is not null && catalogue.Find(b.Comparable) is null))
                Find($"的可比口径指标“{to.Comparable}”不存在", "改为已声明的指标代码");
            if (one.Info.Formula is { } formula) FormulaCheck.Run(one.Info.Code, formula, catalogue, tree, Find);
        }
    }

    private static IndicatorInfo One(PackFolder folder, PackFile file, string code, int line, PackNode node, IReadOnlyList<BreakdownDimension> dimensions, EnglishWords words)
    {
        void Find(string what, string remedy, int? at = null) => folder.Findings.Add(new(file.Path, at ?? line, $"指标“{code}”{what}", remedy));
        string Text(string key) => node[key]?.Text ?? "";
        PackYaml.OnlyKeys(node, Keys, folder.Findings);
        foreach (var key in Required.Where(k => node[k] is null)) Find($"缺少“{key}”", "补上该键");
        foreach (var (key, allowed) in Choices)
            if (node[key] is { } given && (given.Text is null || !allowed.Contains(given.Text)) && !(key == "writer" && IndicatorWriter.FormOf(given.Text ?? "") is { Length: > 0 }))
                Find(key == "writer" && (given.Items.Count() > 1 || Splits(given.Text)) ? "写了不止一个写入方" : $"的“{key}”是“{given.Text}”", $"只能是其中之一：{string.Join("、", allowed)}{(key == "writer" ? "、form 报表代码" : "")}", given.Line);
        if (node["unit"] is { } unit && Unit.Find(unit.Text) is null) Find($"的单位“{unit.Text}”不认识", "改为已知的单位，如 亿元、亿美元、%、个", unit.Line);
        if (node["decimals"] is { } places && places.Number is not (0 or 1 or 2 or 3 or 4 or 5 or 6)) Find("的小数位数不对", "写0到6的整数", places.Line);
        foreach (var dimension in node["breakdowns"]?.Texts.Where(b => dimensions.All(d => d.Code != b)) ?? [])
            Find($"的分组维度“{dimension}”不在 breakdowns.yaml 中", $"可用：{string.Join("、", dimensions.Select(d => d.Code))}", node["breakdowns"]!.Line);
        if (node["formula"] is null && Text("writer") == IndicatorWriter.Formula) Find("由公式计算却没有公式", "补上 formula，或把 writer 改为 import figures");
        if (node["formula"] is not null && Text("writer") == IndicatorWriter.Import) Find("既有公式又由导入写入，有两个写入方", "删去 formula，或把 writer 改为 formula", node["formula"]!.Line);
        if (Text("writer") == IndicatorWriter.Records && node["formula"] is { } both) Find("既有公式又由台账计数，有两个写入方", "删去 formula，或把 writer 改为 formula", both.Line);
        if (IndicatorWriter.FormOf(Text("writer")) is not null && node["formula"] is { } again) Find("既有公式又由报表写入，有两个写入方", "删去 formula，或把 writer 改为 formula", again.Line);
        if (Text("writer") == IndicatorWriter.Records && Text("basis") == "统计口径") Find("由台账计数却是统计口径", "把 basis 改为 调度口径，统计口径的数由统计部门公布");
        if (node["rolls"] is { } rolls && !(Text("aggregate") == "sum" || (Text("aggregate") == "last" && Text("kind") == "stock"))) Find("由下级相加，却不是流量也不是存量", "删去 rolls，或把 aggregate 改为 sum", rolls.Line);
        if (node["rolls"] is { } twice && Text("writer") == IndicatorWriter.Formula) Find("既有公式又由下级相加，有两个写入方", "删去 rolls 或 formula", twice.Line);
        if (Text("kind") is "ratio" or "index" or "rank" && Text("aggregate") == "sum") Find("是比率、指数或位次，各月不能相加", "把 aggregate 改为 last、mean 或 none");
        return new IndicatorInfo(
            code, Text("name"), words.Of("indicators", code, Text("name")), node["aliases"]?.Texts ?? [],
            Unit.Find(Text("unit"))?.Code ?? Text("unit"), (int)Math.Clamp(node["decimals"]?.Number ?? 0, 0, 6),
            Choice("kind", node), Choice("better", node), Choice("aggregate", node), Choice("line", node), Choice("frequency", node),
            node["breakdowns"]?.Texts ?? [], Text("definition"),
            Text("source"), Text("basis"), Text("writer"), node["formula"]?.Text, Text("plan"), [.. Breaks(node["breaks"], Find)])
        {
            RollsUp = node["rolls"] is not null,
        };
    }

    private static IEnumerable<Break> Breaks(PackNode? list, Action<string, string, int?> find)
    {
        foreach (var node in list?.Items ?? [])
        {
            if (!Period.TryParse(node["at"]?.Text, out var at)) find($"的口径变动时期“{node["at"]?.Text}”不对", "写作2022或2022-05", node.Line);
            else if (node["why"]?.Text is not { Length: > 0 } why) find("的口径变动没有写原因", "补上 why", node.Line);
            else yield return new Break(at, why, node["comparable"]?.Text);
        }
    }

    // A wrong choice was found above; the first one stands in so that reading can go on.
    private static string Choice(string key, PackNode node) => Choices[key].Contains(node[key]?.Text) ? node[key]!.Text! : Choices[key][0];

    private static bool Splits(string? writer) => writer?.AsSpan().IndexOfAny(',', ';', '、') >= 0;

    private static bool IsCode(string code) =>
        code.Length is > 0 and <= 80 && char.IsAsciiLetterLower(code[0])
        && code.Split('.').All(w => w.Length > 0 && w.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '_'));
}
