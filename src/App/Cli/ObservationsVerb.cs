using System.CommandLine;
using Luopan.Kernel;
using Luopan.Modules.Indicators;
using Luopan.Modules.Indicators.Sources;
using Luopan.Platform.Files;

namespace Luopan.App.Cli;

/// <summary><c>observations import</c>: figures from a filled-in template or from an export by its profile, by the operator.</summary>
internal static class ObservationsVerb
{
    internal static Command Make()
    {
        var file = new Argument<string>("file") { Description = "CSV file with the heads of the template, UTF-8 or GB18030; with --profile an export as .xls, .xlsx, .csv or web page." };
        var space = CommandLine.SpaceOption;
        var profile = new Option<string?>("--profile") { Description = "Code of the profile that reads the export, or auto to recognise it." };
        var period = new Option<string?>("--period") { Description = "Month the export is of, where it does not say: 2025-06." };
        var reason = new Option<string?>("--reason") { Description = "Why totals that do not add up and figures that change are taken in." };
        var from = new Option<string?>("--from") { Description = "Who sent the export, where it is not who the profile says." };
        var dry = new Option<bool>("--dry-run") { Description = "Check every row and say what would change; write nothing." };
        var json = CommandLine.JsonOption;
        var import = new Command("import", "Import figures: all rows are checked first, then all are written or none.") { file, space, profile, period, reason, from, dry, json };
        import.SetAction(async (parsed, stop) =>
        {
            var path = Path.GetFullPath(parsed.GetValue(file)!);
            if (!File.Exists(path)) return CliHost.Refuse(new Fault("indicators.no-file", $"没有文件 {path}。", FaultKind.Missing), parsed.GetValue(json));
            await using var cli = await CliHost.Open(parsed.GetValue(space), true, stop);
            if (new FileInfo(path).Length > FileStore.Limit) return CliHost.Refuse(FileStore.TooLarge, parsed.GetValue(json));
            var ask = parsed.GetValue(profile) is { } code ? new SourceAsk(code, parsed.GetValue(period), parsed.GetValue(reason), parsed.GetValue(from)) : null;
            var result = await cli.Get<FigureImport>().Run(await File.ReadAllBytesAsync(path, stop), Path.GetFileName(path), ask, parsed.GetValue(dry), stop);
            if (parsed.GetValue(json) && result.Refusal is null) CliHost.Print(result);
            else if (!parsed.GetValue(json)) Tell(result);
            return result.Refusal is { } fault ? CliHost.Refuse(fault, parsed.GetValue(json)) : CommandLine.Done;
        });
        return new Command("observations", "Figures of the indicators.") { import };
    }

    private static void Tell(ImportResult result)
    {
        if (result.Reading is { } reading) Tell(reading);
        foreach (var note in result.Notes) Console.WriteLine(note.Row is null ? note.Sentence : $"第{note.Row}行 {note.Field}: {note.Sentence}");
        if (result.Refusal is null) Console.WriteLine($"{(result.DryRun ? "试导入，未写入：" : "")}共{result.Rows}行，新增{result.Added}，修订{result.Changed}，未变{result.Unchanged}。");
    }

    private static void Tell(SourceReading reading)
    {
        if (reading.Profile is not null) Console.WriteLine($"来源：{reading.Name}{(reading.Period is { } month ? $"，{Period.Parse(month).Chinese()}" : "")}，{reading.Figures}个数。");
        foreach (var near in reading.Near) Console.WriteLine($"相近的来源：{near.Name}（{near.Profile}），表头对上{near.Found}/{near.Asked}，缺{string.Join("、", near.Missing)}。");
        foreach (var total in reading.Totals) Console.WriteLine($"{total.Cell} {total.Label} {total.Head}：印{total.Printed}，相加{Display.Official(total.Sum)}，差{Display.Official(total.Difference)}，{Outcome(total.Outcome)}。");
        foreach (var change in reading.Changes) Console.WriteLine($"{change.Cell} {change.Org} {change.Indicator} {Period.Parse(change.Period).Chinese()}：原{change.Was}，现{change.Now}{change.Unit}。");
        if (reading.GoneRows.Count > 0) Console.WriteLine($"与{reading.Before}相比少了：{string.Join("、", reading.GoneRows)}。");
        if (reading.NewRows.Count > 0) Console.WriteLine($"与{reading.Before}相比多了：{string.Join("、", reading.NewRows)}。");
    }

    private static string Outcome(string outcome) => outcome switch { "equal" => "相符", "rounding" => "四舍五入所致", "some" => "只列部分", "exceeds" => "大于所属合计", _ => "不符" };
}
