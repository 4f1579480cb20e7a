using Luopan.Kernel;
using Luopan.Modules.Access;
using Luopan.Modules.Indicators;
using Luopan.Platform.Access;
using Xunit;

namespace Luopan.Tests.Modules.Indicators;

public sealed class ReadingTests
{
    private static readonly DateTime Day = new(2026, 1, 10, 0, 0, 0, DateTimeKind.Utc);

    private static readonly IndicatorCatalogue Catalogue = new(
        [
            Indicator("flow", "sum"), Indicator("rate", "none", "ratio", "%"), Indicator("stock", "last", "stock"), Indicator("half", "sum", formula: "flow / 2"),
        ], [], []);

    private static readonly OrgTree Tree = new(
        [Org("1", "", "/1/"), Org("11", "1", "/1/11/"), Org("12", "1", "/1/12/"), new("cn", OrgKind.Area, "全国", "全国", "China", "nation", "", "", "/~/cn/", null, null, 9)],
        new Dictionary<string, IReadOnlyList<string>>(), new Dictionary<string, IReadOnlyList<string>>(), "1", null);

    [Theory]
    [InlineData("2025-08;2025-01/08;2024", null, "2025-01/08")]
    [InlineData("2025-01;2025-02;2025-03", PeriodKind.Cumulative, "2025-01/03")]
    [InlineData("2025-01;2025-03", PeriodKind.Cumulative, "2025-01/01")]
    [InlineData("2024;2025-03", PeriodKind.Cumulative, "2024")]
    [InlineData("2025-01/07;2025-01/08", PeriodKind.Month, "2025-08")]
    [InlineData("2025-01/08", PeriodKind.Month, "")]
    [InlineData("2023;2024-01/12", PeriodKind.Year, "2024")]
    [InlineData("2025-Q1", PeriodKind.Cumulative, "2025-01/03")]
    [InlineData("2025-04;2025-05;2025-06", PeriodKind.Quarter, "2025-Q2")]
    public void The_latest_figure_is_found_in_the_form_asked_for(string there, PeriodKind? like, string expected)
    {
        var reading = Read(there.Split(';').Select(p => Row("flow", "1", p, 10.0m)));

        Assert.Equal(expected, reading.Latest("flow", "1", like: like)?.Period.ToString() ?? "");
    }

    [Fact]
    public void Nothing_later_than_asked_is_taken()
    {
        var reading = Read([Row("flow", "1", "2025-01", 1m), Row("flow", "1", "2025-02", 2m)]);

        Assert.Equal("2025-01", reading.Latest("flow", "1", notAfter: Period.Parse("2025-01/01"))?.Period.ToString());
    }

    [Fact]
    public void A_rate_has_no_cumulative_and_answers_with_its_latest()
    {
        var reading = Read([Row("rate", "1", "2025-02", 61.2m)]);

        Assert.Equal("61.2", reading.Latest("rate", "1", like: PeriodKind.Cumulative)?.Figure.Text);
    }

    [Fact]
    public void A_stock_reads_the_same_in_every_form_of_the_same_end()
    {
        var reading = Read([Row("stock", "1", "2025-12", 236m)]);

        Assert.Equal("236", reading.Figure("stock", "1", Period.Parse("2025")).Text);
    }

    [Fact]
    public void A_formula_has_the_periods_of_its_inputs()
    {
        var reading = Read([Row("flow", "1", "2024", 10.0m), Row("flow", "1", "2025-01/03", 3.0m)]);

        Assert.Equal([("2024", "5.0"), ("2025-01/03", "1.5")], reading.All("half", "1").Select(p => (p.Period.ToString(), p.Figure.Text)).Order());
    }

    [Fact]
    public void The_highest_class_then_the_newest_vintage_is_current()
    {
        var reading = Read([Row("flow", "1", "2024", 1.0m, 3, "甲"), Row("flow", "1", "2024", 2.0m, 4, "乙"), Row("flow", "1", "2024", 3.0m, 4, "乙", vintage: 2), Row("flow", "1", "2024", 4.0m, 2, "丙")]);

        Assert.Equal(("3.0", "乙"), (reading.Figure("flow", "1", Period.Parse("2024")).Text, reading.Figure("flow", "1", Period.Parse("2024")).Publisher));
    }

    [Fact]
    public void Any_moment_can_be_read_again()
    {
        var rows = new[] { Row("flow", "1", "2024", 1.0m), Row("flow", "1", "2024", 2.0m, vintage: 2, at: Day.AddDays(5)) };

        Assert.Equal("2.0", Read(rows).Figure("flow", "1", Period.Parse("2024")).Text);
        Assert.Equal("1.0", Read(rows, asOf: Day.AddDays(1)).Figure("flow", "1", Period.Parse("2024")).Text);
        Assert.NotNull(Read(rows, asOf: Day.AddDays(-1)).Figure("flow", "1", Period.Parse("2024")).Missing);
    }

    [Fact]
    public void What_lies_outside_is_missing_without_telling_whether_it_is_there()
    {
        var reading = Read([Row("flow", "12", "2024", 1.0m), Row("flow", "cn", "2024", 9.0m)], new Scope([new("fdi", "/1/11/", Sensitivity.Internal), new("fdi", "/~/", Sensitivity.Open)]));

        Assert.Equal("无权查看", reading.Figure("flow", "12", Period.Parse("2024")).Missing);
        Assert.Equal("无权查看", reading.Figure("flow", "12", Period.Parse("2023")).Missing);
        Assert.Equal("无权查看", reading.Figure("flow", "1", Period.Parse("2024")).Missing);
        Assert.Equal("9.0", reading.Figure("flow", "cn", Period.Parse("2024")).Text);
        Assert.Equal("无权查看", reading.Evaluate("flow * 2", "12", Period.Parse("2024")).MissingReason);
        Assert.True(reading.Evaluate("flow @ 12", "11", Period.Parse("2024")).IsMissing);
    }

