using Luopan.Kernel;
using Luopan.Modules.Access;
using Luopan.Modules.Records;
using Luopan.Platform;
using Luopan.Platform.Access;
using Luopan.Platform.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Modules.Supervision;

/// <summary>The record type of assignments: its codes, which the pack may not change.</summary>
internal static class Assignment
{
    internal const string Type = "supervision.assignment", Flow = "records." + Type;

    internal const string Proposed = "proposed", Issued = "issued", Reviewing = "reviewing", Closed = "closed";

    internal const string Issue = "issue", Submit = "submit", Close = "close", Remind = Reminding.Action, SendBack = "send_back", Recover = "recover";

    /// <summary>Acts of the kernel.</summary>
    internal const string Extended = "extended", Assigned = "assigned";

    /// <summary>Steps of the lead body.</summary>
    internal static readonly IReadOnlyList<string> AtHome = ["sign", "divide", "report", Submit];

    /// <summary>Rights of the record engine under which assignments are seen and opened.</summary>
    internal static readonly Permission See = new("records.see"), Write = new("records.write");

    internal static readonly IReadOnlyDictionary<string, FlowWord> Sources = new Dictionary<string, FlowWord>
    {
        ["note"] = new("批示", "Note"),
        ["light"] = new("红灯", "Red light"),
        ["record"] = new("台账", "Ledger"),
        ["bulletin"] = new("通报", "Bulletin"),
        ["meeting"] = new("会议", "Meeting"),
        ["task_force"] = new("专班", "Task force"),
        ["other"] = new("其他", "Other"),
    };

    internal static readonly IReadOnlyDictionary<string, string> LinesEnglish = new Dictionary<string, string>
    {
        ["fdi"] = "Foreign capital",
        ["trade"] = "Trade in goods",
        ["service"] = "Trade in services",
        ["outbound"] = "Outbound",
        ["consume"] = "Consumption",
        ["parks"] = "Parks",
        ["general"] = "General",
    };

    internal static (string Code, FlowWord Name) SourceOf(RecordState record) => record.Text("source") is { } code && Sources.TryGetValue(code, out var name) ? (code, name) : ("other", Sources["other"]);

    internal static DateOnly? Day(this RecordState record, string field) => record.Text(field) is { } day ? DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) : null;

    internal static string? Text(this RecordState record, string field) => record.Values[field]?.GetValueKind() == System.Text.Json.JsonValueKind.String ? record.Values[field]!.GetValue<string>() : null;
}

/// <summary>The guards of assignments: a parent is struck off only after its parts; whoever is given or reminded of one is told.</summary>
internal sealed class AssignmentHook(IServiceProvider services, Notices notices, IPeople people, DbContext db, CurrentUser user, TimeProvider time) : IRecordHook
{
    public string Type => Assignment.Type;

    public async Task<Fault?> BeforeStep(RecordState record, string step, CancellationToken stop)
    {
        if (step == Assignment.Remind && await Reminding.IsGiven(db, ItemOf(record).Id, ChinaTime.Today(time), stop)) return SupervisionFaults.RemindedToday;
        if (step is not (Assignment.Close or Assignment.Recover)) return null;
        // Asked only now: the engine itself is made with its hooks.
        var records = (IRecords)services.GetService(typeof(IRecords))!;
        var parts = (await records.List(Assignment.Type, true, stop)).Where(r => r.Text("parent") == record.Id.ToString()).ToList();
        return parts.Count == 0 ? null : SupervisionFaults.PartsOpen(parts.Select(p => p.Title));
    }

    public async Task AfterStep(RecordState record, string step, CancellationToken stop)
    {
        if (step is not (Assignment.Issue or Assignment.Remind)) return;
        var item = ItemOf(record);
        var told = item.AssigneeId is { } one ? [one] : (await people.WhoMay(Assignment.Write, item.ScopeKey, stop)).Where(p => p.HomeOrg == record.Org).Select(p => p.Id).ToList();
        var text = step == Assignment.Issue
            ? new FlowWord($"{user.DisplayName}交办：{record.Title}（{record.Number}）", $"{user.DisplayName} issued: {record.Title} ({record.Number})")
            : new FlowWord($"{user.DisplayName}催办：{record.Title}（{record.Number}）{Said(item, "。")}", $"{user.DisplayName} reminds: {record.Title} ({record.Number}){Said(item, ". ")}");
        foreach (var person in told) notices.Tell(person, step == Assignment.Issue ? NoticeKind.Assigned : NoticeKind.Reminded, $"{item.Id}-{item.Version}", text, item.Link);
    }

    // The engine has it in hand before and after a step.
    private WorkItem ItemOf(RecordState record) => db.Set<WorkItem>().Local.First(i => i.Type == Assignment.Flow && i.Subject == record.Id.ToString());

    // What the reminder itself says, after a stop; nothing when it says nothing.
    private string Said(WorkItem item, string stop) => db.Set<WorkEvent>().Local.LastOrDefault(e => e.ItemId == item.Id && e.Action == Assignment.Remind)?.Reason is { } reason ? stop + reason : "";
}
