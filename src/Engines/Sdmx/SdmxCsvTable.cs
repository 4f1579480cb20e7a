namespace Luopan.Engines.Sdmx;

/// <summary>A row of an SDMX-CSV message.</summary>
/// <param name="Line">Where it stands in the file, the head counted.</param>
/// <param name="Action">I, A, R, M or D; I where the message says nothing.</param>
public sealed record SdmxRow(int Line, string Structure, string Reference, string Action, IReadOnlyDictionary<string, string> Components)
{
    /// <summary>The code of a component; empty where the row has none.</summary>
    public string this[string component] => Components.GetValueOrDefault(component, "");
}

/// <summary>The heads of an SDMX-CSV message, by which its rows are read: components in any order, names beside or behind the codes.</summary>
public sealed class SdmxCsvTable
{
    private readonly IReadOnlyList<string> _heads;
    private readonly bool _labelled;

    private SdmxCsvTable(IReadOnlyList<string> heads, bool labelled) => (_heads, _labelled) = (heads, labelled);

    /// <summary>Components and custom columns, in the order of the file.</summary>
    public IEnumerable<string> Components => _heads.Skip(2).Where(h => h != SdmxCsv.Action);

    /// <summary>Whether a text begins as every SDMX-CSV message of version 2 does.</summary>
    public static bool Begins(string text) => EndOfFirst(text) is { } end && text.AsSpan(end + 1).StartsWith(SdmxCsv.StructureId);

    /// <summary>The separator stands behind the first head, which is always STRUCTURE, perhaps with brackets; null where the text is no such message.</summary>
    public static char? Separator(string text) => EndOfFirst(text) is { } end ? text[end] : null;

    /// <summary>The table of a head row.</summary>
    public static SdmxCsvTable Of(IReadOnlyList<string> head)
    {
        ArgumentNullException.ThrowIfNull(head);
        var labelled = head.Skip(2).Any(h => h.Contains(": ", StringComparison.Ordinal));
        return new SdmxCsvTable([.. head.Select(h => Code(h.Trim(), labelled).Split('[')[0])], labelled);
    }

    /// <summary>A row of cells; as many as there are heads.</summary>
    public SdmxRow Row(int line, IReadOnlyList<string> cells)
    {
        ArgumentNullException.ThrowIfNull(cells);
        var components = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var at = 2; at < _heads.Count && at < cells.Count; at++) components.TryAdd(_heads[at], Code(cells[at].Trim(), _labelled));
        var action = components.GetValueOrDefault(SdmxCsv.Action, "");
        components.Remove(SdmxCsv.Action);
        return new SdmxRow(line, cells.Count > 0 ? cells[0].Trim() : "", cells.Count > 1 ? Code(cells[1].Trim(), _labelled) : "", action.Length == 0 ? "I" : action, components);
    }

    private static int? EndOfFirst(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!text.StartsWith(SdmxCsv.Structure, StringComparison.Ordinal)) return null;
        var at = SdmxCsv.Structure.Length;
        if (at < text.Length && text[at] == '[') at = text.IndexOf(']', StringComparison.Ordinal) + 1;
        return at > 0 && at < text.Length && text[at] is ',' or ';' or '\t' ? at : null;
    }

    // With labels=both a name stands behind the code.
    private static string Code(string text, bool labelled) => labelled && text.IndexOf(": ", StringComparison.Ordinal) is > 0 and var at ? text[..at] : text;
}
