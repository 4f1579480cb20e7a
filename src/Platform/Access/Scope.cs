using System.Globalization;

namespace Luopan.Platform.Access;

/// <summary>How far a matter may be seen; classified matters (绝密, 机密, 秘密) do not belong in the product at all.</summary>
public enum Sensitivity
{
    /// <summary>公开.</summary>
    Open = 0,

    /// <summary>内部.</summary>
    Internal = 1,

    /// <summary>工作秘密.</summary>
    WorkSecret = 2,
}

/// <summary>Where a row stands in the three dimensions of law 4, as one indexed text: <c>sensitivity|line|/path/of/orgs/</c>.</summary>
public static class ScopeKey
{
    public static string Of(Sensitivity sensitivity, string line, string orgPath) =>
        string.Create(CultureInfo.InvariantCulture, $"{(int)sensitivity}|{line}|{orgPath}");

    /// <summary>The business line in a scope key.</summary>
    public static string LineOf(string scopeKey) => scopeKey.Split('|') is [_, var line, ..] ? line : "";

    /// <summary>The sensitivity in a scope key.</summary>
    public static Sensitivity SensitivityOf(string scopeKey) => (Sensitivity)(scopeKey[0] - '0');
}

/// <summary>A row that law 4 guards. LuopanDb filters every query by it; nobody has to remember.</summary>
public interface IScoped
{
    /// <summary>See <see cref="Access.ScopeKey"/>.</summary>
    string ScopeKey { get; }
}

/// <summary>One piece of a scope: a business line, a part of the tree (path ends with <c>/</c>), and the highest sensitivity seen there.</summary>
public sealed record ScopeRule(string Line, string OrgPath, Sensitivity UpTo);

/// <summary>What a person reaches with one permission: the union of its rules. Law 4 is decided here and nowhere else.</summary>
public sealed class Scope
{
    /// <summary>The product itself: seeding, jobs of its own, CLI of the operator.</summary>
    public static readonly Scope Everything = new([], true);

    public static readonly Scope Nothing = new([], false);

    private Scope(IReadOnlyList<ScopeRule> rules, bool all)
    {
        Rules = rules;
        SeesAll = all;
        Prefixes = [.. rules.SelectMany(r => Enumerable.Range(0, (int)r.UpTo + 1).Select(s => ScopeKey.Of((Sensitivity)s, r.Line, r.OrgPath))).Distinct()];
    }

    public Scope(IReadOnlyList<ScopeRule> rules) : this(rules, false)
    {
    }

    public IReadOnlyList<ScopeRule> Rules { get; }

    public bool SeesAll { get; }

    /// <summary>Prefixes of <see cref="ScopeKey"/> that are inside; what the database filter compares with.</summary>
    public string[] Prefixes { get; }

    public bool Covers(string scopeKey) => SeesAll || Array.Exists(Prefixes, p => scopeKey.StartsWith(p, StringComparison.Ordinal));

    public bool Covers(string line, string orgPath, Sensitivity sensitivity) => Covers(ScopeKey.Of(sensitivity, line, orgPath));
}
