using Luopan.Modules.Access;
using Luopan.Platform;

namespace Luopan.Modules;

/// <summary>The map of the product: every module, in the order in which packs are read and tables seeded.</summary>
internal static class AllModules
{
    internal static readonly IReadOnlyList<IModule> List =
    [
        new AccessModule(),
    ];
}
