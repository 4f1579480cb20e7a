using System.Net;
using System.Net.Http.Headers;
using Luopan.Tests.Support;
using Xunit;

namespace Luopan.Tests.Operation;

public sealed class UploadTests
{
    private const long Announced = 200L << 20;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_hundred_megabytes_over_a_real_socket_get_an_answer_and_leave_nothing()
    {
        await using var installation = Installation.New();
        await using var server = await installation.Serve();
        var client = await server.SignedIn("lead");

        foreach (var path in new[] { "/api/plans", "/api/indicators/imports" })
        {
            using var form = new MultipartFormDataContent { { new Zeros(), "file", "规划.txt" } };
            var told = await client.PostAsync(path, form, Stop).Fault();

            Assert.Equal((413, "platform.file-too-large"), (told.Status, told.Code));
            Assert.Contains("50兆字节", told.Sentence, StringComparison.Ordinal);
        }

        var files = Path.Combine(installation.Folder, "files");
        Assert.Empty(Directory.Exists(files) ? Directory.EnumerateFiles(files, "*", SearchOption.AllDirectories) : []);
        Assert.Equal(0, await installation.Count("SELECT COUNT(*) FROM platform_file"));
    }

    /// <summary>A file sent to its end before the answer is looked for, as browsers do.</summary>
    private sealed class Zeros : HttpContent
    {
        internal Zeros() => Headers.ContentType = new MediaTypeHeaderValue("text/plain");

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            var piece = new byte[1 << 20];
            for (long sent = 0; sent < Announced; sent += piece.Length) await stream.WriteAsync(piece, Stop);
        }

        protected override bool TryComputeLength(out long length)
        {
            length = Announced;
            return true;
        }
    }
}
