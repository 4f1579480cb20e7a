using Luopan.Tests.Support;
using Xunit;

namespace Luopan.Tests.Authorisation;

/// <summary>A server on the mini pack with the roles of the packs, a record type and bulletins that stand on every line, and people who hold a role in every kind of place.</summary>
internal sealed class World : IAsyncDisposable
{
    /// <summary>Holds every permission of business, so that only the place decides.</summary>
    internal const string Everything = "everything";

    private readonly string _packs;
    private readonly Dictionary<string, HttpClient> _clients = [];

    private World(TestApp app, string packs, Law4 law) => (App, _packs, Law) = (app, packs, law);

    internal TestApp App { get; }

    /// <summary>What is expected, by the files as they stand in the packs.</summary>
    internal Law4 Law { get; }

    /// <summary>Roles of the packs, without those the test makes.</summary>
    internal static IReadOnlyList<string> Roles => [.. Law4.Of(Shandong).Roles.Keys];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static string Shandong => File.ReadAllText(Repo.At("packs", "shandong", "roles.yaml")).ReplaceLineEndings("\n");

    private static string Mini => File.ReadAllText(Repo.At("tests", "packs", "mini", "roles.yaml")).ReplaceLineEndings("\n");

    /// <param name="change">What is done to the server's roles behind the back of the expectation.</param>
    internal static async Task<World> Start(Func<string, string>? change = null)
    {
        var packs = Directory.CreateTempSubdirectory("luopan-matrix").FullName;
        foreach (var from in new[] { Repo.At("tests", "packs", "mini"), Repo.At("tests", "Luopan.Tests", "Authorisation", "pack") })
            foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
            {
                var target = Path.Combine(packs, TestApp.Space, Path.GetRelativePath(from, file));
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.Copy(file, target, true);
            }

        var roles = Together(Shandong, Mini);
        await File.WriteAllTextAsync(Path.Combine(packs, TestApp.Space, "roles.yaml"), change?.Invoke(roles) ?? roles, Stop);
        return new World(await TestApp.Start(("Packs:Path", packs)), packs, Law4.Of(roles));
    }

    /// <summary>Enters people with their grants through the security administrator, and signs them in.</summary>
    internal async Task<IReadOnlyDictionary<string, HttpClient>> Bring(IEnumerable<Someone> people)
    {
        var security = await App.SignedIn("security");
        foreach (var who in people)
        {
            var grants = who.Grants.Select(g => new { role = g.Role, line = g.Line, orgCode = g.Org, upTo = g.UpTo.ToString() });
            var made = await security.PostJson("/api/access/people", new { userName = who.UserName, displayName = who.UserName, office = "", homeOrg = who.Home, grants });
            var client = _clients[who.UserName] = await App.SignedIn(who.UserName, made.Text("oneTimePassword"));
            await client.PutJson("/api/access/me/password", new { current = made.Text("oneTimePassword"), next = TestApp.Password });
        }

        return _clients;
    }

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        Directory.Delete(_packs, true);
    }

    // The real roles first; of the mini pack only those they do not have, for the people it comes with.
    private static string Together(string first, string second)
    {
        var taken = Law4.Of(first).Roles;
        var rest = second.Split('\n').Aggregate((Text: "", Keep: true), (told, line) =>
        {
            var keep = line.Length == 0 || line[0] is ' ' or '#' ? told.Keep : !taken.ContainsKey(line.TrimEnd(':'));
            return (keep ? told.Text + line + "\n" : told.Text, keep);
        }).Text;
        var all = taken.Values.SelectMany(p => p).Where(p => p is not ("access.people" or "access.system" or "access.log")).Distinct().Order(StringComparer.Ordinal);
        return $"{first}\n{rest}\n{Everything}:\n  name: 全权\n  name_en: Everything\n  permissions: [{string.Join(", ", all)}]\n  administrator: false\n";
    }
}
