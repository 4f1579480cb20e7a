using Luopan.Kernel;
using Luopan.Modules.Indicators;
using Luopan.Modules.Indicators.Secrecy;
using Luopan.Platform.Access;
using Xunit;

namespace Luopan.Tests.Modules.Indicators.Secrecy;

public sealed class SuppressionTests
{
    private const string Told = "统计保密：不足3户或能推知个别单位，不予显示";

    public static TheoryData<string> Forms => ["Month", "Cumulative", "Month;Cumulative", "Month;Cumulative;Quarter", "Cumulative;Quarter"];

    [Theory]
    [MemberData(nameof(Forms))]
    public void Nothing_hidden_can_be_worked_out_from_all_that_is_shown(string forms)
    {
        var (hidden, shown) = (0, 0);
        for (var seed = 0; seed < 12; seed++)
        {
            var survey = new Survey(seed, [.. forms.Split(';').Select(Enum.Parse<PeriodKind>)]);
            var reading = survey.Read();
            var (secret, span) = Look(survey, reading, forms);
            var first = secret.Find(k => span.Tells(survey.AtomsOf(k.Org, k.Period, k.Breakdown)));
            var step = survey.Steps().FirstOrDefault(s => Survey.Rule.Guards(s.Units, s.Value) && span.Tells(survey.AtomsBetween(s)));

            Assert.True(first == default, $"Seed {seed}: {first} follows from what is shown.");
            Assert.True(step is null, $"Seed {seed}: {step} follows from what is shown.");
            Assert.All(survey.Keys().Where(k => forms.Split(';').Contains(k.Period.Kind.ToString()) && survey.Sum(k.Org, k.Period, k.Breakdown) is var (value, units) && Survey.Rule.Guards(units, value)), k => Assert.Contains(k, secret));
            (hidden, shown) = (hidden + secret.Count, shown + survey.Keys().Count(k => reading.Figure(Survey.Indicator, k.Org, k.Period, k.Breakdown).Missing is null));
        }

        Assert.True(hidden > 100 && shown > 500, $"{hidden} hidden, {shown} shown");
    }

    [Fact]
    public void Cumulative_figures_judged_by_themselves_alone_would_tell_single_units_months()
    {
        var told = 0;
        for (var seed = 0; seed < 12; seed++)
        {
            var survey = new Survey(seed, [PeriodKind.Cumulative]);
            var (_, span) = Look(survey, survey.Read(steps: false), "Cumulative");
            told += survey.Steps().Count(s => Survey.Rule.Guards(s.Units, s.Value) && span.Tells(survey.AtomsBetween(s)));
        }

        Assert.True(told > 10, $"{told} months");
    }

    [Fact]
    public void Without_the_figures_hidden_beside_them_secrets_would_be_told()
    {
        var told = 0;
        for (var seed = 0; seed < 12; seed++)
        {
            var survey = new Survey(seed, [PeriodKind.Month]);
            var (open, span) = (survey.Read(new SecrecyRule(1, 100, null, "")), new Span());
            var secret = survey.Keys().Where(k => k.Period.Kind == PeriodKind.Month && survey.Sum(k.Org, k.Period, k.Breakdown) is var (value, units) && Survey.Rule.Guards(units, value)).ToHashSet();
            foreach (var key in survey.Keys().Where(k => k.Period.Kind == PeriodKind.Month && !secret.Contains(k) && open.Figure(Survey.Indicator, k.Org, k.Period, k.Breakdown).Missing is null))
                span.Know(survey.AtomsOf(key.Org, key.Period, key.Breakdown));
            told += secret.Count(k => span.Tells(survey.AtomsOf(k.Org, k.Period, k.Breakdown)));
        }

        Assert.True(told > 50, $"{told} secrets");
    }

