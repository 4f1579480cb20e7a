using Luopan.Kernel;
using Luopan.Platform;

namespace Luopan.Modules.Reporting.Oversight;

/// <summary>Where a return stands with the duty to file it.</summary>
internal static class Standing
{
    internal const string InTime = "in_time", Late = "late", SentBack = "sent_back", Filling = "filling", NotBegun = "not_begun", Waived = "waived", NotAsked = "not_asked";

    /// <param name="inTime">It was first sent by its due day.</param>
    /// <param name="begun">Something is typed in it.</param>
    internal static string Of(string state, bool inTime, bool begun) => state switch
    {
        ReturnFlow.Waived => Waived,
        ReturnFlow.Returned => SentBack,
        ReturnFlow.Draft => begun ? Filling : NotBegun,
        _ => inTime ? InTime : Late,
    };

    internal static readonly IReadOnlyDictionary<string, string> Words = new Dictionary<string, string>
    {
        [InTime] = "按期",
        [Late] = "迟报",
        [SentBack] = "已退回",
        [Filling] = "已填未报",
        [NotBegun] = "未填",
        [Waived] = "免报",
        [NotAsked] = "",
    };
}

/// <summary>A reminder given on a return.</summary>
internal sealed record GivenReminder(DateTime At, string By, string? Text);

/// <summary>A return as the level above watches it: asked of whom, due when, and what became of it.</summary>
/// <param name="Begun">Something is typed in it.</param>
/// <param name="SentBack">How often it was sent back.</param>
/// <param name="Reminders">The latest first.</param>
internal sealed record Duty(
    Guid Id, string Form, string FormHash, string Org, string OrgPath, string ScopeKey, Period Period, string State, DateOnly Due, DateTime? FirstSentAt, string SentBy, int Revision, bool Begun, int SentBack,
    IReadOnlyList<GivenReminder> Reminders)
{
    internal DateOnly? FirstSentOn => FirstSentAt is { } at ? DateOnly.FromDateTime(ChinaTime.Local(at)) : null;

    internal bool WasInTime => FirstSentOn is { } sent && sent <= Due;

    internal string Stands => Standing.Of(State, WasInTime, Begun);

    /// <summary>The filing body has to act before it counts as filed.</summary>
    internal bool Owes => Stands is Standing.SentBack or Standing.Filling or Standing.NotBegun;

    internal bool IsFiled => Stands is Standing.InTime or Standing.Late;

    /// <summary>Past its day and not sent; what was sent back runs on a clock of its own.</summary>
    internal bool IsOverdue(DateOnly today) => Stands is Standing.Filling or Standing.NotBegun && today > Due;

    /// <summary>Whether it can be said that it came in time or not.</summary>
    internal bool IsJudged(DateOnly today) => Stands != Standing.Waived && (FirstSentAt is not null || today > Due);

    /// <summary>Working days it came late by, or is late now; 0 when it is not.</summary>
    internal int WorkdaysLate(DateOnly today, WorkCalendar calendar) => Math.Max(0, -calendar.WorkdaysBetween(FirstSentOn ?? today, Due));
}

/// <summary>How many returns stand where, and the rates that follow.</summary>
/// <param name="Asked">All but waived ones.</param>
/// <param name="Filed">In time or late, and not sent back.</param>
/// <param name="Overdue">Owed, not sent back, and the due day has passed.</param>
/// <param name="Owed">To be filed or filed again.</param>
/// <param name="Judged">Sent at some time, or past their day.</param>
/// <param name="FirstInTime">Of those judged, first sent by their day.</param>
/// <param name="Completeness">Filed of those asked, percent with one decimal; null when none is asked.</param>
/// <param name="Timeliness">First sent in time of those judged, likewise.</param>
public sealed record Tally(
    int Asked, int Filed, int InTime, int Late, int SentBack, int Filling, int NotBegun, int Waived, int Overdue, int Owed, int Judged, int FirstInTime, decimal? Completeness, decimal? Timeliness)
{
    internal static Tally Of(IReadOnlyCollection<Duty> of, DateOnly today)
    {
        int In(string standing) => of.Count(d => d.Stands == standing);
        var (asked, filed) = (of.Count(d => d.Stands != Standing.Waived), of.Count(d => d.IsFiled));
        var judged = of.Where(d => d.IsJudged(today)).ToList();
        var first = judged.Count(d => d.WasInTime);
        return new(
            asked, filed, In(Standing.InTime), In(Standing.Late), In(Standing.SentBack), In(Standing.Filling), In(Standing.NotBegun), In(Standing.Waived), of.Count(d => d.IsOverdue(today)), of.Count(d => d.Owes),
            judged.Count, first, Rate(filed, asked), Rate(first, judged.Count));
    }

    private static decimal? Rate(int part, int whole) => whole == 0 ? null : Math.Round(100m * part / whole, 1, MidpointRounding.AwayFromZero);
}
