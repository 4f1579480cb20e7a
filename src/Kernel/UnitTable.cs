namespace Luopan.Kernel;

/// <summary>The table behind <see cref="Unit"/>: one row a unit, factors exact, dimensions by short names.</summary>
internal static class UnitTable
{
    internal readonly record struct Row(string Code, string English, string Dimension, decimal Factor, UnitKind Kind);

    internal static readonly Row[] Rows =
    [
        .. Money("cny", "元", "yuan", ("千元", 1e3m, "thousand"), ("万元", 1e4m, "10 thousand"), ("百万元", 1e6m, "million"),
            ("千万元", 1e7m, "10 million"), ("亿元", 1e8m, "100 million"), ("万亿元", 1e12m, "trillion")),
        .. Money("usd", "美元", "US dollars", ("千美元", 1e3m, "thousand"), ("万美元", 1e4m, "10 thousand"), ("百万美元", 1e6m, "million"),
            ("亿美元", 1e8m, "100 million"), ("万亿美元", 1e12m, "trillion")),
        .. Money("eur", "欧元", "euros", ("万欧元", 1e4m, "10 thousand"), ("亿欧元", 1e8m, "100 million")),
        .. Money("jpy", "日元", "yen", ("万日元", 1e4m, "10 thousand"), ("亿日元", 1e8m, "100 million")),
        .. Money("hkd", "港元", "Hong Kong dollars", ("万港元", 1e4m, "10 thousand"), ("亿港元", 1e8m, "100 million")),
        new("元/公斤", "yuan per kg", "cny-per-kg", 1m, UnitKind.Measure),
        new("元/500克", "yuan per 500 g", "cny-per-kg", 2m, UnitKind.Measure),
        new("元/吨", "yuan per tonne", "cny-per-tonne", 1m, UnitKind.Measure),
        new("万元/亩", "10 thousand yuan per mu", "cny-per-mu", 1e4m, UnitKind.Measure),
        new("亿元/平方公里", "100 million yuan per sq km", "cny-per-km2", 1e8m, UnitKind.Measure),
        new("‰", "‰", "percent", 0.1m, UnitKind.Percent),
        new("%", "%", "percent", 1m, UnitKind.Percent),
        new("百分点", "percentage points", "points", 1m, UnitKind.Points),
        .. Counted("家", "entities", "万家"),
        .. Counted("个", "items", "万个"),
        .. Counted("户", "households", "万户"),
        .. Counted("人", "people", "万人", "亿人"),
        .. Counted("人次", "person-times", "万人次", "亿人次"),
        .. Counted("件", "pieces", "万件", "亿件"),
        .. Counted("条", "lines", "万条"),
        .. Counted("项", "projects", "万项"),
        .. Counted("次", "times", "万次"),
        .. Counted("辆", "vehicles", "万辆"),
        .. Counted("台", "sets", "万台"),
        .. Counted("标准箱", "TEU", "万标准箱"),
        .. Plain("列", "trains"), .. Plain("批", "batches"), .. Plain("场", "events"), .. Plain("名", "persons"), .. Plain("所", "institutions"),
        .. Plain("座", "sites"), .. Plain("处", "places"), .. Plain("只", "funds"), .. Plain("支", "teams"), .. Plain("套", "kits"), .. Plain("宗", "cases"),
        .. Plain("笔", "deals"), .. Plain("份", "copies"), .. Plain("艘", "ships"),
        .. Plain("架次", "flights"), .. Plain("班", "services"), .. Plain("期", "issues"), .. Plain("种", "kinds"),
        new("千克", "kg", "tonne", 0.001m, UnitKind.Measure),
        new("吨", "tonnes", "tonne", 1m, UnitKind.Measure),
        new("万吨", "10 thousand tonnes", "tonne", 1e4m, UnitKind.Measure),
        new("亿吨", "100 million tonnes", "tonne", 1e8m, UnitKind.Measure),
        new("吨标准煤", "tonnes of coal equivalent", "tce", 1m, UnitKind.Measure),
        new("万吨标准煤", "10 thousand tonnes of coal equivalent", "tce", 1e4m, UnitKind.Measure),
        new("公里", "km", "km", 1m, UnitKind.Measure),
        new("万公里", "10 thousand km", "km", 1e4m, UnitKind.Measure),

        // The mu is the base of area because every other unit is a finite number of mu (1 公顷 = 15 亩), while a mu is no finite number of square metres.
        new("平方米", "sq m", "mu", 0.0015m, UnitKind.Measure),
        new("亩", "mu", "mu", 1m, UnitKind.Measure),
        new("公顷", "ha", "mu", 15m, UnitKind.Measure),
        new("万平方米", "10 thousand sq m", "mu", 15m, UnitKind.Measure),
        new("平方公里", "sq km", "mu", 1500m, UnitKind.Measure),
        new("万亩", "10 thousand mu", "mu", 1e4m, UnitKind.Measure),
        new("立方米", "cubic m", "m3", 1m, UnitKind.Measure),
        new("万立方米", "10 thousand cubic m", "m3", 1e4m, UnitKind.Measure),
        new("亿立方米", "100 million cubic m", "m3", 1e8m, UnitKind.Measure),
        new("千瓦时", "kWh", "kwh", 1m, UnitKind.Measure),
        new("万千瓦时", "10 thousand kWh", "kwh", 1e4m, UnitKind.Measure),
        new("亿千瓦时", "100 million kWh", "kwh", 1e8m, UnitKind.Measure),
        new("吉焦", "GJ", "joule", 1m, UnitKind.Measure),
        new("万吉焦", "10 thousand GJ", "joule", 1e4m, UnitKind.Measure),
        new("小时", "hours", "hour", 1m, UnitKind.Measure),
        new("天", "days", "day", 1m, UnitKind.Measure),
        new("工作日", "working days", "workday", 1m, UnitKind.Measure),
        new("年", "years", "year", 1m, UnitKind.Measure),
        new("位", "place", "rank", 1m, UnitKind.Rank),
        new("倍", "times", "multiple", 1m, UnitKind.Number),
        new("点", "points", "index", 1m, UnitKind.Number),
        new("分", "marks", "marks", 1m, UnitKind.Number),
    ];

