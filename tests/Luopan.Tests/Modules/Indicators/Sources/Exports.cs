using System.Net.Http.Headers;
using System.Text.Json;
using Luopan.Tests.Support;
using Xunit;

namespace Luopan.Tests.Modules.Indicators.Sources;

/// <summary>Exports as other bodies send them, and taking them in the way the web client does.</summary>
internal static class Exports
{
    internal static readonly string[] CustomsMerged = ["A1:D1", "A3:A4", "B3:D3"];

    /// <summary>What customs send of a month: two rows of heads, the unit above them, the province first.</summary>
    internal static string?[][] Customs(int month = 8, string total = "48000", string donglu = "24000", string heading = "各市出口总值表") =>
    [
        [$"2025年{month}月{heading}", "", "", ""], ["单位：万元", "", "", ""], ["地区", "出口", "", ""], ["", "本月", $"1-{month}月累计", "同比±%"],
        ["全省", "6,000", total, "5.1"], ["云州", "1000", "8000", "4.0"], ["澜湾市", "2000", "16 000", "-3.2"], ["东麓", "3000", donglu, "—"], ["注：按经营单位所在地统计。", "", "", ""],
    ];

    /// <summary>What the national system of foreign investment gives out: rows under lines of their own, parts of parts, the total on top.</summary>
    internal static string?[][] Structure(string manufacturing = "300", string services = "500.0") =>
    [
        ["实际使用外资构成表", "", ""], ["2025年9月", "", "单位：万美元"], ["项目", "实际使用外资", "实际使用外资"], ["", "9月", "1-9月累计"],
        ["合计", "80.0", "800.0"], ["一、按行业分", "", ""], ["制造业", "30", manufacturing], ["服务业", "50", services], ["二、按来源地分", "", ""], ["日韩", "40", "400"], ["其中：日本", "25", "250"], ["      韩国", "15", "150"],
    ];

    internal static async Task<JsonElement> Take(this HttpClient client, byte[] bytes, string name = "导出.xls", bool dryRun = false, string profile = "auto", string? period = null, string? reason = null, string? from = null)
    {
        var file = new ByteArrayContent(bytes);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        var form = new MultipartFormDataContent { { file, "file", name }, { new StringContent(dryRun ? "true" : "false"), "dryRun" }, { new StringContent(profile), "profile" } };
        foreach (var (key, value) in new[] { ("period", period), ("reason", reason), ("from", from) })
            if (value is not null) form.Add(new StringContent(value), key);
        var job = (await (await client.PostAsync("/api/indicators/imports", form, TestContext.Current.CancellationToken)).Json()).Text("job");
        for (var tries = 0; tries < 600; tries++)
        {
            var import = await client.GetJson($"/api/indicators/imports/{job}");
            if (import.Text("state") is "Done" or "Failed") return import;
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        throw new TimeoutException("The import did not end.");
    }

    internal static Task<JsonElement> TakeXlsx(this HttpClient client, string?[][] rows, bool dryRun = false, string profile = "auto", string? period = null, string? reason = null, string name = "导出.xlsx") =>
        client.Take(Workbook.Xlsx(rows), name, dryRun, profile, period, reason);

    internal static (string State, int Rows, int Added, int Changed, int Unchanged) Counts(this JsonElement import) =>
        (import.Text("state"), import.GetProperty("rows").GetInt32(), import.GetProperty("added").GetInt32(), import.GetProperty("changed").GetInt32(), import.GetProperty("unchanged").GetInt32());

    internal static JsonElement Reading(this JsonElement import) => import.GetProperty("reading");

    /// <summary>Totals as <c>cell outcome</c>.</summary>
    internal static IReadOnlyList<string> Totals(this JsonElement import) => [.. import.Reading().GetProperty("totals").EnumerateArray().Select(t => $"{t.Text("cell")} {t.Text("outcome")}").Order(StringComparer.Ordinal)];

    internal static async Task<string> Value(this HttpClient client, string indicator, string org, string period, string more = "")
    {
        var series = await client.GetJson($"/api/indicators/{indicator}/series?org={org}{more}");
        var point = series.GetProperty("points").EnumerateArray().FirstOrDefault(p => p.Text("period") == period);
        return point.ValueKind == JsonValueKind.Undefined ? "" : point.GetProperty("figure").Text("text");
    }
}
