using Luopan.Tests.Modules.Targets;
using Luopan.Tests.Support;
using Xunit;

namespace Luopan.Tests.Modules.Supervision;

public sealed class ListWorkTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Counts_late_soon_and_later_by_working_days()
    {
        await using var app = await TestApp.Start();
        var drafter = await app.SignedIn("fdi");
        await drafter.PostJson($"/api/targets/{await drafter.TargetId()}/changes", new { value = 60, bound = "=", reason = "口径调整", version = 1 });

        Assert.Equal(("later", 5), await First(app));
        app.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal(("soon", 3), await First(app));
        app.Clock.Advance(TimeSpan.FromDays(6));
        Assert.Equal(("overdue", -1), await First(app));
    }

    [Fact]
    public async Task A_due_day_past_the_last_loaded_calendar_is_provisional()
    {
        await using var app = await TestApp.Start();
        app.Clock.Advance(TimeSpan.FromDays(36));
        var drafter = await app.SignedIn("fdi");
        await drafter.PostJson($"/api/targets/{await drafter.TargetId()}/changes", new { value = 60, bound = "=", reason = "口径调整", version = 1 });

        var item = (await (await app.SignedIn("leader")).Work()).Single();

        Assert.True(item.GetProperty("provisional").GetBoolean());
    }

    [Fact]
    public async Task Is_closed_to_who_has_no_work_here()
    {
        await using var app = await TestApp.Start();

        Assert.Equal(403, (await (await app.SignedIn("viewer")).GetAsync("/api/supervision/worklist", Stop).Fault()).Status);
        Assert.Equal(401, (await app.Anybody().GetAsync("/api/supervision/worklist", Stop).Fault()).Status);
    }

    private static async Task<(string, int)> First(TestApp app)
    {
        var leader = await app.SignedIn("leader");
        var list = await leader.GetJson("/api/supervision/worklist");
        var (items, counts) = (list.GetProperty("items").EnumerateArray().ToList(), list.GetProperty("counts"));
        Assert.Equal((items.Count, items.Count(i => i.Text("urgency") == "overdue"), items.Count(i => i.Text("urgency") == "soon")),
            (counts.GetProperty("mine").GetInt32(), counts.GetProperty("overdue").GetInt32(), counts.GetProperty("soon").GetInt32()));
        var item = (await leader.Work()).Single();
        return (item.Text("urgency"), item.GetProperty("workdaysLeft").GetInt32());
    }
}
