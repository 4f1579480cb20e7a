using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Luopan.Engines.Claims;
using Luopan.Engines.OfficialDocs;
using Luopan.Kernel;
using Luopan.Modules.Access;
using Luopan.Modules.Indicators;
using Luopan.Platform;
using Luopan.Platform.Access;
using Luopan.Platform.Spaces;
using Luopan.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Modules.Plans;

/// <summary>The claims of a plan as a workbook: every field, what became of it, who decided.</summary>
internal static class ExportClaims
{
    private const string Type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static readonly string[] Head = ["序号", "状态", "类别", "指标（原文）", "对应指标", "地区", "时期", "类型", "数值", "上限", "单位", "界限", "原文"];

    private static readonly string[] StoryHead = ["序号", "指标（原文）", "审阅人", "审阅时间", "结果", "理由", "可信度（%）", "基期", "比较", "位置"];

    internal static async Task<Outcome<FileContentHttpResult>> Run(Guid id, LuopanDb db, IIndicators indicators, CurrentSpace space, TimeProvider time, CancellationToken stop)
    {
        if (await db.Set<Plan>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == id, stop) is not { } plan) return PlansFaults.NoSuchPlan;
        var claims = await ListClaims.All(id, db, stop);
        return TypedResults.File(Bytes(plan, claims, indicators.Catalogue, space, time), Type, Workbooks.FileName(plan, space, "论断"));
    }

    internal static byte[] Bytes(Plan plan, IReadOnlyList<PlanClaim> claims, IndicatorCatalogue catalogue, CurrentSpace space, TimeProvider time) =>
        Workbooks.Write(
            plan, $"{plan.Title}论断",
            [
                new FigureTable { Title = "论断清单", Head = Head, Rows = [.. claims.Select(c => Cells(c, catalogue))] },
                new FigureTable { Title = "审阅情况", Head = StoryHead, Rows = [.. claims.Select(Story)] },
            ],
            space, time);

    private static IReadOnlyList<FigureCell> Cells(PlanClaim claim, IndicatorCatalogue catalogue)
    {
        var said = ClaimFields.Parse(claim.Said);
        return
        [
            new(Display.Official(claim.Number), claim.Number), ClaimWords.StateName(claim.State), ClaimWords.StatusName(said.Status), said.Indicator, catalogue.Find(claim.Indicator)?.Name ?? Display.Missing, said.Region, said.Period,
            ClaimWords.KindName(said.Kind) is { Length: > 0 } kind ? kind : "总量", said.Value, said.ValueHigh is { } high ? high : new FigureCell(""), said.Unit, ClaimCodes.Code(said.Bound), said.Text,
        ];
    }

    private static IReadOnlyList<FigureCell> Story(PlanClaim claim)
    {
        var said = ClaimFields.Parse(claim.Said);
        return
        [
            new(Display.Official(claim.Number), claim.Number), said.Indicator, claim.DecidedBy, claim.DecidedAt is { } at ? ChinaTime.Local(at).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) : "",
            OutcomeName(claim), claim.Reason, (decimal)Math.Round(claim.Confidence * 100), said.BasePeriod ?? "", said.Versus ?? "", said.Heading,
        ];
    }

    private static string OutcomeName(PlanClaim claim) => claim.State != ProposalState.Accepted ? "" : claim.Outcome switch
    {
        ClaimOutcome.Target => "设立目标",
        ClaimOutcome.Source => "列为已有目标的出处",
        ClaimOutcome.Figure => "写入数据",
        ClaimOutcome.SameFigure => "与库内的数一致",
        _ => "留作论断",
    };
}

/// <summary>Workbooks of the review, marked as their plan and space are.</summary>
internal static class Workbooks
{
    internal static byte[] Write(Plan plan, string title, IReadOnlyList<FigureTable> tables, CurrentSpace space, TimeProvider time)
    {
        var authority = space.Space.Content.Get<AuthorityInfo>();
        var marks = new[] { authority.Demo ? "演示数据" : null, plan.Sensitivity == Sensitivity.Open ? null : ImportPlan.SensitivityName(plan.Sensitivity) }.OfType<string>().ToList();
        using var stream = new MemoryStream();
        OfficialXlsx.Write(
            new OfficialWorkbook
            {
                Title = title,
                Tables = tables,
                Notes = [$"《{plan.Title}》{(plan.IsDigest ? "（摘编）" : "")}", $"导出时间{ChinaTime.Local(time.GetUtcNow().UtcDateTime):yyyy年M月d日 HH:mm}（北京时间）", "数值按原文写法，未换算；“对应指标”为指标目录中的指标，— 为目录中没有。"],
                Notice = marks.Count == 0 ? null : string.Join("　", marks),
                Creator = authority.Mark,
                WrittenAt = time.GetUtcNow(),
            },
            stream);
        return stream.ToArray();
    }

