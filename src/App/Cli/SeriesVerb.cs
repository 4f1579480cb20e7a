using System.CommandLine;
using Luopan.Engines.Series;
using Luopan.Engines.Series.Given;
using Luopan.Kernel;

namespace Luopan.App.Cli;

/// <summary><c>series</c>: evaluates a formula over series given in files; needs no space and keeps nothing.</summary>
internal static class SeriesVerb
{
    private const int MostCells = 200_000;

    private const string Help = """
        Evaluate a formula of the series grammar over given series: one cell for every org and period.

        The data are JSON, CSV or .xlsx, one file or several; - is standard input. A table is known by its heads, and one file may hold several, one below the other:
          indicator,org,period,breakdown,value,unit    figures, as printed; an empty value or — is missing, never zero
          indicator,name,kind,aggregate,better,unit,decimals,formula,rolls    the catalogue: kind flow, stock, ratio, index, count, rank; aggregate sum, last, mean, none; better up, down, none; rolls up
          indicator,at,why,comparable    changes of definition
          org,parent,name,kind    the counting tree: kind tree, overlay, nation
        JSON holds the same as lists: {"series": [{"indicator": "x", "org": "a", "unit": "亿元", "values": {"2022-01": 1.50}}], "indicators": [], "breaks": [], "orgs": []}; a bare list is series.
        Periods: 2025, 2025-H1, 2025-Q1, 2025-03, 2025-W07, 2025-03-15, 2025-01/03 (cumulative), 2021/2025.

        Examples:
          luopan series "stock(x, 2021)" --data flows.csv --json            flow to stock; flow(x) is the way back
          luopan series "lag(x, 1)" --data d.csv --json                     time shift; negative is later
          luopan series "fill(x, linear)" --data d.csv --json               fill: previous or linear, marked as filled
          luopan series x --data d.csv --period 2022-Q1 2022-01/06 --json   aggregate, by the indicator's own aggregation; also months out of cumulatives
          luopan series "x / y" --data d.json --org 370100 --json           ratio; share(x[industry=mfg]), yoy(x), index(x, 2020)…
          luopan series "rank(x)" --data d.csv --from 2022-01 --to 2022-12  rank among peers
          luopan series x --data d.csv tree.csv --check --json              parents against the sum of their children
          luopan series --data catalogue.csv --graph --json                 what rests on what, in which order, and any cycle

        The grammar is in docs/expressions.md. Exit codes: 0 done, 1 refused (with --check: something does not add up; with --graph: a cycle), 2 usage, 3 fault.
        """;

