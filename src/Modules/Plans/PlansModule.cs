using Luopan.Platform;
using Luopan.Platform.Access;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Luopan.Modules.Plans;

/// <summary>Documents as trees of sections and sentences, and what is tied to them.</summary>
internal sealed class PlansModule : IModule
{
    internal static readonly Permission See = new("plans.see"), Import = new("plans.import"), Tie = new("plans.tie");

    public string Name => "plans";

    public IReadOnlyList<Permission> Permissions => [See, Import, Tie];

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
