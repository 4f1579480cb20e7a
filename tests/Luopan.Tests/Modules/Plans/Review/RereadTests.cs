using Luopan.Engines.Claims;
using Luopan.Modules.Plans;
using Luopan.Platform.Access;
using Xunit;

namespace Luopan.Tests.Modules.Plans.Review;

public sealed class RereadTests
{
    [Fact]
    public void A_claim_is_known_again_by_its_place_and_what_it_says()
    {
        var (level, growth) = (Known(1, 5, 12, Found(1, 5, 12)), Known(2, 15, 20, Found(1, 15, 20, ClaimKind.Yoy)));

        var (pairs, gone) = Reread.Pair([Found(1, 15, 20, ClaimKind.Yoy), Found(1, 4, 12), Found(2, 5, 12)], [level, growth]);

        Assert.Equal([growth, level, null], pairs.Select(p => p.Known));
        Assert.Empty(gone);
    }

    [Fact]
    public void Of_two_claims_on_one_number_each_finds_its_own()
    {
        var (trade, exports) = (Known(1, 5, 12, Found(1, 5, 12, name: "进口")), Known(2, 5, 12, Found(1, 5, 12, name: "出口")));

        var (pairs, _) = Reread.Pair([Found(1, 5, 12, name: "出口"), Found(1, 5, 12, name: "进口")], [trade, exports]);

        Assert.Equal([exports, trade], pairs.Select(p => p.Known));
    }

    [Fact]
    public void Only_open_claims_that_were_read_are_withdrawn()
    {
        var open = Known(1, 5, 12, Found(1, 5, 12));
        var decided = Known(2, 15, 20, Found(1, 15, 20));
        decided.Decide(ProposalState.Rejected, new CurrentUser(), DateTime.UnixEpoch, "读错");
        var byHand = Known(3, 25, 30, Found(1, 25, 30), byHand: true);

        var (_, gone) = Reread.Pair([], [open, decided, byHand]);

        Assert.Equal([open], gone);
    }

    private static Claim Found(int sentence, int start, int end, ClaimKind kind = ClaimKind.Level, string name = "实际使用外资") => new()
    {
        Sentence = sentence,
        Text = "",
        Start = start,
        End = end,
        Heading = "",
        Indicator = name,
        Region = "云岭省",
        Period = "2027",
        Status = ClaimStatus.Target,
        Kind = kind,
        Value = 80,
        Unit = "亿美元",
        Bound = ClaimBound.Equal,
        Confidence = 0.9,
    };

    private static PlanClaim Known(int number, int start, int end, Claim read, bool byHand = false) => new()
    {
        PlanId = Guid.Empty,
        ScopeKey = "",
        Number = number,
        Sentence = read.Sentence,
        Start = start,
        End = end,
        ByHand = byHand,
        Reading = 1,
        LastReading = 1,
        Read = ClaimFields.Of(read).Write(),
        Said = ClaimFields.Of(read).Write(),
    };
}
