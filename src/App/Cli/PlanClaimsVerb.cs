using System.CommandLine;
using Luopan.Modules;
using Luopan.Modules.Access;
using Luopan.Modules.Indicators;
using Luopan.Modules.Plans;
using Luopan.Platform.Spaces;
using Microsoft.EntityFrameworkCore;

namespace Luopan.App.Cli;

/// <summary><c>plan claims</c>: reads the claims of a kept plan anew, or writes them out.</summary>
internal static class PlanClaimsVerb
{
    internal static Command Make()
    {
        var name = new Argument<string>("plan") { Description = "Code of a digest, or the identity of an imported document." };
        var read = new Option<bool>("--read") { Description = "Read the text again first; decisions stay as they are." };
        var gold = new Option<string?>("--gold") { Description = "Write the accepted claims as annotation lines (JSONL) to this file." };
        var xlsx = new Option<string?>("--xlsx") { Description = "Write every claim as a workbook to this file." };
        var space = CommandLine.SpaceOption;
        var json = CommandLine.JsonOption;
        var claims = new Command("claims", "The quantified statements of a plan and how far their review is.") { name, read, gold, xlsx, space, json };
        claims.SetAction(async (parsed, stop) =>
        {
            await using var cli = await CliHost.Open(parsed.GetValue(space), true, stop);
            var db = cli.Get<LuopanDb>();
            if (await cli.Get<IPlans>().Find(parsed.GetValue(name)!, stop) is not { } card) return CliHost.Refuse(PlansFaults.NoSuchPlan, parsed.GetValue(json));
            if (parsed.GetValue(read) && (await ReadClaims.Run(card.Id, db, cli.Get<PlansReader>(), cli.Get<ReadPlan>(), cli.Get<ClaimDesk>(), cli.Get<IOrgs>(), cli.Get<CurrentSpace>(), stop)).Fault is { } fault) return CliHost.Refuse(fault, parsed.GetValue(json));
            var plan = await db.Set<Modules.Plans.Plan>().AsNoTracking().FirstAsync(p => p.Id == card.Id, stop);
            var all = await ListClaims.All(card.Id, db, stop);
            if (parsed.GetValue(gold) is { } lines) await File.WriteAllTextAsync(Path.GetFullPath(lines), ExportGold.Lines(plan, all), stop);
            if (parsed.GetValue(xlsx) is { } book) await File.WriteAllBytesAsync(Path.GetFullPath(book), ExportClaims.Bytes(plan, all, cli.Get<IIndicators>().Catalogue, cli.Get<CurrentSpace>(), cli.Get<TimeProvider>()), stop);
            var listed = (await ListClaims.Run(card.Id, db, cli.Get<PlansReader>(), cli.Get<ClaimDesk>(), cli.Get<ClaimClashes>(), stop)).Value;
            if (parsed.GetValue(json)) CliHost.Print(listed);
            else Console.WriteLine($"《{card.Title}》共{listed.Progress.Total}条论断，已审{listed.Progress.Decided}条：采纳{listed.Progress.Accepted}、驳回{listed.Progress.Rejected}、合并{listed.Progress.Merged}；任务和重点工程{listed.Tasks}项。");
            return CommandLine.Done;
        });
        return claims;
    }
}
