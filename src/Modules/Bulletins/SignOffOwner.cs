using Luopan.Kernel;
using Luopan.Platform.Access;
using Luopan.Platform.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Modules.Bulletins;

/// <summary>Lets bulletins be signed off from the worklist.</summary>
internal sealed class SignOffOwner(LuopanDb db, Desk desk, CurrentUser user, WorkflowKernel work) : IWorkOwner
{
    private const int FirstWords = 400;

    public Permission Gate => BulletinsModule.See;

    public bool Owns(string flow) => flow == SignOff.Code;

    public async Task<Fault?> Step(WorkItem item, string action, string? reason, CancellationToken stop) =>
        (await MoveBulletin.Run(Guid.Parse(item.Subject), new(action, reason), db, desk, user, work, stop)).Fault;

    public async Task Follow(WorkItem item, CancellationToken stop)
    {
        var id = Guid.Parse(item.Subject);
        if (await db.Set<Bulletin>().FirstOrDefaultAsync(b => b.Id == id, stop) is { } bulletin) bulletin.State = item.State;
    }

    public async Task<WorkPreview?> Preview(WorkItem item, CancellationToken stop)
    {
        var fetched = await desk.Fetch(Guid.Parse(item.Subject), stop);
        if (fetched.Fault is not null) return null;
        var (bulletin, filled) = fetched.Value;
        var figures = FigureCheck.Against(filled, await desk.Reading(bulletin, stop));
        var (agree, differ) = (figures.Count(f => f.Agrees == true), figures.Count(f => f.Agrees == false));
        return new(
            [
                new("拟稿人", "Drafted by", bulletin.Drafter),
                new("第几稿", "Edition", $"第{bulletin.Edition}稿", $"{bulletin.Edition}"),
                new("数字", "Figures", differ == 0 ? $"{agree}个与库中一致" : $"{agree}个与库中一致，{differ}个有出入", differ == 0 ? $"{agree} agree with the store" : $"{agree} agree with the store, {differ} differ"),
                .. filled.Missing.Count > 0 ? [new WorkFact("缺数", "Missing", $"{filled.Missing.Count}处", $"{filled.Missing.Count}")] : Array.Empty<WorkFact>(),
            ],
            [new("正文", "Text", Opening(filled))]);
    }

    private static string Opening(Filled filled)
    {
        var text = string.Join('\n', filled.Blocks.Where(b => b.Kind == "paragraph").Select(b => string.Concat(b.Runs.Select(r => r.Text))).Where(t => t.Length > 0));
        return text.Length <= FirstWords ? text : text[..FirstWords] + "…";
    }
}
