using Luopan.Platform.Access;
using Luopan.Platform.Packs;
using Luopan.Platform.Workflow;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Luopan.Platform;

/// <summary>A module's manifest: everything the product takes from it, in one place.</summary>
public interface IModule
{
    /// <summary>Lower-case name: route segment, table prefix, fault prefix.</summary>
    string Name { get; }

    /// <summary>Every permission the module's endpoints ask for.</summary>
    IReadOnlyList<Permission> Permissions { get; }

    void Add(IServiceCollection services);

    /// <summary>Maps the endpoints; the group is already <c>/api/{module}</c>, tagged and signed in.</summary>
    void Map(RouteGroupBuilder at);

    /// <summary>Maps the module's entities.</summary>
    void Model(ModelBuilder model);

    /// <summary>The part of a pack the module reads and checks; null when it reads none.</summary>
    IPackPart? Pack => null;

    /// <summary>Loads beforehand what the first request would wait for; runs in the background once the product answers, in a scope that sees everything.</summary>
    Task Warm(IServiceProvider services, CancellationToken stop) => Task.CompletedTask;

    /// <summary>Life cycles the module runs on the workflow kernel.</summary>
    IReadOnlyList<FlowType> Flows => [];
}
