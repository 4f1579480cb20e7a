using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Luopan.Tests.Support;
using Xunit;

namespace Luopan.Tests.Modules.Indicators;

/// <summary>Importing figures the way the web client does: upload, then look until the job has ended.</summary>
internal static class Importing
{
    internal const string Heads = "指标,地区,时期,分组,数值,单位,发布单位,状态,标记,理由\n";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    internal static Task<JsonElement> Import(this HttpClient client, string rows, bool dryRun = false) => client.ImportBytes(Encoding.UTF8.GetBytes(Heads + rows), dryRun: dryRun);

    internal static async Task<JsonElement> ImportBytes(this HttpClient client, byte[] bytes, string? charset = null, bool dryRun = false)
    {
        var job = (await (await client.Upload(bytes, charset, dryRun)).Json()).Text("job");
        for (var tries = 0; tries < 600; tries++)
        {
            var import = await client.GetJson($"/api/indicators/imports/{job}");
            if (import.Text("state") is "Done" or "Failed") return import;
            await Task.Delay(20, Stop);
        }

        throw new TimeoutException("The import did not end.");
    }

    internal static Task<HttpResponseMessage> Upload(this HttpClient client, byte[] bytes, string? charset = null, bool dryRun = false, string name = "figures.csv")
    {
        var file = new ByteArrayContent(bytes);
        file.Headers.ContentType = new MediaTypeHeaderValue("text/csv") { CharSet = charset };
        var form = new MultipartFormDataContent { { file, "file", name } };
        if (dryRun) form.Add(new StringContent("true"), "dryRun");
        return client.PostAsync("/api/indicators/imports", form, Stop);
    }

    /// <summary>What an import said of its rows, each as <c>row field sentence</c>.</summary>
    internal static IReadOnlyList<string> Errors(this JsonElement import) =>
        [.. import.GetProperty("errors").EnumerateArray().Select(e => $"{e.Text("row")} {e.Text("field")} {e.Text("sentence")}")];

    internal static async Task<JsonElement> Point(this HttpClient client, string indicator, string org, string period, string more = "")
    {
        var series = await client.GetJson($"/api/indicators/{indicator}/series?org={org}{more}");
        return series.GetProperty("points").EnumerateArray().FirstOrDefault(p => p.Text("period") == period);
    }
}
