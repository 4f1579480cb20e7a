using Luopan.Kernel;
using Luopan.Modules.Indicators;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Modules.Reporting.Units;

/// <summary>Figures of units' returns from review on: what sums are made of. A return sent back leaves the sums; one under revision stays in them as it was until it is reviewed anew.</summary>
internal static class UnitFigures
{
    /// <summary>Puts the figures of a return in the place of those it had; the caller saves.</summary>
    internal static async Task Keep(Opened of, IReadOnlyList<ReturnedFigure> figures, IndicatorCatalogue catalogue, LuopanDb db, CancellationToken stop)
    {
        await Drop(of, db, stop);
        var unit = await db.Set<ReportingUnit>().IgnoreQueryFilters().AsNoTracking().FirstOrDefaultAsync(u => u.Code == of.Org.Code, stop);
        foreach (var figure in figures)
            if (catalogue.Find(figure.Indicator) is { } info && Adds(info) && figure.Unit.TryConvert(figure.Value, Unit.Of(info.Unit), out var value))
                db.Add(new UnitFigure
                {
                    ReturnId = of.Head.Id,
                    Form = of.Form.Code,
                    Period = of.Head.Period,
                    OrgPath = of.Head.OrgPath,
                    Industry = unit?.Industry ?? "",
                    Indicator = figure.Indicator,
                    Breakdown = figure.Breakdown,
                    Value = value,
                });
    }

    internal static async Task Drop(Opened of, LuopanDb db, CancellationToken stop)
    {
        var id = of.Head.Id;
        db.RemoveRange(await db.Set<UnitFigure>().Where(f => f.ReturnId == id).ToListAsync(stop));
    }

    /// <summary>Whether units' amounts add up: flows, stocks and counts do, rates and ranks do not.</summary>
    internal static bool Adds(IndicatorInfo info) => info.Kind is "flow" or "stock" or "count";
}
