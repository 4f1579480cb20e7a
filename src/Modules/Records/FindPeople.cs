using Luopan.Modules.Access;
using Luopan.Platform.Web;

namespace Luopan.Modules.Records;

/// <summary>People to give a record to, to name in a remark or in a field.</summary>
internal static class FindPeople
{
    public sealed record Response(IReadOnlyList<PersonCard> People);

    internal static async Task<Outcome<Response>> Run(string? q, IPeople people, CancellationToken stop) => new Response(await people.Search((q ?? "").Trim(), 50, stop));
}
