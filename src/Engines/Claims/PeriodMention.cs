using System.Globalization;

namespace Luopan.Engines.Claims;

/// <summary>How a time is named.</summary>
internal enum PeriodForm
{
    Absolute,
    MonthsOfYear,
    ThisYear,
    LastYear,
    NextYear,
    WholeYear,
    YearEnd,
    MonthEnd,
    Now,
    SamePeriod,
    LastMonth,
    YearStart,
    LastYears,
    ThisMonth,
    YearBefore,
    Since,
    NextYears,
    YearsAgo,
}

/// <summary>A time named in a line.</summary>
/// <param name="Start">Offset of its first character in the plain text.</param>
/// <param name="End">Offset after its last character.</param>
/// <param name="Form">How it is named; everything but <see cref="PeriodForm.Absolute"/> needs the time it is spoken in.</param>
/// <param name="Value">The period where it is absolute; the part behind the year for months of a year.</param>
/// <param name="Years">How many years back for 五年来, ahead for 今后五年; how many a plan spans that 以来 stands behind.</param>
internal readonly record struct PeriodMention(int Start, int End, PeriodForm Form, string Value, int Years = 0)
{
    /// <summary>It is what another time is compared with: 较2015年, 是“十二五”的.</summary>
    public bool IsBase { get; init; }

    /// <summary>前 stands behind it: until when something is to be done.</summary>
    public bool IsDeadline { get; init; }

    /// <summary>Where a change starts: 由2015年的, 从“十二五”的.</summary>
    public bool IsFrom { get; init; }

    /// <summary>The period, said in a given year and month.</summary>
    public string Resolve(int year, string documentDate) => Form switch
    {
        PeriodForm.Absolute => Value,
        _ when year == 0 => "",
        PeriodForm.MonthsOfYear => Join(year, Value),
        PeriodForm.ThisYear or PeriodForm.WholeYear => $"{year}",
        PeriodForm.LastYear or PeriodForm.SamePeriod or PeriodForm.YearBefore => $"{year - 1}{Value}",
        PeriodForm.YearsAgo => $"{year - Years}",
        PeriodForm.NextYear => $"{year + 1}",
        PeriodForm.YearEnd => $"{year}-12",
        PeriodForm.YearStart => $"{year - 1}-12",
        PeriodForm.Since => int.Parse(Value, NumberStyles.None, CultureInfo.InvariantCulture) is var first && first < year ? $"{first}-{year}" : Years > 0 ? $"{first}-{first + Years - 1}" : $"{first}",
        PeriodForm.NextYears => Value.Length > 0 ? $"{year + Years - 1}" : $"{year}-{year + Years - 1}",
        PeriodForm.LastYears => $"{year - Years + 1}-{year}",
        _ => documentDate.Length > 0 ? documentDate : $"{year}",
    };

    // “-03” is one month, “-01/-11” a stretch of months.
    private static string Join(int year, string months) =>
        months.IndexOf('/', StringComparison.Ordinal) is var at and >= 0 ? $"{year}{months[..at]}/{year}{months[(at + 1)..]}" : $"{year}{months}";
}
