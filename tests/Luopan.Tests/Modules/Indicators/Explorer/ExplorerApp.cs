using Luopan.Tests.Support;
using Xunit;

namespace Luopan.Tests.Modules.Indicators.Explorer;

/// <summary>One server for all tests of a class that only read, or write what no other test looks at.</summary>
public sealed class ExplorerApp : IAsyncLifetime
{
    internal TestApp App { get; private set; } = null!;

    public async ValueTask InitializeAsync() => App = await TestApp.Start();

    public ValueTask DisposeAsync() => App.DisposeAsync();
}
