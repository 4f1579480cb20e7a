using System.ComponentModel.DataAnnotations;
using Luopan.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Modules.Reporting;

/// <summary>A word on one cell or on the whole return, by whoever may see it.</summary>
internal static class AddRemark
{
    public sealed record Request([property: StringLength(20)] string? Row, [property: StringLength(40)] string? Column, [property: Required, StringLength(1000)] string Text);

    internal static async Task<Outcome<ShowReturn.RemarkView>> Run(Guid id, Request ask, ReturnDesk desk, CancellationToken stop)
    {
        if (await desk.Open(id, stop) is not { } of) return ReportingFaults.NoSuchReturn;
        if (ask.Row is { Length: > 0 } row && of.Form.Row(row) is null) return ReportingFaults.NoSuchCell;
        if (string.IsNullOrWhiteSpace(ask.Text)) return ReportingFaults.NothingToSay;
        var remark = new ReturnRemark { ReturnId = id, Row = ask.Row ?? "", Column = ask.Column ?? "", Text = ask.Text.Trim(), SentBack = false, At = desk.Now, ById = desk.User.Id, By = desk.User.DisplayName };
        desk.Db.Add(remark);
        if (await desk.Save(stop) is { } late) return late;
        return new ShowReturn.RemarkView(remark.Id, remark.Row, remark.Column, remark.Text, false, null, remark.At, remark.By);
    }
}

/// <summary>Marks a remark as done with.</summary>
internal static class SettleRemark
{
    internal static async Task<Outcome<Done>> Run(Guid id, Guid remark, ReturnDesk desk, CancellationToken stop)
    {
        if (await desk.Open(id, stop) is null || await desk.Db.Set<ReturnRemark>().FirstOrDefaultAsync(r => r.Id == remark && r.ReturnId == id, stop) is not { } found) return ReportingFaults.NoSuchRemark;
        found.SettledAt ??= desk.Now;
        return await desk.Save(stop) is { } late ? late : Done.It;
    }
}

/// <summary>What was changed in a return, the newest first: cells, and the steps of its life.</summary>
internal static class ShowChanges
{
    public sealed record CellChange(string Row, string Column, string Before, string After, DateTime At, string By);

    public sealed record Step(string Action, string Name, string NameEn, string? Reason, DateTime At, string By);

    public sealed record Response(IReadOnlyList<CellChange> Cells, IReadOnlyList<Step> Steps);

    private const int Most = 500;

    internal static async Task<Outcome<Response>> Run(Guid id, ReturnDesk desk, Platform.Workflow.FlowTypes flows, CancellationToken stop)
    {
        if (await desk.Open(id, stop) is not { } of) return ReportingFaults.NoSuchReturn;
        var cells = await desk.Db.Set<ReturnChange>().AsNoTracking().Where(c => c.ReturnId == id).OrderByDescending(c => c.Id).Take(Most).ToListAsync(stop);
        var flow = flows[ReturnFlow.Code];
        var steps = await desk.Work.History((await desk.Item(of.Head, stop)).Id, stop);
        return new Response(
            [.. cells.Select(c => new CellChange(c.Row, c.Column, c.Before, c.After, c.At, c.By))],
            [.. steps.Reverse().Select(s => new Step(s.Action, flow.WordOf(s.Action).Chinese, flow.WordOf(s.Action).English, s.Reason, s.At, s.Person))]);
    }
}
