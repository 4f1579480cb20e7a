using System.Globalization;
using Luopan.Engines.Series;
using Luopan.Kernel;
using Luopan.Modules.Access;
using Luopan.Platform.Web;

namespace Luopan.Modules.Indicators.Explorer;

/// <summary>The periods of a query: single ones, runs of one form, and the latest there are, so that a kept query stays fresh.</summary>
internal sealed class PeriodSelector(SeriesScope reading, IReadOnlyList<AskedItem> items, IReadOnlyList<OrgInfo> orgs, DateOnly today)
{
    /// <summary>Periods one selector may stand for.</summary>
    internal const int Longest = 240;

    private const int OrgsLookedAt = 8;

    internal Outcome<IReadOnlyList<Period>> Resolve(IReadOnlyList<string> asked)
    {
        var all = new List<Period>();
        foreach (var text in asked.Where(a => !string.IsNullOrWhiteSpace(a)))
        {
            if (Run(text) is not { } run) return IndicatorsFaults.BadPeriods(text);
            all.AddRange(run);
        }

        return all.Count == 0 ? IndicatorsFaults.BadPeriods("") : Outcome<IReadOnlyList<Period>>.Of([.. all.Distinct().Order()]);
    }

    private IEnumerable<Period>? Run(string text)
    {
        if (Period.TryParse(text, out var one)) return [one];
        if (text.Split("..") is [var from, var to] && Period.TryParse(from, out var first) && Period.TryParse(to, out var last))
            return last.StepsFrom(first) is >= 0 and < Longest and var steps ? Enumerable.Range(0, steps + 1).Select(first.Add) : null;
        if (text.Split(':') is not ["last", var count, var form] || !int.TryParse(count, CultureInfo.InvariantCulture, out var many) || many is < 1 or > Longest) return null;
        PeriodKind? kind = form switch { "month" => PeriodKind.Month, "cumulative" => PeriodKind.Cumulative, "quarter" => PeriodKind.Quarter, "half" => PeriodKind.Half, "year" => PeriodKind.Year, _ => null };
        if (kind is not { } asked) return null;
        var latest = Latest(asked);
        return Enumerable.Range(0, many).Select(back => latest.Add(-back));
    }

    // Where nothing has a figure of that form the last whole one stands, and every cell says that it is missing.
    private Period Latest(PeriodKind form)
    {
        var codes = items.Select(i => i.Code ?? (Parser.TryParse(i.Text, out var expression, out _) ? Names.In(expression).Select(n => n.Code).FirstOrDefault() : null)).OfType<string>();
        foreach (var code in codes)
        {
            var found = orgs.Take(OrgsLookedAt).Select(o => reading.Latest(code, o.Code, "", null, form)?.Period).OfType<Period>().Select(p => In(p, form)).OfType<Period>().ToList();
            if (found.Count > 0) return found.Max();
        }

        return In(Period.MonthOf(today).Previous(), form) ?? Period.OfYear(today.Year - 1);
    }

    private static Period? In(Period period, PeriodKind form) => period.Kind == form ? period : form switch
    {
        PeriodKind.Cumulative => Period.OfCumulative(period.End.Year, period.End.Month),
        PeriodKind.Month => period.LatestMonth(),
        PeriodKind.Quarter => Period.OfQuarter(period.End.Year, (period.End.Month + 2) / 3),
        PeriodKind.Half => Period.OfHalf(period.End.Year, (period.End.Month + 5) / 6),
        PeriodKind.Year => Period.OfYear(period.End.Year),
        _ => null,
    };
}
