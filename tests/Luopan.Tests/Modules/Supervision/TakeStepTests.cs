using System.Net.Http.Json;
using Luopan.Tests.Modules.Targets;
using Luopan.Tests.Support;
using Xunit;

namespace Luopan.Tests.Modules.Supervision;

public sealed class TakeStepTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_step_from_the_list_is_the_step_of_the_module()
    {
        await using var app = await TestApp.Start();
        var (bulletin, matter) = await app.Submitted();
        var (lead, leader) = (await app.SignedIn("lead"), await app.SignedIn("leader"));

        var passed = await (await lead.Step(matter, "pass")).Json();
        Assert.Equal(("signing", "True"), (passed.Text("state"), passed.Text("mayUndo")));
        var signed = await (await leader.Step(matter, "sign")).Json();

        Assert.Equal("True", signed.Text("closed"));
        var shown = (await leader.GetJson($"/api/bulletins/{bulletin}")).GetProperty("bulletin");
        Assert.Equal("issued", shown.Text("state"));
        Assert.NotEqual("", shown.Text("number"));
    }

    [Fact]
    public async Task A_target_change_approved_from_the_list_puts_the_new_version_in_force()
    {
        await using var app = await TestApp.Start();
        var officer = await app.SignedIn("fdi");
        await officer.PostJson($"/api/targets/{await officer.TargetId()}/changes", new { value = 60, bound = "=", reason = "口径调整", version = 1 });
        var leader = await app.SignedIn("leader");
        var matter = (await leader.Work()).Single();
        Assert.Equal("口径调整", (await leader.GetJson($"/api/supervision/worklist/{matter.Text("id")}")).GetProperty("passages")[0].Text("text"));

        var approved = await (await leader.Step(matter.Text("id"), "approve")).Json();

        Assert.Equal("False", approved.Text("mayUndo"));
        Assert.Equal("2", (await leader.Row("mini-fdi", "fdi")).Text("version"));
        Assert.Equal("work.cannot-undo", (await leader.Undo(matter.Text("id")).Fault()).Code);
    }

    [Fact]
    public async Task The_owners_rules_hold()
    {
        await using var app = await TestApp.Start();
        var (_, matter) = await app.Submitted();
        var lead = await app.SignedIn("lead");

        Assert.Equal("work.reason-missing", (await lead.Step(matter, "return").Fault()).Code);
        Assert.Equal("work.not-from-here", (await lead.Step(matter, "sign").Fault()).Code);
        Assert.Equal("work.changed", (await lead.Step(matter, "pass", version: 0).Fault()).Code);
        Assert.Equal("access.not-allowed", (await (await app.SignedIn("leader")).Step(matter, "pass").Fault()).Code);
        Assert.Equal("supervision.no-such-matter", (await lead.Step(Guid.NewGuid().ToString(), "pass").Fault()).Code);
        Assert.Equal("supervision.no-such-matter", (await (await app.SignedIn("yunzhou")).Step(matter, "pass").Fault()).Code);
        Assert.Equal(403, (await (await app.SignedIn("viewer")).Step(matter, "pass").Fault()).Status);
    }

    [Fact]
    public async Task A_step_that_changed_only_the_state_can_be_taken_back_for_ten_minutes()
    {
        await using var app = await TestApp.Start();
        var (bulletin, matter) = await app.Submitted();
        var (lead, leader) = (await app.SignedIn("lead"), await app.SignedIn("leader"));
        await (await lead.Step(matter, "pass")).Json();

        Assert.Equal("work.cannot-undo", (await leader.Undo(matter).Fault()).Code);
        Assert.Equal("reviewing", (await (await lead.Undo(matter)).Json()).Text("state"));
        Assert.Equal("reviewing", (await lead.GetJson($"/api/bulletins/{bulletin}")).GetProperty("bulletin").Text("state"));

        await (await lead.Step(matter, "pass")).Json();
        app.Clock.Advance(TimeSpan.FromMinutes(11));
        Assert.Equal("work.cannot-undo", (await lead.Undo(matter).Fault()).Code);
    }

    [Fact]
    public async Task Many_at_once_each_for_itself()
    {
        await using var app = await TestApp.Start();
        var (_, matter) = await app.Submitted();
        var lead = await app.SignedIn("lead");

        var done = await lead.PostJson("/api/supervision/worklist/steps", new { ids = new[] { matter, Guid.NewGuid().ToString() }, action = "pass" });

        Assert.Equal(("1", "1"), (done.Text("done"), done.Text("refused")));
        Assert.Equal("supervision.no-such-matter", done.GetProperty("lines")[1].Text("code"));
        Assert.Equal("supervision.nothing-chosen", (await lead.PostAsJsonAsync("/api/supervision/worklist/steps", new { ids = Array.Empty<string>(), action = "pass" }, Stop).Fault()).Code);
    }

    [Fact]
    public async Task Counts_are_the_same_everywhere()
    {
        await using var app = await TestApp.Start();
        await app.Submitted();
        var lead = await app.SignedIn("lead");

        var list = await lead.GetJson("/api/supervision/worklist");
        var counts = (await lead.GetJson("/api/supervision/worklist/counts")).GetProperty("work");
        var cockpit = (await lead.GetJson("/api/targets/cockpit")).GetProperty("waiting");

        Assert.Equal(list.GetProperty("items").GetArrayLength().ToString(System.Globalization.CultureInfo.InvariantCulture), counts.Text("mine"));
        Assert.Equal(list.GetProperty("counts").ToString(), counts.ToString());
        Assert.Equal((counts.Text("mine"), counts.Text("overdue")), (cockpit.Text("all"), cockpit.Text("overdue")));
        Assert.Empty(await (await app.SignedIn("fdi")).Work());
        Assert.Single(await (await app.SignedIn("fdi")).Work("Org"));
        Assert.Empty(await (await app.SignedIn("yunzhou")).Work("Org"));
    }

    [Fact]
    public async Task A_matter_is_followed_until_left_off()
    {
        await using var app = await TestApp.Start();
        var (_, matter) = await app.Submitted();
        var officer = await app.SignedIn("fdi");
        await (await officer.PutAsync($"/api/supervision/worklist/{matter}/watch", null, Stop)).Json();
        await (await officer.PutAsync($"/api/supervision/worklist/{matter}/watch", null, Stop)).Json();

        Assert.Equal(matter, (await officer.Work("Watching")).Single().Text("id"));

        await (await officer.DeleteAsync($"/api/supervision/worklist/{matter}/watch", Stop)).Json();
        Assert.Empty(await officer.Work("Watching"));
        Assert.Equal("supervision.no-such-matter", (await (await app.SignedIn("yunzhou")).PutAsync($"/api/supervision/worklist/{matter}/watch", null, Stop).Fault()).Code);
    }
}
