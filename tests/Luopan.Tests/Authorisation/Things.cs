using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using Luopan.Platform.Access;
using Luopan.Tests.Modules.Bulletins;
using Luopan.Tests.Modules.Indicators;
using Luopan.Tests.Modules.Records;
using Luopan.Tests.Support;
using Xunit;

namespace Luopan.Tests.Authorisation;

/// <summary>One thing of each kind in one place; each carries a mark that stands in nothing else.</summary>
/// <param name="Ids">Identity by kind: record, row, file, matter, plan, claim, added (a claim by hand), task, target, bulletin, source, assignment, return, remark.</param>
internal sealed record Thing(string Letter, string Line, string Org, Sensitivity Sensitivity, IReadOnlyDictionary<string, string> Ids)
{
    internal int Number => Letter[0] - 'a' + 1;

    internal string Id(string kind) => Ids[kind];

    /// <summary>What gives the thing away wherever it is printed.</summary>
    internal string Mark(string kind) => kind switch
    {
        Things.Record => $"mx-rec-{Letter}",
        Things.Document => $"mx-plan-{Letter}",
        Things.Target => $"mx-target-{Letter}",
        Things.Bulletin => $"mx-bul-2018年{Number}月",
        _ => Figure(Number),
    };

    /// <summary>Where it stands. A document belongs to no line, an open one is for everybody; a figure is reported, hence internal, or published.</summary>
    internal Where Where(string kind) => kind switch
    {
        Things.Document => new(null, Sensitivity == Sensitivity.Open ? null : Org, Sensitivity),
        Things.Desk => new(null, Org, Sensitivity),
        Things.Figure => new(Line, Org, FigureSensitivity),
        _ => new(Line, Org, Sensitivity),
    };

    internal Sensitivity FigureSensitivity => Sensitivity == Sensitivity.Open ? Sensitivity.Open : Sensitivity.Internal;

    internal string Indicator => Line == "fdi" ? "fdi.used" : "trade.export";

    internal static string Figure(int number) => string.Create(CultureInfo.InvariantCulture, $"71{number:00}0001");
}

/// <summary>The things of the matrix, entered by the general office, which reaches everything.</summary>
internal static class Things
{
    /// <summary>Kinds that carry a mark; a desk is where a document is worked on.</summary>
    internal const string Record = "record", Document = "document", Target = "target", Bulletin = "bulletin", Figure = "figure", Desk = "desk";

    internal static readonly string[] Marked = [Record, Document, Target, Bulletin, Figure];

    private static readonly (string Letter, string Line, string Org, Sensitivity Sensitivity)[] Stands =
    [
        ("a", "fdi", "990100", Sensitivity.Open),
        ("b", "fdi", "990100", Sensitivity.Internal),
        ("c", "fdi", "990100", Sensitivity.WorkSecret),
        ("d", "trade", "990100", Sensitivity.Internal),
        ("e", "fdi", "990101", Sensitivity.Internal),
        ("f", "fdi", "990000", Sensitivity.Internal),
        ("g", "fdi", "990200", Sensitivity.Internal),
        ("h", "fdi", "990201", Sensitivity.Open),
    ];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    internal static async Task<IReadOnlyList<Thing>> Enter(TestApp app)
    {
        await app.Daily();
        var lead = await app.SignedIn("lead");
        var things = new List<Thing>();
        foreach (var (letter, line, org, sensitivity) in Stands)
        {
            var ids = new Dictionary<string, string>();
            var thing = new Thing(letter, line, org, sensitivity, ids);
            await EnterRecord(lead, thing, ids);
            await EnterDocument(lead, thing, ids);
            await EnterFigure(lead, thing, ids);
            ids["bulletin"] = (await (await lead.Draft(org, $"2018-{thing.Number:00}", "mx-" + line, sensitivity.ToString())).Json()).Text("id");
            await EnterMatters(lead, thing, ids);
            things.Add(thing);
        }

        var matters = await Matters(lead);
        foreach (var thing in things) ((Dictionary<string, string>)thing.Ids)["matter"] = matters[thing.Id("record")];
        return things;
    }

