using System.CommandLine;
using Luopan.Kernel;
using Luopan.Modules.Indicators.Explorer;

namespace Luopan.App.Cli;

/// <summary><c>explore</c>: figures of indicators over orgs, periods and breakdowns, by the same query as the screen and the API.</summary>
internal static class ExploreVerb
{
    internal static Command Make()
    {
        var items = new Argument<string[]>("items") { Description = "Indicators, derived values such as fdi.used.yoy, or a formula behind an equals sign.", Arity = ArgumentArity.OneOrMore };
        var orgs = Many("--org", "Codes, children:CODE, level:LEVEL, overlays:CODE, members:CODE or areas; the province and those below it when absent.");
        var periods = Many("--period", "Periods, runs as 2024-01..2024-12, or the latest as last:12:month, which is meant when absent.");
        var by = Many("--by", "Breakdowns: a dimension, or dimension=code; the total when absent.");
        var asOf = new Option<string?>("--as-of") { Description = "The figures as they were known on this day, 2026-01-31." };
        var against = new Option<string?>("--against") { Description = "A second such day, shown beside with the difference." };
        var (space, json) = (CommandLine.SpaceOption, CommandLine.JsonOption);
        var verb = new Command("explore", "Show figures of indicators over orgs, periods and breakdowns.") { items, orgs, periods, by, asOf, against, space, json };
        verb.SetAction(async (parsed, stop) =>
        {
            await using var cli = await CliHost.Open(parsed.GetValue(space), true, stop);
            var ask = new Explore.Query(parsed.GetValue(items)!, parsed.GetValue(orgs), parsed.GetValue(periods), parsed.GetValue(by), parsed.GetValue(asOf), parsed.GetValue(against));
            var answer = await cli.Get<ExploreReader>().Answer(ask, stop);
            if (answer.Fault is { } fault) return CliHost.Refuse(fault, parsed.GetValue(json));
            if (parsed.GetValue(json)) CliHost.Print(answer.Value);
            else Tell(answer.Value);
            return CommandLine.Done;
        });
        return verb;
    }

    private static Option<string[]> Many(string name, string description) => new(name) { Description = description, AllowMultipleArgumentsPerToken = true };

    private static void Tell(Explore.Response answer)
    {
        var layout = new Layout(answer, "orgs,by,periods,items", "");
        foreach (var (cell, at) in layout.Over(layout.Rows).Select(place => (layout.At(place, default), place)))
        {
            string[] names = [answer.Orgs[at.Org].Name, answer.Breakdowns[at.Breakdown].Name, answer.Periods[at.Period].Label, answer.Items[at.Item].Name];
            var against = cell.Against is { } other ? $"\t{other.Text}\t{other.Difference ?? Display.Missing}" : "";
            Console.WriteLine($"{string.Join('\t', names)}\t{(cell.Missing is null ? $"{cell.Text}{answer.Items[at.Item].Unit}\t{Words.Status(cell.Status)}" : $"{Display.Missing}\t{cell.Missing}")}{against}");
        }
    }
}
