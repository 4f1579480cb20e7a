using System.Globalization;
using Luopan.Engines.Series;
using Luopan.Kernel;
using Luopan.Modules.Access;
using Luopan.Modules.Indicators.Explorer;
using Luopan.Modules.Indicators.Sources;
using Luopan.Platform.Log;
using Luopan.Platform.Spaces;
using Luopan.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Modules.Indicators;

/// <summary>Where a figure comes from: the observation with its source, or the computation down to its observations; both beside each other where both are.</summary>
internal static class ShowProvenance
{
    public sealed record Subject(string Indicator, string Name, string Org, string OrgName, string Period, string Label, string Breakdown, string BreakdownName);

    /// <summary>Our own computation.</summary>
    /// <param name="Low">Smallest value rounding of the inputs allows, in the figure's unit; null when it cannot be said.</param>
    /// <param name="Formula">The expression that was worked out.</param>
    /// <param name="Note">What was done, in words.</param>
    public sealed record Computation(FigureDto Figure, decimal? Low, decimal? High, string Formula, string? Note, IReadOnlyList<Input> Inputs);

    public sealed record Input(Subject What, string Text, string Unit, long Observation);

    /// <summary>One vintage.</summary>
    /// <param name="ApprovedBy">Who let it in; for an import the person who imported it, null for the pack's own.</param>
    public sealed record Written(
        long Id, decimal? Value, string Text, string Status, string Publisher, string Class, IReadOnlyList<string> Flags,
        string? Reason, int Vintage, DateTime At, string By, string? ApprovedBy, bool Current);

    /// <summary>What brought it.</summary>
    /// <param name="Kind">pack, import, generator or claim.</param>
    /// <param name="Link">Where in the web client the claim's sentence stands; null for files.</param>
    /// <param name="Line">Line in the file, the head counted; 0 for generated figures.</param>
    /// <param name="LogEntry">Number of the log entry that carries its count and hash.</param>
    public sealed record From(
        long Id, string Kind, string Name, int Line, string Hash, Guid? FileId, string? Link, Guid? ImportId, DateTime At, string By, int Rows, int Added, int Changed, long? LogEntry)
    {
        /// <summary>The cell it was read from; null for files whose lines are figures themselves.</summary>
        public Place? Place { get; init; }
    }

    /// <summary>A cell of an export.</summary>
    /// <param name="Label">Name of its row as it stands there.</param>
    /// <param name="Head">Its heads from the top down.</param>
    /// <param name="Printed">What stands in it, in <paramref name="Unit"/>.</param>
    /// <param name="Profile">What kind of export it is.</param>
    /// <param name="From">Who sent the file.</param>
    /// <param name="Reason">Why totals that do not add up and changed figures were taken in; null where nothing had to be answered.</param>
    public sealed record Place(string Sheet, string Cell, string Label, string Head, string Printed, string Unit, string Profile, string ProfileEn, string From, string? Reason);

    /// <summary>The provenance.</summary>
    /// <param name="Figure">What is shown for the key.</param>
    /// <param name="Agrees">Whether rounding can explain the difference of published and computed; null when either is missing or nothing can be said.</param>
    /// <param name="Vintages">Of the same publisher, newest first.</param>
    /// <param name="Others">Current vintages of other publishers, kept and not used.</param>
    public sealed record Response(
        Subject What, FigureDto Figure, FigureDto? Published, Computation? Computed, bool? Agrees, string? Formula, IReadOnlyList<Input> Inputs, Written? Observation, From? Source,
        IReadOnlyList<Written> Vintages, IReadOnlyList<Written> Others, long? LogEntry)
    {
        /// <summary>The records it was counted from; null for a figure of any other kind.</summary>
        public Counted? Counted { get; init; }

        /// <summary>Growth as printed and on the comparable base; null where no change of definition lies between.</summary>
        public Explore.BothBases? Bases { get; init; }
    }

    /// <summary>What was counted.</summary>
    /// <param name="Entries">Records or returns behind it, also those the person may not open.</param>
    /// <param name="Asked">How many returns were asked for; null where nobody was asked.</param>
    /// <param name="Left">Amounts left out because they cannot be turned into the unit.</param>
    /// <param name="Link">Where in the web client they stand.</param>
    public sealed record Counted(string Type, string TypeName, string TypeNameEn, int Entries, int? Asked, int Left, string Link);

    internal static async Task<Outcome<Response>> Run(
        [FromQuery] string indicator, [FromQuery] string? org, [FromQuery] string period, [FromQuery] string? breakdown, [FromQuery] string? asOf,
        IndicatorsReader indicators, IOrgs orgs, IEnumerable<ICountSource> sources, LuopanDb db, CurrentSpace space, CancellationToken stop)
    {
        var understood = await Asked.Understand(indicator, org, breakdown, asOf, indicators, orgs, stop);
        if (understood.Fault is { } fault) return fault;
        if (!Period.TryParse(period, out var at)) return IndicatorsFaults.BadPeriod;
        var ask = understood.Value;
        if (!ask.MaySee) return IndicatorsFaults.OutsideScope;

        var compared = ask.Reading.Compare(indicator, ask.Org.Code, at, ask.Breakdown);
        var figure = ask.Figure(ask.Org.Code, at);
        var standing = figure.Observation is { } id ? ask.Reading.VintagesAround(id) : [];
        var current = standing.FirstOrDefault(v => v.Id == figure.Observation);
        var computed = compared.Computed.IsMissing ? null : Compute(ask, compared.Computed, at);
        var source = standing.Count == 0 ? null : await Source(db, current, space.Space.Content.Get<SourceProfiles>(), stop);
        var written = standing.Select(v => ToWritten(v, v.Id == figure.Observation, source)).ToList();
        return new Response(
            What(ask, indicator, ask.Org.Code, at, ask.Breakdown), figure, figure.Observation is null ? null : figure, computed, compared.Agrees, ask.Indicator.Formula ?? computed?.Formula,
            computed?.Inputs ?? [], written.Find(w => w.Current), source,
            [.. written.Where(w => w.Publisher == current.Publisher)],
            [.. written.Where(w => w.Publisher != current.Publisher).DistinctBy(w => w.Publisher)], source?.LogEntry)
        {
            Bases = ExploreCells.Bases(compared.Computed.Across, ask.Reading, at),
            Counted = figure.Missing is null && standing.Count == 0 ? await Count(ask, at, sources, stop) : null,
        };
    }

