using System.Globalization;
using Luopan.Kernel;

namespace Luopan.Engines.Sdmx;

/// <summary>Periods as SDMX writes an observational time period: <c>2025</c>, <c>2025-S1</c>, <c>2025-Q1</c>, <c>2025-03</c>, <c>2025-W07</c>, <c>2025-03-15</c>; a cumulative or a span is a range, <c>2025-01-01/P3M</c>.</summary>
public static class SdmxTime
{
    /// <summary>The period in SDMX.</summary>
    public static string Of(Period period) => period.Kind switch
    {
        PeriodKind.Half => string.Create(CultureInfo.InvariantCulture, $"{period.Year}-S{period.Number}"),
        PeriodKind.Cumulative or PeriodKind.Span => string.Create(CultureInfo.InvariantCulture, $"{period.Start:yyyy-MM-dd}/P{Length(period)}"),
        _ => period.ToString(),
    };

    /// <summary>Reads what SDMX allows and one of our periods can be: also the reporting forms <c>2025-A1</c> and <c>2025-M03</c>.</summary>
    public static bool TryParse(string text, out Period period)
    {
        ArgumentNullException.ThrowIfNull(text);
        period = default;
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash > 0) return TryRange(text[..slash], text[(slash + 1)..], out period);
        if (text.Length >= 7 && text[4] == '-' && char.IsAsciiLetterUpper(text[5]))
        {
            text = text[5] switch
            {
                'A' when text[6..] == "1" => text[..4],
                'S' => $"{text[..5]}H{text[6..]}",
                'M' when text.Length == 8 => text[..5] + text[6..],
                'Q' or 'W' => text,
                _ => "",
            };
        }

        return Period.TryParse(text, out period);
    }

    private static string Length(Period period)
    {
        var months = Months(period);
        return period.Kind == PeriodKind.Span && months % 12 == 0 ? Number(months / 12) + "Y" : Number(months) + "M";
    }

    private static int Months(Period period) => ((period.End.Year - period.Start.Year) * 12) + period.End.Month - period.Start.Month + 1;

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static bool TryRange(string start, string duration, out Period period)
    {
        period = default;
        if (!DateOnly.TryParseExact(start, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first) || first.Day != 1) return false;
        if (duration is not ['P', .., 'M' or 'Y'] || !int.TryParse(duration.AsSpan(1, duration.Length - 2), NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count is < 1 or > 1200) return false;
        var years = duration[^1] == 'Y';
        if (years && first.Month != 1) return false;
        var months = years ? count * 12 : count;
        var last = first.AddMonths(months - 1);
        // Twelve months from January on are the cumulative; a year is P1Y or 2025.
        var text = years && count == 1 ? Number(first.Year)
            : !years && first.Month == 1 && last.Year == first.Year ? string.Create(CultureInfo.InvariantCulture, $"{first:yyyy}-01/{last:MM}")
            : years ? string.Create(CultureInfo.InvariantCulture, $"{first:yyyy}/{last:yyyy}")
            : string.Create(CultureInfo.InvariantCulture, $"{first:yyyy-MM}/{last:yyyy-MM}");
        return Period.TryParse(text, out period);
    }
}
