using Luopan.Modules.Access;
using Luopan.Modules.Indicators;
using Luopan.Modules.Records.Types;
using Luopan.Modules.Records.Values;
using Luopan.Platform.Packs;
using Luopan.Platform.Workflow;

namespace Luopan.Modules.Records;

/// <summary>Reads code lists, record types and the records a pack brings.</summary>
internal sealed class RecordsPack : IPackPart
{
    public void Read(PackFolder folder, PackContent content)
    {
        content.Put(ListFiles.Read(folder));
        var types = TypeFiles.Read(folder, content);
        content.Put(types);
        foreach (var type in types.All) TypeCheck.Counts(type, content.Get<IndicatorCatalogue>(), folder);
        TypeCheck.Writers(types, content.Get<IndicatorCatalogue>(), folder);
        content.Put(new PackFlows([.. LifeFlow.All(types)]));
        content.Put(content.Has<OrgTree>()
            ? SeedFile.Read(types, folder, new Lookups(content.Get<OrgTree>(), content.Get<Departments>(), content.Get<CodeLists>()))
            : new PackRecords([]));
    }

    public Task Seed(IServiceProvider services, PackContent content, CancellationToken stop) => RecordSeed.Run(services, content, stop);
}
