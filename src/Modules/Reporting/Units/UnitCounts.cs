using Luopan.Kernel;
using Luopan.Modules.Access;
using Luopan.Modules.Indicators;
using Luopan.Modules.Reporting.Forms;
using Luopan.Platform.Access;
using Luopan.Platform.Spaces;
using Luopan.Platform.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Modules.Reporting.Units;

/// <summary>Sums the reviewed returns of reporting units up the counting tree and by industry, live. Only sums leave the module; of statistics they carry how many units they rest on.</summary>
internal sealed class UnitCounts(LuopanDb db, CurrentSpace space, IOrgs orgs, SpaceCache kept, FreshCache fresh) : ICountSource
{
    // The many saves of drafts leave the sums as they are.
    private static readonly RestsOn Sums = RestsOn.Rows<UnitFigure>().AndColumn<Return>(nameof(Return.State)).And(OrgTree.Rests);

    public Task<CountedFigures> Counted(CancellationToken stop) => fresh.Get(space.Space, "units", Sums, Now);

    public async Task<CountedFigures> CountedAt(DateTime moment, CancellationToken stop) =>
        Panels is { Count: > 0 } forms ? await UnitShelf.CountAt(moment, db, forms, Catalogue, await orgs.Tree(stop), stop) : CountedFigures.None;

    public async Task<IReadOnlyList<Guid>> Behind(string indicator, string org, Period period, string breakdown, CancellationToken stop)
    {
        await Counted(stop);
        return await (await Shelf()).Behind(indicator, org, await orgs.Tree(stop), period, breakdown, Catalogue, stop);
    }

    public string LinkTo(string source, string indicator, string org, Period period, string breakdown) =>
        $"/reporting?form={Uri.EscapeDataString(source)}&period={Uri.EscapeDataString(period.ToString())}&org={Uri.EscapeDataString(org)}";

    private IndicatorCatalogue Catalogue => space.Space.Content.Get<IndicatorCatalogue>();

    private List<Form> Panels => space.Space.Content.Has<Forms.Forms>() ? [.. space.Space.Content.Get<Forms.Forms>().All.Where(f => f.Panels.Any())] : [];

    // Not cancelled with the request that happens to ask first: others may wait for the same answer.
    private async Task<CountedFigures> Now() =>
        Panels is { Count: > 0 } forms ? await (await Shelf()).Count(db, forms, Catalogue, await orgs.Tree(CancellationToken.None)) : CountedFigures.None;

    private Task<UnitShelf> Shelf() => kept.Get(space.Space, "", () => Task.FromResult(new UnitShelf()));
}

/// <summary>Figures of units in memory, by form and period; only what changed is read again.</summary>
internal sealed class UnitShelf : IDisposable
{
    /// <summary>What one unit adds.</summary>
    private readonly record struct Added(Guid Return, string OrgPath, string Industry, string Indicator, string Breakdown, decimal Value);

    /// <param name="Asked">Paths of the units that are asked.</param>
    private sealed record Slice((int Count, long Last, int Asked) Stamp, Period Period, IReadOnlyList<Added> All, IReadOnlyList<string> Asked);

    private readonly SemaphoreSlim _one = new(1);
    private readonly Dictionary<(string Form, string Period), Slice> _slices = [];
    private OrgTree? _tree;
    private CountedFigures _figures = CountedFigures.None;

