using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.RegularExpressions;
using Luopan.Platform.Access;
using Luopan.Tests.Support;
using Xunit;

namespace Luopan.Tests.Authorisation;

/// <summary>Every endpoint of the running server asked by every role of the packs, and by nobody.</summary>
public sealed partial class RoleMatrixTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_role_passes_exactly_where_the_pack_gives_it_the_permission_the_endpoint_declares()
    {
        await using var world = await World.Start();

        var (matrix, deviations) = await Ask(world);

        Assert.Empty(deviations);
        Approved.Same("Authorisation/roles.approved.txt", matrix);
    }

    [Fact]
    public async Task The_matrix_finds_a_permission_given_or_taken_behind_its_back()
    {
        await using var world = await World.Start(roles => roles
            .Replace("[access.orgs.see, indicators.see, targets.see, plans.see, bulletins.see, records.see, reporting.see]", "[access.orgs.see, indicators.see, targets.see, plans.see, records.see, records.write, reporting.see]", StringComparison.Ordinal));

        var (_, deviations) = await Ask(world);

        Assert.Contains("viewer GET /api/bulletins/ was refused", deviations);
        Assert.Contains("viewer POST /api/records/items was let in", deviations);
        Assert.All(deviations, d => Assert.StartsWith("viewer ", d, StringComparison.Ordinal));
    }

    private static async Task<(string Matrix, IReadOnlyList<string> Deviations)> Ask(World world)
    {
        var endpoints = Endpoint.All(world.App);
        var people = World.Roles.Select(r => new Someone("of-" + r, new Held(r, "*", "990000", Sensitivity.WorkSecret))).ToList();
        var clients = await world.Bring(people);
        var (anybody, matrix, deviations) = (world.App.Anybody(), new StringBuilder(), new List<string>());
        Assert.True(endpoints.Count > 100 && people.Count > 8, "The matrix has lost its sides.");

        matrix.AppendJoin("  ", people.Select((p, i) => $"{i + 1} {p.Grants[0].Role}")).Append("\n\n");
        foreach (var endpoint in endpoints)
        {
            if (endpoint.Needs is null)
            {
                matrix.Append(System.Globalization.CultureInfo.InvariantCulture, $"{"open to all",-19} {endpoint}\n");
                continue;
            }

            if (await Status(anybody, endpoint) is not ("401 access.not-signed-in", _)) deviations.Add($"nobody {endpoint} was let in");
            foreach (var who in people)
            {
                var refused = await Status(clients[who.UserName], endpoint) is ("403 access.not-allowed", _);
                if (refused == world.Law.May(who, endpoint.Needs)) deviations.Add($"{who.Grants[0].Role} {endpoint} was {(refused ? "refused" : "let in")}");
            }

            var row = string.Join(' ', people.Select((p, i) => world.Law.May(p, endpoint.Needs) ? $"{i + 1}" : "·"));
            matrix.Append(System.Globalization.CultureInfo.InvariantCulture, $"{row,-19} {endpoint}  {endpoint.Needs}\n");
        }

        return (matrix.ToString(), deviations);
    }

    // Nothing stands under these names: whoever is let in is told so, whoever is not is refused before anything is looked for.
    private static async Task<(string Told, HttpStatusCode Status)> Status(HttpClient client, Endpoint endpoint)
    {
        var path = Parameter().Replace(endpoint.Path, p => p.Value.Contains(":guid", StringComparison.Ordinal) ? Guid.Empty.ToString() : p.Value.Contains(":long", StringComparison.Ordinal) ? "0" : "nothing");
        using var request = new HttpRequestMessage(new HttpMethod(endpoint.Verb), path);
        if (endpoint.Verb is "POST" or "PUT") request.Content = endpoint.TakesFile ? new MultipartFormDataContent { { new StringContent("nothing"), "nothing" } } : JsonContent.Create(new { });
        using var response = await client.SendAsync(request, Stop);
        if (response.StatusCode is not (HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden)) return ("", response.StatusCode);
        var told = await response.Fault();
        return ($"{told.Status} {told.Code}", response.StatusCode);
    }

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Parameter();
}
