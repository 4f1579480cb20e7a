using Luopan.Engines.Series;
using Luopan.Engines.Series.Templates;
using Luopan.Kernel;
using Luopan.Tests.Support;
using Xunit;

namespace Luopan.Tests.Engines.Series.Templates;

/// <summary>The shipped bulletin over the shipped figures must state them exactly as they were printed.</summary>
public sealed class PackBulletinTests
{
    [Theory]
    [InlineData("31.37亿美元")]
    [InlineData("30亿美元")]
    [InlineData("增长18.02%")]
    [InlineData("10.02")]
    [InlineData("11.71个百分点")]
    [InlineData("第二")]
    [InlineData("3.45亿美元")]
    [InlineData("8倍")]
    [InlineData("10.98%")]
    [InlineData("6.64亿美元")]
    [InlineData("增长148.27%")]
    [InlineData("21.15%")]
    [InlineData("1.38亿美元")]
    [InlineData("增长39.73%")]
    [InlineData("251家")]
    [InlineData("600余件")]
    [InlineData("6.65亿美元")]
    [InlineData("21.19%")]
    public void States_every_figure_of_Jinan_2022_as_printed(string printed) =>
        Assert.Contains(printed, RendererTests.Text(Render("370100", "2022", "city")), StringComparison.Ordinal);

    [Theory]
    [InlineData("143.8亿美元")]
    [InlineData("增长59.5%")]
    [InlineData("18.5亿美元")]
    [InlineData("增长17.1%")]
    [InlineData("131家")]
    public void States_Shandong_in_August_2021(string printed) =>
        Assert.Contains(printed, RendererTests.Text(Render("370000", "2021-08", "province")), StringComparison.Ordinal);

    [Fact]
    public void Leaves_nothing_missing_and_no_dash_on_the_page()
    {
        foreach (var rendered in new[] { Render("370100", "2022", "city"), Render("370000", "2021-08", "province") })
        {
            Assert.Empty(rendered.Missing);
            Assert.DoesNotContain(Display.Missing + "。", RendererTests.Text(rendered), StringComparison.Ordinal);
        }
    }

    private static Rendered Render(string org, string period, string level)
    {
        var template = TemplateReaderTests.Read(File.ReadAllText(Repo.At("packs", "shandong", "bulletins", "fdi.md")));
        var words = new Dictionary<string, string> { ["org.level"] = level, ["org.whole"] = level == "city" ? "全市" : "全省", ["serial"] = "1" };
        return Renderer.Render(template, new SeriesEngine(Source()), new Scene(org, Period.Parse(period)) { Words = words });
    }

    private static SampleSource Source()
    {
        var source = new SampleSource();
        foreach (var file in Directory.GetFiles(Repo.At("packs", "shandong", "figures"), "*.csv"))
            foreach (var line in File.ReadLines(file).Skip(1).Where(line => line.StartsWith("fdi.", StringComparison.Ordinal) && !line.Contains('"')))
            {
                var cells = line.Split(',');
                if (!Quantity.TryParseNumber(cells[4], out var value)) continue;
                var print = cells[9].Length > 0 ? cells[9] : null;
                source.Put(cells[0], cells[1], Period.Parse(cells[2]), cells[3], new Figure(value, Unit.Of(cells[5]), line) { Print = print });
            }

        return source;
    }
}
