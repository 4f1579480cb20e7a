using Luopan.Modules.Access;
using Luopan.Modules.Bulletins;
using Luopan.Modules.Drafts;
using Luopan.Modules.Indicators;
using Luopan.Modules.Plans;
using Luopan.Modules.Records;
using Luopan.Modules.Reporting;
using Luopan.Modules.Supervision;
using Luopan.Modules.Targets;
using Luopan.Platform;
using Microsoft.Extensions.DependencyInjection;

namespace Luopan.Modules;

/// <summary>The map of the product: every module, in the order in which packs are read and tables seeded.</summary>
internal static class AllModules
{
    internal static readonly IReadOnlyList<IModule> List =
    [
        new AccessModule(),
        new IndicatorsModule(),
        new PlansModule(),
        new TargetsModule(),
        new BulletinsModule(),
        new DraftsModule(),
        new RecordsModule(),
        new ReportingModule(),
        new SupervisionModule(),
    ];

    /// <summary>Checks what attributes on requests say. It stands here because the generated checks are those of the assembly that asks for them, and the requests live in this one.</summary>
    internal static IServiceCollection AddChecks(this IServiceCollection services) => services.AddValidation();
}
