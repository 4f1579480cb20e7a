using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Luopan.Tests.Support;
using Xunit;

namespace Luopan.Tests.Operation;

/// <summary>Ten thousand requests made from the API document and then spoiled: every one is answered, none breaks the product.</summary>
public sealed class MutatedRequestsTests
{
    private const int Requests = 10_000, Seed = 20261128;

    private static readonly string[] Odd =
    [
        "", " ", "null", "'", "\"", "<script>", "%00", "\u0000", "\ud83d\ude00", "山东省", "370000", "990100", "-1", "99999999999999999999", "1e308", "2026-13-45", "2026-11", "../../etc/passwd", "{{", "[]", "a\nb",
        new string('长', 500), "00000000-0000-0000-0000-000000000000", "test.project", "fdi.used", "desc", "[[\"name\",\"is\",\"x\"]]",
    ];

    [Fact]
    public async Task No_request_however_spoiled_breaks_the_product()
    {
        await using var app = await TestApp.Start();
        var document = JsonNode.Parse(await File.ReadAllTextAsync(Repo.At("tests", "Luopan.Tests", "Architecture", "api.approved.json"), TestContext.Current.CancellationToken))!;
        var operations = Operations(document).ToList();
        var known = await Known(app);
        var random = new Random(Seed);
        var maker = new Maker(document, random, known);
        HttpClient[] clients = [await app.SignedIn("lead"), await app.SignedIn("yunzhou"), await app.SignedIn("leader")];
        var broken = new List<string>();

        for (var i = 0; i < Requests; i++)
        {
            var (method, path, operation) = operations[random.Next(operations.Count)];
            using var request = maker.Request(method, path, operation);
            var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            using var response = await clients[random.Next(clients.Length)].SendAsync(request, TestContext.Current.CancellationToken);
            if (response.StatusCode >= HttpStatusCode.InternalServerError) broken.Add($"{(int)response.StatusCode} {request.Method} {request.RequestUri} {body}");
        }

        Assert.True(operations.Count > 100, "The document gave too few operations.");
        Assert.True(broken.Count == 0, $"{broken.Count} broke, among them:\n{string.Join('\n', broken.Take(30))}");
    }

    // Records, targets and matters that exist, so that mutated requests reach beyond “no such thing”.
    private static async Task<IReadOnlyList<string>> Known(TestApp app)
    {
        var client = await app.SignedIn("lead");
        var records = (await client.GetJson("/api/records/items?type=test.project")).GetProperty("items").EnumerateArray().Select(i => i.Text("id"));
        var targets = (await client.GetJson("/api/targets")).GetProperty("rows").EnumerateArray().Select(t => t.Text("id")).Take(3);
        return [.. records, .. targets];
    }

    private static IEnumerable<(string Method, string Path, JsonNode Operation)> Operations(JsonNode document)
    {
        foreach (var (path, methods) in document["paths"]!.AsObject())
            foreach (var (method, operation) in methods!.AsObject())
                if (!path.StartsWith("/api/access/session", StringComparison.Ordinal) && !path.StartsWith("/api/access/me", StringComparison.Ordinal)
                    && (operation!["requestBody"] is null || operation["requestBody"]!["content"]!.AsObject().ContainsKey("application/json")))
                    yield return (method.ToUpperInvariant(), path, operation);
    }

    private sealed class Maker(JsonNode document, Random random, IReadOnlyList<string> known)
    {
        internal HttpRequestMessage Request(string method, string path, JsonNode operation)
        {
            var query = new List<string>();
            foreach (var parameter in operation["parameters"]?.AsArray() ?? [])
            {
                var name = parameter!["name"]!.GetValue<string>();
                var text = Text(parameter["schema"]);
                if (parameter["in"]!.GetValue<string>() == "path") path = path.Replace($"{{{name}}}", Uri.EscapeDataString(text.Replace("\0", "", StringComparison.Ordinal) is { Length: > 0 } part ? part : "x"), StringComparison.Ordinal);
                else if (random.Next(3) > 0) query.Add($"{name}={Uri.EscapeDataString(text)}");
            }

            var request = new HttpRequestMessage(new HttpMethod(method), path + (query.Count > 0 ? "?" + string.Join('&', query) : ""));
            if (operation["requestBody"]?["content"]?["application/json"]?["schema"] is { } schema)
                request.Content = new StringContent(random.Next(30) == 0 ? Odd[random.Next(Odd.Length)] : Value(schema, 0)?.ToJsonString() ?? "null", Encoding.UTF8, "application/json");
            return request;
        }

