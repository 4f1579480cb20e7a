using Luopan.Platform;
using Luopan.Platform.Access;
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
