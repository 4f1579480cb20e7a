using System.Globalization;
using Luopan.Engines.Spreadsheets;
using Luopan.Modules.Access;
using Luopan.Platform;
using Luopan.Platform.Access;
using Luopan.Platform.Spaces;
using Luopan.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Luopan.Modules.Indicators.Sources;

/// <summary>The ledger of a year as a workbook: what came in on one sheet, what was given out on another.</summary>
internal static class ExportExchange
{
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static readonly Dictionary<string, string> States = new() { ["came"] = "按期收到", ["late"] = "迟到", ["overdue"] = "逾期未到", ["due"] = "未到期" };

    internal static async Task<Outcome<FileContentHttpResult>> Run([FromQuery] int? year, LuopanDb db, CurrentSpace space, CurrentUser user, IOrgs orgs, TimeProvider time, CancellationToken stop)
    {
        var (ledger, authority) = (await ShowExchange.Of(year, db, space, user, orgs, time, stop), space.Space.Content.Get<AuthorityInfo>());
        var mark = authority.Demo ? "（演示数据）" : "";
        using var stream = new MemoryStream();
        using (var sheet = new SheetWriter(stream, $"{ledger.Year}年数据交换台账", authority.Mark, time.GetUtcNow()))
        {
            In(sheet, ledger, mark);
            Out(sheet, ledger, mark);
        }

        return TypedResults.File(stream.ToArray(), Xlsx, $"{ledger.Year}年数据交换台账{mark}.xlsx");
    }

    private static void In(SheetWriter sheet, ShowExchange.Response ledger, string mark)
    {
        sheet.Begin("收到", [12, 10, 30, 12, 22, 12, 10, 30, 18, 12, 10, 8, 8, 34, 20], 2);
        sheet.Wide($"{ledger.Year}年数据交换台账：收到{mark}", SheetLook.Title);
        sheet.Row(["时期", "编号", "来源", "部门", "提供单位", "应到日", "状态", "文件", "收到时间", "导入人", "行数", "新增", "修订", "说明理由", "SHA-256"], SheetLook.Head);
        foreach (var one in ledger.Files.Concat(ledger.Other))
        {
            SheetCell[] head = [one.Label, one.Number, one.Name, SourceProfile.Parts[one.Part], one.From, new("", Day: one.Due), States[one.State]];
            if (one.Files.Count == 0) sheet.Row([.. head, "", "", "", "", "", "", "", ""]);
            foreach (var file in one.Files)
                sheet.Row([.. head[..4], file.From, .. head[5..], file.Name, At(file.At), file.By, new("", file.Rows), new("", file.Added), new("", file.Changed), file.Reason ?? "", file.Hash]);
        }

        sheet.End(sheet.Rows);
    }

    private static void Out(SheetWriter sheet, ShowExchange.Response ledger, string mark)
    {
        sheet.Begin("提供", [18, 12, 24, 36, 34, 10, 12, 20], 2);
        sheet.Wide($"{ledger.Year}年数据交换台账：提供{mark}", SheetLook.Title);
        sheet.Row(["提供时间", "部门", "接收单位", "用途", "文件", "行数", "经办人", "SHA-256"], SheetLook.Head);
        foreach (var one in ledger.Out) sheet.Row([At(one.At), SourceProfile.Parts[one.Part], one.To, one.Purpose, one.Name, new("", one.Rows), one.By, one.Hash]);
        sheet.End(sheet.Rows);
    }

    private static string At(DateTime utc) => ChinaTime.Local(utc).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
