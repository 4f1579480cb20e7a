using System.Text.Json;
using Luopan.Modules.Reporting.Forms;
using Luopan.Platform;
using Luopan.Platform.Access;
using Luopan.Platform.Log;
using Luopan.Platform.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Modules.Reporting.Requests;

/// <summary>A difficulty or request an enterprise told in a return it has sent: its words, and what it was answered. Holds no figure. Where it stands is the kernel's, copied here in the same save.</summary>
[NotLogged]
internal sealed class UnitRequest : IScoped
{
    public Guid Id { get; init; } = OrderedId.Next();

    public required Guid ReturnId { get; init; }

    public required string Form { get; init; }

    public required string Period { get; init; }

    public required string Org { get; init; }

    public required string OrgPath { get; set; }

    /// <summary>The enterprise's own place: whoever sees its returns sees what it asks for.</summary>
    public required string ScopeKey { get; set; }

    /// <summary>Where it stands in the return: row number, or <c>section.line</c> of a repeated part.</summary>
    public required string Row { get; set; }

    /// <summary>Column or field.</summary>
    public required string Column { get; set; }

    public required string Text { get; set; }

    /// <summary>Words told in other fields of the same line, by field, as JSON.</summary>
    public required string Beside { get; set; }

    /// <summary>Working days within which the form has it answered.</summary>
    public required int AnswerWithin { get; set; }

    public required string State { get; set; }

    /// <summary>Last day of the answer; null when none is owed.</summary>
    public DateOnly? Due { get; set; }

    public required DateTime ToldAt { get; init; }

    /// <summary>The last answer, or why it was closed without one; empty before.</summary>
    public string Answer { get; set; } = "";

    public string AnsweredBy { get; set; } = "";

    public DateTime? AnsweredAt { get; set; }

    /// <summary>Stands as its matter does.</summary>
    internal void Stand(WorkItem item) => (State, Due) = (item.State, item.Due);
}

/// <summary>A request as a return tells it.</summary>
/// <param name="Beside">Words of the other fields of its line, as JSON.</param>
internal sealed record ToldRequest(string Row, string Column, string Text, string Beside, int AnswerWithin)
{
    /// <summary>What a sent return asks for: the filled cells the form marks. The same words stand for one request, 无 for none.</summary>
    internal static IReadOnlyList<ToldRequest> In(Form form, IReadOnlyList<ReturnCell> cells)
    {
        var all = new List<ToldRequest>();
        foreach (var row in form.Rows.Where(r => r.AnswerWithin is not null))
            all.AddRange(cells.Where(c => c.Row == row.Number).Select(c => new ToldRequest(c.Row, c.Column, Words(c), "{}", row.AnswerWithin!.Value)));
        foreach (var repeat in form.Sections.Select(s => s.Repeat).OfType<Repeat>())
            foreach (var field in repeat.Fields.Where(f => f.AnswerWithin is not null))
                foreach (var line in cells.Where(c => c.Row.StartsWith(repeat.Code + ".", StringComparison.Ordinal)).GroupBy(c => c.Row))
                    all.AddRange(line.Where(c => c.Column == field.Code).Select(c => new ToldRequest(c.Row, c.Column, Words(c), BesideOf(repeat, field, [.. line]), field.AnswerWithin!.Value)));
        return [.. all.Where(t => t.Text.Length > 0 && t.Text != ReturnCell.None).OrderBy(t => t.Row.Length).ThenBy(t => t.Row, StringComparer.Ordinal).DistinctBy(t => t.Text)];
    }

    /// <summary>
    /// Which known request each told one is: the one with the same words wherever they stand now, else the one still standing at the same cell, with changed words.
    /// A pair without known is new; a pair without told is no longer asked for.
    /// </summary>
    internal static IReadOnlyList<(UnitRequest? Known, ToldRequest? Told)> Match(IReadOnlyList<ToldRequest> told, IReadOnlyList<UnitRequest> known)
    {
        var (pairs, left) = (new List<(UnitRequest? Known, ToldRequest? Told)>(), known.ToList());
        var changed = new List<ToldRequest>();
        foreach (var one in told)
        {
            var same = left.Where(k => k.Text == one.Text).OrderByDescending(k => k.State != RequestFlow.Withdrawn).FirstOrDefault();
            if (same is null) changed.Add(one);
            else pairs.Add((Taken(same), one));
        }

        foreach (var one in changed)
        {
            var there = left.FirstOrDefault(k => k.Row == one.Row && k.Column == one.Column && k.State != RequestFlow.Withdrawn);
            pairs.Add((there is null ? null : Taken(there), one));
        }

        return [.. pairs, .. left.Select(k => ((UnitRequest?)k, (ToldRequest?)null))];

        UnitRequest Taken(UnitRequest one)
        {
            left.Remove(one);
            return one;
        }
    }

    private static string Words(ReturnCell cell) => (cell.Text ?? "").Trim();

    // Figures stay in the return: only fields of words are told.
    private static string BesideOf(Repeat repeat, RepeatField field, IReadOnlyList<ReturnCell> line) =>
        JsonSerializer.Serialize(repeat.Fields.Where(f => f.Unit is null && f.Code != field.Code).Select(f => (f.Code, Words: line.FirstOrDefault(c => c.Column == f.Code) is { } cell ? Words(cell) : "")).Where(f => f.Words.Length > 0).ToDictionary(f => f.Code, f => f.Words));
}

internal static class RequestsModel
{
    internal static void Map(ModelBuilder model)
    {
        var request = model.Entity<UnitRequest>().ToTable("reporting_request");
        request.HasIndex(r => r.ReturnId);
        request.HasIndex(r => new { r.State, r.Period });
        request.Property(r => r.Text).HasMaxLength(2000);
        request.Property(r => r.Beside).HasMaxLength(int.MaxValue);
        request.Property(r => r.Answer).HasMaxLength(2000);
    }
}
