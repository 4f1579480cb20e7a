using System.Globalization;
using System.Net.Http.Json;
using Xunit;

namespace Luopan.Tests.Support;

/// <summary>What tests that end the server without warning share. LUOPAN_TEST_KILLS says how often, LUOPAN_TEST_SEED when.</summary>
internal static class Killing
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    // A life costs three seconds of a processor, most of it the start; fifty are run by LUOPAN_TEST_KILLS=50.
    internal static int Kills => Number("LUOPAN_TEST_KILLS") ?? (TestApp.Postgres is null ? 10 : 3);

    internal static int Seed => Number("LUOPAN_TEST_SEED") ?? Environment.TickCount;

    /// <summary>A session as a cookie: it outlives the server, and signing in anew at each life would cost more than the life.</summary>
    internal static async Task<string> Cookie(this RunningServer server, string userName)
    {
        using var client = server.Client();
        var response = await client.PostAsJsonAsync("/api/access/session", new { space = TestApp.Space, userName, password = TestApp.Password }, Stop);
        return string.Join("; ", response.EnsureSuccessStatusCode().Headers.GetValues("Set-Cookie").Select(c => c.Split(';')[0]));
    }

    internal static HttpClient With(this RunningServer server, string cookie)
    {
        var client = server.Client();
        client.DefaultRequestHeaders.Add("Cookie", cookie);
        return client;
    }

    /// <summary>An identity as the database at hand compares it with text.</summary>
    internal static string Text(string id) => TestApp.Postgres is null ? $"lower({id})" : $"{id}::text";

    private static int? Number(string variable) => int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;
}
