using Luopan.Bench;

// usage: dotnet run -c Release --project bench -- [NAME...] [--seconds N]
// --seconds shortens what takes a set time (deadline-day).
// A line a bench: name  value unit  baseline-name value  ratio  limit  ok|over. The ratio is judged, the absolute only printed; exit 1 when one is over.
if (args is [BareServer.Verb, .. var rest]) return await BareServer.Serve(rest);
int? seconds = args is [.., "--seconds", var given] ? int.Parse(given, System.Globalization.CultureInfo.InvariantCulture) : null;
if (seconds is not null) args = args[..^2];
var benches = new Dictionary<string, Func<Task<Result>>>
{
    ["claims"] = ClaimsBench.Run,
    ["cockpit"] = CockpitBench.Run,
    ["deadline-day"] = () => DeadlineDayBench.Run(seconds),
    ["explorer"] = ExplorerBench.Run,
    ["import"] = ImportBench.OnSqlite,
    ["import-postgres"] = ImportBench.OnPostgres,
    ["pack-load"] = PackLoadBench.Run,
    ["recompute"] = RecomputeBench.Run,
    ["records"] = RecordsBench.Run,
    ["start"] = StartBench.Run,
    ["worklist"] = WorklistBench.Run,
};
var asked = args.Length > 0 ? args : [.. benches.Keys];
foreach (var unknown in asked.Where(a => !benches.ContainsKey(a)))
{
    Console.Error.WriteLine($"No bench '{unknown}'; there are: {string.Join(", ", benches.Keys)}.");
    return 2;
}

var over = false;
foreach (var name in asked)
{
    var result = await benches[name]();
    over |= !result.IsOk;
    Console.WriteLine(result.Line(name));
}

return over ? 1 : 0;
