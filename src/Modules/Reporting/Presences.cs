using System.Collections.Concurrent;
using System.ComponentModel.DataAnnotations;
using Luopan.Platform.Spaces;
using Luopan.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Modules.Reporting;

/// <summary>Says that a person has a return open, and at which cell; answers who else has, and whether anything was saved meanwhile. Asked every few seconds, so it reads one row.</summary>
internal static class BePresent
{
    public sealed record Request([property: StringLength(60)] string? Row, [property: StringLength(40)] string? Column);

    public sealed record Other(string Name, string Row, string Column);

    /// <param name="Version">The return's; another than the one on screen means that there is news.</param>
    public sealed record Response(int Version, IReadOnlyList<Other> Others);

    internal static async Task<Outcome<Response>> Run(Guid id, Request ask, ReturnDesk desk, CurrentSpace space, Presences presences, CancellationToken stop)
    {
        if (await desk.Db.Set<Return>().Where(r => r.Id == id).Select(r => (int?)r.Version).FirstOrDefaultAsync(stop) is not { } version) return ReportingFaults.NoSuchReturn;
        var others = presences.Put(space.Space, id, desk.User.UserName, new(desk.User.DisplayName, ask.Row ?? "", ask.Column ?? "", desk.Now));
        return new Response(version, [.. others.Select(o => new Other(o.Name, o.Row, o.Column))]);
    }
}

/// <summary>Who has which return open just now. Kept in memory only: after a restart everybody says so again within seconds.</summary>
internal sealed class Presences
{
    /// <summary>After so long without a word a person has left.</summary>
    internal static readonly TimeSpan Gone = TimeSpan.FromSeconds(20);

    private readonly ConcurrentDictionary<(string Space, Guid Return), ConcurrentDictionary<string, Present>> _open = new();

    internal sealed record Present(string Name, string Row, string Column, DateTime At);

    /// <summary>Notes a person, and answers the others.</summary>
    internal IReadOnlyList<Present> Put(Space space, Guid of, string person, Present present)
    {
        var people = _open.GetOrAdd((space.Code, of), _ => new());
        people[person] = present;
        foreach (var (who, seen) in people)
            if (present.At - seen.At > Gone) people.TryRemove(who, out _);
        Forget(present.At);
        return [.. people.Where(p => p.Key != person).Select(p => p.Value).OrderBy(p => p.Name, StringComparer.Ordinal)];
    }

    // Returns everybody has left; looked for now and then only.
    private void Forget(DateTime now)
    {
        if (_open.Count < 1000) return;
        foreach (var (of, people) in _open)
            if (people.Values.All(p => now - p.At > Gone)) _open.TryRemove(of, out _);
    }
}
