using System.Globalization;

namespace Luopan.Engines.Series.Templates;

/// <summary>Fills a template for one org and period.</summary>
public static class Renderer
{
    /// <summary>
    /// Renders over an engine. Beside the scene's own words a template may use <c>period</c>, <c>period.ytd</c> (also <c>period.cumulative</c>),
    /// <c>period.month</c>, <c>period.short</c>, <c>period.last</c>, <c>period.kind</c>, <c>year</c>, <c>org.name</c> and <c>org.short</c>; words the
    /// scene brings win, and <c>org.level</c>, <c>org.whole</c> or <c>serial</c> exist only if it does.
    /// </summary>
    public static Rendered Render(Template template, SeriesEngine engine, Scene scene)
    {
        var filled = scene with { Words = WordsOf(engine, scene) };
        var missing = new List<MissingFigure>();
        var front = template.Front.ToDictionary(entry => entry.Key, entry =>
            template.FrontParts.TryGetValue(entry.Key, out var parts) ? Filling.Text(parts, engine, filled, missing) : entry.Value);
        var filling = new Filling(engine, filled, missing);
        return new Rendered(front, filling.Blocks(template.Body), missing, filling.LeftOut);
    }

    private static Dictionary<string, string> WordsOf(SeriesEngine engine, Scene scene)
    {
        var period = scene.Period;
        var words = new Dictionary<string, string>
        {
            ["period"] = period.Chinese(),
            ["period.kind"] = period.Kind.ToString().ToLowerInvariant(),
            ["period.ytd"] = period.YearToDate().Chinese(),
            ["period.cumulative"] = period.YearToDate().Chinese(),
            ["period.month"] = period.LatestMonth().Chinese(),
            ["period.short"] = period.ChineseShort(),
            ["period.last"] = period.Year > 1900 ? period.LastYear().Chinese() : "",
            ["year"] = period.Year.ToString(CultureInfo.InvariantCulture),
            ["org.name"] = engine.OrgName(scene.Org),
            ["org.short"] = engine.OrgName(scene.Org),
        };
        foreach (var (name, text) in scene.Words) words[name] = text;
        return words;
    }
}
