using System.Globalization;

namespace Luopan.Engines.Claims.Contradictions;

/// <summary>The months a claim speaks of; a year and its last month stand for the same stock.</summary>
internal readonly record struct Span(int First, int Last)
{
    /// <summary>Reads the forms of <see cref="Claim.Period"/>; null for anything else.</summary>
    internal static Span? Of(string? period)
    {
        if (string.IsNullOrEmpty(period)) return null;
        var slash = period.IndexOf('/', StringComparison.Ordinal);
        if (slash > 0) return Join(Point(period[..slash]), Point(period[(slash + 1)..]));
        return period.Length == 9 && period[4] == '-' ? Join(Point(period[..4]), Point(period[5..])) : Point(period);
    }

    internal static Span OfYear(int year) => new(year * 12, (year * 12) + 11);

    internal int FirstYear => First / 12;

    internal int LastYear => Last / 12;

    internal int Months => Last - First + 1;

    internal bool IsYear => First % 12 == 0 && Months == 12;

    /// <summary>Whole years, two or more.</summary>
    internal bool IsYears => First % 12 == 0 && Last % 12 == 11 && Months > 12;

    /// <summary>The same months a year before.</summary>
    internal Span YearBefore => new(First - 12, Last - 12);

    /// <summary>For a stock, whether both end in the same month.</summary>
    internal bool SameEnd(Span other) => Last == other.Last;

    internal string Chinese()
    {
        var culture = CultureInfo.InvariantCulture;
        if (IsYear) return string.Create(culture, $"{FirstYear}年");
        if (IsYears) return string.Create(culture, $"{FirstYear}—{LastYear}年");
        return First == Last
            ? string.Create(culture, $"{FirstYear}年{(First % 12) + 1}月")
            : string.Create(culture, $"{FirstYear}年{(First % 12) + 1}—{(Last % 12) + 1}月");
    }

    internal string English()
    {
        if (IsYear) return FirstYear.ToString(CultureInfo.InvariantCulture);
        return Kernel.Period.OfSpan(Month(First), Month(Last)).English();
    }

    private static Kernel.Period Month(int at) => Kernel.Period.MonthOf(new DateOnly(at / 12, (at % 12) + 1, 1));

    private static Span? Join(Span? from, Span? until) => from is { } a && until is { } b && a.First <= b.Last ? new Span(a.First, b.Last) : null;

    private static Span? Point(string text)
    {
        if (text.Length < 4 || !int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < 1900 or > 2200) return null;
        if (text.Length == 4) return OfYear(year);
        if (text.Length < 7 || text[4] != '-' || !int.TryParse(text.AsSpan(5, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var month) || month is < 1 or > 12) return null;
        return new Span((year * 12) + month - 1, (year * 12) + month - 1);
    }
}