    private static async Task EnterRecord(HttpClient lead, Thing thing, Dictionary<string, string> ids)
    {
        var values = new { name = thing.Mark(Record), line = thing.Line, place = thing.Org, day = "2026-11-20", phone = "13800001234", money = 1 };
        ids["record"] = (await lead.PostJson("/api/records/items", new { type = "matrix.thing", values, sensitivity = thing.Sensitivity.ToString(), confirm = true })).Text("id");
        ids["row"] = (await (await lead.Row(ids["record"], "row", new { what = thing.Mark(Record) })).Json()).Text("id");
        ids["file"] = await lead.File(ids["record"], "paper", thing.Mark(Record) + ".pdf");
    }

    private static async Task EnterDocument(HttpClient lead, Thing thing, Dictionary<string, string> ids)
    {
        var said = $"实际使用外资达到{thing.Number}62亿美元";
        var text = $"{thing.Mark(Document)}规划\n\n一、目标\n\n到2025年，{said}。\n\n二、任务\n\n（一）{thing.Mark(Document)}扩大规模\n\n加快引进先进制造业项目。（外资处牵头，云州市负责）\n";
        var file = new ByteArrayContent(Encoding.UTF8.GetBytes(text));
        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        using var form = new MultipartFormDataContent
        {
            { file, "file", thing.Mark(Document) + ".txt" }, { new StringContent(thing.Sensitivity.ToString()), "sensitivity" }, { new StringContent(thing.Org), "org" }, { new StringContent("2021-2025"), "period" },
        };
        ids["plan"] = (await (await lead.PostAsync("/api/plans", form, Stop)).Json()).Text("id");
        var claim = (await lead.GetJson($"/api/plans/{ids["plan"]}/claims")).GetProperty("claims")[0];
        var sentence = claim.GetProperty("sentence").GetInt32();
        ids["claim"] = claim.Text("id");
        ids["added"] = (await lead.PostJson($"/api/plans/{ids["plan"]}/claims", new { sentence, start = 7, end = 7 + said.Length })).Text("id");
        ids["task"] = (await lead.GetJson($"/api/plans/{ids["plan"]}/tasks")).GetProperty("tasks")[0].Text("id");
        var target = new
        {
            plan = ids["plan"],
            sentence,
            start = 7,
            end = 7 + said.Length,
            indicator = thing.Indicator,
            org = thing.Org,
            period = "2025",
            kind = "level",
            value = thing.Number * 100 + 62,
            unit = thing.Line == "fdi" ? "亿美元" : "亿元",
            bound = "=",
            attribute = "预期性",
            owner = "",
            note = thing.Mark(Target),
        };
        ids["target"] = (await lead.PostJson("/api/targets", target)).Text("id");
        await lead.PostJson($"/api/targets/{ids["target"]}/changes", new { value = 1000, bound = "=", reason = "上调", version = 1 });
    }

    private static async Task EnterFigure(HttpClient lead, Thing thing, Dictionary<string, string> ids)
    {
        var status = thing.FigureSensitivity == Sensitivity.Open ? "" : "报送";
        var row = $"{thing.Indicator},{thing.Org},2018-{thing.Number:00},,{Thing.Figure(thing.Number)},{(thing.Line == "fdi" ? "亿美元" : "亿元")},矩阵局,{status},,\n";
        var import = await lead.Import(row);
        Assert.True(import.Text("state") == "Done", import.ToString());
        ids["source"] = import.Text("source");
    }

    private static async Task EnterMatters(HttpClient lead, Thing thing, Dictionary<string, string> ids)
    {
        ids["assignment"] = (await lead.PostJson("/api/supervision/assignments", new { name = "督办一件", source = "other", lead = thing.Org, line = thing.Line, note = "办", due = "2027-01-15" })).Text("id");
        ids["return"] = (await lead.GetJson($"/api/reporting/returns?form=mx.{thing.Line}&org={thing.Org}&size=200")).GetProperty("items").EnumerateArray().First(r => r.Text("org") == thing.Org).Text("id");
        ids["remark"] = (await lead.PostJson($"/api/reporting/returns/{ids["return"]}/remarks", new { text = "请核对" })).Text("id");
    }

    private static async Task<Dictionary<string, string>> Matters(HttpClient lead)
    {
        var list = await lead.GetJson("/api/supervision/worklist?view=Mine&type=records.matrix.thing&Size=100");
        return list.GetProperty("items").EnumerateArray().ToDictionary(i => i.Text("subject"), i => i.Text("id"));
    }
}
