using System.Globalization;
using System.Text;
using Luopan.Kernel;
using Luopan.Modules.Access;

namespace Luopan.Modules.Indicators;

/// <summary>One invented figure.</summary>
internal readonly record struct GeneratedFigure(IndicatorInfo Indicator, OrgInfo Org, Period Period, string Breakdown, decimal Value);

/// <summary>Invents the figures of a demo: the same plan gives the same figures on every machine. Counties add up to cities and cities to the province, after rounding.</summary>
internal sealed class Generator
{
    private readonly GeneratorPlan _plan;
    private readonly OrgTree _tree;
    private readonly IReadOnlyList<OrgInfo> _cities;
    private readonly Period[] _slots;
    private readonly Dictionary<string, double> _countyShare = [];
    private readonly Dictionary<(string Indicator, string Org, string Breakdown), decimal[]> _made = [];

    internal Generator(GeneratorPlan plan, OrgTree tree)
    {
        (_plan, _tree, _cities) = (plan, tree, tree.Children(tree.Province.Code));
        _slots = [.. plan.Months, .. plan.Years.Select(Period.OfYear)];
        foreach (var city in _cities)
        {
            var counties = tree.Children(city.Code);
            var sum = counties.Sum(c => 1 + Chance(c.Code));
            foreach (var county in counties) _countyShare[county.Code] = (1 + Chance(county.Code)) / sum;
        }
    }

    /// <summary>Every figure, indicator by indicator.</summary>
    internal IEnumerable<GeneratedFigure> Run()
    {
        foreach (var one in _plan.Indicators.Where(i => i.Method is "flow")) Flow(one);
        foreach (var one in _plan.Indicators.Where(i => i.Method is "level")) Level(one);
        foreach (var one in _plan.Indicators.Where(i => i.Method is "sum" or "difference")) Join(one);
        foreach (var one in _plan.Indicators) Split(one);
        foreach (var one in _plan.Indicators)
            foreach (var (key, values) in _made.Where(m => m.Key.Indicator == one.Info.Code))
                for (var slot = 0; slot < _slots.Length; slot++)
                    yield return new(one.Info, _tree.Find(key.Org)!, _slots[slot], key.Breakdown, values[slot]);
    }

    /// <summary>Even chance in [0,1) that hangs on the seed and the key alone: FNV-1a with a finishing stir.</summary>
    internal double Chance(string key)
    {
        var hash = 0xcbf29ce484222325UL;
        foreach (var b in Encoding.UTF8.GetBytes($"{_plan.Seed}|{key}")) hash = (hash ^ b) * 0x100000001b3UL;
        hash ^= hash >> 33;
        hash *= 0xff51afd7ed558ccdUL;
        hash ^= hash >> 33;
        hash *= 0xc4ceb9fe1a85ec53UL;
        hash ^= hash >> 33;
        return (hash >> 11) / (double)(1UL << 53);
    }

    private void Flow(GeneratedIndicator one)
    {
        var leaves = Leaves(one);
        foreach (var leaf in leaves)
            Months(one, leaf, one.Total, Share(one, leaf), (value, key) => one.Info.Decimals > 0 ? Rounded(value, one.Info.Decimals) : (decimal)Math.Floor(value + Chance(key + "|整")));
        foreach (var (area, total) in one.Areas) Months(one, _tree.Find(area)!, total, 1, (value, _) => Rounded(value, one.Info.Decimals));
        AddUp(one.Info.Code, leaves);
    }

    private void Months(GeneratedIndicator one, OrgInfo org, double total, double share, Func<double, string, decimal> round)
    {
        var season = one.Season.Sum();
        var values = new decimal[_slots.Length];
        for (var slot = 0; slot < _plan.Months.Count; slot++)
        {
            var month = _slots[slot];
            var key = Key(one, org, month);
            var value = Yearly(one, total, month.Year) * one.Season[month.Number - 1] / season * share * (1 + one.Noise / 100 * Noise(key)) * Shocked(one, org, month);
            values[slot] = round(value, key);
        }

        for (var slot = _plan.Months.Count; slot < _slots.Length; slot++)
            values[slot] = Year(values, _slots[slot].Year) ?? Rounded(Yearly(one, total, _slots[slot].Year) * share, one.Info.Decimals);
        _made[(one.Info.Code, org.Code, "")] = values;
    }

    private void Level(GeneratedIndicator one)
    {
        if (one.Split is not null)
        {
            foreach (var city in _cities) Levels(one, city, one.Total, Share(one, city));
            AddUp(one.Info.Code, _cities);
        }
        else
        {
            Levels(one, _tree.Province, one.Total, 1);
            if (one.Spread is { } spread)
                foreach (var city in _cities) Levels(one, city, one.Total, 1 + spread / 100 * Noise($"{one.Info.Code}|{city.Code}"));
        }

        foreach (var (area, total) in one.Areas) Levels(one, _tree.Find(area)!, total, 1);
    }

