using System.ComponentModel.DataAnnotations;
using Luopan.Kernel;
using Luopan.Platform.Access;
using Luopan.Platform.Web;
using Luopan.Platform.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Modules.Reporting.Oversight;

/// <summary>Reminds bodies of returns they owe (催报): those chosen, or all the matrix shows as owed; each return once a day.</summary>
internal static class RemindReturns
{
    internal const int Most = 500;

    /// <param name="Ids">Null for all that are owed under the conditions that follow.</param>
    /// <param name="Period">The month, as in the matrix.</param>
    /// <param name="Overdue">Only those past their day.</param>
    /// <param name="Text">What the reminder says beside the matter; the same for all.</param>
    public sealed record Request(
        IReadOnlyList<Guid>? Ids, [property: StringLength(40)] string? Org, [property: StringLength(20)] string? Period, [property: StringLength(80)] string? Form, [property: StringLength(40)] string? Line, bool Overdue = false,
        [property: StringLength(500)] string? Text = null);

    /// <param name="Reminded">Of which somebody was told.</param>
    /// <param name="Already">Reminded of earlier today, and left alone.</param>
    /// <param name="NotOwed">Chosen, but filed, waived, or not below the present person.</param>
    /// <param name="Nobody">Names of bodies in which nobody may file: no one was told, and nothing stands as reminded.</param>
    public sealed record Response(int Reminded, int Already, int NotOwed, IReadOnlyList<string> Nobody);

    internal static async Task<Outcome<Response>> Run(Request ask, ReturnDesk desk, DutyBook book, ReturnReminder reminder, CancellationToken stop)
    {
        if (ask.Ids is { Count: 0 or > Most }) return ReportingFaults.NothingChosen(Most);
        var chosen = await Chosen(ask, desk, book, stop);
        if (chosen.Fault is { } fault) return fault;
        var duties = chosen.Value;
        if (ask.Ids is { } ids && ids.Distinct().Count() > duties.Count) return ReportingFaults.NoSuchReturn;
        var owed = duties.Where(d => d.Owes && May(desk.User, d.ScopeKey, d.OrgPath)).ToList();
        var fresh = owed.Where(d => !Reminding.IsGiven(d.Reminders.Select(r => r.At), desk.Today)).ToList();
        var told = await reminder.Give(fresh, ask.Text, stop);
        if (told.Fault is { } refused) return refused;
        return new Response(told.Value.Told, owed.Count - fresh.Count, duties.Count - owed.Count, told.Value.Nobody);
    }

    /// <summary>Whether somebody may remind a body: they review its returns from above.</summary>
    internal static bool May(CurrentUser user, string scopeKey, string orgPath) =>
        user.IsSystem || (user.HomePath is { } home && orgPath.Length > home.Length && orgPath.StartsWith(home, StringComparison.Ordinal) && user.ScopeOf(ReportingModule.Review).Covers(scopeKey));

    private static async Task<Outcome<IReadOnlyList<Duty>>> Chosen(Request ask, ReturnDesk desk, DutyBook book, CancellationToken stop)
    {
        if (ask.Ids is { } ids)
        {
            var heads = await desk.Db.Set<Return>().AsNoTracking().Where(r => ids.Contains(r.Id)).Select(r => new { r.Form, r.Period }).Distinct().ToListAsync(stop);
            var all = await book.Of(new DutyAsk(Periods: [.. heads.Select(h => h.Period).Distinct()]), stop);
            return Outcome<IReadOnlyList<Duty>>.Of([.. all.Where(d => ids.Contains(d.Id))]);
        }

        var shown = await ShowCompleteness.Of(ask.Org, ask.Period, ask.Form, ask.Line, desk, book, stop);
        if (shown.Fault is { } fault) return fault;
        var matrix = shown.Value;
        var within = (await desk.Tree(stop)).Find(matrix.Org)!.Path;
        var periods = matrix.Columns.Select(c => c.Period).Distinct().ToList();
        var owed = await book.Of(new DutyAsk(within, ask.Form, ask.Line, Periods: periods, OpenOnly: true), stop);
        return Outcome<IReadOnlyList<Duty>>.Of([.. owed.Where(d => d.Owes && (!ask.Overdue || d.IsOverdue(desk.Today)))]);
    }
}

