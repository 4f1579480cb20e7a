using System.Net.Http.Json;
using System.Text.Json;
using Luopan.Modules;
using Luopan.Platform.Packs;
using Luopan.Tests.Support;
using Xunit;

namespace Luopan.Tests.Modules.Reporting;

/// <summary>The mini pack with a form for its counties and people who fill and review it.</summary>
internal static class Returns
{
    private static readonly Lazy<string> Packs = new(() => Make(form => form));

    // Asked for whenever the tests are run: its validity has no end, and it never locks.
    private static readonly Lazy<string> Endless = new(() => Make(form => form.Replace("  lock: 10\n", "", StringComparison.Ordinal).Replace("valid: 2027-12", "valid: 2099-12", StringComparison.Ordinal)));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>A space where the returns of October 2026 are open: it is 3 November.</summary>
    /// <param name="form">Changes the form's text for this house alone; null for the form as it is.</param>
    /// <param name="past">Lines of seeds/returns.csv; null for a house without a past.</param>
    /// <param name="units">Changes the text of the form enterprises fill.</param>
    /// <param name="roster">Lines of seeds/units.csv; null for a house without enterprises.</param>
    internal static async Task<TestApp> Start(Func<string, string>? form = null, string? past = null, Func<string, string>? units = null, string? roster = null, params IReadOnlyList<(string Key, string Value)> settings)
    {
        var app = await TestApp.Start([.. settings, ("Packs:Path", (form, past, units, roster) is (null, null, null, null) ? Packs.Value : Make(form ?? (f => f), past, units, roster))]);
        app.Clock.Advance(new DateTimeOffset(2026, 11, 3, 2, 0, 0, TimeSpan.Zero) - app.Clock.GetUtcNow());
        await app.Daily();
        return app;
    }

    /// <summary>What pack check says of lines of seeds/returns.csv.</summary>
    internal static IReadOnlyList<string> Findings(string past) => [.. new PackReader(AllModules.List).Read(Make(f => f, past), "mini").Findings.Select(f => f.ToString())];

    /// <summary>The same house on today's date, to be run as a process of its own: last month's returns are open.</summary>
    internal static async Task<TestApp> Today()
    {
        var app = await TestApp.Start(("Packs:Path", Endless.Value));
        app.Clock.Advance(TimeProvider.System.GetUtcNow() - app.Clock.GetUtcNow());
        await app.Daily();
        return app;
    }

    internal static async Task<string> Of(this HttpClient client, string org, string period = "2026-10") =>
        (await client.GetJson($"/api/reporting/returns?form=fdi.county&period={period}&org={org}")).GetProperty("items")[0].Text("id");

    internal static Task<JsonElement> Show(this HttpClient client, string id) => client.GetJson($"/api/reporting/returns/{id}");

    /// <summary>Types cells written <c>row value</c>, as seen now.</summary>
    internal static async Task<JsonElement> Fill(this HttpClient client, string id, params (string Row, string Value)[] cells) => await (await client.TryFill(id, cells)).Json();

    internal static async Task<HttpResponseMessage> TryFill(this HttpClient client, string id, params (string Row, string Value)[] cells)
    {
        var known = (await client.Show(id)).GetProperty("sheet").GetProperty("cells").EnumerateArray().ToLookup(c => c.Text("row"), c => c.GetProperty("version").GetInt32());
        return await client.PutAsJsonAsync($"/api/reporting/returns/{id}/cells", new { cells = cells.Select(c => new { row = c.Row, value = c.Value, version = known[c.Row].FirstOrDefault() }) }, Stop);
    }

    /// <summary>A return without fault: everything that is asked, and every rule holds.</summary>
    internal static readonly (string Row, string Value)[] Good =
    [
        ("01", "4"), ("02", "2"), ("03", "6420.00"), ("05", "无"), ("06", "1862.40"), ("07", "962.40"), ("08", "1114.30"), ("09", "318.20"), ("10", "640.00"),
        ("11", "1985.30"), ("12", "512.40"), ("13", "286.00"), ("14", "120.00"), ("15", "73.00"),
    ];

    internal static Task<HttpResponseMessage> Step(this HttpClient client, string id, string action, string? reason = null, object? cells = null) =>
        client.PostAsJsonAsync($"/api/reporting/returns/{id}/steps", new { action, reason, cells }, Stop);

    internal static string Cell(this JsonElement sheet, string row) => sheet.GetProperty("cells").EnumerateArray().First(c => c.Text("row") == row).Text("text");

    internal static JsonElement Finding(this JsonElement sheet, string code) => sheet.GetProperty("findings").EnumerateArray().First(f => f.Text("code") == code);

    private static string Make(Func<string, string> form, string? past = null, Func<string, string>? units = null, string? roster = null)
    {
        var root = Directory.CreateTempSubdirectory("luopan-packs").FullName;
        var mini = Repo.At("tests", "packs", "mini");
        foreach (var file in Directory.EnumerateFiles(mini, "*", SearchOption.AllDirectories)) Put(file, Path.GetRelativePath(mini, file));
        Directory.CreateDirectory(Path.Combine(root, "mini", "forms"));
        File.WriteAllText(Path.Combine(root, "mini", "forms", "fdi.yaml"), form(File.ReadAllText(Repo.At("tests", "packs", "forms", "fdi.yaml"))));
        Put(Repo.At("tests", "packs", "forms", "indicators.yaml"), "indicators/returns.yaml");
        Put(Repo.At("tests", "packs", "forms", "units", "panels.yaml"), "panels.yaml");
        var asked = File.ReadAllText(Repo.At("tests", "packs", "forms", "units", "form.yaml"));
        File.WriteAllText(Path.Combine(root, "mini", "forms", "units.yaml"), units?.Invoke(asked) ?? asked);
        Put(Repo.At("tests", "packs", "forms", "units", "indicators.yaml"), "indicators/units.yaml");
        File.Copy(Repo.At("tests", "packs", "forms", "breakdowns.yaml"), Path.Combine(root, "mini", "breakdowns.yaml"), true);
        if (past is not null) Seed("returns.csv", past);
        if (roster is not null) Seed("units.csv", roster);
        return root;

        void Seed(string name, string text) => File.WriteAllText(Path.Combine(Directory.CreateDirectory(Path.Combine(root, "mini", "seeds")).FullName, name), text);

        void Put(string from, string to)
        {
            var target = Path.Combine(root, "mini", to);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(from, target, true);
        }
    }
}
