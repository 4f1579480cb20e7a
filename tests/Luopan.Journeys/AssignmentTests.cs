using System.Globalization;
using Microsoft.Playwright;
using Xunit;

namespace Luopan.Journeys;

/// <summary>A leader's note on a figure becomes an assignment, the city signs and reports, a reviewer strikes it off, and the leader's board says so.</summary>
public sealed class AssignmentTests(Product product)
{
    private const string Name = "云州市外资数据波动说明";

    [Fact]
    public async Task A_note_on_a_figure_goes_to_the_city_and_comes_back_struck_off()
    {
        await using var leader = await product.Visit();
        await leader.SignIn("demo", "leader");
        var before = await Board(leader);
        var link = await Issue(leader);
        var issued = await Board(leader);
        Assert.Equal((before.Open + 1, before.ToSign + 1), (issued.Open, issued.ToSign));

        await using var city = await product.Visit();
        await city.SignIn("demo", "yunzhou");
        await city.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^通知") }).ClickAsync();
        await city.Sees($"陆敬之交办：{Name}");
        await city.Page.GetByText($"陆敬之交办：{Name}").First.ClickAsync();
        await Assertions.Expect(city.Page.GetByRole(AriaRole.Heading, new() { Name = Name })).ToBeVisibleAsync();
        await Step(city, "签收");
        await city.Page.GetByRole(AriaRole.Button, new() { Name = "新增反馈" }).ClickAsync();
        await Fill(city, "日期", "2026-11-27\n");
        await Fill(city, "办理情况", "已与重点企业逐户核对，两笔到资延至下月。");
        await city.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "保存" }).ClickAsync();
        await city.Sees("两笔到资延至下月");
        await Step(city, "提请复核", ("销号说明", "原因已查明，材料已报。"));
        await city.Settle();
        await city.Shoot("assignment-city");

        // Who asked for the review is not who closes it: the province does.
        await using var reviewer = await product.Visit();
        await reviewer.SignIn("demo", "lead");
        await reviewer.Page.GotoAsync(link);
        await reviewer.Sees("两笔到资延至下月");
        await Step(reviewer, "复核销号");
        await Assertions.Expect(reviewer.Page.GetByRole(AriaRole.Button, new() { Name = "复核销号" })).ToHaveCountAsync(0);

        var after = await Board(leader);
        Assert.Equal((before.Open, before.ToSign, before.Closed + 1), (after.Open, after.ToSign, after.Closed));
        await leader.Settle();
        await leader.Shoot("assignment-board");
    }

    // Two clicks from the figure: its provenance, and the note.
    private static async Task<string> Issue(Visitor leader)
    {
        var page = leader.Page;
        await page.GotoAsync("/indicators/fdi.used?org=990100");
        await page.Locator("button.figure-open").First.ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "批示交办" }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog, new() { Name = "批示交办" });
        await dialog.GetByRole(AriaRole.Textbox, new() { Name = "批示" }).FillAsync("请云州市说明波动原因，月内报材料。");
        await dialog.GetByRole(AriaRole.Textbox, new() { Name = "事项" }).FillAsync(Name);
        await leader.Shoot("assignment-note");
        await dialog.GetByRole(AriaRole.Button, new() { NameRegex = new("^交\\s?办$") }).ClickAsync();
        await leader.Sees("已交办");
        return (await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Link).GetAttributeAsync("href"))!;
    }

    private static async Task Step(Visitor who, string step, (string Field, string Text)? filled = null)
    {
        await who.Page.GetByRole(AriaRole.Button, new() { Name = step, Exact = true }).First.ClickAsync();
        var dialog = who.Page.GetByRole(AriaRole.Dialog);
        if (filled is var (field, text)) await Fill(who, field, text);
        await dialog.GetByRole(AriaRole.Button, new() { Name = step, Exact = true }).ClickAsync();
        await Assertions.Expect(dialog).ToHaveCountAsync(0);
    }

    private static async Task Fill(Visitor who, string field, string text)
    {
        var box = who.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Textbox, new() { Name = field });
        await box.FillAsync(text.TrimEnd('\n'));
        if (text.EndsWith('\n')) await box.PressAsync("Enter");
    }

    private static async Task<(int Open, int ToSign, int Closed)> Board(Visitor who)
    {
        await who.Page.GotoAsync("/supervision");
        async Task<int> Count(string name) => int.Parse(await who.Page.Locator(".board-strip div").Filter(new() { Has = who.Page.GetByText(name, new() { Exact = true }) }).Locator("strong").InnerTextAsync(), CultureInfo.InvariantCulture);
        return (await Count("在办"), await Count("待签收"), await Count("本月已销号"));
    }
}
