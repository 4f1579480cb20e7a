using Luopan.Tests.Support;
using Xunit;

namespace Luopan.Tests.Operation;

public sealed class StartTests
{
    [Fact]
    public async Task A_first_start_alarms_nobody_and_ends_at_once_when_told()
    {
        await using var installation = Installation.New();
        await using var server = await installation.Serve();

        var (code, printed) = await server.End();

        Assert.Equal((0, ""), (code, printed.Trim()));
    }

    [Fact]
    public async Task Only_the_owner_may_read_the_keys_of_the_sessions()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows keeps access lists, not modes.");
        await using var installation = Installation.New();
        await using var server = await installation.Serve();

        var keys = new DirectoryInfo(Path.Combine(installation.Data, "keys"));

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, keys.UnixFileMode);
        Assert.All(keys.GetFiles(), key => Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, key.UnixFileMode));
        Assert.NotEmpty(keys.GetFiles());
    }
}
