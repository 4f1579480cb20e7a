using Luopan.Kernel;
using Luopan.Modules.Access;
using Luopan.Platform;
using Luopan.Platform.Spaces;
using Luopan.Platform.Web;

namespace Luopan.Modules.Indicators.Explorer;

/// <summary>Answers a query for the present person: every figure comes through one reading, which shows what the person may see.</summary>
internal sealed class ExploreReader(IIndicators indicators, IOrgs orgs, CurrentSpace space, TimeProvider time)
{
    internal IndicatorCatalogue Catalogue => indicators.Catalogue;

    internal async Task<Outcome<Explore.Response>> Answer(Explore.Query ask, CancellationToken stop)
    {
        if (!Asked.TryMoment(ask.AsOf, out var asOf) || !Asked.TryMoment(ask.Against, out var against)) return IndicatorsFaults.BadMoment;
        var (catalogue, tree, reading) = (indicators.Catalogue, await orgs.Tree(stop), await indicators.Series(asOf, stop));
        var understood = Question.Understand(ask, catalogue, tree, reading, ChinaTime.Today(time));
        if (understood.Fault is { } fault) return fault;
        var question = understood.Value;
        var cells = new ExploreCells(reading, catalogue, question).All();
        if (against is not null) Beside(cells, new ExploreCells(await indicators.Series(against, stop), catalogue, question).All());
        var ranking = new ExploreRanking(question);
        ranking.Rank(cells);
        var shades = ask.Shades ? ranking.Shade(cells) : [];
        return new Explore.Response(
            [.. question.Items.Select((item, at) => ToItem(item, cells, question, at))], [.. question.Breakdowns.Select(b => new Explore.Part(b, catalogue.BreakdownName(b), catalogue.BreakdownName(b, english: true)))],
            ToOrgs(question.Orgs, tree), [.. question.Periods.Select(p => new Explore.Time(p.ToString(), p.Chinese(), p.English(), p.Kind.ToString()))], asOf, against, space.Space.Content.Get<AuthorityInfo>().Demo,
            Array.ConvertAll(cells, c => c.Cell), shades);
    }

    private static void Beside(ShownCell[] cells, ShownCell[] others)
    {
        for (var at = 0; at < cells.Length; at++)
        {
            var (own, other) = (cells[at].Cell, others[at].Cell);
            decimal? difference = own.Value - other.Value;
            cells[at] = cells[at] with { Cell = own with { Against = new(other.Value, other.Text, other.Missing, difference is null ? null : Display.Official(difference)) } };
        }
    }

    private static Explore.Item ToItem(AskedItem item, ShownCell[] cells, Question question, int at)
    {
        var size = cells.Length / question.Items.Count;
        // What an expression measures shows only in its figures.
        var unit = item.Info?.Unit ?? cells.AsSpan(at * size, size).ToArray().FirstOrDefault(c => c.Cell.Value is not null).Unit ?? "";
        IReadOnlyList<Explore.Change> breaks = [.. (item.Info?.Breaks ?? item.Breaks).Select(b => new Explore.Change(b.From.ToString(), b.Why))];
        return item.Info is { } info
            ? new(item.Key, item.Code, info.Name, info.NameEn, unit, Unit.Find(unit)?.English ?? unit, info.Kind, info.Better, info.Basis, info.Source, info.Definition, item.Growth, info.Breakdowns, breaks)
            : new(item.Key, null, item.Name, item.Name, unit, Unit.Find(unit)?.English ?? unit, "ratio", "up", "", "", item.Text, false, [], breaks);
    }

    private static IReadOnlyList<Explore.Org> ToOrgs(IReadOnlyList<OrgInfo> orgs, OrgTree tree) =>
        [.. orgs.Select(o => new Explore.Org(
            o.Code, o.Name, o.NameEn, o.Short, o.Level, o.Kind switch { OrgKind.Overlay => "overlays", OrgKind.Area => "areas", _ => "tree" },
            o.Kind != OrgKind.Tree ? 0 : orgs.Count(p => p.Kind == OrgKind.Tree && p.Code != o.Code && o.Path.StartsWith(p.Path, StringComparison.Ordinal)),
            o.Kind == OrgKind.Tree && tree.Children(o.Code).Count > 0))];
}
