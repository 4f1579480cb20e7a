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
    internal static readonly Permission See = new("plans.see"), Import = new("plans.import"), Tie = new("plans.tie"), Review = new("plans.review"), Settle = new("plans.settle"), Check = new("plans.check");

    public string Name => "plans";

    public IReadOnlyList<Permission> Permissions => [See, Import, Tie, Review, Settle, Check];

    public IPackPart Pack { get; } = new PlansPack();

    public void Add(IServiceCollection services)
    {
        services.AddScoped<PlansReader>();
        services.AddScoped<IPlans>(s => s.GetRequiredService<PlansReader>());
        services.AddScoped<ReadPlan>();
        services.AddScoped<ClaimDesk>();
        services.AddScoped<ClaimClashes>();
        services.AddScoped<Contradictions>();
    }

    public Task Warm(IServiceProvider services, CancellationToken stop) => services.GetRequiredService<Contradictions>().Find([], stop);

    public void Model(ModelBuilder model)
    {
        PlansModel.Map(model);
        ReviewModel.Map(model);
        CheckModel.Map(model);
    }

    public void Map(RouteGroupBuilder at)
    {
        at.MapGet("", ListPlans.Run).Needs(See);
        at.MapPost("", ImportPlan.Upload).Needs(Import).DisableAntiforgery();
        at.MapGet("{id:guid}", ShowPlan.Run).Needs(See);
        at.MapPut("{id:guid}", CorrectPlan.Run).Needs(Import);
        at.MapGet("{id:guid}/original", DownloadOriginal.Run).Needs(See);
        at.MapGet("{id:guid}/links", ShowLinks.Run).Needs(See);
        at.MapGet("contradictions", ListContradictions.Run).Needs(See);
        at.MapPost("contradictions/{key}/decisions", SettleContradiction.Run).Needs(Check);
        MapReview(at);
    }

    private static void MapReview(RouteGroupBuilder at)
    {
        at.MapGet("{id:guid}/claims", ListClaims.Run).Needs(See);
        at.MapPost("{id:guid}/claims", AddClaim.Run).Needs(Review);
        at.MapPost("{id:guid}/readings", ReadClaims.Run).Needs(Review);
        at.MapGet("{id:guid}/claims/xlsx", ExportClaims.Run).Needs(See);
        at.MapGet("{id:guid}/claims/gold", ExportGold.Run).Needs(See);
        at.MapGet("{id:guid}/claims/indicators", ExportNewIndicators.Run).Needs(See);
        at.MapGet("{id:guid}/tasks", ListTasks.Run).Needs(See);
        at.MapGet("{id:guid}/tasks/xlsx", ExportTasks.Run).Needs(See);
        at.MapPost("tasks/{id:guid}/decisions", DecideTask.Run).Needs(Review);
        at.MapGet("claims/{id:guid}", ShowClaim.Run).Needs(See);
        at.MapDelete("claims/{id:guid}", DropClaim.Run).Needs(Review);
        at.MapPost("claims/{id:guid}/trials", TryCorrections.Run).Needs(See);
        at.MapPost("claims/{id:guid}/acceptance", AcceptClaim.Run).Needs(Review);
        at.MapPost("claims/{id:guid}/rejection", RejectClaim.Run).Needs(Review);
        at.MapPost("claims/{id:guid}/merging", MergeClaims.Run).Needs(Review);
        at.MapPost("claims/{id:guid}/undoing", UndoDecision.Run).Needs(Review);
    }
}
