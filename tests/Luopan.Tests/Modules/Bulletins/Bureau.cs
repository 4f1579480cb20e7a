using System.Net.Http.Json;
using System.Text.Json;
using Luopan.Tests.Support;
using Xunit;

namespace Luopan.Tests.Modules.Bulletins;

/// <summary>Drafting and moving bulletins through the front door.</summary>
internal static class Bureau
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    internal static Task<HttpResponseMessage> Draft(this HttpClient client, string org = "990000", string period = "2024", string template = "fdi", string? sensitivity = null) =>
        client.PostAsJsonAsync("/api/bulletins", new { template, org, period, sensitivity }, Stop);

    internal static async Task<string> Drafted(this HttpClient client, string org = "990000", string period = "2024") => (await (await client.Draft(org, period)).Json()).Text("id");

    internal static Task<HttpResponseMessage> Move(this HttpClient client, string id, string action, string? reason = null) =>
        client.PostAsJsonAsync($"/api/bulletins/{id}/moves", new { action, reason }, Stop);

    internal static async Task<JsonElement> Moved(this HttpClient client, string id, string action, string? reason = null) => await (await client.Move(id, action, reason)).Json();

    /// <summary>Drafted by the officer, passed by the general office, signed by the leader; answers the identity.</summary>
    internal static async Task<string> Issued(this TestApp app, string org = "990000", string period = "2024")
    {
        var (officer, lead, leader) = (await app.SignedIn("fdi"), await app.SignedIn("lead"), await app.SignedIn("leader"));
        var id = await officer.Drafted(org, period);
        await officer.Moved(id, "submit");
        await lead.Moved(id, "pass");
        await leader.Moved(id, "sign");
        return id;
    }

    internal static Task<byte[]> File(this HttpClient client, string id, string kind) => client.GetByteArrayAsync($"/api/bulletins/{id}/{kind}", Stop);

    internal static IEnumerable<string> Actions(this JsonElement bulletin) => bulletin.GetProperty("actions").EnumerateArray().Select(a => a.Text("code"));

    /// <summary>Imports figures as the officer does, and waits until the job is done.</summary>
    internal static async Task Import(this TestApp app, string rows)
    {
        var lead = await app.SignedIn("lead");
        using var form = new MultipartFormDataContent { { new ByteArrayContent(System.Text.Encoding.UTF8.GetBytes("indicator,org,period,breakdown,value,unit,publisher,class,flags,text,reason\n" + rows)), "file", "revised.csv" } };
        var job = (await (await lead.PostAsync("/api/indicators/imports", form, Stop)).Json()).Text("job");
        for (var tries = 0; tries < 300; tries++)
        {
            var told = await lead.GetJson($"/api/access/jobs/{job}");
            if (told.Text("state") == "Done") return;
            Assert.False(told.Text("state") is "Failed" or "Refused", told.ToString());
            await Task.Delay(100, Stop);
        }

        Assert.Fail("The import did not end.");
    }
}
