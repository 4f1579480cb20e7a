using Luopan.Kernel;
using Luopan.Modules.Records.Types;
using Luopan.Modules.Records.Values;
using Luopan.Platform.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Modules.Records;

/// <summary>Things due again and again: opened when a period begins to be due, closed by the row that does them.</summary>
internal static class Duties
{
    /// <summary>Opens what has come due for the record since its state began, and closes what its new state no longer asks for.</summary>
    internal static async Task Follow(Opened of, RecordDesk desk, CancellationToken stop)
    {
        var known = await Known(of.Head.Id, desk, stop);
        foreach (var duty in of.Type.Duties)
        {
            var asked = duty.While.Contains(of.Head.State) && !of.Head.Voided;
            foreach (var open in known.Where(d => d.Duty == duty.Code && d.DoneAt is null && !asked)) await Close(open, null, LifeFlow.DutyDropped, desk, stop);
            if (!asked) continue;
            var current = PeriodOf(duty, desk.Today);

            // The period under way, and the one before it when the record was already asked for it.
            foreach (var period in new[] { current.Previous(), current }.Where(p => p.End >= ChinaDay(of.Head.StateSince)))
            {
                if (known.Any(d => d.Duty == duty.Code && d.Period == period.ToString())) continue;
                var row = Rows(of, duty, period);
                var fresh = new RecordDuty { RecordId = of.Head.Id, Duty = duty.Code, Period = period.ToString(), Due = DueOf(duty, period, desk.Calendar), DoneAt = row is null ? null : desk.Now, Row = row?.Id };
                desk.Db.Add(fresh);
                if (row is null) Start(of, duty, fresh, period, desk);
            }
        }
    }

    /// <summary>Closes the duty a row answers.</summary>
    internal static async Task Answer(Opened of, RecordChild row, RecordDesk desk, CancellationToken stop)
    {
        var values = RecordDesk.Parse(row.Json);
        foreach (var duty in of.Type.Duties.Where(d => d.Child == row.Child && values[d.Period] is not null))
        {
            var period = ValueText.Raw(values[duty.Period]!);
            if ((await Known(of.Head.Id, desk, stop)).FirstOrDefault(d => d.Duty == duty.Code && d.Period == period && d.DoneAt is null) is { } open) await Close(open, row.Id, LifeFlow.DutyDone, desk, stop);
        }
    }

    /// <summary>A row that was taken away no longer does its duty.</summary>
    internal static async Task Reopen(Opened of, RecordChild row, RecordDesk desk, CancellationToken stop)
    {
        foreach (var done in (await Known(of.Head.Id, desk, stop)).Where(d => d.Row == row.Id))
        {
            (done.DoneAt, done.Row) = (null, null);
            if (await desk.Work.Find(LifeFlow.DutyFlow, done.Id.ToString(), stop) is { } item) desk.Work.Put(item, LifeFlow.DutyOpen, null, desk.Calendar, done.Due);
            else if (of.Type.Duties.FirstOrDefault(d => d.Code == done.Duty) is { } duty && Period.TryParse(done.Period, out var period)) Start(of, duty, done, period, desk);
        }
    }

    /// <summary>The last day for a period: a day of the month after it, moved to a working day, or its own last working day.</summary>
    internal static DateOnly DueOf(Duty duty, Period period, WorkCalendar calendar)
    {
        var day = duty.DueDay is { } due ? period.End.AddDays(due) : period.End;
        while (!calendar.IsWorkday(day)) day = day.AddDays(duty.DueDay is null ? -1 : 1);
        return day;
    }

    internal static Period PeriodOf(Duty duty, DateOnly day) => duty.Every switch
    {
        "month" => Period.OfMonth(day.Year, day.Month),
        "quarter" => Period.OfQuarter(day.Year, (day.Month + 2) / 3),
        "half" => Period.OfHalf(day.Year, day.Month <= 6 ? 1 : 2),
        _ => Period.OfYear(day.Year),
    };

    private static void Start(Opened of, Duty duty, RecordDuty fresh, Period period, RecordDesk desk) => desk.Work.Start(
        new NewWork(LifeFlow.DutyFlow, fresh.Id.ToString(), $"{NameOf(duty, period)}：{of.Head.Title}", $"{RecordWriter.Link(of.Head)}?duty={duty.Code}&for={fresh.Period}", of.Head.ScopeKey, of.Head.OrgPath) { Day = fresh.Due },
        desk.Calendar);

    // 2026年三季度 and 季度核库 say the cadence once: 2026年三季度核库.
    private static string NameOf(Duty duty, Period period)
    {
        var name = duty.Name.Chinese;
        return period.Chinese() + (name.Length > 2 && name[..2] is "月度" or "季度" or "半年" or "年度" ? name[2..] : name);
    }

    private static async Task Close(RecordDuty duty, Guid? row, string state, RecordDesk desk, CancellationToken stop)
    {
        (duty.DoneAt, duty.Row) = (desk.Now, row);
        if (await desk.Work.Find(LifeFlow.DutyFlow, duty.Id.ToString(), stop) is { ClosedAt: null } item) desk.Work.Put(item, state, null, desk.Calendar);
    }

    private static RecordChild? Rows(Opened of, Duty duty, Period period) =>
        of.RowsOf(duty.Child).FirstOrDefault(r => RecordDesk.Parse(r.Json)[duty.Period] is { } p && ValueText.Raw(p) == period.ToString());

    private static async Task<IReadOnlyList<RecordDuty>> Known(Guid record, RecordDesk desk, CancellationToken stop)
    {
        await desk.Db.Set<RecordDuty>().Where(d => d.RecordId == record).LoadAsync(stop);
        return [.. desk.Db.Set<RecordDuty>().Local.Where(d => d.RecordId == record)];
    }

    private static DateOnly ChinaDay(DateTime utc) => DateOnly.FromDateTime(utc.AddHours(8));
}
