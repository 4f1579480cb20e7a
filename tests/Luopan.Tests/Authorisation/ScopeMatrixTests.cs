using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using Luopan.Platform.Access;
using Luopan.Tests.Modules.Indicators;
using Luopan.Tests.Modules.Records;
using Luopan.Tests.Support;
using Xunit;

namespace Luopan.Tests.Authorisation;

/// <summary>Every endpoint asked by people of every line, territory and clearance about things of every line, territory and sensitivity.</summary>
public sealed class ScopeMatrixTests
{
    // Said by the handler after the thing was found.
    private static readonly string[] FoundAll = ["targets.no-such-sentence", "plans.no-such-sentence"];

    private static readonly Someone[] People =
    [
        Of("province-all", "*", "990000", Sensitivity.WorkSecret),
        Of("province-fdi-secret", "fdi", "990000", Sensitivity.WorkSecret),
        Of("province-fdi-inside", "fdi", "990000", Sensitivity.Internal),
        Of("province-fdi-open", "fdi", "990000", Sensitivity.Open),
        Of("province-trade", "trade", "990000", Sensitivity.WorkSecret),
        Of("city-all", "*", "990100", Sensitivity.WorkSecret),
        Of("city-fdi-inside", "fdi", "990100", Sensitivity.Internal),
        Of("city-fdi-open", "fdi", "990100", Sensitivity.Open),
        Of("city-trade", "trade", "990100", Sensitivity.WorkSecret),
        Of("county-fdi-secret", "fdi", "990101", Sensitivity.WorkSecret),
        Of("county-fdi-open", "fdi", "990101", Sensitivity.Open),
        Of("other-city", "fdi", "990200", Sensitivity.WorkSecret),
        Of("other-county", "*", "990201", Sensitivity.WorkSecret),
        new("looks-far-acts-near", new Held("viewer", "*", "990000", Sensitivity.WorkSecret), new Held(World.Everything, "fdi", "990100", Sensitivity.Internal)),
    ];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nobody_sees_or_does_anything_outside_the_lines_places_and_levels_given_to_them()
    {
        await using var world = await World.Start();
        var things = await Things.Enter(world.App);
        var recipes = Recipes.All(await Others(world.App));

        Assert.Equal(Endpoint.All(world.App).Where(e => e.Needs is not null).Select(e => e.ToString()).Order(StringComparer.Ordinal), recipes.Keys.Order(StringComparer.Ordinal));
        var deviations = await Ask(world, things, recipes, People);

        Assert.True(deviations.Count == 0, $"{deviations.Count} deviations:\n{string.Join('\n', deviations.Take(60))}");
        Approved.Same("Authorisation/scope.approved.txt", Reach(world, things) + "\n" + string.Concat(Endpoint.All(world.App).Select(e => $"{e}  {(e.Needs is null ? "open to all" : Says(recipes[e.ToString()]))}\n")));
    }

    [Fact]
    public async Task The_matrix_finds_a_place_given_behind_its_back()
    {
        await using var world = await World.Start();
        var things = await Things.Enter(world.App);
        var recipes = Recipes.All(await Others(world.App)).Where(r => r.Key.StartsWith("GET", StringComparison.Ordinal)).ToDictionary();
        var said = Of("near", "fdi", "990101", Sensitivity.Internal);
        await world.Bring([Of("near", "fdi", "990100", Sensitivity.Internal)]);

        var deviations = await Ask(world, things, recipes, [said], brought: true);

        foreach (var found in new[] { "GET /api/records/items ", "GET /api/records/items/{id:guid} ", "GET /api/records/items/export ", "GET /api/records/items/totals ", "GET /api/plans/ ", "GET /api/targets/export ", "GET /api/bulletins/ ", "GET /api/indicators/{code}/series " })
            Assert.Contains(deviations, d => d.StartsWith($"near {found}", StringComparison.Ordinal));
    }

    private static Someone Of(string name, string line, string org, Sensitivity upTo) => new(name, new Held(World.Everything, line, org, upTo));

