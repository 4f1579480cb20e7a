using System.Globalization;
using Luopan.Engines.OfficialDocs;
using Luopan.Kernel;
using Luopan.Platform;
using Luopan.Platform.Spaces;
using Luopan.Platform.Web;
using Luopan.Platform.Workflow;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Modules.Reporting.Requests;

/// <summary>The list of requests as a workbook, under the conditions of the page.</summary>
internal static class ExportRequests
{
    internal static async Task<Outcome<FileContentHttpResult>> Run(string? form, string? period, string? org, string? state, ReturnDesk desk, FlowTypes flows, CurrentSpace space, CancellationToken stop)
    {
        var asked = await ListRequests.Asked(form, period, org, desk, stop);
        if (asked.Fault is { } fault) return fault;
        var rows = await ListRequests.Rows(await ListRequests.Sorted(ListRequests.In(asked.Value, state)).ToListAsync(stop), desk, flows, stop);
        return Oversight.Workbooks.File("企业诉求", [Table(rows)], ["诉求由企业在报送的报表中提出，由审核该报表的单位答复；期限按工作日计。"], desk, space);
    }

    private static FigureTable Table(IReadOnlyList<ListRequests.Row> rows) => new()
    {
        Title = "企业诉求",
        Unit = "单位：条",
        Head = ["企业", "所在地", "报表", "时期", "诉求", "同行其他内容", "状态", "答复单位", "期限", "提出日期", "答复", "答复人", "答复日期"],
        Rows = [.. rows.Select(r => (IReadOnlyList<FigureCell>)
        [
            r.OrgName, r.HomeName, r.FormName, Period.Parse(r.Period).Chinese(), r.Text, string.Join("；", r.Beside.Select(b => $"{b.Label}：{b.Text}")), r.StateName + (r.Late ? "（逾期）" : ""),
            r.OwnerName ?? Display.Missing, Oversight.Workbooks.Day(r.Due), Day(r.ToldAt), r.Answer, r.AnsweredBy, r.AnsweredAt is { } at ? Day(at) : Display.Missing,
        ])],
    };

    private static string Day(DateTime at) => ChinaTime.Local(at).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
