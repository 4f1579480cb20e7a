using System.Linq.Expressions;
using Luopan.Kernel;
using Luopan.Modules.Records.Types;
using Luopan.Modules.Records.Values;
using Luopan.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Modules.Records.Lists;

/// <summary>Records as cards in columns: by state, or by an option field of the type.</summary>
internal static class ShowBoard
{
    private const int Shown = 20;

    /// <param name="Sum">Of the board's own field over the whole column; null when the type declares none.</param>
    public sealed record Column(string Code, string Name, string NameEn, int Count, TotalRecords.Sum? Sum, IReadOnlyList<RowView> Cards);

    public sealed record Response(string By, IReadOnlyList<Column> Columns);

    /// <param name="by"><c>state</c> or an option field; the type's own board when silent.</param>
    internal static async Task<Outcome<Response>> Run(string type, string? filter, string? q, string? by, string? sort, RecordDesk desk, CancellationToken stop)
    {
        if (desk.Types.Find(type) is not { } known) return RecordsFaults.NoSuchType;
        var asked = RecordFilter.Read(known, filter, q);
        if (asked.Fault is { } wrong) return wrong;
        var grouping = by ?? known.List.Board?.By ?? "state";
        if (grouping != "state" && known.Find(grouping) is not { Kind: FieldKind.Option }) return RecordsFaults.BadFilter("看板只能按状态或选项字段分列");
        var query = await RecordFilter.Query(asked.Value, desk, stop);
        if (query.Fault is { } refused) return refused;
        var slots = await desk.SlotsOf(known, stop);
        var slot = slots.FirstOrDefault(s => s.Field == grouping && s.Kind == SlotKind.T);
        Expression<Func<Record, string?>> key = slot is null ? r => r.State : RecordFilter.Column<string?>(slot);
        var counts = await query.Value.GroupBy(key).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key ?? "", g => g.Count, stop);
        var sums = known.List.Board?.Sum is { } field ? await TotalRecords.SumsBy(query.Value, known.Find(field)!, slots, key, desk, stop) : null;
        var shown = Columns(known, grouping).Where(c => c.Code.Length > 0 || counts.ContainsKey("")).ToList();

        // Each column is cut for itself; what its cards say is read for the whole board at once.
        var heads = new List<Record>();
        foreach (var (code, _) in shown.Where(c => counts.ContainsKey(c.Code)))
        {
            var ask = asked.Value with { Conditions = [.. asked.Value.Conditions, code.Length > 0 ? new(grouping, "is", [code]) : new(grouping, "empty", [])] };
            var one = await RecordFilter.Query(ask, desk, stop);
            if (one.Fault is { } narrow) return narrow;
            heads.AddRange(await RecordOrder.By(one.Value, ask, sort ?? "light", slots).Take(Shown).ToListAsync(stop));
        }

        var rows = await ListRecords.RowsOf(heads, known, ListRecords.Wanted(known, null), desk, stop);
        var cards = heads.Zip(rows).ToLookup(p => slot is null ? p.First.State : SlotValues.TextOf(p.First, slot.Slot) ?? "", p => p.Second);
        return new Response(grouping, [.. shown.Select(c => new Column(c.Code, c.Name.Chinese, c.Name.English, counts.GetValueOrDefault(c.Code), sums?.GetValueOrDefault(c.Code), [.. cards[c.Code]]))]);
    }

    private static IEnumerable<(string Code, Platform.Workflow.FlowWord Name)> Columns(RecordType type, string by) =>
        by == "state" ? type.Life.States.Select(s => (s.Code, s.Name)) : type.Find(by)!.Options.Select(o => (o.Code, o.Name)).Append(("", new("未填", "Not filled")));
}

/// <summary>What falls on the days of a month: date fields of the type, and the days things are due.</summary>
internal static class ShowCalendar
{
    private const int MostDays = 62, Most = 2000;

    /// <param name="Field">Code of the date field; <c>due</c> for the day something is due.</param>
    public sealed record Entry(Guid Id, string Title, string Number, string Field, string Label, string LabelEn, DateOnly Date, string StateName, string StateNameEn, LightView Light);

    /// <param name="Off">Days of the span on which nobody works, with what the notice calls them.</param>
    /// <param name="Cut">There are more entries than are shown.</param>
    public sealed record Response(IReadOnlyList<Entry> Entries, IReadOnlyDictionary<DateOnly, string> Off, bool Cut);

