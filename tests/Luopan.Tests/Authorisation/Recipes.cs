using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Luopan.Platform.Access;
using Luopan.Tests.Support;

namespace Luopan.Tests.Authorisation;

/// <summary>How an endpoint is judged.</summary>
internal enum Judged
{
    /// <summary>About one thing: answered where it is in reach; elsewhere there is no such thing, or it is refused.</summary>
    One,

    /// <summary>About one thing, answered to everybody: says something where it is in reach and nothing elsewhere.</summary>
    Named,

    /// <summary>Prints exactly the things in reach.</summary>
    Many,

    /// <summary>Counts exactly the things in reach.</summary>
    Counted,

    /// <summary>About no thing in particular: gives none away.</summary>
    Free,
}

/// <summary>How an endpoint is asked so that law 4 shows, and what is expected of it.</summary>
/// <param name="Kind">Kind of thing it is about.</param>
/// <param name="Says">For the approved table.</param>
internal sealed record Recipe(Judged By, string Kind, string Says, Func<Thing, HttpRequestMessage> Ask)
{
    /// <summary>A permission that is needed beside the one declared.</summary>
    internal string? Also { get; init; }

    /// <summary>The permission whose reach rules what is shown, where that is not the declared one.</summary>
    internal string? Under { get; init; }

    /// <summary>Where the answer stands when not where the thing does.</summary>
    internal Func<Thing, Where>? Stands { get; init; }

    /// <summary>Narrows what is expected.</summary>
    internal Func<Someone, Thing, bool>? Only { get; init; }

    /// <summary>What <see cref="Judged.Named"/> looks for instead of the mark.</summary>
    internal Func<Thing, string>? Word { get; init; }

    /// <summary>What <see cref="Judged.Counted"/> counts.</summary>
    internal Func<JsonElement, int>? Count { get; init; }

    /// <summary>Prints what it was sent.</summary>
    internal bool Echoes { get; init; }
}

/// <summary>A recipe for every endpoint. One that is missing here fails the matrix with its name.</summary>
internal static class Recipes
{
    private const string Type = "matrix.thing";

    /// <param name="others">Identities of things that belong to one person: job, import, view, exploration, delegation, finding.</param>
    internal static IReadOnlyDictionary<string, Recipe> All(IReadOnlyDictionary<string, string> others)
    {
        var all = new Dictionary<string, Recipe>();
        Records(all);
        RecordParts(all);
        Documents(all);
        FiguresAndTargets(all);
        Bulletins(all);
        Work(all);
        Assignments(all);
        Returns(all);
        Own(all, others);
        Unplaced(all);
        return all;
    }

