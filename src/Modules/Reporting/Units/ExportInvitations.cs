using Luopan.Engines.Spreadsheets;
using Luopan.Modules.Access;
using Luopan.Platform.Log;
using Luopan.Platform.Spaces;
using Luopan.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Luopan.Modules.Reporting.Units;

/// <summary>The invitations that still serve, with their links, as a list to print or hand over; the log keeps who took it.</summary>
internal static class ExportInvitations
{
    internal static async Task<Outcome<FileContentHttpResult>> Run(string? panel, string? org, HttpRequest request, Roster roster, Tokens tokens, CurrentSpace space, LogWriter log, CancellationToken stop)
    {
        var tree = await roster.Tree(stop);
        var invited = (await ListUnits.Wanted(roster, panel, org, null, tree, stop)).Where(u => u.Account == "invited").ToList();
        if (invited.Count == 0) return ReportingFaults.NobodyInvited;
        var address = tokens.Address ?? $"{request.Scheme}://{request.Host}"; // as the one who asks reaches it
        using var stream = new MemoryStream();
        using (var book = new SheetWriter(stream, "联络员邀请名单", space.Space.Content.Get<AuthorityInfo>().Mark, new DateTimeOffset(roster.Now, TimeSpan.Zero)))
        {
            book.Begin("邀请名单", [34, 22, 16, 12, 16, 26, 14, 70], 2);
            book.Wide("联络员邀请名单（链接只能用一次，请单独转交本人）", SheetLook.Title);
            book.Row(["企业名称", "用户名（统一社会信用代码）", "所属地区", "联络员", "联系电话", "邮箱", "有效期至", "开通链接"], SheetLook.Head);
            foreach (var (unit, _, invitation) in invited)
                book.Row([unit.Name, unit.Code, tree.Find(unit.Home)?.Name ?? unit.Home, unit.Officer, unit.Phone, unit.Email, new("", Day: invitation!.Until), tokens.Link(invitation, address) ?? "链接已失效，请重新邀请"]);
            book.End(book.Rows);
        }

        roster.Db.Add(log.Act("exported", "reporting_invitation", panel ?? "", new { panel, org, invitations = invited.Count }));
        await roster.Db.SaveChangesAsync(stop);
        return TypedResults.File(stream.ToArray(), RosterFile.Xlsx, "联络员邀请名单.xlsx");
    }
}
