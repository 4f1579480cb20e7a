using System.ComponentModel.DataAnnotations;
using Luopan.Kernel;
using Luopan.Modules.Access;
using Luopan.Modules.Indicators;
using Luopan.Modules.Reporting.Checks;
using Luopan.Modules.Reporting.Forms;
using Luopan.Modules.Reporting.Oversight;
using Luopan.Modules.Reporting.Requests;
using Luopan.Modules.Reporting.Units;
using Luopan.Platform.Web;
using Luopan.Platform.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Modules.Reporting;

/// <summary>Takes a return a step on: sent, reviewed, sent back, accepted; or reminds of it.</summary>
internal static class MoveReturn
{
    /// <summary>A cell the return is sent back for, and why.</summary>
    public sealed record CellReason([property: Required, StringLength(20)] string Row, [property: StringLength(40)] string? Column, [property: Required, StringLength(1000)] string Text);

    /// <param name="Version">The return's version the person saw; what was typed since is not sent or judged unseen.</param>
    public sealed record Request([property: Required, StringLength(40)] string Action, [property: StringLength(2000)] string? Reason, List<CellReason>? Cells, int? Version);

    public sealed record Response(string State, string StateName, string StateNameEn, int Version);

    internal static async Task<Outcome<Response>> Run(Guid id, Request ask, ReturnDesk desk, FlowTypes flows, IReturnedFigures figures, ReturnReminder reminder, RequestBook requests, CancellationToken stop)
    {
        if (await desk.Open(id, stop) is not { } of) return ReportingFaults.NoSuchReturn;
        if (ask.Version is { } seen && seen != of.Head.Version) return ReportingFaults.AtOnce;
        if (await Take(of, ask.Action, ask.Reason, ask.Cells ?? [], desk, figures, reminder, requests, stop) is { } refused) return refused;
        var state = flows[ReturnFlow.Code].WordOf(of.Head.State);
        return new Response(of.Head.State, state.Chinese, state.English, of.Head.Version);
    }

    /// <summary>Checks and takes the step, whole or not at all; accepted figures can be read once it answers.</summary>
    internal static async Task<Fault?> Take(Opened of, string action, string? reason, IReadOnlyList<CellReason> cells, ReturnDesk desk, IReturnedFigures figures, ReturnReminder reminder, RequestBook requests, CancellationToken stop)
    {
        // Before it is this person's turn to write: a cell typed meanwhile moves the version, and the save refuses.
        if (action == ReturnFlow.Submit && await NotReady(of, desk, stop) is { } unfit) return unfit;
        using (await desk.Turn(stop))
        {
            await using var transaction = await desk.Db.Database.BeginTransactionAsync(stop);
            if (await Step(of, action, reason, cells, desk, figures, reminder, stop) is { } refused) return refused;
            if (action == ReturnFlow.Submit) await requests.Follow(of, stop);
            if (await desk.SaveInTurn(stop) is { } late) return late;
            await transaction.CommitAsync(stop);
        }

        if (action == ReturnFlow.Accept) await figures.Settled(stop);
        return null;
    }

    private static async Task<Fault?> Step(Opened of, string action, string? reason, IReadOnlyList<CellReason> cells, ReturnDesk desk, IReturnedFigures figures, ReturnReminder reminder, CancellationToken stop)
    {
        var item = await desk.Item(of.Head, stop);
        if (item.State != of.Head.State) return ReportingFaults.AtOnce; // it was moved while this person decided
        if (action == ReturnFlow.Remind) return await reminder.GiveOne(of.Head, item, reason, stop);
        if (action == ReturnFlow.SendBack && cells.FirstOrDefault(c => of.Form.Row(c.Row) is null) is not null) return ReportingFaults.NoSuchCell;
        var why = string.IsNullOrWhiteSpace(reason) && cells.Count > 0 ? string.Join('；', cells.Select(c => $"第{c.Row}行：{c.Text}")) : reason;
        if (await desk.Work.Move(item, action, why, desk.Calendar, stop, of.Head.Due) is { Fault: { } fault }) return fault;
        await Settle(of, action, cells, desk, figures, stop);
        Follow(of.Head, item, desk);
        return null;
    }

    internal static void Follow(Return head, WorkItem item, ReturnDesk desk)
    {
        head.State = item.State;
        head.Version++;
        if (item.State == ReturnFlow.Accepted) head.AcceptedAt ??= desk.Now;
        else if (ReturnFlow.Open.Contains(item.State)) head.AcceptedAt = null;
    }