    private static void Records(Dictionary<string, Recipe> all)
    {
        foreach (var (path, more) in new[] { ("items", "&size=200"), ("items/board", ""), ("items/calendar", "&from=2026-11-01&to=2026-11-30"), ("items/export", "") })
            all["GET /api/records/" + path] = Many(Things.Record, _ => Get($"/api/records/{path}?type={Type}{more}"));
        all["POST /api/records/items/export"] = Many(Things.Record, _ => Post("/api/records/items/export", new { type = Type }));
        all["GET /api/records/search"] = Many(Things.Record, _ => Get("/api/records/search?q=mx-rec-"));
        all["GET /api/records/items/totals"] = Counted(Things.Record, $"/api/records/items/totals?type={Type}", told => told.GetProperty("count").GetInt32());
        all["GET /api/records/items/map"] = Counted(Things.Record, $"/api/records/items/map?type={Type}", told => told.GetProperty("orgs").EnumerateArray().Sum(o => o.GetProperty("count").GetInt32()) + told.GetProperty("elsewhere").GetInt32());
        all["GET /api/records/types"] = Counted(Things.Record, "/api/records/types", told => told.GetProperty("types").EnumerateArray().Single(t => t.Text("code") == Type).GetProperty("all").GetInt32());
        all["GET /api/records/items/{id:guid}"] = One(Things.Record, t => Get(Item(t)));
        all["GET /api/records/items/{id:guid}/timeline"] = One(Things.Record, t => Get(Item(t) + "/timeline"));
        all["GET /api/records/items/{id:guid}/differences"] = One(Things.Record, t => Get(Item(t) + "/differences?since=1"));
        all["PUT /api/records/items/{id:guid}"] = One(Things.Record, t => Put(Item(t), new { version = 1, values = new { }, reason = "" }));
        all["POST /api/records/items/{id:guid}/steps"] = One(Things.Record, t => Post(Item(t) + "/steps", new { action = "touch" })) with { Also = "records.write" };
        all["PUT /api/records/items/{id:guid}/assignee"] = One(Things.Record, t => Put(Item(t) + "/assignee", new { reason = "" }));
        all["POST /api/records/items/{id:guid}/clock"] = One(Things.Record, t => Post(Item(t) + "/clock", new { act = "pause", reason = "" }));
        all["POST /api/records/items/{id:guid}/comments"] = One(Things.Record, t => Post(Item(t) + "/comments", new { text = "看到" }));
        all["POST /api/records/items/{id:guid}/reveals"] = One(Things.Record, t => Post(Item(t) + "/reveals", new { field = "phone" }));
        all["PUT /api/records/items/{id:guid}/watch"] = One(Things.Record, t => Put(Item(t) + "/watch", new { }));
        all["DELETE /api/records/items/{id:guid}/watch"] = One(Things.Record, t => Delete(Item(t) + "/watch"));
        all["POST /api/records/items/{id:guid}/voiding"] = One(Things.Record, t => Post(Item(t) + "/voiding", new { reason = "" }));
        all["POST /api/records/items/bulk"] = Named(Things.Record, t => Post("/api/records/items/bulk", new { type = Type, ids = new[] { t.Id("record") }, act = "step", action = "touch" })) with { Word = _ => "\"saved\":true", Also = "records.write" };
        all["POST /api/records/items"] = One(Things.Record, t => Post("/api/records/items", Fresh(t, "mx-new-" + Guid.NewGuid().ToString("N"))));
        all["POST /api/records/items/alike"] = Free("shows only look-alikes in reach", t => Post("/api/records/items/alike", Fresh(t, t.Mark(Things.Record) + "x")));
        all["POST /api/records/imports"] = Free("tells rows out of reach apart without naming what they mean", t => Form("/api/records/imports", ("type", Type), ("dryRun", "true"), ("file", $"名称,业务条线,所在地\n{t.Mark(Things.Record)},{t.Line},{t.Org}\n"))) with { Echoes = true };
    }

    private static void RecordParts(Dictionary<string, Recipe> all)
    {
        var row = (Thing t) => $"{Item(t)}/children/row/{t.Id("row")}";
        all["POST /api/records/items/{id:guid}/children/{child}"] = One(Things.Record, t => Post(Item(t) + "/children/row", new { values = new { } })) with { Also = "records.write" };
        all["PUT /api/records/items/{id:guid}/children/{child}/{row:guid}"] = One(Things.Record, t => Put(row(t), new { version = 1, values = new { }, reason = "" })) with { Also = "records.write" };
        all["POST /api/records/items/{id:guid}/children/{child}/{row:guid}/removal"] = One(Things.Record, t => Post(row(t) + "/removal", new { reason = "" })) with { Also = "records.write" };
        all["POST /api/records/items/{id:guid}/children/{child}/{row:guid}/steps"] = One(Things.Record, t => Post(row(t) + "/steps", new { action = "again" })) with { Also = "records.write" };
        all["POST /api/records/items/{id:guid}/files"] = One(Things.Record, t => Form(Item(t) + "/files", ("place", "paper")));
        all["POST /api/records/items/{id:guid}/comments/{comment:guid}/files"] = Free("a remark of one's own on a record in reach", t => Form($"{Item(t)}/comments/{Guid.Empty}/files", ("file", "图")));
        all["GET /api/records/items/{id:guid}/files/{file:guid}"] = One(Things.Record, t => Get($"{Item(t)}/files/{t.Id("file")}"));
        all["POST /api/records/items/{id:guid}/files/{file:guid}/removal"] = One(Things.Record, t => Post($"{Item(t)}/files/{t.Id("file")}/removal", new { reason = "" }));
    }

