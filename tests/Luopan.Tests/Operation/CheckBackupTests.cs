using System.IO.Compression;
using System.Text;
using Luopan.App.Backups;
using Luopan.Platform.Spaces;
using Xunit;

namespace Luopan.Tests.Operation;

public sealed class CheckBackupTests
{
    private static readonly Space Into = new("mini", "mini", "/nowhere", DatabaseProvider.Sqlite, "", false);
    private static readonly string[] Known = ["1_Initial", "2_More"];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_whole_and_ours_passes() => Assert.Null(await Check(await Make()));

    [Fact]
    public async Task What_this_product_did_not_make_is_foreign()
    {
        Assert.Contains("不是罗盘的备份文件", await Check(Zip(("readme.txt", "hello"))), StringComparison.Ordinal);
        Assert.Contains("不是罗盘的备份文件", await Check(Zip((Manifest.Entry, "{ \"format\": "))), StringComparison.Ordinal);
        Assert.Contains("不是罗盘的备份文件", await Check(Zip((Manifest.Entry, "{ \"format\": 1 }"))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_newer_than_the_program_is_refused()
    {
        Assert.Contains("较新的程序", await Check(await Make(m => m with { Migrations = [.. Known, "3_Tomorrow"] })), StringComparison.Ordinal);
        Assert.Contains("较新的程序", await Check(await Make(m => m with { Format = 2 })), StringComparison.Ordinal);
        Assert.Null(await Check(await Make(m => m with { Migrations = ["1_Initial"] })));
    }

    [Fact]
    public async Task What_belongs_elsewhere_is_refused_unless_wanted()
    {
        Assert.Contains("请把 Database:Provider 改为与备份一致", await Check(await Make(m => m with { Provider = "Postgres" })), StringComparison.Ordinal);
        var other = await Make(m => m with { Space = "demo" });
        Assert.Contains("备份属于空间demo", await Check(other), StringComparison.Ordinal);
        Assert.Null(await Check(other, force: true));
    }

    [Fact]
    public async Task What_was_altered_dropped_or_slipped_in_is_found()
    {
        var file = $"files/ab/{new string('a', 64)}";
        foreach (var (touched, name) in new[]
        {
            (await Make(parts: [("luopan.db", "DATABASE"), (file, "bytes")]), "luopan.db"),
            (await Make(parts: [("luopan.db", "database")]), file),
            (await Make(parts: [("luopan.db", "database"), (file, "bytes"), ("files/../../evil", "x")]), "files/../../evil"),
            (await Make(m => m with { Parts = [.. m.Parts, new("files/../../evil", 1, "")] }, [("luopan.db", "database"), (file, "bytes"), ("files/../../evil", "x")]), "files/../../evil"),
            (await Make(m => m with { Parts = [m.Parts[1]] }, [(file, "bytes")]), "luopan.db"),
        })
            Assert.Contains($"备份文件中的 {name} 与清单不符", await Check(touched, force: true), StringComparison.Ordinal);
    }

    // The manifest always describes the untouched parts; what lies in the archive may differ.
    private static async Task<byte[]> Make(Func<Manifest, Manifest>? alter = null, (string Name, string Text)[]? parts = null)
    {
        (string Name, string Text)[] whole = [("luopan.db", "database"), ($"files/ab/{new string('a', 64)}", "bytes")];
        var listed = new List<Manifest.Part>();
        foreach (var (name, text) in whole) listed.Add(new(name, text.Length, await Manifest.Hash(new MemoryStream(Encoding.UTF8.GetBytes(text)), Stop)));
        var manifest = new Manifest(Manifest.Known, "0.1.0", "mini", "Sqlite", DateTime.UnixEpoch, Known, [new("mini", "1", "ff")], listed);
        using var stream = new MemoryStream();
        await using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, true))
        {
            foreach (var (name, text) in parts ?? whole) await Put(zip, name, text);
            await (alter?.Invoke(manifest) ?? manifest).Write(zip, Stop);
        }

        return stream.ToArray();
    }

    private static byte[] Zip((string Name, string Text) only)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, true))
        {
            using var written = new StreamWriter(zip.CreateEntry(only.Name).Open());
            written.Write(only.Text);
        }

        return stream.ToArray();
    }

    private static async Task Put(ZipArchive zip, string name, string text)
    {
        await using var written = new StreamWriter(await zip.CreateEntry(name).OpenAsync(Stop));
        await written.WriteAsync(text);
    }

    private static async Task<string?> Check(byte[] archive, bool force = false)
    {
        await using var zip = new ZipArchive(new MemoryStream(archive), ZipArchiveMode.Read);
        return await CheckBackup.Run(zip, await Manifest.Read(zip, Stop), Into, Known, force, Stop);
    }
}
