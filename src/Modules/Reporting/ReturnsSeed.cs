using System.Globalization;
using Luopan.Kernel;
using Luopan.Modules.Access;
using Luopan.Modules.Indicators;
using Luopan.Modules.Reporting.Forms;
using Luopan.Modules.Reporting.Requests;
using Luopan.Modules.Reporting.Units;
using Luopan.Platform;
using Luopan.Platform.Packs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Luopan.Modules.Reporting;

/// <summary>A return of a demo pack's past.</summary>
/// <param name="State">One of the flow's states.</param>
/// <param name="Sent">First sent, Beijing time; null while it never was.</param>
/// <param name="By">Who fills it.</param>
/// <param name="Reason">Why it was sent back; empty when it was not.</param>
internal sealed record PackReturn(Form Form, string Org, Period Period, string State, DateOnly? Sent, string By, string Reason, IReadOnlyList<SaveCells.ReadCell> Cells);

internal sealed record PackReturns(IReadOnlyList<PackReturn> All);

/// <summary>Reads seeds/returns.csv. Only a demo pack has it: returns of an authority at work are filed by its people.</summary>
internal static class PackReturnsFile
{
    private const string File = "seeds/returns.csv";

    private static readonly string[] Columns = ["form", "org", "period", "state", "sent", "by", "reason", "cells"];

    private static readonly HashSet<string> States = [ReturnFlow.Draft, ReturnFlow.Submitted, ReturnFlow.Returned, ReturnFlow.Reviewed, ReturnFlow.Accepted];

    internal static PackReturns Read(PackFolder folder, PackContent content)
    {
        if (folder.Find(File) is not { } file) return new([]);
        var all = new List<PackReturn>();
        var rows = PackCsv.Read(file, Columns, folder.Findings);
        if (rows.Count > 0 && !content.Get<AuthorityInfo>().Demo) folder.Findings.Add(new(File, 1, "只有演示配置包可以带报表", "删去这个文件：报表由各单位填报"));
        foreach (var row in rows)
            if (One(row, folder, content) is { } read)
            {
                if (all.Any(r => r.Form == read.Form && r.Org == read.Org && r.Period == read.Period)) Tell(folder, row, "org", "同一单位同一时期的报表只留一行");
                else all.Add(read);
            }

        return new(all);
    }

    private static PackReturn? One(CsvRow row, PackFolder folder, PackContent content)
    {
        var before = folder.Findings.Count;
        if (!content.Get<PackOrgs>().Knows(row["org"]) && !content.Get<PackUnits>().All.Any(u => u.Code == row["org"])) Tell(folder, row, "org", "改为 orgs.csv 或 seeds/units.csv 中的代码");
        if (!States.Contains(row["state"])) Tell(folder, row, "state", $"可用：{string.Join("、", States.Order(StringComparer.Ordinal))}");
        DateOnly? sent = DateOnly.TryParseExact(row["sent"], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
        if (sent is null && (row["sent"].Length > 0 || row["state"] != ReturnFlow.Draft)) Tell(folder, row, "sent", "写成2026-11-09；只有没报过的草稿可留空");
        if (row["state"] == ReturnFlow.Returned && row["reason"].Length == 0) Tell(folder, row, "reason", "写明退回原因");
        if (content.Get<Forms.Forms>().Find(row["form"]) is not { } form)
        {
            Tell(folder, row, "form", "改为 forms/ 中报表的代码");
            return null;
        }

        if (!Period.TryParse(row["period"], out var period) || period.Kind != form.Every) Tell(folder, row, "period", "写成报表自己的时期，如2026-10");
        var (cells, wrong) = SaveCells.Read(form, [.. row.List("cells").Select(Typed)]);
        foreach (var fault in wrong) Tell(folder, row, "cells", $"{fault.Field}：{fault.Sentence}");
        return folder.Findings.Count > before ? null : new(form, row["org"], period, row["state"], sent, row["by"], row["reason"], cells);
    }

    // 07=962.40, or a field of a repeated line: requests.1/what=…
    private static SaveCells.Typed Typed(string cell)
    {
        var (at, value) = cell.Split('=', 2) is [var left, var right] ? (left, right) : (cell, null);
        var place = at.Split('/', 2);
        return new(place[0], place.ElementAtOrDefault(1) ?? "", value, 0);
    }

    private static void Tell(PackFolder folder, CsvRow row, string column, string remedy) => folder.Findings.Add(new(row.File, row.Line, $"“{column}”列的值“{row[column]}”不对", remedy));
}

/// <summary>Puts a demo pack's enterprises and returns on the shelf, and what was reviewed or accepted into the figures; a space that has any of them keeps its own.</summary>
internal static class ReturnsSeed
{
    private static readonly TimeSpan Afternoon = TimeSpan.FromHours(16);

