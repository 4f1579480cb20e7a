using Luopan.Engines.Sdmx;
using Luopan.Kernel;
using Luopan.Modules.Access;

namespace Luopan.Modules.Indicators.Explorer;

/// <summary>The answer as an SDMX message: INDICATOR, REF_AREA, every dimension of breakdowns, TIME_PERIOD; what is missing is sent as missing with its reason.</summary>
internal static class ExploredMessage
{
    internal static SdmxMessage Of(Explore.Response answer, IndicatorCatalogue catalogue, AuthorityInfo authority, DateTimeOffset now)
    {
        var agency = SdmxFigures.Id(authority.Code);
        var dimensions = catalogue.Dimensions.Select(d => Split(d, answer)).ToList();
        return new SdmxMessage
        {
            Id = $"{agency}-{now.UtcDateTime:yyyyMMddHHmmss}",
            Prepared = now,
            Sender = agency,
            SenderName = authority.Mark,
            IsTest = authority.Demo,
            Structure = new(agency, SdmxFigures.Flow, SdmxFigures.Version, $"{authority.Name}指标数", $"Figures of {authority.NameEn}"),
            Dimensions =
            [
                new(SdmxFigures.Indicator, "指标", "Indicator", [.. answer.Items.Select((i, at) => new SdmxValue(i.Code ?? $"expression_{at + 1}", i.Code is null ? $"{i.Name}：{i.Definition}" : i.Name, i.NameEn))]),
                new(SdmxFigures.Area, "地区", "Reference area", [.. answer.Orgs.Select(o => new SdmxValue(o.Code, o.Name, o.NameEn))]),
                .. dimensions.Select(d => d.Dimension),
                new(SdmxMessage.TimeDimension, "时期", "Time period", [.. answer.Periods.Select(p => new SdmxValue(SdmxTime.Of(Period.Parse(p.Period)), p.Label, p.LabelEn))]),
            ],
            Attributes =
            [
                new(SdmxFigures.Unit, "单位", "Unit of measure"), new(SdmxFigures.ObsStatus, "观测状态", "Observation status"), new(SdmxFigures.Status, "状态", "Status"), new(SdmxFigures.Publisher, "发布单位", "Publisher"),
                new(SdmxFigures.Flags, "标记", "Marks"), new(SdmxFigures.Print, "原文", "As printed"), new(SdmxFigures.Comment, "说明", "Comment"),
            ],
            Observations = [.. Observations(answer, [.. dimensions.Select(d => d.Index)])],
        };
    }

    // Each breakdown of the answer as one value of the dimension: its code, or the total.
    private static (SdmxDimension Dimension, IReadOnlyList<int> Index) Split(BreakdownDimension dimension, Explore.Response answer)
    {
        var codes = answer.Breakdowns.Select(b => b.Breakdown.Split(';').FirstOrDefault(p => p.StartsWith(dimension.Code + "=", StringComparison.Ordinal))?[(dimension.Code.Length + 1)..] ?? SdmxMessage.Total).ToList();
        var used = codes.Distinct().ToList();
        var values = used.Select(code => dimension.Codes.FirstOrDefault(c => c.Code == code) is { } known ? new SdmxValue(code, known.Name, known.NameEn) : new SdmxValue(code, "合计", "Total"));
        return (new(SdmxFigures.Id(dimension.Code), dimension.Name, dimension.NameEn, [.. values]), codes.ConvertAll(used.IndexOf));
    }

    private static IEnumerable<SdmxObservation> Observations(Explore.Response answer, IReadOnlyList<int>[] splits)
    {
        for (var item = 0; item < answer.Items.Count; item++)
            for (var by = 0; by < answer.Breakdowns.Count; by++)
                for (var org = 0; org < answer.Orgs.Count; org++)
                    for (var period = 0; period < answer.Periods.Count; period++)
                    {
                        var cell = answer.At(item, by, org, period);
                        yield return new([item, org, .. splits.Select(s => s[by]), period], cell.Value, Attributes(cell, answer.Items[item].Unit));
                    }
    }

    private static string?[] Attributes(Explore.Cell cell, string unit) =>
    [
        unit.Length == 0 ? null : unit, SdmxFigures.StatusOf(cell.Status), cell.Status.Length == 0 ? null : cell.Status, cell.Publisher, cell.Flags.Count == 0 ? null : string.Join(';', cell.Flags),
        cell.Missing is null && cell.Text != Display.Official(cell.Value) ? cell.Text : null, cell.Missing,
    ];
}
