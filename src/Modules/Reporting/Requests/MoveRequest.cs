using System.ComponentModel.DataAnnotations;
using Luopan.Kernel;
using Luopan.Platform.Web;
using Luopan.Platform.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Modules.Reporting.Requests;

/// <summary>Answers a request, forwards it to the level above, or closes it.</summary>
internal static class MoveRequest
{
    /// <param name="Action">answer, forward or close.</param>
    /// <param name="Text">The answer, or the reason.</param>
    /// <param name="Version">Version of the matter the person saw; null for whatever stands.</param>
    public sealed record Request([property: Required, StringLength(40)] string Action, [property: StringLength(2000)] string? Text, int? Version);

    internal static async Task<Outcome<ShowRequest.Response>> Run(Guid id, Request ask, ReturnDesk desk, RequestBook book, FlowTypes flows, CancellationToken stop)
    {
        if (await desk.Db.Set<UnitRequest>().FirstOrDefaultAsync(r => r.Id == id, stop) is not { } request) return ReportingFaults.NoSuchRequest;
        if (ask.Version is { } seen && seen != (await book.Item(request, stop)).Version) return WorkflowFaults.Changed;
        if (await Take(request, ask.Action, ask.Text, desk, book, stop) is { } refused) return refused;
        return await ShowRequest.Run(id, desk, book, flows, stop);
    }

    internal static async Task<Fault?> Take(UnitRequest request, string action, string? text, ReturnDesk desk, RequestBook book, CancellationToken stop)
    {
        var item = await book.Item(request, stop);
        var above = action == RequestFlow.Forward ? await book.ReviewerAbove(item.HomePath, item.Line, stop) : null;
        if (action == RequestFlow.Forward && above is null && desk.Work.StepsFor(item).Any(s => s.Action == action)) return ReportingFaults.NobodyAbove;
        if (await desk.Work.Move(item, action, text, desk.Calendar, stop) is { Fault: { } refused }) return refused;
        if (action == RequestFlow.Forward)
        {
            desk.Work.SetDue(item, book.DueFrom(request));
            book.Hand(item, above!);
        }
        else
        {
            (request.Answer, request.AnsweredBy, request.AnsweredAt) = (text!.Trim(), desk.User.DisplayName, desk.Now);
            await book.TellFilers(request, item, stop);
        }

        request.Stand(item);
        return await desk.Save(stop) is null ? null : WorkflowFaults.Changed;
    }
}