    /// <summary>A name that bears the marks of plan and space: an export is found again by what it is.</summary>
    internal static string FileName(Plan plan, CurrentSpace space, string what, string ending = "xlsx")
    {
        var mark = plan.Sensitivity == Sensitivity.Open ? "" : $"【{ImportPlan.SensitivityName(plan.Sensitivity)}】";
        return $"{mark}{string.Concat(plan.Title.Where(c => !Path.GetInvalidFileNameChars().Contains(c)))}{what}{(space.Space.Content.Get<AuthorityInfo>().Demo ? "（演示数据）" : "")}.{ending}";
    }
}

/// <summary>What reviewers made of the claims, as gold lines of the annotation rules: accepted ones as corrected, rejected and merged ones left out.</summary>
internal static class ExportGold
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static async Task<Outcome<FileContentHttpResult>> Run(Guid id, LuopanDb db, CurrentSpace space, CancellationToken stop)
    {
        if (await db.Set<Plan>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == id, stop) is not { } plan) return PlansFaults.NoSuchPlan;
        var text = Lines(plan, await ListClaims.All(id, db, stop));
        return TypedResults.File(Encoding.UTF8.GetBytes(text), "application/jsonl; charset=utf-8", Workbooks.FileName(plan, space, "论断标注", "jsonl"));
    }

    /// <summary>One line a claim, in the order of the text.</summary>
    internal static string Lines(Plan plan, IReadOnlyList<PlanClaim> claims)
    {
        var doc = plan.Code.Length > 0 ? plan.Code : Path.GetFileNameWithoutExtension(plan.Original) is { Length: > 0 } file ? file : plan.Id.ToString("N")[..8];
        var text = new StringBuilder();
        var number = 0;
        foreach (var claim in claims.Where(c => c.State == ProposalState.Accepted)) text.Append(Line(doc, ++number, ClaimFields.Parse(claim.Said))).Append('\n');
        return text.ToString();
    }

    private static string Line(string doc, int number, ClaimFields said)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Plain))
        {
            json.WriteStartObject();
            json.WriteString("id", $"{doc}-{number.ToString("0000", CultureInfo.InvariantCulture)}");
            foreach (var (name, value) in new[] { ("doc", doc), ("heading", said.Heading), ("text", said.Text), ("indicator", said.Indicator), ("region", said.Region), ("period", said.Period), ("status", ClaimCodes.Code(said.Status)), ("kind", ClaimCodes.Code(said.Kind)) })
                json.WriteString(name, value);
            json.WriteNumber("value", said.Value);
            if (said.ValueHigh is { } high) json.WriteNumber("value_hi", high);
            json.WriteString("unit", said.Unit);
            json.WriteString("bound", ClaimCodes.Code(said.Bound));
            if (said.BasePeriod is { } since) json.WriteString("base_period", since);
            if (said.Versus is { } versus) json.WriteString("versus", versus);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}

/// <summary>Indicators that accepted claims speak of and the catalogue lacks, as a draft for the pack.</summary>
internal static class ExportNewIndicators
{
    internal static async Task<Outcome<FileContentHttpResult>> Run(Guid id, LuopanDb db, CurrentSpace space, CancellationToken stop)
    {
        if (await db.Set<Plan>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == id, stop) is not { } plan) return PlansFaults.NoSuchPlan;
        return TypedResults.File(Encoding.UTF8.GetBytes(Yaml(plan, await ListClaims.All(id, db, stop))), "application/yaml; charset=utf-8", Workbooks.FileName(plan, space, "新增指标建议", "yaml"));
    }

    /// <summary>One entry a name; code, source and definition are for the person who takes it into the pack.</summary>
    internal static string Yaml(Plan plan, IReadOnlyList<PlanClaim> claims)
    {
        var missing = claims.Where(c => c.State == ProposalState.Accepted && c.Indicator.Length == 0).Select(c => ClaimFields.Parse(c.Said)).GroupBy(s => s.Indicator).ToList();
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"# 《{plan.Title}》中已采纳、指标目录尚无的指标：补全代码、来源和定义后放入 indicators/。\n");
        foreach (var (group, at) in missing.Select((g, at) => (g, at)))
        {
            var own = group.FirstOrDefault(s => s.Kind is ClaimKind.Level or ClaimKind.Increase) ?? group.First();
            var share = own.Kind == ClaimKind.Share;
            text.Append(CultureInfo.InvariantCulture, $"\nnew.indicator_{at + 1}:\n  name: {Quoted(group.Key)}\n  unit: {Quoted(share ? "%" : own.Unit)}\n  decimals: {own.Value.Scale}\n  kind: {(share || own.Kind is not (ClaimKind.Level or ClaimKind.Increase) ? "ratio" : Unit.Find(own.Unit)?.Kind == UnitKind.Count ? "count" : "flow")}\n  better: up\n")
                .Append(CultureInfo.InvariantCulture, $"  aggregate: {(share ? "none" : "sum")}\n  line: general\n  frequency: year\n  basis: 统计口径\n  writer: import figures\n  source: \"\"\n  definition: \"\"\n  # {string.Join("；", group.Select(s => s.Number()).Distinct())}：{group.First().Text.ReplaceLineEndings(" ")}\n");
        }

        return text.ToString();
    }

    private static string Quoted(string text) => "\"" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";
}
