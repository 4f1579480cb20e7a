using System.Linq.Expressions;
using Luopan.Kernel;
using Luopan.Modules.Records.Types;
using Luopan.Modules.Records.Values;
using Luopan.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Modules.Records.Lists;

/// <summary>A page of records of one type, narrowed and sorted.</summary>
internal static class ListRecords
{
    /// <param name="Total">Records that meet the conditions.</param>
    /// <param name="All">Records of the type in reach.</param>
    public sealed record Response(IReadOnlyList<RowView> Items, string? Next, int Total, int All);

    /// <param name="filter">JSON list of <c>[field, op, value…]</c>; ops: is, not, has, gte, lte, between, empty, filled, under.</param>
    /// <param name="sort">Field or built-in column, with <c> desc</c> for downwards.</param>
    /// <param name="q">Text in the name or the number.</param>
    /// <param name="fields">Fields wanted as cells, separated by commas; the type's own columns when silent.</param>
    internal static async Task<Outcome<Response>> Run(string type, string? filter, string? sort, string? q, string? fields, string? after, int? size, RecordDesk desk, CancellationToken stop)
    {
        if (desk.Types.Find(type) is not { } known) return RecordsFaults.NoSuchType;
        var asked = RecordFilter.Read(known, filter, q);
        if (asked.Fault is { } wrong) return wrong;
        var query = await RecordFilter.Query(asked.Value, desk, stop);
        if (query.Fault is { } refused) return refused;
        var page = new PageAsk(after, size);
        var heads = await RecordOrder.By(query.Value, asked.Value, sort, await desk.SlotsOf(known, stop)).Skip(page.Skip).Take(page.Take + 1).ToListAsync(stop);
        var all = await desk.CountWithin(known);
        var total = asked.Value.Conditions.Count == 0 && asked.Value.Text.Length == 0 ? all : await query.Value.CountAsync(stop);
        var cut = page.Cut(heads);
        return new Response(await RowsOf(cut.Items, known, Wanted(known, fields), desk, stop), cut.Next, total, all);
    }

    /// <summary>The fields asked for, in the type's order; those of its list when nobody asked.</summary>
    internal static IReadOnlyList<Field> Wanted(RecordType type, string? fields)
    {
        var names = string.IsNullOrWhiteSpace(fields) ? [.. type.List.Columns, .. type.List.Board?.Card ?? [], type.List.Board?.Bar ?? "", type.List.Board?.Pace ?? ""] : fields.Split(',', StringSplitOptions.TrimEntries);
        return [.. type.Fields.Where(f => names.Contains(f.Code))];
    }

    /// <summary>Rows with their cells; values and rows of child tables are read for the page at once.</summary>
    internal static async Task<IReadOnlyList<RowView>> RowsOf(IReadOnlyList<Record> heads, RecordType type, IReadOnlyList<Field> fields, RecordDesk desk, CancellationToken stop)
    {
        var (ids, look, today) = (heads.Select(h => h.Id).ToList(), await desk.Look(stop), desk.Today);
        var bodies = await desk.Db.Set<RecordBody>().AsNoTracking().Where(b => ids.Contains(b.RecordId)).ToDictionaryAsync(b => b.RecordId, b => b.Json, stop);
        var rows = type.Children.Count > 0 && fields.Any(f => f.Kind == FieldKind.Formula)
            ? (await desk.Db.Set<RecordChild>().AsNoTracking().Where(c => ids.Contains(c.RecordId) && !c.Removed).Select(c => new { c.RecordId, c.Child, c.Json }).ToListAsync(stop)).ToLookup(c => c.RecordId, c => (c.Child, c.Json))
            : Array.Empty<(Guid, (string, string))>().ToLookup(p => p.Item1, p => p.Item2);
        var late = type.Duties.Count == 0 ? [] : await desk.Db.Set<RecordDuty>().AsNoTracking().Where(d => ids.Contains(d.RecordId) && d.DoneAt == null && d.Due < today).Select(d => new { d.RecordId, d.Duty }).ToListAsync(stop);
        var lateBy = late.ToLookup(d => d.RecordId, d => d.Duty);
        var whole = heads.ToDictionary(h => h.Id, h => bodies.TryGetValue(h.Id, out var json) ? RecordDesk.Parse(json) : []);
        look = look with { Links = await RecordLinks.Of(fields, whole.Values, desk, stop) };
        return [.. heads.Select(h =>
        {
            var values = whole[h.Id];
            Formulas Worked() => new(type, h.State, values, rows[h.Id].Select(r => (r.Item1, RecordDesk.Parse(r.Item2))), look);
            var cells = Rows.Cells(h, type, fields, values, Worked, look, desk.User);
            return Rows.Of(h, type, cells, [.. lateBy[h.Id].Distinct()], look, desk.Days);
        })];
    }
}

