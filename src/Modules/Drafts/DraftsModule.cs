using Luopan.Platform;
using Luopan.Platform.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Luopan.Modules.Drafts;

/// <summary>Checking the figures of a text somebody is writing against the store; keeps nothing of the text.</summary>
internal sealed class DraftsModule : IModule
{
    internal static readonly Permission Check = new("drafts.check");

    public string Name => "drafts";

    public IReadOnlyList<Permission> Permissions => [Check];

    public void Add(IServiceCollection services) => services.AddScoped<DraftReader>();

    public void Model(ModelBuilder model)
    {
    }

    public void Map(RouteGroupBuilder at)
    {
        at.MapPost("checks", CheckDraft.Upload).Needs(Check).DisableAntiforgery();
        at.MapPost("comments", CommentDraft.Upload).Needs(Check).DisableAntiforgery();
    }
}
