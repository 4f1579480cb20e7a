using Luopan.Platform;
using Luopan.Platform.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Luopan.Modules.Supervision;

/// <summary>What waits for whom: pages over the workflow kernel.</summary>
internal sealed class SupervisionModule : IModule
{
    internal static readonly Permission Work = new("supervision.work");

    public string Name => "supervision";

    public IReadOnlyList<Permission> Permissions => [Work];

    public void Add(IServiceCollection services)
    {
    }

    public void Model(ModelBuilder model)
    {
    }

    public void Map(RouteGroupBuilder at)
    {
        at.MapGet("worklist", ListWork.Run).Needs(Work);
    }
}
