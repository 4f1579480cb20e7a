using Luopan.Platform.Workflow;

namespace Luopan.Modules.Reporting.Requests;

/// <summary>The life of a request: answered by the body that reviews the enterprise's return, or by one above it, or closed with the reason; withdrawn when a later sending leaves it out.</summary>
internal static class RequestFlow
{
    internal const string Code = "reporting.request";

    internal const string Open = "open", Forwarded = "forwarded", Answered = "answered", Closed = "closed", Withdrawn = "withdrawn";

    internal const string Answer = "answer", Forward = "forward", Close = "close";

    /// <summary>States in which somebody still owes an answer.</summary>
    internal static readonly IReadOnlyList<string> Waiting = [Open, Forwarded];

    internal static readonly FlowType Type = new(
        Code, Open, [Answered, Closed, Withdrawn],
        [
            new(Answer, [Open, Forwarded], Answered, ReportingModule.Review, NeedsReason: true, AtHome: true),
            new(Forward, [Open, Forwarded], Forwarded, ReportingModule.Review, NeedsReason: true, Aside: true, AtHome: true),
            new(Close, [Open, Forwarded], Closed, ReportingModule.Review, NeedsReason: true, Aside: true, AtHome: true),
        ],
        [
            new(Open, 0, DayCount.Working) { ByDate = true, Name = new("答复", "Answer") },
            new(Forwarded, 0, DayCount.Working) { ByDate = true, Name = new("上级答复", "Answer from above") },
        ])
    {
        Name = new("企业诉求", "Enterprise request"),
        Words = new Dictionary<string, FlowWord>
        {
            ["started"] = new("提出", "Told"),
            [Open] = new("待答复", "To be answered"),
            [Forwarded] = new("已转上级", "Forwarded"),
            [Answered] = new("已答复", "Answered"),
            [Closed] = new("已办结", "Closed"),
            [Withdrawn] = new("企业撤回", "Withdrawn"),
            [Answer] = new("答复", "Answer"),
            [Forward] = new("转上级", "Forward"),
            [Close] = new("办结", "Close"),
        },
    };
}
