using System.Reflection;

namespace Luopan.Engines.Claims;

/// <summary>Names the rules by which claims and tasks are read.</summary>
public static class ClaimRules
{
    /// <summary>A hash of the rules' own text: another build of the same rules has the same one.</summary>
    public static string Version { get; } = typeof(ClaimRules).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "ClaimRules").Value!;
}
