using System.Globalization;
using Luopan.Engines.OfficialDocs;
using Luopan.Kernel;
using Luopan.Platform;
using Luopan.Platform.Spaces;
using Luopan.Platform.Web;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Luopan.Modules.Reporting.Oversight;

/// <summary>The matrix as a workbook: where every return stands, and the list of those owed.</summary>
internal static class ExportCompleteness
{
    internal static async Task<Outcome<FileContentHttpResult>> Run(
        [FromQuery] string? org, [FromQuery] string? period, [FromQuery] string? form, [FromQuery] string? line, ReturnDesk desk, DutyBook book, CurrentSpace space, CancellationToken stop)
    {
        var shown = await ShowCompleteness.Of(org, period, form, line, desk, book, stop);
        if (shown.Fault is { } fault) return fault;
        var all = shown.Value;
        return Workbooks.File(
            "报送情况", [Matrix(all), Owed(all)],
            [
                $"范围：{all.OrgName}{(all.Month is { } month ? "，" + Period.Parse(month).Chinese() : "")}",
                "格内为一份报表的状态；合计格为“已报/应报”，已报含迟报。没有布置的格为空。", "完整率：已报占应报（不含免报）的比例。及时率：首次报送不晚于期限的，占已报送过和期限已过的比例。",
            ],
            desk, space);
    }

    private static FigureTable Matrix(ShowCompleteness.Response all)
    {
        IReadOnlyList<FigureCell> Row(string name, IEnumerable<FigureCell> cells, Tally tally) =>
            [name, .. cells, Workbooks.Number(tally.Asked), Workbooks.Number(tally.Filed), Workbooks.Number(tally.Overdue), Workbooks.Rate(tally.Completeness), Workbooks.Rate(tally.Timeliness)];
        return new FigureTable
        {
            Title = "报送情况",
            Unit = "单位：张、%",
            Head = ["机构", .. all.Columns.Select(c => $"{(c.FormNumber.Length > 0 ? c.FormNumber : c.FormName)} {Period.Parse(c.Period).Chinese()}"), "应报", "已报", "超期未报", "完整率", "及时率"],
            Rows =
            [
                .. all.Rows.Select(r => Row(Workbooks.SetIn(r.Name, r.Depth), r.Cells.Select(Text), r.Tally)),
                Row("合计", all.Columns.Select(c => (FigureCell)Share(c.Tally)), all.Total),
            ],
        };
    }

    private static FigureCell Text(ShowCompleteness.Cell cell) => cell.Stands.Length == 0 ? Share(cell.Tally) : Standing.Words[cell.Stands] + (cell.Tally.Overdue > 0 ? "（超期）" : "");

    private static string Share(Tally of) => $"{of.Filed}/{of.Asked}";

    private static FigureTable Owed(ShowCompleteness.Response all) => new()
    {
        Title = "未报清单",
        Unit = all.OwedAll > all.Owed.Count ? $"共{all.OwedAll}张，列前{all.Owed.Count}张" : null,
        Head = ["填报单位", "报表", "时期", "状态", "期限", "逾期工作日", "催报次数", "最近催报", "催报人"],
        Rows = [.. all.Owed.Select(o => (IReadOnlyList<FigureCell>)
        [
            o.OrgName, o.FormName, Period.Parse(o.Period).Chinese(), Standing.Words[o.Stands], Workbooks.Day(o.Due), Workbooks.Number(o.WorkdaysLate), Workbooks.Number(o.Reminded),
            o.RemindedAt is { } at ? ChinaTime.Local(at).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) : Display.Missing, o.RemindedBy ?? Display.Missing,
        ])],
    };
}
