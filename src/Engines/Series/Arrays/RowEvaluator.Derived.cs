using Luopan.Kernel;

namespace Luopan.Engines.Series.Arrays;

// Growth, shares, gaps, ranks and sums.
internal sealed partial class RowEvaluator
{
    private Row Implied(string suffix, Expression of, OrgSet orgs, Period period) => suffix switch
    {
        "yoy" => OverLastYear(of, orgs, period, Arithmetic.Growth),
        "multiple" => OverLastYear(of, orgs, period, Arithmetic.Multiple),
        "share" => Evaluator.WithoutBreakdown(of) is { } total ? Both(Of(of, orgs, period), Of(total, orgs, period), Arithmetic.Share) : new Row(orgs.Count),
        "share_nation" => Beside(of, "nation", orgs, period, Arithmetic.Share),
        "share_province" => Beside(of, "province", orgs, period, Arithmetic.Share),
        "yoy_gap_nation" => Gapped(Keys.Keyed(of, "yoy")!, "nation", orgs, period),
        "yoy_gap_province" => Gapped(Keys.Keyed(of, "yoy")!, "province", orgs, period),
        "rank" => Ranked(of, orgs, period, onlyKnown: false),
        _ => new Row(orgs.Count),
    };

    private Row OverLastYear(Expression of, OrgSet orgs, Period period, Func<Amount, Amount, Worked> work) =>
        OverTime(of, orgs, period, Spread.Moved(period, p => p.LastYear()), work);

    private Row OverTime(Expression of, OrgSet orgs, Period period, Period? earlier, Func<Amount, Amount, Worked> work)
    {
        if (earlier is not { } then) return new Row(orgs.Count);
        var plain = Grown(Kept(of, orgs, period), Kept(of, orgs, then), work);
        if (breaks.Between(of, then, period) is not { } crossing) return plain;
        var comparable = crossing.Comparable is { } through ? Grown(Kept(through, orgs, period), Kept(through, orgs, then), work) : new Row(orgs.Count);
        var row = new Row(orgs.Count);
        for (var org = 0; org < orgs.Count; org++)
            if (comparable.IsMissing(org)) row.PutMissing(org, plain.Marks(org));
            else row.Take(org, comparable, org);
        return row;
    }

    private static Row Grown(Row now, Row past, Func<Amount, Amount, Worked> work)
    {
        var row = new Row(now.Count);
        for (var org = 0; org < now.Count; org++)
        {
            var marks = now.Marks(org) | past.Marks(org);
            row.Put(org, !IsAlone(marks) && (now.At(org), past.At(org)) is ({ Amount: { Unit: not { Kind: UnitKind.Rank } } a }, { Amount: { } b }) ? work(a, b) : "", marks);
        }

        return row;
    }

    // An expression against itself at another org.
    private Row Beside(Expression of, string word, OrgSet orgs, Period period, Func<Amount, Amount, Worked> work)
    {
        var lead = Leads.To(orgs, word);
        var row = new Row(orgs.Count);
        if (lead.Others.Count == 0) return row;
        var (here, there) = (Of(of, orgs, period), Of(of, lead.Others, period));
        for (var org = 0; org < orgs.Count; org++)
            if (lead.Places[org] is [var place])
                row.Put(org, (here.At(org), there.At(place)) is ({ Amount: { } a }, { Amount: { } b }) ? work(a, b) : "", here.Marks(org) | there.Marks(place));
        return row;
    }

    private Row Gapped(Expression of, string word, OrgSet orgs, Period period) => Beside(of, word, orgs, period, (a, b) => Arithmetic.Join(Operator.Subtract, a, b));

    private Row ContributionTo(Call call, OrgSet orgs, Period period)
    {
        var (part, word) = (call.Arguments[0], call.Arguments.Count > 1 ? ((OrgWord)call.Arguments[1]).Code : null);
        var row = new Row(orgs.Count);
        if ((word is null ? Evaluator.WithoutBreakdown(part) : part) is not { } total || Spread.Moved(period, p => p.LastYear()) is not { } then) return row;
        var lead = word is null ? null : Leads.To(orgs, word);
        if (lead is { Others.Count: 0 }) return row;
        var (now, past, whole) = (Of(part, orgs, period), Of(part, orgs, then), Of(total, lead?.Others ?? orgs, then));
        var crossed = breaks.Between(part, then, period) is not null;
        for (var org = 0; org < orgs.Count; org++)
        {
            if (lead is not null && lead.Places[org].Length == 0) continue;
            var place = lead?.Places[org][0] ?? org;
            var marks = now.Marks(org) | past.Marks(org) | whole.Marks(place);
            row.Put(org, !crossed && !IsAlone(marks) && (now.At(org), past.At(org), whole.At(place)) is ({ Amount: { } a }, { Amount: { } b }, { Amount: { } w }) ? Arithmetic.Contribution(a, b, w) : "", marks);
        }

        return row;
    }

    private Row Summed(string set, Expression of, OrgSet orgs, Period period)
    {
        var lead = set == "children" ? Leads.Children(orgs) : Leads.Peers(orgs);
        var row = new Row(orgs.Count);
        if (lead.Others.Count == 0) return row;
        var parts = Of(of, lead.Others, period);
        for (var org = 0; org < orgs.Count; org++)
            if (lead.Places[org] is { Length: > 0 } places) row.Put(org, places.Any(parts.IsMissing) ? "" : Arithmetic.Sum(places.Select(parts.At)), MarksOf(parts, places));
        return row;
    }

    private Row Ranked(Expression of, OrgSet orgs, Period period, bool onlyKnown)
    {
        var (lead, own, row) = (Leads.Peers(orgs), Of(of, orgs, period), new Row(orgs.Count));
        var all = lead.Others.Count == 0 ? new Row(0) : Of(of, lead.Others, period);
        var (down, unit) = (points.LowerIsBetter(of), Suffix.UnitOf("rank"));
        for (var org = 0; org < orgs.Count; org++)
        {
            var (code, marks) = (orgs.Codes[org], own.Marks(org));
            row.PutMissing(org, marks);
            if (own.IsMissing(org)) continue;
            var others = lead.Places[org].Where(place => lead.Others.Codes[place] != code).ToArray();
            if (others.Length == 0) continue;
            if (!onlyKnown && others.Any(all.IsMissing)) row.PutMissing(org, marks | MarksOf(all, others));
            else
            {
                others = [.. others.Where(place => !all.IsMissing(place))];
                row.Put(org, Place(own, org, all, others, down) is { } place ? new Amount(place, unit, null) : "", marks | MarksOf(all, others));
            }
        }

        return row;
    }

    private static int? Place(Row own, int org, Row all, int[] others, bool lowerIsBetter)
    {
        if (own.At(org).Amount is not { } mine) return null;
        var (place, plain) = (1, own.IsEven && all.IsEven && own.Unit == all.Unit);
        foreach (var other in others)
        {
            if (!all.IsNumber(other)) return null;
            var order = plain ? all.Values[other].CompareTo(mine.Value) : Arithmetic.Compare(all.At(other).Amount!.Value, mine).Order;
            if (order is null) return null;
            if (lowerIsBetter ? order < 0 : order > 0) place++;
        }

        return place;
    }
}
