using Luopan.Kernel;

namespace Luopan.Modules.Records;

/// <summary>How many working days are left, and when that is soon.</summary>
internal sealed record Countdown(DateOnly Today, WorkCalendar Calendar, int SoonDays)
{
    /// <summary>Last day that counts as soon.</summary>
    internal DateOnly LastSoon { get; } = Calendar.AddWorkdays(Today, SoonDays + 1).Date.AddDays(-1);

    internal LightView Light(DateOnly? due, bool ended, bool paused)
    {
        if (ended) return new("none", null, null);
        if (paused) return new("paused", due, null);
        if (due is not { } day) return new("normal", null, null);
        return new(day < Today ? "overdue" : day <= LastSoon ? "soon" : "normal", day, Calendar.WorkdaysBetween(Today, day));
    }
}
