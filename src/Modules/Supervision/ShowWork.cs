using Luopan.Platform.Access;
using Luopan.Platform.Web;
using Luopan.Platform.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Modules.Supervision;

/// <summary>One matter beside the list: what its module has to say of it, its history, and what the person may do.</summary>
internal static class ShowWork
{
    public sealed record Event(string Action, string Name, string NameEn, string Person, DateTime At, string? Reason);

    /// <param name="Hand">May give the matter to another person.</param>
    /// <param name="Direct">May move its due day and stop its clock.</param>
    public sealed record May(bool Hand, bool Direct);

    public sealed record Response(ListWork.Item Item, IReadOnlyList<WorkFact> Facts, IReadOnlyList<WorkFact> Passages, IReadOnlyList<Event> History, May May);

    internal static async Task<Outcome<Response>> Run(Guid id, WorkDesk desk, WorkflowKernel work, FlowTypes flows, CurrentUser user, DbContext db, CancellationToken stop)
    {
        if (await desk.Find(id, stop) is not { } line) return SupervisionFaults.NoSuchMatter;
        var item = line.Item;
        var watching = await db.Set<Watch>().AnyAsync(w => w.PersonId == user.Id && w.Type == item.Type && w.Subject == item.Subject, stop);
        var shown = (await desk.Show([line], watching ? new HashSet<(string, string)> { (item.Type, item.Subject) } : [], stop))[0];
        var direct = user.ScopeOf(SupervisionModule.Direct).Covers(item.ScopeKey);
        var may = item.ClosedAt is null ? new May(line.Steps.Count > 0 || direct, direct && item.Due is not null) : new May(false, false);
        var history = await work.History(item.Id, stop);
        var preview = desk.OwnerOf(item) is { } owner && desk.Enter(line, owner) ? await owner.Preview(item, stop) : null;
        var words = flows[item.Type];
        return new Response(
            shown, preview?.Facts ?? [], preview?.Passages ?? [],
            [.. history.Reverse().Select(e => new Event(e.Action, words.WordOf(e.Action).Chinese, words.WordOf(e.Action).English, e.Person, e.At, e.Reason))], may);
    }
}
