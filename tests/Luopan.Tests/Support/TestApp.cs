using System.Globalization;
using System.Net.Http.Json;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Luopan.Tests.Support;

/// <summary>The real server on its own database, copied from a template that is migrated and seeded once a run. Runs on PostgreSQL when LUOPAN_TEST_POSTGRES names one.</summary>
internal sealed class TestApp : WebApplicationFactory<Program>
{
    internal const string Space = "mini", Password = "Luopan-2026";
    private static readonly SemaphoreSlim Making = new(1);
    private static string? _template;
    private readonly string _data;
    private readonly string _database;
    private readonly Dictionary<string, string> _settings;

    private TestApp(string data, string database, Dictionary<string, string> settings) => (_data, _database, _settings) = (data, database, settings);

    internal static string? Postgres => Environment.GetEnvironmentVariable("LUOPAN_TEST_POSTGRES");

    /// <summary>Errors the server has logged so far.</summary>
    internal ErrorLog Errors { get; } = new();

    internal TestClock Clock { get; } = new(new DateTimeOffset(2026, 11, 23, 2, 0, 0, TimeSpan.Zero));

    /// <summary>Folder of the space's files and, with SQLite, its database.</summary>
    internal string Folder => Path.Combine(_data, Space);

    internal static async Task<TestApp> Start(params (string Key, string Value)[] settings)
    {
        await Making.WaitAsync();
        try
        {
            _template ??= await MakeTemplate();
        }
        finally
        {
            Making.Release();
        }

        var data = Directory.CreateTempSubdirectory("luopan").FullName;
        Copy(_template, data);
        var database = Name();
        if (Postgres is not null) await Sql($"CREATE DATABASE \"{database}_{Space}\" TEMPLATE \"{Path.GetFileName(_template)}_{Space}\"");
        var app = new TestApp(data, database, settings.ToDictionary(s => s.Key, s => s.Value));
        _ = app.Server;
        return app;
    }

    /// <summary>What the server runs on, for verbs run beside it.</summary>
    internal Installation Installation => Installation.Of(_data, _database, _settings);

    /// <summary>A client nobody is signed in to.</summary>
    internal HttpClient Anybody() => CreateClient(new WebApplicationFactoryClientOptions { HandleCookies = true });

    /// <summary>A client signed in to the mini space.</summary>
    internal async Task<HttpClient> SignedIn(string userName, string password = Password)
    {
        var client = Anybody();
        var response = await client.PostAsJsonAsync("/api/access/session", new { space = Space, userName, password });
        if (!response.IsSuccessStatusCode) throw new InvalidOperationException($"{userName} could not sign in: {(int)response.StatusCode} {await response.Content.ReadAsStringAsync()}\n{Errors}");
        return client;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        foreach (var (key, value) in Settings(_data, _database)) builder.UseSetting(key, value);
        foreach (var (key, value) in _settings) builder.UseSetting(key, value);
        builder.ConfigureLogging(logging => logging.AddProvider(Errors));
        builder.ConfigureServices(services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock)));
    }

    /// <summary>What the product does by itself every minute, done now.</summary>
    internal Task Daily() => Services.GetServices<IHostedService>().OfType<Luopan.App.Upkeep>().Single().Round(Services.GetRequiredService<Luopan.Platform.Spaces.SpaceRegistry>().All[0], default);

    /// <summary>A second server on the same data; ended by <see cref="Stop"/>.</summary>
    internal TestApp Beside()
    {
        var other = new TestApp(_data, _database, _settings);
        _ = other.Server;
        return other;
    }

    /// <summary>Stops the server and leaves its data where they are.</summary>
    internal async Task Stop()
    {
        await base.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        NpgsqlConnection.ClearAllPools();
    }

    public override async ValueTask DisposeAsync()
    {
        await Stop();
        Directory.Delete(_data, true);
        if (Postgres is null) return;
        await Sql($"DROP DATABASE IF EXISTS \"{_database}_{Space}\" WITH (FORCE)");
    }

    /// <summary>Settings that point the product at the mini pack, a data folder and a database of its own.</summary>
    internal static Dictionary<string, string> Settings(string data, string database)
    {
        var settings = new Dictionary<string, string>
        {
            ["Data:Path"] = data,
            ["Packs:Path"] = Repo.At("tests", "packs"),
            ["FirstLook:Spaces"] = Space,
            ["Welcome"] = "false",
            ["SignIn:PerMinute"] = "100000",
            ["urls"] = "http://127.0.0.1:0",
        };
        if (Postgres is null) return settings;
        settings["Database:Provider"] = "Postgres";
        settings["Database:ConnectionString"] = $"{Postgres};Database={database}";
        return settings;
    }

    private static string Name() => "t" + Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture)[..16];

    private static async Task<string> MakeTemplate()
    {
        Environment.SetEnvironmentVariable("LUOPAN_SKIP_WEB", "1");
        var data = Directory.CreateTempSubdirectory("luopan-template").FullName;
        var database = Postgres is null ? "" : Path.GetFileName(data);
        var app = new TestApp(data, database, []);
        _ = app.Server;
        await app.Stop();
        return data;
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories).Where(f => !f.EndsWith(".lock", StringComparison.Ordinal)))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    internal static async Task Sql(string sql)
    {
        NpgsqlConnection.ClearAllPools();
        await using var connection = new NpgsqlConnection(Postgres + ";Database=postgres");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
