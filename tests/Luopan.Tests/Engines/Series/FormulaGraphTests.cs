using Luopan.Engines.Series;
using Xunit;

namespace Luopan.Tests.Engines.Series;

public sealed class FormulaGraphTests
{
    private static FormulaGraph Graph(params (string Code, string Formula)[] formulas)
    {
        var source = new SampleSource();
        foreach (var (code, formula) in formulas) source.Formula(code, code, "%", formula);
        return FormulaGraph.Of([source.Traits("fdi.used")!, .. formulas.Select(f => source.Traits(f.Code)!)]);
    }

    [Fact]
    public void Every_formula_comes_after_those_it_rests_on()
    {
        var graph = Graph(("a", "b.yoy + c"), ("b", "fdi.used * 2"), ("c", "b - fdi.used[industry=mfg]"));

        Assert.Equal(["b", "c", "a"], graph.Order);
        Assert.Equal(["b", "c"], graph.Needs["a"]);
        Assert.Equal(["b", "fdi.used"], graph.Needs["c"]);
        Assert.Empty(graph.Cycle);
        Assert.Empty(graph.CycleThrough("a"));
    }

    [Fact]
    public void A_cycle_is_named_from_end_to_end()
    {
        var graph = Graph(("a", "b + 1"), ("b", "c.yoy"), ("c", "b * 2"), ("d", "fdi.used"));

        Assert.Equal(["b", "c", "b"], graph.Cycle);
        Assert.Equal(["c", "b", "c"], graph.CycleThrough("c"));
        Assert.Empty(graph.CycleThrough("a"));
        Assert.Contains("d", graph.Order);
    }

    [Fact]
    public void A_hundred_and_twenty_formulas_in_a_row_are_ordered_whichever_comes_first()
    {
        var formulas = Enumerable.Range(0, 120).Select(i => ($"f{i}", i == 0 ? "fdi.used" : $"f{i - 1} + 1")).ToArray();
        new Random(7).Shuffle(formulas);

        Assert.Equal(Enumerable.Range(0, 120).Select(i => $"f{i}"), Graph(formulas).Order);
    }
}
