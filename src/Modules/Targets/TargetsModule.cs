using Luopan.Platform;
using Luopan.Platform.Access;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Luopan.Modules.Targets;

/// <summary>What an indicator is to reach, how far it is, and whose it is.</summary>
internal sealed class TargetsModule : IModule
{
    internal static readonly Permission See = new("targets.see"), Set = new("targets.set"), Approve = new("targets.approve");

    public string Name => "targets";

    public IReadOnlyList<Permission> Permissions => [See, Set, Approve];

    public void Add(IServiceCollection services)
    {
    }

    public void Model(ModelBuilder model)
    {
    }

    public void Map(RouteGroupBuilder at)
    {
    }
}
