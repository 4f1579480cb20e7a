using Luopan.Kernel;
using Luopan.Modules.Indicators;
using Luopan.Platform.Access;
using Luopan.Platform.Web;
using Luopan.Platform.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Modules.Bulletins;

/// <summary>One bulletin: its paper with every figure's key, the check of its figures, its steps, opinions and editions.</summary>
internal static class ShowBulletin
{
    public sealed record Head(
        Guid Id, string Title, string? Number, string NumberPattern, string Organ, string? Addressee, string Template, string Org, string OrgName, string Period, string PeriodName,
        string Sensitivity, bool Demo, string State, string StateName, string StateNameEn, string Drafter, DateTime DraftedAt, DateTime AsOf, int Edition, bool TemplateChanged,
        DateOnly? IssuedOn, DateTime? FrozenAt, string? Signer);

    public sealed record Figure(
        string Name, string Text, string? Value, string Unit, string Indicator, string Org, string OrgName, string Period, string PeriodName, string Breakdown, string Status,
        IReadOnlyList<string> Flags, string? Publisher, bool HasSource, bool Preliminary, bool? Agrees, string? Now);

    /// <param name="Figures">How many the bulletin prints.</param>
    /// <param name="Revised">Differ from the store today.</param>
    /// <param name="LeftOut">Sentences the template has and the bulletin has not, for want of a figure.</param>
    /// <param name="Unseen">Outside what the present person may see, so not compared.</param>
    public sealed record Check(int Figures, int WithSource, int Agree, int Revised, int Unseen, int Preliminary, IReadOnlyList<FilledGap> Missing, IReadOnlyList<FilledOmission> LeftOut);

    /// <param name="State">done, now or ahead.</param>
    public sealed record Step(string Code, string Name, string NameEn, string State, string? Person, DateTime? At, DateOnly? Due, int? WorkdaysLeft, bool Provisional);

    public sealed record Action(string Code, string Name, string NameEn, bool NeedsReason);

    public sealed record Event(string Action, string Name, string NameEn, string Person, DateTime At, string? Reason);

    public sealed record Edition(int Order, DateTime At, DateTime AsOf, string By, IReadOnlyList<FigureChange> Changes);

    public sealed record Response(
        Head Bulletin, IReadOnlyList<FilledBlock> Blocks, IReadOnlyList<Figure> Figures, Check Numbers, IReadOnlyList<Step> Steps,
        IReadOnlyList<Action> Actions, IReadOnlyList<Event> History, IReadOnlyList<Edition> Editions);

    internal static async Task<Outcome<Response>> Run(Guid id, LuopanDb db, Desk desk, CurrentUser user, WorkflowKernel work, CancellationToken stop)
    {
        var fetched = await desk.Fetch(id, stop);
        if (fetched.Fault is { } fault) return fault;
        var (bulletin, filled) = fetched.Value;
        if (await work.Find(SignOff.Code, id.ToString(), stop) is not { } item) return BulletinsFaults.NoSuchBulletin;
        var history = await work.History(item.Id, stop);
        var figures = Checked(filled, await desk.Reading(bulletin, stop));
        var editions = await db.Set<BulletinEdition>().AsNoTracking().Where(e => e.Bulletin == id).OrderByDescending(e => e.Order)
            .Select(e => new { e.Order, e.At, e.AsOf, e.By, e.Changes }).ToListAsync(stop);
        return new Response(
            HeadOf(bulletin, filled, desk, (await desk.Tree(stop)).Find(bulletin.Org)?.Name ?? bulletin.Org), filled.Blocks, figures, CheckOf(figures, filled), Steps(item, history, desk),
            Actions(item, bulletin, user, work), [.. history.Select(Told)],
            [.. editions.Select(e => new Edition(e.Order, e.At, e.AsOf, e.By, FilledJson.Read<IReadOnlyList<FigureChange>>(e.Changes)))]);
    }

    private static Head HeadOf(Bulletin b, Filled filled, Desk desk, string orgName)
    {
        var word = SignOff.Flow.WordOf(b.State);
        var changed = b.IssuedAt is null && desk.Templates.Find(b.Template)?.Hash != b.TemplateHash;
        return new(
            b.Id, b.Title, b.Number, filled.NumberPattern, filled.Organ, filled.Addressee, b.Template, b.Org, orgName, b.Period, Period.Parse(b.Period).Chinese(),
            b.Sensitivity.ToString(), desk.Authority.Demo, b.State, word.Chinese, word.English, b.Drafter, b.DraftedAt, b.AsOf, b.Edition, changed, b.IssuedOn, b.IssuedAt, b.Signer);
    }

    private static IReadOnlyList<Figure> Checked(Filled filled, SeriesScope series) =>
        [.. filled.Figures.Zip(FigureCheck.Against(filled, series), (f, now) => new Figure(
            f.Name, f.Text, f.Value is { } value ? Display.Official(value) : null, f.Unit, f.Indicator, f.Org, f.OrgName, f.Period, Period.Parse(f.Period).Chinese(), f.Breakdown, f.Status,
            f.Flags, f.Publisher, f.Observations.Count > 0, FigureBook.IsPreliminary(f), now.Agrees, now.Agrees == true ? null : now.Now))];

    private static Check CheckOf(IReadOnlyList<Figure> figures, Filled filled) => new(
        figures.Count, figures.Count(f => f.HasSource), figures.Count(f => f.Agrees == true), figures.Count(f => f.Agrees == false), figures.Count(f => f.Agrees is null),
        figures.Count(f => f.Preliminary), filled.Missing, filled.LeftOut);

    private static IReadOnlyList<Step> Steps(WorkItem item, IReadOnlyList<WorkEvent> history, Desk desk)
    {
        string[] way = item.State == SignOff.Discarded ? [SignOff.Drafting, SignOff.Discarded] : [SignOff.Drafting, SignOff.Reviewing, SignOff.Signing, SignOff.Issued];
        var at = Array.IndexOf(way, item.State);
        return [.. way.Select((state, i) => Step(state, i))];

        Step Step(string state, int i)
        {
            var word = SignOff.StepWords[state];
            var (now, end) = (i == at, SignOff.Flow.Ends.Contains(state));
            var done = i < at || (now && end) ? history.LastOrDefault(e => end ? e.To == state : e.From == state && e.To != state) : null;
            return new(
                state, word.Chinese, word.English, done is not null ? "done" : now ? "now" : "ahead", done?.Person, done?.At,
                now ? item.Due : null, now && item.Due is { } due ? desk.Calendar.WorkdaysBetween(desk.Today, due) : null, now && item.DueProvisional);
        }
    }

    // What the four-eyes rule will refuse is not offered.
    private static IReadOnlyList<Action> Actions(WorkItem item, Bulletin bulletin, CurrentUser user, WorkflowKernel work)
    {
        bool Barred(FlowStep step) => step.NotSamePersonAs is not null && user.Is(bulletin.DrafterId);
        return [.. work.StepsFor(item).Where(s => !Barred(s)).Select(s => new Action(s.Action, SignOff.Flow.WordOf(s.Action).Chinese, SignOff.Flow.WordOf(s.Action).English, s.NeedsReason))];
    }

    private static Event Told(WorkEvent e)
    {
        var word = e.Action switch
        {
            "started" => new FlowWord("拟稿", "Drafted"),
            "climbed" => new FlowWord("逾期上报", "Escalated"),
            _ => SignOff.Flow.WordOf(e.Action),
        };
        return new(e.Action, word.Chinese, word.English, e.Person, e.At, e.Reason);
    }
}
