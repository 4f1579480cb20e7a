using Luopan.Kernel;
using Luopan.Modules.Access;
using Luopan.Modules.Indicators;
using Luopan.Platform.Packs;
using Luopan.Platform.Spaces;
using Luopan.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Modules.Bulletins;

/// <summary>Where bulletins are filled and fetched: the pack, the units and the figures of the present space at hand.</summary>
internal sealed class Desk(LuopanDb db, IOrgs orgs, IIndicators indicators, IReleases releases, CurrentSpace space, TimeProvider time)
{
    internal PackContent Pack => space.Space.Content;

    internal BulletinTemplates Templates => Pack.Get<BulletinTemplates>();

    internal AuthorityInfo Authority => Pack.Get<AuthorityInfo>();

    internal WorkCalendar Calendar => Pack.Get<WorkCalendar>();

    internal DateTime Now => time.GetUtcNow().UtcDateTime;

    internal DateOnly Today => Platform.ChinaTime.Today(time);

    internal Task<OrgTree> Tree(CancellationToken stop) => orgs.Tree(stop);

    /// <summary>Fills a template as of now. Refuses what the template is not for, what is not over yet, and what lacks its main figure.</summary>
    internal async Task<Outcome<(BulletinTemplate Template, OrgInfo Org, Filled Filled)>> Fill(string code, string orgCode, string periodText, CancellationToken stop)
    {
        if (Templates.Find(code) is not { } template) return BulletinsFaults.NoSuchTemplate(code);
        var tree = await orgs.Tree(stop);
        if (tree.Find(orgCode) is not { } org) return BulletinsFaults.NoSuchOrg(orgCode);
        if (!Period.TryParse(periodText, out var period)) return BulletinsFaults.BadPeriod;
        if (Misfit(template, org, period) is { } fault) return fault;
        var asOf = Now;
        var wait = await WaitOf(code, period, stop);
        if (wait is { Prepares: false }) return BulletinsFaults.NotReleased(wait);
        var series = await Reading(wait, asOf, stop);
        var headline = series.Evaluate(template.Headline.ToString(), org.Code, period);
        if (headline.MissingReason is { } reason) return BulletinsFaults.NoHeadline(NameOf(template, org, period, series), reason);
        return (template, org, Filler.Fill(new Occasion(template, org, tree, Templates.OrganOf(org, Authority), period, series, asOf, indicators.Catalogue)));
    }

    /// <summary>What the release that a template's issue belongs to still waits for; null when it is out, or the template belongs to none.</summary>
    internal async Task<ReleaseWait?> WaitOf(string template, Period period, CancellationToken stop) =>
        Templates.Find(template)?.Release is { } release ? await releases.WaitOf(release, period, stop) : null;

    /// <summary>The figures a bulletin is filled from and compared with: those who prepare its release read them before the minute, and nobody else reads the bulletin till then.</summary>
    internal Task<SeriesScope> Reading(ReleaseWait? wait, DateTime? asOf, CancellationToken stop) => wait is null ? indicators.Series(asOf, stop) : indicators.Prepared(asOf, stop);

    /// <summary>The same for a bulletin at hand.</summary>
    internal async Task<SeriesScope> Reading(Bulletin bulletin, CancellationToken stop) => await Reading(await WaitOf(bulletin.Template, Period.Parse(bulletin.Period), stop), null, stop);

    /// <summary>A bulletin within the scope in force with the content of its edition in force. Refuses what waits for its release to all who do not prepare it, and issued content that does not match its hash.</summary>
    internal async Task<Outcome<(Bulletin Bulletin, Filled Filled)>> Fetch(Guid id, CancellationToken stop)
    {
        if (await db.Set<Bulletin>().FirstOrDefaultAsync(b => b.Id == id, stop) is not { } bulletin) return BulletinsFaults.NoSuchBulletin;
        if (bulletin.IssuedAt is null && await WaitOf(bulletin.Template, Period.Parse(bulletin.Period), stop) is { Prepares: false } wait) return BulletinsFaults.NotReleased(wait);
        var edition = await db.Set<BulletinEdition>().AsNoTracking().FirstAsync(e => e.Bulletin == id && e.Order == bulletin.Edition, stop);
        if (FilledJson.Hash(edition.Content) != bulletin.ContentHash) return BulletinsFaults.ContentAltered;
        return (bulletin, FilledJson.Read<Filled>(edition.Content));
    }

    private Fault? Misfit(BulletinTemplate template, OrgInfo org, Period period)
    {
        if (org.Kind != OrgKind.Tree || !template.Levels.Contains(org.Level))
            return BulletinsFaults.WrongLevel(org.Name, string.Join("、", template.Levels.Select(l => BulletinTemplate.LevelNames[l] + "级")));
        if (!template.Periods.Contains(period.Kind.ToString().ToLowerInvariant()))
            return BulletinsFaults.WrongPeriod(period.Chinese(), string.Join("、", template.Periods.Select(p => BulletinTemplate.PeriodNames[p] + "报")));
        return period.End >= Today ? BulletinsFaults.FuturePeriod(period.Chinese()) : null;
    }

    private string NameOf(BulletinTemplate template, OrgInfo org, Period period, SeriesScope series)
    {
        var key = FigureKey.Of(template.Headline, org.Code, period, series);
        return $"{(key?.Period ?? period).Chinese()}{org.Name}{new FigureBook(series, indicators.Catalogue).NameOf(key, template.Headline.ToString())}";
    }
}