    /// <summary>What still stands in the way of sending; null when nothing does.</summary>
    internal static async Task<Fault?> NotReady(Opened of, ReturnDesk desk, CancellationToken stop)
    {
        if (desk.CannotType(of) is { } closed) return closed;
        var cells = await desk.Cells(of.Head.Id, stop);
        var open = Missing(of.Form, cells);
        var findings = await desk.Findings(of, await desk.Sheet(of, cells, stop), stop);
        open.AddRange(findings.Where(f => f.State == Finding.Broken).Select(f => new FaultDetail(null, f.Row, f.Hard ? $"{f.Code} {f.Title.Chinese}：{f.Said.Chinese}，{f.Remedy.Chinese}" : $"{f.Code} {f.Title.Chinese}：须作说明")));
        return open.Count == 0 ? null : ReportingFaults.NotReady(open);
    }

    private static List<FaultDetail> Missing(Form form, IReadOnlyList<ReturnCell> cells)
    {
        var known = cells.Where(c => !c.IsEmpty).Select(c => (c.Row, c.Column)).ToHashSet();
        var open = form.Typed.Where(c => !c.Row.Optional && !known.Contains((c.Row.Number, c.Column.Code)))
            .Select(c => new FaultDetail(null, c.Row.Number, $"{Reporting.Sheet.Spot(c)}“{c.Row.Name.Chinese}”没有填，没有数请填“无”")).ToList();
        foreach (var section in form.Sections.Where(s => s.Repeat is not null))
            foreach (var line in cells.Where(c => !c.IsEmpty && c.Row.StartsWith(section.Repeat!.Code + ".", StringComparison.Ordinal)).GroupBy(c => c.Row))
                open.AddRange(section.Repeat!.Fields.Where(f => f.Required && line.All(c => c.Column != f.Code))
                    .Select(f => new FaultDetail(null, line.Key, $"“{section.Name.Chinese}”第{line.Key.Split('.')[1]}行没有填“{f.Name.Chinese}”")));
        return open;
    }

    private static async Task Settle(Opened of, string action, IReadOnlyList<CellReason> cells, ReturnDesk desk, IReturnedFigures figures, CancellationToken stop)
    {
        switch (action)
        {
            case ReturnFlow.Submit:
                (of.Head.SentAt, of.Head.SentBy) = (desk.Now, desk.User.DisplayName);
                of.Head.FirstSentAt ??= of.Head.SentAt;
                break;
            case ReturnFlow.Review:
                await Answered(of.Head.Id, desk, stop);
                if (of.Org.Kind == OrgKind.Unit) await UnitFigures.Keep(of, await Figures(of, desk, stop), desk, stop);
                break;
            case ReturnFlow.TakeBack when of.Head.FirstSentAt == of.Head.SentAt:
                of.Head.FirstSentAt = null; // what is taken back has not been filed
                break;
            case ReturnFlow.SendBack:
                if (of.Org.Kind == OrgKind.Unit) await UnitFigures.Drop(of, desk, stop);
                await Answered(of.Head.Id, desk, stop);
                foreach (var cell in cells)
                    desk.Db.Add(new ReturnRemark { ReturnId = of.Head.Id, Row = cell.Row, Column = cell.Column ?? "", Text = cell.Text.Trim(), SentBack = true, At = desk.Now, ById = desk.User.Id, By = desk.User.DisplayName });
                break;
            case ReturnFlow.Accept when of.Org.Kind != OrgKind.Unit: // a unit's own figures stay here, their sums have counted since review
                await Pass(of, desk, figures, stop);
                break;
        }
    }

    // What was asked on sending back stays before the reviewer until the reviewer is content, or asks anew.
    private static async Task Answered(Guid id, ReturnDesk desk, CancellationToken stop)
    {
        foreach (var answered in await desk.Db.Set<ReturnRemark>().Where(r => r.ReturnId == id && r.SentBack && r.SettledAt == null).ToListAsync(stop)) answered.SettledAt = desk.Now;
    }

    /// <summary>Writes what an accepted return tells into the figures, in the caller's transaction.</summary>
    internal static async Task Pass(Opened of, ReturnDesk desk, IReturnedFigures figures, CancellationToken stop)
    {
        var accepted = await Figures(of, desk, stop);
        if (accepted.Count > 0) await figures.Write(NameOf(of), LinkOf(of.Head), of.Org.Name, accepted, of.Head.RevisionReason, stop);
    }

