using Luopan.Engines.Series;
using Luopan.Engines.Series.Templates;
using Luopan.Kernel;
using Luopan.Modules.Access;
using Luopan.Modules.Indicators;

namespace Luopan.Modules.Bulletins;

/// <summary>Fills the tables and charts of a template; one without any figure is left out.</summary>
internal sealed class Drawings(SeriesEngine engine, Occasion of, FigureBook book)
{
    private static readonly Dictionary<string, string> Heads = new()
    {
        ["yoy"] = "同比（%）",
        ["share"] = "占比（%）",
        ["share_nation"] = "占全国（%）",
        ["share_province"] = "占全省（%）",
        ["rank"] = "位次",
        ["multiple"] = "为上年（倍）",
    };

    internal FilledTable? Table(Drawing drawing) => drawing.Name == "figures" ? Figures(drawing) : Ranking(drawing);

    internal FilledChart? Chart(Drawing drawing) => drawing.Name == "bar" ? Bars(drawing) : BarsAndLine(drawing);

    // One row an indicator or breakdown; rows without a figure and columns without any are left out.
    private FilledTable? Figures(Drawing drawing)
    {
        var period = PeriodOf(drawing);
        var rows = drawing.Options["rows"].Select(Name).Where(n => !Ask(n, "value", of.Org.Code, period).IsMissing).ToList();
        if (rows.Count == 0) return null;
        var columns = drawing.Options["columns"].Where(c => c == "value" || rows.Exists(n => !Ask(n, c, of.Org.Code, period).IsMissing)).ToList();
        var units = rows.Select(n => of.Catalogue.Find(n.Code)?.Unit ?? "").ToList();
        var oneUnit = units.Distinct().Count() == 1;
        var labels = Labels(rows);
        var first = book.All.Count;
        List<IReadOnlyList<FilledRun>> body =
        [
            .. rows.Select((n, i) => (IReadOnlyList<FilledRun>)
                [new(labels[i], null), .. oneUnit ? Array.Empty<FilledRun>() : [new(units[i], null)], .. columns.Select(c => Cell(n, c, of.Org.Code, period))]),
        ];
        return new FilledTable(
            Text(drawing, "title"), oneUnit ? $"单位：{units[0]}" : null,
            ["指标", .. oneUnit ? Array.Empty<string>() : ["单位"], .. columns.Select(c => c == "value" ? period.Chinese() : Heads[c])],
            body, Notes(first, []));
    }

    // The org itself first, then its parts from the largest down; parts without a figure are named, and stand as rows while they are the fewer.
    private FilledTable? Ranking(Drawing drawing)
    {
        var (period, indicator) = (PeriodOf(drawing), Name(Text(drawing, "indicator")));
        var (there, missing) = Parts(indicator, period);
        if (there.Count < 2) return null;
        var columns = drawing.Options["columns"].Where(c => there.Exists(o => !Ask(indicator, PartColumn(c), o.Code, period).IsMissing)).ToList();
        var info = of.Catalogue.Find(indicator.Code);
        var first = book.All.Count;
        List<IReadOnlyList<FilledRun>> body =
        [
            [new(BulletinTemplate.WordsOf(of.Org, period.ToString())["org.whole"], null), .. columns.Select(c => c is "rank" or "share" ? new FilledRun(Display.Missing, null) : Cell(indicator, c, of.Org.Code, period))],
            .. there.Select(o => (IReadOnlyList<FilledRun>)[new(o.Name, null), .. columns.Select(c => Cell(indicator, PartColumn(c), o.Code, period))]),
            .. (missing.Count < there.Count ? missing : []).Select(o => (IReadOnlyList<FilledRun>)[new(o.Name, null), .. columns.Select(_ => new FilledRun(Display.Missing, null))]),
        ];
        List<string> said = missing.Count == 0 ? [] : [$"{there.Count + missing.Count}个单位中{there.Count}个有数，{string.Join("、", missing.Take(5).Select(o => o.Name))}{(missing.Count > 5 ? $"等{missing.Count}个" : "")}无数，位次以公布的为限。"];
        return new FilledTable(
            Text(drawing, "title"), info is null ? null : $"单位：{info.Unit}",
            ["地区", .. columns.Select(c => c == "value" ? info?.Name ?? "数值" : Heads[c])], body, Notes(first, said));
    }

    // In the tables of a province's parts a share is that of the whole province.
    private string PartColumn(string column) => column == "share" && of.Org.Code == of.Tree.Province.Code ? "share_province" : column;

    private FilledChart? Bars(Drawing drawing)
    {
        var period = PeriodOf(drawing);
        var rows = drawing.Options["rows"].Select(Name).Select(n => (Name: n, Value: Ask(n, "value", of.Org.Code, period))).Where(r => !r.Value.IsMissing).ToList();
        if (rows.Count < 2) return null;
        var shown = rows.ConvertAll(r => of.Series.Show(r.Value, period));
        return new FilledChart(Text(drawing, "title"), [.. rows.Select(r => Label(r.Name))], [Series(period.Chinese(), shown, false)], shown[0].Unit, null);
    }

