using Luopan.Kernel;

namespace Luopan.Engines.Series.Arrays;

// How a name becomes a row: published, by suffix, by formula, from other periods, from the children.
internal sealed partial class RowEvaluator
{
    private readonly Dictionary<(string Code, string Breakdown, OrgSet Orgs, Period Period), Row> named = [];
    private readonly Dictionary<(string Code, string Breakdown, OrgSet Orgs, Period Period), Row> published = [];

    private Row Named(Name name, OrgSet orgs, Period period)
    {
        var key = (name.Code, name.Breakdown, orgs, period);
        if (named.TryGetValue(key, out var done)) return done;
        var there = Published(name, orgs, period);
        var open = Missing(there);
        if (open.Length == 0) return named[key] = there;
        var withheld = Withheld(name, orgs, period, open);
        var ours = Ours(name, orgs, period, withheld.Count == 0 ? open : [.. open.Where(org => !withheld.Contains(org))]);
        if (open.Length == orgs.Count && withheld.Count == 0) return named[key] = ours;
        var row = new Row(orgs.Count);
        for (var org = 0; org < orgs.Count; org++)
            if (!withheld.Contains(org)) row.Take(org, there.IsMissing(org) ? ours : there, org);
        return named[key] = row;
    }

    private HashSet<int> Withheld(Name name, OrgSet orgs, Period period, int[] open) =>
        source.Withholds(name.Code) ? [.. open.Where(org => source.Withheld(name.Code, orgs.Codes[org], period, name.Breakdown) is not null)] : [];

    private Row Published(Name name, OrgSet orgs, Period period)
    {
        var key = (name.Code, name.Breakdown, orgs, period);
        if (published.TryGetValue(key, out var done)) return done;
        Row? row = null;
        foreach (var form in Forms.SameDays(period))
        {
            var read = Read(name, orgs, form);
            if (row is null) row = read;
            else
                for (var org = 0; org < orgs.Count; org++)
                    if (row.IsMissing(org) && !read.IsMissing(org)) row.Take(org, read, org);
            if (Missing(row).Length == 0) break;
        }

        return published[key] = row!;
    }

    private Row Read(Name name, OrgSet orgs, Period period)
    {
        var read = new ReadRow(new Row(orgs.Count));
        source.Read(name.Code, orgs.Codes, period, name.Breakdown, read);
        var own = points.UnitOf(name);
        if (own is null || (read.Row.IsEven && read.Row.Unit is not null)) return read.Row;
        var row = new Row(orgs.Count);
        for (var org = 0; org < orgs.Count; org++)
            if (read.Row.IsNumber(org)) row.Put(org, read.Row.Values[org], read.Row.UnitAt(org) ?? own, read.Row.Cells[org] & ~Cell.There);
        return row;
    }

    private static int[] Missing(Row row)
    {
        var count = 0;
        foreach (var cell in row.Cells) count += (cell & Cell.There) == 0 ? 1 : 0;
        if (count == 0) return [];
        var open = new int[count];
        for (int org = 0, at = 0; org < row.Count; org++)
            if (row.IsMissing(org)) open[at++] = org;
        return open;
    }

    private Row Ours(Name name, OrgSet orgs, Period period, int[] open)
    {
        if (source.Traits(name.Code) is not { } traits)
            return Suffix.TrySplit(name.Code, out var stem, out var suffix) ? Implied(suffix, name with { Code = stem }, orgs, period) : new Row(orgs.Count);
        if (traits.Formula is { } formula) return name.Breakdown.Length > 0 ? new Row(orgs.Count) : InUnit(Of(formula, orgs, period), traits);
        var row = new Row(orgs.Count);
        if (traits.Aggregate == Aggregation.Sum) open = Difference(name, traits, orgs, period, row, open);
        if (traits.Aggregate is Aggregation.Sum or Aggregation.Mean) open = Total(name, traits, orgs, period, row, open);
        if (traits.Aggregate == Aggregation.Last) open = AtTheEnd(name, traits, orgs, period, row, open);
        if (traits.AddsUp) FromChildren(name, traits, orgs, period, row, open);
        return row;
    }

