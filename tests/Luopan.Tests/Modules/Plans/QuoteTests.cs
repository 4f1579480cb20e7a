using Luopan.Modules.Plans;
using Luopan.Platform.Access;
using Luopan.Platform.Spaces;
using Luopan.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Luopan.Tests.Modules.Plans;

public sealed class QuoteTests
{
    private const string Sentence = "到2025年，实际使用外资达到62亿美元。";
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Finds_words_with_their_sentence_their_place_and_the_headings_above()
    {
        await using var app = await TestApp.Start();

        var quote = await Ask(app, p => p.Locate("mini-fdi", "达到62亿美元", Stop));

        Assert.Equal((Sentence, "达到62亿美元", "二、目标 > （一）规模", "mini-fdi"), (quote!.Whole, quote.Text, quote.Section, quote.Plan));
        Assert.Equal((13, 20), (quote.Start, quote.End));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(-1, 3)]
    [InlineData(5, 3)]
    [InlineData(0, 1000)]
    public async Task Gives_no_stretch_that_is_empty_or_leaves_the_sentence(int start, int end)
    {
        await using var app = await TestApp.Start();
        var at = (await Ask(app, p => p.Locate("mini-fdi", Sentence, Stop)))!;

        Assert.Null(await Ask(app, p => p.Quote("mini-fdi", at.Sentence, start, end, Stop)));
        Assert.Equal(Sentence, (await Ask(app, p => p.Quote(at.PlanId.ToString(), at.Sentence, 0, Sentence.Length, Stop)))!.Text);
    }

    [Theory]
    [InlineData("nothing", "外资")]
    [InlineData("mini-fdi", "火星")]
    [InlineData("mini-fdi", "")]
    [InlineData("", "外资")]
    public async Task Knows_neither_words_nor_plans_that_are_not_there(string plan, string words)
    {
        await using var app = await TestApp.Start();

        Assert.Null(await Ask(app, p => p.Locate(plan, words, Stop)));
    }

    [Fact]
    public async Task The_pack_says_what_its_digests_hold()
    {
        await using var app = await TestApp.Start();
        var plans = app.Services.GetRequiredService<SpaceRegistry>().All[0].Content.Get<PackPlans>();

        Assert.True(plans.Find("mini-fdi")!.Holds("达到62亿美元"));
        Assert.False(plans.Find("mini-fdi")!.Holds("达到63亿美元"));
        Assert.Null(plans.Find("nothing"));
    }

    private static async Task<T> Ask<T>(TestApp app, Func<IPlans, Task<T>> ask)
    {
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentSpace>().Enter(app.Services.GetRequiredService<SpaceRegistry>().All[0]);
        scope.ServiceProvider.GetRequiredService<CurrentUser>().ActAsSystem("test");
        return await ask(scope.ServiceProvider.GetRequiredService<IPlans>());
    }
}