    internal async Task<CountedFigures> Count(LuopanDb db, IReadOnlyList<Form> forms, IndicatorCatalogue catalogue, OrgTree tree)
    {
        await _one.WaitAsync();
        try
        {
            var changed = !ReferenceEquals(_tree, tree);
            var codes = forms.Select(f => f.Code).ToList();
            // Figures are written anew under new numbers, so that count and last number tell every change.
            var figures = await db.Set<UnitFigure>().Where(f => f.Until == null && codes.Contains(f.Form)).GroupBy(f => new { f.Form, f.Period }).Select(g => new { g.Key, Count = g.Count(), Last = g.Max(f => f.Id) }).ToListAsync();
            var asked = await All(db).Where(r => codes.Contains(r.Form) && r.State != ReturnFlow.Waived).GroupBy(r => new { r.Form, r.Period }).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
            foreach (var key in _slices.Keys.Where(k => !figures.Exists(f => f.Key.Form == k.Form && f.Key.Period == k.Period)).ToList()) changed |= _slices.Remove(key);
            foreach (var one in figures)
            {
                var stamp = (one.Count, one.Last, asked.GetValueOrDefault(one.Key));
                if (_slices.TryGetValue((one.Key.Form, one.Key.Period), out var known) && known.Stamp == stamp) continue;
                _slices[(one.Key.Form, one.Key.Period)] = await Read(db, forms.First(f => f.Code == one.Key.Form), one.Key.Period, stamp);
                changed = true;
            }

            if (changed) _figures = new CountedFigures(forms.SelectMany(f => Figures(f, [.. _slices.Where(s => s.Key.Form == f.Code).Select(s => s.Value)], catalogue, tree)));
            _tree = tree;
            return _figures;
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>The sums as they were at a moment, over the tree of today.</summary>
    internal static async Task<CountedFigures> CountAt(DateTime moment, LuopanDb db, IReadOnlyList<Form> forms, IndicatorCatalogue catalogue, OrgTree tree, CancellationToken stop)
    {
        var codes = forms.Select(f => f.Code).ToList();
        var figures = await db.Set<UnitFigure>().AsNoTracking().Where(f => codes.Contains(f.Form) && f.At <= moment && (f.Until == null || f.Until > moment)).ToListAsync(stop);
        var periods = figures.Select(f => f.Period).Distinct().ToList();
        var later = (await db.Set<WorkItem>().IgnoreQueryFilters().AsNoTracking().Where(i => i.Type == ReturnFlow.Code && i.OpenedAt > moment).Select(i => i.Subject).ToListAsync(stop)).ToHashSet();
        var asked = (await All(db).Where(r => codes.Contains(r.Form) && periods.Contains(r.Period) && r.State != ReturnFlow.Waived).Select(r => new { r.Id, r.Form, r.Period, r.OrgPath }).ToListAsync(stop))
            .Where(r => !later.Contains(r.Id.ToString())).ToLookup(r => (r.Form, r.Period), r => r.OrgPath);
        IReadOnlyList<Slice> Then(Form form) => [.. figures.Where(f => f.Form == form.Code).GroupBy(f => f.Period).Select(period => new Slice(
            default, form.EntryPeriod(Period.Parse(period.Key)), [.. period.Select(f => new Added(f.ReturnId, f.OrgPath, f.Industry, f.Indicator, f.Breakdown, f.Value))], [.. asked[(form.Code, period.Key)]]))];
        return new CountedFigures(forms.SelectMany(f => Figures(f, Then(f), catalogue, tree)));
    }

    internal async Task<IReadOnlyList<Guid>> Behind(string indicator, string org, OrgTree tree, Period period, string breakdown, IndicatorCatalogue catalogue, CancellationToken stop)
    {
        await _one.WaitAsync(stop);
        try
        {
            return [.. _slices.Values.Where(s => period.Contains(s.Period)).SelectMany(s => s.All).Where(a => a.Indicator == indicator && Orgs(a.OrgPath, tree).Contains(org) && Splits(a, catalogue).Contains(breakdown)).Select(a => a.Return).Distinct()];
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    // Sums are the same for everybody who may see them; who may is decided where they are shown.
    private static IQueryable<Return> All(LuopanDb db) => db.Set<Return>().IgnoreQueryFilters().AsNoTracking();

    private static async Task<Slice> Read(LuopanDb db, Form form, string period, (int, long, int) stamp)
    {
        var all = await db.Set<UnitFigure>().AsNoTracking().Where(f => f.Until == null && f.Form == form.Code && f.Period == period).Select(f => new Added(f.ReturnId, f.OrgPath, f.Industry, f.Indicator, f.Breakdown, f.Value)).ToListAsync();
        var asked = await All(db).Where(r => r.Form == form.Code && r.Period == period && r.State != ReturnFlow.Waived).Select(r => r.OrgPath).ToListAsync();
        return new Slice(stamp, form.EntryPeriod(Period.Parse(period)), all, asked);
    }

    private static IEnumerable<CountedIndicator> Figures(Form form, IReadOnlyList<Slice> slices, IndicatorCatalogue catalogue, OrgTree tree)
    {
        var asked = slices.ToDictionary(s => s.Period, s => s.Asked.SelectMany(path => Orgs(path, tree)).CountBy(o => o).ToDictionary());
        foreach (var code in slices.SelectMany(s => s.All).Select(a => a.Indicator).Distinct())
        {
            var cells = new Dictionary<(string, string), Dictionary<Period, Sum>>();
            foreach (var slice in slices)
                foreach (var added in slice.All.Where(a => a.Indicator == code))
                    foreach (var breakdown in Splits(added, catalogue))
                        foreach (var org in Orgs(added.OrgPath, tree))
                        {
                            if (!cells.TryGetValue((org, breakdown), out var periods)) cells[(org, breakdown)] = periods = [];
                            if (!periods.TryGetValue(slice.Period, out var sum)) periods[slice.Period] = sum = new Sum();
                            sum.Add(added.Value);
                        }

            yield return new CountedIndicator(
                code, form.Code, form.Name.Chinese, form.Name.English, Sensitivity.Internal, null, [],
                cells.ToDictionary(c => c.Key, c => (IReadOnlyDictionary<Period, CountedFigure>)c.Value.ToDictionary(p => p.Key, p => p.Value.Figure(
                    form.Purpose == FormPurpose.Statistics, c.Key.Item2.Length == 0 ? asked[p.Key].GetValueOrDefault(c.Key.Item1) : null))))
            {
                Steps = form is { Cumulative: true, Purpose: FormPurpose.Statistics } ? () => Steps(code, slices, catalogue, tree) : () => [],
            };
        }
    }

    private static IEnumerable<CountedStep> Steps(string code, IReadOnlyList<Slice> slices, IndicatorCatalogue catalogue, OrgTree tree) =>
        from later in slices
        from earlier in slices
        where earlier.Period.End.Year == later.Period.End.Year && earlier.Period.End < later.Period.End
        from step in Between(code, earlier, later, catalogue, tree)
        select step;

    // A unit that answered only once is taken to have said nothing the other time.
    private static IEnumerable<CountedStep> Between(string code, Slice earlier, Slice later, IndicatorCatalogue catalogue, OrgTree tree)
    {
        var sums = new Dictionary<(string Org, string Breakdown), Sum>();
        var said = later.All.Select(a => (Added: a, Times: 1)).Concat(earlier.All.Select(a => (Added: a, Times: -1))).Where(a => a.Added.Indicator == code);
        var units = said.SelectMany(a => Splits(a.Added, catalogue).Select(b => (Unit: a.Added.OrgPath, Breakdown: b, Value: a.Times * a.Added.Value))).GroupBy(a => (a.Unit, a.Breakdown), a => a.Value);
        foreach (var unit in units)
            foreach (var org in Orgs(unit.Key.Unit, tree))
            {
                if (!sums.TryGetValue((org, unit.Key.Breakdown), out var sum)) sums[(org, unit.Key.Breakdown)] = sum = new Sum();
                sum.Add(unit.Sum());
            }

        return sums.Select(s => new CountedStep(s.Key.Org, s.Key.Breakdown, earlier.Period, later.Period, s.Value.Value, s.Value.Units));
    }

    // Everything above the unit in the tree, the park it lies in, and the circles these belong to.
    private static List<string> Orgs(string path, OrgTree tree)
    {
        List<string> all = [.. path.Split('/', StringSplitOptions.RemoveEmptyEntries).SkipLast(1).Where(c => tree.Find(c) is not null)];
        all.AddRange(tree.Members.Where(m => m.Value.Any(all.Contains)).Select(m => m.Key).Except(all).ToList());
        return all;
    }

    // As filed; and where the indicator is split by industry and the form asks for none, by that of the unit and what it is part of.
    private static IReadOnlyList<string> Splits(Added added, IndicatorCatalogue catalogue)
    {
        if (added.Industry.Length == 0 || catalogue.Find(added.Indicator) is not { } info || !info.Breakdowns.Contains(Roster.Industries) || added.Breakdown.Contains($"{Roster.Industries}=", StringComparison.Ordinal)) return [added.Breakdown];
        var codes = (catalogue.Dimension(Roster.Industries)?.Codes.Where(c => c.Of.Contains(added.Industry)).Select(c => c.Code) ?? []).Prepend(added.Industry);
        return [added.Breakdown, .. codes.Select(c => FormFiles.Joined(added.Breakdown, $"{Roster.Industries}={c}"))];
    }

    private sealed class Sum
    {
        private decimal _largest, _second;
        private int _units;

        internal decimal Value { get; private set; }

        internal Contributors Units => new(_units, _largest, _second);

        internal void Add(decimal value)
        {
            (Value, _units) = (Value + value, _units + 1);
            var amount = Math.Abs(value);
            if (amount > _largest) (_largest, _second) = (amount, _largest);
            else if (amount > _second) _second = amount;
        }

        internal CountedFigure Figure(bool statistics, int? asked) => new(Value, _units, 0) { Units = statistics ? Units : null, Asked = asked };
    }
}
