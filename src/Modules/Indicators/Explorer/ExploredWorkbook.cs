using Luopan.Engines.OfficialDocs;
using Luopan.Kernel;
using Luopan.Modules.Access;
using Luopan.Platform;

namespace Luopan.Modules.Indicators.Explorer;

/// <summary>The answer as a workbook: the pivot as it stands on the screen, a native chart for each item, and a sheet of notes.</summary>
internal sealed class ExploredWorkbook(Explore.Response answer, Layout layout, string title, AuthorityInfo authority, DateTimeOffset now)
{
    private const int MostCharts = 6, MostSeries = 12, FewestPeriods = 3, MostReasons = 200;

    // What a chart leaves out, told among the notes.
    private readonly List<string> _cut = [];

    internal void Write(Stream target) => OfficialXlsx.Write(
        new OfficialWorkbook
        {
            Title = title,
            Tables = answer.Against is null ? [Table(title, c => c)] : [Table(title, c => c), Table(title + "（对照时点）", c => c.Against is { } other ? c with { Value = other.Value, Text = other.Text } : c), Differences()],
            Charts = [.. Enumerable.Range(0, Math.Min(MostCharts, answer.Items.Count)).Select(Drawn).OfType<Chart>()],
            Notes = [.. Notes()],
            Notice = Notice(),
            Creator = authority.Mark,
            WrittenAt = now,
        },
        target);

    private string? Notice()
    {
        var inner = answer.Cells.Any(c => c.Status is FigureStatus.Reported or FigureStatus.Counted) ? "内部（含未公布的数）" : null;
        var all = new[] { authority.Demo ? "演示数据" : null, inner }.OfType<string>().ToList();
        return all.Count == 0 ? null : string.Join("　", all);
    }

    private FigureTable Table(string name, Func<Explore.Cell, Explore.Cell> which)
    {
        var (columns, stubs) = (layout.Over(layout.Columns).ToList(), layout.Rows.Count);
        IReadOnlyList<string> Heads(int level) => [.. Enumerable.Repeat(level == layout.Columns.Count - 1 ? null : "", stubs).Select((blank, at) => blank ?? Layout.TitleOf(layout.Rows[at])), .. columns.Select(c => layout.NameOf(layout.Columns[level], c))];
        return new FigureTable
        {
            Title = name,
            Unit = layout.Rows.Concat(layout.Columns).Contains(Layout.Items) || answer.Items is not [{ Unit.Length: > 0 } only] ? null : $"单位：{only.Unit}",
            Above = [.. Enumerable.Range(0, Math.Max(0, layout.Columns.Count - 1)).Select(Heads)],
            Head = layout.Columns.Count > 0 ? Heads(layout.Columns.Count - 1) : [.. layout.Rows.Select(Layout.TitleOf), "数值"],
            Rows = [.. layout.Over(layout.Rows).Select(row => (IReadOnlyList<FigureCell>)[.. layout.Rows.Select(d => new FigureCell(layout.NameOf(d, row))), .. columns.Select(column => Printed(which(layout.At(row, column))))])],
            Notes = ["— 为缺数，原因见“说明”；标有“其中”的与各地区重复，不计入合计。"],
        };
    }

    private FigureTable Differences() => Table(title + "（差）", c => c with { Value = c.Value - c.Against?.Value, Text = c.Against?.Difference ?? Display.Missing });

    // 600余 is printed so and is no bare number; a figure that is goes in as a number with its decimals.
    private static FigureCell Printed(Explore.Cell cell) => cell.Value is { } value && cell.Text == Display.Official(value) ? new FigureCell(cell.Text, value) : new FigureCell(cell.Text);

