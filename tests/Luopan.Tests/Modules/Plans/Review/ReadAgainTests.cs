using System.Net.Http.Json;
using System.Text.Json;
using Luopan.Engines.Claims;
using Luopan.Modules;
using Luopan.Modules.Plans;
using Luopan.Platform.Access;
using Luopan.Platform.Spaces;
using Luopan.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Luopan.Tests.Modules.Plans.Review;

/// <summary>A plan read again by other rules: what they see otherwise is renewed, what people decided stays.</summary>
public sealed class ReadAgainTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Untouched_tasks_are_renewed_decided_ones_kept_and_lost_ones_withdrawn()
    {
        await using var app = await TestApp.Start();
        var plan = await Reviewing.Start(app, Reviewing.Text.Replace("（外资处牵头，云州市负责）", "（外资处牵头，云州市负责）\n\n完善外资企业圆桌会议制度。（综合处负责）", StringComparison.Ordinal));
        var (first, second) = ((await Tasks(plan)).Single(t => t.Text("title").Contains("先进制造业", StringComparison.Ordinal)), (await Tasks(plan)).Single(t => t.Text("title").Contains("圆桌会议", StringComparison.Ordinal)));
        (await plan.Client.PostAsJsonAsync($"/api/plans/tasks/{second.Text("id")}/decisions", new { act = "accept", version = 1, title = "建立圆桌会议制度", owners = new[] { "swt.general" } }, Stop)).EnsureSuccessStatusCode();

        // As earlier rules would have left it: another title and owner, a task that is none, the project not seen.
        await OnRows(app, async db =>
        {
            var all = await db.Set<PlanTask>().Where(t => t.PlanId == Guid.Parse(plan.Plan)).ToListAsync(Stop);
            var old = all.Single(t => t.Id == Guid.Parse(first.Text("id")));
            (old.Title, old.Owners) = ("加快引进", "");
            db.Remove(all.Single(t => t.Kind == PlanTask.Project));
            db.Add(new PlanTask { PlanId = old.PlanId, ScopeKey = old.ScopeKey, Number = 99, Sentence = 1, Start = 0, End = 2, Kind = PlanTask.Measure, Title = "不是任务", Section = "", Named = "", Owners = "" });
        });

        var read = await plan.Client.PostJson($"/api/plans/{plan.Plan}/readings");

        var tasks = await Tasks(plan);
        Assert.Equal((1, 1), (read.GetProperty("tasksAdded").GetInt32(), read.GetProperty("tasksWithdrawn").GetInt32()));
        Assert.Equal((first.Text("title"), "外资处"), (tasks.Single(t => t.Text("id") == first.Text("id")).Text("title"), tasks.Single(t => t.Text("id") == first.Text("id")).GetProperty("owners")[0].Text("name")));
        Assert.Equal(("建立圆桌会议制度", "accepted"), (tasks.Single(t => t.Text("id") == second.Text("id")).Text("title"), tasks.Single(t => t.Text("id") == second.Text("id")).Text("state")));
        Assert.Equal("云岭国际物流枢纽", Assert.Single(tasks, t => t.Text("kind") == "project").Text("title"));
        Assert.DoesNotContain(tasks, t => t.Text("title") == "不是任务");
        Assert.Equal((0, 0), ((await plan.Client.PostJson($"/api/plans/{plan.Plan}/readings")).GetProperty("tasksAdded").GetInt32(), 0));
    }

    [Fact]
    public async Task A_new_reading_is_offered_only_where_the_rules_have_changed()
    {
        await using var app = await TestApp.Start();
        var plan = await Reviewing.Start(app);

        var fresh = (await plan.List()).GetProperty("reading").GetProperty("newer").GetBoolean();
        await OnRows(app, async db => await db.Database.ExecuteSqlAsync($"UPDATE plans_reading SET \"Engine\" = 'earlier'", Stop));
        var old = (await plan.List()).GetProperty("reading").GetProperty("newer").GetBoolean();
        await plan.Client.PostJson($"/api/plans/{plan.Plan}/readings");

        Assert.Equal((false, true), (fresh, old));
        Assert.False((await plan.List()).GetProperty("reading").GetProperty("newer").GetBoolean());
    }

    [Fact]
    public void The_rules_are_named_by_their_own_text()
    {
        var engines = Repo.At("src", "Engines");
        var files = Directory.EnumerateFiles(Path.Combine(engines, "Claims"), "*.cs", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(engines, f).Replace('\\', '/'))
            .Where(f => !f.StartsWith("Claims/Contradictions/", StringComparison.Ordinal)).Append("../Kernel/ChineseNumeral.cs").Order(StringComparer.Ordinal);
        var text = string.Concat(files.Select(f => $"{f}\n{File.ReadAllText(Path.Combine(engines, f)).Replace("\r", "", StringComparison.Ordinal)}\n"));

        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text)))[..16], ClaimRules.Version);
    }

    private static async Task<List<JsonElement>> Tasks(Reviewing plan) => [.. (await plan.Client.GetJson($"/api/plans/{plan.Plan}/tasks")).GetProperty("tasks").EnumerateArray()];

    private static async Task OnRows(TestApp app, Func<LuopanDb, Task> change)
    {
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentSpace>().Enter(app.Services.GetRequiredService<SpaceRegistry>().All[0]);
        scope.ServiceProvider.GetRequiredService<CurrentUser>().ActAsSystem("system");
        var db = scope.ServiceProvider.GetRequiredService<LuopanDb>();
        await change(db);
        await db.SaveChangesAsync(Stop);
    }
}
