using System.Globalization;
using Luopan.Kernel;
using Xunit;

namespace Luopan.Tests.Kernel;

public sealed class WorkCalendarTests
{
    private const string File = "calendar.json";

    private static readonly WorkCalendar Calendar = new(Vectors.Section(File, "entries").Select(row => new CalendarEntry(
        Day(row[0].GetString()), row[1].GetString() == "holiday" ? CalendarKind.Holiday : CalendarKind.MakeupWorkday, row[2].GetString()!, row[3].GetInt32())));

    public static IEnumerable<TheoryDataRow<string>> Days => Vectors.Rows(File, "days");

    public static IEnumerable<TheoryDataRow<string>> Deadlines => Vectors.Rows(File, "deadlines");

    public static IEnumerable<TheoryDataRow<string>> CalendarDeadlines => Vectors.Rows(File, "calendarDeadlines");

    public static IEnumerable<TheoryDataRow<string>> Between => Vectors.Rows(File, "between");

    public static IEnumerable<TheoryDataRow<string>> WorkdaysIn => Vectors.Rows(File, "workdaysIn");

    [Theory, MemberData(nameof(Days))]
    public void Knows_working_days_and_what_it_only_assumes(string json)
    {
        var row = Vectors.Case(json);

        Assert.Equal(row.GetProperty("workday").GetBoolean(), Calendar.IsWorkday(row.Date("day")));
        Assert.Equal(row.GetProperty("provisional").GetBoolean(), Calendar.IsProvisional(row.Date("day")));
    }

    [Theory, MemberData(nameof(Deadlines))]
    public void Counts_deadlines_in_working_days(string json)
    {
        var row = Vectors.Case(json);
        var (start, workdays) = (row.Date("start"), row.GetProperty("workdays").GetInt32());

        var deadline = Calendar.AddWorkdays(start, workdays);

        Assert.Equal(new Deadline(row.Date("date"), row.GetProperty("provisional").GetBoolean()), deadline);
        if (workdays > 0) Assert.Equal(workdays, Calendar.WorkdaysBetween(start, deadline.Date));
    }

    [Theory, MemberData(nameof(CalendarDeadlines))]
    public void A_calendar_deadline_on_a_day_off_moves_on(string json)
    {
        var row = Vectors.Case(json);

        var deadline = Calendar.AddDays(row.Date("start"), row.GetProperty("days").GetInt32());

        Assert.Equal(new Deadline(row.Date("date"), row.GetProperty("provisional").GetBoolean()), deadline);
    }

    [Theory, MemberData(nameof(Between))]
    public void Counts_the_days_left_or_overdue(string json)
    {
        var row = Vectors.Case(json);

        Assert.Equal(row[2].GetInt32(), Calendar.WorkdaysBetween(Day(row[0].GetString()), Day(row[1].GetString())));
    }

    [Theory, MemberData(nameof(WorkdaysIn))]
    public void Counts_the_working_days_of_a_period(string json)
    {
        var row = Vectors.Case(json);

        Assert.Equal(row[1].GetInt32(), Calendar.WorkdaysIn(Period.Parse(row[0].GetString()!)));
    }

    [Fact]
    public void Names_the_festival_and_its_last_year()
    {
        Assert.Equal(2026, Calendar.LastLoadedYear);
        Assert.Equal(2023, Calendar.Entry(new(2022, 12, 31))?.Year);
        Assert.Null(Calendar.Entry(new(2025, 3, 3)));
    }

    [Fact]
    public void Without_notices_everything_is_provisional()
    {
        Assert.Equal(0, WorkCalendar.Empty.LastLoadedYear);
        Assert.Equal(new Deadline(new(2025, 10, 1), true), WorkCalendar.Empty.AddWorkdays(new(2025, 9, 30), 1));
    }

    private static DateOnly Day(string? text) => DateOnly.ParseExact(text!, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
