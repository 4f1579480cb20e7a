using Luopan.Kernel;
using Luopan.Modules.Access;
using Luopan.Platform;
using Luopan.Platform.Access;
using Luopan.Platform.Db;
using Luopan.Platform.Spaces;
using Luopan.Platform.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Modules.Indicators.Sources;

/// <summary>Expected files as matters on the kernel; works in the caller's unit of work.</summary>
internal sealed class AwaitedFiles(LuopanDb db, WorkflowKernel work, CurrentSpace space, IOrgs orgs, Worklist list, TimeProvider time)
{
    internal SourceProfiles Profiles => space.Space.Content.Has<SourceProfiles>() ? space.Space.Content.Get<SourceProfiles>() : SourceProfiles.None;

    private WorkCalendar Calendar => space.Space.Content.Get<WorkCalendar>();

    private DateOnly Today => ChinaTime.Today(time);

    /// <summary>Closes the matter of a file that has come.</summary>
    internal async Task Close(string profile, string period, string file, CancellationToken stop)
    {
        if (await work.Find(DeliveryFlow.Code, Subject(profile, period), stop) is { ClosedAt: null } item) work.Put(item, DeliveryFlow.Came, $"“{file}”", Calendar);
    }

    /// <summary>Brings open matters in line with the pack and the ledger.</summary>
    internal async Task Follow(CancellationToken stop)
    {
        foreach (var item in await db.Set<WorkItem>().Where(i => i.Type == DeliveryFlow.Code && i.ClosedAt == null).ToListAsync(stop))
        {
            var (code, period) = Of(item.Subject);
            if (Profiles.Find(code) is not { Due: { } expected } profile || !expected.Until(Today).Contains(period)) work.Put(item, DeliveryFlow.Dropped, "配置包不再要求这份文件", Calendar);
            else if (await Last(code, period, stop) is { } came) work.Put(item, DeliveryFlow.Came, $"“{came.Name}”", Calendar);
            else if (expected.DueFor(period, Calendar).Date is var due && due > item.Due) work.SetDue(item, due); // an extension by decision stands
        }
    }

    /// <summary>Opens what comes due soon or is late: of each profile the last period that is over; what was never asked for is not asked for years later.</summary>
    internal async Task Open(CancellationToken stop)
    {
        var province = (await orgs.Tree(stop)).Province.Path;
        foreach (var profile in Profiles.All.Where(p => p.Due is not null))
        {
            if (profile.Due!.Until(Today).Select(p => (Period?)p).LastOrDefault() is not { } period) continue;
            var (due, subject) = (profile.Due.DueFor(period, Calendar).Date, Subject(profile.Code, period.ToString()));
            if (due >= list.SoonBound || await Last(profile.Code, period, stop) is not null) continue;
            var known = await work.Find(DeliveryFlow.Code, subject, stop);
            if (known is { State: DeliveryFlow.Dropped }) work.Put(known, DeliveryFlow.Awaited, "配置包又要求这份文件", Calendar, due);
            if (known is null)
                work.Start(new NewWork(DeliveryFlow.Code, subject, $"{profile.Name}（{period.Chinese()}，{profile.From}）", $"/indicators/imports?profile={profile.Code}", ScopeKey.Of(profile.Sensitivity, profile.Line, province), province, due), Calendar);
        }
    }

    internal async Task Save(CancellationToken stop)
    {
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateException e) when (e is DbUpdateConcurrencyException || Dialect.IsTwice(e))
        {
            db.ChangeTracker.Clear(); // another process did the same in this moment: theirs stands
        }
    }

    /// <summary>The last file that came of a profile for a period; null when none has.</summary>
    internal async Task<Delivery?> Last(string profile, Period period, CancellationToken stop)
    {
        var text = period.ToString();
        return await db.Set<Delivery>().AsNoTracking().Where(d => d.Direction == Delivery.In && d.Profile == profile && d.Period == text).OrderByDescending(d => d.Id).FirstOrDefaultAsync(stop);
    }

    /// <summary>Profile and period of a matter.</summary>
    internal static (string Profile, Period Period) Of(string subject)
    {
        var cut = subject.LastIndexOf('|');
        return (subject[..cut], Period.Parse(subject[(cut + 1)..]));
    }

    private static string Subject(string profile, string period) => $"{profile}|{period}";
}

/// <summary>Once a day looks which expected files are near their day or past it.</summary>
internal sealed class DeliveryRound(AwaitedFiles files, CurrentSpace space, DayMarks days, TimeProvider time) : IRound
{
    private const string Work = "deliveries";

    public async Task Round(CancellationToken stop)
    {
        var today = ChinaTime.Today(time);
        if (days.IsDone(space.Space, Work, today)) return;
        await files.Follow(stop);
        await files.Open(stop);
        await files.Save(stop);
        days.Done(space.Space, Work, today);
    }
}

/// <summary>Expected files on the worklist: shown there, taken in on the import page alone.</summary>
internal sealed class DeliveriesOwner(AwaitedFiles files) : IWorkOwner
{
    public Permission Gate => IndicatorsModule.Import;

    public bool Owns(string flow) => flow == DeliveryFlow.Code;

    public Task<Fault?> Step(WorkItem item, string action, string? reason, CancellationToken stop) => Task.FromResult<Fault?>(IndicatorsFaults.DeliveryByImport);

    public Task Follow(WorkItem item, CancellationToken stop) => Task.CompletedTask;

    public async Task<WorkPreview?> Preview(WorkItem item, CancellationToken stop)
    {
        var (code, period) = AwaitedFiles.Of(item.Subject);
        if (files.Profiles.Find(code) is not { } profile) return null;
        var last = profile.Due?.Until(period.End).Select(p => (Period?)p).LastOrDefault() is { } before ? await files.Last(code, before, stop) : null;
        return new(
            [
                new("编号", "Number", profile.Number), new("来文单位", "From", profile.From), new("时期", "Period", period.Chinese(), period.ToString()),
                .. last is null ? Array.Empty<WorkFact>() : [new WorkFact("上一期", "The one before", $"{ChinaTime.Local(last.At):yyyy-MM-dd} {last.Name}（{last.By}）")],
            ],
            []);
    }
}
