using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Luopan.Engines.Sdmx;
using Luopan.Kernel;
using Luopan.Modules.Indicators.Explorer;

namespace Luopan.Modules.Indicators;

/// <summary>A figures file a person brought, cut into rows as they are asked for; nothing in it is judged yet.</summary>
/// <param name="heads">How its columns are called.</param>
/// <param name="cut">Cuts it; null for a row that is no figure, which goes to <see cref="Broken"/> or <see cref="Left"/>.</param>
internal sealed class ImportFile(IReadOnlyDictionary<Cell, string> heads, Func<ImportFile, IEnumerable<FigureText?>> cut)
{
    internal const int MostRows = 300_000;

    /// <summary>Column heads as a person may write them; the first is what the template bears.</summary>
    internal static readonly IReadOnlyDictionary<Cell, string[]> Names = new Dictionary<Cell, string[]>
    {
        [Cell.Indicator] = ["指标", "indicator"],
        [Cell.Org] = ["地区", "org", "机构"],
        [Cell.Period] = ["时期", "period"],
        [Cell.Breakdown] = ["分组", "breakdown"],
        [Cell.Value] = ["数值", "value"],
        [Cell.Unit] = ["单位", "unit"],
        [Cell.Publisher] = ["发布单位", "publisher"],
        [Cell.Status] = ["状态", "status"],
        [Cell.Flags] = ["标记", "flags"],
        [Cell.Reason] = ["理由", "reason"],
        [Cell.Class] = ["来源等级", "class"],
        [Cell.Text] = ["原文", "text"],
    };

    private static readonly Cell[] Needed = [Cell.Indicator, Cell.Org, Cell.Period, Cell.Value, Cell.Unit, Cell.Publisher];

    /// <summary>Its figures in the order of the file; to be gone through once.</summary>
    internal IEnumerable<FigureText> Rows
    {
        get
        {
            var count = 0;
            foreach (var row in cut(this))
            {
                if (++count > MostRows)
                {
                    Refusal = IndicatorsFaults.TooManyRows(MostRows);
                    yield break;
                }

                if (row is not null) yield return row;
            }

            if (count == 0) Refusal = IndicatorsFaults.EmptyFile;
        }
    }

    /// <summary>Why it is refused as a whole; known once the rows have been gone through, as is what is told of them.</summary>
    internal Fault? Refusal { get; private set; }

    /// <summary>Rows that cannot be read.</summary>
    internal Told Broken { get; } = new();

    /// <summary>Rows that are no figures to take in, each with why; told, not refused.</summary>
    internal Told Left { get; } = new();

    /// <summary>Where the rows of another kind of file stand, by their numbers from 1: line and cell; null for a file of the template.</summary>
    internal IReadOnlyList<(int Line, string Cell)>? Places { get; init; }

    /// <summary>Whether the first line bears the heads a figure needs, as the template and SDMX messages do.</summary>
    internal static bool IsTemplate(byte[] bytes)
    {
        if (CsvText.Decode(bytes.AsSpan().IndexOf((byte)'\n') is >= 0 and var end ? bytes[..end] : bytes, "", null).Text is not { } head) return false;
        if (SdmxCsvTable.Begins(head)) return true;
        var heads = head.Split(',').Select(h => h.Trim(' ', '\r', '"')).ToList();
        return Needed.All(n => Names[n].Any(name => heads.Contains(name, StringComparer.OrdinalIgnoreCase)));
    }

    internal static (ImportFile? File, Fault? Fault) Read(string text)
    {
        if (SdmxCsvTable.Begins(text)) return SdmxFigures.Read(text);
        var csv = new CsvParser(new StringReader(text), new CsvConfiguration(CultureInfo.InvariantCulture) { BadDataFound = null, Mode = CsvMode.RFC4180 });
        if (!csv.Read()) return (null, IndicatorsFaults.EmptyFile);
        var head = csv.Record!.Select(h => h.Trim()).ToArray();
        var (at, wrong) = Columns(head);
        if (wrong.Count > 0) return (null, IndicatorsFaults.Columns(wrong));
        return (new ImportFile(at.ToDictionary(p => p.Key, p => head[p.Value]), file => Cut(csv, head, at, file)), null);
    }

