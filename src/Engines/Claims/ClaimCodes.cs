namespace Luopan.Engines.Claims;

/// <summary>The annotation rules' words for status, kind and bound, as they travel in JSON Lines and the API.</summary>
public static class ClaimCodes
{
    private static readonly (ClaimBound Bound, string Code)[] Bounds = [(ClaimBound.Equal, "="), (ClaimBound.AtLeast, ">="), (ClaimBound.AtMost, "<="), (ClaimBound.About, "~")];

    /// <summary>target or actual.</summary>
    public static string Code(ClaimStatus status) => status == ClaimStatus.Target ? "target" : "actual";

    /// <summary>level, yoy, cagr, growth, multiple, share, rank, pp, reduction, increase.</summary>
    public static string Code(ClaimKind kind) => kind.ToString().ToLowerInvariant();

    /// <summary><c>=</c>, <c>&gt;=</c>, <c>&lt;=</c> or <c>~</c>.</summary>
    public static string Code(ClaimBound bound) => Bounds.First(b => b.Bound == bound).Code;

    /// <summary>Null for any other word.</summary>
    public static ClaimStatus? Status(string code) => code switch { "target" => ClaimStatus.Target, "actual" => ClaimStatus.Actual, _ => null };

    /// <summary>Null for any other word.</summary>
    public static ClaimKind? Kind(string code) => Enum.TryParse<ClaimKind>(code, true, out var kind) && Code(kind) == code ? kind : null;

    /// <summary>Null for any other sign.</summary>
    public static ClaimBound? Bound(string code) => Bounds.Where(b => b.Code == code).Select(b => (ClaimBound?)b.Bound).FirstOrDefault();
}
