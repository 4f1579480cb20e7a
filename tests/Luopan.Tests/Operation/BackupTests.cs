using Luopan.Tests.Modules.Bulletins;
using Luopan.Tests.Support;
using Xunit;

namespace Luopan.Tests.Operation;

public sealed class BackupTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_space_in_use_comes_back_elsewhere_as_it_was()
    {
        await using var app = await TestApp.Start();
        var officer = await app.SignedIn("fdi");
        var id = await app.Issued();
        await app.Import("fdi.used,990300,2025-01/09,,5.27,亿美元,东麓市商务局,official,,,\n");
        var (printed, figures) = (await officer.File(id, "docx"), await officer.GetStringAsync("/api/indicators/fdi.used/series?org=990300", Stop));
        var file = Path.Combine(app.Installation.Data, "mini.zip");

        var saved = await app.Installation.Luopan("backup", file);
        await officer.Drafted("990000", "2023");
        await using var elsewhere = Installation.New();
        var restored = await elsewhere.Luopan("restore", file);
        var log = await elsewhere.Luopan("log", "verify");

        Assert.True((saved.Code, restored.Code, log.Code) == (0, 0, 0), saved.Error + restored.Error + log.Out + log.Error);
        Assert.Equal(1, await elsewhere.Count("SELECT COUNT(*) FROM bulletins_bulletin"));
        Assert.Equal(await Files(app.Installation), await Files(elsewhere));
        await using var server = await elsewhere.Serve();
        var again = await server.SignedIn("fdi");
        Assert.Equal(printed, await again.File(id, "docx"));
        Assert.Equal(figures, await again.GetStringAsync("/api/indicators/fdi.used/series?org=990300", Stop));
    }

    [Fact]
    public async Task What_is_there_is_replaced_only_when_that_is_said_and_kept_beside()
    {
        await using var installation = Installation.New();
        var file = Path.Combine(installation.Data, "mini.zip");
        var nothing = await installation.Luopan("backup", file);
        await using (var server = await installation.Serve())
        {
            Assert.Equal(0, (await installation.Luopan("backup", file)).Code);
            var served = await installation.Luopan("restore", file, "--force");
            Assert.Equal((1, true), (served.Code, served.Error.Contains("正有程序在提供服务", StringComparison.Ordinal)));
            await (await server.SignedIn("fdi")).Drafted();
            await server.End();
        }

        var twice = await installation.Luopan("backup", file);
        var unsaid = await installation.Luopan("restore", file);
        var drafted = await installation.Count(Bulletins);
        var said = await installation.Luopan("restore", file, "--force");

        Assert.Equal((1, 1, 1), (nothing.Code, twice.Code, unsaid.Code));
        Assert.Contains("还没有数据库", nothing.Error, StringComparison.Ordinal);
        Assert.Contains("已存在", twice.Error, StringComparison.Ordinal);
        Assert.Contains("请加 --force", unsaid.Error, StringComparison.Ordinal);
        Assert.Equal((1, 0), (drafted, said.Code));
        Assert.Equal(0, await installation.Count(Bulletins));
        Assert.Equal(1, await installation.CountBefore(Bulletins));
    }

    private const string Bulletins = "SELECT COUNT(*) FROM bulletins_bulletin";

    private static async Task<IReadOnlyList<string>> Files(Installation installation)
    {
        var root = Path.Combine(installation.Folder, "files");
        var files = new List<string>();
        foreach (var file in Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            files.Add(Path.GetRelativePath(root, file) + Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(await File.ReadAllBytesAsync(file, Stop))));
        Assert.NotEmpty(files);
        return files;
    }
}
