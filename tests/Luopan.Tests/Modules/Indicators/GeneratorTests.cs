using System.Globalization;
using Luopan.Kernel;
using Luopan.Modules;
using Luopan.Modules.Access;
using Luopan.Modules.Indicators;
using Luopan.Platform.Packs;
using Luopan.Tests.Support;
using Xunit;

namespace Luopan.Tests.Modules.Indicators;

/// <summary>The demo's figures, made once for all tests of the class.</summary>
public sealed class DemoFigures
{
    internal PackContent Content { get; } = new PackReader(AllModules.List).Read(Repo.At("packs"), "demo").Content;

    internal Generator Generator { get; }

    internal IReadOnlyDictionary<(string Indicator, string Org, Period Period, string Breakdown), decimal> All { get; }

    public DemoFigures()
    {
        Generator = new Generator(Content.Get<GeneratorPlan>(), Content.Get<OrgTree>());
        All = Generator.Run().ToDictionary(f => (f.Indicator.Code, f.Org.Code, f.Period, f.Breakdown), f => f.Value);
    }
}

public sealed class GeneratorTests(DemoFigures demo) : IClassFixture<DemoFigures>
{
    [Fact]
    public void Gives_the_figures_the_pack_says_it_must()
    {
        var folder = demo.Content.Get<PackFolder>();
        var checks = PackYaml.Read(folder.Find("figures/generator.yaml")!, folder.Findings)["checks"]!.Items.ToList();

        Assert.True(checks.Count > 10);
        foreach (var check in checks)
        {
            if (check["u"]?.Text is { } key) Assert.Equal(check["is"]!.Number!.Value, (decimal)demo.Generator.Chance(key), 10);
            else Assert.Equal(check["value"]!.Number, demo.All[(check["indicator"]!.Text!, check["org"]!.Text!, Period.Parse(check["period"]!.Text!), check["breakdown"]?.Text ?? "")]);
        }
    }

    [Fact]
    public void Every_indicator_has_36_complete_months()
    {
        var catalogue = demo.Content.Get<IndicatorCatalogue>();
        var province = demo.Content.Get<OrgTree>().Province.Code;
        var months = demo.Content.Get<GeneratorPlan>().Months;

        Assert.Equal(36, months.Count);
        Assert.Empty(catalogue.All.Where(i => i.Writer == IndicatorWriter.Import).SelectMany(i => months.Where(m => !demo.All.ContainsKey((i.Code, province, m, ""))).Select(m => $"{i.Code} {m}")));
    }

    [Fact]
    public void Counties_add_up_to_cities_and_cities_to_the_province_after_rounding()
    {
        var tree = demo.Content.Get<OrgTree>();
        var parents = tree.All.Where(o => o.Kind == OrgKind.Tree && tree.Children(o.Code).Count > 0).ToList();
        var additive = demo.Content.Get<GeneratorPlan>().Indicators.Where(g => g.Method == "flow").Select(g => g.Info.Code).ToHashSet();
        var checkedSums = 0;

        foreach (var (key, value) in demo.All.Where(f => additive.Contains(f.Key.Indicator) && f.Key.Breakdown.Length == 0))
        {
            if (parents.Find(p => p.Code == key.Org) is not { } parent) continue;
            var parts = tree.Children(parent.Code).Where(c => demo.All.ContainsKey((key.Indicator, c.Code, key.Period, ""))).Select(c => demo.All[(key.Indicator, c.Code, key.Period, "")]).ToList();
            if (parts.Count == 0) continue;
            Assert.Equal(value, parts.Sum());
            checkedSums++;
        }

        Assert.True(checkedSums > 1000);
    }

    [Fact]
    public void Printed_places_are_the_indicators_own()
    {
        var catalogue = demo.Content.Get<IndicatorCatalogue>();

        Assert.Empty(demo.All.Where(f => f.Value.Scale != catalogue.Find(f.Key.Indicator)!.Decimals).Select(f => string.Create(CultureInfo.InvariantCulture, $"{f.Key} {f.Value}")).Take(5));
    }

    [Fact]
    public void The_same_plan_gives_the_same_figures()
    {
        var again = new Generator(demo.Content.Get<GeneratorPlan>(), demo.Content.Get<OrgTree>()).Run();

        Assert.All(again, f => Assert.Equal(demo.All[(f.Indicator.Code, f.Org.Code, f.Period, f.Breakdown)], f.Value));
    }

    [Fact]
    public void What_is_made_up_gives_way_to_whatever_a_person_brings() => Assert.Equal(1, demo.Content.Get<GeneratorPlan>().Class);
}
