using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Luopan.Kernel;
using Luopan.Modules.Access;
using Luopan.Modules.Supervision;
using Luopan.Platform.Access;
using Luopan.Platform.Jobs;
using Luopan.Platform.Log;
using Luopan.Platform.Spaces;
using Luopan.Platform.Web;
using MailKit;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;

namespace Luopan.Modules.Reporting.Units;

/// <summary>Puts invitations of liaison officers in line: those of a panel and place who have no account yet, or chosen enterprises anew.</summary>
internal static class InviteUnits
{
    internal const int MostDays = 60;

    /// <param name="Codes">Only these; with them also officers who have an account or an invitation already, because the officer has changed.</param>
    /// <param name="Days">Days an invitation serves.</param>
    public sealed record Request([property: StringLength(40)] string? Panel, [property: StringLength(60)] string? Org, [property: MaxLength(ImportUnits.MostRows)] IReadOnlyList<string>? Codes, [property: Range(1, MostDays)] int Days);

    public sealed record Response(Guid Job);

    internal static async Task<Outcome<Response>> Run(Request ask, LuopanDb db, CurrentUser user, IUnitAccounts accounts, JobSignal signal, TimeProvider time, CancellationToken stop)
    {
        if (!accounts.Knows(AcceptInvitation.Role)) return ReportingFaults.NoOfficerRole;
        var job = new Job
        {
            Kind = InviteJob.JobKind,
            Title = "邀请企业联络员",
            Arguments = JsonSerializer.Serialize(ask),
            QueuedAt = time.GetUtcNow().UtcDateTime,
            PersonId = user.Id,
            Person = user.DisplayName,
        };
        db.Add(job);
        await db.SaveChangesAsync(stop);
        signal.Ring();
        return new Response(job.Id);
    }
}

/// <summary>Makes the invitations and mails them where the authority has a mail server and the officer an address; run again it goes on where it stopped.</summary>
internal sealed class InviteJob(Roster roster, Post post, CurrentUser user, CurrentSpace space, LogWriter log, Tokens tokens, IConfiguration configuration) : IJobHandler
{
    internal const string JobKind = "reporting.invite";

    private const int Batch = 200;

    /// <param name="WithoutMail">Invited ones who got no mail: theirs stands in the list to be handed over.</param>
    /// <param name="MailFault">Why the mail server took no more; null when it did.</param>
    internal sealed record Result(int Invited, int Mailed, int WithoutMail, string? MailFault);

    public string Kind => JobKind;

    public async Task<(object? Result, Fault? Fault)> Run(Job job, JobProgress progress, CancellationToken stop)
    {
        user.Activate(ReportingModule.Roster);
        var ask = JsonSerializer.Deserialize<InviteUnits.Request>(job.Arguments)!;
        await Make(ask, job.Id, progress, stop);
        var made = await roster.Db.Set<Invitation>().Where(i => i.JobId == job.Id && !i.Withdrawn && i.UsedAt == null).ToListAsync(stop);
        var fault = Post.IsReady(configuration) ? await Mail(made, progress, stop) : null;
        var mailed = made.Count(i => i.MailedAt is not null);
        return (new Result(made.Count, mailed, made.Count - mailed, fault), null);
    }

    private async Task Make(InviteUnits.Request ask, Guid job, JobProgress progress, CancellationToken stop)
    {
        var all = await ListUnits.Wanted(roster, ask.Panel, ask.Org, null, await roster.Tree(stop), stop);
        var done = (await roster.Db.Set<Invitation>().AsNoTracking().Where(i => i.JobId == job).Select(i => i.Unit).ToListAsync(stop)).ToHashSet();
        var codes = ask.Codes?.ToHashSet();
        var wanted = all.Where(u => !(u.Unit.Until < roster.Today) && !done.Contains(u.Unit.Code) && (codes is null ? u.Account is "none" or "expired" : codes.Contains(u.Unit.Code))).ToList();
        var made = 0;
        foreach (var batch in wanted.Chunk(Batch))
        {
            var units = batch.Select(b => b.Unit.Code).ToList();
            foreach (var older in await roster.Db.Set<Invitation>().Where(i => units.Contains(i.Unit) && !i.Withdrawn && i.UsedAt == null).ToListAsync(stop)) older.Withdrawn = true;
            foreach (var one in batch)
            {
                var token = Tokens.New();
                roster.Db.Add(new Invitation
                {
                    Unit = one.Unit.Code,
                    ScopeKey = one.Unit.ScopeKey,
                    Hash = Tokens.Hash(token),
                    Sealed = tokens.Seal(token),
                    Until = roster.Today.AddDays(ask.Days),
                    At = roster.Now,
                    By = user.DisplayName,
                    JobId = job,
                });
            }

            roster.Db.Add(log.Act("invited", "reporting_unit", units[0], new { units }));
            await roster.Db.SaveChangesAsync(stop);
            await progress.At(made += batch.Length, wanted.Count);
        }
    }

