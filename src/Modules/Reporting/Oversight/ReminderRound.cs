using Luopan.Modules.Access;
using Luopan.Platform;
using Luopan.Platform.Spaces;
using Luopan.Platform.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Modules.Reporting.Oversight;

/// <summary>
/// On every working day: reminds by itself on the days the pack names, and tells those who review, level by level, what is still missing.
/// The kernel itself tells the filing body when the day is near and when it has passed, and lets the matter climb.
/// </summary>
internal sealed class ReminderRound(ReturnDesk desk, DutyBook book, ReturnReminder reminder, IPeople people, Notices notices, CurrentSpace space, DayMarks days, TimeProvider time) : IRound
{
    /// <summary>Hour (Asia/Shanghai) before which nobody is disturbed.</summary>
    private const int FromHour = 8;

    /// <summary>Bodies named in one notice; the page behind it has all.</summary>
    private const int Named = 5;

    private const string Work = "reminders";

    public async Task Round(CancellationToken stop)
    {
        var today = desk.Today;
        if (ChinaTime.Local(time.GetUtcNow().UtcDateTime).Hour < FromHour || !desk.Calendar.IsWorkday(today)) return;
        if (days.IsDone(space.Space, Work, today)) return;
        var rules = space.Space.Content.Get<ReportingRules>();
        var near = rules.Before.Concat(rules.Late).Concat(rules.Climb).DefaultIfEmpty(0).Max();
        var owed = (await book.Of(new DutyAsk(First: desk.Calendar.AddWorkdays(today, -near - 1).Date, Last: desk.Calendar.AddWorkdays(today, near).Date, OpenOnly: true), stop)).Where(d => d.Owes).ToList();
        await Remind([.. owed.Where(d => IsNamed(rules, desk.Calendar.WorkdaysBetween(today, d.Due)))], today, stop);
        await Climb(owed, rules.Climb, today, stop);
        days.Done(space.Space, Work, today);
    }

    private static bool IsNamed(ReportingRules rules, int left) => left > 0 ? rules.Before.Contains(left) : rules.Late.Contains(-left);

    private async Task Remind(IReadOnlyList<Duty> named, DateOnly today, CancellationToken stop)
    {
        var fresh = named.Where(d => !Reminding.IsGiven(d.Reminders.Select(r => r.At), today)).ToList();
        if (fresh.Count > 0) await reminder.Give(fresh, null, stop); // somebody acted on one of them this moment: the next round tries again
        desk.Db.ChangeTracker.Clear();
    }

    private async Task Climb(IReadOnlyList<Duty> owed, IReadOnlyList<int> days, DateOnly today, CancellationToken stop)
    {
        var tree = await desk.Tree(stop);
        for (var level = 1; level <= days.Count; level++)
        {
            var late = owed.Where(d => d.IsOverdue(today) && d.WorkdaysLate(today, desk.Calendar) >= days[level - 1]).OrderBy(d => d.OrgPath, StringComparer.Ordinal);
            foreach (var group in late.GroupBy(d => (d.Form, d.Period, Above: Above(d.OrgPath, level))).Where(g => g.Key.Above is not null))
                await Tell([.. group], group.Key.Above!, $"{group.Key.Form}-{group.Key.Period}-{level}", tree, stop);
        }

        await desk.Save(stop);
        desk.Db.ChangeTracker.Clear();
    }

    private async Task Tell(IReadOnlyList<Duty> late, string above, string key, OrgTree tree, CancellationToken stop)
    {
        var to = (await people.WhoMay(ReportingModule.Review, late[0].ScopeKey, stop)).Where(p => p.HomePath == above).ToList();
        var ids = to.ConvertAll(p => p.Id);
        var whole = $"{NoticeKind.Climbed}:{key}";
        var told = (await desk.Db.Set<Notice>().AsNoTracking().Where(n => n.Key == whole && ids.Contains(n.PersonId)).Select(n => n.PersonId).ToListAsync(stop)).ToHashSet();
        var (name, english, _, _) = desk.Forms.NameOf(late[0].Form);
        var (period, bodies) = (late[0].Period, late.Select(d => BodyTable.NameOf(tree, d.Org)).ToList());
        var words = new FlowWord(
            $"逾期未报：{name}（{period.Chinese()}）{bodies.Count}个单位：{string.Join('、', bodies.Take(Named).Select(b => b.Name))}{(bodies.Count > Named ? "等" : "")}",
            $"Not filed in time: {english} ({period}), {bodies.Count}: {string.Join(", ", bodies.Take(Named).Select(b => b.NameEn))}{(bodies.Count > Named ? "…" : "")}");
        foreach (var person in ids.Where(p => !told.Contains(p))) notices.Tell(person, NoticeKind.Climbed, key, words, $"/reporting/completeness?period={period}");
    }

    /// <summary>Path of the org so many levels above; null when there is none.</summary>
    internal static string? Above(string path, int levels)
    {
        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return parts.Length > levels ? $"/{string.Join('/', parts.Take(parts.Length - levels))}/" : null;
    }
}