    internal static async Task Run(IServiceProvider services, PackContent content, CancellationToken stop)
    {
        var (units, all) = (content.Get<PackUnits>().All, content.Get<PackReturns>().All);
        var desk = services.GetRequiredService<ReturnDesk>();
        if (units.Count + all.Count == 0 || await desk.Db.Set<Return>().IgnoreQueryFilters().AnyAsync(stop) || await desk.Db.Set<ReportingUnit>().IgnoreQueryFilters().AnyAsync(stop)) return;
        await UnitsSeed.Run(units, services.GetRequiredService<Roster>(), services.GetRequiredService<IUnitOrgs>(), stop);
        var (shelf, open, figures) = (services.GetRequiredService<FormShelf>(), services.GetRequiredService<OpenReturns>(), services.GetRequiredService<IReturnedFigures>());
        var tree = await desk.Tree(stop);
        foreach (var month in all.GroupBy(r => (r.Form, r.Period)).OrderBy(g => g.Key.Period))
        {
            await shelf.Keep(month.Key.Form, desk.Now, stop);
            var due = desk.Calendar.AddWorkdays(OpenReturns.DueOf(month.Key.Form, month.Key.Period), 0).Date;
            List<(PackReturn Row, Return Head)> filed = [.. month.Select(r => (r, Put(r, open.Start(r.Form, r.Period, tree.Find(r.Org)!, due), desk)))];
            await desk.Db.SaveChangesAsync(stop);
            foreach (var (row, head) in filed.Where(f => f.Row.State != ReturnFlow.Draft)) await Settle(row, head, desk, figures, services.GetRequiredService<RequestBook>(), stop);
            await desk.Db.SaveChangesAsync(stop);
            // What is saved need not be looked through again with every month that follows.
            desk.Db.ChangeTracker.Clear();
        }

        await figures.Settled(stop);
    }

    private static Return Put(PackReturn row, Return head, ReturnDesk desk)
    {
        DateTime? sent = row.Sent is { } day ? ChinaTime.StartOf(day) + Afternoon : null;
        foreach (var cell in row.Cells) desk.Db.Add(new ReturnCell { ReturnId = head.Id, Row = cell.Row, Column = cell.Column, Number = cell.Number, Text = cell.Text, Version = head.Version, At = sent ?? desk.Now, By = row.By });
        (head.SentAt, head.FirstSentAt, head.SentBy) = (sent, sent, sent is null ? "" : row.By);
        return head;
    }

    private static async Task Settle(PackReturn row, Return head, ReturnDesk desk, IReturnedFigures figures, RequestBook requests, CancellationToken stop)
    {
        var item = await desk.Item(head, stop);
        desk.Work.Put(item, row.State == ReturnFlow.Returned ? ReturnFlow.Submitted : row.State, null, desk.Calendar, head.Due);
        if (row.State == ReturnFlow.Returned)
        {
            await desk.Work.Move(item, ReturnFlow.SendBack, row.Reason, desk.Calendar, stop, head.Due);
            desk.Db.Add(new ReturnRemark { ReturnId = head.Id, Row = "", Column = "", Text = row.Reason, SentBack = true, At = desk.Now, ById = null, By = "" });
        }

        MoveReturn.Follow(head, item, desk);
        if (await desk.With(head, stop) is not { } of) return;
        if (of.Org.Kind == OrgKind.Unit)
        {
            await requests.Follow(of, stop);
            if (row.State is ReturnFlow.Reviewed or ReturnFlow.Accepted) await UnitFigures.Keep(of, await MoveReturn.Figures(of, desk, stop), desk, stop);
        }
        else if (row.State == ReturnFlow.Accepted)
        {
            await MoveReturn.Pass(of, desk, figures, stop);
        }
    }
}
