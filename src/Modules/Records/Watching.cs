using Luopan.Platform.Web;
using Luopan.Platform.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Modules.Records;

/// <summary>Follows a record without being responsible for it.</summary>
internal static class Watching
{
    internal static async Task<Outcome<Done>> Start(Guid id, RecordDesk desk, CancellationToken stop)
    {
        if (await desk.Open(id, stop) is not { } of) return RecordsFaults.NoSuchRecord;
        await Add(of, desk, stop);
        return await desk.Save(stop) is { } late ? late : Done.It;
    }

    /// <summary>Follows it; the caller saves.</summary>
    internal static async Task<Kernel.Fault?> Add(Opened of, RecordDesk desk, CancellationToken stop)
    {
        var item = await desk.Item(of.Head, stop);
        if (desk.User.Id is { } me && !await Is(item, desk, stop)) desk.Db.Add(new Watch { PersonId = me, Type = item.Type, Subject = item.Subject, Since = desk.Now });
        return null;
    }

    internal static async Task<Outcome<Done>> Stop(Guid id, RecordDesk desk, CancellationToken stop)
    {
        if (await desk.Open(id, stop) is not { } of) return RecordsFaults.NoSuchRecord;
        var item = await desk.Item(of.Head, stop);
        if (await desk.Db.Set<Watch>().FirstOrDefaultAsync(w => w.PersonId == desk.User.Id && w.Type == item.Type && w.Subject == item.Subject, stop) is { } watch) desk.Db.Remove(watch);
        return await desk.Save(stop) is { } late ? late : Done.It;
    }

    internal static Task<bool> Is(WorkItem item, RecordDesk desk, CancellationToken stop) =>
        desk.Db.Set<Watch>().AnyAsync(w => w.PersonId == desk.User.Id && w.Type == item.Type && w.Subject == item.Subject, stop);

    internal static Task<int> Count(WorkItem item, RecordDesk desk, CancellationToken stop) => desk.Db.Set<Watch>().CountAsync(w => w.Type == item.Type && w.Subject == item.Subject, stop);
}
