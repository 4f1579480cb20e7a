using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace Luopan.Platform.Packs;

/// <summary>One row of a CSV file; <see cref="Line"/> is where it stands in the file, 1-based, the head row counted.</summary>
public sealed class CsvRow(string file, int line, IReadOnlyDictionary<string, string> cells)
{
    public string File { get; } = file;

    public int Line { get; } = line;

    /// <summary>The cell, trimmed; empty when the column is absent or blank.</summary>
    public string this[string column] => cells.TryGetValue(column, out var value) ? value.Trim() : "";

    public IReadOnlyList<string> List(string column) => [.. this[column].Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
}

/// <summary>Reads CSV with a head row, with line numbers, and with a finding for what is wrong in form.</summary>
public static class PackCsv
{
    /// <param name="columns">Columns the head must have; others are refused by name.</param>
    public static IReadOnlyList<CsvRow> Read(PackFile file, IReadOnlyList<string> columns, List<PackFinding> findings)
    {
        using var csv = new CsvParser(new StringReader(file.Text), new CsvConfiguration(CultureInfo.InvariantCulture) { BadDataFound = null, Mode = CsvMode.RFC4180 });
        if (!csv.Read())
        {
            findings.Add(new(file.Path, 1, "文件是空的", $"第一行写列名：{string.Join(",", columns)}"));
            return [];
        }

        var head = csv.Record!.Select(h => h.Trim()).ToArray();
        foreach (var missing in columns.Except(head)) findings.Add(new(file.Path, 1, $"缺少列“{missing}”", "在首行补上该列"));
        foreach (var extra in head.Except(columns)) findings.Add(new(file.Path, 1, $"多出列“{extra}”", "删去该列或改为约定的列名"));
        var rows = new List<CsvRow>();
        while (csv.Read())
        {
            var cells = csv.Record!;
            if (cells.Length == 1 && cells[0].Length == 0) continue;
            if (cells.Length != head.Length)
                findings.Add(new(file.Path, csv.RawRow, $"本行有{cells.Length}格，首行有{head.Length}列", "检查逗号与引号"));
            rows.Add(new(file.Path, csv.RawRow, head.Zip(cells).GroupBy(p => p.First).ToDictionary(g => g.Key, g => g.First().Second)));
        }

        return rows;
    }
}
