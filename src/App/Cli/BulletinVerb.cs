using System.CommandLine;
using Luopan.Modules;
using Luopan.Modules.Bulletins;

namespace Luopan.App.Cli;

/// <summary><c>bulletin</c>: prints a bulletin to a file.</summary>
internal static class BulletinVerb
{
    internal static Command Make()
    {
        var template = new Argument<string>("template") { Description = "Template code of the pack, such as fdi." };
        var org = new Option<string>("--org") { Description = "Org code, such as 370100.", Required = true };
        var period = new Option<string>("--period") { Description = "Period, such as 2022 or 2021-08.", Required = true };
        var file = new Option<string>("--out") { Description = "File to write, .docx or .xlsx.", Required = true };
        var space = CommandLine.SpaceOption;
        var json = CommandLine.JsonOption;
        var bulletin = new Command("bulletin", "Print a bulletin: the last issued one from its frozen content, or a draft with the figures of now.") { template, org, period, file, space, json };
        bulletin.SetAction(async (parsed, stop) =>
        {
            var path = Path.GetFullPath(parsed.GetValue(file)!);
            if (Path.GetExtension(path) is not (".docx" or ".xlsx"))
            {
                await Console.Error.WriteLineAsync("--out must end in .docx or .xlsx.");
                return CommandLine.Usage;
            }

            await using var cli = await CliHost.Open(parsed.GetValue(space), true, stop);
            var outcome = await PrintBulletin.LastOrFresh(parsed.GetValue(template)!, parsed.GetValue(org)!, parsed.GetValue(period)!, cli.Get<LuopanDb>(), cli.Get<Desk>(), stop);
            if (outcome.Fault is { } fault) return CliHost.Refuse(fault, parsed.GetValue(json));
            var (filled, print) = outcome.Value;
            await File.WriteAllBytesAsync(path, path.EndsWith(".docx", StringComparison.Ordinal) ? Paper.Docx(filled, print) : Paper.Xlsx(filled, print), stop);
            if (parsed.GetValue(json)) CliHost.Print(new { file = path, filled.Title, print.Number, filled.AsOf, Figures = filled.Figures.Count, filled.Missing });
            else Console.WriteLine($"{filled.Title}　{print.Number ?? "草稿"}　{filled.Figures.Count}个数字　{path}");
            return CommandLine.Done;
        });
        return bulletin;
    }
}