    [Theory]
    [InlineData(2, 50, 40, 100, true)] // too few
    [InlineData(3, 50, 30, 100, false)]
    [InlineData(3, 86, 10, 100, true)] // one makes it up
    [InlineData(3, 85, 5, 100, false)]
    [InlineData(0, 0, 0, 0, false)] // nobody
    [InlineData(5, 60, 36, 100, true)] // the second works out the first to within a tenth
    [InlineData(5, 60, 33, 100, false)]
    [InlineData(4, 10, 9, -1, true)] // amounts that cancel out
    [InlineData(3, 0, 0, 0, false)]
    public void A_figure_is_secret_by_its_units(int count, decimal largest, decimal second, decimal value, bool secret) =>
        Assert.Equal(secret, new SecrecyRule(3, 85, 10, "").Guards(new(count, largest, second), value));

    [Fact]
    public void What_is_no_statistics_of_units_is_no_secret() => Assert.False(Survey.Rule.Guards(null, 1));

    [Fact]
    public void Every_way_of_reading_gives_the_same_answer()
    {
        var survey = new Survey(3, [PeriodKind.Month, PeriodKind.Cumulative]);
        var reading = survey.Read();
        var orgs = survey.Tree.All.Select(o => o.Code).ToList();
        Period[] periods = [.. survey.Keys().Select(k => k.Period).Distinct()];
        foreach (var breakdown in new[] { "", "[part=a]", "[part=ab]" })
        {
            var grid = reading.Grid(Survey.Indicator + breakdown, orgs, periods).Value;
            for (var org = 0; org < orgs.Count; org++)
                for (var period = 0; period < periods.Length; period++)
                {
                    var figure = reading.Figure(Survey.Indicator, orgs[org], periods[period], breakdown.Trim('[', ']'));
                    var evaluated = reading.Evaluate(Survey.Indicator + breakdown, orgs[org], periods[period]);
                    Assert.Equal((figure.Missing, figure.Missing), (evaluated.MissingReason, grid.Missing(org, period)));
                    Assert.Equal(evaluated.Value, grid[org, period].Value);
                    if (figure.Missing != Told) continue;
                    Assert.Null(reading.Get(Survey.Indicator, orgs[org], periods[period], breakdown.Trim('[', ']')));
                    Assert.DoesNotContain(periods[period], reading.PeriodsOf(Survey.Indicator, orgs[org], breakdown.Trim('[', ']')));
                    Assert.Empty(reading.Printed(Survey.Indicator, orgs[org], periods[period], breakdown.Trim('[', ']')));
                }
        }
    }

    [Fact]
    public void Whoever_reads_less_is_shown_no_more()
    {
        var survey = new Survey(5, [PeriodKind.Month]);
        var (all, one) = (survey.Read(), survey.Read(scope: new Scope([new("consume", "/1/11/", Sensitivity.Internal)])));

        Assert.All(survey.Keys().Where(k => all.Figure(Survey.Indicator, k.Org, k.Period, k.Breakdown).Missing == Told), k => Assert.NotNull(one.Figure(Survey.Indicator, k.Org, k.Period, k.Breakdown).Missing));
    }

    [Fact]
    public void What_rests_on_a_secret_is_missing_with_its_reason()
    {
        var survey = new Survey(3, [PeriodKind.Month]);
        var reading = survey.Read();
        var (org, period, breakdown) = survey.Keys().First(k => k.Breakdown == "part=a" && k.Period == Period.OfMonth(2026, 2) && reading.Figure(Survey.Indicator, k.Org, k.Period, k.Breakdown).Missing == Told);

        foreach (var text in new[] { $"{Survey.Indicator}[{breakdown}] * 2", $"mom({Survey.Indicator}[{breakdown}])", $"share({Survey.Indicator}[{breakdown}])", $"rank({Survey.Indicator}[{breakdown}])", $"sum(children, {Survey.Indicator}[{breakdown}] @ {org})" })
            if (reading.Evaluate(text, org, period) is var found && !found.IsMissing) Assert.Fail($"{text} = {found.Value}");
        Assert.Equal(Told, reading.Figure(Survey.Indicator + ".share", org, period, breakdown).Missing);
        Assert.Equal(Told, reading.Figure(Survey.Indicator, org, Period.OfQuarter(2026, 1), breakdown).Missing);
    }