    private static void Documents(Dictionary<string, Recipe> all)
    {
        var plan = (Thing t) => $"/api/plans/{t.Id("plan")}";
        var claim = (Thing t) => $"/api/plans/claims/{t.Id("claim")}";
        all["GET /api/plans/"] = Many(Things.Document, _ => Get("/api/plans"));
        foreach (var part in new[] { "", "/original", "/links", "/claims", "/claims/xlsx", "/claims/gold", "/claims/indicators", "/tasks", "/tasks/xlsx" })
            all["GET /api/plans/{id:guid}" + part] = One(Things.Document, t => Get(plan(t) + part));
        all["GET /api/plans/claims/{id:guid}"] = One(Things.Document, t => Get(claim(t)));
        all["POST /api/plans/claims/{id:guid}/trials"] = One(Things.Document, t => Post(claim(t) + "/trials", new { edit = new { } }));
        all["PUT /api/plans/{id:guid}"] = One(Things.Desk, t => Put(plan(t), new { title = t.Mark(Things.Document) + "规划", period = "没有这个时期" }));
        all["POST /api/plans/{id:guid}/claims"] = One(Things.Desk, t => Post(plan(t) + "/claims", new { sentence = 9999, start = 0, end = 1 }));
        all["POST /api/plans/{id:guid}/readings"] = One(Things.Desk, t => Post(plan(t) + "/readings", new { }));
        all["POST /api/plans/tasks/{id:guid}/decisions"] = One(Things.Desk, t => Post($"/api/plans/tasks/{t.Id("task")}/decisions", new { act = "accept", version = 99 }));
        all["DELETE /api/plans/claims/{id:guid}"] = One(Things.Desk, t => Delete($"/api/plans/claims/{t.Id("added")}?version=99"));
        all["POST /api/plans/claims/{id:guid}/acceptance"] = One(Things.Desk, t => Post(claim(t) + "/acceptance", new { version = 99 }));
        all["POST /api/plans/claims/{id:guid}/rejection"] = One(Things.Desk, t => Post(claim(t) + "/rejection", new { version = 99, reason = "不对" }));
        all["POST /api/plans/claims/{id:guid}/merging"] = One(Things.Desk, t => Post(claim(t) + "/merging", new { version = 99, into = t.Id("claim") }));
        all["POST /api/plans/claims/{id:guid}/undoing"] = One(Things.Desk, t => Post(claim(t) + "/undoing", new { version = 99 }));
        all["POST /api/plans/"] = One(Things.Desk, t => Form("/api/plans/", ("org", t.Org), ("sensitivity", t.Sensitivity.ToString()), ("period", "没有这个时期"), ("file", "某规划\n\n一、目标\n\n没有数。\n")));
        all["GET /api/plans/contradictions"] = Free("only between documents in reach", _ => Get("/api/plans/contradictions"));
    }

    private static void FiguresAndTargets(Dictionary<string, Recipe> all)
    {
        var target = (Thing t) => $"/api/targets/{t.Id("target")}";
        all["GET /api/indicators/{code}/series"] = Named(Things.Figure, t => Get($"/api/indicators/{t.Indicator}/series?org={t.Org}"));
        all["GET /api/indicators/{code}/table"] = Named(Things.Figure, t => Get($"/api/indicators/{t.Indicator}/table?org={t.Org}&period=2018-{t.Number:00}"));
        var asked = (Thing t) => $"items={t.Indicator}&orgs={t.Org}&periods=2018-{t.Number:00}";
        all["GET /api/indicators/explore"] = Named(Things.Figure, t => Get("/api/indicators/explore?" + asked(t)));
        all["POST /api/indicators/explore"] = Named(Things.Figure, t => Post("/api/indicators/explore", new { items = new[] { t.Indicator }, orgs = new[] { t.Org }, periods = new[] { $"2018-{t.Number:00}" } }));
        all["GET /api/indicators/explore/file"] = Named(Things.Figure, t => Get("/api/indicators/explore/file?format=csv&" + asked(t)));
        all["GET /api/indicators/provenance"] = Named(Things.Figure, t => Get($"/api/indicators/provenance?indicator={t.Indicator}&org={t.Org}&period=2018-{t.Number:00}"));
        all["GET /api/indicators/sources/{id:long}/file"] = One(Things.Figure, t => Get($"/api/indicators/sources/{t.Id("source")}/file"));
        all["GET /api/targets/"] = Many(Things.Target, _ => Get("/api/targets"));
        all["GET /api/targets/export"] = Many(Things.Target, _ => Get("/api/targets/export"));
        all["GET /api/targets/{id:guid}"] = One(Things.Target, t => Get(target(t)));
        all["GET /api/targets/{id:guid}/changes"] = One(Things.Target, t => Get(target(t) + "/changes"));
        all["PUT /api/targets/{id:guid}/owner"] = One(Things.Target, t => Put(target(t) + "/owner", new { owner = "nobody", person = "" }));
        all["POST /api/targets/{id:guid}/sources"] = One(Things.Target, t => Post(target(t) + "/sources", new { plan = t.Id("plan"), sentence = 9999, start = 0, end = 1, value = 1 }));
        all["POST /api/targets/{id:guid}/changes"] = One(Things.Target, t => Post(target(t) + "/changes", new { value = 1, bound = "=", reason = "", version = 1 }));
        all["POST /api/targets/{id:guid}/moves"] = One(Things.Target, t => Post(target(t) + "/moves", new { action = "return" })) with { Also = "targets.approve" };
        all["POST /api/targets/"] = One(Things.Target, t => Post("/api/targets/", new
        {
            plan = t.Id("plan"),
            sentence = 2,
            start = 0,
            end = 3,
            indicator = t.Indicator,
            org = t.Org,
            period = "2024",
            kind = "level",
            value = 1,
            unit = t.Line == "fdi" ? "亿美元" : "亿元",
            bound = "=",
            owner = "",
            note = "",
        }));
        all["GET /api/targets/ties"] = Named(Things.Target, t => Get($"/api/targets/ties?plan={t.Id("plan")}")) with { Word = t => t.Id("target") };
        foreach (var path in new[] { "departments", "comparisons", "cockpit" }) all["GET /api/targets/" + path] = Free("counts and figures in reach", _ => Get("/api/targets/" + path));
        all["GET /api/targets/comparisons/{code}"] = Free("content of the pack beside figures in reach", _ => Get("/api/targets/comparisons/peers-2024"));
    }

