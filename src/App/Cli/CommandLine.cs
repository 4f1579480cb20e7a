using System.CommandLine;

namespace Luopan.App.Cli;

/// <summary>The verbs. Exit codes: 0 done, 1 refused, 2 usage, 3 fault.</summary>
internal static class CommandLine
{
    internal const int Done = 0, Refused = 1, Usage = 2, Fault = 3;

    internal static async Task<int> Run(string[] args)
    {
        var parsed = Root().Parse(args);
        if (parsed.Errors.Count > 0 && parsed.Action is null or System.CommandLine.Invocation.ParseErrorAction)
        {
            foreach (var error in parsed.Errors) await Console.Error.WriteLineAsync(error.Message);
            await Console.Error.WriteLineAsync("Try: luopan --help");
            return Usage;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            await Console.Error.WriteLineAsync($"luopan: {e.Message}");
            return Fault;
        }
    }

    internal static RootCommand Root()
    {
        var root = new RootCommand("Luopan: the operating loop of an open economy. Without a verb it serves the web client and the API.");
        var serve = new Command("serve", "Serve the web client and the API (the default).") { TreatUnmatchedTokensAsErrors = false };
        serve.SetAction((parsed, _) => WebServer.Serve([.. parsed.UnmatchedTokens]));
        root.Add(serve);
        root.Add(PlanVerb.Make());
        root.Add(ObservationsVerb.Make());
        root.Add(PackVerb.Make());
        root.Add(UserVerb.Make());
        root.Add(LogVerb.Make());
        root.Add(BackupVerb.Backup());
        root.Add(BackupVerb.Restore());
        root.Add(BulletinVerb.Make());
        root.Add(ClaimVerbs.Claims());
        root.Add(ClaimVerbs.Numbers());
        root.Add(SeriesVerb.Make());
        root.Add(ExploreVerb.Make());
        root.Add(DraftVerb.Make());
        root.Add(DoctorVerb.Make());
        return root;
    }

    /// <summary>The space a verb works on; the first one when silent.</summary>
    internal static Option<string?> SpaceOption => new("--space") { Description = "Space to work on; the first configured one when absent." };

    internal static Option<bool> JsonOption => new("--json") { Description = "Print JSON." };
}
