using Luopan.Modules.Bulletins;
using Luopan.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Luopan.Tests.Modules.Bulletins;

public sealed class FrozenBulletinTests
{
    private const string Revised = "fdi.used,990000,2024,,44.50,亿美元,云岭年鉴,official,,,年终核定\n";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_issued_bulletin_reprints_to_the_byte_after_its_figures_were_revised_and_says_which()
    {
        await using var app = await TestApp.Start();
        var id = await app.Issued();
        var lead = await app.SignedIn("lead");
        var (docx, xlsx) = (await lead.File(id, "docx"), await lead.File(id, "xlsx"));

        app.Clock.Advance(TimeSpan.FromHours(1));
        await app.Import(Revised);

        Assert.Equal(docx, await lead.File(id, "docx"));
        Assert.Equal(xlsx, await lead.File(id, "xlsx"));
        var bulletin = await lead.GetJson($"/api/bulletins/{id}");
        Assert.Contains("44.00亿美元", Shandong.TextOf(bulletin), StringComparison.Ordinal);
        var revised = bulletin.GetProperty("figures").EnumerateArray().Where(f => f.Text("agrees") == "False").ToList();
        Assert.Contains(revised, f => f.Text("text") == "44.00亿美元" && f.Text("now") == "44.50亿美元");
        Assert.Equal(revised.Count, bulletin.GetProperty("numbers").GetProperty("revised").GetInt32());
    }

    [Fact]
    public async Task A_draft_keeps_its_figures_until_they_are_refreshed_and_then_says_what_changed()
    {
        await using var app = await TestApp.Start();
        var officer = await app.SignedIn("fdi");
        var id = await officer.Drafted();
        app.Clock.Advance(TimeSpan.FromHours(1));
        await app.Import(Revised);

        var before = await officer.GetJson($"/api/bulletins/{id}");
        var refreshed = await officer.PostJson($"/api/bulletins/{id}/editions");
        var after = await officer.GetJson($"/api/bulletins/{id}");

        Assert.Contains("44.00亿美元", Shandong.TextOf(before), StringComparison.Ordinal);
        Assert.Contains("44.50亿美元", Shandong.TextOf(after), StringComparison.Ordinal);
        Assert.Contains(refreshed.GetProperty("changes").EnumerateArray(), c => (c.Text("name"), c.Text("before"), c.Text("after")) == ("实际使用外资", "44.00亿美元", "44.50亿美元"));
        Assert.Equal([2, 1], after.GetProperty("editions").EnumerateArray().Select(e => e.GetProperty("order").GetInt32()));
        Assert.Equal("0", after.GetProperty("numbers").Text("revised"));
    }

    [Fact]
    public async Task Figures_move_only_while_it_is_a_draft()
    {
        await using var app = await TestApp.Start();
        var officer = await app.SignedIn("fdi");
        var id = await officer.Drafted();
        await officer.Moved(id, "submit");

        Assert.Equal("bulletins.not-draft", (await officer.PostAsync($"/api/bulletins/{id}/editions", null, Stop).Fault()).Code);
    }

    [Fact]
    public async Task Content_altered_behind_the_products_back_is_not_printed()
    {
        await using var app = await TestApp.Start();
        var id = await app.Issued();
        await Tamper.Database(app, db => db.Set<BulletinEdition>().ExecuteUpdateAsync(s => s.SetProperty(e => e.Content, e => e.Content.Replace("44.00", "45.00"))));

        Assert.Equal("bulletins.content-altered", (await (await app.SignedIn("lead")).GetAsync($"/api/bulletins/{id}/docx", Stop).Fault()).Code);
    }

    [Fact]
    public async Task The_workbook_holds_the_tables_a_native_chart_and_the_source_of_every_figure()
    {
        await using var app = await TestApp.Start();
        var officer = await app.SignedIn("fdi");
        var id = await officer.Drafted("990000", "2025-09");
        var figures = (await officer.GetJson($"/api/bulletins/{id}")).GetProperty("numbers").GetProperty("figures").GetInt32();

        using var book = DocumentFormat.OpenXml.Packaging.SpreadsheetDocument.Open(new MemoryStream(await officer.File(id, "xlsx")), false);

        var sheets = book.WorkbookPart!.Workbook!.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>().ToList();
        Assert.Contains(sheets, s => s.Name == "各市实际使用外资");
        var sources = (DocumentFormat.OpenXml.Packaging.WorksheetPart)book.WorkbookPart.GetPartById(sheets.Single(s => s.Name == "数字出处").Id!);
        Assert.True(sources.Worksheet!.Descendants<DocumentFormat.OpenXml.Spreadsheet.Row>().Count() > figures);
        Assert.Contains(book.WorkbookPart.WorksheetParts, p => p.DrawingsPart?.ChartParts.Any() == true);
    }

    [Fact]
    public async Task Prints_say_what_they_are()
    {
        await using var app = await TestApp.Start();
        var officer = await app.SignedIn("fdi");
        var id = await officer.Drafted();

        var draft = DocxDump.Of(await officer.File(id, "docx"));
        await officer.Moved(id, "submit");
        await (await app.SignedIn("lead")).Moved(id, "pass");
        await (await app.SignedIn("leader")).Moved(id, "sign");
        var issued = DocxDump.Of(await officer.File(id, "docx"));

        Assert.Contains("演示数据　草稿", draft, StringComparison.Ordinal);
        Assert.Contains("内部", draft, StringComparison.Ordinal);
        Assert.Contains("演示数据", issued, StringComparison.Ordinal);
        Assert.DoesNotContain("草稿", issued, StringComparison.Ordinal);
        Assert.Contains("云商资〔2026〕1号", issued, StringComparison.Ordinal);
    }
}
