using Luopan.Platform;
using Luopan.Platform.Access;
using Luopan.Platform.Packs;
using Luopan.Platform.Workflow;
using Microsoft.AspNetCore.Builder;
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

    public IPackPart Pack { get; } = new BulletinsPack();

    public IReadOnlyList<FlowType> Flows => [SignOff.Flow];

    public void Add(IServiceCollection services) => services.AddScoped<Desk>().AddScoped<IWorkOwner, SignOffOwner>();

    public void Model(ModelBuilder model) => BulletinsModel.Map(model);

    public void Map(RouteGroupBuilder at)
    {
        at.MapGet("templates", ListTemplates.Run).Needs(See);
        at.MapGet("", ListBulletins.Run).Needs(See);
        at.MapPost("", DraftBulletin.Run).Needs(Draft);
        at.MapGet("{id:guid}", ShowBulletin.Run).Needs(See);
        at.MapPost("{id:guid}/editions", RefreshFigures.Run).Needs(Draft);
        at.MapPost("{id:guid}/moves", MoveBulletin.Run).Needs(See);
        at.MapGet("{id:guid}/docx", PrintBulletin.Docx).Needs(See);
        at.MapGet("{id:guid}/xlsx", PrintBulletin.Xlsx).Needs(See);
    }
}
