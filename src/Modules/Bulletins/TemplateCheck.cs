using Luopan.Engines.Series;
using Luopan.Engines.Series.Templates;
using Luopan.Modules.Indicators;
using Luopan.Platform.Packs;

namespace Luopan.Modules.Bulletins;

/// <summary>Checks that a template's expressions name indicators, breakdowns, tables and charts that exist.</summary>
internal static class TemplateCheck
{
    private static readonly HashSet<string> Words =
    [
        "period", "period.kind", "period.ytd", "period.cumulative", "period.month", "period.short", "period.last", "year", "serial",
        "org.name", "org.short", "org.level", "org.whole",
    ];

    internal static readonly IReadOnlyList<string> Columns = ["value", "yoy", "share", "share_nation", "share_province", "rank", "multiple"];

    private static readonly Dictionary<(string Kind, string Name), (string[] Needs, string[] May)> Drawings = new()
    {
        [("table", "figures")] = (["title", "rows", "columns"], ["period"]),
        [("table", "ranking")] = (["title", "indicator", "columns", "orgs"], ["period"]),
        [("chart", "bar")] = (["title", "rows"], ["period"]),
        [("chart", "bar+line")] = (["title", "value", "line", "orgs"], ["period"]),
    };

    internal static IReadOnlyList<PackFinding> Of(PackFile file, BulletinTemplate template, IndicatorCatalogue catalogue)
    {
        var findings = new List<PackFinding>();
        void Find(Place at, string what, string remedy) => findings.Add(new(file.Path, at.Line, what, remedy));
        CheckNames(template.Headline, catalogue, Find);
        if (TemplateReader.TryParse(template.Template.Front["title"], out var title, out _))
            foreach (var part in title.Body.OfType<Tag>()) CheckNames(part.Expression, catalogue, (_, what, remedy) => Find(Place.Start, "标题里" + what, remedy));
        CheckParts(template.Template.Body, catalogue, Find);
        return findings;
    }

    private static void CheckParts(IReadOnlyList<Part> parts, IndicatorCatalogue catalogue, Action<Place, string, string> find)
    {
        foreach (var part in parts)
            switch (part)
            {
                case Tag tag:
                    CheckNames(tag.Expression, catalogue, find);
                    break;
                case Condition condition:
                    CheckNames(condition.If, catalogue, find);
                    CheckParts(condition.Then, catalogue, find);
                    CheckParts(condition.Else, catalogue, find);
                    break;
                case Directive directive:
                    CheckDrawing(directive, catalogue, find);
                    break;
            }
    }

    private static void CheckDrawing(Directive directive, IndicatorCatalogue catalogue, Action<Place, string, string> find)
    {
        if (!Drawings.TryGetValue((directive.Kind, directive.Name), out var options))
        {
            find(directive.Place, $"没有叫“::{directive.Kind} {directive.Name}”的图表", $"可用：{string.Join("、", Drawings.Keys.Select(k => $"::{k.Kind} {k.Name}"))}");
            return;
        }

        foreach (var key in options.Needs.Where(k => !directive.Options.ContainsKey(k))) find(directive.Place, $"::{directive.Kind} {directive.Name} 缺少 {key}", "补上该项");
        foreach (var (key, option) in directive.Options)
        {
            if (!options.Needs.Contains(key) && !options.May.Contains(key)) find(option.Place, $"::{directive.Kind} {directive.Name} 没有“{key}”这一项", $"可用：{string.Join("、", options.Needs.Concat(options.May))}");
            else if (key is "rows" or "indicator" or "value" or "line") foreach (var value in option.Values) CheckExpression(value, option.Place, catalogue, find);
            else if (key == "columns") foreach (var value in option.Values.Where(v => !Columns.Contains(v))) find(option.Place, $"没有叫“{value}”的列", $"可用：{string.Join("、", Columns)}");
            else if (key == "orgs" && option.Values is not ["children"]) find(option.Place, "orgs 只能写 children", "改为 orgs=children");
            else if (key == "period" && option.Values is not ["ytd"]) find(option.Place, "period 只能写 ytd", "改为 period=ytd，或删去表示本期");
        }
    }

    private static void CheckExpression(string written, Place place, IndicatorCatalogue catalogue, Action<Place, string, string> find)
    {
        if (!Parser.TryParse(written, out var expression, out var fault, place)) find(place, fault.Sentence.TrimEnd('。'), "改正算式");
        else if (expression is not Name) find(place, $"“{written}”不是指标", "图表里只写指标和分组，例如 fdi.used[industry=mfg]");
        else CheckNames(expression, catalogue, find);
    }

    private static void CheckNames(Expression expression, IndicatorCatalogue catalogue, Action<Place, string, string> find)
    {
        foreach (var name in Names.In(expression).Where(n => !Words.Contains(n.Code)))
        {
            if (catalogue.Find(name.Code) is not { } indicator) find(name.Place, $"没有叫“{name.Code}”的指标", "改为 indicators 中的代码，或先登记该指标");
            else foreach (var part in name.Breakdown.Split(';', StringSplitOptions.RemoveEmptyEntries)) CheckBreakdown(part, indicator, name.Place, catalogue, find);
        }
    }

    private static void CheckBreakdown(string part, IndicatorInfo indicator, Place place, IndicatorCatalogue catalogue, Action<Place, string, string> find)
    {
        var (dimension, code) = (part.Split('=')[0], part[(part.IndexOf('=', StringComparison.Ordinal) + 1)..]);
        if (!indicator.Breakdowns.Contains(dimension)) find(place, $"指标{indicator.Code}不按“{dimension}”分组", $"可用：{string.Join("、", indicator.Breakdowns)}");
        else if (catalogue.Dimension(dimension)?.Codes.All(c => c.Code != code) != false) find(place, $"分组“{dimension}”里没有“{code}”", "改为 breakdowns.yaml 中的代码");
    }
}
