using System.Globalization;
using Luopan.Kernel;
using Luopan.Modules.Access;

namespace Luopan.Modules.Indicators.Sources;

/// <summary>Everything a profile read from the sheets of a file.</summary>
internal sealed class ReadFile(SourceProfile profile, Period month, DateOnly today, IndicatorCatalogue catalogue, OrgNames orgs, BoundWords bound)
{
    private readonly Dictionary<(string, string, Period, string), SourceFigure> _seen = [];

    internal SourceProfile Profile => profile;

    internal Period Month => month;

    internal IndicatorCatalogue Catalogue => catalogue;

    internal OrgInfo Province => orgs.Province;

    internal List<SourceFigure> Figures { get; } = [];

    internal List<SourceProblem> Problems { get; } = [];

    internal List<UnknownWords> Unknown { get; } = [];

    internal List<TotalProof> Totals { get; } = [];

    internal List<string> Labels { get; } = [];

    internal List<ReadSheet> Sheets { get; } = [];

    /// <summary>What its reader should know, though it is no fault.</summary>
    internal IReadOnlyList<FaultDetail> Notes => [.. (month.End >= today ? orgs.Notes.Prepend($"{month.Chinese()}尚未结束，请核对文件的月份。") : orgs.Notes).Distinct().Select(n => new FaultDetail(null, null, n))];

    /// <summary>The figures as rows to be checked like those of any file; a row's line is its number among them.</summary>
    internal ImportFile File => new(new Dictionary<Cell, string>(), _ => Figures.Select(Row)) { Places = [.. Figures.Select(f => (f.Line, Place(f.Sheet, f.Cell)))] };

    internal void Add(ReadableSheet sheet)
    {
        if (profile.Tally is not null) Count(sheet);
        else Read(sheet);
    }

    /// <summary>A cell as a person finds it: with its sheet where the file has several.</summary>
    internal string Place(string sheet, string cell) => Sheets.Count > 1 ? $"{sheet}!{cell}" : cell;

    private void Read(ReadableSheet sheet)
    {
        var reader = new TableReader(profile, sheet, month, catalogue, orgs, bound);
        reader.Read();
        Problems.AddRange(reader.Problems);
        Unknown.AddRange(reader.Unknown.Where(u => !Unknown.Exists(k => k.Kind == u.Kind && k.Words == u.Words)));
        Totals.AddRange(reader.Totals);
        Labels.AddRange(reader.Labels.Except(Labels).Distinct());
        Sheets.Add(new(sheet.Grid.Sheet.Name, Lines(sheet), string.Join("、", reader.Units), reader.Labels.Count, reader.Columns));
        reader.Figures.ForEach(Keep);
        if (!sheet.Head.Whole && sheet.Head.Missing.Count > 0)
            Problems.Add(new(sheet.Grid.Sheet.Name, sheet.Grid.Rows[sheet.Head.Last].Line, sheet.Grid.Address(sheet.Head.Last, 0), $"缺少表头“{string.Join("”“", sheet.Head.Missing)}”，请核对文件，改了名称的请绑定"));
    }

    private void Count(ReadableSheet sheet)
    {
        var reader = new TallyReader(profile, sheet, month, catalogue, orgs, bound);
        if (sheet.Head.Answer is null || (profile.Tally!.Org.Count > 0 && sheet.Head.Org is null))
        {
            Problems.Add(new(sheet.Grid.Sheet.Name, sheet.Grid.Rows[sheet.Head.Last].Line, sheet.Grid.Address(sheet.Head.Last, 0), $"缺少表头“{string.Join("”“", sheet.Head.Missing)}”，请核对文件"));
            return;
        }

        reader.Read();
        Problems.AddRange(reader.Problems);
        Unknown.AddRange(reader.Unknown);
        Labels.AddRange(reader.Figures.Select(f => f.Label).Except(Labels).Distinct());
        Sheets.Add(new(sheet.Grid.Sheet.Name, Lines(sheet), "", reader.Count, []));
        reader.Figures.ForEach(Keep);
    }

    // Sheets of one file may print the same figure, but not differently.
    private void Keep(SourceFigure figure)
    {
        var key = (figure.Indicator.Code, figure.Org.Code, figure.Period, figure.Breakdown);
        if (_seen.TryAdd(key, figure)) Figures.Add(figure);
        else if (_seen[key].Converted != figure.Converted)
            Problems.Add(new(figure.Sheet, figure.Line, figure.Cell, $"与{_seen[key].Sheet}!{_seen[key].Cell}是同一个数，那里印{_seen[key].Printed}，这里印{figure.Printed}，请核对后改正其中一处"));
    }

    private static string Lines(ReadableSheet sheet) => sheet.Grid.Rows[sheet.Head.First].Line is var first && sheet.Grid.Rows[sheet.Head.Last].Line is var last && first == last ? $"{first}" : $"{first}-{last}";

    private FigureText Row(SourceFigure figure, int at) => new(
        at + 1, figure.Indicator.Code, figure.Org.Code, figure.Period.ToString(), figure.Breakdown, figure.Converted.ToString(CultureInfo.InvariantCulture), figure.Indicator.Unit,
        profile.Publisher, profile.Class, profile.Status, "", "", "");
}

/// <summary>Finds the month a file is of: what the person said, then the lines above the head, the head, the sheet's name, the file's name.</summary>
internal static class FileMonth
{
    /// <summary>The month and where it stood; no month with an empty text where there is none, and with the texts where there are several.</summary>
    internal static (Period? Month, string From) Find(string? asked, IReadOnlyList<ReadableSheet> sheets, string name)
    {
        if (!string.IsNullOrWhiteSpace(asked)) return Period.TryParseChinese(asked, out var given) ? (Period.OfMonth(given.End.Year, given.End.Month), "asked") : (null, asked.Trim());
        foreach (var (from, lines) in Places(sheets, name))
        {
            var found = lines.Where(l => !SourceWords.IsNote(SourceWords.Plain(l))).SelectMany(SourceWords.Periods).ToList();
            var months = found.Select(f => f.Month).Distinct().ToList();
            if (months is [var only]) return (only, from);
            if (months.Count > 1) return (null, string.Join("、", found.Select(f => f.Text).Distinct()));
        }

        return (null, "");
    }

    private static IEnumerable<(string From, IEnumerable<string> Lines)> Places(IReadOnlyList<ReadableSheet> sheets, string name)
    {
        yield return ("title", sheets.SelectMany(s => Enumerable.Range(0, s.Head.First).SelectMany(row => s.Grid.Rows[row].Cells)));
        yield return ("head", sheets.SelectMany(s => s.Head.Columns.Where(c => c.Rule is not null).Select(c => string.Concat(c.Words))));
        yield return ("sheet", sheets.Select(s => s.Grid.Sheet.Name));
        yield return ("file", [name]);
    }
}
