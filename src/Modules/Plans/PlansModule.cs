using Luopan.Platform;
using Luopan.Platform.Access;
using Luopan.Platform.Packs;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Luopan.Modules.Plans;

/// <summary>Documents as trees of sections and sentences, and what is quoted from them.</summary>
internal sealed class PlansModule : IModule
{
    internal static readonly Permission See = new("plans.see"), Import = new("plans.import"), Tie = new("plans.tie");

    public string Name => "plans";

    public IReadOnlyList<Permission> Permissions => [See, Import, Tie];

    public IPackPart Pack { get; } = new PlansPack();

    public void Add(IServiceCollection services)
    {
        services.AddScoped<PlansReader>();
        services.AddScoped<IPlans>(s => s.GetRequiredService<PlansReader>());
    }

    public void Model(ModelBuilder model) => PlansModel.Map(model);

    public void Map(RouteGroupBuilder at)
    {
        at.MapGet("", ListPlans.Run).Needs(See);
        at.MapPost("", ImportPlan.Upload).Needs(Import).DisableAntiforgery();
        at.MapGet("{id:guid}", ShowPlan.Run).Needs(See);
        at.MapGet("{id:guid}/original", DownloadOriginal.Run).Needs(See);
    }
}
