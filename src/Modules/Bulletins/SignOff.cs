using Luopan.Platform.Workflow;

namespace Luopan.Modules.Bulletins;

/// <summary>The way of a bulletin: drafted, reviewed, signed and thereby numbered and issued; each hand may send it back with a reason.</summary>
internal static class SignOff
{
    internal const string Code = "bulletins.signoff";

    internal const string Drafting = "drafting", Reviewing = "reviewing", Signing = "signing", Issued = "issued", Discarded = "discarded";

    internal const string Submit = "submit", Pass = "pass", Sign = "sign", Return = "return", Discard = "discard";

    internal static readonly FlowType Flow = new(
        Code,
        Drafting,
        [Issued, Discarded],
        [
            new(Submit, [Drafting], Reviewing, BulletinsModule.Draft, Undoable: true),
            new(Discard, [Drafting], Discarded, BulletinsModule.Draft, NeedsReason: true),
            new(Pass, [Reviewing], Signing, BulletinsModule.Review, NotSamePersonAs: Submit, Undoable: true),
            new(Return, [Reviewing], Drafting, BulletinsModule.Review, NeedsReason: true, Undoable: true, Back: true),
            new(Sign, [Signing], Issued, BulletinsModule.Sign, NotSamePersonAs: Submit),
            new(Return, [Signing], Drafting, BulletinsModule.Sign, NeedsReason: true, Undoable: true, Back: true),
        ],
        [new(Drafting, 3, DayCount.Working), new(Reviewing, 2, DayCount.Working), new(Signing, 1, DayCount.Working)])
    {
        Name = new("通报签发", "Bulletin sign-off"),
        Words = new Dictionary<string, FlowWord>
        {
            [Drafting] = new("拟稿", "Drafting"),
            [Reviewing] = new("核稿", "In review"),
            [Signing] = new("待签发", "To be signed"),
            [Issued] = new("已印发", "Issued"),
            [Discarded] = new("已撤销", "Discarded"),
            [Submit] = new("送审", "Submit"),
            [Pass] = new("核稿通过", "Pass"),
            [Sign] = new("签发", "Sign and issue"),
            [Return] = new("退回", "Send back"),
            [Discard] = new("撤销", "Discard"),
        },
    };

    /// <summary>What each stretch of the way is called, done or not.</summary>
    internal static readonly IReadOnlyDictionary<string, FlowWord> StepWords = new Dictionary<string, FlowWord>
    {
        [Drafting] = new("拟稿", "Draft"),
        [Reviewing] = new("核稿", "Review"),
        [Signing] = new("签发", "Sign"),
        [Issued] = new("编号印发", "Number and issue"),
        [Discarded] = new("撤销", "Discard"),
    };
}
