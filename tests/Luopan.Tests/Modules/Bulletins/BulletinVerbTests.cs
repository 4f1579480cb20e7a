using System.Text.Json;
using Luopan.Tests.Support;
using Xunit;

namespace Luopan.Tests.Modules.Bulletins;

public sealed class BulletinVerbTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Reprints_what_was_issued_and_drafts_the_rest()
    {
        await using var app = await TestApp.Start();
        var id = await app.Issued();
        var served = await (await app.SignedIn("lead")).File(id, "docx");
        var data = Path.GetDirectoryName(app.Folder)!;
        var (issued, draft) = (Path.Combine(data, "issued.docx"), Path.Combine(data, "draft.xlsx"));

        var reprinted = await Bulletin(app, "fdi", "--org", "990000", "--period", "2024", "--out", issued, "--json");
        var drafted = await Bulletin(app, "fdi", "--org", "990000", "--period", "2025-09", "--out", draft);
        var refused = await Bulletin(app, "fdi", "--org", "990300", "--period", "2024", "--out", draft);
        var misused = await Bulletin(app, "fdi", "--org", "990000", "--period", "2024", "--out", "x.pdf");

        Assert.Equal((0, "云商资〔2026〕1号"), (reprinted.Code, JsonSerializer.Deserialize<JsonElement>(reprinted.Out).Text("number")));
        Assert.Equal(served, await File.ReadAllBytesAsync(issued, Stop));
        Assert.Equal(0, drafted.Code);
        Assert.Contains("草稿", drafted.Out, StringComparison.Ordinal);
        Assert.True(new FileInfo(draft).Length > 5000);
        Assert.Equal(1, refused.Code);
        Assert.StartsWith("bulletins.no-headline", refused.Error, StringComparison.Ordinal);
        Assert.Equal(2, misused.Code);
    }

    private static Task<Ran> Bulletin(TestApp app, params string[] arguments) => app.Installation.Luopan(["bulletin", .. arguments]);
}
