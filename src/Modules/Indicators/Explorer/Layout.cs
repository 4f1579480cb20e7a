namespace Luopan.Modules.Indicators.Explorer;

/// <summary>Which dimensions of an answer stand on rows and which on columns, in order; those nobody placed join the rows.</summary>
internal sealed class Layout
{
    internal const string Items = "items", Breakdowns = "by", Orgs = "orgs", Periods = "periods";

    private static readonly string[] All = [Orgs, Breakdowns, Items, Periods];

    private readonly Explore.Response _of;

    internal Layout(Explore.Response of, string? rows, string? columns)
    {
        _of = of;
        Columns = Named(columns ?? "items,periods");
        Rows = [.. Named(rows ?? "").Concat(All).Distinct().Where(d => !Columns.Contains(d))];
    }

    internal IReadOnlyList<string> Rows { get; }

    internal IReadOnlyList<string> Columns { get; }

    /// <summary>Every combination of the dimensions, the last one changing fastest; each says its place in all four.</summary>
    internal IEnumerable<Place> Over(IReadOnlyList<string> dimensions)
    {
        IEnumerable<Place> places = [default];
        foreach (var dimension in dimensions) places = places.SelectMany(p => Enumerable.Range(0, Count(dimension)).Select(at => p.With(dimension, at))).ToList();
        return places;
    }

    internal Explore.Cell At(Place row, Place column) => _of.At(row.Item + column.Item, row.Breakdown + column.Breakdown, row.Org + column.Org, row.Period + column.Period);

    internal string NameOf(string dimension, Place at) => dimension switch
    {
        Items => _of.Items[at.Item] is { Unit.Length: > 0 } item ? $"{item.Name}（{item.Unit}）" : _of.Items[at.Item].Name,
        Breakdowns => _of.Breakdowns[at.Breakdown].Name,
        // One full-width blank for each org it lies within, as printed tables do it.
        Orgs => new string('\u3000', _of.Orgs[at.Org].Depth) + (_of.Orgs[at.Org].Group == "overlays" ? "其中：" : "") + _of.Orgs[at.Org].Name,
        _ => _of.Periods[at.Period].Label,
    };

    internal static string TitleOf(string dimension) => dimension switch { Items => "指标", Breakdowns => "分组", Orgs => "地区", _ => "时期" };

    internal int Count(string dimension) => dimension switch { Items => _of.Items.Count, Breakdowns => _of.Breakdowns.Count, Orgs => _of.Orgs.Count, _ => _of.Periods.Count };

    private static List<string> Named(string text) => [.. text.Split(',', StringSplitOptions.TrimEntries).Where(All.Contains).Distinct()];

    /// <summary>Indexes in the four dimensions; those not asked are 0.</summary>
    internal readonly record struct Place(int Item, int Breakdown, int Org, int Period)
    {
        internal Place With(string dimension, int at) => dimension switch
        {
            Items => this with { Item = at },
            Breakdowns => this with { Breakdown = at },
            Orgs => this with { Org = at },
            _ => this with { Period = at },
        };
    }
}
