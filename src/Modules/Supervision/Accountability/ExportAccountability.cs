using System.Globalization;
using Luopan.Engines.OfficialDocs;
using Luopan.Kernel;
using Luopan.Modules.Records;
using Luopan.Platform;
using Luopan.Platform.Access;
using Luopan.Platform.Spaces;
using Luopan.Platform.Web;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Luopan.Modules.Supervision;

/// <summary>The accountability record of a year as a workbook: orgs on one sheet, people on another.</summary>
internal static class ExportAccountability
{
    private static readonly string[] Figures = ["承担", "销号", "按期销号", "逾期销号", "逾期", "逾期工作日", "被退回（次）", "延期（次）", "被催办（次）", "改派（次）", "约谈（次）", "按期办结率（%）"];

    internal static async Task<Outcome<FileContentHttpResult>> Run([FromQuery] int? year, AssignmentBook book, IRecords records, CurrentUser user, CurrentSpace space, TimeProvider time, CancellationToken stop)
    {
        var opened = await book.Open(stop);
        if (opened.Fault is { } fault) return fault;
        var all = opened.Value;
        var shown = ShowAccountability.Of(all, await records.List(Interview.Type, false, stop), year);
        return Papers.Xlsx(
            $"{shown.Year}年责任记录",
            [
                new() { Title = "责任单位", Unit = "单位：件、次、工作日", Head = ["责任单位", .. Figures], Rows = [.. shown.Orgs.Append(shown.Total).Select(l => (IReadOnlyList<FigureCell>)[l.Name, .. Row(l)])] },
                new() { Title = "责任人", Unit = "单位：件、次、工作日", Head = ["责任人", "责任单位", .. Figures], Rows = [.. shown.People.Select(l => (IReadOnlyList<FigureCell>)[l.Name, all.OrgName(l.Org).Name, .. Row(l)])] },
            ],
            [
                $"{shown.First:yyyy年M月d日}至{shown.Last:M月d日}；{ChinaTime.Local(all.Now).ToString("yyyy年M月d日 HH:mm", CultureInfo.InvariantCulture)}（北京时间）由{user.DisplayName}导出",
                "承担：当年内已交办、尚未了结过的事项。逾期：责任单位应办而过期的，和过期后才提请复核的；复核用的时间不算。",
                "按期办结率：当年销号并有时限的事项中，最后一次提请复核不晚于时限的比例；没有这样的事项时不计算。责任人：现指定的承办人，没有指定的为最近一次签收、分解、反馈或提请复核的人。",
            ],
            space, time.GetUtcNow());
    }

    private static IEnumerable<FigureCell> Row(ShowAccountability.Line line) =>
        new[] { line.Held, line.Closed, line.InTime, line.ClosedLate, line.Late, line.WorkdaysLate, line.SentBack, line.Extended, line.Reminded, line.Reassigned, line.Interviewed }
            .Select(n => new FigureCell(n.ToString(CultureInfo.InvariantCulture), n)).Append(line.Rate.Rate is { } rate ? new FigureCell(rate.ToString("0.0", CultureInfo.InvariantCulture), rate) : Display.Missing);
}
