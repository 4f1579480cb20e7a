using System.Net;
using System.Net.Sockets;
using System.Text;
using MimeKit;

namespace Luopan.Tests.Support;

/// <summary>A mail server on this machine that keeps what it is handed.</summary>
internal sealed class MailServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly List<string> _mails = [];

    internal MailServer()
    {
        _listener.Start();
        _ = Accept();
    }

    internal string Port => ((IPEndPoint)_listener.LocalEndpoint).Port.ToString(System.Globalization.CultureInfo.InvariantCulture);

    internal IReadOnlyList<string> Mails
    {
        get
        {
            lock (_mails) return [.. _mails];
        }
    }

    internal static string Text(string mail) => MimeMessage.Load(new MemoryStream(Encoding.UTF8.GetBytes(mail))).TextBody!;

    public void Dispose() => _listener.Dispose();

    private async Task Accept()
    {
        try
        {
            while (true) _ = Serve(await _listener.AcceptTcpClientAsync());
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
        }
    }

    private async Task Serve(TcpClient client)
    {
        using var _ = client;
        await using var stream = client.GetStream();
        using var reader = new StreamReader(stream, Encoding.UTF8);
        await using var writer = new StreamWriter(stream, new UTF8Encoding(false)) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 test");
        while (await reader.ReadLineAsync() is { } line)
        {
            if (line == "DATA")
            {
                await writer.WriteLineAsync("354 go on");
                var mail = new StringBuilder();
                while (await reader.ReadLineAsync() is { } part && part != ".") mail.Append(part).Append("\r\n");
                lock (_mails) _mails.Add(mail.ToString());
            }

            await writer.WriteLineAsync(line.StartsWith("QUIT", StringComparison.Ordinal) ? "221 bye" : "250 ok");
        }
    }
}
