using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Luopan.Kernel;
using Luopan.Platform.Access;
using Luopan.Platform.Web;
using Luopan.Platform.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Modules.Bulletins;

/// <summary>Takes a bulletin a step along its sign-off; signing gives it its number and closes its content.</summary>
internal static class MoveBulletin
{
    public sealed record Request([property: Required, StringLength(40)] string Action, [property: StringLength(2000)] string? Reason);

    public sealed record Response(string State, string StateName, string? Number, DateOnly? Due);

    internal static async Task<Outcome<Response>> Run(Guid id, Request ask, LuopanDb db, Desk desk, CurrentUser user, WorkflowKernel work, CancellationToken stop)
    {
        var fetched = await desk.Fetch(id, stop);
        if (fetched.Fault is { } fault) return fault;
        var (bulletin, filled) = fetched.Value;
        if (await work.Find(SignOff.Code, id.ToString(), stop) is not { } item) return BulletinsFaults.NoSuchBulletin;
        if (ask.Action == SignOff.Submit && filled.Missing.Count > 0) return BulletinsFaults.FiguresMissing(filled.Missing);
        if (ask.Action == SignOff.Sign && await desk.WaitOf(bulletin.Template, Period.Parse(bulletin.Period), stop) is { } wait) return BulletinsFaults.BeforeRelease(wait);
        var moved = await work.Move(item, ask.Action, ask.Reason, desk.Calendar, stop);
        if (moved.Fault is { } refused) return refused;
        if (ask.Action is SignOff.Pass or SignOff.Sign && user.Is(bulletin.DrafterId)) return WorkflowFaults.FourEyes;

        bulletin.State = item.State;
        if (item.State == SignOff.Issued) await Number(bulletin, filled, db, desk, user, stop);
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateException e) when (e is not DbUpdateConcurrencyException && bulletin.Number is not null)
        {
            return BulletinsFaults.NumberTaken;
        }

        return new Response(bulletin.State, SignOff.Flow.WordOf(bulletin.State).Chinese, bulletin.Number, item.Due);
    }

    // The serial runs on within organ and year over all bulletins, also those the signer may not see.
    private static async Task Number(Bulletin bulletin, Filled filled, LuopanDb db, Desk desk, CurrentUser user, CancellationToken stop)
    {
        var year = desk.Today.Year.ToString(CultureInfo.InvariantCulture);
        var series = $"{filled.NumberSeries}〔{year}〕";
        var last = await db.Set<Bulletin>().IgnoreQueryFilters().Where(b => b.NumberSeries == series).MaxAsync(b => b.Serial, stop) ?? 0;
        var number = filled.NumberPattern
            .Replace("{{year}}", year, StringComparison.Ordinal)
            .Replace("{{serial}}", (last + 1).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        bulletin.Issue(number, series, last + 1, desk.Today, desk.Now, user.DisplayName);
    }
}
