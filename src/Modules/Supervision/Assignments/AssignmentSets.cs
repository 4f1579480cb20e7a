using Luopan.Platform.Workflow;

namespace Luopan.Modules.Supervision;

/// <summary>Days from the first to the last, both counted.</summary>
internal sealed record Span(DateOnly First, DateOnly Last)
{
    internal bool Holds(DateOnly? day) => day >= First && day <= Last;
}

/// <summary>The sets of assignments whose sizes stand on board, brief and accountability record; what is counted and what is listed are the same.</summary>
internal static class AssignmentSets
{
    internal const string Open = "open", Overdue = "overdue", Soon = "soon", ToSign = "to-sign", ToReview = "to-review";

    internal const string Opened = "opened", Closed = "closed", InTime = "in-time", ClosedLate = "closed-late", Due = "due", Held = "held", Late = "late", SentBack = "sent-back", Extended = "extended", Reminded = "reminded", Reassigned = "reassigned";

    /// <summary>Names of the sets; those of <see cref="Timed"/> are of some days, the others of now.</summary>
    internal static readonly IReadOnlyDictionary<string, FlowWord> Names = new Dictionary<string, FlowWord>
    {
        [Open] = new("在办", "Open"),
        [Overdue] = new("逾期", "Overdue"),
        [Soon] = new("即将到期", "Due soon"),
        [ToSign] = new("待签收", "To sign for"),
        [ToReview] = new("待复核", "To review"),
        [Opened] = new("新立项", "Opened"),
        [Closed] = new("销号", "Struck off"),
        [InTime] = new("按期销号", "Struck off in time"),
        [ClosedLate] = new("逾期销号", "Struck off late"),
        [Due] = new("到期", "Due"),
        [Held] = new("承担", "Held"),
        [Late] = new("逾期", "Late"),
        [SentBack] = new("被退回", "Sent back"),
        [Extended] = new("延期", "Extended"),
        [Reminded] = new("被催办", "Reminded"),
        [Reassigned] = new("改派", "Reassigned"),
    };

    internal static readonly IReadOnlySet<string> Timed = new HashSet<string> { Opened, Closed, InTime, ClosedLate, Due, Held, Late, SentBack, Extended, Reminded, Reassigned };

    internal static bool Holds(string set, Tracked one, Span span, Assignments all) => set switch
    {
        Open => !one.Record.Ended,
        Overdue => Lateness.IsLate(one.Record, all.Today),
        Soon => Lateness.IsSoon(one.Record, all.Today, all.SoonBound),
        ToSign => one.Record.State == Assignment.Issued,
        ToReview => one.Record.State == Assignment.Reviewing,
        Opened => span.Holds(one.OpenedOn),
        Closed => span.Holds(one.ClosedOn),
        InTime => span.Holds(one.ClosedOn) && one.InTime == true,
        ClosedLate => span.Holds(one.ClosedOn) && one.InTime == false,
        Due => !one.Record.Ended && !one.Record.Paused && span.Holds(one.Record.Due),
        Held => WasHeld(one, span),
        Late => WasHeld(one, span) && Lateness.Of(one, AsOf(span, all), all.Calendar).IsLate,
        SentBack => Acts(one, Assignment.SendBack, span) > 0,
        Extended => Acts(one, Assignment.Extended, span) > 0,
        Reminded => Acts(one, Assignment.Remind, span) > 0,
        Reassigned => Acts(one, Assignment.Assigned, span) > 0,
        _ => false,
    };

    /// <summary>How often an act was taken in those days; a matter counts as reassigned when it was taken from somebody, which needs a reason.</summary>
    internal static int Acts(Tracked one, string action, Span span) => one.Course.Count(a => a.Action == action && span.Holds(a.Day) && (action != Assignment.Assigned || a.Reasoned));

    internal static DateOnly AsOf(Span span, Assignments all) => span.Last < all.Today ? span.Last : all.Today;

    // Issued, and not yet ended when the days began.
    private static bool WasHeld(Tracked one, Span span) => one.Record.State != Assignment.Proposed && one.OpenedOn <= span.Last && (one.EndedOn is not { } ended || ended >= span.First);
}
