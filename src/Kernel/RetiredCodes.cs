namespace Luopan.Kernel;

/// <summary>A code of GB/T 2260 that is no longer in use.</summary>
/// <param name="Code">The old code.</param>
/// <param name="Name">The unit's name at the time.</param>
/// <param name="Successors">Today's or at least later codes for its territory, most important first; empty when unknown.</param>
/// <param name="Until">First day it was no longer in use; null when the day is not known.</param>
/// <param name="Note">What happened, in the pack's words; may be empty.</param>
public sealed record RetiredCode(OrgCode Code, string Name, IReadOnlyList<OrgCode> Successors, DateOnly? Until = null, string Note = "");

/// <summary>Leads from retired codes to those in use; the rows come from the pack (<c>regions_retired.csv</c>).</summary>
public sealed class RetiredCodes
{
    private readonly Dictionary<OrgCode, RetiredCode> rows;

    /// <summary>Takes the rows; when a code stands twice the later row wins (the pack check reports it).</summary>
    public RetiredCodes(IEnumerable<RetiredCode> entries)
    {
        rows = [];
        foreach (var entry in entries) rows[entry.Code] = entry;
    }

    /// <summary>No code is retired.</summary>
    public static RetiredCodes None { get; } = new([]);

    /// <summary>All rows, by code.</summary>
    public IEnumerable<RetiredCode> All => rows.Values.OrderBy(row => row.Code);

    /// <summary>The row of a retired code; null when the code is not known as retired, which does not say that it exists.</summary>
    public RetiredCode? Find(OrgCode code) => rows.GetValueOrDefault(code);

    /// <summary>The codes that stand for it today, following changes of changes: itself when it is not retired, empty when nobody knows.</summary>
    public IReadOnlyList<OrgCode> Current(OrgCode code)
    {
        var found = new List<OrgCode>();
        Follow(code, found, []);
        return found;
    }

    /// <summary>The refusal to give somebody who wrote a retired code; null when the code is not retired.</summary>
    public Fault? Check(OrgCode code)
    {
        if (Find(code) is not { } row) return null;
        var now = string.Join("、", Current(code));
        var wayOut = now.Length == 0 ? "请改用现行代码" : $"请改用现行代码 {now}";
        return new Fault("kernel.org-code-retired", $"行政区划代码 {code}（{row.Name}）已停用；{wayOut}。")
        {
            Arguments = new Dictionary<string, string> { ["code"] = code.Value, ["name"] = row.Name, ["current"] = now },
        };
    }

    private void Follow(OrgCode code, List<OrgCode> found, HashSet<OrgCode> seen)
    {
        if (!seen.Add(code)) return;
        if (Find(code) is not { } row)
            found.Add(code);
        else
            foreach (var next in row.Successors) Follow(next, found, seen);
    }
}
