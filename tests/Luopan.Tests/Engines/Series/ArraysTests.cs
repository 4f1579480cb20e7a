using Luopan.Engines.Series;
using Luopan.Engines.Series.Arrays;
using Luopan.Kernel;
using Xunit;

namespace Luopan.Tests.Engines.Series;

public sealed class ArraysTests
{
    private static readonly string[] Orgs = ["370000", "370100", "370200", "370300", "370102", "370103", "cn"];
    private static readonly string[] Levels = ["fdi.used", "fdi.firms", "energy.use", "loans", "price.index", "temperature", "ratio", "whole", "deep", "fdi.used.yoy", "fdi.used.rank", "fdi.used[industry=mfg]", "fdi.used.share_province", "fdi.used.yoy_gap_nation", "nothing"];

    private static readonly Period[] Periods =
    [
        .. Enumerable.Range(0, 15).Select(Period.OfMonth(2021, 1).Add), .. new[] { "2021", "2022", "2021-Q1", "2022-Q1", "2021-H1", "2021-01/04", "2022-01/03", "2022-01/01", "2020/2021" }.Select(Period.Parse),
    ];

    [Fact]
    public void Arrays_and_points_agree_on_random_formulas_and_random_figures()
    {
        var random = new Random(19970701);
        var (there, missing, filled, onArrays) = (0, 0, 0, 0);
        for (var round = 0; round < 50; round++)
        {
            var source = Source(random);
            var arrays = new SeriesArrays(source, Orgs, Periods);
            for (var i = 0; i < 12; i++)
            {
                var text = Tree(random, 1 + random.Next(3));
                var (expression, engine) = (SampleSource.Parse(text), new SeriesEngine(source));
                var grid = arrays.Evaluate(expression);
                onArrays += grid.IsTogether ? 1 : 0;
                for (var org = 0; org < Orgs.Length; org++)
                    for (var period = 0; period < Periods.Length; period++)
                    {
                        if ((org + period + i) % 3 > 0) continue;
                        var point = engine.Evaluate(expression, new Scene(Orgs[org], Periods[period]));
                        Same(text, point, grid, org, period);
                        if (point.IsMissing) missing++;
                        else if (point.IsFilled) filled++;
                        else there++;
                    }
            }
        }

        Assert.True(there > 5000 && missing > 5000 && filled > 200 && onArrays > 400, $"{there} there, {missing} missing, {filled} filled, {onArrays} on arrays");
    }

    [Theory]
    [InlineData("if(fdi.used > 2, 'viel', 'wenig')")]
    [InlineData("lag(fdi.used, fdi.firms)")]
    [InlineData("mad + 1")]
    [InlineData("coalesce(mad, 1)")]
    [InlineData("tower")]
    public void What_arrays_cannot_hold_is_asked_point_by_point(string text)
    {
        var source = Source(new Random(4)).Formula("mad", "绕圈", "%", "coalesce(lag(mad, 1), mad + 1)").Formula("t0", "塔", "%", "fdi.used");
        for (var i = 1; i < 40; i++) source.Formula($"t{i}", "塔", "%", $"t{i - 1} + 1");
        source.Formula("tower", "塔", "%", "t39 + 1");

        var grid = new SeriesArrays(source, Orgs, Periods).Evaluate(SampleSource.Parse(text));
        Assert.False(grid.IsTogether);
        for (var period = 0; period < Periods.Length; period++)
            Same(text, new SeriesEngine(source).Evaluate(SampleSource.Parse(text), new Scene("370100", Periods[period])), grid, 1, period);
    }