        private string Text(JsonNode? schema)
        {
            if (random.Next(4) == 0) return Odd[random.Next(Odd.Length)];
            if (schema?["format"]?.GetValue<string>() == "uuid") return known.Count > 0 && random.Next(3) > 0 ? known[random.Next(known.Count)] : Guid.NewGuid().ToString();
            return Value(schema, 0) switch { JsonValue v when v.TryGetValue<string>(out var s) => s, { } node => node.ToJsonString(), null => "" };
        }

        private JsonNode? Value(JsonNode? schema, int depth)
        {
            if (depth > 6 || random.Next(12) == 0) return Spoiled();
            if (schema?["$ref"]?.GetValue<string>() is { } reference) return Value(document["components"]!["schemas"]![reference.Split('/')[^1]], depth);
            if ((schema?["oneOf"] ?? schema?["anyOf"])?.AsArray() is { Count: > 0 } choices) return Value(choices[random.Next(choices.Count)], depth);
            if (schema?["enum"]?.AsArray() is { Count: > 0 } words) return words[random.Next(words.Count)]?.DeepClone();
            var type = schema?["type"] is JsonArray several ? several[0]!.GetValue<string>() : schema?["type"]?.GetValue<string>();
            return type switch
            {
                "object" => Thing(schema!, depth),
                "array" => new JsonArray([.. Enumerable.Range(0, random.Next(4)).Select(_ => Value(schema!["items"], depth + 1))]),
                "integer" => random.Next(5) == 0 ? JsonValue.Create(long.MaxValue) : JsonValue.Create(random.Next(-3, 4000)),
                "number" => random.Next(5) == 0 ? JsonValue.Create(79228162514264337593543950335m) : JsonValue.Create((decimal)random.Next(-100, 100_000) / 7),
                "boolean" => JsonValue.Create(random.Next(2) == 0),
                _ => JsonValue.Create(Word(schema?["format"]?.GetValue<string>())),
            };
        }

        private JsonObject Thing(JsonNode schema, int depth)
        {
            var made = new JsonObject();
            foreach (var (name, part) in schema["properties"]?.AsObject() ?? [])
                if (random.Next(10) > 0) made[name] = Value(part, depth + 1);
            if (schema["properties"] is not null) return made;
            foreach (var name in new[] { "name", "city", "invest", "start", "firm", "place", "month", "progress", "nothing" }.Where(_ => random.Next(2) == 0))
                made[name] = schema["additionalProperties"] is JsonObject { Count: > 0 } any ? Value(any, depth + 1) : Spoiled();
            return made;
        }

        private string Word(string? format) => format switch
        {
            "uuid" => known.Count > 0 && random.Next(2) == 0 ? known[random.Next(known.Count)] : Guid.NewGuid().ToString(),
            "date" => new DateOnly(2026, 1, 1).AddDays(random.Next(-4000, 4000)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            _ => random.Next(3) == 0 ? "test.project" : Odd[random.Next(Odd.Length)],
        };

        private JsonNode? Spoiled() => random.Next(7) switch
        {
            0 => null,
            1 => JsonValue.Create(Odd[random.Next(Odd.Length)]),
            2 => JsonValue.Create(random.Next()),
            3 => new JsonArray(),
            4 => new JsonObject(),
            5 => JsonValue.Create(true),
            _ => JsonValue.Create(-0.000001m),
        };
    }
}
