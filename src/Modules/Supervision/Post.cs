using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Configuration;
using MimeKit;

namespace Luopan.Modules.Supervision;

/// <summary>A mail to one person.</summary>
/// <param name="Id">The same for the same content: a mail sent twice after a crash is known as one.</param>
public sealed record Letter(string Id, string To, string Subject, string Text);

/// <summary>Hands letters to the authority's own mail server (settings <c>Mail:…</c>); decision 0006.</summary>
public sealed class Post(IConfiguration configuration)
{
    /// <summary>Whether the authority has named its mail server; nothing may be sent before.</summary>
    public static bool IsReady(IConfiguration configuration) => !string.IsNullOrWhiteSpace(configuration["Mail:Host"]);

    /// <summary>Sends the letters one after the other; an address the server does not know is left out.</summary>
    /// <param name="sent">Told of each letter the server has taken.</param>
    public async Task Send(IReadOnlyList<Letter> letters, Func<Letter, Task> sent, CancellationToken stop)
    {
        using var client = new SmtpClient { Timeout = 15_000 };
        var security = Enum.Parse<SecureSocketOptions>(configuration["Mail:Security"] ?? nameof(SecureSocketOptions.Auto), true);
        await client.ConnectAsync(configuration["Mail:Host"]!, configuration.GetValue("Mail:Port", 25), security, stop);
        if (configuration["Mail:UserName"] is { Length: > 0 } name) await client.AuthenticateAsync(name, configuration["Mail:Password"] ?? "", stop);
        foreach (var letter in letters)
        {
            using var message = new MimeMessage { Subject = letter.Subject, MessageId = letter.Id, Body = new TextPart("plain") { Text = letter.Text } };
            message.From.Add(MailboxAddress.Parse(configuration["Mail:From"] ?? "luopan@localhost"));
            message.To.Add(MailboxAddress.Parse(letter.To));
            try
            {
                await client.SendAsync(message, stop);
            }
            catch (SmtpCommandException e) when (e.ErrorCode == SmtpErrorCode.RecipientNotAccepted)
            {
                continue; // one address the server does not know must not hold up the others; it is tried again next round
            }

            await sent(letter);
        }

        await client.DisconnectAsync(true, stop);
    }
}
