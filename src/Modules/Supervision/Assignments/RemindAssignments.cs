using System.ComponentModel.DataAnnotations;
using Luopan.Modules.Records;
using Luopan.Platform.Web;
using Luopan.Platform.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Modules.Supervision;

/// <summary>Reminds those who owe: the assignments chosen, or every late one within the person's authority; each once a day.</summary>
internal static class RemindAssignments
{
    internal const int Most = 200;

    /// <param name="Ids">Null reminds of all that are late.</param>
    /// <param name="Text">What the reminder says beside the matter; the same for all.</param>
    public sealed record Request(IReadOnlyList<Guid>? Ids, [property: StringLength(500)] string? Text = null);

    /// <param name="Already">Reminded of earlier today, and left alone.</param>
    /// <param name="NotOwed">Chosen, but not issued yet, under review or ended: nobody owes anything.</param>
    public sealed record Response(int Reminded, int Already, int NotOwed);

    internal static async Task<Outcome<Response>> Run(Request ask, AssignmentBook book, IRecords records, DbContext db, CancellationToken stop)
    {
        if (ask.Ids is { Count: 0 or > Most }) return SupervisionFaults.NothingChosen;
        var opened = await book.Open(stop);
        if (opened.Fault is { } fault) return fault;
        var all = opened.Value;
        var chosen = ask.Ids is { } ids ? all.All.Where(t => ids.Contains(t.Record.Id)).ToList() : [.. all.In(AssignmentSets.Overdue, all.Year).Where(t => Lateness.Owes(t.Record))];
        if (ask.Ids?.Distinct().Count() > chosen.Count) return SupervisionFaults.NoSuchMatter;
        var owed = chosen.Where(t => Lateness.Owes(t.Record)).ToList();
        var fresh = owed.Where(t => !Reminding.IsGiven(t.Course.Where(a => a.Action == Assignment.Remind).Select(a => a.At), all.Today)).ToList();
        await using var whole = await db.Database.BeginTransactionAsync(stop);
        foreach (var one in fresh)
            if (await records.Move(one.Record.Id, Assignment.Remind, ask.Text, null, stop) is { } refused) return refused;
        await whole.CommitAsync(stop);
        return new Response(fresh.Count, owed.Count - fresh.Count, chosen.Count - owed.Count);
    }
}
