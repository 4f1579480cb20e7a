using Luopan.Kernel;
using Luopan.Modules.Indicators;
using Luopan.Modules.Reporting.Checks;
using Luopan.Modules.Reporting.Oversight;
using Luopan.Modules.Reporting.Requests;
using Luopan.Platform.Access;
using Luopan.Platform.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Modules.Reporting;

/// <summary>Steps taken from the worklist on returns: the same rules as on the return's own page.</summary>
internal sealed class ReturnsOwner(ReturnDesk desk, IReturnedFigures figures, ReturnReminder reminder, RequestBook requests) : IWorkOwner
{
    public Permission Gate => ReportingModule.See;

    public bool Owns(string flow) => flow == ReturnFlow.Code;

    public async Task<Fault?> Step(WorkItem item, string action, string? reason, CancellationToken stop) =>
        Guid.TryParse(item.Subject, out var id) && await desk.Open(id, stop) is { } of ? await MoveReturn.Take(of, action, reason, [], desk, figures, reminder, requests, stop) : ReportingFaults.NoSuchReturn;

    public async Task Follow(WorkItem item, CancellationToken stop)
    {
        if (Guid.TryParse(item.Subject, out var id) && await desk.Db.Set<Return>().FirstOrDefaultAsync(r => r.Id == id, stop) is { } head && head.State != item.State) MoveReturn.Follow(head, item, desk);
    }

    public async Task<WorkPreview?> Preview(WorkItem item, CancellationToken stop)
    {
        if (!Guid.TryParse(item.Subject, out var id) || await desk.Open(id, stop) is not { } of) return null;
        var cells = await desk.Cells(id, stop);
        var sheet = await desk.Sheet(of, cells, stop);
        var findings = await desk.Findings(of, sheet, stop);
        var facts = of.Form.Cells.Where(c => c.Row is { IsText: false, Depth: 0 }).Take(6).Select(c => (c, Came: sheet.At(c, of.Org.Code, of.Form.EntryPeriod(of.Period))))
            .Select(p => new WorkFact(p.c.Row.Name.Chinese, p.c.Row.Name.English, p.Came.Value is { } value ? Display.Screen(value) + p.c.Row.Unit?.Code : Display.Missing)).ToList();
        var (broken, explained) = (findings.Count(f => f.State == Finding.Broken), findings.Count(f => f.State == Finding.Explained));
        facts.Add(new("校核", "Checks", $"不通过或待说明{broken}项，已说明{explained}项", $"{broken} open, {explained} explained"));
        return new(facts, [.. findings.Where(f => f.State == Finding.Explained).Select(f => new WorkFact(f.Title.Chinese, f.Title.English, f.Explanation!))]);
    }
}
