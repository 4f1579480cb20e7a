using System.Security.Cryptography;
using System.Text;
using Luopan.Kernel;
using Luopan.Platform.Access;
using Luopan.Platform.Spaces;
using Luopan.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Luopan.Platform.Idempotency;

/// <summary>
/// A create sent again under the same <c>Idempotency-Key</c> is done once: the second asking gets the first answer. For signed-in people's POSTs with
/// a JSON body; uploads are idempotent by their content. Only what was done is kept, for 24 hours; a refused request may be sent again.
/// </summary>
public static class Once
{
    public const string Header = "Idempotency-Key", Replayed = "Idempotency-Replayed";
    private const int LargestAnswer = 1 << 20;
    private static readonly TimeSpan Life = TimeSpan.FromHours(24), Longest = TimeSpan.FromMinutes(2);

    public static readonly Fault BadKey = new("platform.bad-key", "请求头 Idempotency-Key 须为1至200个可见的英文字符。");
    public static readonly Fault KeyReused = new("platform.key-reused", "这个 Idempotency-Key 已用于另一个请求，请换一个新的。", FaultKind.Conflict);
    public static readonly Fault StillRunning = new("platform.still-running", "同一请求正在处理，请稍后再查看结果。", FaultKind.Conflict);
    public static readonly Fault OutcomeUnknown = new("platform.outcome-unknown", "同一请求上次没有处理完，结果不明：请先查看是否已生效，再换一个新的 Idempotency-Key 提交。", FaultKind.Conflict);

    /// <summary>Stands behind the gate: whoever comes here may do what is asked.</summary>
    public static async Task Run(HttpContext http, RequestDelegate next)
    {
        var user = http.RequestServices.GetRequiredService<CurrentUser>();
        if (user.Id is not { } person || !Concerns(http.Request)) await next(http);
        else if (http.Request.Headers[Header].ToString() is var key && (key.Length is 0 or > KeptAnswerModel.KeyLength || key.Any(c => c is <= ' ' or > '~'))) await Problems.Write(http, BadKey);
        else await Guarded(http, next, person, key);
    }

    /// <summary>Forgets what is older than a day.</summary>
    public static Task<int> Forget(DbContext db, TimeProvider time, CancellationToken stop)
    {
        var before = time.GetUtcNow().UtcDateTime - Life;
        return db.Set<KeptAnswer>().Where(a => a.At < before).ExecuteDeleteAsync(stop);
    }

    private static bool Concerns(HttpRequest request) =>
        HttpMethods.IsPost(request.Method) && request.Headers.ContainsKey(Header) && (request.ContentLength is 0 || request.ContentType is null || request.HasJsonContentType());

    private static async Task Guarded(HttpContext http, RequestDelegate next, Guid person, string key)
    {
        var hash = await HashOf(http.Request, http.RequestAborted);
        var now = http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        await using var scope = Beside(http);
        var db = scope.ServiceProvider.GetRequiredService<DbContext>();
        await db.Set<KeptAnswer>().Where(a => a.PersonId == person && a.Key == key && a.At < now - Life).ExecuteDeleteAsync(http.RequestAborted);
        var mine = new KeptAnswer { PersonId = person, Key = key, RequestHash = hash, At = now };
        if (await Find(db, person, key, http.RequestAborted) is { } kept)
        {
            await Again(http, kept, hash, now);
            return;
        }

        try
        {
            db.Add(mine);
            await db.SaveChangesAsync(http.RequestAborted);
        }
        catch (DbUpdateException)
        {
            await Problems.Write(http, StillRunning);
            return;
        }

        await Work(http, next, db, mine);
    }

    private static Task<KeptAnswer?> Find(DbContext db, Guid person, string key, CancellationToken stop) =>
        db.Set<KeptAnswer>().AsNoTracking().FirstOrDefaultAsync(a => a.PersonId == person && a.Key == key, stop);

    private static async Task Again(HttpContext http, KeptAnswer kept, string hash, DateTime now)
    {
        if (kept.RequestHash != hash) await Problems.Write(http, KeyReused, StatusCodes.Status422UnprocessableEntity);
        else if (kept.Status == 0) await Problems.Write(http, now - kept.At < Longest ? StillRunning : OutcomeUnknown);
        else
        {
            http.Response.StatusCode = kept.Status;
            http.Response.Headers[Replayed] = "true";
            if (kept.ContentType.Length > 0) http.Response.ContentType = kept.ContentType;
            await http.Response.Body.WriteAsync(kept.Body, http.RequestAborted);
        }
    }

    private static async Task Work(HttpContext http, RequestDelegate next, DbContext db, KeptAnswer mine)
    {
        var (outside, inside) = (http.Response.Body, new MemoryStream());
        http.Response.Body = inside;
        var done = false;
        try
        {
            await next(http);
            done = http.Response.StatusCode is >= 200 and < 300 && inside.Length <= LargestAnswer;
        }
        finally
        {
            http.Response.Body = outside;
            if (done) (mine.Status, mine.ContentType, mine.Body) = (http.Response.StatusCode, http.Response.ContentType ?? "", inside.ToArray());
            else db.Remove(mine);
            await db.SaveChangesAsync(CancellationToken.None);
        }

        inside.Position = 0;
        await inside.CopyToAsync(outside, http.RequestAborted);
    }

    private static async Task<string> HashOf(HttpRequest request, CancellationToken stop)
    {
        request.EnableBuffering();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{request.Path}{request.QueryString}\n"));
        var buffer = new byte[1 << 14];
        while (await request.Body.ReadAsync(buffer, stop) is var read and > 0) hash.AppendData(buffer, 0, read);
        request.Body.Position = 0;
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    // A unit of work of its own: what the use case leaves undone in its own must not be saved with the answer.
    private static AsyncServiceScope Beside(HttpContext http)
    {
        var scope = http.RequestServices.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentSpace>().Enter(http.RequestServices.GetRequiredService<CurrentSpace>().Space);
        return scope;
    }
}
