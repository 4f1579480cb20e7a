using Luopan.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Modules.Records;

/// <summary>Finds records of every type by number or name.</summary>
internal static class SearchRecords
{
    private const int Most = 20;

    public sealed record Found(Guid Id, string Type, string TypeName, string TypeNameEn, string Number, string Title, string StateName, string StateNameEn, bool Ended);

    public sealed record Response(IReadOnlyList<Found> Records);

    internal static async Task<Outcome<Response>> Run(string? q, RecordDesk desk, CancellationToken stop)
    {
        var text = (q ?? "").Trim();
        if (text.Length == 0) return new Response([]);
        var heads = await desk.Db.Set<Record>().AsNoTracking().Where(r => !r.Voided && (r.Title.Contains(text) || r.Number.Contains(text)))
            .OrderBy(r => r.Ended).ThenByDescending(r => r.UpdatedAt).Take(Most).Select(r => new { r.Id, r.Type, r.Number, r.Title, r.State, r.Ended }).ToListAsync(stop);
        return new Response([.. heads.Where(h => desk.Types.Find(h.Type) is not null).Select(h =>
        {
            var type = desk.Types.Find(h.Type)!;
            var state = type.Life.NameOf(h.State);
            return new Found(h.Id, h.Type, type.Name.Chinese, type.Name.English, h.Number, h.Title, state.Chinese, state.English, h.Ended);
        })]);
    }
}