    private static void Bulletins(Dictionary<string, Recipe> all)
    {
        var bulletin = (Thing t) => $"/api/bulletins/{t.Id("bulletin")}";
        all["GET /api/bulletins/"] = Many(Things.Bulletin, _ => Get("/api/bulletins?size=100"));
        foreach (var part in new[] { "", "/docx", "/xlsx" }) all["GET /api/bulletins/{id:guid}" + part] = One(Things.Bulletin, t => Get(bulletin(t) + part));
        all["POST /api/bulletins/{id:guid}/editions"] = One(Things.Bulletin, t => Post(bulletin(t) + "/editions", new { }));
        all["POST /api/bulletins/{id:guid}/moves"] = One(Things.Bulletin, t => Post(bulletin(t) + "/moves", new { action = "discard" })) with { Also = "bulletins.draft" };
        all["POST /api/bulletins/"] = One(Things.Bulletin, t => Post("/api/bulletins/", new { template = "mx-" + t.Line, org = t.Org, period = "2018-13", sensitivity = t.Sensitivity.ToString() }));
    }

    private static void Work(Dictionary<string, Recipe> all)
    {
        var matter = (Thing t) => $"/api/supervision/worklist/{t.Id("matter")}";
        all["GET /api/supervision/worklist"] = Many(Things.Record, _ => Get("/api/supervision/worklist?view=Org&type=records.matrix.thing&Size=100")) with { Says = "prints the records' matters in reach and below the own org", Only = (who, t) => Law4.IsWithin(t.Org, who.Home) };
        all["GET /api/supervision/worklist/{id:guid}"] = One(Things.Record, t => Get(matter(t)));
        all["POST /api/supervision/worklist/{id:guid}/steps"] = One(Things.Record, t => Post(matter(t) + "/steps", new { action = "touch" })) with { Also = "records.write" };
        all["DELETE /api/supervision/worklist/{id:guid}/steps/last"] = One(Things.Record, t => Delete(matter(t) + "/steps/last"));
        all["PUT /api/supervision/worklist/{id:guid}/assignee"] = One(Things.Record, t => Put(matter(t) + "/assignee", new { version = 9999 }));
        all["POST /api/supervision/worklist/{id:guid}/clock"] = One(Things.Record, t => Post(matter(t) + "/clock", new { act = "extend", version = 9999 }));
        all["PUT /api/supervision/worklist/{id:guid}/watch"] = One(Things.Record, t => Put(matter(t) + "/watch", new { }));
        all["DELETE /api/supervision/worklist/{id:guid}/watch"] = One(Things.Record, t => Delete(matter(t) + "/watch"));
        all["POST /api/supervision/worklist/steps"] = Named(Things.Record, t => Post("/api/supervision/worklist/steps", new { ids = new[] { t.Id("matter") }, action = "touch" })) with { Word = _ => "\"done\":1", Also = "records.write" };
        all["GET /api/supervision/worklist/counts"] = Free("counts of the lists above", _ => Get("/api/supervision/worklist/counts"));
        all["POST /api/supervision/assignments"] = One(Things.Record, t => Post("/api/supervision/assignments", new
        {
            name = "督办一件",
            source = "other",
            lead = t.Org,
            line = t.Line,
            note = "办",
            due = "2027-01-15",
            draft = true,
        })) with
        { Says = "issued inside the line and territory, as an internal matter", Stands = Inside };
    }

