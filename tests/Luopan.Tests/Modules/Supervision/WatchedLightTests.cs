using Luopan.Kernel;
using Luopan.Modules.Supervision;
using Luopan.Modules.Targets;
using Luopan.Platform.Access;
using Xunit;

namespace Luopan.Tests.Modules.Supervision;

public sealed class WatchedLightTests
{
    [Theory]
    [InlineData("Green 2026-01/09", "Red 2026-01/10", true, "Open")]
    [InlineData("Yellow 2026-01/09", "Red 2026-01/09", true, "Open")]
    [InlineData("Green 2026-01/09", "Red 2026-01/10", false, "Note")]
    [InlineData("Red 2026-01/09", "Red 2026-01/09", true, "Nothing")]
    [InlineData("Red 2026-01/09", "Red 2026-01/10", true, "Open")]
    [InlineData("Red 2026-01/10", "Red 2026-01/09", true, "Note")]
    [InlineData("Red 2026-01/09 answered", "Red 2026-01/10", true, "Note")]
    [InlineData("Red 2026-01/09 answered", "Yellow 2026-01/10", true, "Recover")]
    [InlineData("Red 2026-01/09", "Green 2026-01/10", false, "Recover")]
    [InlineData("Red 2026-01/09 answered", "None", true, "Nothing")]
    [InlineData("Green 2026-01/09", "None", true, "Nothing")]
    [InlineData("Green 2026-01/09", "Yellow 2026-01/09", true, "Note")]
    [InlineData("Green 2026-01/09", "Green 2026-01/09", true, "Nothing")]
    public void A_light_calls_for(string before, string now, bool opens, string act) => Assert.Equal(act, Seen(before).Next(Lit(now), opens).ToString());

    [Fact]
    public void A_new_spell_does_not_inherit_the_assignment_of_the_last()
    {
        var watched = Seen("Red 2026-01/09 answered");

        watched.See(Lit("Green 2026-01/10"));
        Assert.NotNull(watched.Assignment);
        watched.See(Lit("Red 2026-01/11"));

        Assert.Null(watched.Assignment);
    }

    private static WatchedLight Seen(string text)
    {
        var watched = new WatchedLight { Target = Guid.Empty };
        if (text.EndsWith("answered", StringComparison.Ordinal)) watched.Take(Lit(text), Guid.NewGuid());
        else watched.See(Lit(text));
        return watched;
    }

    private static LitTarget Lit(string text)
    {
        var parts = text.Split(' ');
        var state = new TargetState(Guid.Empty, "level", 24, "亿美元", "达到24亿美元", null, null, Enum.Parse<Light>(parts[0]), "", parts.Length > 1 ? Period.Parse(parts[1]) : null);
        return new(state, "实际使用外资", "990100", "云州市", "fdi", Sensitivity.Open, "swt.fdi", Period.OfYear(2026), 1);
    }
}