    private Chart? Drawn(int item)
    {
        var (measured, overTime) = (answer.Items[item], answer.Periods.Count >= FewestPeriods);
        var single = answer.Orgs.Count == 1 && answer.Breakdowns.Count > 1;
        var orgs = Enumerable.Range(0, answer.Orgs.Count).Where(o => overTime || answer.Orgs.Count == 1 || answer.Orgs[o] is not { Depth: 0, Folds: true, Group: "tree" }).ToList();
        IReadOnlyList<(string Name, Func<int, Explore.Cell> At)> series = overTime
            ? single ? [.. answer.Breakdowns.Select((b, at) => (b.Name, (Func<int, Explore.Cell>)(p => answer.At(item, at, 0, p))))] : [.. orgs.Select(o => (answer.Orgs[o].Name, (Func<int, Explore.Cell>)(p => answer.At(item, 0, o, p))))]
            : [.. answer.Periods.Select((p, at) => (p.Label, (Func<int, Explore.Cell>)(o => answer.At(item, 0, o, at))))];
        var places = overTime ? Course(measured) : orgs.ConvertAll(o => (int?)o);
        var drawn = series.Select(s => new ChartSeries(s.Name, [.. places.Select(p => p is { } at && s.At(at) is { Alone: null } cell ? cell.Value : null)], overTime)).Where(s => s.Values.Any(v => v is not null)).ToList();
        if (drawn.Count > MostSeries) _cut.Add($"图“{measured.Name}”只画前{MostSeries}项（至{drawn[MostSeries - 1].Name}），另有{drawn.Count - MostSeries}项见表。");
        return drawn.Count == 0 ? null : new Chart
        {
            Title = measured.Name,
            Unit = measured.Unit.Length > 0 ? measured.Unit : null,
            Categories = [.. places.Select(p => p is { } at ? overTime ? answer.Periods[at].Label : answer.Orgs[at].Short : "")],
            Series = [.. drawn.Take(MostSeries)],
        };
    }

    // An empty place where the line must not go on: at the turn of the year of cumulatives, and where a definition changes.
    private List<int?> Course(Explore.Item measured)
    {
        var course = new List<int?>();
        for (var at = 0; at < answer.Periods.Count; at++)
        {
            if (at > 0 && Parts(Period.Parse(answer.Periods[at - 1].Period), Period.Parse(answer.Periods[at].Period), measured)) course.Add(null);
            course.Add(at);
        }

        return course;
    }

    private static bool Parts(Period before, Period now, Explore.Item measured) =>
        before.Kind != now.Kind || (now.Kind == PeriodKind.Cumulative ? now.Year != before.Year : now.StepsFrom(before) != 1)
        || (!measured.Growth && measured.Breaks.Any(b => Period.Parse(b.At).Start is var from && before.End < from && from <= now.End));

    private IEnumerable<string> Notes()
    {
        yield return $"{title}。{authority.Mark}，{ChinaTime.Local(now.UtcDateTime):yyyy年M月d日 HH:mm}导出（北京时间）。";
        yield return answer.AsOf is { } moment ? $"截至{ChinaTime.Local(moment):yyyy年M月d日 HH:mm}入库的数。" : "截至导出时入库的数。";
        if (answer.Against is { } other) yield return $"对照时点：截至{ChinaTime.Local(other):yyyy年M月d日 HH:mm}入库的数；差为前者减后者。";
        foreach (var item in answer.Items)
        {
            var facts = new[]
            {
                item.Unit.Length > 0 ? $"单位：{item.Unit}" : null, item.Basis.Length > 0 ? $"口径：{item.Basis}" : null, item.Source.Length > 0 ? $"发布单位：{item.Source}" : null,
                item.Definition.Length > 0 ? item.Code is null ? $"算式：{item.Definition}" : $"含义：{item.Definition}" : null,
            };
            yield return $"{item.Name}。{string.Join('；', facts.OfType<string>()).TrimEnd('。')}。";
            foreach (var change in item.Breaks) yield return $"{item.Name}自{Period.Parse(change.At).Chinese()}起口径变动：{change.Why}。";
        }

        var publishers = answer.Cells.Select(c => c.Publisher).OfType<string>().Distinct().ToList();
        if (publishers.Count > 0) yield return $"所用各数的发布单位：{string.Join('、', publishers)}。";
        var statuses = answer.Cells.Where(c => c.Missing is null).GroupBy(c => c.Status).Select(g => $"{Words.Status(g.Key)}{g.Count()}个").ToList();
        if (statuses.Count > 0) yield return $"数的状态：{string.Join('、', statuses)}；“推算”由公布的数算得。";
        foreach (var bases in answer.Cells.Select(c => c.Bases).OfType<Explore.BothBases>().Distinct()) yield return $"{bases.Why}：按印出的数{bases.Printed}，按可比口径{bases.Comparable}。";
        foreach (var alone in answer.Cells.Select(c => c.Alone).OfType<string>().Distinct()) yield return $"{alone}，不与前后期相连，未画入图。";
        foreach (var cut in _cut) yield return cut;
        var reasons = answer.Cells.Select(c => c.Missing).OfType<string>().Distinct().ToList();
        foreach (var reason in reasons.Take(MostReasons)) yield return $"缺数：{reason}。";
        if (reasons.Count > MostReasons) yield return $"另有{reasons.Count - MostReasons}种缺数原因，见系统中各格。";
    }
}
