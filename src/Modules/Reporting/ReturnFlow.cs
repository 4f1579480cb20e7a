using Luopan.Platform.Workflow;

namespace Luopan.Modules.Reporting;

/// <summary>The life of a return: filled, reviewed one level up, accepted and locked by the next; opened again only with a reason.</summary>
internal static class ReturnFlow
{
    internal const string Code = "reporting.return";

    internal const string Draft = "draft", Submitted = "submitted", Reviewed = "reviewed", Accepted = "accepted", Returned = "returned", Revising = "revising", Waived = "waived";

    internal const string Submit = "submit", TakeBack = "take_back", Review = "review", SendBack = "send_back", Accept = "accept", Revise = "revise", Waive = "waive", Remind = Reminding.Action;

    /// <summary>States in which cells may be typed.</summary>
    internal static readonly IReadOnlyList<string> Open = [Draft, Returned, Revising];

    /// <summary>States in which the filler has done its part.</summary>
    internal static readonly IReadOnlyList<string> Sent = [Submitted, Reviewed, Accepted];

    internal static readonly FlowType Type = new(
        Code, Draft, [Accepted, Waived],
        [
            new(Submit, [Draft, Returned, Revising], Submitted, ReportingModule.Fill, AtHome: true),
            new(TakeBack, [Submitted], Draft, ReportingModule.Fill, Aside: true, AtHome: true),
            new(Review, [Submitted], Reviewed, ReportingModule.Review, NotSamePersonAs: Submit, Above: true),
            new(SendBack, [Submitted, Reviewed], Returned, ReportingModule.Review, NeedsReason: true, NotSamePersonAs: Submit, Back: true, Above: true),
            new(Accept, [Reviewed], Accepted, ReportingModule.Accept, NotSamePersonAs: Review, Above: true),
            .. Open.Select(s => new FlowStep(Remind, [s], s, ReportingModule.Review, Aside: true, Above: true)),
            new(Waive, [Draft], Waived, ReportingModule.Accept, NeedsReason: true, Aside: true, Above: true),
        ],
        [
            new(Draft, 0, DayCount.Working) { ByDate = true, Name = new("报送期限", "Filing deadline") },
            new(Returned, 2, DayCount.Working) { Name = new("退回后重报", "Filing again") },
            new(Revising, 5, DayCount.Working) { Name = new("修订", "Revision") },
            new(Submitted, 2, DayCount.Working) { Name = new("审核", "Review") },
            new(Reviewed, 3, DayCount.Working) { Name = new("核准", "Acceptance") },
        ])
    {
        Name = new("报表", "Return"),
        Words = new Dictionary<string, FlowWord>
        {
            [Draft] = new("待报送", "To be filed"),
            [Submitted] = new("待审核", "In review"),
            [Reviewed] = new("待核准", "Awaiting acceptance"),
            [Accepted] = new("已核准", "Accepted"),
            [Returned] = new("已退回", "Returned"),
            [Revising] = new("修订中", "Under revision"),
            [Waived] = new("免报", "Waived"),
            [Submit] = new("提交", "Submit"),
            [TakeBack] = new("撤回", "Take back"),
            [Review] = new("审核通过", "Pass"),
            [SendBack] = new("退回", "Send back"),
            [Accept] = new("核准", "Accept"),
            [Revise] = new("修订", "Revise"),
            [Waive] = new("准予免报", "Waive"),
            [Remind] = new("催报", "Remind"),
        },
    };
}
