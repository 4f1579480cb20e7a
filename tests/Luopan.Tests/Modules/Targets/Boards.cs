using System.Text.Json;
using Luopan.Tests.Support;

namespace Luopan.Tests.Modules.Targets;

/// <summary>Finding things on the board of the mini space.</summary>
internal static class Boards
{
    internal static async Task<JsonElement> Row(this HttpClient client, string plan, string key) =>
        (await client.GetJson("/api/targets")).GetProperty("rows").EnumerateArray().Single(r => r.Text("plan") == plan && r.Text("key") == key);

    internal static async Task<string> TargetId(this HttpClient client, string plan = "mini-fdi", string key = "fdi") => (await client.Row(plan, key)).Text("id");

    internal static List<string> Keys(this JsonElement board) => [.. board.GetProperty("rows").EnumerateArray().Select(r => $"{r.Text("plan")}/{r.Text("key")}")];
}
