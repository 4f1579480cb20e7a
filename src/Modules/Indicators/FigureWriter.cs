using System.Globalization;
using Luopan.Platform.Access;
using Luopan.Platform.Log;

namespace Luopan.Modules.Indicators;

/// <summary>A checked row beside what stands at its key: the vintage it will be, and why.</summary>
internal sealed record PlannedRow(FigureRow Row, int Vintage, int Class, string? Reason);

/// <summary>What a file would do to the figures.</summary>
internal sealed record Plan(IReadOnlyList<PlannedRow> Added, IReadOnlyList<PlannedRow> Changed, int Unchanged)
{
    internal IEnumerable<PlannedRow> All => Added.Concat(Changed);
}

/// <summary>Turns checked rows into vintages, and writes them with their source and log entry in the caller's transaction.</summary>
internal static class FigureWriter
{
    /// <summary>Decides what each row is: new, a new vintage, or what the publisher has said already.</summary>
    /// <param name="reason">Why a value changes, from the row and the vintage before; null tells that the row may not.</param>
    internal static Plan Decide(IEnumerable<FigureRow> rows, FigureStore store, Func<FigureRow, Vintage, string?> reason, Action<FigureRow, Vintage> refuse)
    {
        var (added, changed, unchanged) = (new List<PlannedRow>(), new List<PlannedRow>(), 0);
        foreach (var row in rows)
        {
            if (Last(store, row) is not { } last) added.Add(new(row, 1, row.Class, row.Reason));
            else if (Same(row, last)) unchanged++;
            else if (reason(row, last) is { } why) changed.Add(new(row, last.Number + 1, last.Class, why));
            else refuse(row, last);
        }

        return new(added, changed, unchanged);
    }

    internal static async Task Write(LuopanDb db, LogWriter log, Source source, IEnumerable<Observation> rows, CancellationToken stop)
    {
        db.Add(source);
        await db.SaveChangesAsync(stop);
        await IndicatorsModel.Insert(db, rows, stop);
        var key = source.Id.ToString(CultureInfo.InvariantCulture);
        db.Add(log.Act("imported", "indicators_source", key, new { source.Kind, source.Name, source.Hash, source.Rows, source.Added, source.Changed }));
        await db.SaveChangesAsync(stop);
    }

    internal static Observation ToObservation(PlannedRow planned, Source source, Sensitivity sensitivity, string? status = null)
    {
        var row = planned.Row;
        return new Observation
        {
            Indicator = row.Indicator.Code,
            Org = row.Org.Code,
            Period = row.Period.ToString(),
            Breakdown = row.Breakdown,
            Value = row.Value,
            Text = row.Text,
            Status = status ?? row.Status,
            Publisher = row.Publisher,
            Class = planned.Class,
            Flags = row.Flags,
            Reason = planned.Reason,
            Vintage = planned.Vintage,
            At = source.At,
            By = source.By,
            SourceId = source.Id,
            Line = row.Line,
            Units = row.Units?.Count,
            Largest = row.Units?.Largest,
            Second = row.Units?.Second,
            Sensitivity = sensitivity,
            ScopeKey = ScopeKey.Of(sensitivity, row.Indicator.Line, row.Org.Path),
        };
    }

    /// <summary>What the publisher said last at this key, void vintages too; null when nothing yet.</summary>
    internal static Vintage? Last(FigureStore store, FigureRow row)
    {
        for (var at = store.Head(row.Indicator.Code, row.Org.Code, row.Period, row.Breakdown); at >= 0; at = store.Older(at))
            if (store.Vintage(at) is var vintage && vintage.Publisher == row.Publisher) return vintage;
        return null;
    }

    /// <summary>What the publisher's word is at this key after all that it took back; null when nothing is left.</summary>
    internal static Vintage? Standing(FigureStore store, FigureRow row)
    {
        var takenBack = 0;
        for (var at = store.Head(row.Indicator.Code, row.Org.Code, row.Period, row.Breakdown); at >= 0; at = store.Older(at))
        {
            var vintage = store.Vintage(at);
            if (vintage.Publisher != row.Publisher) continue;
            if (store.IsVoid(at)) takenBack++;
            else if (takenBack > 0) takenBack--;
            else return vintage;
        }

        return null;
    }

    // Printed places count: 29248.0 after 29248 is another print.
    private static bool Same(FigureRow row, Vintage last) =>
        row.Value == last.Value && row.Value?.Scale == last.Value?.Scale && row.Text == last.Text && row.Flags == last.Flags
        && (row.Status == last.Status || last.Status == FigureStatus.Demo);
}
