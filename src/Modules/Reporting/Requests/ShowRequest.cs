using Luopan.Platform.Web;
using Luopan.Platform.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Modules.Reporting.Requests;

/// <summary>One request with its course and what the present person may do. The enterprise reads what it told and was answered, not what offices wrote to each other.</summary>
internal static class ShowRequest
{
    public sealed record Event(string Action, string Name, string NameEn, string Person, DateTime At, string? Text);

    public sealed record Step(string Action, string Name, string NameEn);

    public sealed record Response(ListRequests.Row Row, IReadOnlyList<Event> History, IReadOnlyList<Step> Steps, int Version);

    // What the enterprise did itself, and what was said to it.
    private static readonly HashSet<string> Shared = ["started", "witnessed", RequestFlow.Open, RequestFlow.Withdrawn, RequestFlow.Answer, RequestFlow.Close];

    internal static async Task<Outcome<Response>> Run(Guid id, ReturnDesk desk, RequestBook book, FlowTypes flows, CancellationToken stop)
    {
        if (await desk.Db.Set<UnitRequest>().FirstOrDefaultAsync(r => r.Id == id, stop) is not { } request) return ReportingFaults.NoSuchRequest;
        var (item, flow) = (await book.Item(request, stop), flows[RequestFlow.Code]);
        var own = desk.User.HomePath?.StartsWith(request.OrgPath, StringComparison.Ordinal) == true;
        var history = await desk.Work.History(item.Id, stop);
        return new Response(
            (await ListRequests.Rows([request], desk, flows, stop))[0],
            [.. history.Reverse().Where(e => !own || Shared.Contains(e.Action)).Select(e => new Event(e.Action, flow.WordOf(e.Action).Chinese, flow.WordOf(e.Action).English, e.Person, e.At, e.Reason))],
            [.. desk.Work.StepsFor(item).Select(s => new Step(s.Action, flow.WordOf(s.Action).Chinese, flow.WordOf(s.Action).English))], item.Version);
    }
}
