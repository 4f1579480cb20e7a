using System.Globalization;
using System.Text;
using CsvHelper;
using Luopan.Modules.Access;
using Luopan.Platform;
using Luopan.Platform.Access;
using Luopan.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Luopan.Modules.Indicators;

/// <summary>A file to fill in: the heads, and one row for each indicator the person may write, for one org and the last whole month or year.</summary>
internal static class DownloadTemplate
{
    internal static async Task<Outcome<FileContentHttpResult>> Run(
        [FromQuery] string? org, [FromQuery] string? line, IIndicators indicators, IOrgs orgs, CurrentUser user, TimeProvider time, CancellationToken stop)
    {
        var tree = await orgs.Tree(stop);
        var scope = user.Scope;
        bool Covers(OrgInfo unit) => BusinessLines.Names.Keys.Any(l => scope.Covers(l, unit.Path, Sensitivity.Open));
        var unit = org is not null ? RetiredOrgs.Present(org, tree) : tree.All.FirstOrDefault(o => o.Kind == OrgKind.Tree && Covers(o)) ?? tree.Province;
        if (unit is null) return RetiredOrgs.Unknown(org!, tree);
        var due = indicators.Catalogue.All.Where(i => i.Writer == IndicatorWriter.Import && (line is null || i.Line == line) && scope.Covers(i.Line, unit.Path, Sensitivity.Open));
        var month = Kernel.Period.MonthOf(ChinaTime.Today(time)).Previous();
        var year = Kernel.Period.OfYear(month.Number == 12 ? month.Year : month.Year - 1);
        var text = Write(due.Select(i => new[] { i.Name, unit.Code, (i.Frequency == "year" ? year : month).ToString(), "", "", i.Unit, "", "公布", "", "" }));
        return TypedResults.File([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)], "text/csv; charset=utf-8", "指标导入模板.csv");
    }

    private static string Write(IEnumerable<string[]> rows)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = new CsvWriter(text, CultureInfo.InvariantCulture))
        {
            Cell[] columns = [Cell.Indicator, Cell.Org, Cell.Period, Cell.Breakdown, Cell.Value, Cell.Unit, Cell.Publisher, Cell.Status, Cell.Flags, Cell.Reason];
            foreach (var row in rows.Prepend([.. columns.Select(c => ImportFile.Names[c][0])]))
            {
                foreach (var cell in row) csv.WriteField(cell);
                csv.NextRecord();
            }
        }

        return text.ToString();
    }
}
