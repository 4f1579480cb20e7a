using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Luopan.Engines.Spreadsheets;
using Xunit;

namespace Luopan.Tests.Modules.Records;

/// <summary>Workbooks as people bring them and take them away.</summary>
internal static class Sheetwork
{
    internal static byte[] Book(params SheetCell[][] rows)
    {
        using var stream = new MemoryStream();
        using (var sheet = new SheetWriter(stream, "试", "试", DateTimeOffset.UnixEpoch))
        {
            sheet.Begin("表", [.. Enumerable.Repeat(12.0, rows.Max(r => r.Length))], 1);
            foreach (var row in rows) sheet.Row(row);
            sheet.End();
        }

        return stream.ToArray();
    }

    /// <summary>A workbook of several sheets, the first line of each its heads.</summary>
    internal static byte[] Sheets(params (string Name, SheetCell[][] Rows)[] sheets)
    {
        using var stream = new MemoryStream();
        using (var book = new SheetWriter(stream, "试", "试", DateTimeOffset.UnixEpoch))
        {
            foreach (var (name, rows) in sheets)
            {
                book.Begin(name, [.. Enumerable.Repeat(12.0, rows.Max(r => r.Length))], 1);
                foreach (var row in rows) book.Row(row);
                book.End();
            }
        }

        return stream.ToArray();
    }

    internal static Task<HttpResponseMessage> Bring(this HttpClient client, byte[] file, bool dryRun, string name = "项目.xlsx", string type = "test.project", object? mapping = null)
    {
        var form = new MultipartFormDataContent { { new StringContent(type), "type" }, { new StringContent(dryRun ? "true" : "false"), "dryRun" } };
        var content = new ByteArrayContent(file);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        form.Add(content, "file", name);
        if (mapping is not null) form.Add(new StringContent(JsonSerializer.Serialize(mapping)), "mapping");
        return client.PostAsync("/api/records/imports", form, TestContext.Current.CancellationToken);
    }

    internal static Task<HttpResponseMessage> Bring(this HttpClient client, string csv, bool dryRun, object? mapping = null) => client.Bring(Encoding.UTF8.GetBytes(csv), dryRun, "项目.csv", mapping: mapping);

    internal static async Task<IReadOnlyList<Sheet>> Sheets(this Task<HttpResponseMessage> asked)
    {
        var response = await asked;
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        var (sheets, fault) = SheetReader.Read(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken), "x.xlsx", new SheetLimits { Rows = 200_000 });
        Assert.Null(fault);
        return sheets;
    }

    internal static int Count(this JsonElement told, string fate) => told.GetProperty("counts").GetProperty(fate).GetInt32();
}
