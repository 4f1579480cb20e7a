using Luopan.Kernel;
using Luopan.Modules.Access;
using Luopan.Platform;
using Luopan.Platform.Access;
using Luopan.Platform.Spaces;
using Luopan.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Modules.Indicators.Sources;

/// <summary>The ledger of exchange for a year: which files are expected, which came, and what was given out.</summary>
internal static class ShowExchange
{
    /// <summary>A file that is expected for a period.</summary>
    /// <param name="Due">Null where no day is fixed.</param>
    /// <param name="State">came, late (came after its day), overdue (has not come and its day is past) or due.</param>
    /// <param name="Provisional">Whether the day rests on a year whose holidays are not known yet.</param>
    /// <param name="Workdays">Working days it came after its day, or is past it; left until it, negative; 0 where it came in time.</param>
    /// <param name="Files">What came for the period, newest first.</param>
    public sealed record Expected(
        string Profile, string Name, string NameEn, string Number, string Part, string From, string Line, string Period, string Label, DateOnly? Due, bool Provisional, string State, int Workdays, IReadOnlyList<Came> Files);

    /// <param name="Differs">How many totals did not add up; a reason answers them.</param>
    public sealed record Came(long Id, string Name, string Hash, string From, int Rows, int Added, int Changed, DateTime At, string By, string? Reason, int Differs);

    /// <summary>A file that was given out.</summary>
    public sealed record Given(long Id, string Part, string To, string Purpose, string Name, string Hash, int Rows, string Line, DateTime At, string By);

    /// <param name="Other">What came by profiles without fixed days, or for periods nobody expected.</param>
    public sealed record Response(int Year, IReadOnlyList<int> Years, IReadOnlyList<Expected> Files, IReadOnlyList<Expected> Other, IReadOnlyList<Given> Out, int Overdue, int Late);

    internal static async Task<Outcome<Response>> Run([FromQuery] int? year, LuopanDb db, CurrentSpace space, CurrentUser user, IOrgs orgs, TimeProvider time, CancellationToken stop) =>
        await Of(year, db, space, user, orgs, time, stop);

    internal static async Task<Response> Of(int? year, LuopanDb db, CurrentSpace space, CurrentUser user, IOrgs orgs, TimeProvider time, CancellationToken stop)
    {
        var (today, tree, calendar) = (ChinaTime.Today(time), await orgs.Tree(stop), space.Space.Content.Get<WorkCalendar>());
        var profiles = space.Space.Content.Get<SourceProfiles>().All.Where(p => user.Scope.Covers(p.Line, tree.Province.Path, p.Sensitivity)).ToList();
        var all = await db.Set<Delivery>().AsNoTracking().OrderByDescending(d => d.Id).ToListAsync(stop);
        var came = all.Where(d => d.Direction == Delivery.In).ToLookup(d => (d.Profile!, d.Period));
        var expected = profiles.Where(p => p.Due is not null).SelectMany(p => p.Due!.Until(today).Select(period => (Profile: p, Period: period))).ToList();
        var shown = year ?? today.Year;
        var files = expected.Where(e => e.Period.Year == shown).OrderByDescending(e => e.Period.End).ThenBy(e => e.Profile.Number, StringComparer.Ordinal)
            .Select(e => One(e.Profile, e.Period, e.Profile.Due!.DueFor(e.Period, calendar), came[(e.Profile.Code, e.Period.ToString())], calendar, today)).ToList();
        var known = expected.Select(e => (e.Profile.Code, e.Period.ToString())).ToHashSet();
        var other = came.Where(g => !known.Contains(g.Key)).Select(g => (Group: g, Profile: profiles.Find(p => p.Code == g.Key.Item1), Period: Period.Parse(g.Key.Item2))).Where(o => o.Profile is not null && o.Period.Year == shown)
            .OrderByDescending(o => o.Period.End).Select(o => One(o.Profile!, o.Period, o.Period.End >= today ? o.Profile!.Due?.DueFor(o.Period, calendar) : null, o.Group, calendar, today)).ToList();
        var given = all.Where(d => d.Direction == Delivery.Out && ChinaTime.Local(d.At).Year == shown)
            .Select(d => new Given(d.Id, d.Part, d.Party, d.Purpose, d.Name, d.Hash, d.Rows, ScopeKey.LineOf(d.ScopeKey), d.At, d.By)).ToList();
        var years = expected.Select(e => e.Period.Year).Concat(all.Select(d => ChinaTime.Local(d.At).Year)).Append(today.Year).Distinct().OrderDescending().ToList();
        return new(shown, years, files, other, given, files.Count(f => f.State == "overdue"), files.Count(f => f.State == "late"));
    }

    private static Expected One(SourceProfile profile, Period period, Deadline? due, IEnumerable<Delivery> came, WorkCalendar calendar, DateOnly today)
    {
        var files = came.ToList();
        var first = files.Count == 0 ? (DateOnly?)null : DateOnly.FromDateTime(ChinaTime.Local(files[^1].At));
        var day = due?.Date ?? first ?? today;
        var (state, workdays) = first is { } arrived
            ? arrived > day ? ("late", calendar.WorkdaysBetween(day, arrived)) : ("came", 0)
            : today > day ? ("overdue", calendar.WorkdaysBetween(day, today)) : ("due", -calendar.WorkdaysBetween(today, day));
        return new(
            profile.Code, profile.Name, profile.NameEn, profile.Number, profile.Part, profile.From, profile.Line, period.ToString(), period.Chinese(), due?.Date, due?.Provisional ?? false, state, workdays,
            [.. files.Select(d => new Came(d.Id, d.Name, d.Hash, d.Party, d.Rows, d.Added, d.Changed, d.At, d.By, d.Reason, Differs(d)))]);
    }

    private static int Differs(Delivery delivery) => System.Text.Json.JsonSerializer.Deserialize<KeptReading>(delivery.Kept, System.Text.Json.JsonSerializerOptions.Web)?.Totals?.Count ?? 0;
}
