using Luopan.Kernel;
using Luopan.Modules.Records;
using Luopan.Platform;
using Luopan.Platform.Access;
using Luopan.Platform.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Modules.Supervision;

/// <summary>The record type of interviews: its codes, which the pack may not change.</summary>
internal static class Interview
{
    internal const string Type = "supervision.interview", Flow = "records." + Type, Matters = "matters";

    internal const string Planned = "planned", Dropped = "dropped", Hold = "hold", Answer = "answer";
}

/// <summary>The guard of interviews: only leaders and the supervision office hold and judge them; the matters talked about bear it on their course, and the body is told.</summary>
internal sealed class InterviewHook(IServiceProvider services, DbContext db, WorkflowKernel work, Notices notices, Access.IPeople people, CurrentUser user, TimeProvider time) : IRecordHook
{
    public string Type => Interview.Type;

    public async Task<Fault?> BeforeStep(RecordState record, string step, CancellationToken stop)
    {
        if (step == Interview.Answer) return null;
        if (!user.ScopeOf(SupervisionModule.Interview).Covers(ScopeKey.Of(record.Sensitivity, record.Line, record.OrgPath))) return NeedsExtensions.NotAllowed;
        if (step != Interview.Hold) return null;
        if (record.Day("day") is { } day && day > ChinaTime.Today(time)) return SupervisionFaults.InterviewAhead;
        return (await MattersOf(record, stop)).Count == 0 ? SupervisionFaults.MattersMissing : null;
    }

    public async Task AfterStep(RecordState record, string step, CancellationToken stop)
    {
        if (step != Interview.Hold) return;
        var matters = await MattersOf(record, stop);
        foreach (var item in await db.Set<WorkItem>().Where(i => i.Type == Assignment.Flow && matters.Contains(i.Subject)).ToListAsync(stop))
            work.Witness(item, $"约谈（{record.Number}）：{record.Text("undertaking")}（{record.Day("until"):M月d日}前兑现）");
        var own = ScopeKey.Of(record.Sensitivity, record.Line, record.OrgPath);
        foreach (var person in (await people.WhoMay(Assignment.Write, own, stop)).Where(p => p.HomeOrg == record.Org))
            notices.Tell(person.Id, NoticeKind.Assigned, $"interview-{record.Id}", new(
                $"{user.DisplayName}约谈：{record.Title}（{record.Number}），请于{record.Day("until"):M月d日}前兑现承诺", $"{user.DisplayName} interviewed: {record.Title} ({record.Number}); the undertaking is due {record.Day("until"):yyyy-MM-dd}"), $"/records/{Interview.Type}/{record.Id}");
    }

    // Asked only now: the engine itself is made with its hooks.
    private async Task<HashSet<string>> MattersOf(RecordState record, CancellationToken stop) =>
        [.. (await ((IRecords)services.GetService(typeof(IRecords))!).Rows([record.Id], Interview.Matters, stop)).Select(r => r.Values["matter"]!.GetValue<string>())];
}
