using System.Globalization;
using System.Text.RegularExpressions;
using Luopan.Engines.Claims;
using Luopan.Engines.Documents;
using Luopan.Kernel;

namespace Luopan.Modules.Plans;

/// <summary>The days a plan is for: as a person writes them, or as the document itself tells.</summary>
internal static partial class PlanPeriod
{
    /// <summary>Reads 2021—2025, 2021-2025年, 2023, 2023-01/06; null for anything else.</summary>
    internal static (DateOnly From, DateOnly Until)? Parse(string written)
    {
        var text = Blank().Replace(written, "");
        if (Years().Match(text) is { Success: true } span) text = $"{span.Groups[1].Value}/{span.Groups[2].Value}";
        else if (text.EndsWith('年')) text = text[..^1];
        return Period.TryParse(text, out var period) ? (period.Start, period.End) : null;
    }

    /// <summary>As the document's title and text tell; null when they do not.</summary>
    internal static (DateOnly From, DateOnly Until)? Read(Document document, string region) =>
        DocumentYears.Of(document, new ClaimContext(region)) is var (first, last) ? (new DateOnly(first, 1, 1), new DateOnly(last, 12, 31)) : null;

    /// <summary>Both days as one period; null where one is not known.</summary>
    internal static Period? Of(DateOnly? from, DateOnly? until) =>
        from is { DayOfYear: 1 } && until is { Month: 12 } && from.Value.Year == until.Value.Year ? Period.OfYear(from.Value.Year)
        : from is { } first && until is { } last && Period.TryParse(string.Create(CultureInfo.InvariantCulture, $"{first:yyyy-MM}/{last:yyyy-MM}"), out var period) ? period : null;

    [GeneratedRegex(@"^(\d{4})年?[-—–~～至到/]+(\d{4})年?$")]
    private static partial Regex Years();

    [GeneratedRegex(@"\s")]
    private static partial Regex Blank();
}
