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
    public async Task A_pack_with_a_dangling_reference_is_named_and_nothing_is_made()
    {
        await using var installation = Installation.New();
        var packs = Path.Combine(installation.Data, "packs");
        foreach (var file in Directory.EnumerateFiles(Repo.At("tests", "packs"), "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(packs, Path.GetRelativePath(Repo.At("tests", "packs"), file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        await File.AppendAllTextAsync(Path.Combine(packs, "mini", "departments.csv"), "swt.gone,去向不明处,fdi,123456,\n", TestContext.Current.CancellationToken);

        var ran = await installation.Luopan("--Packs:Path=" + packs, "--urls=http://127.0.0.1:0");

        Assert.Equal(3, ran.Code);
        Assert.Contains("mini/departments.csv:", ran.Error, StringComparison.Ordinal);
        Assert.Contains("luopan pack check", ran.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(installation.Folder, "luopan.db")));
        Assert.False(await installation.Answers());
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
