using System.Collections.Concurrent;
using Luopan.Kernel;
using Luopan.Modules.Access;
using Luopan.Modules.Indicators;
using Luopan.Modules.Reporting.Checks;
using Luopan.Modules.Reporting.Forms;
using Luopan.Platform;
using Luopan.Platform.Access;
using Luopan.Platform.Db;
using Luopan.Platform.Spaces;
using Luopan.Platform.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Modules.Reporting;

/// <summary>A return taken from its shelf with the form it was opened with.</summary>
internal sealed record Opened(Return Head, Form Form, Period Period, OrgInfo Org);

/// <summary>What every use case of the module needs: forms, the calendar, who acts; and returns from their shelf.</summary>
internal sealed class ReturnDesk(LuopanDb db, CurrentSpace space, CurrentUser user, WorkflowKernel work, IOrgs orgs, IIndicators indicators, FormShelf shelf, Pasts pasts, WriterTurn turns, TimeProvider time)
{
    internal LuopanDb Db => db;

    internal CurrentUser User => user;

    internal WorkflowKernel Work => work;

    internal Forms.Forms Forms => space.Space.Content.Get<Forms.Forms>();

    internal IndicatorCatalogue Catalogue => indicators.Catalogue;

    internal Units.Panels Panels => space.Space.Content.Get<Units.Panels>();

    internal WorkCalendar Calendar => space.Space.Content.Get<WorkCalendar>();

    internal DateTime Now => time.GetUtcNow().UtcDateTime;

    internal DateOnly Today => ChinaTime.Today(time);

    internal Task<OrgTree> Tree(CancellationToken stop) => orgs.Tree(stop);

    /// <summary>The return, tracked; null when there is none in reach.</summary>
    internal async Task<Opened?> Open(Guid id, CancellationToken stop) =>
        await db.Set<Return>().FirstOrDefaultAsync(r => r.Id == id, stop) is { } head ? await With(head, stop) : null;

    internal async Task<Opened?> With(Return head, CancellationToken stop) =>
        (await orgs.Tree(stop)).Find(head.Org) is { } org && await shelf.Of(head.Form, head.FormHash, stop) is { } form ? new Opened(head, form, Period.Parse(head.Period), org) : null;

    internal async Task<WorkItem> Item(Return head, CancellationToken stop) =>
        await work.Find(ReturnFlow.Code, head.Id.ToString(), stop) ?? throw new InvalidOperationException($"Return {head.Id} has no matter on the kernel.");

    internal Task<List<ReturnCell>> Cells(Guid id, CancellationToken stop) => db.Set<ReturnCell>().Where(c => c.ReturnId == id).ToListAsync(stop);

    /// <summary>Last day on which cells may be typed; null when the form never locks, or an end has been given up to a day.</summary>
    internal DateOnly? LocksOn(Opened of)
    {
        if (of.Head.State != ReturnFlow.Draft || of.Form.LockAfter is not { } days) return null;
        var usual = Calendar.AddWorkdays(of.Head.Due, days).Date;
        return of.Head.OpenUntil is { } until && until > usual ? until : usual;
    }

    internal bool IsLocked(Opened of) => LocksOn(of) is { } last && Today > last;

    /// <summary>Why the present person cannot type into it now; null when they can.</summary>
    internal Fault? CannotType(Opened of)
    {
        if (!ReturnFlow.Open.Contains(of.Head.State)) return ReportingFaults.Closed(of.Head.State);
        if (!user.ScopeOf(ReportingModule.Fill).Covers(of.Head.ScopeKey) || user.HomePath?.StartsWith(of.Head.OrgPath, StringComparison.Ordinal) != true) return ReportingFaults.NotYours;
        return IsLocked(of) ? ReportingFaults.Locked : null;
    }

    /// <summary>The return as the series engine reads it, with what the org told before and what the orgs below tell.</summary>
    internal async Task<Sheet> Sheet(Opened of, IEnumerable<ReturnCell> cells, CancellationToken stop)
    {
        var figures = await indicators.Series(null, stop);
        var past = await Past(of, figures, stop);
        var book = new CellBook(of.Form, past.Book);
        book.Put(of.Org.Code, of.Period, cells.Select(c => new CellValue(c.Row, c.Column, c.Number, c.Text)));
        return new Sheet(of.Form, book, figures) { Past = past };
    }

