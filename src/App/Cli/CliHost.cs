using System.Text.Json;
using Luopan.Kernel;
using Luopan.Platform.Access;
using Luopan.Platform.Spaces;

namespace Luopan.App.Cli;

/// <summary>A verb's footing: the product's services, entered into one space, acting for the operator.</summary>
internal sealed class CliHost : IAsyncDisposable
{
    // Formulas may rest on formulas some hundred steps deep.
    private const int DeepestTrace = 2000;

    private readonly WebApplication _app;
    private readonly AsyncServiceScope _scope;

    private CliHost(WebApplication app, AsyncServiceScope scope, Space space) => (_app, _scope, Space) = (app, scope, space);

    internal Space Space { get; }

    internal IServiceProvider Services => _scope.ServiceProvider;

    /// <param name="prepare">Migrate and seed first; a backup or a doctor looks at the space as it is.</param>
    internal static async Task<CliHost> Open(string? spaceCode, bool prepare, CancellationToken stop)
    {
        var builder = LuopanHost.Builder([]);
        var app = builder.Build();
        var spaces = app.Services.GetRequiredService<SpaceRegistry>();
        var space = spaceCode is null ? spaces.All[0] : spaces.Find(spaceCode)
            ?? throw new InvalidOperationException($"No space '{spaceCode}'; there are: {string.Join(", ", spaces.All.Select(s => s.Code))}.");
        if (prepare) await app.Services.GetRequiredService<SpaceStart>().One(space, stop);
        var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentSpace>().Enter(space);
        scope.ServiceProvider.GetRequiredService<CurrentUser>().ActAsSystem("cli");
        return new CliHost(app, scope, space);
    }

    internal T Get<T>() where T : notnull => Services.GetRequiredService<T>();

    internal static int Refuse(Fault fault, bool json)
    {
        if (json) Print(fault);
        else
        {
            Console.Error.WriteLine($"{fault.Code}: {fault.Sentence}");
            foreach (var d in fault.Details) Console.Error.WriteLine($"  {(d.Row is null ? "" : $"第{d.Row}行 ")}{d.Field}: {d.Sentence}");
        }

        return CommandLine.Refused;
    }

    internal static void Print<T>(T value)
    {
        var json = new JsonSerializerOptions(JsonSerializerDefaults.Web) { WriteIndented = true, MaxDepth = DeepestTrace };
        ApiJson.Configure(json);
        Console.WriteLine(JsonSerializer.Serialize(value, json));
    }

    public async ValueTask DisposeAsync()
    {
        await _scope.DisposeAsync();
        await _app.DisposeAsync();
    }
}
