using System.Net.Http.Json;
using System.Text.Json;
using Luopan.Tests.Support;
using Xunit;

namespace Luopan.Tests.Modules.Records;

public sealed class BulkRecordsTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static Task<JsonElement> Do(HttpClient client, object ids, string act, string? action = null, Guid? person = null, object? values = null, string? reason = null) =>
        client.PostJson("/api/records/items/bulk", new { type = "test.project", ids, act, action, person, values, reason });

    [Fact]
    public async Task A_step_is_taken_by_all_or_by_none_and_who_holds_it_back_is_named()
    {
        await using var app = await TestApp.Start();
        var client = await app.SignedIn("lead");
        var (one, two) = (await client.Enter(Ledger.Project("云东一号")), await client.Enter(Ledger.Project("云东二号")));

        var moved = await Do(client, new[] { one, two }, "step", "prepare");
        await client.File(one, "permit");
        var held = await Do(client, new[] { one, two }, "step", "begin", values: new { start = "2026-11-02", firm = new { name = "云东有限公司" } });

        Assert.Equal((true, 2), (moved.GetProperty("saved").GetBoolean(), moved.GetProperty("done").GetInt32()));
        Assert.Equal((false, 0), (held.GetProperty("saved").GetBoolean(), held.GetProperty("done").GetInt32()));
        var refusal = Assert.Single(held.GetProperty("refused").EnumerateArray());
        Assert.Equal(("云东二号", "records.step-needs"), (refusal.Text("title"), refusal.Text("code")));
        Assert.Equal("prep", (await client.Shown(one)).GetProperty("row").Text("state"));
    }

    [Fact]
    public async Task Values_and_people_are_given_to_many_at_once()
    {
        await using var app = await TestApp.Start();
        var client = await app.SignedIn("lead");
        var (one, two) = (await client.Enter(Ledger.Project("云东一号", more: [("box", "box1")])), await client.Enter(Ledger.Project("云东二号")));
        var person = Guid.Parse((await client.GetJson("/api/records/people?q=林知远")).GetProperty("people")[0].Text("id"));

        var set = await Do(client, new[] { one, two }, "set", values: new { box = "box1" }, reason: "统一出处");
        var wrong = await Do(client, new[] { one, two }, "set", values: new { share = 500 });
        var given = await Do(client, new[] { one, two }, "assign", person: person);
        var nobody = await Do(client, new[] { one }, "assign", person: Guid.NewGuid(), reason: "换人");

        Assert.Equal((2, 2, 2), (set.GetProperty("done").GetInt32(), given.GetProperty("done").GetInt32(), wrong.GetProperty("refused").GetArrayLength()));
        Assert.Equal(("专栏1", "林知远"), ((await client.Shown(two)).Cell("box"), (await client.Shown(two)).GetProperty("row").Text("assignee")));
        Assert.Equal("records.no-such-person", nobody.GetProperty("refused")[0].Text("code"));
    }

    [Fact]
    public async Task Following_and_taking_back_go_record_by_record()
    {
        await using var app = await TestApp.Start();
        var client = await app.SignedIn("lead");
        var (one, two) = (await client.Enter(Ledger.Project("云东一号")), await client.Enter(Ledger.Project("云东二号")));

        var watched = await Do(client, new[] { one, two }, "watch");
        await Do(client, new[] { one }, "void", reason: "重复登记");
        var again = await Do(client, new[] { one, two }, "void", reason: "重复登记");

        Assert.Equal(2, watched.GetProperty("done").GetInt32());
        Assert.True((await client.Shown(two)).GetProperty("voided").GetBoolean());
        Assert.Equal((true, 1, "records.voided"), (again.GetProperty("saved").GetBoolean(), again.GetProperty("done").GetInt32(), again.GetProperty("refused")[0].Text("code")));
    }

    [Fact]
    public async Task Refuses_what_is_not_asked_for_rightly_and_whoever_may_not()
    {
        await using var app = await TestApp.Start();
        var (client, officer, viewer) = (await app.SignedIn("lead"), await app.SignedIn("fdi"), await app.SignedIn("viewer"));
        var id = await client.Enter(Ledger.Project("云东一号"));
        Task<Told> Refused(HttpClient who, object ask) => who.PostAsJsonAsync("/api/records/items/bulk", ask, Stop).Fault();

        var type = await Refused(client, new { type = "nothing", ids = new[] { id }, act = "watch" });
        var none = await Refused(client, new { type = "test.project", ids = new[] { id }, act = "set" });
        var silent = await Refused(client, new { type = "test.project", ids = new[] { id }, act = "void", reason = " " });
        var act = await Refused(client, new { type = "test.project", ids = new[] { id }, act = "eat" });
        var many = await Refused(client, new { type = "test.project", ids = Enumerable.Range(0, 501).Select(_ => Guid.NewGuid()), act = "watch" });
        var set = await Refused(officer, new { type = "test.project", ids = new[] { id }, act = "set", values = new { share = 1 } });
        var assign = await Refused(viewer, new { type = "test.project", ids = new[] { id }, act = "assign" });
        var step = await Do(viewer, new[] { id, Guid.NewGuid().ToString() }, "step", "prepare");

        Assert.Equal(["records.no-such-type", "records.nothing-changes", "records.reason-missing", "access.not-allowed", "access.not-allowed"], new[] { type, none, silent, set, assign }.Select(t => t.Code));
        Assert.Equal(("records.bad-act", "records.too-many-chosen"), (act.Code, many.Code));
        Assert.Equal(2, step.GetProperty("refused").GetArrayLength());
        Assert.Equal("planned", (await client.Shown(id)).GetProperty("row").Text("state"));
    }
}