    /// <summary>Something said of a cell: by its line and the head of its column in this file, or in the template where the file has it not.</summary>
    internal FaultDetail At(int line, Cell cell, string sentence) => Places is { } places ? new(places[line - 1].Line, places[line - 1].Cell, sentence) : new(line, heads.TryGetValue(cell, out var head) ? head : Names[cell][0], sentence);

    private static IEnumerable<FigureText?> Cut(CsvParser csv, string[] head, Dictionary<Cell, int> at, ImportFile file)
    {
        var columns = Enum.GetValues<Cell>().Select(cell => at.GetValueOrDefault(cell, -1)).ToArray();
        while (csv.Read())
        {
            var cells = csv.Record!;
            if (Array.TrueForAll(cells, string.IsNullOrWhiteSpace)) continue;
            if (cells.Length != head.Length) file.Broken.Add(new(csv.RawRow, null, $"本行有{cells.Length}格，首行有{head.Length}列，请检查逗号与引号。"));
            else if (Formula(cells, head) is { } formula) file.Broken.Add(new(csv.RawRow, formula, "格内是公式，请在表格软件中粘贴为数值后再导入。"));
            else
            {
                yield return Row(csv.RawRow, cells, columns);
                continue;
            }

            yield return null;
        }
    }

    private static (Dictionary<Cell, int> At, List<FaultDetail> Wrong) Columns(string[] head)
    {
        var (at, wrong) = (new Dictionary<Cell, int>(), new List<FaultDetail>());
        for (var column = 0; column < head.Length; column++)
        {
            var cell = Names.Where(n => n.Value.Contains(head[column], StringComparer.OrdinalIgnoreCase)).Select(n => (Cell?)n.Key).FirstOrDefault();
            var name = FigureCheck.Short(head[column]);
            if (cell is null) wrong.Add(new(1, name, $"不认识的列“{name}”，请删去或改为模板中的列名。"));
            else if (!at.TryAdd(cell.Value, column)) wrong.Add(new(1, name, $"列“{name}”出现了两次，请删去其中一列。"));
        }

        foreach (var missing in Needed.Where(n => !at.ContainsKey(n))) wrong.Add(new(1, Names[missing][0], $"缺少列“{Names[missing][0]}”，请补上。"));
        return (at, wrong);
    }

    // A spreadsheet runs such a cell when the file is opened again; and a figure that is a formula has no printed value.
    private static string? Formula(string[] cells, string[] head)
    {
        for (var column = 0; column < cells.Length; column++)
            if (cells[column].TrimStart() is ['=' or '@', ..]) return head[column];
        return null;
    }

    // Of every cell the column, -1 where the file has none.
    private static FigureText Row(int line, string[] cells, int[] columns)
    {
        string Text(Cell cell) => columns[(int)cell] is >= 0 and var column ? cells[column].Trim() : "";
        return new(
            line, Text(Cell.Indicator), Text(Cell.Org), Text(Cell.Period), Text(Cell.Breakdown), Text(Cell.Value), Text(Cell.Unit), Text(Cell.Publisher),
            Text(Cell.Class) is { Length: > 0 } given ? given : PublisherClass.Name(PublisherClass.Official),
            Text(Cell.Status) is { Length: > 0 } status ? status : FigureStatus.Published,
            Text(Cell.Flags).Replace('；', ';'), Text(Cell.Text), Text(Cell.Reason));
    }
}

/// <summary>What is told of the rows of a file, in their order: all of it is counted, the first are kept.</summary>
internal sealed class Told
{
    internal const int Most = 500;
    private readonly List<FaultDetail> _first = [];

    internal int Count { get; private set; }

    internal IReadOnlyList<FaultDetail> First => _first;

    internal void Add(FaultDetail detail)
    {
        Count++;
        if (_first.Count < Most) _first.Add(detail);
    }
}
