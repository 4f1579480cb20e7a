using Luopan.Kernel;
using Luopan.Modules.Access;

namespace Luopan.Modules.Indicators.Sources;

/// <summary>Counts a list of units that say yes or no, by org and for the province: who was asked, and who did it.</summary>
internal sealed class TallyReader(SourceProfile profile, ReadableSheet sheet, Period month, IndicatorCatalogue catalogue, OrgNames orgs, BoundWords bound)
{
    private readonly SheetGrid _grid = sheet.Grid;

    internal List<SourceFigure> Figures { get; } = [];

    internal List<SourceProblem> Problems { get; } = [];

    internal List<UnknownWords> Unknown { get; } = [];

    /// <summary>Units the list names.</summary>
    internal int Count { get; private set; }

    internal void Read()
    {
        var (tally, head) = (profile.Tally!, sheet.Head);
        var (seen, counts) = (new Dictionary<string, int>(), new Dictionary<OrgInfo, (int Due, int Done)>());
        for (var at = head.Last + 1; at < _grid.Rows.Count; at++)
        {
            var name = SourceWords.Plain(_grid[at, head.Label]);
            var answer = SourceWords.Plain(_grid.Rows[at][head.Answer!.Value]);
            if (name.Length == 0 || SourceWords.IsNote(name) || profile.Rows.Totals.Contains(name)) continue;
            if (seen.TryGetValue(name, out var first)) Wrong(at, head.Label, $"“{name}”与第{first}行重复，请删去其中一行");
            else if (!tally.Yes.Contains(answer) && !tally.No.Contains(answer))
                Wrong(at, head.Answer.Value, $"“{answer}”说不清填没填，请写{string.Join("、", tally.Yes.Take(2))}或{string.Join("、", tally.No.Take(2))}");
            else if (OrgOf(at) is { } org)
            {
                seen.Add(name, _grid.Rows[at].Line);
                var so = counts.GetValueOrDefault(org);
                counts[org] = (so.Due + 1, so.Done + (tally.Yes.Contains(answer) ? 1 : 0));
            }
        }

        Count = seen.Count;
        if (head.Org is not null) counts[orgs.Province] = (counts.Values.Sum(c => c.Due), counts.Values.Sum(c => c.Done));
        foreach (var (org, (due, done)) in counts.OrderBy(c => c.Key.Order))
        {
            Add(org, tally.Due, due);
            Add(org, tally.Done, done);
        }
    }

    private void Add(OrgInfo org, string indicator, int count)
    {
        var (known, column) = (catalogue.Find(indicator)!, sheet.Head.Answer!.Value);
        Figures.Add(new SourceFigure(
            _grid.Sheet.Name, _grid.Rows[sheet.Head.Last].Line, _grid.Address(sheet.Head.Last, column), org.Name, _grid[sheet.Head.Last, column], $"逐行计数{count}", count, known.Unit, known, org, month, "", count)
        {
            Units = profile.Tally!.Statistics ? new(count, Math.Min(count, 1), Math.Min(Math.Max(count - 1, 0), 1)) : null,
        });
    }

    private OrgInfo? OrgOf(int row)
    {
        if (sheet.Head.Org is not { } column) return orgs.Province;
        var (name, _) = SourceWords.Row(_grid[row, column]);
        var (org, problem) = orgs.Resolve(bound.Rows.GetValueOrDefault(name) ?? profile.Rows.Names.GetValueOrDefault(name) ?? name);
        if (org is not null) return org;
        Wrong(row, column, problem ?? $"没有机构“{name}”，请改为机构列表中的名称，或绑定");
        if (problem is null && !Unknown.Exists(u => u.Words == name))
            Unknown.Add(new("row", name, _grid.Sheet.Name, _grid.Address(row, column), "", [.. orgs.Tree.All.Where(o => o.Level is "province" or "city").Select(o => new WordTarget(o.Code, o.Name))]));
        return null;
    }

    private void Wrong(int row, int column, string sentence) => Problems.Add(new(_grid.Sheet.Name, _grid.Rows[row].Line, _grid.Address(row, column), sentence));
}
