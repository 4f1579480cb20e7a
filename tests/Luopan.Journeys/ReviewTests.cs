using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;

namespace Luopan.Journeys;

/// <summary>A plan comes in, its target is accepted by keyboard, stands on the board, and is taken back.</summary>
public sealed class ReviewTests(Product product)
{
    private const string Plan = """
        山东省外资提质行动方案（2027—2029年）

        一、发展目标

        到2029年，全省实际使用外资达到268亿美元。到2029年，新建境外招商联络站15个。

        二、重点任务

        （一）扩大外资规模

        加快引进先进制造业项目。（外商投资管理处牵头，济南市配合）
        """;

    [Fact]
    public async Task Accepts_a_target_by_keyboard_sees_it_on_the_board_and_undoes_it()
    {
        await using var visitor = await product.Visit();
        var page = visitor.Page;
        await visitor.SignIn("shandong", "lead");
        await page.GotoAsync("/plans");
        await page.GetByRole(AriaRole.Button, new() { Name = "导入规划" }).First.ClickAsync();
        await page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "行动方案.txt", MimeType = "text/plain", Buffer = System.Text.Encoding.UTF8.GetBytes(Plan) });
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("^导\\s?入$") }).Last.ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "打开阅读" }).ClickAsync();

        // The review opens at the first claim; a key accepts it and goes on.
        await visitor.Sees("论断 #1");
        await visitor.Sees("设立目标“实际使用外资 · 山东省 · 2029年”");
        var address = page.Url;
        await page.Keyboard.PressAsync("a");
        await visitor.Sees("1 / 2条");
        await visitor.Sees("论断 #2");
        await visitor.Shoot("review");

        await page.GotoAsync("/targets");
        await visitor.Sees("268");

        await page.GotoAsync(address);
        await visitor.Sees("已设立目标");
        await page.Keyboard.PressAsync("z");
        await visitor.Sees("0 / 2条");
        await page.GetByText("任务", new() { Exact = true }).First.ClickAsync();
        await visitor.Sees("外商投资管理处");
        await page.GotoAsync("/targets");
        await visitor.Settle();
        await Assertions.Expect(page.GetByText(new Regex("268"))).ToHaveCountAsync(0);
    }
}
