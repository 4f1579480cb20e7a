using System.Text.RegularExpressions;
using Luopan.Platform.Access;
using Luopan.Tests.Support;

namespace Luopan.Tests.Authorisation;

/// <summary>Where a thing stands: business line, org, sensitivity. A null line belongs to every line, a null org is for everybody.</summary>
internal sealed record Where(string? Line, string? Org, Sensitivity Sensitivity);

/// <summary>A role given in one place.</summary>
internal sealed record Held(string Role, string Line, string Org, Sensitivity UpTo);

/// <summary>Somebody with what was given to them.</summary>
internal sealed record Someone(string UserName, params Held[] Grants)
{
    internal string Home => Grants[0].Org;
}

/// <summary>The rule of law 4 in the test's own words, from the packs' own files: the product's code has no part in what is expected here.</summary>
internal sealed partial class Law4(IReadOnlyDictionary<string, IReadOnlySet<string>> roles)
{
    private static readonly Dictionary<string, string> Above = File.ReadLines(Repo.At("tests", "packs", "mini", "orgs.csv")).Skip(1).Select(l => l.Split(',')).ToDictionary(l => l[0], l => l[4]);

    /// <summary>Roles with their permissions.</summary>
    internal IReadOnlyDictionary<string, IReadOnlySet<string>> Roles => roles;

    internal static Law4 Of(params string[] files)
    {
        var roles = new Dictionary<string, IReadOnlySet<string>>();
        foreach (Match role in files.SelectMany(f => RoleOf().Matches(f))) roles[role.Groups[1].Value] = role.Groups[2].Value.Split(',', StringSplitOptions.TrimEntries).ToHashSet();
        return new(roles);
    }

    /// <summary>Whether one of somebody's roles holds the permission; everybody signed in has their own profile.</summary>
    internal bool May(Someone who, string permission) => permission == "self" || who.Grants.Any(g => roles[g.Role].Contains(permission));

    /// <summary>Whether the permission was given to somebody where the thing stands.</summary>
    internal bool Reaches(Someone who, string permission, Where thing) => who.Grants.Any(g => roles[g.Role].Contains(permission)
        && (thing.Line is null || g.Line == "*" || g.Line == thing.Line) && (thing.Org is null || IsWithin(thing.Org, g.Org)) && thing.Sensitivity <= g.UpTo);

    internal static bool IsWithin(string org, string territory)
    {
        for (var at = org; at.Length > 0; at = Above[at])
            if (at == territory) return true;
        return false;
    }

    [GeneratedRegex(@"^([a-z-]+):\n(?:  .*\n)*?  permissions: \[(.*?)\]", RegexOptions.Multiline)]
    private static partial Regex RoleOf();
}
