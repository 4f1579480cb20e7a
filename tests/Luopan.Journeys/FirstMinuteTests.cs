using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;

namespace Luopan.Journeys;

/// <summary>A newcomer's first minute: sign in, map, red list, a target, its sentence, a figure's provenance, the bulletin and its .docx.</summary>
public sealed class FirstMinuteTests(Product product)
{
    [Fact]
    public async Task Signs_in_by_hand_and_sees_the_cockpit_of_the_demo_space()
    {
        await using var visitor = await product.Visit();
        var page = visitor.Page;

        await page.GotoAsync("/");
        await visitor.Sees("云岭省（演示）");
        await visitor.Shoot("sign-in");
        await visitor.SignIn("demo", "lead");

        await visitor.Sees("分地区情况");
        await visitor.Sees("落后于序时");
        await visitor.Sees("演示数据");
        await visitor.Settle();
        await visitor.Shoot("demo-cockpit");
    }

    [Fact]
    public async Task Follows_a_red_light_to_its_target_and_the_sentence_behind_it()
    {
        await using var visitor = await product.Visit();
        var page = visitor.Page;
        await visitor.SignIn("demo", "lead");

        await page.Locator(".red-title").First.ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/targets/[0-9a-f]"));
        await visitor.Sees("出处");
        await visitor.Settle();
        await visitor.Shoot("demo-target");
        await page.Locator("a[href*='/plans/']").First.ClickAsync();

        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/plans/[0-9a-f]"));
        await visitor.Sees("摘编");
        await visitor.Settle();
        await visitor.Shoot("demo-sentence");
    }

    [Fact]
    public async Task Opens_the_provenance_of_a_figure_in_a_bulletin_and_takes_its_docx()
    {
        await using var visitor = await product.Visit();
        var page = visitor.Page;
        await visitor.SignIn("demo", "fdi");

        await page.GotoAsync("/bulletins?org=990000&period=2026-10");
        await page.GetByRole(AriaRole.Button, new() { Name = "新建通报" }).First.ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "拟稿" }).Last.ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/bulletins/[0-9a-f]"));
        await visitor.Sees("10月全省利用外资情况的通报");
        await page.Locator(".paper [role=button], .paper button, .paper a").First.ClickAsync();
        await visitor.Sees("公布单位");
        await visitor.Settle();
        await visitor.Shoot("demo-bulletin");
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByText(".docx").First.ClickAsync());

        var text = await DocumentText(download);
        Assert.Contains("实际使用外资", text, StringComparison.Ordinal);
        Assert.Contains("演示数据", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_the_real_province_with_what_was_published_and_what_is_missing()
    {
        await using var visitor = await product.Visit(1920, 1080);
        await visitor.SignIn("shandong", "lead");

        await visitor.Sees("已公布12/16");
        await visitor.Sees("社会消费品零售总额");
        await visitor.Settle();
        await visitor.Shoot("shandong-cockpit");
        await visitor.Page.GotoAsync("/targets");
        await visitor.Sees("尚无数据");
        await visitor.Settle();
        await visitor.Shoot("shandong-targets");
    }

    [Fact]
    public async Task Compares_with_other_provinces_as_printed()
    {
        await using var visitor = await product.Visit();
        await visitor.SignIn("shandong", "lead");

        await visitor.Page.GotoAsync("/indicators/fdi.used");
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Name = "实际使用外资" }).First).ToBeVisibleAsync();
        await visitor.Page.GotoAsync("/comparisons");

        await visitor.Sees("江苏");
        await visitor.Sees("29,248.0");
        await visitor.Settle();
        await visitor.Shoot("shandong-comparison");
    }

    [Fact]
    public async Task Cockpit_and_worklist_can_be_read_on_a_phone()
    {
        await using var visitor = await product.Visit(390, 844);
        await visitor.SignIn("demo", "lead");

        await visitor.Sees("实际使用外资");
        await visitor.Settle();
        await visitor.Shoot("phone-cockpit");
        await visitor.Page.GotoAsync("/worklist");
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Name = "待办", Exact = true })).ToBeVisibleAsync();
        await visitor.Shoot("phone-worklist");
        var wider = await visitor.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - window.innerWidth");
        Assert.True(wider <= 0, $"The page is {wider} px wider than the phone.");
    }

    private static async Task<string> DocumentText(IDownload download)
    {
        await using var file = File.OpenRead(await download.PathAsync());
        await using var zip = new ZipArchive(file);
        var text = new StringBuilder();
        foreach (var part in zip.Entries.Where(e => e.FullName.EndsWith(".xml", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(part.Open());
            text.Append(await reader.ReadToEndAsync());
        }

        return text.ToString();
    }
}