    private FilledChart? BarsAndLine(Drawing drawing)
    {
        var (period, bar, line) = (PeriodOf(drawing), Name(Text(drawing, "value")), Name(Text(drawing, "line")));
        var (there, _) = Parts(bar, period);
        if (there.Count < 2) return null;
        List<FigureDto> Values(Name name) => there.ConvertAll(o => of.Series.Show(Ask(name, "value", o.Code, period), period));
        var (bars, points) = (Values(bar), Values(line));
        List<FilledSeries> series = [Series(of.Catalogue.Find(bar.Code)?.Name ?? bar.Code, bars, false)];
        if (points.Exists(p => p.Value is not null)) series.Add(Series("同比", points, true));
        return new FilledChart(Text(drawing, "title"), [.. there.Select(o => o.Short)], series, bars.Find(b => b.Value is not null)?.Unit, series.Count > 1 ? "%" : null);
    }

    private static FilledSeries Series(string name, List<FigureDto> figures, bool line) => new(name, [.. figures.Select(f => f.Value)], [.. figures.Select(f => f.Text)], line, line);

    private (List<OrgInfo> There, List<OrgInfo> Missing) Parts(Name indicator, Period period)
    {
        var asked = of.Tree.Children(of.Org.Code).Select(o => (Org: o, Value: Ask(indicator, "value", o.Code, period))).ToList();
        var better = of.Catalogue.Find(indicator.Code)?.Better == "down" ? 1 : -1;
        return ([.. asked.Where(a => a.Value.Value is not null).OrderBy(a => better * a.Value.Value!.Value).ThenBy(a => a.Org.Order).Select(a => a.Org)], [.. asked.Where(a => a.Value.Value is null).Select(a => a.Org)]);
    }

    private FilledRun Cell(Name name, string column, string org, Period period)
    {
        var evaluated = Ask(name, column, org, period);
        if (evaluated.IsMissing) return new FilledRun(Display.Missing, null);
        var info = of.Catalogue.Find(Column(name, column).Code);
        var run = book.Add(Column(name, column).ToString(), evaluated, of.Series.Show(evaluated, period, info?.Decimals ?? 1).Text, org, period);
        return FigureBook.IsPreliminary(book.All[run.Figure!.Value]) ? run with { Text = run.Text + "*" } : run;
    }

    private Evaluated Ask(Name name, string column, string org, Period period) => engine.Evaluate(Column(name, column), new Scene(org, period));

    private static Name Column(Name name, string column) => column == "value" ? name : name with { Code = $"{name.Code}.{column}" };

    private List<string> Notes(int first, List<string> said)
    {
        var figures = book.All.Skip(first).ToList();
        if (figures.Exists(FigureBook.IsPreliminary)) said.Add("加*的为初步数。");
        if (figures.Exists(f => f.Status == FigureStatus.Computed)) said.Add("未公布的增速、占比和位次按公布数推算。");
        var publishers = figures.Select(f => f.Publisher).OfType<string>().Distinct().ToList();
        if (publishers.Count > 0) said.Add($"资料来源：{string.Join("、", publishers.Take(4))}{(publishers.Count > 4 ? "等" : "")}。");
        return said;
    }

    // 其中 leads the first breakdown below its total, the others stand under it.
    private List<string> Labels(List<Name> rows)
    {
        var labels = new List<string>();
        foreach (var (row, i) in rows.Select((r, i) => (r, i)))
        {
            var under = row.Breakdown.Length > 0 && rows.Exists(r => r.Code == row.Code && r.Breakdown.Length == 0);
            var follows = i > 0 && rows[i - 1].Code == row.Code && rows[i - 1].Breakdown.Length > 0;
            labels.Add(!under ? Label(row) : follows ? "　　　" + of.Catalogue.BreakdownName(row.Breakdown) : "其中：" + of.Catalogue.BreakdownName(row.Breakdown));
        }

        return labels;
    }

    private string Label(Name name) =>
        name.Breakdown.Length > 0 ? of.Catalogue.BreakdownName(name.Breakdown) : of.Catalogue.Find(name.Code)?.Name ?? name.Code;

    private Period PeriodOf(Drawing drawing) => drawing.Options.ContainsKey("period") ? of.Period.YearToDate() : of.Period;

    private static string Text(Drawing drawing, string key) => drawing.Options[key][0];

    // The pack check has parsed every one of them.
    private static Name Name(string written) => Parser.TryParse(written, out var expression, out _) && expression is Name name ? name : new Name(Place.Start, written, "");
}
