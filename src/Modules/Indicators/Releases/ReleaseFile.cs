using System.Globalization;
using Luopan.Kernel;
using Luopan.Modules.Access;
using Luopan.Platform.Packs;

namespace Luopan.Modules.Indicators.Releases;

/// <summary>Reads and checks releases.yaml.</summary>
internal static class ReleaseFile
{
    private static readonly HashSet<string> Keys = ["name", "line", "indicators", "every", "from", "day", "workdays", "after", "time", "by"];

    private static readonly Dictionary<string, PeriodKind> Every = new() { ["month"] = PeriodKind.Month, ["quarter"] = PeriodKind.Quarter, ["half"] = PeriodKind.Half, ["year"] = PeriodKind.Year };

    internal static ReleaseCalendar Read(PackFolder folder, IndicatorCatalogue catalogue)
    {
        if (folder.Find("releases.yaml") is not { } file) return ReleaseCalendar.None;
        var (all, taken) = (new List<Release>(), new Dictionary<string, string>());
        foreach (var (code, line, node) in PackYaml.Read(file, folder.Findings).Entries)
        {
            PackYaml.OnlyKeys(node, Keys, folder.Findings);
            void Find(string key, string what, string remedy) => folder.Findings.Add(new(file.Path, node[key]?.Line ?? line, $"发布“{code}”{what}", remedy));
            var release = One(code, node, catalogue, Find);
            foreach (var indicator in release.Indicators.Where(i => !taken.TryAdd(i, code)).ToList())
                Find("indicators", $"的指标“{indicator}”已由“{taken[indicator]}”发布", "一个指标只由一次发布公布，删去其中一处");
            all.Add(release with { Indicators = [.. release.Indicators.Where(i => taken[i] == code)] });
        }

        return new(all);
    }

    private static Release One(string code, PackNode node, IndicatorCatalogue catalogue, Action<string, string, string> find)
    {
        string Text(string key) => node[key]?.Text ?? "";
        foreach (var key in new[] { "name", "line", "indicators", "every", "from", "time", "by" }.Where(k => node[k] is null)) find(key, $"缺少“{key}”", "补上该键");
        var (name, english) = Text("name").Split(" | ") is [var chinese, var other] ? (chinese, other) : (Text("name"), Text("name"));
        var indicators = node["indicators"]?.Texts.Distinct().ToList() ?? [];
        foreach (var unknown in indicators.Where(i => catalogue.Traits(i) is null)) find("indicators", $"的指标“{unknown}”不存在", "改为指标目录中的代码，增速、占比随指标一同发布，不必写");
        if (!BusinessLines.Names.ContainsKey(Text("line"))) find("line", $"的条线“{Text("line")}”不认识", $"可用：{string.Join("、", BusinessLines.Names.Keys)}");
        if (!Every.TryGetValue(Text("every"), out var every)) find("every", $"的 every“{Text("every")}”不认识", $"可用：{string.Join("、", Every.Keys)}");
        if (!Period.TryParse(Text("from"), out var from) || from.Kind != every) find("from", $"的起始“{Text("from")}”不对", "写第一个发布的时期，与 every 同类，如 2026-10");
        if (!TimeOnly.TryParseExact(Text("time"), "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)) find("time", $"的时刻“{Text("time")}”不对", "写到分，如 \"10:00\"");
        var (day, workdays) = (Whole(node["day"], 31), Whole(node["workdays"], 60));
        if (day is null == workdays is null) find(node["workdays"] is null ? "day" : "workdays", "的日子说不清", "day（次月几日，遇休息日顺延）与 workdays（期末后第几个工作日）写其中一个");
        if (node["after"] is not null && Whole(node["after"], 12) is null) find("after", "的 after 不对", "写期末后第几个月，1到12");
        return new(
            code, name, english, Text("line"), [.. indicators.Where(i => catalogue.Traits(i) is not null)], every, from == default || from.Kind != every ? Period.OfYear(2199) : from,
            workdays is null ? day ?? 1 : null, workdays, Whole(node["after"], 12) ?? 1, time, Text("by"));
    }

    private static int? Whole(PackNode? node, int most) => node?.Number is { } number && number == decimal.Truncate(number) && number >= 1 && number <= most ? (int)number : null;
}
