using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;

namespace Luopan.Journeys;

/// <summary>A county files, the city sends back at a cell, the county corrects, the province accepts and opens again; the matrix tells.</summary>
public sealed class ReturnTests(Product product)
{
    [Fact]
    public async Task A_return_goes_up_comes_back_and_is_accepted()
    {
        await using var county = await product.Visit();
        var page = county.Page;
        await county.SignIn("demo", "wangyun");
        await page.GotoAsync("/reporting");
        var link = page.GetByRole(AriaRole.Row).Filter(new() { HasText = "待报送" }).GetByRole(AriaRole.Link, new() { Name = "利用外资情况月报表" }).First;
        for (var opened = Stopwatch.StartNew(); opened.Elapsed < TimeSpan.FromMinutes(2) && !await link.IsVisibleAsync(); await county.Settle()) await page.ReloadAsync(); // returns open within the first minute
        var address = (await link.GetAttributeAsync("href"))!; // a click may miss: rows move down as the month's returns open
        await page.GotoAsync(address);
        await Type(page, "01 新设外商投资企业数", ["3", "1", "520", "无", "200", "80", "300", "60", "40", "300", "80", "60", "40", "20"]);
        await county.Sees("已填 14 / 14 格");
        await Explain(page);
        await Press(page, "提交");
        await county.Sees("待审核");

        await using var city = await product.Visit();
        await city.SignIn("demo", "yunzhou");
        await city.Page.GotoAsync(address);
        await Press(city.Page, "退回");
        await city.Page.GetByRole(AriaRole.Button, new() { Name = "添加一处" }).ClickAsync();
        await city.Page.GetByLabel("理由 01").FillAsync("请核对登记日期");
        await Press(city.Page, "确定");
        await city.Sees("已退回");

        await page.ReloadAsync();
        await Type(page, "01 新设外商投资企业数", ["2"]);
        await county.Sees("已自动保存");
        await Explain(page);
        await Press(page, "提交");
        await county.Sees("待审核");
        await city.Page.ReloadAsync();
        await city.Page.GetByRole(AriaRole.Tab, new() { Name = "批注" }).ClickAsync();
        await city.Sees("请核对登记日期");
        await city.Page.GetByLabel("添加批注").FillAsync("登记日期已核对");
        await Press(city.Page, "发送");
        await city.Sees("登记日期已核对");
        await Press(city.Page, "审核通过");
        await city.Sees("待核准");

        await using var province = await product.Visit();
        await province.SignIn("demo", "lead");
        await province.Page.GotoAsync(address);
        await Press(province.Page, "核准");
        await province.Sees("已核准");
        await Press(province.Page, "修订");
        await province.Page.GetByLabel("理由").FillAsync("漏报一家企业");
        await Press(province.Page, "确定");
        await province.Sees("第1次修订：漏报一家企业");
        await province.Page.GotoAsync("/reporting/completeness?org=990100");
        await province.Sees("望云区");
        await province.Shoot("completeness");
    }

    private static async Task Type(IPage page, string first, string[] values)
    {
        await page.GetByLabel(first).ClickAsync();
        foreach (var value in values)
        {
            await page.Keyboard.InsertTextAsync(value);
            await page.Keyboard.PressAsync("Enter");
        }
    }

    // Soft rules ask for a word each; how many there are depends on the figures of the past.
    private static async Task Explain(IPage page)
    {
        var ready = page.Locator("button:not([disabled])", new() { HasTextRegex = Exactly("提交") });
        var asked = page.GetByLabel("写明原因，随数上报");
        await Assertions.Expect(ready.Or(asked).First).ToBeVisibleAsync();
        for (var left = await asked.CountAsync(); left > 0; left--)
        {
            await asked.First.FillAsync("已与企业核对");
            await page.GetByRole(AriaRole.Button, new() { Name = "保存说明" }).First.ClickAsync();
            await Assertions.Expect(asked).ToHaveCountAsync(left - 1);
        }

        await Assertions.Expect(ready).ToBeVisibleAsync();
    }

    private static Task Press(IPage page, string name) => page.GetByRole(AriaRole.Button, new() { NameRegex = Exactly(name) }).Last.ClickAsync();

    // Ant Design puts a space between two characters on a button.
    private static Regex Exactly(string name) => new(string.Create(CultureInfo.InvariantCulture, $"^{string.Join("\\s?", name.ToCharArray())}$"));
}