    private static Row InUnit(Row inner, IndicatorTraits traits)
    {
        if (inner.IsEven && inner.Unit == traits.Unit) return inner.Restated(traits.Unit, traits.Decimals);
        var row = new Row(inner.Count);
        for (var org = 0; org < inner.Count; org++)
        {
            if (inner.IsNumber(org) && inner.UnitAt(org) == traits.Unit) row.Take(org, inner, org);
            else row.Put(org, inner.At(org) is { Amount: { } amount } ? Arithmetic.InUnit(amount, traits.Unit) : "", inner.Marks(org));
            if (row.IsNumber(org)) row.SetPlaces(org, traits.Decimals);
        }

        return row;
    }

    // Each of these settles what it can, missing or not, and hands on what is still open.
    private int[] Difference(Name name, IndicatorTraits traits, OrgSet orgs, Period period, Row row, int[] open)
    {
        if (open.Length == 0 || Forms.Cumulatives(period) is not var (until, before)) return open;
        var (whole, earlier) = (Published(name, orgs, until), Published(name, orgs, before));
        var crossed = breaks.Between(traits, before, until) is not null;
        return Left(open, org =>
        {
            if (!whole.IsNumber(org) || !earlier.IsNumber(org)) return false;
            var marks = whole.Marks(org) | earlier.Marks(org);
            row.Put(org, crossed || IsAlone(marks) ? "" : Arithmetic.Join(Operator.Subtract, whole.At(org).Amount!.Value, earlier.At(org).Amount!.Value), marks);
            if (row.IsNumber(org)) row.SetPlaces(org, Places(traits, org, [whole, earlier]));
            return true;
        });
    }

    private int[] Total(Name name, IndicatorTraits traits, OrgSet orgs, Period period, Row row, int[] open)
    {
        foreach (var pieces in Forms.Pieces(period))
        {
            var (rows, able) = (new List<Row>(), open);
            foreach (var piece in pieces)
            {
                if (able.Length == 0) break;
                var part = Published(name, orgs, piece);
                rows.Add(part);
                able = [.. able.Where(part.IsNumber)];
            }

            if (able.Length == 0) continue;
            var crossed = breaks.Between(traits, pieces[0], pieces[^1]) is not null;
            foreach (var org in able)
            {
                var marks = MarksOf(rows, org);
                row.Put(org, crossed || IsAlone(marks) ? "" : traits.Aggregate == Aggregation.Mean ? Arithmetic.Mean(At(rows, org)) : Arithmetic.Sum(At(rows, org)), marks);
                if (row.IsNumber(org)) row.SetPlaces(org, Places(traits, org, rows));
            }

            open = [.. open.Except(able)];
        }

        return open;
    }

    private int[] AtTheEnd(Name name, IndicatorTraits traits, OrgSet orgs, Period period, Row row, int[] open)
    {
        foreach (var form in Forms.SameEnd(period))
        {
            if (open.Length == 0) break;
            var there = Published(name, orgs, form);
            open = Left(open, org =>
            {
                if (!there.IsNumber(org)) return false;
                row.Take(org, there, org);
                row.SetPlaces(org, traits.Decimals);
                return true;
            });
        }

        return open;
    }

    private void FromChildren(Name name, IndicatorTraits traits, OrgSet orgs, Period period, Row row, int[] open)
    {
        var lead = Leads.Children(orgs);
        if (!open.Any(org => lead.Places[org].Length > 0)) return;
        var below = Named(name, lead.Others, period);
        foreach (var org in open)
        {
            var children = lead.Places[org];
            if (children.Length == 0 || children.All(below.IsMissing)) continue;
            row.Put(org, children.Any(below.IsMissing) ? "" : Arithmetic.Sum(children.Select(below.At)), MarksOf(below, children));
            if (row.IsNumber(org)) row.SetPlaces(org, children.Min(child => Math.Min(traits.Decimals, below.PrintedPlaces(child) ?? traits.Decimals)));
        }
    }

    private static int[] Left(int[] open, Func<int, bool> settled) => [.. open.Where(org => !settled(org))];

    private static int Places(IndicatorTraits traits, int org, IEnumerable<Row> parts) => parts.Min(part => Math.Min(traits.Decimals, part.PrintedPlaces(org) ?? traits.Decimals));

    private static IEnumerable<Worked> At(IEnumerable<Row> rows, int org) => rows.Select(row => row.At(org));

    private static Cell MarksOf(IEnumerable<Row> rows, int org) => rows.Aggregate(Cell.Missing, (marks, row) => marks | row.Marks(org));

    private static Cell MarksOf(Row row, int[] places) => places.Aggregate(Cell.Missing, (marks, place) => marks | row.Marks(place));
}
