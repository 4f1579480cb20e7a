using Luopan.Platform;
using Luopan.Platform.Access;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Luopan.Modules.Bulletins;

/// <summary>Templates filled for a period and scope, signed and frozen.</summary>
internal sealed class BulletinsModule : IModule
{
    internal static readonly Permission See = new("bulletins.see"), Draft = new("bulletins.draft"), Review = new("bulletins.review"), Sign = new("bulletins.sign");

    public string Name => "bulletins";

    public IReadOnlyList<Permission> Permissions => [See, Draft, Review, Sign];

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
