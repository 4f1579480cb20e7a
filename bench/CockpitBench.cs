using System.Diagnostics;

namespace Luopan.Bench;

/// <summary>p95 of the cockpit's API for 20 people at once, against the lightest signed-in endpoint asked the same way.</summary>
internal static class CockpitBench
{
    private const int People = 20, Requests = 60;

    internal static async Task<Result> Run()
    {
        var data = Directory.CreateTempSubdirectory("luopan-bench").FullName;
        try
        {
            await using var server = await Server.Start(data);
            var clients = await Task.WhenAll(Enumerable.Range(0, People).Select(_ => server.SignedIn("lead")));
            await Load(clients, "/api/access/session", 10);
            await Load(clients, "/api/targets/cockpit", 10);
            var empty = await Load(clients, "/api/access/session", Requests);
            var cockpit = await Load(clients, "/api/targets/cockpit", Requests);
            return new Result(cockpit, "ms-p95", "empty-endpoint", empty, 8);
        }
        finally
        {
            Directory.Delete(data, true);
        }
    }

    private static async Task<double> Load(HttpClient[] clients, string path, int requests)
    {
        var times = await Task.WhenAll(clients.Select(async client =>
        {
            var own = new List<double>();
            for (var i = 0; i < requests; i++)
            {
                var clock = Stopwatch.StartNew();
                using var response = await client.GetAsync(new Uri(path, UriKind.Relative));
                response.EnsureSuccessStatusCode();
                await response.Content.ReadAsByteArrayAsync();
                own.Add(clock.Elapsed.TotalMilliseconds);
            }

            return own;
        }));
        var all = times.SelectMany(t => t).Order().ToList();
        return all[(int)(all.Count * 0.95)];
    }
}