    private static async Task<List<string>> Ask(World world, IReadOnlyList<Thing> things, IReadOnlyDictionary<string, Recipe> recipes, IReadOnlyList<Someone> people, bool brought = false)
    {
        var clients = await world.Bring(brought ? [] : people);
        var deviations = new List<string>();
        // Reading comes first, by all at once: what is done later must not change what is listed.
        foreach (var endpoint in Endpoint.All(world.App).Where(e => recipes.ContainsKey(e.ToString())).OrderBy(e => e.Verb == "GET" ? 0 : e.ToString() == "POST /api/records/items" ? 2 : 1))
        {
            Task<List<string>> By(Someone who) => Ask(clients[who.UserName], who, endpoint, recipes[endpoint.ToString()], things, world.Law);
            if (endpoint.Verb == "GET") deviations.AddRange((await Task.WhenAll(people.Select(By))).SelectMany(d => d));
            else
                foreach (var who in people) deviations.AddRange(await By(who));
        }

        return deviations;
    }

    private static async Task<List<string>> Ask(HttpClient client, Someone who, Endpoint endpoint, Recipe recipe, IReadOnlyList<Thing> things, Law4 law)
    {
        var deviations = new List<string>();
        // What is about no thing in particular is asked with something out of reach in mind.
        var asked = recipe.By switch
        {
            Judged.One or Judged.Named => things,
            Judged.Free => things.Where(t => !law.Reaches(who, "records.see", t.Where(Things.Record))).Append(things[0]).Take(1),
            _ => things.Take(1),
        };
        foreach (var thing in asked)
        {
            var told = await Answer.To(client, recipe.Ask(thing), Stop);
            deviations.AddRange(Deviations(law, endpoint, recipe, who, thing, things, told).Select(d => $"{who.UserName} {endpoint} of {thing.Letter}: {d} ({(int)told.Status} {told.Code})"));
        }

        return deviations;
    }

    private static IEnumerable<string> Deviations(Law4 law, Endpoint endpoint, Recipe recipe, Someone who, Thing thing, IReadOnlyList<Thing> things, Answer told)
    {
        if (told.Status >= HttpStatusCode.InternalServerError) yield return "broke";
        var kept = told.Status is HttpStatusCode.Forbidden or HttpStatusCode.NotFound && !FoundAll.Contains(told.Code);
        var expected = things.Where(t => Reaches(law, endpoint, recipe, who, t)).ToList();
        var here = expected.Contains(thing);
        switch (recipe.By)
        {
            case Judged.One when kept == here:
                yield return here ? "kept away" : "let in";
                break;
            case Judged.Named when told.Text.Contains(recipe.Word?.Invoke(thing) ?? thing.Mark(recipe.Kind), StringComparison.Ordinal) != here:
                yield return here ? "kept away" : "let in";
                break;
            case Judged.Many:
                var printed = string.Concat(things.Where(t => told.Text.Contains(t.Mark(recipe.Kind), StringComparison.Ordinal)).Select(t => t.Letter));
                if (printed != string.Concat(expected.Select(t => t.Letter))) yield return $"printed {printed} instead of {string.Concat(expected.Select(t => t.Letter))}";
                break;
            case Judged.Counted:
                var counted = told.Status == HttpStatusCode.OK ? recipe.Count!(JsonSerializer.Deserialize<JsonElement>(told.Text)) : -1;
                if (counted != expected.Count) yield return $"counted {counted} instead of {expected.Count}";
                break;
        }

        if (recipe.Echoes) yield break;
        foreach (var kind in Things.Marked)
            foreach (var other in things.Where(t => !who.Grants.Any(g => law.Reaches(new("", g), "records.see", t.Where(kind))) && told.Text.Contains(t.Mark(kind), StringComparison.Ordinal)))
                if (!told.Sent.Contains(other.Mark(kind), StringComparison.Ordinal)) yield return $"gave {kind} {other.Letter} away";
    }

