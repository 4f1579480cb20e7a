using System.Text.Json;
using Luopan.Modules.Access;
using Luopan.Modules.Reporting.Forms;
using Luopan.Modules.Reporting.Oversight;
using Luopan.Platform.Web;
using Luopan.Platform.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Modules.Reporting.Requests;

/// <summary>What enterprises ask for, of all forms in one list: what waits for an answer first, the most pressing first.</summary>
internal static class ListRequests
{
    /// <summary>What was told in another field of the same line.</summary>
    public sealed record Word(string Label, string LabelEn, string Text);

    /// <param name="Home">County or park of the enterprise.</param>
    /// <param name="Owner">Code of the body that owes the answer; null when nobody does any more.</param>
    /// <param name="Due">Last day of the answer; null when none is owed.</param>
    /// <param name="WorkdaysLeft">Null when no day runs.</param>
    /// <param name="Answer">The last answer, or why it was closed; empty before.</param>
    /// <param name="Mine">The present person may take a step.</param>
    public sealed record Row(
        Guid Id, Guid Return, string Form, string FormName, string FormNameEn, string Period, string Org, string OrgName, string OrgNameEn, string Home, string HomeName, string HomeNameEn,
        string Text, IReadOnlyList<Word> Beside, string State, string StateName, string StateNameEn, string? Owner, string? OwnerName, string? OwnerNameEn, DateOnly? Due, int? WorkdaysLeft, bool Late,
        DateTime ToldAt, string Answer, string AnsweredBy, DateTime? AnsweredAt, bool Mine);

    /// <param name="States">How many there are in each state under the other conditions.</param>
    /// <param name="Forms">Forms with requests in reach.</param>
    /// <param name="Periods">Periods with requests in reach, the latest first.</param>
    public sealed record Response(IReadOnlyList<Row> Items, string? Next, IReadOnlyDictionary<string, int> States, IReadOnlyList<ShowCompleteness.FormChoice> Forms, IReadOnlyList<string> Periods);

