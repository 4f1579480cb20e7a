using System.Globalization;
using System.Net.Mail;
using Luopan.Kernel;
using Luopan.Modules.Access;
using Luopan.Modules.Indicators;
using Luopan.Modules.Reporting.Requests;
using Luopan.Platform;
using Luopan.Platform.Access;
using Luopan.Platform.Spaces;
using Luopan.Platform.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Modules.Reporting.Units;

/// <summary>A unit as somebody typed it or a file has it; null is not said, which leaves what stands.</summary>
internal sealed record UnitText(
    string Code, string? Name, string? Home, string? Industry, string? Panels, string? From, string? Until, string? Officer, string? Phone, string? Email);

/// <summary>The roster of reporting units: judges entries, puts them on the shelf and into the org tree.</summary>
internal sealed class Roster(LuopanDb db, CurrentSpace space, CurrentUser user, IOrgs orgs, IUnitOrgs tree, IIndicators indicators, RequestBook requests, DayMarks days, TimeProvider time)
{
    internal const string Industries = "industry";

    private const int Batch = 500;

    internal LuopanDb Db => db;

    internal CurrentUser User => user;

    internal Panels Panels => space.Space.Content.Get<Panels>();

    internal BreakdownDimension? Industry => indicators.Catalogue.Dimension(Industries);

    internal DateTime Now => time.GetUtcNow().UtcDateTime;

    internal DateOnly Today => ChinaTime.Today(time);

    internal Task<OrgTree> Tree(CancellationToken stop) => orgs.Tree(stop);

    /// <summary>Units in reach, in force or not.</summary>
    internal IQueryable<ReportingUnit> Units => db.Set<ReportingUnit>();

    /// <summary>Every unit of these codes, also out of reach: one code is one enterprise wherever it stands.</summary>
    internal async Task<Dictionary<string, ReportingUnit>> Standing(IEnumerable<string> codes, CancellationToken stop)
    {
        var all = new Dictionary<string, ReportingUnit>();
        foreach (var batch in codes.Distinct().Chunk(Batch))
            foreach (var unit in await db.Set<ReportingUnit>().IgnoreQueryFilters().Where(u => batch.Contains(u.Code)).ToListAsync(stop)) all[unit.Code] = unit;
        return all;
    }

    /// <summary>The unit an entry makes or changes, not yet on its shelf; what is wrong with it is told by field.</summary>
    internal ReportingUnit? Judge(UnitText text, ReportingUnit? standing, OrgTree all, Action<string, string> wrong)
    {
        var told = false;
        void Tell(string field, string what)
        {
            told = true;
            wrong(field, what);
        }

        var credit = SocialCreditCode.Check(text.Code);
        if (credit.Fault is { } bad) Tell("code", bad.Sentence.TrimEnd('。'));
        if (standing is not null && !user.Scope.Covers(standing.ScopeKey)) Tell("code", "该企业由其他地区维护，请与其核对");
        var name = text.Name ?? standing?.Name ?? "";
        if (name.Length is 0 or > 100) Tell("name", "请写企业全称，不超过100字");
        var home = Home(text.Home, standing, all, Tell);
        var industry = text.Industry is { Length: > 0 } said ? Industry?.Codes.FirstOrDefault(c => c.Code == said || c.Name == said || c.NameEn.Equals(said, StringComparison.OrdinalIgnoreCase))?.Code : standing?.Industry ?? "";
        if (industry is null) Tell("industry", $"没有“{text.Industry}”这个行业，可填：{string.Join("、", Industry?.Codes.Select(c => c.Name) ?? [])}");
        var panels = PanelsIn(text.Panels, standing, Tell);
        var (from, until) = (Day("from", text.From, standing?.From, Tell), Day("until", text.Until, standing?.Until, Tell));
        if (until < from) Tell("until", "止日早于起日");
        var email = text.Email ?? standing?.Email ?? "";
        if (email.Length > 0 && (email.Length > 100 || !MailAddress.TryCreate(email, out _))) Tell("email", $"“{email}”不是邮箱地址");
        if (Long(text.Officer) || Long(text.Phone)) Tell("officer", "联络员姓名、电话不超过40字");
        if (told) return null;
        return new ReportingUnit
        {
            Code = credit.Code,
            Name = name,
            Home = home!.Code,
            OrgPath = $"{home.Path}{credit.Code}/",
            ScopeKey = ReportingUnit.ScopeOf($"{home.Path}{credit.Code}/"),
            Industry = industry!,
            Panels = panels,
            From = from,
            Until = until,
            Officer = text.Officer ?? standing?.Officer ?? "",
            Phone = text.Phone ?? standing?.Phone ?? "",
            Email = email,
        };
    }