    internal static async Task<Outcome<Response>> Run(string type, DateOnly from, DateOnly to, string? filter, string? q, RecordDesk desk, CancellationToken stop)
    {
        if (desk.Types.Find(type) is not { } known) return RecordsFaults.NoSuchType;
        if (to < from || to.DayNumber - from.DayNumber > MostDays) return RecordsFaults.BadFilter("日历一次最多看两个月");
        var asked = RecordFilter.Read(known, filter, q);
        if (asked.Fault is { } wrong) return wrong;
        var entries = new List<Entry>();
        foreach (var field in known.List.Calendar.Select(known.Find).OfType<Field>().Select(f => (f.Code, f.Label)).Append(("due", new("到期", "Due"))))
        {
            var span = new Condition(field.Code, "between", [Iso(from), Iso(to)]);
            var query = await RecordFilter.Query(asked.Value with { Conditions = [.. asked.Value.Conditions, span] }, desk, stop);
            if (query.Fault is { } refused) return refused;
            var heads = await query.Value.OrderBy(r => r.Urgent).Take(Most).ToListAsync(stop);
            var slot = (await desk.SlotsOf(known, stop)).FirstOrDefault(s => s.Field == field.Code && s.Kind == SlotKind.D);
            entries.AddRange(heads.Select(h => Of(h, known, field.Code, field.Label, slot is null ? h.Urgent!.Value : SlotValues.DayOf(h, slot.Slot)!.Value, desk)));
        }

        var off = Enumerable.Range(0, to.DayNumber - from.DayNumber + 1).Select(from.AddDays).Where(d => !desk.Calendar.IsWorkday(d)).ToDictionary(d => d, d => desk.Calendar.Entry(d)?.Name ?? "");
        return new Response([.. entries.DistinctBy(e => (e.Id, e.Field)).OrderBy(e => e.Date).ThenBy(e => e.Title).Take(Most)], off, entries.Count > Most);
    }

    private static Entry Of(Record head, RecordType type, string field, Platform.Workflow.FlowWord label, DateOnly day, RecordDesk desk)
    {
        var state = type.Life.NameOf(head.State);
        return new(head.Id, head.Title, head.Number, field, label.Chinese, label.English, day, state.Chinese, state.English, desk.Days.Light(head.Urgent, head.Ended, head.Paused && head.Urgent is null));
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>Records on the map: how many each city has, and points where a place is given.</summary>
internal static class ShowMap
{
    private const int MostPoints = 2000;

    /// <param name="Class">Shade of the map, 0 to 4; null where there is no record.</param>
    public sealed record OrgCount(string Org, string Name, int Count, int Late, int? Class);

    public sealed record Shade(string Label, int Count);

    public sealed record Point(Guid Id, string Title, decimal Lon, decimal Lat, string Level);

    /// <param name="Elsewhere">Records of units above the cities, which no region of the map shows.</param>
    public sealed record Response(IReadOnlyList<OrgCount> Orgs, IReadOnlyList<Shade> Classes, IReadOnlyList<Point> Points, int Elsewhere);

    internal static async Task<Outcome<Response>> Run(string type, string? filter, string? q, RecordDesk desk, CancellationToken stop)
    {
        if (desk.Types.Find(type) is not { } known) return RecordsFaults.NoSuchType;
        var asked = RecordFilter.Read(known, filter, q);
        if (asked.Fault is { } wrong) return wrong;
        var query = await RecordFilter.Query(asked.Value, desk, stop);
        if (query.Fault is { } refused) return refused;
        var (look, today) = (await desk.Look(stop), desk.Today);
        var byPath = await query.Value.GroupBy(r => r.OrgPath).Select(g => new { Path = g.Key, Count = g.Count(), Late = g.Count(r => !r.Ended && r.Urgent < today) }).ToListAsync(stop);
        var cities = look.Tree.Children(look.Tree.Province.Code)
            .Select(c => new OrgCount(c.Code, c.Name, byPath.Where(p => p.Path.StartsWith(c.Path, StringComparison.Ordinal)).Sum(p => p.Count), byPath.Where(p => p.Path.StartsWith(c.Path, StringComparison.Ordinal)).Sum(p => p.Late), null)).ToList();
        var counts = cities.Where(c => c.Count > 0).Select(c => (decimal)c.Count).ToList();
        var limits = ColourClasses.Limits(counts);
        return new Response(
            [.. cities.Select(c => c.Count > 0 ? c with { Class = ColourClasses.IndexOf(limits, c.Count) } : c)], [.. ColourClasses.Of(limits, counts).Select(c => new Shade(c.Label, c.Count))],
            await Points(query.Value, known, desk, stop), byPath.Sum(p => p.Count) - cities.Sum(c => c.Count));
    }

    private static async Task<IReadOnlyList<Point>> Points(IQueryable<Record> query, RecordType type, RecordDesk desk, CancellationToken stop)
    {
        if (type.Fields.FirstOrDefault(f => f.Kind == FieldKind.Place) is not { } field) return [];
        var bodies = desk.Db.Set<RecordBody>();
        var needle = $"\"{field.Code}\":{{";
        var found = await query.Join(bodies, r => r.Id, b => b.RecordId, (r, b) => new { Head = r, b.Json }).Where(p => p.Json.Contains(needle)).OrderBy(p => p.Head.Id).Take(MostPoints).ToListAsync(stop);
        return [.. found.Select(p => (p.Head, Value: RecordDesk.Parse(p.Json)[field.Code])).Where(p => p.Value is not null && Masks.Open(field, p.Head, desk.User) && field.Mask is null)
            .Select(p => new Point(p.Head.Id, p.Head.Title, p.Value!["lon"]!.GetValue<decimal>(), p.Value["lat"]!.GetValue<decimal>(), desk.Days.Light(p.Head.Urgent, p.Head.Ended, false).Level))];
    }
}
