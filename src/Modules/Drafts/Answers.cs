using Luopan.Kernel;
using Luopan.Modules.Access;
using Luopan.Modules.Indicators;
using Luopan.Platform;

namespace Luopan.Modules.Drafts;

/// <summary>What the store may mean by one figure: all values its print or our arithmetic leaves open, in its own unit.</summary>
internal sealed record Answer(Interval Interval, Unit? Unit, Compared Found, bool Current)
{
    internal bool Published => Found.Arithmetic.Length == 0;
}

/// <summary>Asks the store, published before computed, as the present person may see it.</summary>
internal sealed class Answers(SeriesScope reading, IndicatorCatalogue catalogue)
{
    private const decimal Far = 1e22m;

    /// <summary>Every print at a key, the current one first, or our own computation where nothing is printed; empty when neither can be had.</summary>
    internal IReadOnlyList<Answer> At(string code, OrgInfo org, Period period, string breakdown)
    {
        if (catalogue.Find(code) is not { } info) return [];
        var unit = Unit.Find(info.Unit);
        var printed = reading.Printed(code, org.Code, period, breakdown);
        if (printed.Count > 0)
            return [.. printed.Select(p => new Answer(Doubt(p.Figure), unit, Found(code, info, org, period, breakdown, p.Figure, p.Since, p.Number, ""), p.Current))];
        var figure = reading.Figure(code, org.Code, period, breakdown);
        if (figure.Value is not { } value) return [];
        var worked = reading.Evaluate(Expression(code, breakdown), org.Code, period);
        var interval = worked.Interval ?? Rounding.Of(value);
        return [new Answer(interval, unit, Found(code, info, org, period, breakdown, figure, null, null, worked.Trace.Note ?? "按库内数据推算"), true)];
    }

    /// <summary>A derived value that has no code of its own, worked out from prints.</summary>
    internal static Answer Worked(Interval interval, string unit, Compared like, string arithmetic)
    {
        var middle = Math.Round((interval.Low + interval.High) / 2, 2, MidpointRounding.AwayFromZero);
        var figure = like.Figure with { Value = middle, Text = Display.Official(middle), Unit = unit, Status = FigureStatus.Computed, Publisher = null, Observation = null };
        return new Answer(interval, Unit.Find(unit), like with { Figure = figure, Since = null, Vintage = null, Arithmetic = arithmetic }, true);
    }

    /// <summary>Average growth a year between the figures of two years.</summary>
    internal IEnumerable<Answer> Yearly(string code, OrgInfo org, Period first, Period last, string breakdown)
    {
        var worked = reading.Evaluate($"cagr({Expression(code, breakdown)}, {first.Year})", org.Code, last);
        if (worked.Interval is not { } interval || At(code, org, last, breakdown) is not [var now, ..] || At(code, org, first, breakdown) is not [var then, ..]) yield break;
        yield return Worked(interval, "%", now.Found with { Name = now.Found.Name + "年均增速" }, $"{then.Found.Figure.Text} → {now.Found.Figure.Text}，{last.Year - first.Year}年");
    }

    /// <summary>Why nothing stands at a key, without a full stop.</summary>
    internal string Missing(string code, OrgInfo org, Period period, string breakdown) => reading.Figure(code, org.Code, period, breakdown).Missing ?? "";

    private static string Expression(string code, string breakdown) => breakdown.Length == 0 ? code : $"{code}[{breakdown}]";

    private Compared Found(string code, IndicatorInfo info, OrgInfo org, Period period, string breakdown, FigureDto figure, DateTime? since, int? number, string arithmetic) =>
        new(code, breakdown.Length == 0 ? info.Name : $"{info.Name}（{catalogue.BreakdownName(breakdown)}）", org.Code, org.Name, period.ToString(), breakdown, figure, since is { } at ? ChinaTime.Local(at) : null, number, arithmetic);

    // 600余 is 600 or more; 10600 亿元 printed as 1.06万亿 is known to the hundred.
    private static Interval Doubt(FigureDto figure)
    {
        var value = figure.Value!.Value;
        if (figure.Flags.Contains("lower_bound")) return new Interval(value, Far);
        if (!figure.Flags.Any(f => f.StartsWith("rounded", StringComparison.Ordinal)) || value.Scale > 0) return Rounding.Of(value);
        var step = 1m;
        while (value != 0 && value % (step * 10) == 0) step *= 10;
        return Rounding.Of(value, step);
    }
}
