using System.Net.Http.Json;
using System.Text.Json;
using Luopan.Tests.Support;
using Xunit;

namespace Luopan.Tests.Modules.Plans.Review;

public sealed class DecideTaskTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Measures_and_key_projects_are_proposed_with_who_answers()
    {
        await using var app = await TestApp.Start();
        var plan = await Reviewing.Start(app);

        var tasks = await Tasks(plan);

        var measure = Assert.Single(tasks, t => t.Text("title").Contains("先进制造业", StringComparison.Ordinal));
        Assert.Equal(["外资处", "云州市"], measure.GetProperty("owners").EnumerateArray().Select(o => o.Text("name")));
        var project = Assert.Single(tasks, t => t.Text("kind") == "project");
        Assert.Equal("云岭国际物流枢纽", project.Text("title"));
    }

    [Fact]
    public async Task A_task_is_accepted_with_other_owners_and_the_decision_taken_back()
    {
        await using var app = await TestApp.Start();
        var plan = await Reviewing.Start(app);
        var task = (await Tasks(plan))[0];

        var accepted = await (await Send(plan, task, new { act = "accept", title = "另一题目", owners = new[] { "swt.general" } })).Json();
        var twice = await Send(plan, task, new { act = "accept" }).Fault();
        var shown = (await Tasks(plan))[0];
        await (await Send(plan, shown, new { act = "undo" })).Json();

        Assert.Equal("accepted", accepted.Text("state"));
        Assert.Equal("plans.claim-decided", twice.Code);
        Assert.Equal("综合处", shown.GetProperty("owners")[0].Text("name"));
        var back = (await Tasks(plan))[0];
        Assert.Equal(("proposed", task.Text("title")), (back.Text("state"), back.Text("title")));
        Assert.Equal(task.GetProperty("owners").ToString(), back.GetProperty("owners").ToString());
    }

    [Fact]
    public async Task Refuses_unknown_owners_missing_reasons_and_who_may_not()
    {
        await using var app = await TestApp.Start();
        var plan = await Reviewing.Start(app);
        var task = (await Tasks(plan))[0];

        var owner = await Send(plan, task, new { act = "accept", owners = new[] { "nobody" } }).Fault();
        var reason = await Send(plan, task, new { act = "reject" }).Fault();
        var act = await Send(plan, task, new { act = "sing" }).Fault();
        var nothing = await Send(plan, task, new { act = "undo" }).Fault();
        var viewer = await Send(await plan.As(app, "viewer"), task, new { act = "accept" }).Fault();
        var city = await Send(await plan.As(app, "yunzhou"), task, new { act = "accept" }).Fault();
        var unknown = await plan.Client.PostAsJsonAsync($"/api/plans/tasks/{Guid.NewGuid()}/decisions", new { act = "accept", version = 1 }, Stop).Fault();

        Assert.Equal(
            ["plans.bad-claim-field", "plans.review-reason", "plans.bad-claim-field", "plans.nothing-to-undo", "access.not-allowed", "plans.not-your-plan", "plans.no-such-task"],
            new[] { owner.Code, reason.Code, act.Code, nothing.Code, viewer.Code, city.Code, unknown.Code });
    }

    private static async Task<List<JsonElement>> Tasks(Reviewing plan) => [.. (await plan.Client.GetJson($"/api/plans/{plan.Plan}/tasks")).GetProperty("tasks").EnumerateArray()];

    private static Task<HttpResponseMessage> Send(Reviewing plan, JsonElement task, object body)
    {
        var node = JsonSerializer.SerializeToNode(body)!.AsObject();
        node["version"] = task.GetProperty("version").GetInt32();
        return plan.Client.PostAsJsonAsync($"/api/plans/tasks/{task.Text("id")}/decisions", node, Stop);
    }
}