    [Fact]
    public void Internal_figures_are_seen_by_those_who_may()
    {
        var rows = new[] { Row("flow", "11", "2024", 1.0m), Row("flow", "11", "2024", 2.0m, vintage: 2, sensitivity: Sensitivity.Internal) };

        Assert.Equal("1.0", Read(rows, new Scope([new("fdi", "/1/", Sensitivity.Open)])).Figure("flow", "11", Period.Parse("2024")).Text);
        Assert.Equal("2.0", Read(rows, new Scope([new("fdi", "/1/", Sensitivity.Internal)])).Figure("flow", "11", Period.Parse("2024")).Text);
    }

    [Fact]
    public void A_broken_expression_is_missing_with_the_parsers_sentence()
    {
        var reading = Read([]);

        Assert.Contains("第", reading.Evaluate("flow +", "1", Period.Parse("2024")).MissingReason, StringComparison.Ordinal);
        Assert.Equal("没有机构99", reading.Evaluate("flow", "99", Period.Parse("2024")).MissingReason);
        Assert.Equal("没有指标none", reading.Figure("none", "1", Period.Parse("2024")).Missing);
    }

    [Fact]
    public void A_grid_holds_what_each_of_its_cells_would_say_alone()
    {
        var rows = new[]
        {
            Row("flow", "1", "2024", 10.0m), Row("flow", "11", "2024", 1.25m), Row("flow", "11", "2023", 1.0m), Row("flow", "12", "2024", 3.0m), Row("flow", "12", "2024", 3.5m, vintage: 2),
            Row("flow", "12", "2023", 2.0m), Row("flow", "11", "2025-01/02", 1m), Row("flow", "11", "2025-01/03", 3m),
        };
        Period[] periods = [Period.Parse("2023"), Period.Parse("2024"), Period.Parse("2025-03")];
        foreach (var scope in new[] { Scope.Everything, new Scope([new("fdi", "/1/11/", Sensitivity.Open)]) })
            foreach (var text in new[] { "flow", "half", "yoy(flow)", "flow / (flow @ parent)", "rank(flow)", "coalesce(flow, 0) + 1" })
            {
                var reading = Read(rows, scope);
                var grid = reading.Grid(text, ["1", "11", "12", "99"], periods).Value;
                for (var org = 0; org < 4; org++)
                    for (var period = 0; period < 3; period++)
                    {
                        var point = reading.Evaluate(text, grid.Orgs[org], periods[period]);
                        Assert.Equal((text, point.Value, point.Unit, point.MissingReason), (text, grid[org, period].Value, grid[org, period].Unit, grid.Missing(org, period)));
                    }
            }

        Assert.Equal("series.unexpected", Read(rows).Grid("flow +", ["1"], periods).Fault!.Code);
    }

    [Fact]
    public void Computed_figures_show_the_indicators_own_places()
    {
        var reading = Read([Row("flow", "1", "2024", 1.25m), Row("flow", "1", "2023", 1.2m)]);

        Assert.Equal(("0.6", FigureStatus.Computed, null), (reading.Figure("half", "1", Period.Parse("2024")).Text, reading.Figure("half", "1", Period.Parse("2024")).Status, reading.Figure("half", "1", Period.Parse("2024")).Observation));
        Assert.Equal(("4.2", "%"), (reading.Figure("flow.yoy", "1", Period.Parse("2024")).Text, reading.Figure("flow.yoy", "1", Period.Parse("2024")).Unit));
    }

    private static SeriesScope Read(IEnumerable<Observation> rows, Scope? scope = null, DateTime? asOf = null)
    {
        var columns = new Columns();
        var id = 0L;
        foreach (var row in rows) columns.Add(WithId(row, ++id));
        return new SeriesScope(new FigureStore(columns), CountedFigures.None, Catalogue, Tree, scope ?? Scope.Everything, asOf);
    }

    private static Observation Row(string indicator, string org, string period, decimal value, int rank = 4, string publisher = "局", int vintage = 1, DateTime? at = null, Sensitivity sensitivity = Sensitivity.Open) => new()
    {
        Indicator = indicator,
        Org = org,
        Period = period,
        Breakdown = "",
        Value = value,
        Status = FigureStatus.Published,
        Publisher = publisher,
        Class = rank,
        Flags = "",
        Vintage = vintage,
        At = at ?? Day,
        By = "人",
        SourceId = 1,
        Line = 2,
        Sensitivity = sensitivity,
        ScopeKey = ScopeKey.Of(sensitivity, "fdi", Tree.Find(org)!.Path),
    };

    private static Observation WithId(Observation o, long id) => new()
    {
        Id = id,
        Indicator = o.Indicator,
        Org = o.Org,
        Period = o.Period,
        Breakdown = o.Breakdown,
        Value = o.Value,
        Status = o.Status,
        Publisher = o.Publisher,
        Class = o.Class,
        Flags = o.Flags,
        Vintage = o.Vintage,
        At = o.At,
        By = o.By,
        SourceId = o.SourceId,
        Line = o.Line,
        Sensitivity = o.Sensitivity,
        ScopeKey = o.ScopeKey,
    };

    private static IndicatorInfo Indicator(string code, string aggregate, string kind = "flow", string unit = "亿元", string? formula = null) =>
        new(code, code, code, [], unit, 1, kind, "up", aggregate, "fdi", "month", [], "", "", "统计口径", formula is null ? "import figures" : "formula", formula, "", []);

    private static OrgInfo Org(string code, string parent, string path) => new(code, OrgKind.Tree, code, code, code, parent.Length == 0 ? "province" : "city", "", parent, path, null, null, 1);
}
