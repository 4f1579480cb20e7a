using Luopan.Engines.OfficialDocs;
using Luopan.Kernel;
using Luopan.Platform.Spaces;
using Luopan.Platform.Web;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Luopan.Modules.Reporting.Oversight;

/// <summary>The ledger of burden as a workbook: by body, by form, by line.</summary>
internal static class ExportBurden
{
    internal static async Task<Outcome<FileContentHttpResult>> Run([FromQuery] string? org, [FromQuery] string? month, ReturnDesk desk, DutyBook book, FormShelf shelf, CurrentSpace space, CancellationToken stop)
    {
        var shown = await ShowBurden.Run(org, month, desk, book, shelf, stop);
        if (shown.Fault is { } fault) return fault;
        var all = shown.Value;
        return Workbooks.File(
            "填报负担", [Table("按单位", "单位", all.Bodies, all), Table("按报表", "报表", all.Forms, all), Table("按业务线", "业务线", all.Lines, all)],
            [
                all.Month is { } at ? $"{all.OrgName}，期限在{Period.Parse(at).Chinese()}的报表；上月为{Period.Parse(all.MonthBefore!).Chinese()}" : all.OrgName,
                "应填格数：一张报表中须手工填写的格，不含逐笔填写的部分；分钟为试填实测，未测的报表不计，另列张数。免报的不计。",
            ],
            desk, space);
    }

    private static FigureTable Table(string title, string what, IReadOnlyList<ShowBurden.Line> lines, ShowBurden.Response all) => new()
    {
        Title = title,
        Unit = "单位：个、张、格、分钟",
        Head = [what, "填报单位", "报表", "张数", "应填格数", "上月格数", "增减", "填报分钟", "上月分钟", "增减", "未测张数"],
        Rows = [.. lines.Append(all.Total).Select(l => (IReadOnlyList<FigureCell>)
        [
            Workbooks.SetIn(l.Name, l.Depth), Workbooks.Number(l.Now.Bodies), Workbooks.Number(l.Now.Forms), Workbooks.Number(l.Now.Returns), Workbooks.Number(l.Now.Cells), Workbooks.Number(l.Before.Cells),
            Workbooks.Number(l.MoreCells), Workbooks.Number(l.Now.Minutes), Workbooks.Number(l.Before.Minutes), Workbooks.Number(l.MoreMinutes), Workbooks.Number(l.Now.Unmeasured),
        ])],
    };
}
