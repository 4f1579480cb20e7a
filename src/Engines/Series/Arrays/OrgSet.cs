namespace Luopan.Engines.Series.Arrays;

/// <summary>Orgs a row stands for, in order; one object for one list, so that rows can be kept by it.</summary>
internal sealed class OrgSet(IReadOnlyList<string> codes)
{
    private readonly Dictionary<string, int> places = codes.Select((code, place) => (code, place)).DistinctBy(pair => pair.code).ToDictionary(pair => pair.code, pair => pair.place, StringComparer.Ordinal);

    public IReadOnlyList<string> Codes => codes;

    public int Count => codes.Count;

    public int PlaceOf(string code) => places[code];
}

/// <summary>Other orgs each org of a set leads to: its children, its peers, its parent; all of them make one set, and each org knows the places of its own there.</summary>
internal sealed record Lead(OrgSet Others, int[][] Places);

/// <summary>Leads from sets of orgs to others, each worked out once.</summary>
internal sealed class Leads(ISeriesSource source, Evaluator points)
{
    private readonly Dictionary<(OrgSet From, string Word), Lead> known = [];
    private readonly Dictionary<string, OrgSet> sets = new(StringComparer.Ordinal);

    public OrgSet SetOf(IReadOnlyList<string> codes)
    {
        var key = string.Join('\n', codes);
        return sets.TryGetValue(key, out var set) ? set : sets[key] = new OrgSet(codes);
    }

    /// <summary>To the one org a word stands for; none where it stands for nothing.</summary>
    public Lead To(OrgSet from, string word) => Kept(from, word, org => points.OrgOf(word, org) is { } other ? [other] : []);

    public Lead Children(OrgSet from) => Kept(from, "\nchildren", source.Children);

    public Lead Peers(OrgSet from) => Kept(from, "\npeers", source.Peers);

    private Lead Kept(OrgSet from, string word, Func<string, IReadOnlyList<string>> others)
    {
        if (known.TryGetValue((from, word), out var lead)) return lead;
        var lists = from.Codes.Select(others).ToArray();
        var set = SetOf([.. lists.SelectMany(list => list).Distinct()]);
        return known[(from, word)] = new Lead(set, [.. lists.Select(list => list.Select(set.PlaceOf).ToArray())]);
    }
}