    private async Task<string?> Mail(IReadOnlyList<Invitation> made, JobProgress progress, CancellationToken stop)
    {
        var units = await roster.Standing(made.Select(i => i.Unit), stop);
        var letters = made.Where(i => i.MailedAt is null && units[i.Unit].Email.Length > 0).ToDictionary(i => $"{i.Id:N}@{space.Space.Code}.luopan", i => (Invitation: i, Unit: units[i.Unit]));
        if (letters.Count == 0) return null;
        if (tokens.Address is null) return "没有设置服务地址（Address），邮件里的链接打不开，因此没有发出，请在名单中导出链接转交。";
        var sent = 0;
        try
        {
            await post.Send([.. letters.Select(l => Letter(l.Key, l.Value.Invitation, l.Value.Unit))], async letter =>
            {
                letters[letter.Id].Invitation.MailedAt = roster.Now;
                await roster.Db.SaveChangesAsync(stop);
                await progress.At(++sent, letters.Count);
            }, stop);
            return null;
        }
        catch (Exception e) when (e is SocketException or IOException or ProtocolException or CommandException or MailKit.Security.AuthenticationException or TimeoutException)
        {
            return $"邮件服务器未接收（{e.Message}），未发出的请在名单中导出链接转交。";
        }
    }

    private Letter Letter(string id, Invitation invitation, ReportingUnit unit)
    {
        var authority = space.Space.Content.Get<AuthorityInfo>();
        var text = new StringBuilder()
            .AppendLine(CultureInfo.InvariantCulture, $"{(unit.Officer.Length > 0 ? unit.Officer : "联络员")}：").AppendLine()
            .AppendLine(CultureInfo.InvariantCulture, $"{authority.Mark}请{unit.Name}的信息联络员开通直报账号。打开下面的链接，设置登录密码：").AppendLine()
            .AppendLine(tokens.Link(invitation, tokens.Address!) ?? "").AppendLine()
            .AppendLine(CultureInfo.InvariantCulture, $"链接只能用一次，{invitation.Until:yyyy年M月d日}前有效。用户名是本企业的统一社会信用代码：{unit.Code}。").AppendLine()
            .AppendLine("此邮件由系统发出，请勿回复。");
        return new(id, unit.Email, $"【{authority.Name}】{unit.Name}直报账号开通", text.ToString());
    }
}

/// <summary>The secret of an invitation: made once, found again by its hash, kept under the server's keys for as long as the link may be handed over.</summary>
internal sealed class Tokens(IDataProtectionProvider protection, CurrentSpace space, IConfiguration configuration)
{
    // Letters and figures that are not mistaken for one another on paper.
    private const string Alphabet = "23456789abcdefghjkmnpqrstuvwxyz";

    private readonly IDataProtector _keys = protection.CreateProtector("reporting.invitation");

    internal static string New() => RandomNumberGenerator.GetString(Alphabet, 20);

    internal static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    internal string Seal(string token) => _keys.Protect(token);

    /// <summary>The product's own address for people, without a slash at the end; null when none is set.</summary>
    internal string? Address => configuration["Address"] is { Length: > 0 } address ? address.TrimEnd('/') : null;

    /// <summary>The link to hand over; null when the server's keys have changed since. The secret stands behind the mark that browsers send to nobody.</summary>
    /// <param name="address">Where the product is reached.</param>
    internal string? Link(Invitation invitation, string address)
    {
        try
        {
            return $"{address}/invitation#{space.Space.Code}.{_keys.Unprotect(invitation.Sealed)}";
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
