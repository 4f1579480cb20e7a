using System.Globalization;
using System.Text;
using Luopan.Modules.Access;
using Luopan.Platform.Spaces;
using Luopan.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Luopan.Modules.Targets;

/// <summary>The board: targets with latest figure, completion, even pace and light, for one unit or one plan.</summary>
internal static class ListTargets
{
    public sealed record LightCounts(int All, int Red, int Yellow, int Green, int None);

    public sealed record Choice(string Code, string Name, int Count);

    /// <param name="Counts">By light, before the light filter.</param>
    /// <param name="Orgs">Units that have targets in the person's scope, in the tree's order.</param>
    /// <param name="Rule">The light rule in words.</param>
    public sealed record Response(IReadOnlyList<TargetRow> Rows, LightCounts Counts, IReadOnlyList<Choice> Lines, IReadOnlyList<Choice> Owners, IReadOnlyList<Choice> Plans, IReadOnlyList<Choice> Orgs, string Rule, string RuleEn);

    internal static async Task<Outcome<Response>> Run(
        [FromQuery] string? org, [FromQuery] string? plan, [FromQuery] string? line, [FromQuery] string? owner, [FromQuery] string? light, [FromQuery] string? indicator,
        TargetBoard board, PlanShelf shelf, CurrentSpace space, CancellationToken stop)
    {
        var content = space.Space.Content;
        var titles = await shelf.Titles(stop);
        var everything = await board.All();
        var code = plan is null ? null : await shelf.NameOf(plan, stop);
        var here = everything.Where(j => (org is null || j.Target.Org == org) && (code is null || j.Target.Sources.Any(s => s.Plan == code) || j.Target.Plan == code) && (indicator is null || j.Target.Indicator == indicator)).ToList();
        var rows = here.Where(j => (line is null || j.Target.Line == line) && (owner is null || j.Target.Owner == owner)).ToList();
        var departments = content.Get<Departments>();
        var rule = content.Get<LightRules>().Rule;
        return new Response(
            [.. rows.Where(j => light is null || TargetRows.LightCode(j.Verdict.Light) == light).Select(j => TargetRows.Of(j, departments, titles))],
            new(rows.Count, Lit(rows, Light.Red), Lit(rows, Light.Yellow), Lit(rows, Light.Green), Lit(rows, Light.None)),
            [.. BusinessLines.Names.Select(l => new Choice(l.Key, l.Value, here.Count(j => j.Target.Line == l.Key))).Where(c => c.Count > 0)],
            [.. here.GroupBy(j => j.Target.Owner).Where(g => g.Key.Length > 0).Select(g => new Choice(g.Key, departments.Find(g.Key)?.Name ?? g.Key, g.Count()))],
            [.. here.GroupBy(j => j.Target.Plan).Select(g => new Choice(g.Key, titles.Of(g.Key), g.Count()))],
            [.. everything.GroupBy(j => j.Org).OrderBy(g => g.Key.Order).Select(g => new Choice(g.Key.Code, g.Key.Name, g.Count()))],
            $"不低于序时进度为正常，低{Words(rule.Tolerance)}个百分点以内为偏慢，更低为滞后；按最新数据的期末判定",
            $"On or above the even pace: on track; up to {Words(rule.Tolerance)} points below: slow; further below: behind. Judged at the period end of the latest figure");
    }

    private static int Lit(List<Judged> rows, Light light) => rows.Count(j => j.Verdict.Light == light);

    private static string Words(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}

/// <summary>The board as a CSV file that opens in a spreadsheet program.</summary>
internal static class ExportTargets
{
    private static readonly string[] Head =
        ["规划", "指标", "机构", "目标时期", "类型", "基期", "基数", "目标", "单位", "属性", "最新值", "最新值单位", "最新时期", "同比（%）", "完成率（%）", "序时（%）", "状态", "说明", "责任单位", "责任人", "完成时限", "原句", "位置", "备注", "标记"];

    internal static async Task<Outcome<FileContentHttpResult>> Run(
        [FromQuery] string? org, [FromQuery] string? plan, [FromQuery] string? line, [FromQuery] string? owner, [FromQuery] string? light, [FromQuery] string? indicator,
        TargetBoard board, PlanShelf shelf, CurrentSpace space, CancellationToken stop)
    {
        var listed = await ListTargets.Run(org, plan, line, owner, light, indicator, board, shelf, space, stop);
        if (listed.Fault is not null) return listed.Fault;
        var demo = space.Space.Content.Get<AuthorityInfo>().Demo;
        var text = new StringBuilder("\uFEFF").AppendJoin(',', Head).Append("\r\n");
        foreach (var row in listed.Value.Rows) text.AppendJoin(',', Cells(row, demo).Select(Cell)).Append("\r\n");
        return TypedResults.File(Encoding.UTF8.GetBytes(text.ToString()), "text/csv; charset=utf-8", demo ? "目标（演示数据）.csv" : "目标.csv");
    }

    private static IEnumerable<string> Cells(TargetRow r, bool demo) =>
    [
        r.PlanTitle, r.IndicatorName, r.OrgName, r.PeriodLabel, r.Kind, r.BaseYear?.ToString(CultureInfo.InvariantCulture) ?? "", Official(r.Base), Official(r.Goal), r.Goal.Unit, r.Attribute,
        r.Latest?.Text ?? "", r.Latest?.Unit ?? "", r.LatestLabel, r.Yoy?.Text ?? "", r.Completion.Text, r.Pace.Text, StateWord(r.Light), r.Why, r.OwnerName, r.Person,
        r.Due?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "", r.Quote, r.Section, r.Note + r.Clash, demo ? "演示数据" : "",
    ];

    private static string StateWord(string light) => light switch { "green" => "正常", "yellow" => "偏慢", "red" => "滞后", _ => "无法判定" };

    private static string Official(GoalDto? goal) => goal is null ? "" : goal.Number.Replace(",", "", StringComparison.Ordinal);

    // A cell that a spreadsheet would take for a formula is led by an apostrophe; negative numbers are left as they are.
    private static string Cell(string text)
    {
        var risky = text.Length > 0 && (text[0] is '=' or '+' or '@' || (text[0] == '-' && !decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out _)));
        var plain = risky ? "'" + text : text;
        return plain.AsSpan().IndexOfAny(",\"\r\n") < 0 ? plain : $"\"{plain.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
