using Luopan.Engines.OfficialDocs;
using Luopan.Kernel;
using Luopan.Platform.Spaces;
using Luopan.Platform.Web;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Luopan.Modules.Reporting.Oversight;

/// <summary>The ranking as a workbook, with the rule it was made by.</summary>
internal static class ExportScores
{
    internal static async Task<Outcome<FileContentHttpResult>> Run(
        [FromQuery] string? org, [FromQuery] string? from, [FromQuery] string? to, [FromQuery] string? form, [FromQuery] string? line, [FromQuery] string? by, ReturnDesk desk, DutyBook book, CurrentSpace space, CancellationToken stop)
    {
        var shown = await ShowScores.Run(org, from, to, form, line, by, desk, book, space, stop);
        if (shown.Fault is { } fault) return fault;
        var all = shown.Value;
        return Workbooks.File(
            "报送得分",
            [
                new FigureTable
                {
                    Title = "报送得分",
                    Unit = "单位：张、次、工作日、分",
                    Head = ["位次", "单位", "所属", "计分报表", "按期", "迟报", "迟报工作日", "未报", "退回", "修订", "得分"],
                    Rows = [.. all.Lines.Append(all.Total).Select(l => (IReadOnlyList<FigureCell>)
                    [
                        l.Rank is { } rank ? Workbooks.Number(rank) : Display.Missing, l.Name, l.Within ?? "", Workbooks.Number(l.Judged), Workbooks.Number(l.InTime), Workbooks.Number(l.Late), Workbooks.Number(l.WorkdaysLate),
                        Workbooks.Number(l.Missing), Workbooks.Number(l.SentBack), Workbooks.Number(l.Revised), Workbooks.Rate(l.Score),
                    ])],
                },
            ],
            [all.First is { } first && all.Last is { } last ? $"{all.OrgName}，{Period.Parse(first).Chinese()}至{Period.Parse(last).Chinese()}" : all.OrgName, RuleOf(all.Points)],
            desk, space);
    }

    private static string RuleOf(ShowScores.Rule rule) =>
        $"每张报表{rule.Full}分：迟报每个工作日扣{rule.LateDay}分，最多扣{rule.LateMost}分；每退回一次扣{rule.SentBack}分；每修订一次扣{rule.Revised}分；过期未报计0分。免报和未到期未报的不计。得分为各张的平均。";
}