    /// <summary>Figures an accepted return brings: typed and computed cells of rows that go into an indicator. What secrecy keeps inside the form is not among them.</summary>
    /// <summary>What a return tells, as its indicators take it.</summary>
    internal static async Task<IReadOnlyList<ReturnedFigure>> Figures(Opened of, ReturnDesk desk, CancellationToken stop)
    {
        var cells = await desk.Cells(of.Head.Id, stop);
        var sheet = await desk.Sheet(of, cells, stop);
        var said = (await desk.Findings(of, sheet, stop)).Where(f => f.State == Finding.Explained).ToLookup(f => (f.Row, f.Column), f => f.Explanation!);
        var (all, period) = (new List<ReturnedFigure>(), of.Form.EntryPeriod(of.Period));
        foreach (var cell in of.Form.Cells.Where(c => c.Row.Indicator is not null && (c.Column.Formula is null || c.Column.Split.Length > 0)))
        {
            if (sheet.At(cell, of.Org.Code, period) is not { Value: { } value } came) continue;
            var exact = came.Figure is not null ? value : Rounding.ToPlaces(value, cell.Row.Decimals);
            var words = said[(cell.Row.Number, cell.Column.Code)].ToList();
            all.Add(new(cell.Row.Indicator!, of.Org.Code, period, FormFiles.Joined(cell.Row.Breakdown, cell.Column.Split), exact, cell.Row.Unit!, came.Figure?.Print, words.Count == 0 ? null : "说明：" + string.Join('；', words), int.Parse(cell.Row.Number, System.Globalization.CultureInfo.InvariantCulture)));
        }

        return all;
    }

    internal static string NameOf(Opened of) => $"{(of.Form.Number.Length > 0 ? of.Form.Number + " " : "")}{of.Form.Name.Chinese}（{of.Org.Name}，{of.Period.Chinese()}）";

    internal static string LinkOf(Return head) => $"/reporting/returns/{head.Id}";
}

/// <summary>Opens accepted figures again; what is accepted next becomes a new vintage with this reason.</summary>
internal static class ReviseReturn
{
    public sealed record Request([property: Required, StringLength(1000)] string Reason);

    internal static async Task<Outcome<Done>> Run(Guid id, Request ask, ReturnDesk desk, CancellationToken stop)
    {
        if (await desk.Open(id, stop) is not { } of) return ReportingFaults.NoSuchReturn;
        if (of.Head.State != ReturnFlow.Accepted) return ReportingFaults.NotAccepted;
        var item = await desk.Item(of.Head, stop);
        desk.Work.Put(item, ReturnFlow.Revising, ask.Reason, desk.Calendar);
        (of.Head.Revision, of.Head.RevisionReason) = (of.Head.Revision + 1, ask.Reason.Trim());
        MoveReturn.Follow(of.Head, item, desk);
        return await desk.Save(stop) is { } late ? late : Done.It;
    }
}

/// <summary>Lets a locked return be filled until a day.</summary>
internal static class GrantException
{
    public sealed record Request([property: Required] DateOnly Until, [property: Required, StringLength(1000)] string Reason);

    internal static async Task<Outcome<Done>> Run(Guid id, Request ask, ReturnDesk desk, CancellationToken stop)
    {
        if (await desk.Open(id, stop) is not { } of) return ReportingFaults.NoSuchReturn;
        if (of.Head.State != ReturnFlow.Draft) return ReportingFaults.Closed(of.Head.State);
        if (ask.Until < desk.Today || ask.Until > desk.Today.AddDays(MostDays)) return ReportingFaults.BadUntil(MostDays);
        var item = await desk.Item(of.Head, stop);
        if (item.Due is { } due && ask.Until > due && desk.Work.Extend(item, ask.Until, ask.Reason) is { } refused) return refused;
        of.Head.OpenUntil = ask.Until;
        of.Head.Version++;
        return await desk.Save(stop) is { } late ? late : Done.It;
    }

    private const int MostDays = 92;
}

/// <summary>What the filler says to a soft rule; it is kept for the figures it was written for.</summary>
internal static class ExplainFinding
{
    public sealed record Request([property: StringLength(1000)] string? Text);

    internal static async Task<Outcome<ShowReturn.SheetView>> Run(Guid id, string check, Request ask, ReturnDesk desk, CancellationToken stop)
    {
        if (await desk.Open(id, stop) is not { } of) return ReportingFaults.NoSuchReturn;
        if (desk.CannotType(of) is { } closed) return closed;
        var cells = await desk.Cells(id, stop);
        var finding = (await desk.Findings(of, await desk.Sheet(of, cells, stop), stop)).FirstOrDefault(f => f.Code == check);
        if (finding is null or { Hard: true } or { State: Finding.Passed or Finding.Unknown }) return ReportingFaults.NotSoft;
        if (string.IsNullOrWhiteSpace(ask.Text)) return ReportingFaults.NothingToSay;
        if (await desk.Db.Set<ReturnExplanation>().FirstOrDefaultAsync(e => e.ReturnId == id && e.Check == check, stop) is { } known)
            (known.Text, known.Facts, known.At, known.By) = (ask.Text.Trim(), finding.Facts, desk.Now, desk.User.DisplayName);
        else desk.Db.Add(new ReturnExplanation { ReturnId = id, Check = check, Text = ask.Text.Trim(), Facts = finding.Facts, At = desk.Now, By = desk.User.DisplayName });
        of.Head.Version++;
        if (await desk.Save(stop) is { } late) return late;
        return await ShowReturn.View(of, cells, desk, stop);
    }
}