    private static bool Reaches(Law4 law, Endpoint endpoint, Recipe recipe, Someone who, Thing thing)
    {
        var place = recipe.Stands?.Invoke(thing) ?? thing.Where(recipe.Kind);
        return (recipe.Only?.Invoke(who, thing) ?? true) && law.Reaches(who, recipe.Under ?? endpoint.Needs!, place) && (recipe.Also is null || law.Reaches(who, recipe.Also, place));
    }

    // What belongs to the general office alone, and a file of records that stand where thing b does.
    private static async Task<IReadOnlyDictionary<string, string>> Others(TestApp app)
    {
        var lead = await app.SignedIn("lead");
        var import = await lead.Import("fdi.used,990000,2017-01,,1.00,亿美元,别人,,,\n");
        var view = await lead.PostJson("/api/records/views", new { type = "matrix.thing", name = "别人的", shared = false, layout = new { } });
        var exploration = await lead.PostJson("/api/indicators/explorations", new { name = "别人的", view = "items=fdi.used", sharedWith = "own" });
        var deputy = (await lead.GetJson("/api/supervision/people?q=林知远")).GetProperty("people")[0].Text("id");
        var delegation = await lead.PostJson("/api/supervision/delegations", new { to = deputy, first = "2026-11-24", last = "2026-11-25" });
        var brought = await (await lead.Bring(Encoding.UTF8.GetBytes("项目名称,所在市\n外来项目,云州市\n"), false, "x.csv")).Json();
        return new Dictionary<string, string> { ["job"] = import.Text("id"), ["view"] = view.Text("id"), ["exploration"] = exploration.Text("id"), ["delegation"] = delegation.Text("id"), ["file"] = brought.Text("file") };
    }

    private static string Reach(World world, IReadOnlyList<Thing> things)
    {
        var text = new StringBuilder("Things\n");
        foreach (var thing in things) text.Append(CultureInfo.InvariantCulture, $"  {thing.Letter}  {thing.Line,-5} {thing.Org} {thing.Sensitivity}\n");
        text.Append(CultureInfo.InvariantCulture, $"\nWho reaches which, with every permission    {Things.Record,-10}{Things.Document,-10}{Things.Desk,-10}{Things.Figure}\n");
        foreach (var who in People)
            text.Append($"  {who.UserName,-20} {who.Grants[^1].Line,-5} {who.Grants[^1].Org} {who.Grants[^1].UpTo,-11}{string.Concat(new[] { Things.Record, Things.Document, Things.Desk, Things.Figure }.Select(k => string.Concat(things.Select(t => world.Law.Reaches(who, "records.write", t.Where(k)) ? t.Letter : "·")).PadRight(10)))}".TrimEnd() + "\n");
        return text.ToString();
    }

    private static string Says(Recipe recipe) => recipe.Says + (recipe.Also is null ? "" : $"; also {recipe.Also}") + (recipe.Under is null ? "" : $"; under {recipe.Under}");
}

/// <summary>What was answered, with everything readable in it: files are unpacked.</summary>
internal sealed record Answer(HttpStatusCode Status, string Code, string Text, string Sent)
{
    internal static async Task<Answer> To(HttpClient client, HttpRequestMessage request, CancellationToken stop)
    {
        using (request)
        {
            var sent = request.RequestUri + (request.Content is null ? "" : await request.Content.ReadAsStringAsync(stop));
            using var response = await client.SendAsync(request, stop);
            var bytes = await response.Content.ReadAsByteArrayAsync(stop);
            var text = bytes is [0x50, 0x4B, 0x03, 0x04, ..] ? Unpacked(bytes) : Encoding.UTF8.GetString(bytes);
            var code = !response.IsSuccessStatusCode && text.StartsWith('{') && JsonSerializer.Deserialize<JsonElement>(text).TryGetProperty("code", out var said) ? said.GetString()! : "";
            return new(response.StatusCode, code, text + response.Content.Headers.ContentDisposition, Uri.UnescapeDataString(sent));
        }
    }

    private static string Unpacked(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes));
        return string.Concat(zip.Entries.Select(e =>
        {
            using var reader = new StreamReader(e.Open());
            return reader.ReadToEnd();
        }));
    }
}
