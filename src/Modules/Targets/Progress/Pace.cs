namespace Luopan.Modules.Targets;

/// <summary>序时: the share of a target due by a day. Every month counts the same; a seasonal profile would answer here instead.</summary>
internal static class Pace
{
    /// <summary>Share of the months from the first day to the last that are over at the end of a period, 0 to 1.</summary>
    internal static decimal Even(DateOnly start, DateOnly end, DateOnly at)
    {
        if (at >= end) return 1;
        var total = Months(start, end);
        var over = at < start ? 0 : Months(start, at.AddDays(1).AddMonths(-1));
        return total <= 0 ? 1 : Math.Clamp((decimal)over / total, 0, 1);
    }

    // Calendar months touched from the first day to the last: 2021-01-01 to 2021-03-31 are three.
    private static int Months(DateOnly from, DateOnly to) => to < from ? 0 : ((to.Year - from.Year) * 12) + to.Month - from.Month + 1;
}
