using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Luopan.Modules.Access;
using Luopan.Platform.Access;
using Luopan.Platform.Files;
using Luopan.Platform.Log;
using Luopan.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Modules.Indicators.Sources;

/// <summary>Puts down that a file was given to another body: the file itself, to whom, and what for.</summary>
internal static class RecordOutgoing
{
    public sealed record Response(long Id);

    internal static async Task<Outcome<Response>> Run(
        IFormFile? file, [FromForm, Required, StringLength(20)] string part, [FromForm, Required, StringLength(200)] string to, [FromForm, Required, StringLength(400)] string purpose,
        [FromForm, Required, StringLength(20)] string line, [FromForm, Range(0, 10_000_000)] int? rows, LuopanDb db, FileStore files, LogWriter log, CurrentUser user, IOrgs orgs, TimeProvider time, CancellationToken stop)
    {
        if (file is null || file.Length == 0) return IndicatorsFaults.NoFile;
        if (!SourceProfile.Parts.ContainsKey(part) || !BusinessLines.Names.ContainsKey(line)) return IndicatorsFaults.NoSuchPart;
        var key = ScopeKey.Of(Sensitivity.Internal, line, (await orgs.Tree(stop)).Province.Path);
        if (!user.Scope.Covers(key)) return IndicatorsFaults.OutsideScope;
        await using var content = file.OpenReadStream();
        var kept = await files.Keep(file.FileName, content, stop);
        if (kept.Fault is { } fault) return fault;
        var delivery = new Delivery
        {
            Direction = Delivery.Out,
            Period = "",
            Part = part,
            Party = to.Trim(),
            Purpose = purpose.Trim(),
            FileId = kept.Value.Id,
            Name = kept.Value.Name,
            Hash = kept.Value.Hash,
            Rows = rows ?? 0,
            At = time.GetUtcNow().UtcDateTime,
            ById = user.Id,
            By = user.DisplayName,
            Kept = "{}",
            Sensitivity = Sensitivity.Internal,
            ScopeKey = key,
        };
        db.Add(delivery);
        await db.SaveChangesAsync(stop);
        db.Add(log.Act("given", "indicators_delivery", delivery.Id.ToString(CultureInfo.InvariantCulture), new { delivery.Part, delivery.Party, delivery.Purpose, delivery.Name, delivery.Hash, delivery.Rows }));
        await db.SaveChangesAsync(stop);
        return new Response(delivery.Id);
    }
}

/// <summary>A file of the ledger, for whoever may see its line; who took it stands in the log.</summary>
internal static class DownloadDelivery
{
    internal static async Task<Outcome<FileStreamHttpResult>> Run(long id, LuopanDb db, IndicatorsReader indicators, FileStore files, LogWriter log, HttpContext http, CancellationToken stop)
    {
        if (await db.Set<Delivery>().AsNoTracking().FirstOrDefaultAsync(d => d.Id == id, stop) is not { } delivery || await files.Find(delivery.FileId, stop) is not { } file) return IndicatorsFaults.NoSuchDelivery;
        if (delivery.SourceId is { } source && (await indicators.OnScreen(null, stop)).WithholdsAnyOf(source)) return IndicatorsFaults.DeliveryWithheld;
        db.Add(log.Act("downloaded", "indicators_delivery", id.ToString(CultureInfo.InvariantCulture), new { delivery.Name }));
        await db.SaveChangesAsync(stop);
        return files.Hand(file, http);
    }
}
