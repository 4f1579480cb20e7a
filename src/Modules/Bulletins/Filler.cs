using Luopan.Engines.Series;
using Luopan.Engines.Series.Templates;
using Luopan.Kernel;
using Luopan.Modules.Access;
using Luopan.Modules.Indicators;

namespace Luopan.Modules.Bulletins;

/// <summary>What a bulletin is filled for and from.</summary>
internal sealed record Occasion(BulletinTemplate Template, OrgInfo Org, OrgTree Tree, Organ Organ, Period Period, SeriesScope Series, DateTime AsOf, IndicatorCatalogue Catalogue);

/// <summary>Fills a template: words and figures in order, sections without anything left out, numbers of the rest in sequence.</summary>
internal static class Filler
{
    internal static Filled Fill(Occasion of)
    {
        var engine = new SeriesEngine(of.Series);
        var scene = new Scene(of.Org.Code, of.Period) { Words = BulletinTemplate.WordsOf(of.Org, of.Period.ToString()) };
        var rendered = Renderer.Render(of.Template.Template, engine, scene);
        var book = new FigureBook(of.Series, of.Catalogue);
        var drawings = new Drawings(engine, of, book);
        var blocks = new List<FilledBlock>();
        foreach (var block in rendered.Blocks)
            if (Block(block, of, book, drawings) is { } filled) blocks.Add(filled);
        var addressee = TakeAddressee(blocks);
        return new Filled(
            rendered.Front["title"], of.Organ.Mark, addressee, of.Organ.Code + of.Template.Number[..of.Template.Number.IndexOf("{{year}}", StringComparison.Ordinal)].TrimEnd('〔', '['),
            of.Organ.Code + of.Template.Number, of.AsOf, Numbered(WithoutEmptySections(blocks)), book.All,
            [.. rendered.Missing.Select(m => new FilledGap(m.Expression, m.Reason, m.Place.Line))])
        {
            LeftOut = [.. rendered.LeftOut.Select(m => Omission(m, of, book))],
        };
    }

    private static FilledOmission Omission(MissingFigure missing, Occasion of, FigureBook book)
    {
        var expression = Parser.TryParse(missing.Expression, out var parsed, out _) ? parsed : null;
        if (expression is Call { Function.Name: "coalesce" } first) expression = first.Arguments[0];
        var key = expression is null ? null : FigureKey.Of(expression, of.Org.Code, of.Period, of.Series);
        var hidden = key is not null && of.Series.Hides(key.Indicator, key.Org);
        return new(book.NameOf(key, missing.Expression), hidden ? "不在拟稿人的授权范围，请有权查看的人拟稿" : missing.Reason, hidden, missing.Place.Line);
    }

    private static FilledBlock? Block(Block block, Occasion of, FigureBook book, Drawings drawings) => block switch
    {
        Heading heading => new("heading", Math.Clamp(heading.Level - 1, 1, 2), [.. heading.Runs.SelectMany(r => Runs(r, of, book))], null, null),
        Paragraph paragraph => new("paragraph", 0, [.. paragraph.Runs.SelectMany(r => Runs(r, of, book))], null, null),
        Drawing { Kind: "table" } table => drawings.Table(table) is { } drawn ? new("table", 0, [], drawn, null) : null,
        Drawing { Kind: "chart" } chart => drawings.Chart(chart) is { } drawn ? new("chart", 0, [], null, drawn) : null,
        _ => null,
    };

    private static IEnumerable<FilledRun> Runs(Run run, Occasion of, FigureBook book)
    {
        if (run is not FigureRun { Evaluated.IsMissing: false } figure)
        {
            yield return new FilledRun(run.Text, null);
            yield break;
        }

        var added = book.Add(figure.Expression, figure.Evaluated, figure.Text, of.Org.Code, of.Period);
        yield return added;
        if (FigureBook.IsPreliminary(book.All[added.Figure!.Value])) yield return new FilledRun("（初步数）", null);
    }

    private static string? TakeAddressee(List<FilledBlock> blocks)
    {
        if (blocks is not [{ Kind: "paragraph" } first, ..] || first.Runs.Any(r => r.Figure is not null)) return null;
        var text = TextOf(first);
        if (!text.EndsWith('：')) return null;
        blocks.RemoveAt(0);
        return text.TrimEnd('：');
    }

    private static List<FilledBlock> WithoutEmptySections(List<FilledBlock> blocks)
    {
        var kept = new List<FilledBlock>();
        foreach (var block in Enumerable.Reverse(blocks))
            if (block.Kind != "heading" || (kept.Count > 0 && !(kept[^1].Kind == "heading" && kept[^1].Level <= block.Level))) kept.Add(block);
        kept.Reverse();
        return kept;
    }

    // 一、二、三、 run on when a section between them had nothing to say.
    private static IReadOnlyList<FilledBlock> Numbered(List<FilledBlock> blocks)
    {
        var number = 0;
        return [.. blocks.Select(b => b is { Kind: "heading", Level: 1 } && IsNumbered(TextOf(b)) ? b with { Runs = Renumbered(b.Runs, ++number) } : b)];
    }

    private static bool IsNumbered(string heading) =>
        heading.IndexOf('、', StringComparison.Ordinal) is > 0 and <= 3 and var at && heading[..at].All(c => "一二三四五六七八九十".Contains(c, StringComparison.Ordinal));

    private static IReadOnlyList<FilledRun> Renumbered(IReadOnlyList<FilledRun> runs, int number) =>
        [runs[0] with { Text = ChineseNumeral.Write(number) + runs[0].Text[runs[0].Text.IndexOf('、', StringComparison.Ordinal)..] }, .. runs.Skip(1)];

    internal static string TextOf(FilledBlock block) => string.Concat(block.Runs.Select(r => r.Text));
}
