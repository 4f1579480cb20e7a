using System.Globalization;
using Luopan.Engines.Spreadsheets;
using Luopan.Modules.Access;
using Luopan.Platform;
using Luopan.Platform.Spaces;
using Luopan.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Luopan.Modules.Indicators.Revisions;

/// <summary>The same list as a workbook, the newest two thousand.</summary>
internal static class ExportRevisions
{
    internal const int Most = 2000;

    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    internal static async Task<Outcome<FileContentHttpResult>> Run(
        [FromQuery] string? indicator, [FromQuery] string? org, [FromQuery] string? from, [FromQuery] string? until, LuopanDb db, IndicatorsReader indicators, CurrentSpace space, IOrgs orgs, TimeProvider time, CancellationToken stop)
    {
        var (tree, authority) = (await orgs.Tree(stop), space.Space.Content.Get<AuthorityInfo>());
        var understood = ListRevisions.Understand(indicator, org, from, until, indicators.Catalogue, tree);
        if (understood.Fault is { } fault) return fault;
        // What leaves the product holds nothing that only the one who exports may see.
        var found = RevisionFinder.Find(understood.Value, await indicators.Series(null, stop), await indicators.Figures(stop), indicators.Catalogue, tree);
        var rows = await ListRevisions.Rows([.. found.Take(Most)], moment => indicators.Series(moment, stop), db, indicators.Catalogue, tree, stop);
        var title = $"{understood.Value.Org.Name}数据修订清单{(authority.Demo ? "（演示数据）" : "")}";
        using var stream = new MemoryStream();
        using (var sheet = new SheetWriter(stream, title, authority.Mark, time.GetUtcNow()))
        {
            sheet.Begin("修订", [26, 14, 14, 14, 8, 12, 12, 12, 8, 12, 12, 8, 8, 30, 24, 18, 12, 30], 2);
            sheet.Wide(title, SheetLook.Title);
            sheet.Row(["指标", "地区", "时期", "分组", "单位", "原数", "新数", "差额", "第几版", "原增速", "新增速", "原位次（有数的单位中）", "新位次（有数的单位中）", "修订理由", "发布单位", "修订时间", "经办人", "来源"], SheetLook.Head);
            foreach (var row in rows)
                sheet.Row([
                    row.Name, row.OrgName, row.Label, row.BreakdownName, row.Unit, row.Was ?? "撤回", row.Now ?? "撤回", row.Difference is { } gap ? new SheetCell("", gap) : "", new("", row.Vintage),
                    row.Growth?.Was ?? "", row.Growth?.Now ?? "", row.Rank.Was ?? "", row.Rank.Now ?? "", row.Reason ?? "", row.Publisher, ChinaTime.Local(row.At).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), row.By, row.Source]);
            sheet.End(sheet.Rows);
        }

        return TypedResults.File(stream.ToArray(), Xlsx, title + ".xlsx");
    }
}
