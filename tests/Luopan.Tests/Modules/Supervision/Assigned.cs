using System.Net.Http.Json;
using System.Text.Json;
using Luopan.Tests.Modules.Records;
using Luopan.Tests.Support;
using Xunit;

namespace Luopan.Tests.Modules.Supervision;

/// <summary>Assignments given and answered through the front door. The clock of the tests starts on Monday 2026-11-23.</summary>
internal static class Assigned
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    internal static async Task<string> Given(HttpClient leader, string name = "云州市1—10月外资下降原因与措施", string due = "2026-12-10", string note = "请云州市月内说明原因，商务厅跟到底。", string? parent = null) =>
        (await (await leader.PostAsJsonAsync("/api/supervision/assignments", new
        {
            name,
            source = "note",
            link = "/indicators/fdi.used",
            facts = "实际使用外资 2026年1—10月 7.92亿美元，下降2.7%",
            note,
            lead = "990100",
            line = "fdi",
            due,
            parent,
        }, Stop)).Json()).Text("id");

    internal static async Task Signed(HttpClient city, string id) => await (await Ledger.Step(city, id, "sign")).Json();

    /// <summary>Reported once and put up for review.</summary>
    internal static async Task Submitted(HttpClient city, string id, string done = "已约谈重点企业")
    {
        await (await city.Row(id, "feedback", new { day = "2026-11-23", done, rest = "两家未回函", until = "2026-12-01" })).Json();
        await (await Ledger.Step(city, id, "submit", new { closed_note = "11月已回升" })).Json();
    }

    internal static async Task Closed(HttpClient reviewer, string id) => await (await Ledger.Step(reviewer, id, "close")).Json();

    /// <summary>How many stand behind a number, and that the list it opens says the same.</summary>
    internal static async Task<IReadOnlyList<JsonElement>> Behind(this HttpClient client, string set, string more = "") =>
        [.. (await client.GetJson($"/api/supervision/assignments?set={set}{more}")).GetProperty("cards").EnumerateArray()];

    internal static async Task<string> MatterOf(this HttpClient client, string id) =>
        (await client.GetJson("/api/supervision/board")).GetProperty("cards").EnumerateArray().Single(c => c.Text("id") == id).Text("matter");

    internal static Task<HttpResponseMessage> Extend(this HttpClient client, string matter, string to, string reason = "等待用地批复") =>
        client.PostAsJsonAsync($"/api/supervision/worklist/{matter}/clock", new { act = "extend", to, reason }, Stop);
}
