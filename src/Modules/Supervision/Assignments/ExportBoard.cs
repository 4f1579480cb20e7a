using System.Globalization;
using Luopan.Engines.OfficialDocs;
using Luopan.Kernel;
using Luopan.Platform;
using Luopan.Platform.Access;
using Luopan.Platform.Spaces;
using Luopan.Platform.Web;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Luopan.Modules.Supervision;

/// <summary>The board as a workbook: the matrix, and the list with the conditions of the screen.</summary>
internal static class ExportBoard
{
    /// <param name="by">line, source or age.</param>
    /// <param name="org">Only this org's in the list.</param>
    /// <param name="column">Only this column's in the list.</param>
    /// <param name="late">Only late ones in the list.</param>
    internal static async Task<Outcome<FileContentHttpResult>> Run(
        [FromQuery] string? by, [FromQuery] string? org, [FromQuery] string? column, [FromQuery] bool? late, AssignmentBook book, CurrentUser user, CurrentSpace space, TimeProvider time, CancellationToken stop)
    {
        var opened = await book.Open(stop);
        if (opened.Fault is { } fault) return fault;
        var board = ShowSupervision.Of(opened.Value, by);
        var cards = board.Cards.Where(c => (org is null || c.Org == org) && (column is null || ShowSupervision.Key(c, by) == column) && (late != true || c.Level == "overdue")).ToList();
        string?[] conditions =
        [
            org is null ? null : opened.Value.OrgName(org).Name, column is null ? null : board.Columns.FirstOrDefault(c => c.Code == column)?.Name ?? column, late == true ? "只列逾期" : null,
        ];
        var said = string.Join("、", conditions.OfType<string>());
        return Papers.Xlsx(
            "督办情况", [Matrix(board), List(cards, said)],
            [
                $"截至{ChinaTime.Local(opened.Value.Now).ToString("yyyy年M月d日 HH:mm", CultureInfo.InvariantCulture)}（北京时间），导出人：{user.DisplayName}", $"清单范围：{(said.Length == 0 ? "全部在办" : said)}",
                $"逾期：时限已过；即将到期：{board.SoonDays}个工作日内到期；计时暂停的不算。平均和最长逾期以工作日计。",
            ],
            space, time.GetUtcNow());
    }

    private static FigureTable Matrix(ShowSupervision.Response board)
    {
        IReadOnlyList<FigureCell> Row(ShowSupervision.OrgRow row) =>
        [
            row.Name, .. row.Cells.Append(row.Total).SelectMany(c => new[] { Number(c.Open), Number(c.Overdue) }), Number(row.Total.Soon),
            row.Total.AverageLate is { } average ? new FigureCell(average.ToString("0.0", CultureInfo.InvariantCulture), average) : Display.Missing, row.Total.LongestLate is { } longest ? Number(longest) : Display.Missing,
        ];
        return new FigureTable
        {
            Title = "责任单位汇总",
            Unit = "单位：件、工作日",
            Head = ["责任单位", .. board.Columns.Select(c => c.Name).Append("合计").SelectMany(n => new[] { n + "在办", n + "逾期" }), "合计即将到期", "平均逾期", "最长逾期"],
            Rows = [.. board.Rows.Select(Row), Row(board.Total)],
        };
    }

    private static FigureTable List(IReadOnlyList<AssignmentCard> cards, string said) => new()
    {
        Title = "事项清单",
        Unit = said.Length == 0 ? null : "范围：" + said,
        Head = ["编号", "事项", "责任单位", "承办人", "业务线", "来源", "环节", "期限", "剩余工作日"],
        Rows = [.. cards.Select(c => (IReadOnlyList<FigureCell>)
        [
            c.Number, c.Name, c.OrgName, c.Assignee, c.LineName, c.SourceName, c.StateName, c.Due?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? Display.Missing,
            c.WorkdaysLeft is { } left ? Number(left) : Display.Missing,
        ])],
    };

    private static FigureCell Number(int number) => new(number.ToString(CultureInfo.InvariantCulture), number);
}
