using System.CommandLine;
using Luopan.Kernel;
using Luopan.Modules.Indicators;
using Luopan.Platform.Files;

namespace Luopan.App.Cli;

/// <summary><c>observations import</c>: figures from a CSV file, by the operator.</summary>
internal static class ObservationsVerb
{
    internal static Command Make()
    {
        var file = new Argument<string>("file") { Description = "CSV file, UTF-8 or GB18030, with the heads of the template." };
        var space = CommandLine.SpaceOption;
        var dry = new Option<bool>("--dry-run") { Description = "Check every row and say what would change; write nothing." };
        var json = CommandLine.JsonOption;
        var import = new Command("import", "Import figures: all rows are checked first, then all are written or none.") { file, space, dry, json };
        import.SetAction(async (parsed, stop) =>
        {
            var path = Path.GetFullPath(parsed.GetValue(file)!);
            if (!File.Exists(path)) return CliHost.Refuse(new Fault("indicators.no-file", $"没有文件 {path}。", FaultKind.Missing), parsed.GetValue(json));
            await using var cli = await CliHost.Open(parsed.GetValue(space), true, stop);
            if (new FileInfo(path).Length > FileStore.Limit) return CliHost.Refuse(FileStore.TooLarge, parsed.GetValue(json));
            var outcome = await cli.Get<FigureImport>().Run(await File.ReadAllBytesAsync(path, stop), Path.GetFileName(path), parsed.GetValue(dry), stop);
            if (outcome.Fault is { } fault) return CliHost.Refuse(fault, parsed.GetValue(json));
            if (parsed.GetValue(json)) CliHost.Print(outcome.Value);
            else Tell(outcome.Value);
            return CommandLine.Done;
        });
        return new Command("observations", "Figures of the indicators.") { import };
    }

    private static void Tell(ImportResult result)
    {
        foreach (var note in result.Notes) Console.WriteLine($"第{note.Row}行 {note.Field}: {note.Sentence}");
        Console.WriteLine($"{(result.DryRun ? "试导入，未写入：" : "")}共{result.Rows}行，新增{result.Added}，修订{result.Changed}，未变{result.Unchanged}。");
    }
}