    internal static readonly (string Other, string Code)[] OtherSpellings =
    [
        ("人民币元", "元"), ("％", "%"), ("个百分点", "百分点"), ("公斤", "千克"), ("TEU", "标准箱"), ("万TEU", "万标准箱"), ("标箱", "标准箱"), ("万标箱", "万标准箱"),
        ("吨标煤", "吨标准煤"), ("万吨标煤", "万吨标准煤"), ("平方千米", "平方公里"), ("千米", "公里"), ("元/斤", "元/500克"), ("元/千克", "元/公斤"), ("亿度", "亿千瓦时"),
        ("GJ", "吉焦"),
    ];

    private static IEnumerable<Row> Money(string dimension, string code, string english, params (string Code, decimal Factor, string English)[] larger) =>
        larger.Select(l => new Row(l.Code, $"{l.English} {english}", dimension, l.Factor, UnitKind.Money))
            .Prepend(new(code, english, dimension, 1m, UnitKind.Money));

    private static IEnumerable<Row> Counted(string code, string english, string tenThousand, string? hundredMillion = null)
    {
        yield return new(code, english, code, 1m, UnitKind.Count);
        yield return new(tenThousand, $"10 thousand {english}", code, 1e4m, UnitKind.Count);
        if (hundredMillion is not null) yield return new(hundredMillion, $"100 million {english}", code, 1e8m, UnitKind.Count);
    }

    private static IEnumerable<Row> Plain(string code, string english) => [new(code, english, code, 1m, UnitKind.Count)];
}
