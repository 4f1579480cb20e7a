using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Luopan.Kernel;
using Luopan.Modules.Access;
using Luopan.Platform.Access;
using Luopan.Platform.Log;
using Luopan.Platform.Spaces;
using Luopan.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Modules.Indicators;

/// <summary>Single figures out of documents, under the same checks and rights as an import.</summary>
internal sealed partial class EnterFigure(LuopanDb db, IndicatorsReader indicators, IOrgs orgs, CurrentSpace space, LogWriter log, CurrentUser user, TimeProvider time) : IFigureEntry
{
    // A formula that is only another name for a published value: fdi.used.share[industry=mfg].
    [GeneratedRegex(@"^(?<code>[a-z0-9_]+(\.[a-z0-9_]+)+)(\[(?<split>[a-z0-9_=;,]+)\])?$")]
    private static partial Regex OtherName();

    public async Task<FigureProspect> Look(FigureEntry entry, CancellationToken stop)
    {
        var made = await Row(entry, stop);
        if (made.Fault is { } fault) return new(FigureFate.Refused, null, fault);
        var row = made.Value;
        var reading = await indicators.Series(null, stop);
        var at = reading.Current(row.Indicator.Code, row.Org.Code, row.Period, row.Breakdown);
        if (at < 0) return new(FigureFate.New, null, null);
        var stored = reading.FromRow(at, row.Indicator.Unit, row.Period);
        return new(Agrees(entry, row, stored.Value) ? FigureFate.Same : FigureFate.Differs, stored, null);
    }

    public async Task<Outcome<long>> Write(FigureEntry entry, string? reason, CancellationToken stop)
    {
        var made = await Row(entry, stop);
        if (made.Fault is { } fault) return fault;
        var row = made.Value with { Reason = reason };
        var plan = FigureWriter.Decide([row], await indicators.Refresh(stop), (_, _) => reason ?? "由文稿原句重新录入", (_, _) => { });
        if (plan.All.FirstOrDefault() is not { } planned) return Standing(await indicators.Refresh(stop), row);
        return await Append(planned, entry.Source, entry.Link, entry.Sensitivity, stop);
    }

    public async Task<Fault?> Void(long observation, string reason, CancellationToken stop)
    {
        if (await db.Set<Observation>().AsNoTracking().FirstOrDefaultAsync(o => o.Id == observation, stop) is not { } written) return IndicatorsFaults.NoSuchSource;
        var of = await db.Set<Source>().AsNoTracking().FirstAsync(s => s.Id == written.SourceId, stop);
        var store = await indicators.Refresh(stop);
        if (indicators.Catalogue.Find(written.Indicator) is not { } info || (await orgs.Tree(stop)).Find(written.Org) is not { } org) return IndicatorsFaults.NoSuchIndicator(written.Indicator);
        if (!MayWrite(info, org, await Province(stop), written.Sensitivity)) return IndicatorsFaults.OutsideScope;
        var row = new FigureRow(0, info, org, Period.Parse(written.Period), written.Breakdown, null, null, written.Publisher, written.Class, written.Status, FigureStore.VoidFlag, reason);
        if (FigureWriter.Standing(store, row)?.Id != observation) return IndicatorsFaults.NotTheLast;
        await Append(new(row, FigureWriter.Last(store, row)!.Value.Number + 1, written.Class, reason), of.Name, of.Link, written.Sensitivity, stop);
        return null;
    }

    public Task Settled(CancellationToken stop) => indicators.Refresh(stop);

    private async Task<long> Append(PlannedRow planned, string name, string? link, Sensitivity sensitivity, CancellationToken stop)
    {
        var source = new Source
        {
            Kind = Source.Claim,
            Name = name,
            Link = link,
            Hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{name}\n{planned.Row.Indicator.Code}\n{planned.Row.Value?.ToString(CultureInfo.InvariantCulture)}"))),
            At = time.GetUtcNow().UtcDateTime,
            ById = user.Id,
            By = user.DisplayName,
            Rows = 1,
            Added = planned.Vintage == 1 ? 1 : 0,
            Changed = planned.Vintage == 1 ? 0 : 1,
        };
        var demo = space.Space.Content.Get<AuthorityInfo>().Demo ? FigureStatus.Demo : null;
        await FigureWriter.Write(db, log, source, Enumerable.Range(0, 1).Select(_ => FigureWriter.ToObservation(planned, source, sensitivity, demo)), stop);
        return await db.Set<Observation>().IgnoreQueryFilters().Where(o => o.SourceId == source.Id).Select(o => o.Id).FirstAsync(stop);
    }

    private static Outcome<long> Standing(FigureStore store, FigureRow row) => FigureWriter.Standing(store, row)!.Value.Id;

    private async Task<Outcome<FigureRow>> Row(FigureEntry entry, CancellationToken stop)
    {
        var tree = await orgs.Tree(stop);
        if (indicators.Catalogue.Find(entry.Indicator) is not { } info) return IndicatorsFaults.NoSuchIndicator(entry.Indicator);
        if (tree.Find(entry.Org) is not { } org) return IndicatorsFaults.NoSuchOrg(entry.Org);
        var breakdown = "";
        if (info.Formula is { } formula)
        {
            if (OtherName().Match(formula) is not { Success: true } other || indicators.Catalogue.Find(other.Groups["code"].Value) is not { Formula: null } published) return IndicatorsFaults.Worked(info.Name);
            (info, breakdown) = (published, Breakdowns.Canonical(other.Groups["split"].Value.Replace(',', ';'), indicators.Catalogue));
        }

        if (Unit.Find(entry.Unit) is not { } unit || Unit.Find(info.Unit) is not { } own || !unit.TryConvert(entry.Value, own, out var value)) return IndicatorsFaults.UnitDiffers(entry.Unit, info.Unit);
        if (entry.Period.Start > Platform.ChinaTime.Today(time)) return IndicatorsFaults.NotYet(entry.Period.Chinese());
        if (!MayWrite(info, org, tree.Province, entry.Sensitivity)) return IndicatorsFaults.OutsideScope;
        return new FigureRow(0, info, org, entry.Period, breakdown, value, null, entry.Publisher, PublisherClass.Official, FigureStatus.Published, unit == own ? "" : "rounded", null);
    }

    // Half a unit of the last printed place is what rounding explains.
    private static bool Agrees(FigureEntry entry, FigureRow row, decimal? stored)
    {
        if (stored is not { } known || row.Value is not { } value) return false;
        if (known == value) return true;
        var half = new decimal(5, 0, 0, false, (byte)Math.Min(entry.Value.Scale + 1, 28));
        return Unit.Of(entry.Unit).TryConvert(half, Unit.Of(row.Indicator.Unit), out var slack) && known.Scale > value.Scale && Math.Abs(known - value) <= slack;
    }

    private bool MayWrite(IndicatorInfo info, OrgInfo org, OrgInfo province, Sensitivity sensitivity) =>
        user.ScopeOf(IndicatorsModule.Import).Covers(info.Line, org.Kind == OrgKind.Area ? province.Path : org.Path, sensitivity);

    private async Task<OrgInfo> Province(CancellationToken stop) => (await orgs.Tree(stop)).Province;
}
