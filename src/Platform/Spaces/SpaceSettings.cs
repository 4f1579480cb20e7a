using Microsoft.Extensions.Configuration;

namespace Luopan.Platform.Spaces;

/// <summary>Reads the spaces from configuration; without any, the two of a first look: the real province and the invented one.</summary>
public static class SpaceSettings
{
    public static SpaceRegistry Read(IConfiguration configuration)
    {
        var data = Path.GetFullPath(configuration["Data:Path"] ?? "data");
        var provider = Enum.TryParse<DatabaseProvider>(configuration["Database:Provider"] ?? "Sqlite", true, out var named)
            ? named
            : throw new InvalidOperationException($"Database:Provider is '{configuration["Database:Provider"]}'; use Sqlite or Postgres.");
        var configured = configuration.GetSection("Spaces").GetChildren().ToList();
        (string Code, string Pack)[] spaces = configured.Count > 0
            ? [.. configured.Select(s => (s["Code"] ?? s.Key, s["Pack"] ?? s["Code"] ?? s.Key))]
            : [.. (configuration["FirstLook:Spaces"] ?? "demo;shandong").Split(';').Select(c => (c, c))];
        return new SpaceRegistry([.. spaces.Select(s => Make(s.Code, s.Pack, data, provider, configuration["Database:ConnectionString"], configured.Count > 0))]);
    }

    private static Space Make(string code, string pack, string data, DatabaseProvider provider, string? connection, bool configured)
    {
        var folder = Path.Combine(data, code);
        var text = provider == DatabaseProvider.Sqlite
            ? $"Data Source={Path.Combine(folder, "luopan.db")};Default Timeout=30"
            : $"{(connection ?? throw new InvalidOperationException("Database:Provider=Postgres needs Database:ConnectionString (Host=…;Username=…;Password=…)."))};Database={DatabaseOf(connection)}{code}";
        return new Space(code, pack, folder, provider, text, configured);
    }

    // Each space has a database of its own; a Database= in the setting is taken as the common first part of their names.
    private static string DatabaseOf(string connection)
    {
        var given = connection.Split(';').Select(p => p.Split('=', 2)).FirstOrDefault(p => p.Length == 2 && p[0].Trim().Equals("Database", StringComparison.OrdinalIgnoreCase));
        return (given is null ? "luopan" : given[1].Trim()) + "_";
    }
}