    private void Levels(GeneratedIndicator one, OrgInfo org, double total, double share) => _made[(one.Info.Code, org.Code, "")] =
    [
        .. _slots.Select(slot =>
        {
            var month = slot.LatestMonth();
            var value = (total + one.Step * (month.Year - 2025 + month.Number / 12.0 - 1)) * share;
            return Rounded(value * (1 + one.Noise / 100 * Noise(Key(one, org, month))), one.Info.Decimals);
        }),
    ];

    private void Join(GeneratedIndicator one)
    {
        var sign = one.Method == "sum" ? 1 : -1;
        foreach (var (key, left) in _made.Where(m => m.Key.Indicator == one.Of[0] && m.Key.Breakdown.Length == 0).ToList())
            if (_made.TryGetValue((one.Of[1], key.Org, ""), out var right))
                _made[(one.Info.Code, key.Org, "")] = [.. left.Zip(right, (a, b) => a + sign * b)];
    }

    private void Split(GeneratedIndicator one)
    {
        foreach (var org in _cities.Prepend(_tree.Province))
        {
            if (!_made.TryGetValue((one.Info.Code, org.Code, ""), out var total)) continue;
            foreach (var part in one.Parts.Where(p => p.Group.Count == 0)) _made[(one.Info.Code, org.Code, part.Breakdown)] = Part(one, org, part, total);
            foreach (var part in one.Parts.Where(p => p.Group.Count > 0))
                _made[(one.Info.Code, org.Code, part.Breakdown)] = [.. _slots.Select((_, slot) => part.Group.Sum(g => _made[(one.Info.Code, org.Code, g)][slot]))];
        }
    }

    private decimal[] Part(GeneratedIndicator one, OrgInfo org, GeneratedPart part, decimal[] total)
    {
        var values = new decimal[_slots.Length];
        for (var slot = 0; slot < _slots.Length; slot++)
        {
            var period = _slots[slot];
            if (period.Kind == PeriodKind.Month)
            {
                var share = part.Share + part.Drift * (period.Year - 2025 + (period.Number - 6.5) / 12);
                values[slot] = Rounded((double)total[slot] * share / 100 * (1 + part.Noise / 100 * Noise($"{Key(one, org, period)}|{part.Breakdown}")), one.Info.Decimals);
            }
            else
            {
                values[slot] = Year(values, period.Year) ?? Rounded((double)total[slot] * (part.Share + part.Drift * (period.Year - 2025)) / 100, one.Info.Decimals);
            }
        }

        return values;
    }

    private void AddUp(string indicator, IReadOnlyList<OrgInfo> leaves)
    {
        if (leaves[0].Level == "county")
            foreach (var city in _cities) _made[(indicator, city.Code, "")] = Sum(indicator, _tree.Children(city.Code));
        if (leaves[0].Code != _tree.Province.Code) _made[(indicator, _tree.Province.Code, "")] = Sum(indicator, _cities);
    }

    private decimal[] Sum(string indicator, IReadOnlyList<OrgInfo> orgs) =>
        [.. _slots.Select((_, slot) => orgs.Sum(o => _made[(indicator, o.Code, "")][slot]))];

    // A year whose months are all there is their sum.
    private decimal? Year(decimal[] values, int year)
    {
        var months = Enumerable.Range(0, _plan.Months.Count).Where(slot => _slots[slot].Year == year).ToList();
        return months.Count == 12 ? months.Sum(slot => values[slot]) : null;
    }

    private IReadOnlyList<OrgInfo> Leaves(GeneratedIndicator one) => one.Depth switch
    {
        "county" => [.. _cities.SelectMany(c => _tree.Children(c.Code))],
        "city" => _cities,
        _ => [_tree.Province],
    };

    private double Share(GeneratedIndicator one, OrgInfo org)
    {
        if (one.Split is not { } split || org.Level == "province") return 1;
        var city = org.Level == "county" ? org.Parent : org.Code;
        return split[city] / split.Values.Sum() * (org.Level == "county" ? _countyShare[org.Code] : 1);
    }

    private static double Yearly(GeneratedIndicator one, double total, int year)
    {
        double Growth(int of) => 1 + one.GrowthByYear.GetValueOrDefault(of, one.Growth) / 100;
        for (var next = 2026; next <= year; next++) total *= Growth(next);
        for (var last = 2025; last > year; last--) total /= Growth(last);
        return total;
    }

    private double Shocked(GeneratedIndicator one, OrgInfo org, Period month) => _plan.Shocks
        .Where(s => s.Indicator == one.Info.Code && org.Path.StartsWith(s.OrgPath, StringComparison.Ordinal) && s.From <= month && month <= s.Until)
        .Aggregate(1.0, (factor, shock) => factor * shock.Factor);

    private double Noise(string key) => 2 * Chance(key) - 1;

    private static string Key(GeneratedIndicator one, OrgInfo org, Period month) => string.Create(CultureInfo.InvariantCulture, $"{one.Info.Code}|{org.Code}|{month}");

    private static decimal Rounded(double value, int decimals) => Display.Rounded((decimal)value, decimals);
}
