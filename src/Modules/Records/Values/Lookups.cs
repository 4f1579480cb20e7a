using Luopan.Modules.Access;
using Luopan.Modules.Records.Types;

namespace Luopan.Modules.Records.Values;

/// <summary>What codes in values mean in the present space.</summary>
internal sealed record Lookups(OrgTree Tree, Departments Departments, CodeLists Lists, string BaseCurrency = "CNY")
{
    /// <summary>Records that values lead to, as far as the person may see them; whoever shows such values fetches them first.</summary>
    public IReadOnlyDictionary<Guid, RecordLinks.Card> Links { get; init; } = new Dictionary<Guid, RecordLinks.Card>();
}