    /// <param name="form">Code; null for all.</param>
    /// <param name="org">Code of a body: its enterprises and those below it; null for all.</param>
    /// <param name="state">A state, or <c>waiting</c> for those that still owe an answer; null for all.</param>
    internal static async Task<Outcome<Response>> Run(string? form, string? period, string? org, string? state, string? after, int? size, ReturnDesk desk, FlowTypes flows, CancellationToken stop)
    {
        var asked = await Asked(form, period, org, desk, stop);
        if (asked.Fault is { } fault) return fault;
        var all = asked.Value;
        var states = await all.GroupBy(r => r.State).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, stop);
        var page = new PageAsk(after, size);
        var cut = page.Cut(await Sorted(In(all, state)).Skip(page.Skip).Take(page.Take + 1).ToListAsync(stop));
        var forms = await desk.Db.Set<UnitRequest>().Select(r => r.Form).Distinct().ToListAsync(stop);
        var periods = await desk.Db.Set<UnitRequest>().Select(r => r.Period).Distinct().ToListAsync(stop);
        return new Response(
            await Rows([.. cut.Items], desk, flows, stop), cut.Next, states, [.. forms.Order(StringComparer.Ordinal).Select(f => ShowCompleteness.Choice(f, desk))],
            [.. periods.OrderByDescending(p => Kernel.Period.Parse(p).End)]);
    }

    internal static async Task<Outcome<IQueryable<UnitRequest>>> Asked(string? form, string? period, string? org, ReturnDesk desk, CancellationToken stop)
    {
        var all = desk.Db.Set<UnitRequest>().AsNoTracking();
        if (form is { Length: > 0 }) all = all.Where(r => r.Form == form);
        if (period is { Length: > 0 })
        {
            if (!Kernel.Period.TryParse(period, out var at)) return ReportingFaults.BadPeriod;
            var text = at.ToString();
            all = all.Where(r => r.Period == text);
        }

        if (org is { Length: > 0 })
        {
            var within = (await desk.Tree(stop)).Find(org)?.Path ?? "?";
            all = all.Where(r => r.OrgPath.StartsWith(within));
        }

        return Outcome<IQueryable<UnitRequest>>.Of(all);
    }

    internal static IQueryable<UnitRequest> In(IQueryable<UnitRequest> all, string? state) =>
        state == "waiting" ? all.Where(r => RequestFlow.Waiting.Contains(r.State)) : state is { Length: > 0 } ? all.Where(r => r.State == state) : all;

    internal static IQueryable<UnitRequest> Sorted(IQueryable<UnitRequest> all) => all.OrderBy(r => r.Due == null).ThenBy(r => r.Due).ThenByDescending(r => r.ToldAt).ThenBy(r => r.Id);

    /// <summary>Requests as people read them, with who owes the answer until when.</summary>
    internal static async Task<IReadOnlyList<Row>> Rows(IReadOnlyList<UnitRequest> requests, ReturnDesk desk, FlowTypes flows, CancellationToken stop)
    {
        var (tree, flow) = (await desk.Tree(stop), flows[RequestFlow.Code]);
        var subjects = requests.Select(r => r.Id.ToString()).ToList();
        var items = await desk.Db.Set<WorkItem>().AsNoTracking().Where(i => i.Type == RequestFlow.Code && EF.Parameter(subjects).Contains(i.Subject)).ToDictionaryAsync(i => i.Subject, stop);
        var forms = await FormsOf(requests, desk, stop);
        return [.. requests.Select(r => Of(r, items[r.Id.ToString()], forms.GetValueOrDefault(r.ReturnId), tree, flow, desk))];
    }

    private static Row Of(UnitRequest r, WorkItem item, Form? form, OrgTree tree, FlowType flow, ReturnDesk desk)
    {
        var (org, state) = (tree.Find(r.Org), flow.WordOf(r.State));
        var home = org is null ? null : tree.Find(org.Parent);
        var owner = item.ClosedAt is null ? tree.Find(item.HomePath.Split('/', StringSplitOptions.RemoveEmptyEntries)[^1]) : null;
        var (name, english, _, _) = desk.Forms.NameOf(r.Form);
        return new(
            r.Id, r.ReturnId, r.Form, name, english, r.Period, r.Org, org?.Name ?? r.Org, org?.NameEn ?? r.Org, home?.Code ?? "", home?.Name ?? "", home?.NameEn ?? "", r.Text, Words(r, form), r.State, state.Chinese, state.English,
            owner?.Code, owner?.Name, owner?.NameEn, r.Due, item is { Due: { } due, PausedOn: null } ? desk.Calendar.WorkdaysBetween(desk.Today, due) : null, item.PausedOn is null && r.Due < desk.Today,
            r.ToldAt, r.Answer, r.AnsweredBy, r.AnsweredAt, desk.Work.StepsFor(item).Count > 0);
    }

    private static IReadOnlyList<Word> Words(UnitRequest request, Form? form) =>
        [.. (JsonSerializer.Deserialize<Dictionary<string, string>>(request.Beside) ?? []).Select(b =>
            form?.Repeated(request.Row.Split('.')[0])?.Repeat?.Fields.FirstOrDefault(f => f.Code == b.Key) is { } field ? new Word(field.Name.Chinese, field.Name.English, b.Value) : new Word(b.Key, b.Key, b.Value))];

    private static async Task<Dictionary<Guid, Form?>> FormsOf(IReadOnlyList<UnitRequest> requests, ReturnDesk desk, CancellationToken stop)
    {
        var ids = requests.Select(r => r.ReturnId).Distinct().ToList();
        var all = new Dictionary<Guid, Form?>();
        foreach (var head in await desk.Db.Set<Return>().AsNoTracking().Where(r => EF.Parameter(ids).Contains(r.Id)).ToListAsync(stop)) all[head.Id] = (await desk.With(head, stop))?.Form;
        return all;
    }
}