/// <summary>Counts by state and light, and sums, over everything a list is narrowed to.</summary>
internal static class TotalRecords
{
    /// <param name="T">The sum in the base currency or the field's unit.</param>
    /// <param name="Without">Records whose amount has no rate and is left out.</param>
    public sealed record Sum(decimal? V, string T, string Unit, int Without);

    public sealed record Response(int Count, IReadOnlyDictionary<string, int> States, IReadOnlyDictionary<string, int> Lights, IReadOnlyDictionary<string, Sum> Sums);

    internal static async Task<Outcome<Response>> Run(string type, string? filter, string? q, RecordDesk desk, CancellationToken stop)
    {
        if (desk.Types.Find(type) is not { } known) return RecordsFaults.NoSuchType;
        var asked = RecordFilter.Read(known, filter, q);
        if (asked.Fault is { } wrong) return wrong;
        var query = await RecordFilter.Query(asked.Value, desk, stop);
        if (query.Fault is { } refused) return refused;
        var states = await query.Value.GroupBy(r => r.State).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, stop);
        var (today, soon) = (desk.Today, desk.Days.LastSoon);
        var lights = await query.Value.GroupBy(r => 1).OrderBy(g => g.Key).Select(g => new
        {
            Overdue = g.Count(r => !r.Ended && r.Urgent < today),
            Soon = g.Count(r => !r.Ended && r.Urgent >= today && r.Urgent <= soon),
            Paused = g.Count(r => !r.Ended && r.Urgent == null && r.Paused),
            None = g.Count(r => r.Ended),
        }).FirstOrDefaultAsync(stop);
        var count = states.Values.Sum();
        return new Response(
            count, states,
            new Dictionary<string, int>
            {
                ["overdue"] = lights?.Overdue ?? 0,
                ["soon"] = lights?.Soon ?? 0,
                ["paused"] = lights?.Paused ?? 0,
                ["none"] = lights?.None ?? 0,
                ["normal"] = count - (lights?.Overdue ?? 0) - (lights?.Soon ?? 0) - (lights?.Paused ?? 0) - (lights?.None ?? 0),
            },
            await Sums(query.Value, known, known.List.Totals, desk, stop));
    }

    internal static async Task<Dictionary<string, Sum>> Sums(IQueryable<Record> query, RecordType type, IEnumerable<string> fields, RecordDesk desk, CancellationToken stop)
    {
        var (sums, slots) = (new Dictionary<string, Sum>(), await desk.SlotsOf(type, stop));
        foreach (var field in fields.Select(type.Find).OfType<Field>())
        {
            if (slots.FirstOrDefault(s => s.Field == field.Code && s.Kind == SlotKind.N) is not { } slot) continue;
            var column = RecordFilter.Column<long?>(slot);
            var total = await query.SumAsync(column, stop);
            var filled = await query.Select(column).CountAsync(n => n != null, stop);
            var without = field.Currencies.Count > 1 ? await Unrated(query.Where(RecordFilter.Empty(slot)), field, desk).CountAsync(stop) : 0;
            sums[field.Code] = ToSum(field, total ?? 0, filled, without, await desk.Look(stop));
        }

        return sums;
    }

    /// <summary>The sums of one field by a key, an empty key standing for none, in two questions however many keys there are.</summary>
    internal static async Task<Dictionary<string, Sum>> SumsBy(IQueryable<Record> query, Field field, IReadOnlyList<RecordSlot> slots, Expression<Func<Record, string?>> key, RecordDesk desk, CancellationToken stop)
    {
        if (slots.FirstOrDefault(s => s.Field == field.Code && s.Kind == SlotKind.N) is not { } slot) return [];
        var totals = await query.GroupBy(key, RecordFilter.Column<long?>(slot)).Select(g => new { g.Key, Total = g.Sum(), Filled = g.Count(n => n != null) }).ToListAsync(stop);
        var left = field.Currencies.Count > 1 ? await Unrated(query.Where(RecordFilter.Empty(slot)), field, desk).GroupBy(key).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key ?? "", g => g.Count, stop) : [];
        var look = await desk.Look(stop);
        return totals.ToDictionary(t => t.Key ?? "", t => ToSum(field, t.Total ?? 0, t.Filled, left.GetValueOrDefault(t.Key ?? ""), look));
    }

    private static Sum ToSum(Field field, long total, int filled, int without, Lookups look)
    {
        decimal? value = filled == 0 ? null : Display.Trimmed(total / Slots.Scale);
        return new(value, Display.Screen(value), field.Kind == FieldKind.Money ? FieldFile.UnitOf(field.Scale, look.BaseCurrency) : field.Unit, without);
    }

    // Amounts in a foreign currency with no rate stand in no column; a total says how many it leaves out.
    private static IQueryable<Record> Unrated(IQueryable<Record> empty, Field field, RecordDesk desk)
    {
        var needle = $"\"{field.Code}\":{{";
        return empty.Where(r => desk.Db.Set<RecordBody>().Any(b => b.RecordId == r.Id && b.Json.Contains(needle)));
    }
}
