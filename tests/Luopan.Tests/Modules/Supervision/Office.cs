using System.IO.Compression;
using Xunit;

namespace Luopan.Tests.Modules.Supervision;

/// <summary>What an office file holds.</summary>
internal static class Office
{
    internal static async Task<string> Part(HttpResponseMessage file, string part)
    {
        Assert.True(file.IsSuccessStatusCode, $"{(int)file.StatusCode} {file.RequestMessage?.RequestUri}");
        await using var zip = new ZipArchive(await file.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
        using var reader = new StreamReader(await zip.GetEntry(part)!.OpenAsync(TestContext.Current.CancellationToken));
        return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
    }
}
