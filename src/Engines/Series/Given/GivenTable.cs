using System.Text.Json;
using Luopan.Engines.Spreadsheets;
using Luopan.Kernel;

namespace Luopan.Engines.Series.Given;

/// <summary>The tables a file of series may hold; one is known by the heads of its columns.</summary>
internal enum GivenTable
{
    Series,
    Indicators,
    Breaks,
    Orgs,
}

/// <summary>A row of one of them as words, with where it stands: the line of a sheet, the place in a JSON list counted from 1.</summary>
internal sealed record GivenRow(GivenTable Table, string File, int Row, IReadOnlyDictionary<string, string> Words)
{
    public string this[string field] => Words.GetValueOrDefault(field, "");

    public FaultDetail Wrong(string field, string sentence) => new(Row, field, sentence);
}

/// <summary>Cuts files into rows: CSV (UTF-8, GB18030) and .xlsx by their heads, JSON by its lists.</summary>
internal static class GivenTables
{
    /// <summary>What each table may hold; the first field is its key.</summary>
    public static readonly IReadOnlyDictionary<GivenTable, string[]> Fields = new Dictionary<GivenTable, string[]>
    {
        [GivenTable.Series] = ["indicator", "org", "period", "breakdown", "value", "unit"],
        [GivenTable.Indicators] = ["indicator", "name", "kind", "aggregate", "better", "unit", "decimals", "formula", "rolls"],
        [GivenTable.Breaks] = ["indicator", "at", "why", "comparable"],
        [GivenTable.Orgs] = ["org", "parent", "name", "kind"],
    };

    private static readonly SheetLimits Most = new() { Rows = 1_000_000, Columns = 40 };

    private static readonly Dictionary<string, string> Heads = new(StringComparer.OrdinalIgnoreCase)
    {
        ["指标"] = "indicator",
        ["地区"] = "org",
        ["机构"] = "org",
        ["时期"] = "period",
        ["分组"] = "breakdown",
        ["数值"] = "value",
        ["单位"] = "unit",
        ["上级"] = "parent",
        ["名称"] = "name",
    };

    public static (IReadOnlyList<GivenRow> Rows, Fault? Fault) Read(byte[] bytes, string name)
    {
        var first = bytes.SkipWhile(b => b is 0xEF or 0xBB or 0xBF || char.IsWhiteSpace((char)b)).FirstOrDefault();
        return first is (byte)'{' or (byte)'[' ? FromJson(bytes, name) : FromSheets(bytes, name);
    }

    private static (IReadOnlyList<GivenRow>, Fault?) FromSheets(byte[] bytes, string name)
    {
        var (sheets, fault) = SheetReader.Read(bytes, name, Most);
        if (fault is not null) return ([], fault);
        var rows = new List<GivenRow>();
        foreach (var sheet in sheets)
        {
            (GivenTable Table, string[] Fields)? head = null;
            foreach (var row in sheet.Rows)
            {
                if (HeadOf(row) is { } found) head = found;
                else if (head is var (table, fields)) rows.Add(new GivenRow(table, name, row.Line, Worded(fields, row)));
                else return ([], GivenFaults.NoHeads(name, row.Line, row[0]));
            }
        }

        return (rows, null);
    }

    private static Dictionary<string, string> Worded(string[] fields, SheetRow row)
    {
        var words = new Dictionary<string, string>();
        for (var column = 0; column < fields.Length; column++) words[fields[column]] = row[column];
        return words;
    }

    private static (GivenTable, string[])? HeadOf(SheetRow row)
    {
        string[] fields = [.. row.Cells.Select(cell => Heads.GetValueOrDefault(cell, cell.ToLowerInvariant()))];
        if (fields is not ["indicator" or "org", ..]) return null;
        foreach (var (table, known) in Fields)
            if (Needed(table).All(fields.Contains) && fields.All(field => known.Contains(field))) return (table, fields);
        return null;
    }

    private static string[] Needed(GivenTable table) => table switch
    {
        GivenTable.Series => ["indicator", "org", "period", "value"],
        GivenTable.Breaks => ["indicator", "at", "why"],
        GivenTable.Orgs => ["org", "parent"],
        _ => ["indicator"],
    };

    private static (IReadOnlyList<GivenRow>, Fault?) FromJson(byte[] bytes, string name)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes.AsMemory(bytes is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0));
            var root = document.RootElement;
            var rows = new List<GivenRow>();
            if (root.ValueKind == JsonValueKind.Array) return Listed(GivenTable.Series, root, name, rows) is { } wrong ? ([], wrong) : (rows, null);
            foreach (var list in root.EnumerateObject())
            {
                if (!Enum.TryParse<GivenTable>(list.Name, true, out var table) || !Enum.IsDefined(table)) return ([], GivenFaults.UnknownList(name, list.Name));
                if (list.Value.ValueKind != JsonValueKind.Array) return ([], GivenFaults.NotAList(name, list.Name));
                if (Listed(table, list.Value, name, rows) is { } wrong) return ([], wrong);
            }

            return (rows, null);
        }
        catch (JsonException e)
        {
            return ([], GivenFaults.NotJson(name, (int)(e.LineNumber ?? 0) + 1, (int)(e.BytePositionInLine ?? 0) + 1));
        }
    }

    private static Fault? Listed(GivenTable table, JsonElement list, string name, List<GivenRow> rows)
    {
        var number = 0;
        foreach (var item in list.EnumerateArray())
        {
            number++;
            if (item.ValueKind != JsonValueKind.Object) return GivenFaults.Rows(name, [new(number, table.ToString(), "这里应当是一个对象，如 {\"indicator\": \"fdi.used\", …}。")]);
            var words = new Dictionary<string, string>();
            JsonElement? values = null;
            foreach (var field in item.EnumerateObject())
            {
                if (table == GivenTable.Series && field.Name == "values" && field.Value.ValueKind == JsonValueKind.Object) values = field.Value.Clone();
                else if (!Fields[table].Contains(field.Name)) return GivenFaults.Rows(name, [new(number, field.Name, $"不认识的字段；可用的有 {string.Join('、', Fields[table])}。")]);
                else words[field.Name] = Word(field.Value);
            }

            if (values is not { } byPeriod) rows.Add(new GivenRow(table, name, number, words));
            else
                foreach (var value in byPeriod.EnumerateObject())
                    rows.Add(new GivenRow(table, name, number, new Dictionary<string, string>(words) { ["period"] = value.Name, ["value"] = Word(value.Value) }));
        }

        return null;
    }

    // A number as it is written, so that 29248.0 keeps its place.
    private static string Word(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!.Trim(),
        JsonValueKind.Null => "",
        JsonValueKind.Object => string.Join(';', value.EnumerateObject().Select(part => $"{part.Name}={Word(part.Value)}")),
        _ => value.GetRawText(),
    };
}
