using Luopan.Kernel;
using Luopan.Platform.Access;
using Luopan.Platform.Workflow;
using Xunit;

namespace Luopan.Tests.Workflow;

public sealed class WorkClockTests
{
    private static readonly Permission By = new("test.write");
    private static readonly FlowClock Prepare = new("prep", 5, DayCount.Working) { Also = ["begun"], PausedIn = ["held"], Name = new("前期工作", "Preparation") };
    private static readonly FlowClock Finish = new("issued", 0, DayCount.Calendar) { Also = ["signed"], ByDate = true };
    private static readonly FlowType Flow = new("test.flow", "planned", ["done"], [new("go", ["planned"], "prep", By)], [Prepare, Finish]);
    private static readonly DateOnly Monday = new(2025, 6, 9);

    [Fact]
    public void A_clock_starts_on_entry_goes_on_between_its_states_and_ends_elsewhere()
    {
        var item = Entered("prep", "planned", Monday);
        Assert.Equal((new DateOnly(2025, 6, 16), "前期工作"), (item.Due!.Value, item.ClockName));

        Enter(item, "begun", Monday.AddDays(2));
        Assert.Equal(new DateOnly(2025, 6, 16), item.Due);

        Enter(item, "done", Monday.AddDays(3));
        Assert.Null(item.Due);
        Assert.Null(item.ClockName);
    }

    [Fact]
    public void A_clock_starts_anew_when_its_states_are_entered_from_outside()
    {
        var item = Entered("prep", "planned", Monday);
        Enter(item, "planned", Monday.AddDays(1));
        Enter(item, "begun", Monday.AddDays(2));

        Assert.Equal(new DateOnly(2025, 6, 18), item.Due);
    }

    [Fact]
    public void A_clock_stands_still_in_its_pauses()
    {
        var item = Entered("prep", "planned", Monday);
        Enter(item, "held", Monday.AddDays(1));
        Assert.Equal(Monday.AddDays(1), item.PausedOn);

        Enter(item, "begun", Monday.AddDays(4));

        Assert.Null(item.PausedOn);
        Assert.Equal(new DateOnly(2025, 6, 19), item.Due);
    }

    [Fact]
    public void A_clock_by_date_takes_the_day_it_is_given()
    {
        var item = Entered("planned", null, Monday);
        (item.State, var from) = ("issued", item.State);
        WorkClock.Enter(item, Flow, from, new DateOnly(2025, 7, 1), WorkCalendar.Empty, Monday);
        Assert.Equal(new DateOnly(2025, 7, 1), item.Due);

        Enter(item, "signed", Monday.AddDays(1));
        Assert.Equal(new DateOnly(2025, 7, 1), item.Due);
    }

    [Theory]
    [InlineData("/37/3701/370102/", 0, "/37/3701/370102/")]
    [InlineData("/37/3701/370102/", 1, "/37/3701/")]
    [InlineData("/37/3701/370102/", 9, "/37/")]
    [InlineData("/37/", 1, "/37/")]
    public void Climbing_ends_at_the_root(string home, int levels, string watched) => Assert.Equal(watched, WorkClock.Up(home, levels));

    [Fact]
    public void A_later_entry_comes_down_to_its_home()
    {
        var item = Entered("prep", "planned", Monday);
        (item.Climbed, item.OrgPath) = (1, "/37/");

        Enter(item, "begun", Monday.AddDays(9));
        Assert.Equal("/37/", item.OrgPath);

        Enter(item, "planned", Monday.AddDays(9));
        Assert.Equal(("/37/3701/", 0), (item.OrgPath, item.Climbed));
    }

    [Fact]
    public void Keeps_the_last_doers_of_an_action_only()
    {
        var item = Entered("prep", null, Monday);
        var (first, deputy, absent) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        WorkClock.NoteDoers(item, "submit", [first, null]);
        WorkClock.NoteDoers(item, "submit", [deputy, absent]);

        Assert.False(WorkClock.Did(item, "submit", first));
        Assert.True(WorkClock.Did(item, "submit", deputy));
        Assert.True(WorkClock.Did(item, "submit", absent));
        Assert.False(WorkClock.Did(item, "pass", absent));
    }

    private static WorkItem Entered(string state, string? from, DateOnly today)
    {
        var item = new WorkItem
        {
            Type = Flow.Code,
            Subject = "1",
            Title = "一件事",
            Link = "/",
            State = state,
            ScopeKey = "1|fdi|/37/3701/",
            Line = "fdi",
            HomePath = "/37/3701/",
            OrgPath = "/37/3701/",
            OpenedAt = DateTime.UnixEpoch,
            StateSince = DateTime.UnixEpoch,
        };
        WorkClock.Enter(item, Flow, from, null, WorkCalendar.Empty, today);
        return item;
    }

    private static void Enter(WorkItem item, string state, DateOnly today)
    {
        var from = item.State;
        item.State = state;
        WorkClock.Enter(item, Flow, from, null, WorkCalendar.Empty, today);
    }
}
