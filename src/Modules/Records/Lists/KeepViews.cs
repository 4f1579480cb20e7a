using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;
using Luopan.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Modules.Records.Lists;

/// <summary>Views of a type: the person's own and the shared ones.</summary>
internal static class ListViews
{
    /// <param name="Mine">The person may rename or remove it.</param>
    public sealed record View(Guid Id, string Name, bool Shared, bool Mine, JsonNode? Layout);

    public sealed record Response(IReadOnlyList<View> Views);

    internal static async Task<Outcome<Response>> Run(string type, RecordDesk desk, CancellationToken stop)
    {
        if (desk.Types.Find(type) is null) return RecordsFaults.NoSuchType;
        var all = await desk.Db.Set<RecordView>().AsNoTracking().Where(v => v.Type == type && (v.Shared || v.PersonId == desk.User.Id)).OrderBy(v => v.Name).ToListAsync(stop);
        return new Response([.. all.Select(v => new View(v.Id, v.Name, v.Shared, v.PersonId == desk.User.Id, JsonNode.Parse(v.Json)))]);
    }
}

/// <summary>Keeps the filter, sort and columns of a list under a name; the same name again replaces it.</summary>
internal static class KeepView
{
    private const int Most = 30;

    /// <param name="Layout">What the client makes of it: filter, sort, columns, group.</param>
    public sealed record Request([property: Required, StringLength(60)] string Type, [property: Required, StringLength(40, MinimumLength = 1)] string Name, bool Shared, [property: Required] JsonObject Layout);

    public sealed record Response(Guid Id);

    internal static async Task<Outcome<Response>> Run(Request ask, RecordDesk desk, CancellationToken stop)
    {
        if (desk.Types.Find(ask.Type) is not { } type) return RecordsFaults.NoSuchType;
        if (ask.Shared && !desk.User.May(RecordsModule.Manage)) return Platform.Access.NeedsExtensions.NotAllowed;
        if (desk.User.Id is not { } me) return RecordsFaults.NoSuchPerson;
        var json = ask.Layout.ToJsonString(RecordDesk.Json);
        if (json.Length > 8000) return RecordsFaults.BadFilter("条件太多");
        if (RecordFilter.Read(type, ask.Layout["filter"]?.ToJsonString(), null).Fault is { } wrong) return wrong;
        var mine = await desk.Db.Set<RecordView>().Where(v => v.Type == ask.Type && v.PersonId == me).ToListAsync(stop);
        var view = mine.FirstOrDefault(v => v.Name == ask.Name.Trim());
        if (view is null && mine.Count >= Most) return RecordsFaults.TooManyViews(Most);
        if (view is null) desk.Db.Add(view = new RecordView { Type = ask.Type, PersonId = me, Name = ask.Name.Trim(), Json = json });
        (view.Json, view.Shared) = (json, ask.Shared);
        return await desk.Save(stop) is { } late ? late : new Response(view.Id);
    }
}

/// <summary>Removes a view: one's own, or a shared one by whoever manages records.</summary>
internal static class DropView
{
    internal static async Task<Outcome<Done>> Run(Guid id, RecordDesk desk, CancellationToken stop)
    {
        if (await desk.Db.Set<RecordView>().FirstOrDefaultAsync(v => v.Id == id, stop) is not { } view || (view.PersonId != desk.User.Id && !view.Shared)) return RecordsFaults.NoSuchView;
        if (view.PersonId != desk.User.Id && !desk.User.May(RecordsModule.Manage)) return Platform.Access.NeedsExtensions.NotAllowed;
        desk.Db.Remove(view);
        return await desk.Save(stop) is { } late ? late : Done.It;
    }
}
