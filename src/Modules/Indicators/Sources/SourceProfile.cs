using Luopan.Kernel;
using Luopan.Platform.Access;

namespace Luopan.Modules.Indicators.Sources;

/// <summary>An export people have already, as the pack declares it: what its heads and rows mean, who sends it, and when it is due.</summary>
/// <param name="Part">Which body it comes from, see <see cref="Parts"/>.</param>
/// <param name="Number">Its number in the ledger of exchange.</param>
/// <param name="From">Who sends it.</param>
/// <param name="Titles">Words of which its title holds one; empty where the heads tell it apart.</param>
/// <param name="Unit">Unit where the file names none; null when it always does.</param>
/// <param name="Tally">Given, the file is a list whose rows are counted; null for a table of figures.</param>
internal sealed record SourceProfile(
    string Code, string Name, string NameEn, string Part, string Number, string From, string Publisher, string Class, string Status, Sensitivity Sensitivity, string Line,
    IReadOnlyList<string> Titles, string? Unit, RowRule Rows, IReadOnlyList<ColumnRule> Columns, IReadOnlyList<HeadPattern> Ignored, TallyRule? Tally, Expectation? Due)
{
    /// <summary>Bodies the authority exchanges files with.</summary>
    internal static readonly IReadOnlyDictionary<string, string> Parts = new Dictionary<string, string>
    {
        ["customs"] = "海关",
        ["tax"] = "税务",
        ["finance"] = "财政",
        ["port"] = "口岸",
        ["insurance"] = "出口信用保险",
        ["ministry"] = "商务部",
        ["statistics"] = "统计",
        ["other"] = "其他",
    };
}

/// <summary>What the columns under a head mean.</summary>
/// <param name="Indicator">Code, with its suffix where the column is a derived value; empty where the row names the indicator.</param>
/// <param name="Suffix">Suffix put to the indicator the row names; empty for none.</param>
/// <param name="Breakdown">Canonical; empty for none of its own.</param>
/// <param name="Unit">Unit where neither head nor table names one that fits.</param>
/// <param name="Optional">Whether the file may lack it.</param>
internal sealed record ColumnRule(HeadPattern Head, string Indicator, string Suffix, string Breakdown, PeriodForm Period, string? Unit, bool Optional);

/// <summary>How the period of a column follows from the month the file is of.</summary>
internal enum PeriodForm
{
    Month,
    Cumulative,
    Quarter,
    Year,

    /// <summary>As the head itself prints it.</summary>
    Printed,
}

/// <summary>What the rows of a table mean.</summary>
/// <param name="Label">Heads of the column that names the rows.</param>
/// <param name="Code">Heads of the column with codes beside it; empty for none.</param>
/// <param name="By">org, indicator, or the dimension the rows split by.</param>
/// <param name="Org">Org of rows that name none; null for the province.</param>
/// <param name="Totals">Words of rows that are sums of others.</param>
/// <param name="TotalOrg">Org whose figure the total is; null where it only proves the rows. Of rows by a dimension the total is always the figure without breakdown.</param>
/// <param name="Whole">Whether the rows make up the total.</param>
/// <param name="Names">Names rows bear here, to the code they stand for.</param>
/// <param name="Ignored">Rows left out.</param>
/// <param name="Others">Whether rows nobody knows are left out too, as in a table of the whole nation.</param>
internal sealed record RowRule(
    IReadOnlyList<string> Label, IReadOnlyList<string> Code, string By, string? Org, IReadOnlyList<string> Totals, string? TotalOrg, bool Whole,
    IReadOnlyDictionary<string, string> Names, IReadOnlyList<string> Ignored, bool Others, IReadOnlyList<RowSection> Sections)
{
    internal const string ByOrg = "org", ByIndicator = "indicator";
}

/// <summary>Rows under a line of their own, such as 按行业分.</summary>
internal sealed record RowSection(string Head, string By, bool Whole);

/// <summary>How a list is counted.</summary>
/// <param name="Name">Heads of the column that names the units; a unit named twice counts once.</param>
/// <param name="Org">Heads of the column with the unit's org; empty when the list is of the province as a whole.</param>
/// <param name="Answer">Heads of the column that says yes or no.</param>
/// <param name="Due">Indicator that counts all of them.</param>
/// <param name="Done">Indicator that counts those with a yes.</param>
/// <param name="Statistics">Whether who said yes is statistics (统计), so that counts of a few are kept secret; otherwise who is asked and who answered is the office's own business (管理).</param>
internal sealed record TallyRule(IReadOnlyList<string> Name, IReadOnlyList<string> Org, IReadOnlyList<string> Answer, IReadOnlyList<string> Yes, IReadOnlyList<string> No, string Due, string Done, bool Statistics);

/// <summary>When files of a profile are due.</summary>
/// <param name="Every">month, quarter or year.</param>
/// <param name="Day">Day of the month after the period, or its working day of that number.</param>
/// <param name="Since">First period expected.</param>
/// <param name="Except">Months that bring no file of their own.</param>
internal sealed record Expectation(string Every, int Day, bool Workdays, Period Since, IReadOnlyList<int> Except)
{
    /// <summary>Periods expected so far, oldest first.</summary>
    internal IEnumerable<Period> Until(DateOnly today)
    {
        for (var month = Since.Start; month <= today; month = month.AddMonths(1))
        {
            var period = Every switch
            {
                "year" => month.Month == 12 ? Period.OfYear(month.Year) : (Period?)null,
                "quarter" => month.Month % 3 == 0 ? Period.OfQuarter(month.Year, month.Month / 3) : null,
                _ => Except.Contains(month.Month) ? null : Period.OfMonth(month.Year, month.Month),
            };
            if (period is { } one && one.End < today) yield return one;
        }
    }

    /// <summary>The expected period a month's file belongs to.</summary>
    internal Period Of(Period month) => Every switch
    {
        "year" => Period.OfYear(month.Year),
        "quarter" => Period.OfQuarter(month.Year, (month.Number + 2) / 3),
        _ => month,
    };

    /// <summary>A day off moves to the next working day.</summary>
    internal Deadline DueFor(Period period, WorkCalendar calendar)
    {
        var last = period.End;
        if (Workdays) return calendar.AddWorkdays(last, Day);
        var next = last.AddDays(1);
        return calendar.AddWorkdays(new DateOnly(next.Year, next.Month, Math.Min(Day, DateTime.DaysInMonth(next.Year, next.Month))), 0);
    }
}

/// <summary>The profiles of a pack.</summary>
internal sealed record SourceProfiles(IReadOnlyList<SourceProfile> All)
{
    internal static readonly SourceProfiles None = new([]);

    internal SourceProfile? Find(string code) => All.FirstOrDefault(p => p.Code == code);
}
