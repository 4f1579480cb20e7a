using System.Globalization;

namespace Luopan.Engines.Claims;

/// <summary>Asks a written period for its years.</summary>
internal static class Years
{
    /// <summary>The first year; 0 when none is written.</summary>
    public static int From(string period) => period.Length >= 4 && int.TryParse(period.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : 0;

    /// <summary>The last year of a span, or the year; 0 when none is written.</summary>
    public static int To(string period) => IsSpan(period) ? From(period[5..]) : From(period);

    /// <summary>The month of a point in time; 0 when none is written.</summary>
    public static int Month(string period) => period.Length is 7 or 10 && int.TryParse(period.AsSpan(5, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var month) ? month : 0;

    /// <summary>Whether it runs from one year to another: 2021-2025.</summary>
    public static bool IsSpan(string period) => period.Length == 9 && period[4] == '-';
}
