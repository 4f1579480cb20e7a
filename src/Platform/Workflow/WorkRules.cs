using Luopan.Platform.Packs;

namespace Luopan.Platform.Workflow;

/// <summary>What a pack says of lights, the same in every list of the product.</summary>
/// <param name="SoonDays">Due within so many working days is soon: yellow.</param>
public sealed record WorkRules(int SoonDays)
{
    public static readonly WorkRules Usual = new(3);

    public static WorkRules Of(PackContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return content.Has<WorkRules>() ? content.Get<WorkRules>() : Usual;
    }
}
