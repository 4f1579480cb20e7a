using Luopan.Kernel;
using Luopan.Platform.Access;
using Luopan.Platform.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Modules.Reporting.Requests;

/// <summary>Steps taken from the worklist on requests: the same rules as at the return.</summary>
internal sealed class RequestsOwner(ReturnDesk desk, RequestBook book, FlowTypes flows) : IWorkOwner
{
    public Permission Gate => ReportingModule.See;

    public bool Owns(string flow) => flow == RequestFlow.Code;

    public async Task<Fault?> Step(WorkItem item, string action, string? reason, CancellationToken stop) =>
        await Of(item, stop) is { } request ? await MoveRequest.Take(request, action, reason, desk, book, stop) : ReportingFaults.NoSuchRequest;

    public async Task Follow(WorkItem item, CancellationToken stop)
    {
        if (await Of(item, stop) is { } request) request.Stand(item);
    }

    public async Task<WorkPreview?> Preview(WorkItem item, CancellationToken stop)
    {
        if (await Of(item, stop) is not { } request) return null;
        var row = (await ListRequests.Rows([request], desk, flows, stop))[0];
        return new(
            [
                new("企业", "Enterprise", row.OrgName, row.OrgNameEn), new("所在地", "Place", row.HomeName, row.HomeNameEn), new("报表", "Form", row.FormName, row.FormNameEn), new("时期", "Period", Period.Parse(row.Period).Chinese(), row.Period),
                .. row.Beside.Select(b => new WorkFact(b.Label, b.LabelEn, b.Text)),
            ],
            [new("诉求", "Request", row.Text), .. row.Answer.Length > 0 ? [new WorkFact("答复", "Answer", row.Answer)] : Array.Empty<WorkFact>()]);
    }

    private async Task<UnitRequest?> Of(WorkItem item, CancellationToken stop) =>
        Guid.TryParse(item.Subject, out var id) ? await desk.Db.Set<UnitRequest>().FirstOrDefaultAsync(r => r.Id == id, stop) : null;
}
