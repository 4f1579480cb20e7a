using Luopan.Platform.Packs;

namespace Luopan.Modules.Targets;

/// <summary>A target as the pack states it.</summary>
internal sealed record PackTarget(
    string Plan, string Key, string Indicator, string Org, string Period, string Kind, int? BaseYear, decimal? BaseValue, decimal? Value, decimal? ValueHigh, string Unit, string Bound,
    string Attribute, string Owner, DateOnly? Due, string Quote, string Section, string Note);

internal sealed record PackTargets(IReadOnlyList<PackTarget> All);

/// <summary>The rule of the lights, with exceptions for single indicators.</summary>
internal sealed record LightRules(LightRule Rule, IReadOnlyDictionary<string, LightRule> Overrides)
{
    internal LightRule For(string indicator) => Overrides.GetValueOrDefault(indicator) ?? Rule;
}

/// <summary>A comparison of the province with others; the first org is the one compared.</summary>
internal sealed record ComparisonTable(string Code, string Title, IReadOnlyList<string> Indicators, IReadOnlyList<string> Orgs, string Period);

internal sealed record Comparisons(IReadOnlyList<ComparisonTable> All);

/// <summary>What the cockpit opens with.</summary>
/// <param name="MapPeriod">Period the map opens on; empty for the latest.</param>
internal sealed record CockpitLayout(IReadOnlyList<string> Figures, string MapIndicator, string MapPeriod, IReadOnlyList<string> MapChoices);

/// <summary>Reads targets, lights, comparisons and the cockpit of a pack, and checks every reference.</summary>
internal sealed class TargetsPack : IPackPart
{
    public void Read(PackFolder folder, PackContent content)
    {
        content.Put(TargetFile.Read(folder, content));
        content.Put(RuleFiles.Lights(folder, content));
        content.Put(RuleFiles.Assignments(folder));
        content.Put(RuleFiles.Comparisons(folder, content));
        content.Put(RuleFiles.Cockpit(folder, content));
    }

    public Task Seed(IServiceProvider services, PackContent content, CancellationToken stop) => TargetsSeed.Run(services, content, stop);
}
