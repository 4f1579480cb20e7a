using Luopan.Platform;
using Luopan.Platform.Access;
using Luopan.Platform.Packs;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Luopan.Modules.Indicators;

/// <summary>The catalogue, observations with vintages, series and provenance.</summary>
internal sealed class IndicatorsModule : IModule
{
    internal static readonly Permission See = new("indicators.see"), Import = new("indicators.import");

    public string Name => "indicators";

    public IReadOnlyList<Permission> Permissions => [See, Import];

    public IPackPart Pack { get; } = new IndicatorsPack();

    public void Add(IServiceCollection services)
    {
        services.AddScoped<IndicatorsReader>();
        services.AddScoped<IIndicators>(s => s.GetRequiredService<IndicatorsReader>());
    }

    public void Model(ModelBuilder model) => IndicatorsModel.Map(model);

    public void Map(RouteGroupBuilder at)
    {
    }
}
