using System.Text.Json.Nodes;
using Luopan.Modules.Records.Types;
using Luopan.Modules.Records.Values;
using Luopan.Platform.Access;

namespace Luopan.Modules.Records;

/// <summary>Where a record stands in the three dimensions of law 4.</summary>
internal sealed record Place(string Org, string OrgPath, string Line, Sensitivity Sensitivity)
{
    internal string ScopeKey => Platform.Access.ScopeKey.Of(Sensitivity, Line, OrgPath);
}

/// <summary>Finds a record's place from its values and from who enters it.</summary>
internal static class Placement
{
    internal static Place Of(RecordType type, JsonObject values, Sensitivity sensitivity, CurrentUser user, Lookups look, string? keep = null)
    {
        var line = type.Line ?? (type.LineField is { } field && values[field] is { } named ? ValueText.Raw(named) : "general");
        var given = type.OwnerField is { } owner && values[owner] is { } org ? ValueText.Raw(org) : null;
        var unit = look.Tree.Find(given ?? keep ?? Home(user, line)) ?? look.Tree.Province;
        return new Place(unit.Code, unit.Path, line, sensitivity);
    }

    // The smallest territory the person writes records of the line in.
    private static string Home(CurrentUser user, string line) =>
        user.ScopeOf(RecordsModule.Write).Rules.Where(r => r.Line == line && !r.OrgPath.StartsWith("/~/", StringComparison.Ordinal)).Select(r => r.OrgPath)
            .OrderByDescending(p => p.Length).FirstOrDefault()?.TrimEnd('/').Split('/')[^1] ?? "";
}