/// <summary>Gives reminders: a step on the return's course and a notice to everybody of the body who may file it.</summary>
internal sealed class ReturnReminder(ReturnDesk desk, Access.IPeople people, Notices notices)
{
    /// <summary>All or none; answers of how many somebody was told, and the names of bodies in which there was nobody to tell. The caller has left out what was reminded of today.</summary>
    internal async Task<Outcome<(int Told, IReadOnlyList<string> Nobody)>> Give(IReadOnlyList<Duty> duties, string? text, CancellationToken stop)
    {
        var (tree, given, nobody) = (await desk.Tree(stop), 0, new List<string>());
        var subjects = duties.Select(d => d.Id.ToString()).ToList();
        var items = await desk.Db.Set<WorkItem>().Where(i => i.Type == ReturnFlow.Code && EF.Parameter(subjects).Contains(i.Subject)).ToDictionaryAsync(i => i.Subject, stop);
        foreach (var duty in duties)
        {
            var told = await Tell(items[duty.Id.ToString()], duty.Org, duty.ScopeKey, duty.Due, text, stop);
            if (told.Fault is { } refused) return refused;
            if (told.Value > 0) given++;
            else nobody.Add(BodyTable.NameOf(tree, duty.Org).Name);
        }

        return await desk.Save(stop) is { } late ? late : (given, [.. nobody.Distinct()]);
    }

    /// <summary>One return on its own page or from the worklist; refused when it was reminded of today. The caller saves.</summary>
    internal async Task<Fault?> GiveOne(Return head, WorkItem item, string? text, CancellationToken stop)
    {
        if (await Reminding.IsGiven(desk.Db, item.Id, desk.Today, stop)) return ReportingFaults.RemindedToday;
        var told = await Tell(item, head.Org, head.ScopeKey, head.Due, text, stop);
        return told.Fault ?? (told.Value == 0 ? ReportingFaults.NobodyToRemind : null);
    }

    // Answers how many people were told; where there is nobody, nothing is done.
    private async Task<Outcome<int>> Tell(WorkItem item, string org, string scopeKey, DateOnly due, string? text, CancellationToken stop)
    {
        var told = item.AssigneeId is { } one ? [one] : (await people.WhoMay(ReportingModule.Fill, scopeKey, stop)).Where(p => p.HomeOrg == org).Select(p => p.Id).ToList();
        if (told.Count == 0) return 0;
        // No due day is handed on: an exception's later day stands.
        if (await desk.Work.Move(item, ReturnFlow.Remind, text, desk.Calendar, stop) is { Fault: { } refused }) return refused;
        var late = Math.Max(0, -desk.Calendar.WorkdaysBetween(desk.Today, due));
        var words = new FlowWord(
            $"{desk.User.DisplayName}催报：{item.Title}（期限{due:M月d日}{(desk.Today > due ? $"，已逾期{late}个工作日" : "")}）{(string.IsNullOrWhiteSpace(text) ? "" : "。" + text.Trim())}",
            $"{desk.User.DisplayName} asks for: {item.Title} (due {due:yyyy-MM-dd}{(desk.Today > due ? $", {late} working days late" : "")}){(string.IsNullOrWhiteSpace(text) ? "" : ". " + text.Trim())}");
        foreach (var person in told) notices.Tell(person, NoticeKind.Reminded, $"{item.Id}-{item.Version}", words, item.Link);
        return told.Count;
    }
}

/// <summary>Who was reminded of a return, and when; the latest first.</summary>
internal static class ListReturnReminders
{
    public sealed record Row(DateTime At, string By, string? Text);

    /// <param name="Today">Reminded of today: the next one goes tomorrow.</param>
    public sealed record Response(IReadOnlyList<Row> Items, bool Today);

    internal static async Task<Outcome<Response>> Run(Guid id, ReturnDesk desk, CancellationToken stop)
    {
        if (await desk.Open(id, stop) is not { } of) return ReportingFaults.NoSuchReturn;
        var item = await desk.Item(of.Head, stop);
        var given = await desk.Db.Set<WorkEvent>().AsNoTracking().Where(e => e.ItemId == item.Id && e.Action == Reminding.Action).OrderByDescending(e => e.At).Select(e => new Row(e.At, e.Person, e.Reason)).ToListAsync(stop);
        return new Response(given, Reminding.IsGiven(given.Select(g => g.At), desk.Today));
    }
}