    private static async Task<Counted?> Count(Asked ask, Period at, IEnumerable<ICountSource> sources, CancellationToken stop)
    {
        if (ask.AsOf is not null || ask.Reading.CountedFrom(ask.Indicator.Code) is not { } from) return null;
        foreach (var source in sources)
        {
            if ((await source.Counted(stop)).Find(ask.Indicator.Code) is null) continue;
            var entries = await source.Behind(ask.Indicator.Code, ask.Org.Code, at, ask.Breakdown, stop);
            var inside = from.Cells.TryGetValue((ask.Org.Code, ask.Breakdown), out var cells) ? cells.Where(c => at.Contains(c.Key)).Select(c => c.Value).ToList() : [];
            return new Counted(
                from.Source, from.SourceName, from.SourceNameEn, entries.Count, inside.Exists(c => c.Asked is not null) ? inside.Sum(c => c.Asked ?? 0) : null, inside.Sum(c => c.Left),
                source.LinkTo(from.Source, ask.Indicator.Code, ask.Org.Code, at, ask.Breakdown));
        }

        return null;
    }

    private static Subject What(Asked ask, string indicator, string org, Period period, string breakdown) => new(
        indicator, ask.Reading.NameOf(indicator), org, ask.Reading.OrgName(org), period.ToString(), period.Chinese(), breakdown, ask.Reading.BreakdownName(breakdown));

    private static Computation Compute(Asked ask, Evaluated ours, Period at)
    {
        var places = (ours.Decimals ?? ask.Indicator.Decimals) + 2;
        return new Computation(
            ask.Reading.Show(ours, at, ask.Indicator.Decimals, ask.Indicator.Unit),
            ours.Interval is { } low ? Display.Rounded(low.Low, places) : null,
            ours.Interval is { } high ? Display.Rounded(high.High, places) : null,
            Deepest(ours.Trace).Expression, Notes(ours.Trace),
            [.. ours.Trace.Inputs().DistinctBy(i => i.Observation)
                .Select(i => new Input(What(ask, i.Indicator, i.Org, i.Period, i.Breakdown), i.Printed, i.Unit?.Code ?? "", long.Parse(i.Observation, CultureInfo.InvariantCulture)))]);
    }

    // A step that only passes on what one other step found says less than that step.
    private static Trace Deepest(Trace trace) => trace is { Operation: "formula", Parts: [var only] } ? Deepest(only) : trace;

    private static string? Notes(Trace trace) => trace.Note ?? trace.Parts.Select(Notes).FirstOrDefault(n => n is not null);

    private static Written ToWritten(Vintage v, bool current, From? source) => new(
        v.Id, v.Value, v.Text ?? Display.Official(v.Value), v.Status, v.Publisher, PublisherClass.Name(v.Class), SeriesScope.Flags(v.Flags), v.Reason, v.Number, v.At, v.By,
        current && source?.Kind == Indicators.Source.Import ? v.By : null, current);

    private static async Task<From?> Source(LuopanDb db, Vintage of, SourceProfiles profiles, CancellationToken stop)
    {
        var source = await db.Set<Source>().AsNoTracking().FirstOrDefaultAsync(s => s.Id == of.SourceId, stop);
        if (source is null) return null;
        var key = source.Id.ToString(CultureInfo.InvariantCulture);
        var entry = await db.Set<LogEntry>().AsNoTracking().Where(e => e.Subject == "indicators_source" && e.Key == key).Select(e => (long?)e.Id).FirstOrDefaultAsync(stop);
        return new From(source.Id, source.Kind, source.Name, of.Line, source.Hash, source.FileId, source.Link, source.JobId, source.At, source.By, source.Rows, source.Added, source.Changed, entry)
        {
            Place = await Cell(db, of, profiles, stop),
        };
    }

    private static async Task<Place?> Cell(LuopanDb db, Vintage of, SourceProfiles profiles, CancellationToken stop)
    {
        if (await db.Set<SourceCell>().AsNoTracking().FirstOrDefaultAsync(c => c.SourceId == of.SourceId && c.Number == of.Line, stop) is not { } cell) return null;
        // Whoever sees the figure may know which file it stands in, also without the ledger.
        var delivery = await db.Set<Delivery>().IgnoreQueryFilters().AsNoTracking().FirstOrDefaultAsync(d => d.SourceId == of.SourceId, stop);
        var profile = delivery?.Profile is { } code ? profiles.Find(code) : null;
        return new Place(cell.Sheet, cell.Cell, cell.Label, cell.Head, cell.Printed, cell.Unit, profile?.Name ?? delivery?.Profile ?? "", profile?.NameEn ?? "", delivery?.Party ?? "", delivery?.Reason);
    }
}
