using Luopan.Modules.Plans;
using Luopan.Platform;
using Luopan.Platform.Access;
using Luopan.Platform.Packs;
using Luopan.Platform.Workflow;
using Microsoft.AspNetCore.Builder;
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

    public IPackPart Pack { get; } = new TargetsPack();

    public IReadOnlyList<FlowType> Flows => [ChangeFlow.Type];

    public void Add(IServiceCollection services)
    {
        services.AddScoped<PlanShelf>();
        services.AddScoped<TargetBoard>();
        services.AddScoped<ITargets, TargetsReader>();
        services.AddScoped<IClaimTaker, TakeClaim>();
        services.AddScoped<IWorkOwner, ChangeOwner>();
    }

    public Task Warm(IServiceProvider services, CancellationToken stop) => services.GetRequiredService<TargetBoard>().All();

    public void Model(ModelBuilder model) => TargetsModel.Map(model);

    public void Map(RouteGroupBuilder at)
    {
        at.MapGet("", ListTargets.Run).Needs(See);
        at.MapPost("", SetTarget.Run).Needs(Set);
        at.MapGet("export", ExportTargets.Run).Needs(See);
        at.MapGet("departments", ListDepartments.Run).Needs(See);
        at.MapGet("ties", ListTies.Run).Needs(See);
        at.MapGet("comparisons", ListComparisons.Run).Needs(See);
        at.MapGet("comparisons/{code}", ShowComparison.Run).Needs(See);
        at.MapGet("cockpit", ShowCockpit.Run).Needs(See);
        at.MapGet("{id:guid}", ShowTarget.Run).Needs(See);
        at.MapPut("{id:guid}/owner", AssignOwner.Run).Needs(Set);
        at.MapPost("{id:guid}/sources", TieSource.Run).Needs(Set);
        at.MapPost("{id:guid}/changes", ProposeChange.Run).Needs(Set);
        at.MapGet("{id:guid}/changes", ListChanges.Run).Needs(See);
        at.MapPost("{id:guid}/moves", MoveChange.Run).Needs(See);
    }
}