    private static void Assignments(Dictionary<string, Recipe> all)
    {
        var slip = (Thing t) => $"/api/supervision/assignments/{t.Id("assignment")}/slip";
        foreach (var part in new[] { "", "/docx" }) all["GET /api/supervision/assignments/{id:guid}/slip" + part] = One(Things.Record, t => Get(slip(t) + part)) with { Says = "one assignment, where in reach", Stands = Inside, Under = "records.see" };
        all["GET /api/supervision/assignments"] = Named(Things.Record, _ => Get("/api/supervision/assignments?set=open")) with { Says = "assignments in reach", Word = t => t.Id("assignment"), Stands = Inside, Under = "records.see" };
        all["GET /api/supervision/lights/{target:guid}"] = One(Things.Target, t => Get("/api/supervision/lights/" + t.Id("target"))) with { Under = "targets.see" };
        foreach (var path in new[] { "board/xlsx", "brief", "brief/docx", "accountability/xlsx" }) all["GET /api/supervision/" + path] = Free("assignments in reach", _ => Get("/api/supervision/" + path));
        all["POST /api/supervision/interviews"] = Free("about late assignments in reach", t => Post("/api/supervision/interviews", new { name = "约谈", org = t.Org, day = "2026-11-20", minutes = "谈", undertaking = "改", until = "2026-12-20", matters = new[] { t.Id("assignment") } }));
    }

    private static void Returns(Dictionary<string, Recipe> all)
    {
        var one = (Thing t) => $"/api/reporting/returns/{t.Id("return")}";
        Recipe Of(Func<Thing, HttpRequestMessage> ask) => One(Things.Record, ask) with { Says = "one return, where in reach", Stands = Inside };
        Recipe Typed(Func<Thing, HttpRequestMessage> ask) => Of(ask) with { Says = "one return, where in reach, by people of the filing body", Only = (who, t) => Law4.IsWithin(who.Home, t.Org) };
        all["GET /api/reporting/forms"] = Free("content of the pack", _ => Get("/api/reporting/forms"));
        all["GET /api/reporting/forms/{code}"] = Free("content of the pack", _ => Get("/api/reporting/forms/mx.none"));
        all["GET /api/reporting/completeness"] = Named(Things.Record, _ => Get("/api/reporting/completeness")) with { Says = "returns in reach", Word = t => t.Id("return"), Stands = Inside };
        foreach (var path in new[] { "completeness/xlsx", "scores", "scores/xlsx", "burden", "burden/xlsx" }) all["GET /api/reporting/" + path] = Free("returns in reach, counted", _ => Get("/api/reporting/" + path));
        all["POST /api/reporting/reminders"] = Of(t => Post("/api/reporting/reminders", new { ids = new[] { t.Id("return") } })) with { Says = "returns in reach" };
        all["GET /api/reporting/returns"] = Named(Things.Record, _ => Get("/api/reporting/returns?size=200")) with { Says = "returns in reach", Word = t => t.Id("return"), Stands = Inside };
        foreach (var part in new[] { "", "/changes", "/workbook", "/reminders" }) all["GET /api/reporting/returns/{id:guid}" + part] = Of(t => Get(one(t) + part));
        all["PUT /api/reporting/returns/{id:guid}/presence"] = Of(t => Put(one(t) + "/presence", new { row = "01" }));
        all["POST /api/reporting/returns/{id:guid}/workbook"] = Typed(t => Form(one(t) + "/workbook", ("file", "无")));
        all["PUT /api/reporting/returns/{id:guid}/cells"] = Typed(t => Put(one(t) + "/cells", new { cells = Array.Empty<object>() }));
        all["PUT /api/reporting/returns/{id:guid}/explanations/{check}"] = Typed(t => Put(one(t) + "/explanations/nothing", new { text = "已核" }));
        all["POST /api/reporting/returns/{id:guid}/steps"] = Of(t => Post(one(t) + "/steps", new { action = "nothing" }));
        all["POST /api/reporting/returns/{id:guid}/revisions"] = Of(t => Post(one(t) + "/revisions", new { reason = "漏报" }));
        all["POST /api/reporting/returns/{id:guid}/exceptions"] = Of(t => Post(one(t) + "/exceptions", new { until = "2020-01-01", reason = "故障" }));
        all["POST /api/reporting/returns/{id:guid}/remarks"] = Of(t => Post(one(t) + "/remarks", new { text = "看到" }));
        all["POST /api/reporting/returns/{id:guid}/remarks/{remark:guid}/settlement"] = Of(t => Post($"{one(t)}/remarks/{t.Id("remark")}/settlement", new { }));
        foreach (var path in new[] { "requests", "requests/xlsx" }) all["GET /api/reporting/" + path] = Free("requests of enterprises in reach", _ => Get("/api/reporting/" + path));
        all["GET /api/reporting/requests/{id:guid}"] = Free("a request of an enterprise in reach", _ => Get($"/api/reporting/requests/{Guid.Empty}"));
        all["POST /api/reporting/requests/{id:guid}/steps"] = Free("a request of an enterprise in reach", _ => Post($"/api/reporting/requests/{Guid.Empty}/steps", new { action = "answer", text = "已办" }));
        all["GET /api/reporting/units"] = Free("enterprises in reach", _ => Get("/api/reporting/units"));
        all["GET /api/reporting/units/template"] = Free("content of the pack", _ => Get("/api/reporting/units/template"));
        all["PUT /api/reporting/units/{code}"] = Free("an enterprise in reach", _ => Put("/api/reporting/units/nothing", new { name = "企业" }));
        all["POST /api/reporting/units/imports"] = Free("enterprises in reach", _ => new HttpRequestMessage(HttpMethod.Post, "/api/reporting/units/imports") { Content = new MultipartFormDataContent { { new StringContent("true"), "dryRun" } } });
        all["POST /api/reporting/invitations"] = Free("enterprises in reach", _ => Post("/api/reporting/invitations", new { codes = Array.Empty<string>(), days = 7 }));
        all["GET /api/reporting/invitations/export"] = Free("enterprises in reach", _ => Get("/api/reporting/invitations/export"));
    }

