using Luopan.Engines.Sdmx;
using Luopan.Modules.Access;
using Luopan.Platform;
using Luopan.Platform.Spaces;
using Luopan.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Luopan.Modules.Indicators.Explorer;

/// <summary>The answer to a query as a file: .xlsx with charts and notes, CSV, SDMX-CSV 2.0, SDMX-JSON 2.0.</summary>
internal static class ExportExplored
{
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    internal static async Task<Outcome<FileContentHttpResult>> Run(
        [FromQuery] string format, [FromQuery] string[] items, [FromQuery] string[] orgs, [FromQuery] string[] periods, [FromQuery] string[] by, [FromQuery] string? asOf, [FromQuery] string? against,
        [FromQuery] string? rows, [FromQuery] string? cols, [FromQuery] string? name, ExploreReader reader, CurrentSpace space, TimeProvider time, CancellationToken stop)
    {
        if (format is not ("xlsx" or "csv" or "sdmx-csv" or "sdmx-json")) return IndicatorsFaults.NoSuchFormat(format);
        var outcome = await reader.Answer(new Explore.Query(items, orgs, periods, by, asOf, against), stop);
        if (outcome.Fault is { } fault) return fault;
        var (answer, authority, now) = (outcome.Value, space.Space.Content.Get<AuthorityInfo>(), time.GetUtcNow());
        var title = FileName(string.IsNullOrWhiteSpace(name) ? answer.Items[0].Name + (answer.Items.Count > 1 ? $"等{answer.Items.Count}项" : "") : name.Trim());
        var mark = authority.Demo ? "（演示数据）" : "";
        using var stream = new MemoryStream();
        var (type, end) = format switch
        {
            "xlsx" => (Xlsx, ".xlsx"),
            "csv" => ("text/csv; charset=utf-8", ".csv"),
            "sdmx-csv" => (SdmxCsv.MediaType, ".sdmx.csv"),
            _ => (SdmxJson.MediaType, ".sdmx.json"),
        };
        switch (format)
        {
            case "xlsx":
                new ExploredWorkbook(answer, new Layout(answer, rows, cols), title, authority, now).Write(stream);
                break;
            case "csv":
                ExploredCsv.Write(answer, stream);
                break;
            case "sdmx-csv":
                SdmxCsv.Write(ExploredMessage.Of(answer, reader.Catalogue, authority, now), stream);
                break;
            default:
                SdmxJson.Write(ExploredMessage.Of(answer, reader.Catalogue, authority, now), stream);
                break;
        }

        return TypedResults.File(stream.ToArray(), type, $"{title}{mark} {ChinaTime.Today(time):yyyyMMdd}{end}");
    }

    private static string FileName(string text) => string.Concat(text.Where(c => !Path.GetInvalidFileNameChars().Contains(c) && c is not ('/' or '\\' or ':' or '*' or '?' or '"' or '<' or '>' or '|')).Take(60));
}
