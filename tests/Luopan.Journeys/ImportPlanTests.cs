using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;

namespace Luopan.Journeys;

/// <summary>The real plan comes in and its four printed targets are tied to their rows by hand.</summary>
public sealed class ImportPlanTests(Product product)
{
    private static readonly string[] Rows = ["实际使用外资（亿美元）", "制造业实际使用外资占比（%）", "高技术产业实际使用外资占比（%）", "日韩资实际使用外资占比（%）"];

    [Fact]
    public async Task Imports_the_plan_and_ties_its_four_targets()
    {
        var file = Path.Combine(Path.GetDirectoryName(Product.Root)!, "shared", "corpus", "plans", "lywz.txt");
        if (!File.Exists(file)) Assert.Skip("../shared/corpus/plans/lywz.txt is not on this machine.");
        await using var visitor = await product.Visit();
        var page = visitor.Page;
        await visitor.SignIn("shandong", "lead");

        await page.GotoAsync("/plans");
        await page.GetByRole(AriaRole.Button, new() { Name = "导入规划" }).First.ClickAsync();
        await page.Locator("input[type=file]").SetInputFilesAsync(file);
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("^导\\s?入$") }).Last.ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "打开阅读" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/plans/[0-9a-f]"));
        await visitor.Settle();

        foreach (var row in Rows)
        {
            await page.GetByText(row, new() { Exact = true }).First.ClickAsync();
            await page.GetByText("关联到已有目标").ClickAsync();
            await page.GetByLabel("查找目标").FillAsync("利用外资规划 " + row.Split('（')[0]);
            await page.GetByRole(AriaRole.Button, new() { NameRegex = new("^关\\s?联$") }).First.ClickAsync();
            await visitor.Sees("这一句已列为该目标的出处");
        }

        await visitor.Shoot("shandong-reader");
        await page.ReloadAsync();
        await visitor.Sees("已设目标4处");
    }

    [Fact]
    public async Task Says_in_place_why_a_file_is_refused()
    {
        await using var visitor = await product.Visit();
        var page = visitor.Page;
        await visitor.SignIn("shandong", "lead");

        await page.GotoAsync("/plans");
        await page.GetByRole(AriaRole.Button, new() { Name = "导入规划" }).First.ClickAsync();
        await page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "扫描.docx", MimeType = "application/octet-stream", Buffer = "%PDF-1.7 x"u8.ToArray() });
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("^导\\s?入$") }).Last.ClickAsync();

        await visitor.Sees("PDF");
        await visitor.Shoot("refused-file");
    }
}
