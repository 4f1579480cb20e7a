using Luopan.Kernel;
using Luopan.Modules.Indicators;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Modules.Reporting.Units;

/// <summary>Figures of units' returns from review on: what sums are made of. A return sent back leaves the sums; one under revision stays in them as it was until it is reviewed anew.</summary>
internal static class UnitFigures
{
    /// <summary>Puts the figures of a return in the place of those it had; the caller saves.</summary>
    internal static async Task Keep(Opened of, IReadOnlyList<ReturnedFigure> figures, ReturnDesk desk, CancellationToken stop)
    {
        await Drop(of, desk, stop);
        var unit = await desk.Db.Set<ReportingUnit>().IgnoreQueryFilters().AsNoTracking().FirstOrDefaultAsync(u => u.Code == of.Org.Code, stop);
        foreach (var figure in figures)
            if (desk.Catalogue.Find(figure.Indicator) is { } info && Adds(info) && figure.Unit.TryConvert(figure.Value, Unit.Of(info.Unit), out var value))
                desk.Db.Add(new UnitFigure
                {
                    ReturnId = of.Head.Id,
                    Form = of.Form.Code,
                    Period = of.Head.Period,
                    OrgPath = of.Head.OrgPath,
                    Industry = unit?.Industry ?? "",
                    Indicator = figure.Indicator,
                    Breakdown = figure.Breakdown,
                    Value = value,
                    At = desk.Now,
                });
    }

    /// <summary>Takes the figures of a return out of the sums from now on; the caller saves.</summary>
    internal static async Task Drop(Opened of, ReturnDesk desk, CancellationToken stop)
    {
        var id = of.Head.Id;
        foreach (var figure in await desk.Db.Set<UnitFigure>().Where(f => f.ReturnId == id && f.Until == null).ToListAsync(stop)) figure.Until = desk.Now;
    }

    /// <summary>Whether units' amounts add up: flows, stocks and counts do, rates and ranks do not.</summary>
    internal static bool Adds(IndicatorInfo info) => info.Kind is "flow" or "stock" or "count";
}