    internal static Command Make()
    {
        var formula = new Argument<string?>("formula") { Description = "The formula, such as yoy(fdi.used); with --check the figures to check, every summable indicator when absent.", Arity = ArgumentArity.ZeroOrOne };
        var file = new Option<string?>("--file") { Description = "Read the formula from this file instead." };
        var data = new Option<string[]>("--data") { Description = "Files with the series; - is standard input.", Required = true, AllowMultipleArgumentsPerToken = true };
        var org = new Option<string[]>("--org") { Description = "Orgs to evaluate for; every org of the data when absent.", AllowMultipleArgumentsPerToken = true };
        var period = new Option<Period[]>("--period") { Description = "Periods to evaluate for; every period of the data when absent.", AllowMultipleArgumentsPerToken = true, CustomParser = result => [.. result.Tokens.Select(t => PeriodIn(t.Value, result))] };
        var from = new Option<Period?>("--from") { Description = "First of a run of periods of one form.", CustomParser = result => PeriodIn(result.Tokens[0].Value, result) };
        var to = new Option<Period?>("--to") { Description = "Last of that run.", CustomParser = result => PeriodIn(result.Tokens[0].Value, result) };
        var trace = new Option<bool>("--trace") { Description = "Tell how each cell came about, down to the figures." };
        var check = new Option<bool>("--check") { Description = "Check parents against the sum of their children, with the difference rounding explains." };
        var graph = new Option<bool>("--graph") { Description = "Print what the catalogue's formulas rest on." };
        var json = CommandLine.JsonOption;
        var verb = new Command("series", Help) { formula, file, data, org, period, from, to, trace, check, graph, json };
        verb.Validators.Add(result =>
        {
            var given = (result.GetValue(formula) is null ? 0 : 1) + (result.GetValue(file) is null ? 0 : 1);
            if (given > 1) result.AddError("Give the formula or --file, not both.");
            if (given == 0 && !result.GetValue(check) && !result.GetValue(graph)) result.AddError("Give a formula, --file, --check or --graph.");
            if (result.GetValue(check) && result.GetValue(graph)) result.AddError("Give --check or --graph, not both.");
            if (result.GetValue(from) is null != result.GetValue(to) is null) result.AddError("Give --from and --to together.");
            if (result.GetValue(from) is { } first && result.GetValue(to) is { } last && last.StepsFrom(first) is not >= 0) result.AddError("--from and --to are periods of one form, in order.");
            if (result.GetValue(from) is not null && result.GetValue(period) is { Length: > 0 }) result.AddError("Give --period or --from and --to, not both.");
        });
        verb.SetAction(async (parsed, stop) =>
        {
            var asJson = parsed.GetValue(json);
            if (parsed.GetValue(data)!.Append(parsed.GetValue(file) ?? "-").FirstOrDefault(f => f != "-" && !File.Exists(f)) is { } absent)
                return CliHost.Refuse(new Fault("series.no-file", $"没有文件 {Path.GetFullPath(absent)}：请核对路径。", FaultKind.Missing), asJson);
            if (!GivenReader.TryRead(await Read(parsed.GetValue(data)!, stop), out var series, out var fault)) return CliHost.Refuse(fault, asJson);
            if (parsed.GetValue(graph)) return SeriesGraphLine.Print(FormulaGraph.Of(series.Indicators), asJson);
            var text = parsed.GetValue(file) is { } path ? (await ReadText(path, stop)).TrimEnd() : parsed.GetValue(formula);
            Expression? expression = null;
            if (text is not null && !Parser.TryParse(text, out expression, out fault)) return CliHost.Refuse(fault, asJson);
            if (expression is not null && series.Unknown(expression) is { } unknown) return CliHost.Refuse(unknown, asJson);
            var orgs = parsed.GetValue(org) is { Length: > 0 } asked ? asked : series.Orgs;
            if (orgs.FirstOrDefault(o => !series.Orgs.Contains(o)) is { } stranger) return CliHost.Refuse(new Fault("series.no-such-org", $"没有机构 {stranger}：数据中有 {string.Join('、', series.Orgs.Take(10))}。", FaultKind.Missing), asJson);
            var periods = parsed.GetValue(period) is { Length: > 0 } some ? some : parsed.GetValue(from) is { } first ? Run(first, parsed.GetValue(to)!.Value) : series.Periods;
            if ((long)orgs.Count * periods.Count > MostCells) return CliHost.Refuse(new Fault("series.too-many-cells", $"{orgs.Count}个机构乘{periods.Count}期超过{MostCells}格：请用 --org 和 --period 缩小范围。", FaultKind.TooLarge), asJson);
            return parsed.GetValue(check)
                ? SeriesCheckLine.Print(series, expression, orgs, periods, asJson)
                : SeriesLine.Print(series, expression!, orgs, periods, parsed.GetValue(trace), asJson);
        });
        return verb;
    }

    private static Period PeriodIn(string text, System.CommandLine.Parsing.ArgumentResult result)
    {
        if (!Period.TryParse(text, out var period)) result.AddError($"'{text}' is no period; write 2025, 2025-H1, 2025-Q1, 2025-03, 2025-01/03 or 2021/2025.");
        return period;
    }

    private static IReadOnlyList<Period> Run(Period first, Period last) => [.. Enumerable.Range(0, last.StepsFrom(first)!.Value + 1).Select(first.Add)];

    private static async Task<IReadOnlyList<(string Name, byte[] Bytes)>> Read(string[] files, CancellationToken stop)
    {
        var read = new List<(string, byte[])>();
        foreach (var file in files) read.Add((file == "-" ? "标准输入" : Path.GetFileName(file), await Bytes(file, stop)));
        return read;
    }

    private static async Task<string> ReadText(string file, CancellationToken stop) => System.Text.Encoding.UTF8.GetString(await Bytes(file, stop)).TrimStart('\uFEFF');

    private static async Task<byte[]> Bytes(string file, CancellationToken stop)
    {
        if (file != "-") return await File.ReadAllBytesAsync(file, stop);
        await using var input = Console.OpenStandardInput();
        using var kept = new MemoryStream();
        await input.CopyToAsync(kept, stop);
        return kept.ToArray();
    }
}
