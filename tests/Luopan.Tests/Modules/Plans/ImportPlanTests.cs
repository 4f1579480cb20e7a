using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Luopan.Platform.Files;
using Luopan.Platform.Log;
using Luopan.Platform.Spaces;
using Luopan.Tests.Engines.Documents;
using Luopan.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Luopan.Tests.Modules.Plans;

public sealed class ImportPlanTests
{
    private const string Text = "云岭省开放规划\n一、目标\n到2025年，实际使用外资达到62亿美元。制造业占比35%左右。\n（一）任务\n落实任务。\n";
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("规划.txt", Text)]
    [InlineData("规划.md", "# 云岭省开放规划\n\n## 一、目标\n\n到2025年，实际使用外资达到62亿美元。制造业占比35%左右。\n")]
    [InlineData("规划.html", "<html><head><meta charset=utf-8></head><body><h1>云岭省开放规划</h1><h2>一、目标</h2><p>到2025年，实际使用外资达到62亿美元。制造业占比35%左右。</p></body></html>")]
    public async Task Takes_a_document_in_and_shows_it_sentence_by_sentence(string name, string text)
    {
        await using var app = await TestApp.Start();
        var client = await app.SignedIn("lead");

        var imported = await (await Upload(client, name, Encoding.UTF8.GetBytes(text))).Json();
        var plan = await client.GetJson($"/api/plans/{imported.Text("id")}");

        Assert.Equal("云岭省开放规划", plan.GetProperty("plan").Text("title"));
        Assert.Equal("一、目标", plan.GetProperty("outline")[0].Text("text"));
        var sentences = Sentences(plan).ToList();
        Assert.Contains("到2025年，实际使用外资达到62亿美元。", sentences);
        Assert.Contains("制造业占比35%左右。", sentences);
    }

    [Fact]
    public async Task Gives_the_original_back_byte_for_byte_as_a_download()
    {
        await using var app = await TestApp.Start();
        var client = await app.SignedIn("lead");
        var imported = await (await Upload(client, "规划.txt", Encoding.UTF8.GetBytes(Text))).Json();

        var original = await client.GetAsync($"/api/plans/{imported.Text("id")}/original", Stop);

        Assert.Equal(Text, await original.Content.ReadAsStringAsync(Stop));
        Assert.Equal("attachment", original.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("nosniff", original.Headers.GetValues("X-Content-Type-Options").Single());
    }

    [Theory]
    [InlineData("规划.doc", "D0CF11E0A1B11AE1", "documents.legacy-word")]
    [InlineData("规划.wps", "D0CF11E0A1B11AE1", "documents.legacy-word")]
    [InlineData("扫描.pdf", "255044462D312E37", "documents.pdf")]
    [InlineData("照片.docx", "89504E470D0A1A0A0000", "documents.not-a-document")]
    [InlineData("规划.txt", "B9E6BBAE81", "documents.encoding")]
    public async Task Refuses_what_is_no_readable_document_and_keeps_nothing(string name, string hex, string code)
    {
        await using var app = await TestApp.Start();
        var client = await app.SignedIn("lead");

        var told = await Upload(client, name, Convert.FromHexString(hex)).Fault();

        Assert.Equal(code, told.Code);
        await NothingKept(app, client);
    }

    [Theory]
    [InlineData("绝密★\n云岭省规划\n一、目标\n内容。\n")]
    [InlineData("机密★5年\n云岭省规划\n一、目标\n内容。\n")]
    [InlineData("秘密★\n云岭省规划\n一、目标\n内容。\n")]
    public async Task Refuses_a_state_secret_and_keeps_nothing(string text)
    {
        await using var app = await TestApp.Start();
        var client = await app.SignedIn("lead");

        Assert.Equal("documents.state-secret", (await Upload(client, "规划.txt", Encoding.UTF8.GetBytes(text)).Fault()).Code);
        await NothingKept(app, client);
    }

    [Fact]
    public async Task A_document_that_says_nothing_of_itself_is_internal()
    {
        await using var app = await TestApp.Start();
        var imported = await (await Upload(await app.SignedIn("lead"), "规划.txt", Encoding.UTF8.GetBytes(Text))).Json();

        Assert.Equal("Internal", imported.Text("sensitivity"));
    }

    [Fact]
    public async Task Refuses_a_lower_sensitivity_than_the_document_bears()
    {
        await using var app = await TestApp.Start();
        var client = await app.SignedIn("lead");
        var bytes = Encoding.UTF8.GetBytes("内部\n" + Text);

        var told = await Upload(client, "规划.txt", bytes, "Open").Fault();

        Assert.Equal("plans.too-open", told.Code);
        Assert.Equal("sensitivity", Assert.Single(told.Details).Field);
    }

    [Fact]
    public async Task Refuses_a_sensitivity_the_person_does_not_reach()
    {
        await using var app = await TestApp.Start();
        var client = await app.SignedIn("fdi");

        Assert.Equal("plans.sensitivity-not-reached", (await Upload(client, "规划.txt", Encoding.UTF8.GetBytes(Text), "WorkSecret").Fault()).Code);
    }

    [Fact]
    public async Task Names_the_document_that_is_already_there()
    {
        await using var app = await TestApp.Start();
        var client = await app.SignedIn("lead");
        await Upload(client, "规划.txt", Encoding.UTF8.GetBytes(Text));

        var told = await Upload(client, "另名.txt", Encoding.UTF8.GetBytes(Text)).Fault();

        Assert.Equal((409, "plans.already-there"), (told.Status, told.Code));
    }

    [Fact]
    public async Task Refuses_200_megabytes_by_their_announced_length()
    {
        await using var app = await TestApp.Start();
        var client = await app.SignedIn("lead");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/plans") { Content = new Announced(200L << 20) };

        var told = await client.SendAsync(request, Stop).Fault();

        Assert.Equal((413, "platform.file-too-large"), (told.Status, told.Code));
        await NothingKept(app, client);
    }

    [Fact]
    public async Task An_inner_document_is_not_there_for_those_who_do_not_reach_it()
    {
        await using var app = await TestApp.Start();

        var lead = Titles(await (await app.SignedIn("lead")).GetJson("/api/plans"));
        var viewer = Titles(await (await app.SignedIn("viewer")).GetJson("/api/plans"));
        var city = Titles(await (await app.SignedIn("yunzhou")).GetJson("/api/plans"));

        Assert.Contains("云岭省外资工作内部安排", lead);
        Assert.DoesNotContain("云岭省外资工作内部安排", viewer);
        Assert.DoesNotContain("云岭省外资工作内部安排", city);
        Assert.Contains("云岭省利用外资规划", city);
    }

    [Fact]
    public async Task A_viewer_may_not_import()
    {
        await using var app = await TestApp.Start();

        Assert.Equal("access.not-allowed", (await Upload(await app.SignedIn("viewer"), "规划.txt", Encoding.UTF8.GetBytes(Text)).Fault()).Code);
    }

    [Fact]
    public async Task Reads_the_real_plan_with_its_four_printed_targets()
    {
        var file = Repo.Shared("corpus", "plans", "lywz.txt");
        await using var app = await TestApp.Start();
        var client = await app.SignedIn("lead");

        var imported = await (await Upload(client, "lywz.txt", await File.ReadAllBytesAsync(file, Stop))).Json();
        var plan = await client.GetJson($"/api/plans/{imported.Text("id")}");

        var rows = Sentences(plan).Where(s => s.Contains(" | ", StringComparison.Ordinal)).ToList();
        Assert.Contains(rows, r => r.Contains("实际使用外资（亿美元）", StringComparison.Ordinal) && r.Contains("1000", StringComparison.Ordinal));
        Assert.Contains(rows, r => r.Contains("制造业实际使用外资占比（%）", StringComparison.Ordinal) && r.Contains("30", StringComparison.Ordinal));
        Assert.Contains(rows, r => r.Contains("高技术产业实际使用外资占比（%）", StringComparison.Ordinal));
        Assert.Contains(rows, r => r.Contains("日韩资实际使用外资占比（%）", StringComparison.Ordinal) && r.Contains("10", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Reads_notes_and_tracked_changes_of_a_docx()
    {
        await using var app = await TestApp.Start();
        var client = await app.SignedIn("lead");
        var docx = new Docx().Part("footnotes", "footnotes", "<w:footnote w:id=\"2\"><w:p><w:r><w:t>不含增资。</w:t></w:r></w:p></w:footnote>")
            .With(Docx.P("云岭省开放规划") + Docx.P("一、目标")
                + "<w:p><w:r><w:t>实际使用外资达到</w:t></w:r><w:ins w:id=\"5\" w:author=\"王\" w:date=\"2026-01-02T03:04:05Z\"><w:r><w:t>62</w:t></w:r></w:ins>"
                + "<w:del w:id=\"6\" w:author=\"王\"><w:r><w:delText>60</w:delText></w:r></w:del><w:r><w:t>亿美元</w:t></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r><w:r><w:t>。</w:t></w:r></w:p>");

        var imported = await (await Upload(client, "规划.docx", docx)).Json();
        var plan = await client.GetJson($"/api/plans/{imported.Text("id")}");

        var note = plan.GetProperty("blocks").EnumerateArray().Single(b => b.Text("kind") == "note");
        Assert.Contains("不含增资。", Sentences(plan));
        Assert.Equal("13", note.Text("offset"));
        Assert.Equal(["Deleted:60", "Inserted:62"], plan.GetProperty("changes").EnumerateArray().Select(c => c.Text("kind") + ":" + c.Text("text")).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Refuses_a_docx_bomb_and_keeps_nothing()
    {
        await using var app = await TestApp.Start();
        var client = await app.SignedIn("lead");
        var bomb = new Docx().Raw("word/media/zeros.bin", new byte[60 << 20]).With(Docx.P("云岭省开放规划"));

        Assert.Equal("documents.archive-bomb", (await Upload(client, "规划.docx", bomb).Fault()).Code);
        await NothingKept(app, client);
    }

    [Fact]
    public async Task Refuses_what_is_too_large_without_having_announced_itself()
    {
        await using var app = await TestApp.Start();
        var client = await app.SignedIn("lead");
        using var content = new Unannounced(54 << 20);

        var told = await client.PostAsync("/api/plans", content, Stop).Fault();

        Assert.Equal((413, "platform.file-too-large"), (told.Status, told.Code));
        await NothingKept(app, client);
    }

    [Fact]
    public async Task What_a_killed_import_left_is_swept_away_and_what_is_named_or_young_stays()
    {
        await using var app = await TestApp.Start();
        var client = await app.SignedIn("lead");
        var imported = await (await Upload(client, "规划.txt", Encoding.UTF8.GetBytes(Text))).Json();
        var (files, old) = (Path.Combine(app.Folder, "files"), app.Clock.GetUtcNow().UtcDateTime.AddHours(-2));
        foreach (var file in Directory.EnumerateFiles(files, "*", SearchOption.AllDirectories)) File.SetLastWriteTimeUtc(file, old);
        foreach (var (name, at) in new[] { (".half.part", old), ("orphan", old), (".young.part", old.AddHours(2)) })
        {
            await File.WriteAllTextAsync(Path.Combine(files, name), "x", Stop);
            File.SetLastWriteTimeUtc(Path.Combine(files, name), at);
        }

        await using (var scope = app.Services.CreateAsyncScope())
        {
            scope.ServiceProvider.GetRequiredService<CurrentSpace>().Enter(app.Services.GetRequiredService<SpaceRegistry>().All[0]);
            Assert.Equal(2, await scope.ServiceProvider.GetRequiredService<FileStore>().Sweep(Stop));
        }

        Assert.Equal([".young.part"], Directory.EnumerateFiles(files).Select(f => Path.GetFileName(f)));
        Assert.Equal(Text, await client.GetStringAsync($"/api/plans/{imported.Text("id")}/original", Stop));
    }

    [Theory]
    [InlineData("Development")]
    [InlineData("Production")]
    public async Task Says_so_when_a_field_is_not_of_its_type(string environment)
    {
        await using var app = await TestApp.Start(("environment", environment));
        var client = await app.SignedIn("lead");

        var told = await Upload(client, "规划.txt", Encoding.UTF8.GetBytes(Text), "很秘密").Fault();

        Assert.Equal((400, "platform.bad-request"), (told.Status, told.Code));
        await NothingKept(app, client);
    }

    [Fact]
    public async Task Does_not_name_the_same_file_to_those_who_may_not_see_it()
    {
        await using var app = await TestApp.Start();
        await Upload(await app.SignedIn("lead"), "规划.txt", Encoding.UTF8.GetBytes(Text), "WorkSecret");

        var told = await Upload(await app.SignedIn("fdi"), "规划.txt", Encoding.UTF8.GetBytes(Text), "Internal").Fault();

        Assert.Equal((409, "plans.already-elsewhere"), (told.Status, told.Code));
        Assert.DoesNotContain("云岭省开放规划", told.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_inner_original_leaves_with_its_mark_and_a_log_entry()
    {
        await using var app = await TestApp.Start();
        var client = await app.SignedIn("lead");
        var imported = await (await Upload(client, "规划.txt", Encoding.UTF8.GetBytes(Text), "Internal")).Json();

        var original = await client.GetAsync($"/api/plans/{imported.Text("id")}/original", Stop);

        Assert.Equal("【内部】规划.txt", original.Content.Headers.ContentDisposition!.FileNameStar);
        await Tamper.Database(app, async db => Assert.True(await db.Set<LogEntry>().AnyAsync(e => e.Act == "downloaded" && e.Key == imported.Text("id"), Stop)));
    }

    internal static Task<HttpResponseMessage> Upload(HttpClient client, string name, byte[] bytes, string? sensitivity = null)
    {
        var form = new MultipartFormDataContent();
        var part = new ByteArrayContent(bytes);
        part.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        form.Add(part, "file", name);
        if (sensitivity is not null) form.Add(new StringContent(sensitivity), "sensitivity");
        return client.PostAsync("/api/plans", form, Stop);
    }

    private static async Task NothingKept(TestApp app, HttpClient client)
    {
        var files = Path.Combine(app.Folder, "files");
        Assert.Empty(Directory.Exists(files) ? Directory.EnumerateFiles(files, "*", SearchOption.AllDirectories) : []);
        Assert.DoesNotContain((await client.GetJson("/api/plans")).GetProperty("plans").EnumerateArray(), p => !p.GetProperty("isDigest").GetBoolean());
    }

    private static IEnumerable<string> Titles(JsonElement list) => list.GetProperty("plans").EnumerateArray().Select(p => p.Text("title"));

    private static IEnumerable<string> Sentences(JsonElement plan) => plan.GetProperty("blocks").EnumerateArray()
        .SelectMany(b => b.GetProperty("sentences").EnumerateArray().Concat(b.GetProperty("rows").EnumerateArray().SelectMany(r => r.GetProperty("sentences").EnumerateArray())))
        .Select(s => s.Text("text"));

    /// <summary>A body that announces a length it never sends.</summary>
    private sealed class Announced : HttpContent
    {
        private readonly long _length;

        internal Announced(long length)
        {
            _length = length;
            Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=x");
        }

        protected override Task SerializeToStreamAsync(Stream stream, System.Net.TransportContext? context) => Task.CompletedTask;

        protected override bool TryComputeLength(out long length)
        {
            length = _length;
            return true;
        }
    }

    /// <summary>A form with one file, sent in pieces of unknown number.</summary>
    private sealed class Unannounced : HttpContent
    {
        private readonly int _bytes;

        internal Unannounced(int bytes)
        {
            _bytes = bytes;
            Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=x");
        }

        protected override async Task SerializeToStreamAsync(Stream stream, System.Net.TransportContext? context)
        {
            await stream.WriteAsync("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\n"u8.ToArray(), Stop);
            var piece = new byte[1 << 20];
            Array.Fill(piece, (byte)'a');
            for (var sent = 0; sent < _bytes; sent += piece.Length) await stream.WriteAsync(piece, Stop);
            await stream.WriteAsync("\r\n--x--\r\n"u8.ToArray(), Stop);
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
