using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Luopan.Kernel;
using Luopan.Modules.Records.Types;

namespace Luopan.Modules.Records.Values;

/// <summary>
/// Days and periods of demonstration entries told from the day the space first starts, so that a demonstration never looks old:
/// <c>today</c>, <c>today+12</c>, <c>today-3w</c>, <c>today+2m</c>, <c>today-1y</c>; <c>month-1</c>, <c>quarter</c>, <c>half+1</c>, <c>year-2</c>.
/// </summary>
internal static partial class RelativeDay
{
    internal const string Remedy = "写作2026-01-31，或自首次启用那天起算：today、today+12（天）、today-3w（周）、today+2m（月）、today-1y（年）";

    private const string PeriodRemedy = "写作2026-03、2026-Q1或2026，或自首次启用那天起算：month-1、quarter、half+1、year-2";

    /// <summary>Whether a cell wants to be told from the first day; only days and periods can.</summary>
    internal static bool IsMeant(FieldKind kind, string text) => kind is FieldKind.Date or FieldKind.Period && text.Length > 0 && char.IsAsciiLetterLower(text[0]);

    /// <summary>The day or period as it is entered; null when it cannot be read.</summary>
    internal static string? Read(FieldKind kind, string text, DateOnly today)
    {
        if (Form().Match(text) is not { Success: true } form) return null;
        var count = form.Groups["n"].Success ? int.Parse(form.Groups["n"].Value, CultureInfo.InvariantCulture) * (form.Groups["sign"].Value == "-" ? -1 : 1) : 0;
        var word = form.Groups["word"].Value;
        if (kind == FieldKind.Date) return word == "today" ? Day(today, count, form.Groups["unit"].Value).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null;
        return word == "today" || form.Groups["unit"].Success ? null : Around(word, today, count).ToString();
    }

    internal static string RemedyOf(FieldKind kind) => kind == FieldKind.Date ? Remedy : PeriodRemedy;

    /// <summary>Cells of a row with every day and period told from the first day.</summary>
    internal static Dictionary<string, JsonElement> Told(IReadOnlyList<Field> fields, IReadOnlyDictionary<string, JsonElement> cells, DateOnly today) => cells.ToDictionary(c => c.Key, c =>
        fields.FirstOrDefault(f => f.Code == c.Key) is { } field && IsMeant(field.Kind, c.Value.ToString()) && Read(field.Kind, c.Value.ToString(), today) is { } told ? JsonSerializer.SerializeToElement(told) : c.Value);

    private static DateOnly Day(DateOnly today, int count, string unit) => unit switch
    {
        "w" => today.AddDays(7 * count),
        "m" => today.AddMonths(count),
        "y" => today.AddYears(count),
        _ => today.AddDays(count),
    };

    private static Period Around(string word, DateOnly today, int count)
    {
        var month = new DateOnly(today.Year, today.Month, 1);
        switch (word)
        {
            case "month": return Period.MonthOf(month.AddMonths(count));
            case "quarter": return month.AddMonths(3 * count) is var q ? Period.OfQuarter(q.Year, (q.Month + 2) / 3) : default;
            case "half": return month.AddMonths(6 * count) is var h ? Period.OfHalf(h.Year, h.Month <= 6 ? 1 : 2) : default;
            default: return Period.OfYear(today.Year + count);
        }
    }

    [GeneratedRegex(@"^(?<word>today|month|quarter|half|year)(?:(?<sign>[+-])(?<n>[0-9]{1,4})(?<unit>[dwmy])?)?$")]
    private static partial Regex Form();
}