    /// <summary>Names of what an entry changes in a standing unit.</summary>
    internal static IReadOnlyList<(string Field, string Was, string Now)> Changes(ReportingUnit was, ReportingUnit now)
    {
        static string Shown(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
        (string Field, string Was, string Now)[] all =
        [
            ("name", was.Name, now.Name), ("home", was.Home, now.Home), ("industry", was.Industry, now.Industry), ("panels", was.Panels, now.Panels), ("from", Shown(was.From), Shown(now.From)),
            ("until", Shown(was.Until), Shown(now.Until)), ("officer", was.Officer, now.Officer), ("phone", was.Phone, now.Phone), ("email", was.Email, now.Email),
        ];
        return [.. all.Where(c => c.Was != c.Now)];
    }

    /// <summary>Puts judged units on the shelf and into the tree, and saves; the calendar opens what they have to file at its next round.</summary>
    internal async Task Put(IReadOnlyList<(ReportingUnit? Standing, ReportingUnit Now)> units, CancellationToken stop)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        foreach (var (standing, now) in units)
        {
            if (standing is null) db.Add(now);
            else
            {
                if (standing.OrgPath != now.OrgPath) await Move(standing.Code, standing.OrgPath, now.OrgPath, stop);
                (standing.Name, standing.Home, standing.OrgPath, standing.ScopeKey, standing.Industry, standing.Panels) = (now.Name, now.Home, now.OrgPath, now.ScopeKey, now.Industry, now.Panels);
                (standing.From, standing.Until, standing.Officer, standing.Phone, standing.Email) = (now.From, now.Until, now.Officer, now.Phone, now.Email);
            }
        }

        await tree.Put([.. units.Select(u => new UnitOrg(u.Now.Code, u.Now.Name, u.Now.Home, ReportingUnit.Level, u.Now.From, u.Now.Until))], stop);
        await db.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
        tree.Settled();
        OpenReturns.LookAgain(days, space.Space);
    }

    // Returns go with the enterprise to its new home, so that its officer still reaches them; figures summed already stay where they were.
    private async Task Move(string unit, string was, string path, CancellationToken stop)
    {
        await db.Set<Return>().IgnoreQueryFilters().Where(r => r.Org == unit).ExecuteUpdateAsync(s => s.SetProperty(r => r.OrgPath, path).SetProperty(r => r.ScopeKey, r => r.ScopeKey.Replace(was, path)), stop);
        await db.Set<WorkItem>().IgnoreQueryFilters().Where(i => i.Type == ReturnFlow.Code && i.HomePath == was)
            .ExecuteUpdateAsync(s => s.SetProperty(i => i.HomePath, path).SetProperty(i => i.OrgPath, i => i.OrgPath.Replace(was, path)).SetProperty(i => i.ScopeKey, i => i.ScopeKey.Replace(was, path)), stop);
        await requests.Move(unit, was, path, stop);
    }

    private OrgInfo? Home(string? text, ReportingUnit? standing, OrgTree all, Action<string, string> tell)
    {
        if ((text is { Length: > 0 } ? all.FindByCodeOrName(text) : standing is null ? null : all.Find(standing.Home)) is not { Kind: OrgKind.Tree or OrgKind.Overlay } home)
        {
            tell("home", text is { Length: > 0 } ? $"没有“{text}”这个机构，请写市县或园区的全称或代码" : "请写所属市县或园区");
            return null;
        }

        if (user.Scope.Covers(ReportingUnit.ScopeOf(home.Path))) return home;
        tell("home", $"{home.Name}不在您维护的范围内");
        return null;
    }

    private string PanelsIn(string? text, ReportingUnit? standing, Action<string, string> tell)
    {
        if (text is not { Length: > 0 }) return standing?.Panels ?? ReportingUnit.Joined([]);
        var codes = new List<string>();
        foreach (var named in text.Split([';', '；', '、', ',', '，', '/'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (Panels.FindByCodeOrName(named) is { } panel) codes.Add(panel.Code);
            else tell("panels", $"没有“{named}”这个样本框，可填：{string.Join("、", Panels.All.Select(p => p.Name.Chinese))}");
        }

        return ReportingUnit.Joined(codes.Distinct());
    }

    private static DateOnly? Day(string field, string? text, DateOnly? standing, Action<string, string> tell)
    {
        if (text is not { Length: > 0 }) return standing;
        if (DateOnly.TryParseExact(text.Replace('/', '-'), ["yyyy-MM-dd", "yyyy-M-d"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        tell(field, $"“{text}”不是日期，写作 2026-01-31");
        return standing;
    }

    private static bool Long(string? text) => text?.Length > 40;
}