    [Fact]
    public void Those_who_keep_the_secrets_see_them_marked()
    {
        var survey = new Survey(3, [PeriodKind.Month]);
        var (plain, keeper) = (survey.Read(), survey.Read(keeps: new Scope([new("consume", "/1/", Sensitivity.Internal)])));
        var secret = survey.Keys().Where(k => k.Period.Kind == PeriodKind.Month && plain.Figure(Survey.Indicator, k.Org, k.Period, k.Breakdown).Missing == Told && survey.Tree.Find(k.Org)!.Kind == Luopan.Modules.Access.OrgKind.Tree).ToList();

        Assert.All(secret, k => Assert.Equal((null, true), (keeper.Figure(Survey.Indicator, k.Org, k.Period, k.Breakdown).Missing, keeper.Figure(Survey.Indicator, k.Org, k.Period, k.Breakdown).Flags.Contains("secret"))));
        Assert.All(survey.Keys().Where(k => k.Period.Kind == PeriodKind.Month && plain.Figure(Survey.Indicator, k.Org, k.Period, k.Breakdown).Missing is null), k => Assert.DoesNotContain("secret", keeper.Figure(Survey.Indicator, k.Org, k.Period, k.Breakdown).Flags));
    }

    [Fact]
    public void The_smallest_beside_a_secret_is_hidden_and_nothing_more()
    {
        var book = new Suppression();
        var (total, first, second, third) = (book.Figure(100, false), book.Figure(5, true), book.Figure(15, false), book.Figure(80, false));
        book.Relate([(first, 1), (second, 1), (third, 1), (total, -1)]);
        book.Run();

        Assert.Equal([false, true, true, false], new[] { total, first, second, third }.Select(book.IsHidden));
    }

    [Fact]
    public void What_three_sums_tell_together_is_found()
    {
        // Each pair hides two of three, and yet half of the sum of all pairs gives every one of them.
        var book = new Suppression();
        int[] parts = [book.Figure(1, true), book.Figure(2, true), book.Figure(3, true)];
        int[] pairs = [book.Figure(3, false), book.Figure(5, false), book.Figure(4, false)];
        for (var i = 0; i < 3; i++) book.Relate([(parts[i], 1), (parts[(i + 1) % 3], 1), (pairs[i], -1)]);
        book.Run();

        Assert.Contains(pairs, book.IsHidden);
    }

    [Fact]
    public void Equal_ends_of_a_stock_are_hidden_together()
    {
        var place = (Period period) => new FigurePlace("1", period, "");
        var hidden = new FigureRelations(Survey.Catalogue.Find("firms.stock")!, Survey.Catalogue, new Survey(1, [PeriodKind.Month]).Tree,
            [new(place(Period.OfMonth(2026, 3)), 7, true), new(place(Period.OfQuarter(2026, 1)), 7, false), new(place(Period.OfMonth(2026, 2)), 6, false)], []).Hidden();

        Assert.Equal([place(Period.OfMonth(2026, 3)), place(Period.OfQuarter(2026, 1))], hidden.OrderBy(h => h.Period.ToString(), StringComparer.Ordinal));
    }

    private static (List<(string Org, Period Period, string Breakdown)> Secret, Span Span) Look(Survey survey, SeriesScope reading, string forms)
    {
        var (secret, span) = (new List<(string, Period, string)>(), new Span());
        foreach (var atom in survey.Empty()) span.Know([atom]);
        foreach (var key in survey.Keys())
        {
            var figure = reading.Figure(Survey.Indicator, key.Org, key.Period, key.Breakdown);
            if (figure.Missing is null) span.Know(survey.AtomsOf(key.Org, key.Period, key.Breakdown));
            else if (figure.Missing == Told && survey.Sum(key.Org, key.Period, key.Breakdown) is not null && forms.Split(';').Contains(key.Period.Kind.ToString())) secret.Add(key);
        }

        return (secret, span);
    }
}
