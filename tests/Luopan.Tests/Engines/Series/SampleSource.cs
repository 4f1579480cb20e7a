using Luopan.Engines.Series;
using Luopan.Kernel;

namespace Luopan.Tests.Engines.Series;

/// <summary>A small province in memory: 370000 with three cities, of which 370100 has two counties, and the nation beside the tree.</summary>
internal sealed class SampleSource : ISeriesSource
{
    private static readonly Dictionary<string, string> OrgNames = new()
    {
        ["370000"] = "山东省",
        ["370100"] = "济南市",
        ["370200"] = "青岛市",
        ["370300"] = "淄博市",
        ["370102"] = "历下区",
        ["370103"] = "市中区",
        ["cn"] = "全国",
    };

    private readonly Dictionary<(string, string, Period, string), Figure> figures = [];
    private readonly Dictionary<string, IndicatorTraits> traits = [];

    public SampleSource()
    {
        Indicator("fdi.used", "实际使用外资", "亿美元", 2);
        Indicator("fdi.firms", "新设外资企业", "家", 0, IndicatorKind.Count);
        Indicator("energy.use", "能源消费", "万吨标准煤", 1, better: Better.Down);
        Indicator("loans", "贷款余额", "亿元", 1, IndicatorKind.Stock, aggregate: Aggregation.Last);
        Indicator("temperature", "平均气温", "点", 1, IndicatorKind.Index, aggregate: Aggregation.Mean);
        Indicator("price.index", "价格指数", "点", 1, IndicatorKind.Index, aggregate: Aggregation.None);
    }

    /// <summary>Adds figures, each written as <c>indicator org period[ dim=code;…] printed[unit][|printed text]</c>.</summary>
    public SampleSource With(params string[] lines)
    {
        foreach (var line in lines)
        {
            var halves = line.Split('|');
            var parts = halves[0].Split(' ');
            var breakdown = parts.Length == 5 ? parts[3] : "";
            if (!Quantity.TryParse(parts[^1], out var quantity)) throw new FormatException(line);
            var id = string.Join('/', parts[..^1]);
            figures[(parts[0], parts[1], Period.Parse(parts[2]), breakdown)] =
                new Figure(quantity.Value, quantity.Unit, id) { Print = halves.Length > 1 ? halves[1] : null };
        }

        return this;
    }

    public void Put(string indicator, string org, Period period, string breakdown, Figure figure) => figures[(indicator, org, period, breakdown)] = figure;

    public SampleSource Formula(string code, string name, string unit, string formula)
    {
        Indicator(code, name, unit, 1, IndicatorKind.Ratio);
        traits[code] = traits[code] with { Formula = Parse(formula) };
        return this;
    }

    public SampleSource Broken(string code, string from, string why, string? comparable = null)
    {
        traits[code] = traits[code] with { Breaks = [new Break(Period.Parse(from), why, comparable)] };
        return this;
    }

    public static Expression Parse(string text) =>
        Parser.TryParse(text, out var expression, out var fault) ? expression : throw new FormatException(fault.Sentence);

    public Evaluated Ask(string text, string org = "370100", string period = "2022") =>
        new SeriesEngine(this).Evaluate(Parse(text), new Scene(org, Period.Parse(period)));

    public Comparison Compare(string text, string org = "370100", string period = "2022") =>
        new SeriesEngine(this).Compare(Parse(text), new Scene(org, Period.Parse(period)));

    public Figure? Get(string indicator, string org, Period period, string breakdown) => figures.GetValueOrDefault((indicator, org, period, breakdown));

    public IReadOnlyList<string> Children(string org) => org switch
    {
        "370000" => ["370100", "370200", "370300"],
        "370100" => ["370102", "370103"],
        _ => [],
    };

    public string? Parent(string org) => org switch
    {
        "370102" or "370103" => "370100",
        "370100" or "370200" or "370300" => "370000",
        _ => null,
    };

    public string? Nation { get; init; } = "cn";

    public IReadOnlyList<string> Peers(string org) => Parent(org) is { } parent ? Children(parent) : [];

    public IndicatorTraits? Traits(string indicator) => traits.GetValueOrDefault(indicator);

    public string OrgName(string org) => OrgNames.GetValueOrDefault(org, org);

    public string BreakdownName(string breakdown) => breakdown == "industry=mfg" ? "制造业" : breakdown;

    public DateOnly? Earliest(string indicator, string org, string breakdown) =>
        figures.Keys.Where(key => key.Item1 == indicator && key.Item2 == org && key.Item4 == breakdown).Select(key => (DateOnly?)key.Item3.Start).Min();

    public SampleSource RollsUp(params string[] codes)
    {
        foreach (var code in codes) traits[code] = traits[code] with { RollsUp = true };
        return this;
    }

    private void Indicator(string code, string name, string unit, int decimals, IndicatorKind kind = IndicatorKind.Flow, Better better = Better.Up,
        Aggregation aggregate = Aggregation.Sum) => traits[code] = new IndicatorTraits(code, name, Unit.Of(unit), decimals, kind, better, aggregate);
}
