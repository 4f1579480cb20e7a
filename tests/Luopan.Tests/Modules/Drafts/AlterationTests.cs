using System.Net.Http.Json;
using System.Text.Json;
using Luopan.Tests.Support;
using Xunit;

namespace Luopan.Tests.Modules.Drafts;

/// <summary>Twenty texts of our own on the published figures of Shandong: as written, and with a hundred planted alterations.</summary>
public sealed class AlterationTests : IAsyncLifetime
{
    private TestApp _app = null!;
    private HttpClient _client = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _app = await TestApp.Start(("Packs:Path", Repo.At("packs")), ("FirstLook:Spaces", "shandong"));
        _client = _app.Anybody();
        (await _client.PostAsJsonAsync("/api/access/session", new { space = "shandong", userName = "lead", password = TestApp.Password }, Stop)).EnsureSuccessStatusCode();
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null) await _app.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Finds_ninety_of_a_hundred_alterations()
    {
        var missed = new List<string>();
        var all = Alterations().ToList();
        foreach (var (draft, date, printed, altered) in all)
        {
            var original = await File.ReadAllTextAsync(At(draft), Stop);
            var at = original.IndexOf(printed, StringComparison.Ordinal);
            Assert.True(at >= 0, $"{draft}: {printed}");
            var told = await Check(original[..at] + altered + original[(at + printed.Length)..], date);
            if (!Flagged(told).Any(f => f.Printed.Length > 0 && (altered.Contains(f.Printed, StringComparison.Ordinal) || f.Printed.Contains(altered, StringComparison.Ordinal)))) missed.Add($"{draft} {printed} → {altered}");
        }

        Assert.Equal(100, all.Count);
        Assert.True(missed.Count <= 10, $"{missed.Count} of {all.Count} missed: {string.Join("; ", missed)}");
    }

    [Fact]
    public async Task Flags_at_most_five_of_a_hundred_untouched_figures()
    {
        var (figures, flagged, agreed) = (0, new List<string>(), 0);
        foreach (var (draft, date) in Alterations().Select(a => (a.Draft, a.Date)).Distinct())
        {
            var told = await Check(await File.ReadAllTextAsync(At(draft), Stop), date);
            figures += told.GetProperty("figures").GetArrayLength();
            agreed += told.GetProperty("agrees").GetInt32();
            flagged.AddRange(Flagged(told).Select(f => $"{draft} {f.Printed} {f.Says}"));
        }

        Assert.True(figures >= 100, $"only {figures} figures");
        Assert.True(flagged.Count * 20 <= figures, $"{flagged.Count} of {figures} flagged: {string.Join("; ", flagged)}");
        Assert.True(agreed * 10 >= figures * 8, $"only {agreed} of {figures} agree");
    }

    private async Task<JsonElement> Check(string text, string date)
    {
        using var form = new MultipartFormDataContent { { new StringContent(text), "text" }, { new StringContent(date), "date" } };
        using var response = await _client.PostAsync("/api/drafts/checks", form, Stop);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadFromJsonAsync<JsonElement>(Stop);
    }

    private static IEnumerable<(string Printed, string Says)> Flagged(JsonElement told) =>
        told.GetProperty("figures").EnumerateArray().Where(f => f.Text("verdict") == "differs" || f.GetProperty("wording").ValueKind == JsonValueKind.String).Select(f => (f.Text("printed"), f.Text("says")));

    private static IEnumerable<(string Draft, string Date, string Printed, string Altered)> Alterations() =>
        File.ReadLines(Repo.At("tests", "corpus", "drafts", "alterations.csv")).Skip(1).Select(l => l.Split(',')).Select(p => (p[0], p[1], p[2], p[3]));

    private static string At(string draft) => Repo.At("tests", "corpus", "drafts", draft + ".txt");
}
