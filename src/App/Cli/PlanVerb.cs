using System.CommandLine;
using Luopan.Modules;
using Luopan.Modules.Access;
using Luopan.Modules.Plans;
using Luopan.Platform.Access;
using Luopan.Platform.Files;

namespace Luopan.App.Cli;

/// <summary><c>plan import</c>: takes a document in.</summary>
internal static class PlanVerb
{
    internal static Command Make()
    {
        var file = new Argument<string>("file") { Description = "Document to import: .docx, .txt, .md or .html." };
        var title = new Option<string?>("--title") { Description = "Title; the document's own when absent." };
        var sensitivity = new Option<Sensitivity?>("--sensitivity") { Description = "Open (公开), Internal (内部) or WorkSecret (工作秘密); what the document's head says when absent." };
        var period = new Option<string?>("--period") { Description = "Years the document is for, 2021-2025 or 2023; what the document tells when absent." };
        var org = new Option<string?>("--org") { Description = "Org the document belongs to; the province when absent." };
        var space = CommandLine.SpaceOption;
        var json = CommandLine.JsonOption;
        var import = new Command("import", "Import a document as a tree of sections and sentences.") { file, title, sensitivity, org, period, space, json };
        import.SetAction(async (parsed, stop) =>
        {
            var path = Path.GetFullPath(parsed.GetValue(file)!);
            if (!File.Exists(path)) return CliHost.Refuse(new("plans.no-file", $"没有文件 {path}。"), parsed.GetValue(json));
            await using var cli = await CliHost.Open(parsed.GetValue(space), true, stop);
            await using var content = File.OpenRead(path);
            var about = new ImportPlan.About(parsed.GetValue(title), parsed.GetValue(sensitivity), parsed.GetValue(org), null, parsed.GetValue(period));
            var outcome = await ImportPlan.Run(Path.GetFileName(path), content, about, cli.Get<LuopanDb>(), cli.Get<FileStore>(), cli.Get<IOrgs>(), cli.Get<ReadPlan>(), cli.Get<Platform.Spaces.CurrentSpace>(), cli.Get<CurrentUser>(), cli.Get<TimeProvider>(), stop);
            if (outcome.Fault is { } fault) return CliHost.Refuse(fault, parsed.GetValue(json));
            var done = outcome.Value;
            if (parsed.GetValue(json)) CliHost.Print(done);
            else Console.WriteLine($"《{done.Title}》已导入：{done.Sections}节、{done.Sentences}句、{done.Tables}张表、{done.Notes}条注释、{done.Claims}条论断{(done.PeriodLabel.Length > 0 ? $"，规划期{done.PeriodLabel}" : "")}。编号 {done.Id}");
            return CommandLine.Done;
        });
        return new Command("plan", "Plans and other documents.") { import, PlanClaimsVerb.Make(), CheckPlans.Make() };
    }
}