    [Fact]
    public void A_missing_cell_says_why_and_a_closed_org_says_its_own_reason()
    {
        var source = new SampleSource().With("fdi.used 370100 2022 20.0亿美元");
        var grid = new SeriesArrays(source, ["370100", "370200", "370300"], [Period.OfYear(2022)], org => org == "370300" ? "无权查看" : null).Evaluate(SampleSource.Parse("fdi.used"));

        Assert.Equal((CellStatus.Published, 20.0m, null), (grid[0, 0].Status, grid[0, 0].Value, grid.Missing(0, 0)));
        Assert.Equal("20.0", grid[0, 0].Value!.Value.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal("2022年青岛市实际使用外资无数据", grid.Missing(1, 0));
        Assert.Equal((CellStatus.Missing, "无权查看"), (grid[2, 0].Status, grid.Missing(2, 0)));
    }

    [Fact]
    public void All_formulas_of_a_catalogue_are_worked_out_in_their_order()
    {
        var source = new SampleSource().With("fdi.used 370100 2022 20.0亿美元").Formula("c", "丙", "亿美元", "b + b").Formula("b", "乙", "亿美元", "a * 2").Formula("a", "甲", "亿美元", "fdi.used");

        var graph = FormulaGraph.Of(new[] { "c", "b", "a" }.Select(code => source.Traits(code)!));
        var grids = new SeriesArrays(source, ["370100"], [Period.OfYear(2022)]).Evaluate(graph);

        Assert.Equal(["a", "b", "c"], grids.Keys);
        Assert.Equal([20m, 40m, 80m], grids.Values.Select(grid => grid[0, 0].Value!.Value));
    }

    private static void Same(string text, Evaluated point, SeriesGrid grid, int org, int period)
    {
        var cell = grid[org, period];
        var status = point.IsMissing ? CellStatus.Missing : point.IsFilled ? CellStatus.Filled : point.Figure is not null ? CellStatus.Published : CellStatus.Computed;
        Assert.True(
            (status, point.Value, point.IsMissing ? null : point.Unit, point.Truth, point.Text) == (cell.Status, cell.Value, cell.Unit, cell.Truth, cell.Text),
            $"{text} at {grid.Orgs[org]} {grid.Periods[period]}: point {status} {point.Value}{point.Unit?.Code}{point.Truth} {point.MissingReason}, array {cell.Status} {cell.Value}{cell.Unit?.Code}{cell.Truth}");
        Assert.True(point.Value?.Scale == cell.Value?.Scale || point.Figure is null, text);
        if (point.Value is not null) Assert.True(point.Decimals == cell.Decimals, $"{text} at {grid.Orgs[org]} {grid.Periods[period]}: {point.Decimals} is not {cell.Decimals} places");
        if (period % 4 == 0) Assert.Equal(point.MissingReason, grid.Missing(org, period));
    }

    private static SampleSource Source(Random random)
    {
        var source = new SampleSource().RollsUp("fdi.used", "loans")
            .Formula("ratio", "比", "%", "fdi.used / (fdi.used @ parent)").Formula("whole", "合", "亿美元", "fdi.used + fdi.used[industry=mfg]").Formula("deep", "深", "%", "yoy(whole) + ratio");
        if (random.Next(2) == 0) source.Broken("fdi.used", random.Next(2) == 0 ? "2021-06" : "2022", "改为全口径", random.Next(2) == 0 ? "fdi.firms" : null);
        foreach (var indicator in new[] { "fdi.used", "fdi.firms", "energy.use", "loans", "price.index", "temperature", "fdi.used.yoy" })
            foreach (var org in Orgs)
                foreach (var period in Periods.Append(Period.OfYear(2020)))
                    if (random.Next(100) < (period.Kind is PeriodKind.Month ? 85 : 25)) Put(source, random, indicator, org, period, "");
        foreach (var org in Orgs.Take(4)) foreach (var period in Periods) if (random.Next(3) > 0) Put(source, random, "fdi.used", org, period, "industry=mfg");
        return source;
    }

    private static void Put(SampleSource source, Random random, string indicator, string org, Period period, string breakdown)
    {
        var unit = source.Traits(indicator)?.Unit ?? Unit.Of("%");
        if (unit.Code == "亿美元" && random.Next(8) == 0) unit = Unit.Of("万美元");
        var value = new decimal(random.Next(0, 400) * (random.Next(12) == 0 ? -1 : 1), 0, 0, false, (byte)random.Next(3)) + (random.Next(15) == 0 ? -1 : 0);
        source.Put(indicator, org, period, breakdown, new Figure(value, random.Next(10) == 0 ? null : unit, "o") { Alone = random.Next(60) == 0 ? "标有“取整”" : null, Print = random.Next(60) == 0 ? "约" : null });
    }

    private static string Tree(Random random, int depth)
    {
        string Sub() => Tree(random, depth - 1);
        string Level() => Levels[random.Next(Levels.Length)];
        if (depth == 0) return random.Next(5) == 0 ? new[] { "2", "0", "0.5", "100" }[random.Next(4)] : Level();
        return random.Next(38) switch
        {
            0 => $"({Sub()} + {Sub()})",
            1 => $"({Sub()} - {Sub()})",
            2 => $"{Sub()} * ({Sub()})",
            3 or 4 => $"({Sub()}) / ({Sub()})",
            5 => $"yoy({Sub()})",
            6 => $"rank({Sub()}, known)",
            7 => $"rank({Sub()})",
            8 => $"-({Sub()})",
            9 => $"abs({Sub()})",
            10 => $"round({Sub()}, {random.Next(4)})",
            11 => $"min({Sub()}, {Sub()}, {Sub()})",
            12 => $"max({Sub()})",
            13 => $"if({Sub()} > {Sub()}, {Sub()}, {Sub()})",
            14 => $"coalesce({Sub()}, {Sub()})",
            15 => $"({Sub()}) @ {new[] { "parent", "province", "nation", "370200" }[random.Next(4)]}",
            16 => $"cagr({Sub()}, {2019 + random.Next(3)})",
            17 => $"sum({(random.Next(2) == 0 ? "children" : "peers")}, {Sub()})",
            18 => $"gap({Sub()}, {new[] { "parent", "province", "nation", "370200" }[random.Next(4)]})",
            19 => $"gap(fdi.used.yoy, {(random.Next(2) == 0 ? "parent" : "province")})",
            20 => $"share(fdi.used[industry=mfg])",
            21 => $"multiple({Sub()})",
            22 => $"({Sub()} {new[] { "<", "=", ">=", "!=" }[random.Next(4)]} {Sub()}) {(random.Next(2) == 0 ? "and" : "or")} has({Sub()})",
            23 => $"not ({Sub()} > 1)",
            24 => $"ytd({Sub()})",
            25 => $"lag({Sub()}, {random.Next(-2, 13)})",
            26 => $"last_year({Sub()})",
            27 => $"pop({Sub()})",
            28 => $"index({Sub()}, {2020 + random.Next(3)})",
            29 => $"contribution(fdi.used[industry=mfg])",
            30 => $"contribution({Sub()}, {(random.Next(2) == 0 ? "province" : "parent")})",
            31 => $"mean({Sub()}, {1 + random.Next(3)})",
            32 => $"stock({Sub()}{(random.Next(2) == 0 ? ", 2021" : "")})",
            33 => $"flow({Sub()})",
            34 => $"fill({Sub()}, {(random.Next(2) == 0 ? "previous" : "linear")}{(random.Next(2) == 0 ? ", 3" : "")})",
            35 or 36 => $"fill({Level()}, linear, 9)",
            _ => $"seasonal({Level()}, 1)",
        };
    }
}