    // Assignments and returns are internal matters, wherever they lie.
    private static Where Inside(Thing thing) => new(thing.Line, thing.Org, Sensitivity.Internal);

    private static void Own(Dictionary<string, Recipe> all, IReadOnlyDictionary<string, string> others)
    {
        all["GET /api/access/jobs/{id:guid}"] = Other(() => Get($"/api/access/jobs/{others["job"]}"));
        all["GET /api/indicators/imports/{id:guid}"] = Other(() => Get($"/api/indicators/imports/{others["job"]}"));
        all["DELETE /api/records/views/{id:guid}"] = Other(() => Delete($"/api/records/views/{others["view"]}"));
        var exploration = "/api/indicators/explorations/" + others["exploration"];
        all["PUT /api/indicators/explorations/{id:guid}"] = Other(() => Put(exploration, new { name = "别人的", view = "items=fdi.used", sharedWith = "own" }));
        all["DELETE /api/indicators/explorations/{id:guid}"] = Other(() => Delete(exploration));
        all["PUT /api/indicators/explorations/{id:guid}/pin"] = Other(() => Put(exploration + "/pin", new { }));
        all["DELETE /api/indicators/explorations/{id:guid}/pin"] = Other(() => Delete(exploration + "/pin"));
        all["GET /api/indicators/explorations"] = Free("the person's own and shared ones", _ => Get("/api/indicators/explorations"));
        all["POST /api/indicators/explorations"] = Free("the person's own", _ => Post("/api/indicators/explorations", new { name = "我的", view = "items=fdi.used", sharedWith = "own" }));
        all["DELETE /api/supervision/delegations/{id:guid}"] = Other(() => Delete($"/api/supervision/delegations/{others["delegation"]}"));
        all["GET /api/records/imports/{file:guid}"] = One(Things.Record, _ => Get($"/api/records/imports/{others["file"]}")) with { Says = "the file, where every record it brought is in reach", Stands = _ => new("fdi", "990100", Sensitivity.Internal) };
        foreach (var path in new[] { "indicators/imports", "supervision/delegations", "supervision/notices", "supervision/reminders", "access/session", "access/me" }) all["GET /api/" + path] = Free("the person's own", _ => Get("/api/" + path));
        all["GET /api/records/views"] = Free("the person's own and shared ones", _ => Get($"/api/records/views?type={Type}"));
        all["POST /api/records/views"] = Free("the person's own", _ => Post("/api/records/views", new { type = Type, name = "我的", shared = false, layout = new { } }));
        all["POST /api/supervision/notices/read"] = Free("the person's own", _ => Post("/api/supervision/notices/read", new { }));
        all["PUT /api/supervision/reminders"] = Free("the person's own", _ => Put("/api/supervision/reminders", new { mail = "None", hour = 8 }));
        all["POST /api/supervision/feed"] = Free("the person's own", _ => Post("/api/supervision/feed", new { }));
        all["DELETE /api/supervision/feed"] = Free("the person's own", _ => Delete("/api/supervision/feed"));
        all["POST /api/supervision/delegations"] = Free("the person's own; the deputy reaches no further", _ => Post("/api/supervision/delegations", new { to = Guid.Empty, first = "2026-11-23", last = "2026-11-24" }));
        all["PUT /api/access/me"] = Free("the person's own", _ => Put("/api/access/me", new { displayName = "某人", office = "" }));
        all["PUT /api/access/me/password"] = Free("the person's own", _ => Put("/api/access/me/password", new { current = "", next = "" }));
    }

