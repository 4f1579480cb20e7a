using System.Text;
using System.Text.Json;
using Luopan.Modules.Indicators;
using Luopan.Platform.Jobs;
using Luopan.Platform.Log;
using Luopan.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Luopan.Tests.Modules.Indicators;

public sealed class ImportFileTests
{
    private const string Csv = Importing.Heads + "实际使用外资,东麓市,2025-01/09,,5.27,亿美元,东麓市商务局,,,\n";
    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("utf-8", null)]
    [InlineData("utf-8", "utf-8")]
    [InlineData("bom", null)]
    [InlineData("gb18030", null)]
    [InlineData("gb18030", "gb18030")]
    public async Task Reads_both_encodings(string encoding, string? declared)
    {
        await using var app = await TestApp.Start();
        var import = await (await app.SignedIn("fdi")).ImportBytes(Bytes(encoding, Csv), declared);

        Assert.Equal("Done", import.Text("state"));
    }

    [Theory]
    [InlineData("gb18030", "utf-8", "标明是 UTF-8，内容却不是，像是 GB18030")]
    [InlineData("utf-8", "gb18030", "标明是 gb18030，内容却是 UTF-8")]
    [InlineData("bom-gb18030", null, "标明是 UTF-8，内容却不是")]
    [InlineData("utf-16", null, "是 UTF-16")]
    [InlineData("spoilt", null, "乱码")]
    public async Task Refuses_a_mislabelled_encoding(string encoding, string? declared, string expected)
    {
        await using var app = await TestApp.Start();
        var import = await (await app.SignedIn("fdi")).ImportBytes(Bytes(encoding, Csv), declared);

        Assert.Equal(("Failed", "indicators.encoding"), (import.Text("state"), import.Text("code")));
        Assert.Contains(expected, import.Text("sentence"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_a_spreadsheet_named_csv()
    {
        await using var app = await TestApp.Start();
        var import = await (await app.SignedIn("fdi")).ImportBytes([0x50, 0x4B, 0x03, 0x04, 1, 2, 3]);

        Assert.Equal("indicators.not-csv", import.Text("code"));
        Assert.Contains("Excel", import.Text("sentence"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("指标,地区\nfdi.used,990300\n", "缺少列“时期”")]
    [InlineData("指标,地区,时期,数值,单位,发布单位,备注\n", "不认识的列“备注”")]
    [InlineData("指标,地区,时期,数值,单位,发布单位,org\n", "列“org”出现了两次")]
    public async Task Refuses_wrong_heads_by_name(string csv, string expected)
    {
        await using var app = await TestApp.Start();
        var import = await (await app.SignedIn("fdi")).ImportBytes(Encoding.UTF8.GetBytes(csv));

        Assert.Equal("indicators.columns", import.Text("code"));
        Assert.Contains(import.Errors(), e => e.Contains(expected, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Reads_English_heads_in_any_order()
    {
        await using var app = await TestApp.Start();
        var client = await app.SignedIn("fdi");
        await client.ImportBytes("value,unit,indicator,org,period,publisher,class,text\n620,家,fdi.new_firms,990100,2023,云州日报,press,620余\n"u8.ToArray());

        Assert.Equal("620余", (await client.Point("fdi.new_firms", "990100", "2023")).GetProperty("figure").Text("text"));
    }

    [Fact]
    public async Task Keeps_a_word_as_it_is_written_down_to_its_last_sign()
    {
        const string Words = "620\t余\\n“含”\n另计\\";
        await using var app = await TestApp.Start();
        await (await app.SignedIn("fdi")).ImportBytes(Encoding.UTF8.GetBytes($"value,unit,indicator,org,period,publisher,class,text\n620,家,fdi.new_firms,990100,2023,云州晚报,press,\"{Words}\"\n"));

        await Tamper.Database(app, async db => Assert.Equal([Words], await db.Set<Observation>().Where(o => o.Publisher == "云州晚报").Select(o => o.Text).ToListAsync()));
    }

    [Fact]
    public async Task Refuses_a_file_of_more_rows_than_one_may_have()
    {
        await using var app = await TestApp.Start();
        var import = await (await app.SignedIn("fdi")).Import(string.Concat(Enumerable.Repeat("实际使用外资,东麓市,2025-01/09,,5.27,亿美元,东麓市商务局,,,\n", 300_001)));

        Assert.Equal(("Failed", "indicators.too-many-rows"), (import.Text("state"), import.Text("code")));
        Assert.Contains("300000行", import.Text("sentence"), StringComparison.Ordinal);
        await Tamper.Database(app, async db => Assert.False(await db.Set<Observation>().AnyAsync(o => o.Org == "990300")));
    }

    [Fact]
    public async Task Refuses_no_file_and_a_file_without_rows()
    {
        await using var app = await TestApp.Start();
        var client = await app.SignedIn("fdi");

        Assert.Equal("indicators.no-file", (await client.Upload([]).Fault()).Code);
        Assert.Equal("indicators.empty-file", (await client.Import("")).Text("code"));
    }

    [Fact]
    public async Task Gives_a_template_that_fits_the_person_and_opens_in_a_spreadsheet()
    {
        await using var app = await TestApp.Start();
        var bytes = await (await app.SignedIn("yunzhou")).GetByteArrayAsync("/api/indicators/imports/template", Stop);
        var lines = Encoding.UTF8.GetString(bytes[3..]).ReplaceLineEndings("\n").Split('\n');

        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.Equal(Importing.Heads.TrimEnd(), lines[0]);
        Assert.Equal(["实际使用外资,990100,2026-10,,,亿美元,,公布,,", "新设外商投资企业,990100,2025,,,家,,公布,,", ""], lines[1..]);
    }

    [Fact]
    public async Task A_job_run_again_after_a_crash_writes_nothing_twice_and_keeps_its_result()
    {
        await using var app = await TestApp.Start();
        var client = await app.SignedIn("fdi");
        var import = await client.ImportBytes(Encoding.UTF8.GetBytes(Csv));
        await Tamper.Database(app, db => db.Set<Job>().ExecuteUpdateAsync(s => s.SetProperty(j => j.State, JobState.Waiting).SetProperty(j => j.Result, (string?)null)));

        JsonElement again;
        do
        {
            await Task.Delay(20, Stop);
            again = await client.GetJson($"/api/indicators/imports/{import.Text("id")}");
        }
        while (again.Text("state") != "Done");

        Assert.Equal((1, 0), (again.GetProperty("added").GetInt32(), again.GetProperty("unchanged").GetInt32()));
        await Tamper.Database(app, async db => Assert.Equal(1, await db.Set<Observation>().CountAsync(o => o.Org == "990300")));
    }

    [Fact]
    public async Task The_log_carries_count_and_hash_of_what_was_imported()
    {
        await using var app = await TestApp.Start();
        await (await app.SignedIn("fdi")).ImportBytes(Encoding.UTF8.GetBytes(Csv));

        await Tamper.Database(app, async db =>
        {
            var entry = await db.Set<LogEntry>().OrderBy(e => e.Id).LastAsync(e => e.Act == "imported");
            Assert.Equal(("fdi", "job"), (entry.Person, entry.From));
            Assert.Contains(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(Csv))), entry.After, StringComparison.Ordinal);
            Assert.Contains("\"Added\":1", entry.After, StringComparison.Ordinal);
        });
    }

    private static byte[] Bytes(string encoding, string text) => encoding switch
    {
        "bom" => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)],
        "gb18030" => Gb18030.GetBytes(text),
        "bom-gb18030" => [.. Encoding.UTF8.Preamble, .. Gb18030.GetBytes(text)],
        "utf-16" => [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(text)],
        "spoilt" => Encoding.UTF8.GetBytes(text.Replace("东麓市商务局", "锟斤拷", StringComparison.Ordinal)),
        _ => Encoding.UTF8.GetBytes(text),
    };
}