    private async Task<Past> Past(Opened of, SeriesScope figures, CancellationToken stop)
    {
        var below = (await orgs.Tree(stop)).Children(of.Org.Code).Select(o => o.Code).ToList();
        var (form, org, period) = (of.Form.Code, of.Org.Code, of.Head.Period);
        // Drafts tell nothing yet, so that typing into one leaves the past of the others as it is; whatever is sent has a version of its own.
        var returns = db.Set<Return>().AsNoTracking().Where(r => r.Form == form && r.State != ReturnFlow.Draft);
        var versions = await returns.Where(r => r.Org == org && r.Period != period).SumAsync(r => (long)r.Version, stop);
        if (below.Count > 0) versions += await returns.Where(r => r.Period == period && below.Contains(r.Org)).SumAsync(r => (long)r.Version, stop);
        return await pasts.Of(space.Space, of.Head.Id, user.Scope.SeesAll ? "*" : string.Join('\n', user.Scope.Prefixes), versions, figures, Read);

        async Task<CellBook> Read()
        {
            var before = Enumerable.Range(1, HistoryLimits.Window).Select(i => of.Period.Add(-i).ToString()).ToList();
            var told = await (
                from r in returns
                where (r.Org == org && before.Contains(r.Period)) || (r.Period == period && below.Contains(r.Org))
                join c in db.Set<ReturnCell>() on r.Id equals c.ReturnId
                select new { r.Org, r.Period, c.Row, c.Column, c.Number, c.Text }).ToListAsync(stop);
            var book = new CellBook(of.Form);
            foreach (var one in told.GroupBy(o => (o.Org, o.Period))) book.Put(one.Key.Org, Period.Parse(one.Key.Period), one.Select(c => new CellValue(c.Row, c.Column, c.Number, c.Text)));
            return book;
        }
    }

    /// <summary>What history lets a cell be: from its figures in the periods before, of returns, else of what is published.</summary>
    private static Limits? LimitsOf(Opened of, Sheet sheet, FormCell cell) => sheet.Past.LimitsOf(cell, () =>
        HistoryLimits.Of(Enumerable.Range(1, HistoryLimits.Window).Select(i => of.Period.Add(-i)).Select(p => (p, sheet.At(cell, of.Org.Code, p).Value)).Where(p => p.Value is not null).Select(p => (p.p, p.Value!.Value)), of.Period, cell.Row.Decimals));

    internal async Task<IReadOnlyList<Finding>> Findings(Opened of, Sheet sheet, CancellationToken stop)
    {
        var id = of.Head.Id;
        var explained = await db.Set<ReturnExplanation>().AsNoTracking().Where(e => e.ReturnId == id).ToDictionaryAsync(e => e.Check, stop);
        return CheckReturn.Run(of.Form, sheet, of.Org.Code, of.Period, explained, cell => LimitsOf(of, sheet, cell));
    }

    /// <summary>Waits for the turn to write, for those who need a transaction of their own.</summary>
    internal Task<IDisposable?> Turn(CancellationToken stop) => turns.Take(db, stop);

    /// <summary>Saves; two people acting at once are told so.</summary>
    internal async Task<Fault?> Save(CancellationToken stop)
    {
        using var turn = await Turn(stop);
        return await SaveInTurn(stop);
    }

    /// <summary>The same for whoever has the turn already.</summary>
    internal async Task<Fault?> SaveInTurn(CancellationToken stop)
    {
        try
        {
            await db.SaveChangesAsync(stop);
            return null;
        }
        catch (DbUpdateConcurrencyException)
        {
            return ReportingFaults.AtOnce;
        }
        catch (DbUpdateException e) when (Dialect.IsTwice(e))
        {
            return ReportingFaults.AtOnce;
        }
    }
}

/// <summary>Forms by version: the pack's present one, or the text kept when a return was opened with it.</summary>
internal sealed class FormShelf(LuopanDb db, CurrentSpace space, FormVersions versions)
{
    internal async Task<Form?> Of(string code, string hash, CancellationToken stop)
    {
        if (space.Space.Content.Get<Forms.Forms>().Find(code) is { } present && present.Hash == hash) return present;
        if (versions.Find(space.Space, hash) is { } known) return known;
        if (await db.Set<KeptForm>().AsNoTracking().FirstOrDefaultAsync(k => k.Hash == hash, stop) is not { } kept) return null;
        return versions.Keep(space.Space, FormFiles.Kept(code, kept.Text, space.Space.Content));
    }

    /// <summary>Makes sure that the version can be read again when the pack has moved on; the caller saves.</summary>
    internal async Task Keep(Form form, DateTime now, CancellationToken stop)
    {
        if (db.Set<KeptForm>().Local.Any(k => k.Hash == form.Hash) || await db.Set<KeptForm>().AnyAsync(k => k.Hash == form.Hash, stop)) return;
        db.Add(new KeptForm { Hash = form.Hash, Code = form.Code, Text = space.Space.Content.Get<Forms.Forms>().TextOf(form), At = now });
    }
}

/// <summary>Older versions of forms once they have been read; the same text reads the same under one pack.</summary>
internal sealed class FormVersions
{
    private readonly ConcurrentDictionary<(string Space, string Pack, string Hash), Form> _read = new();

    internal Form? Find(Space space, string hash) => _read.GetValueOrDefault((space.Code, VersionOf(space), hash));

    internal Form Keep(Space space, Form form) => _read.GetOrAdd((space.Code, VersionOf(space), form.Hash), form);

    private static string VersionOf(Space space) => space.Content.Get<AuthorityInfo>().Version;
}
