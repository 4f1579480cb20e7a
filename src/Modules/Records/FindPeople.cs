using Luopan.Modules.Access;
using Luopan.Platform.Web;

namespace Luopan.Modules.Records;

/// <summary>People to give a record to, to name in a remark or in a field.</summary>
internal static class FindPeople
{
    private const int Most = 50;

    public sealed record Person(Guid Id, string Name, string Office, string Org);

    public sealed record Response(IReadOnlyList<Person> People);

    internal static async Task<Outcome<Response>> Run(string? q, IPeople people, CancellationToken stop) =>
        new Response([.. (await people.Search(q, Most, stop)).Select(p => new Person(p.Id, p.DisplayName, p.Office, p.HomeOrg))]);
}
