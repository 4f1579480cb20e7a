using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Luopan.Engines.OfficialDocs;
using Luopan.Tests.Support;
using Xunit;

namespace Luopan.Tests.Modules.Drafts;

/// <summary>Drafts through the front door, against the figures of the mini pack.</summary>
public sealed class CheckDraftTests : IAsyncLifetime
{
    private TestApp _app = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _app = await TestApp.Start();

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Theory]
    [InlineData("2024年，全省实际使用外资44.00亿美元。", "agrees")]
    [InlineData("2024年，全省实际使用外资44亿美元。", "agrees")]
    [InlineData("2024年，全省实际使用外资45亿美元。", "differs")]
    [InlineData("2024年，全省实际使用外资突破40亿美元。", "agrees")]
    [InlineData("2024年，全省实际使用外资突破50亿美元。", "differs")]
    [InlineData("2024年，全省实际使用外资同比增长10.0%。", "agrees")]
    [InlineData("2024年，全省实际使用外资同比增长10.5%。", "differs")]
    [InlineData("2024年，云州市实际使用外资同比增长12.5%。", "agrees")]
    [InlineData("2024年，制造业实际使用外资占比30.0%。", "agrees")]
    [InlineData("2024年，制造业实际使用外资占比33.0%。", "differs")]
    [InlineData("2024年，云州市实际使用外资居全省第一位。", "agrees")]
    [InlineData("2022年，全省实际使用外资31亿美元。", "notComparable")]
    [InlineData("到2027年，全省实际使用外资力争达到60亿美元。", "notComparable")]
    [InlineData("到2025年，全省实际使用外资达到62亿美元。", "agrees")]
    [InlineData("到2025年，全省实际使用外资力争达到620000万美元。", "agrees")]
    [InlineData("到2025年，全省实际使用外资达到61亿美元。", "differs")]
    [InlineData("到2025年，全省实际使用外资达到62亿人民币元。", "notComparable")]
    [InlineData("到2025年，制造业外资占比提高到35%左右。", "agrees")]
    [InlineData("到2025年，制造业外资占比提高到40%。", "differs")]
    [InlineData("到2025年，全省锂电池产量将达到44亿元。", "unknown")]
    [InlineData("2024年，全省锂电池产量44.00亿元。", "unknown")]
    public async Task Judges_each_figure_by_the_store(string text, string verdict)
    {
        var figures = (await Check("lead", text)).GetProperty("figures").EnumerateArray().ToList();

        Assert.Equal(verdict, Assert.Single(figures).Text("verdict"));
    }

    [Fact]
    public async Task Names_the_target_on_record_and_compares_only_those_the_person_sees()
    {
        const string text = "到2025年，全省实际使用外资达到63亿美元。";

        var inner = (await Check("lead", text)).GetProperty("figures")[0];
        var open = (await Check("yunzhou", text)).GetProperty("figures")[0];

        Assert.Equal(("agrees", "differs"), (inner.Text("verdict"), open.Text("verdict")));
        Assert.Contains("《云岭省利用外资规划》“实际使用外资达到62亿美元”", open.Text("says"), StringComparison.Ordinal);
        Assert.DoesNotContain("63亿美元", open.Text("says"), StringComparison.Ordinal);
        Assert.Equal(("达到62亿美元", "2025年"), (open.GetProperty("target").Text("text"), open.GetProperty("target").Text("periodLabel")));
        Assert.Equal(JsonValueKind.Null, open.GetProperty("store").ValueKind);
    }

    [Theory]
    [InlineData("2024年，制造业实际使用外资占比提高2.3%。", "个百分点")]
    [InlineData("2024年，全省实际使用外资下降2倍。", "下降")]
    [InlineData("2024年，全省实际使用外资近40亿美元。", "近")]
    public async Task Says_what_is_wrong_with_the_words(string text, string about)
    {
        var figures = (await Check("lead", text)).GetProperty("figures").EnumerateArray();

        Assert.Contains(figures, f => f.GetProperty("wording").ValueKind == JsonValueKind.String && f.Text("wording").Contains(about, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Tells_who_published_since_when_and_the_print()
    {
        var figure = (await Check("lead", "2024年，全省实际使用外资45亿美元。")).GetProperty("figures")[0];

        Assert.Equal("云岭年鉴", figure.GetProperty("store").GetProperty("figure").Text("publisher"));
        Assert.Equal(1, figure.GetProperty("store").GetProperty("vintage").GetInt32());
        Assert.Contains("44.00亿美元", figure.Text("says"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Agrees_with_another_publisher_and_names_the_current_one()
    {
        var figure = (await Check("lead", "2024年，全省实际使用外资43.9亿美元。")).GetProperty("figures")[0];

        Assert.Equal("agrees", figure.Text("verdict"));
        Assert.Contains("云岭日报", figure.Text("says"), StringComparison.Ordinal);
        Assert.Contains("44.00", figure.Text("says"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Does_not_compare_what_the_person_may_not_see()
    {
        const string text = "2024年，全省货物出口5130.0亿元。";

        Assert.Equal("agrees", (await Check("lead", text)).GetProperty("figures")[0].Text("verdict"));
        var hidden = (await Check("fdi", text)).GetProperty("figures")[0];

        Assert.Equal("notComparable", hidden.Text("verdict"));
        Assert.DoesNotContain("5130", hidden.Text("says"), StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Null, hidden.GetProperty("store").ValueKind);
    }

    [Fact]
    public async Task Keeps_nothing_of_the_draft()
    {
        var before = Directory.EnumerateFiles(Path.Combine(_app.Folder), "*", SearchOption.AllDirectories).Count(f => f.Contains($"{Path.DirectorySeparatorChar}files{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

        await Check("lead", "2024年，全省实际使用外资44.00亿美元，独一无二的一句话。");

        Assert.Equal(before, Directory.EnumerateFiles(_app.Folder, "*", SearchOption.AllDirectories).Count(f => f.Contains($"{Path.DirectorySeparatorChar}files{Path.DirectorySeparatorChar}", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Refuses_what_it_must()
    {
        using var client = await _app.SignedIn("lead");

        Assert.Equal("drafts.no-text", await Refused(client, ("text", " ")));
        Assert.Equal("drafts.bad-date", await Refused(client, ("text", "外资44亿美元。"), ("date", "去年")));
        Assert.Equal("drafts.no-such-org", await Refused(client, ("text", "外资44亿美元。"), ("org", "无此地")));
        Assert.Equal("documents.state-secret", await Refused(client, ("text", "机密★5年\n讲话稿\n实际使用外资44亿美元。")));
        using var viewer = await _app.SignedIn("viewer");
        using var form = new MultipartFormDataContent { { new StringContent("外资44亿美元。"), "text" } };
        Assert.Equal(HttpStatusCode.Forbidden, (await viewer.PostAsync("/api/drafts/checks", form, Stop)).StatusCode);
    }

    [Fact]
    public async Task Comments_a_copy_of_the_uploaded_document()
    {
        var original = CommentedDocx.Make("汇报", ["汇报", "2024年，全省实际使用外资45亿美元，同比增长10.0%。"], [], "无", DateTime.UnixEpoch);

        using var commented = await Comments(original, "汇报.docx");

        var body = commented.MainDocumentPart!.Document!.Body!;
        var comments = commented.MainDocumentPart.WordprocessingCommentsPart!.Comments!.Elements<Comment>().ToList();
        Assert.Equal(2, comments.Count);
        Assert.StartsWith("【不一致】", comments[0].InnerText, StringComparison.Ordinal);
        Assert.Equal("2024年，全省实际使用外资45亿美元，同比增长10.0%。", body.Elements<Paragraph>().Last().InnerText);
        Assert.Equal("45亿美元", Between(body, comments[0].Id!.Value!));
    }

    [Fact]
    public async Task Makes_a_commented_document_of_plain_text()
    {
        using var commented = await Comments(Encoding.UTF8.GetBytes("汇报\n2024年，全省实际使用外资45亿美元。\n"), "汇报.txt");

        Assert.Single(commented.MainDocumentPart!.WordprocessingCommentsPart!.Comments!.Elements<Comment>());
        Assert.Empty(new DocumentFormat.OpenXml.Validation.OpenXmlValidator().Validate(commented, Stop).Select(e => e.Description));
    }

    private async Task<JsonElement> Check(string user, string text)
    {
        using var client = await _app.SignedIn(user);
        using var form = new MultipartFormDataContent { { new StringContent(text), "text" }, { new StringContent("2025-10"), "date" } };
        var response = await client.PostAsync("/api/drafts/checks", form, Stop);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadFromJsonAsync<JsonElement>(Stop);
    }

    private async Task<WordprocessingDocument> Comments(byte[] file, string name)
    {
        using var client = await _app.SignedIn("lead");
        using var form = new MultipartFormDataContent { { new ByteArrayContent(file), "file", name }, { new StringContent("2025-10"), "date" } };
        var response = await client.PostAsync("/api/drafts/comments", form, Stop);
        response.EnsureSuccessStatusCode();
        return WordprocessingDocument.Open(new MemoryStream(await response.Content.ReadAsByteArrayAsync(Stop)), false);
    }

    private static async Task<string> Refused(HttpClient client, params (string Name, string Value)[] parts)
    {
        using var form = new MultipartFormDataContent();
        foreach (var (name, value) in parts) form.Add(new StringContent(value), name);
        var response = await client.PostAsync("/api/drafts/checks", form, Stop);
        Assert.False(response.IsSuccessStatusCode);
        return (await response.Content.ReadFromJsonAsync<JsonElement>(Stop)).Text("code");
    }

    private static string Between(Body body, string id)
    {
        var paragraph = body.Descendants<CommentRangeStart>().Single(s => s.Id == id).Ancestors<Paragraph>().First();
        return string.Concat(paragraph.ChildElements.SkipWhile(e => e is not CommentRangeStart start || start.Id != id).TakeWhile(e => e is not CommentRangeEnd end || end.Id != id).Select(e => e.InnerText));
    }
}
