using Luopan.Modules.Access;
using Luopan.Modules.Records.Types;

namespace Luopan.Modules.Records.Values;

/// <summary>What codes in values mean in the present space.</summary>
internal sealed record Lookups(OrgTree Tree, Departments Departments, CodeLists Lists, string BaseCurrency = "CNY");
