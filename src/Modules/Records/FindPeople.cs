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

    /// <summary>Somebody a record may be given to, or who may be told of it: to others its very name says too much.</summary>
    internal static async Task<Outcome<PersonInfo>> WhoSees(Guid id, Record record, IPeople people, CancellationToken stop)
    {
        if (await people.Find(id, stop) is not { } person) return RecordsFaults.NoSuchPerson;
        return (await people.WhoMay(RecordsModule.See, record.ScopeKey, stop)).Any(p => p.Id == id) ? person : RecordsFaults.OutOfSight(person.DisplayName);
    }
}
