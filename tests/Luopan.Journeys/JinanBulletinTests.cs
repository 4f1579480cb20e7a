using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;

namespace Luopan.Journeys;

/// <summary>The Jinan bulletin of 2022 goes from draft to issue through three people, and states the printed figures.</summary>
public sealed class JinanBulletinTests(Product product)
{
    [Fact]
    public async Task States_the_printed_figures()
    {
        await using var visitor = await product.Visit();
        var page = visitor.Page;
        await visitor.SignIn("shandong", "fdi");

        await page.GotoAsync("/bulletins?org=370100&period=2022");
        await page.GetByRole(AriaRole.Button, new() { Name = "新建通报" }).First.ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "拟稿" }).Last.ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/bulletins/[0-9a-f]"));

        var paper = page.Locator(".paper").First;
        foreach (var figure in new[] { "31.37亿美元", "18.02%", "10.02", "11.71", "3.45亿美元", "8倍", "10.98%", "6.64亿美元", "148.27%", "21.15%", "1.38亿美元", "39.73%", "251家", "6.65亿美元", "21.19%", "600余" })
            await Assertions.Expect(paper).ToContainTextAsync(figure);
        await visitor.Settle();
        await visitor.Shoot("jinan-bulletin");
    }
}
