using Luopan.Kernel;
using Luopan.Modules.Access;
using Luopan.Modules.Reporting.Forms;
using Luopan.Modules.Reporting.Units;
using Luopan.Platform.Access;
using Luopan.Platform.Spaces;
using Luopan.Platform.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Modules.Reporting;

/// <summary>Opens the returns of every form whose period is over, once a day; what was never asked for is not asked for years later.</summary>
internal sealed class OpenReturns(ReturnDesk desk, FormShelf shelf, CurrentSpace space, DayMarks days) : IRound
{
    private const int Batch = 500;

    private const string Work = "returns";

    public async Task Round(CancellationToken stop)
    {
        var today = desk.Today;
        if (days.IsDone(space.Space, Work, today)) return;
        foreach (var form in desk.Forms.All)
            if (PeriodDue(form, today) is { } period) await Open(form, period, stop);
        days.Done(space.Space, Work, today);
    }

    /// <summary>The last period that is over; null when the form is not asked for it.</summary>
    internal static Period? PeriodDue(Form form, DateOnly today)
    {
        var over = LastOver(form.Every, today);
        return over < form.From || (form.ValidUntil is { } last && over > last) ? null : over;
    }

    internal static Period LastOver(PeriodKind every, DateOnly today) => Of(every, today).Previous();

    /// <summary>Opens what is missing of one period; orgs that have their return already keep it.</summary>
    internal async Task Open(Form form, Period period, CancellationToken stop)
    {
        var (code, of) = (form.Code, period.ToString());
        var there = (await desk.Db.Set<Return>().IgnoreQueryFilters().AsNoTracking().Where(r => r.Form == code && r.Period == of).Select(r => r.Org).ToListAsync(stop)).ToHashSet();
        var tree = await desk.Tree(stop);
        var missing = Fillers(form, tree, period).Concat(await UnitsFilling(form, tree, period, stop)).Where(o => !there.Contains(o.Code)).ToList();
        var due = desk.Calendar.AddWorkdays(DueOf(form, period), 0).Date;
        foreach (var batch in missing.Chunk(Batch))
        {
            await shelf.Keep(form, desk.Now, stop);
            foreach (var org in batch) Start(form, period, org, due);
            await desk.Save(stop); // another process opened the same ones: theirs stand
            desk.Db.ChangeTracker.Clear();
        }
    }

    /// <summary>Lets the next round look again on the same day, because there are others to file.</summary>
    internal static void LookAgain(DayMarks days, Space space) => days.Undo(space, Work);

    /// <summary>Puts a return on the shelf and its matter on the kernel; the caller saves.</summary>
    internal Return Start(Form form, Period period, OrgInfo org, DateOnly due)
    {
        var head = new Return
        {
            Form = form.Code,
            FormHash = form.Hash,
            Org = org.Code,
            OrgPath = org.Path,
            Period = period.ToString(),
            ScopeKey = ScopeKey.Of(Sensitivity.Internal, form.Line, org.Path),
            State = ReturnFlow.Draft,
            Due = due,
        };
        desk.Db.Add(head);
        desk.Work.Start(new NewWork(ReturnFlow.Code, head.Id.ToString(), $"{form.Name.Chinese}（{org.Name}，{period.Chinese()}）", MoveReturn.LinkOf(head), head.ScopeKey, org.Path, due), desk.Calendar);
        return head;
    }

    /// <summary>Who fills a form for a period: units of the named levels, and units named by code, that stood then.</summary>
    internal static IEnumerable<OrgInfo> Fillers(Form form, OrgTree tree, Period period) =>
        tree.All.Where(o => (form.Filled.Contains(o.Level) || form.Filled.Contains(o.Code)) && Stood(o, period));

    /// <summary>Units of the form's panels that stood in a period.</summary>
    internal async Task<IEnumerable<OrgInfo>> UnitsFilling(Form form, OrgTree tree, Period period, CancellationToken stop)
    {
        var codes = new HashSet<string>();
        foreach (var panel in form.Panels) codes.UnionWith(await desk.Db.Set<ReportingUnit>().IgnoreQueryFilters().Where(u => u.Panels.Contains($";{panel};")).Select(u => u.Code).ToListAsync(stop));
        return codes.Select(tree.Find).OfType<OrgInfo>().Where(o => Stood(o, period)).OrderBy(o => o.Path, StringComparer.Ordinal);
    }

    private static bool Stood(OrgInfo org, Period period) => (org.From is null || org.From <= period.End) && (org.Until is null || org.Until >= period.End);

    /// <summary>The due day as written, before rest days move it.</summary>
    internal static DateOnly DueOf(Form form, Period period)
    {
        var next = period.End.AddDays(1);
        return new DateOnly(next.Year, next.Month, form.DueDay).AddMonths(form.DueMonth - 1);
    }

    private static Period Of(PeriodKind kind, DateOnly day) => kind switch
    {
        PeriodKind.Month => Period.OfMonth(day.Year, day.Month),
        PeriodKind.Quarter => Period.OfQuarter(day.Year, ((day.Month - 1) / 3) + 1),
        PeriodKind.Half => Period.OfHalf(day.Year, day.Month <= 6 ? 1 : 2),
        _ => Period.OfYear(day.Year),
    };
}
