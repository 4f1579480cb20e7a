using System.Diagnostics;
using Luopan.Engines.OfficialDocs;
using Xunit;

namespace Luopan.Tests.Engines.OfficialDocs;

/// <summary>Prints a document with LibreOffice and looks where things stand on the page.</summary>
public sealed class RenderingTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("luopan-print-").FullName;

    [Fact]
    public async Task A_bulletin_prints_with_its_signature_its_imprint_on_the_last_foot_and_a_number_on_every_page()
    {
        var pages = await Print(Sample.Bulletin);

        Assert.InRange(pages.Count, 3, 5);
        for (var i = 0; i < pages.Count; i++)
        {
            Assert.StartsWith("演示数据", pages[i][0], StringComparison.Ordinal);
            Assert.Equal($"—{i + 1}—", pages[i][^1]);
        }
        Assert.Equal(["内部", "云台市商务局", "云商字〔2023〕5号"], pages[0].Skip(1).Take(3));
        Assert.Equal(["云台市商务局办公室2023年2月6日印发", $"—{pages.Count}—"], pages[^1].TakeLast(2));
        Assert.Contains("云台市商务局", pages[^1]);
    }

    [Fact]
    public async Task A_table_longer_than_a_page_repeats_its_head()
    {
        var table = Sample.Table with { Rows = [.. Enumerable.Range(1, 60).Select(i => Sample.Table.Rows[0].Skip(1).Prepend($"第{i}区").ToList())] };

        var pages = await Print(Sample.Bulletin with { Body = [table] });

        var heads = pages.Count(p => p.Any(l => l.StartsWith("地区实际使用外资同比增长", StringComparison.Ordinal)));
        Assert.True(heads >= 3, $"The head stands on {heads} pages of {pages.Count}.");
        Assert.Equal(60, pages.SelectMany(p => p).Count(l => l.StartsWith('第') && l.EndsWith("104.6", StringComparison.Ordinal)));
    }

    public void Dispose() => Directory.Delete(_folder, true);

    /// <summary>Lines of each page without blanks.</summary>
    private async Task<List<List<string>>> Print(OfficialDocument document)
    {
        Assert.SkipUnless(Exists("soffice") && Exists("pdftotext"), "LibreOffice or poppler-utils is not on this machine.");
        await File.WriteAllBytesAsync(Path.Combine(_folder, "a.docx"), Sample.Bytes(document), TestContext.Current.CancellationToken);
        await Run("soffice", $"-env:UserInstallation=file://{_folder}/profile", "--headless", "--convert-to", "pdf", "--outdir", _folder, Path.Combine(_folder, "a.docx"));
        await Run("pdftotext", "-layout", Path.Combine(_folder, "a.pdf"), Path.Combine(_folder, "a.txt"));
        var text = await File.ReadAllTextAsync(Path.Combine(_folder, "a.txt"), TestContext.Current.CancellationToken);
        return [.. text.TrimEnd('\f', '\n').Split('\f').Select(p => p.Split('\n').Select(l => string.Concat(l.Where(c => !char.IsWhiteSpace(c)))).Where(l => l.Length > 0).ToList())];
    }

    private static async Task Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["FONTCONFIG_FILE"] = Fonts();
        using var process = Process.Start(start)!;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(90));
        var output = process.StandardOutput.ReadToEndAsync(limit.Token);
        var errors = process.StandardError.ReadToEndAsync(limit.Token);
        await process.WaitForExitAsync(limit.Token);
        Assert.True(process.ExitCode == 0, await output + await errors);
    }

    private static string Fonts()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
            if (File.Exists(Path.Combine(at.FullName, "tests", "fonts.conf"))) return Path.Combine(at.FullName, "tests", "fonts.conf");
        throw new FileNotFoundException("tests/fonts.conf");
    }

    private static bool Exists(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(p => File.Exists(Path.Combine(p, program)));
}
