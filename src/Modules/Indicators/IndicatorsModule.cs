using Luopan.Modules.Indicators.Explorer;
using Luopan.Modules.Indicators.Releases;
using Luopan.Modules.Indicators.Revisions;
using Luopan.Modules.Indicators.Sources;
using Luopan.Platform;
using Luopan.Platform.Access;
using Luopan.Platform.Jobs;
using Luopan.Platform.Packs;
using Luopan.Platform.Workflow;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Luopan.Modules.Indicators;

/// <summary>The catalogue, observations with vintages, series and provenance.</summary>
internal sealed class IndicatorsModule : IModule
{
    internal static readonly Permission See = new("indicators.see"), Import = new("indicators.import"), Bind = new("indicators.bind"), Exchange = new("indicators.exchange"), Share = new("indicators.share"),
        Secrets = new("indicators.secrets"), Release = new("indicators.release");

    public string Name => "indicators";

    public IReadOnlyList<Permission> Permissions => [See, Import, Bind, Exchange, Share, Secrets, Release];

    public IPackPart Pack { get; } = new IndicatorsPack();

    public IReadOnlyList<FlowType> Flows => [DeliveryFlow.Type];

    public void Add(IServiceCollection services)
    {
        services.AddScoped<IndicatorsReader>();
        services.AddScoped<IIndicators>(s => s.GetRequiredService<IndicatorsReader>());
        services.AddScoped<IReleases>(s => s.GetRequiredService<IndicatorsReader>());
        services.AddScoped<IFigureEntry, EnterFigure>();
        services.AddScoped<IReturnedFigures, ReturnedFigures>();
        services.AddScoped<FigureImport>();
        services.AddScoped<ExploreReader>();
        services.AddScoped<SourceImport>();
        services.AddScoped<AwaitedFiles>();
        services.AddScoped<IRound, DeliveryRound>();
        services.AddScoped<IWorkOwner, DeliveriesOwner>();
        services.AddScoped<IJobHandler, ImportJob>();
        services.AddScoped<ReleaseDesk>();
        services.AddScoped<IRound, ReleaseRound>();
        services.AddScoped<ICalendarSource, ReleaseFeed>();
    }

    public Task Warm(IServiceProvider services, CancellationToken stop) => services.GetRequiredService<IIndicators>().Figures(stop);

    public void Model(ModelBuilder model) => IndicatorsModel.Map(model);

    public void Map(RouteGroupBuilder at)
    {
        at.MapGet("", ListIndicators.Run).Needs(See);
        at.MapGet("marks", ListMarks.Run).Needs(Permission.Self);
        at.MapGet("separate-totals", ListSeparateTotals.Run).Needs(See);
        at.MapGet("explore", Explore.Get).Needs(See);
        at.MapPost("explore", Explore.Run).Needs(See);
        at.MapGet("explore/file", ExportExplored.Run).Needs(See);
        at.MapGet("explorations", ListExplorations.Run).Needs(See);
        at.MapPost("explorations", KeepExploration.Run).Needs(See);
        at.MapPut("explorations/{id:guid}", ChangeExploration.Run).Needs(See);
        at.MapDelete("explorations/{id:guid}", DropExploration.Run).Needs(See);
        at.MapPut("explorations/{id:guid}/pin", PinExploration.Pin).Needs(See);
        at.MapDelete("explorations/{id:guid}/pin", PinExploration.Unpin).Needs(See);
        at.MapGet("{code}", ShowIndicator.Run).Needs(See);
        at.MapGet("{code}/series", ShowSeries.Run).Needs(See);
        at.MapGet("{code}/table", ShowTable.Run).Needs(See);
        at.MapGet("provenance", ShowProvenance.Run).Needs(See);
        at.MapGet("sources/{id:long}/file", DownloadSource.Run).Needs(See);
        at.MapPost("imports", ImportFigures.Run).Needs(Import).DisableAntiforgery();
        at.MapGet("imports", ListImports.Run).Needs(Import);
        at.MapGet("imports/template", DownloadTemplate.Run).Needs(Import);
        at.MapGet("imports/{id:guid}", ShowImport.Run).Needs(Import);
        at.MapGet("profiles", ListProfiles.Run).Needs(Import);
        at.MapPost("profiles/{code}/bindings", BindWords.Run).Needs(Bind);
        at.MapDelete("profiles/bindings/{id:long}", UnbindWords.Run).Needs(Bind);
        at.MapGet("exchange", ShowExchange.Run).Needs(Exchange);
        at.MapGet("exchange/sheet", ExportExchange.Run).Needs(Exchange);
        at.MapGet("exchange/{id:long}/file", DownloadDelivery.Run).Needs(Exchange);
        at.MapGet("revisions", ListRevisions.Run).Needs(See);
        at.MapGet("revisions/sheet", ExportRevisions.Run).Needs(See);
        at.MapGet("releases", ListReleases.Run).Needs(See);
        at.MapGet("releases/{code}/{period}", ShowRelease.Run).Needs(See);
        at.MapPost("releases/{code}/{period}/moves", MoveRelease.Run).Needs(Release);
        at.MapPut("releases/{code}/subscription", SubscribeRelease.On).Needs(See);
        at.MapDelete("releases/{code}/subscription", SubscribeRelease.Off).Needs(See);
        at.MapGet("{code}/subscription", SubscribeIndicator.Show).Needs(See);
        at.MapPut("{code}/subscription", SubscribeIndicator.On).Needs(See);
        at.MapDelete("{code}/subscription", SubscribeIndicator.Off).Needs(See);
        at.MapPost("exchange/outgoing", RecordOutgoing.Run).Needs(Exchange).DisableAntiforgery();
    }
}
