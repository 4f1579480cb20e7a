using System.Net.Http.Json;
using System.Text.Json;
using Luopan.Tests.Support;
using Xunit;

namespace Luopan.Tests.Modules.Indicators.Sources;

/// <summary>An expected file that does not come is somebody's matter.</summary>
public sealed class DeliveryMatterTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_near_its_day_waits_once_for_who_may_import_of_the_line_until_it_comes()
    {
        await using var app = await TestApp.Start();
        var lead = await On(app, 2025, 9, 11);
        Assert.Empty(await Matters(lead, "海关"));

        lead = await On(app, 2025, 9, 15);
        lead = await On(app, 2025, 9, 16);
        var matter = Assert.Single(await Matters(lead, "海关"));
        Assert.Equal(("海关分市出口表（2025年8月，云岭海关）", "2025-09-18", "/indicators/imports?profile=customs.cities"), (matter.Text("title"), matter.Text("due"), matter.Text("link")));
        var own = Assert.Single(await Matters(await app.SignedIn("fdi"), ""));
        Assert.Equal(("2025-09-10", "overdue"), (own.Text("due"), own.Text("urgency")));
        Assert.Empty(await Matters(await app.SignedIn("yunzhou"), ""));
        var refused = await lead.PostAsJsonAsync($"/api/supervision/worklist/{matter.Text("id")}/steps", new { action = "import" }, Stop).Fault();
        Assert.Equal("indicators.delivery-by-import", refused.Code);

        await lead.TakeXlsx(Exports.Customs());

        Assert.Empty(await Matters(lead, "海关"));
        var course = await lead.GetJson($"/api/supervision/worklist/{matter.Text("id")}");
        Assert.Equal(("来文单位", "云岭海关", "came", "“导出.xlsx”"), (course.GetProperty("facts")[1].Text("label"), course.GetProperty("facts")[1].Text("text"), course.GetProperty("item").Text("state"), course.GetProperty("history")[0].Text("reason")));
        lead = await On(app, 2025, 9, 19);
        Assert.Empty(await Matters(lead, "海关"));
    }

    [Fact]
    public async Task One_the_pack_expects_no_longer_is_closed_with_the_reason_and_comes_back_with_it()
    {
        var packs = Directory.CreateTempSubdirectory("luopan-packs").FullName;
        Copy(Repo.At("tests", "packs", "mini"), Path.Combine(packs, "mini"));
        await using var app = await TestApp.Start(("Packs:Path", packs));
        var matter = Assert.Single(await Matters(await On(app, 2025, 9, 19), "海关"));
        var file = Path.Combine(packs, "mini", "sources", "sources.yaml");
        var whole = await File.ReadAllTextAsync(file, Stop);

        await File.WriteAllTextAsync(file, whole.Replace("  every: month\n  due: 18\n  since: 2025-06\n", "", StringComparison.Ordinal), Stop);
        var course = await Anew(app, lead => lead.GetJson($"/api/supervision/worklist/{matter.Text("id")}"));
        await File.WriteAllTextAsync(file, whole.Replace("due: 18", "due: 25", StringComparison.Ordinal), Stop);
        var back = await Anew(app, lead => Matters(lead, "海关"));

        Assert.Equal(("dropped", "配置包不再要求这份文件"), (course.GetProperty("item").Text("state"), course.GetProperty("history")[0].Text("reason")));
        Assert.Equal((matter.Text("id"), "2025-09-25"), (back.Single().Text("id"), back.Single().Text("due")));
        Directory.Delete(packs, true);
    }

    /// <summary>The product on a day, when it has done its daily round.</summary>
    private static async Task<HttpClient> On(TestApp app, int year, int month, int day)
    {
        app.Clock.Advance(new DateTimeOffset(year, month, day, 2, 0, 0, TimeSpan.Zero) - app.Clock.GetUtcNow());
        await app.Daily();
        return await app.SignedIn("lead");
    }

    // The pack is read when a server starts.
    private static async Task<T> Anew<T>(TestApp app, Func<HttpClient, Task<T>> ask)
    {
        var other = app.Beside();
        try
        {
            return await ask(await On(other, 2025, 9, 22));
        }
        finally
        {
            await other.Stop();
        }
    }

    private static async Task<IReadOnlyList<JsonElement>> Matters(HttpClient client, string sought) =>
        [.. (await client.GetJson("/api/supervision/worklist?size=200")).GetProperty("items").EnumerateArray().Where(i => i.Text("type") == "indicators.delivery" && i.Text("title").Contains(sought, StringComparison.Ordinal))];

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
