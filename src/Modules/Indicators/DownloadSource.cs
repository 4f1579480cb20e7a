using Luopan.Platform.Files;
using Luopan.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Modules.Indicators;

/// <summary>The imported file behind a figure, for whoever may see every figure it brought.</summary>
internal static class DownloadSource
{
    internal static async Task<Outcome<FileStreamHttpResult>> Run(long id, LuopanDb db, IndicatorsReader indicators, FileStore files, HttpContext http, CancellationToken stop)
    {
        var source = await db.Set<Source>().AsNoTracking().FirstOrDefaultAsync(s => s.Id == id, stop);
        if (source?.FileId is not { } fileId || await files.Find(fileId, stop) is not { } file) return IndicatorsFaults.NoSuchSource;
        var seen = await db.Set<Observation>().CountAsync(o => o.SourceId == id, stop);
        if (seen < source.Added + source.Changed) return IndicatorsFaults.NoSuchSource;
        if ((await indicators.OnScreen(null, stop)).WithholdsAnyOf(id)) return IndicatorsFaults.NoSuchSource;
        return files.Hand(file, http);
    }
}
