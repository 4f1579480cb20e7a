using System.Globalization;
using System.Text.Json;
using Luopan.Kernel;
using Luopan.Platform;
using Luopan.Platform.Access;
using Luopan.Platform.Db;
using Luopan.Platform.Jobs;
using Luopan.Platform.Log;
using Luopan.Platform.Spaces;
using Luopan.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Modules.Access;

/// <summary>The log for the audit administrator, newest first.</summary>
internal static class ListLog
{
    public sealed record Row(long Id, DateTime At, string Person, string From, string Act, string Subject, string Key, string? Before, string? After);

    internal static async Task<Outcome<Page<Row>>> Run([FromQuery] string? after, [FromQuery] int? size, [FromQuery] string? person, [FromQuery] string? subject, [FromQuery] string? act, [FromQuery] DateOnly? from, [FromQuery] DateOnly? until, LuopanDb db, CancellationToken stop)
    {
        var page = new PageAsk(after, size);
        var since = from is { } first ? ChinaTime.StartOf(first) : DateTime.MinValue;
        var before = until is { } last ? ChinaTime.StartOf(last.AddDays(1)) : DateTime.MaxValue;
        var rows = await db.Set<LogEntry>().AsNoTracking()
            .Where(e => (person == null || e.Person.StartsWith(person)) && (subject == null || e.Subject.StartsWith(subject)) && (act == null || e.Act == act))
            .Where(e => (from == null || e.At >= since) && (until == null || e.At < before))
            .OrderByDescending(e => e.Id).Skip(page.Skip).Take(page.Take + 1)
            .Select(e => new Row(e.Id, e.At, e.Person, e.From, e.Act, e.Subject, e.Key, e.Before, e.After)).ToListAsync(stop);
        return page.Cut(rows);
    }
}

/// <summary>Recomputes the seals of the log and says whether anything was touched.</summary>
internal static class VerifyLog
{
    public sealed record Response(bool Whole, string Sentence, long Sealed, int Seals, int Unsealed);

    internal static async Task<Outcome<Response>> Run(LuopanDb db, TimeProvider time, CancellationToken stop)
    {
        while (await LogChain.Seal(db, time, stop) > 0)
        {
        }

        var verdict = await LogChain.Verify(db, stop);
        return new Response(verdict.Broken is null, verdict.Broken ?? $"日志完整：{verdict.Entries}条记录、{verdict.Seals}批校验码全部相符。", verdict.Entries, verdict.Seals, verdict.Unsealed);
    }
}

/// <summary>Background work of the space: what waits, runs, is done or was refused. Business details stay with the module.</summary>
internal static class ListJobs
{
    public sealed record Row(Guid Id, string Kind, string Title, string Person, string State, int Progress, int Total, DateTime QueuedAt, DateTime? EndedAt);

    internal static async Task<Outcome<Page<Row>>> Run([FromQuery] string? after, [FromQuery] int? size, LuopanDb db, CancellationToken stop)
    {
        var page = new PageAsk(after, size);
        var rows = await db.Set<Job>().AsNoTracking().OrderByDescending(j => j.QueuedAt).Skip(page.Skip).Take(page.Take + 1)
            .Select(j => new Row(j.Id, j.Kind, j.Title, j.Person, j.State.ToString(), j.Progress, j.Total, j.QueuedAt, j.EndedAt)).ToListAsync(stop);
        return page.Cut(rows);
    }
}

/// <summary>One job of mine: how far it is, and its result or refusal.</summary>
internal static class ShowJob
{
    public sealed record Response(Guid Id, string Kind, string Title, string State, int Progress, int Total, JsonElement? Result);

    internal static async Task<Outcome<Response>> Run(Guid id, LuopanDb db, CurrentUser user, CancellationToken stop)
    {
        var job = await db.Set<Job>().AsNoTracking().FirstOrDefaultAsync(j => j.Id == id && j.PersonId == user.Id, stop);
        if (job is null) return new Fault("access.no-such-job", "没有这个任务，或它不是您提交的。", FaultKind.Missing);
        return new Response(job.Id, job.Kind, job.Title, job.State.ToString(), job.Progress, job.Total, job.Result is null ? null : JsonSerializer.Deserialize<JsonElement>(job.Result));
    }
}

/// <summary>How the installation stands, for the system administrator: no business figure among it.</summary>
internal static class ShowSystem
{
    public sealed record Check(string Name, bool Fine, string Sentence);

    public sealed record Response(string Version, string Provider, string PackCode, string PackVersion, string PackHash, IReadOnlyList<Check> Checks);

    internal static async Task<Outcome<Response>> Run(LuopanDb db, CurrentSpace space, TimeProvider time, CancellationToken stop)
    {
        var content = space.Space.Content;
        return new Response(
            typeof(ShowSystem).Assembly.GetName().Version?.ToString(3) ?? "",
            space.Space.Provider.ToString(), content.Code, content.Get<AuthorityInfo>().Version, content.Hash[..12],
            await Checks(db, space.Space, time, stop));
    }

    /// <summary>What <c>luopan doctor</c> also prints.</summary>
    internal static async Task<IReadOnlyList<Check>> Checks(LuopanDb db, Space space, TimeProvider time, CancellationToken stop)
    {
        var integrity = await Dialect.CheckIntegrity(db, stop);
        var pending = (await db.Database.GetPendingMigrationsAsync(stop)).Count();
        var log = await LogChain.Verify(db, stop);
        var calendar = space.Content.Get<WorkCalendar>();
        var today = ChinaTime.Today(time);
        var free = new DriveInfo(Path.GetFullPath(space.Folder)).AvailableFreeSpace / 1024 / 1024;
        return
        [
            new("database", integrity == "ok", integrity == "ok" ? "数据库结构完好" : $"数据库自检：{integrity}"),
            new("migrations", pending == 0, pending == 0 ? "数据库版本与程序一致" : $"有{pending}项结构升级未完成，请重新启动程序"),
            new("log", log.Broken is null, log.Broken ?? $"日志完整，{log.Entries}条已封存"),
            new("calendar", calendar.LastLoadedYear >= today.Year, calendar.LastLoadedYear >= today.Year
                ? $"节假日安排已载入至{calendar.LastLoadedYear}年" : $"节假日安排只到{calendar.LastLoadedYear}年，此后期限为暂定，请更新配置包的 calendar.csv"),
            new("disk", free > 500, string.Create(CultureInfo.InvariantCulture, $"数据盘剩余{free}兆字节")),
        ];
    }
}