    private static void Unplaced(Dictionary<string, Recipe> all)
    {
        foreach (var path in new[] { "access/orgs", "access/outline", "access/orgs/retired", "bulletins/templates", "indicators/", "indicators/marks", "indicators/separate-totals", "indicators/imports/template" }) all["GET /api/" + path] = Free("content of the pack", _ => Get("/api/" + path));
        all["GET /api/access/orgs/{code}"] = Free("content of the pack", t => Get("/api/access/orgs/" + t.Org));
        all["GET /api/indicators/{code}"] = Free("content of the pack", t => Get("/api/indicators/" + t.Indicator));
        all["GET /api/records/types/{type}"] = Free("content of the pack", _ => Get("/api/records/types/" + Type));
        all["GET /api/records/codes/{list}"] = Free("content of the pack", _ => Get("/api/records/codes/industries"));
        all["GET /api/records/items/template"] = Free("content of the pack", _ => Get($"/api/records/items/template?type={Type}"));
        all["GET /api/records/people"] = Free("names of colleagues", _ => Get("/api/records/people?q="));
        all["GET /api/supervision/people"] = Free("names of colleagues", t => Get($"/api/supervision/people?q=&matter={t.Id("matter")}"));
        all["GET /api/supervision/board"] = Free("assignments in reach", _ => Get("/api/supervision/board"));
        all["GET /api/supervision/accountability"] = Free("assignments in reach", _ => Get("/api/supervision/accountability?year=2026"));
        all["POST /api/supervision/assignments/reminders"] = Free("late assignments in reach", _ => Post("/api/supervision/assignments/reminders", new { }));
        all["POST /api/plans/contradictions/{key}/decisions"] = Free("findings between documents in reach", _ => Post("/api/plans/contradictions/nothing/decisions", new { state = "explained", reason = "口径不同" }));
        all["GET /api/indicators/releases"] = Free("content of the pack", _ => Get("/api/indicators/releases"));
        all["GET /api/indicators/releases/{code}/{period}"] = Free("content of the pack", _ => Get("/api/indicators/releases/fdi-monthly/2026-10"));
        all["POST /api/indicators/releases/{code}/{period}/moves"] = Free("moved by the line that prepares it", _ => Post("/api/indicators/releases/nothing/2026-10/moves", new { day = "2026-12-01", time = "10:00", reason = "不存在" }));
        foreach (var path in new[] { "releases/{code}/subscription", "{code}/subscription" })
        {
            all["PUT /api/indicators/" + path] = Free("the person's own", _ => Put("/api/indicators/" + path.Replace("{code}", "nothing", StringComparison.Ordinal), new { }));
            all["DELETE /api/indicators/" + path] = Free("the person's own", _ => Delete("/api/indicators/" + path.Replace("{code}", "nothing", StringComparison.Ordinal)));
        }

        all["GET /api/indicators/{code}/subscription"] = Free("the person's own", t => Get($"/api/indicators/{t.Indicator}/subscription"));
        foreach (var path in new[] { "", "/sheet" }) all["GET /api/indicators/revisions" + path] = Free("figures in reach", _ => Get("/api/indicators/revisions" + path));
        all["GET /api/indicators/profiles"] = Free("content of the pack", _ => Get("/api/indicators/profiles"));
        all["POST /api/indicators/profiles/{code}/bindings"] = Free("words of files, content for all", _ => Post("/api/indicators/profiles/nothing/bindings", new { }));
        all["DELETE /api/indicators/profiles/bindings/{id:long}"] = Free("words of files, content for all", _ => Delete("/api/indicators/profiles/bindings/0"));
        foreach (var path in new[] { "", "/sheet" }) all["GET /api/indicators/exchange" + path] = Free("files of lines in reach", _ => Get("/api/indicators/exchange" + path));
        all["GET /api/indicators/exchange/{id:long}/file"] = Free("files of lines in reach", _ => Get("/api/indicators/exchange/0/file"));
        all["POST /api/indicators/exchange/outgoing"] = Free("a file of a line in reach", _ => Form("/api/indicators/exchange/outgoing", ("file", "无")));
        all["POST /api/indicators/imports"] = Free("queued; each row is judged by line, territory and status", _ => Form("/api/indicators/imports", ("file", "指标\n")));
        foreach (var path in new[] { "checks", "comments" }) all["POST /api/drafts/" + path] = Free("judged against figures in reach", t => Form("/api/drafts/" + path, ("file", $"情况\n\n2018年{t.Number}月，云州市实际使用外资1.00亿美元。\n")));
        foreach (var path in new[]
        {
            "GET /api/access/people", "POST /api/access/people", "PUT /api/access/people/{id:guid}", "POST /api/access/people/{id:guid}/reset", "POST /api/access/people/{id:guid}/lock", "POST /api/access/people/{id:guid}/unlock",
            "GET /api/access/roles", "GET /api/access/log", "POST /api/access/log/verification", "GET /api/access/jobs", "GET /api/access/system",
        }) all[path] = Free("for administrators, who stand apart from business", _ => new HttpRequestMessage(new HttpMethod(path.Split(' ')[0]), path.Split(' ')[1].Replace("{id:guid}", Guid.Empty.ToString(), StringComparison.Ordinal)) { Content = path[0] == 'G' ? null : JsonContent.Create(new { }) });
    }

    private static Recipe One(string kind, Func<Thing, HttpRequestMessage> ask) => new(Judged.One, kind, $"one {kind}, where in reach", ask);

    private static Recipe Named(string kind, Func<Thing, HttpRequestMessage> ask) => new(Judged.Named, kind, $"done or shown where the {kind} is in reach", ask);

    private static Recipe Many(string kind, Func<Thing, HttpRequestMessage> ask) => new(Judged.Many, kind, $"exactly the {kind}s in reach", ask);

    private static Recipe Counted(string kind, string path, Func<JsonElement, int> count) => new(Judged.Counted, kind, $"counts exactly the {kind}s in reach", _ => Get(path)) { Count = count };

    private static Recipe Free(string says, Func<Thing, HttpRequestMessage> ask) => new(Judged.Free, "", says, ask);

    private static Recipe Other(Func<HttpRequestMessage> ask) => new(Judged.One, Things.Record, "another person's: none of one's business", _ => ask()) { Only = (_, _) => false };

    private static string Item(Thing thing) => $"/api/records/items/{thing.Id("record")}";

    private static object Fresh(Thing thing, string name) => new { type = Type, values = new { name, line = thing.Line, place = thing.Org }, sensitivity = thing.Sensitivity.ToString(), confirm = true };

    private static HttpRequestMessage Get(string path) => new(HttpMethod.Get, path);

    private static HttpRequestMessage Delete(string path) => new(HttpMethod.Delete, path);

    private static HttpRequestMessage Post(string path, object body) => new(HttpMethod.Post, path) { Content = JsonContent.Create(body) };

    private static HttpRequestMessage Put(string path, object body) => new(HttpMethod.Put, path) { Content = JsonContent.Create(body) };

    private static HttpRequestMessage Form(string path, params (string Name, string Text)[] parts)
    {
        var form = new MultipartFormDataContent();
        foreach (var (name, text) in parts)
        {
            if (name != "file")
            {
                form.Add(new StringContent(text), name);
                continue;
            }

            var file = new ByteArrayContent(Encoding.UTF8.GetBytes(text));
            file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
            form.Add(file, "file", path.Contains("records", StringComparison.Ordinal) || path.Contains("indicators", StringComparison.Ordinal) ? "x.csv" : "x.txt");
        }

        return new(HttpMethod.Post, path) { Content = form };
    }
}
