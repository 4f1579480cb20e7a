using Luopan.Engines.Series;
using Luopan.Kernel;
using Luopan.Modules.Access;
using Luopan.Platform.Access;
using Luopan.Platform.Packs;

namespace Luopan.Modules.Indicators.Sources;

/// <summary>Reads and checks sources/*.yaml.</summary>
internal static class ProfileFiles
{
    private static readonly HashSet<string> Keys =
    [
        "name", "part", "number", "from", "publisher", "class", "status", "sensitivity", "line", "title", "unit", "rows", "columns", "ignore", "tally", "every", "due", "since", "except",
    ];

    private static readonly HashSet<string> RowKeys = ["label", "code", "by", "org", "total", "total_org", "parts", "names", "ignore", "others", "sections"], SectionKeys = ["head", "by", "parts"],
        ColumnKeys = ["head", "for", "suffix", "breakdown", "period", "unit", "optional"], TallyKeys = ["name", "org", "answer", "yes", "no", "due", "done", "purpose"];

    private static readonly string[] Required = ["name", "part", "number", "from", "publisher", "line", "rows"], Totals = ["合计", "总计", "总值", "总额", "小计"];

    private static readonly Dictionary<string, string[]> Choices = new()
    {
        ["part"] = [.. SourceProfile.Parts.Keys],
        ["line"] = [.. BusinessLines.Names.Keys],
        ["class"] = [.. PublisherClass.All.Where(c => c != "seed")],
        ["status"] = [FigureStatus.Published, FigureStatus.Preliminary, FigureStatus.Reported],
        ["sensitivity"] = ["open", "internal"],
        ["every"] = ["month", "quarter", "year"],
    };

    private static readonly Dictionary<string, PeriodForm> Forms = new()
    {
        ["month"] = PeriodForm.Month,
        ["cumulative"] = PeriodForm.Cumulative,
        ["quarter"] = PeriodForm.Quarter,
        ["year"] = PeriodForm.Year,
        ["printed"] = PeriodForm.Printed,
    };

    internal static SourceProfiles Read(PackFolder folder, IndicatorCatalogue catalogue, OrgTree? tree, EnglishWords words)
    {
        var (all, numbers) = (new Dictionary<string, SourceProfile>(), new Dictionary<string, string>());
        foreach (var file in folder.FindAll("sources", ".yaml"))
            foreach (var (code, line, node) in PackYaml.Read(file, folder.Findings).Entries)
            {
                if (all.ContainsKey(code)) folder.Findings.Add(new(file.Path, line, $"来源“{code}”已经声明过", "删去其中一处，或改用另一个代码"));
                else
                {
                    var profile = new Reading(folder, file, code, line, catalogue, tree, words).Read(node);
                    all.Add(code, profile);
                    if (profile.Number.Length > 0 && !numbers.TryAdd(profile.Number, code)) folder.Findings.Add(new(file.Path, line, $"来源“{code}”的台账编号“{profile.Number}”已用于“{numbers[profile.Number]}”", "每份来源用一个编号"));
                }
            }

        return new([.. all.Values]);
    }

    private sealed class Reading(PackFolder folder, PackFile file, string code, int line, IndicatorCatalogue catalogue, OrgTree? tree, EnglishWords words)
    {
        internal SourceProfile Read(PackNode node)
        {
            string Text(string key) => node[key]?.Text ?? "";
            PackYaml.OnlyKeys(node, Keys, folder.Findings);
            foreach (var key in Required.Where(k => node[k] is null)) Find(line, $"缺少“{key}”", "补上该键");
            foreach (var (key, allowed) in Choices)
                if (node[key] is { } given && !allowed.Contains(given.Text)) Find(given.Line, $"的“{key}”是“{given.Text}”", $"只能是其中之一：{string.Join("、", allowed)}");
            if (node["unit"] is { } unit && Unit.Find(unit.Text) is null) Find(unit.Line, $"的单位“{unit.Text}”不认识", "改为已知的单位，如 万元、万美元");
            var rows = Rows(node["rows"]);
            var tally = node["tally"] is { } counted ? Tally(counted) : null;
            var columns = (node["columns"]?.Items ?? []).Select(c => Column(c, rows.By)).ToList();
            if (columns.Count == 0 && tally is null) Find(line, "没有 columns，也没有 tally", "写明各列表头的意思");
            foreach (var twice in columns.GroupBy(c => c.Head.Text).Where(g => g.Count() > 1)) Find(line, $"的表头“{twice.Key}”写了两次", "删去其中一处");
            var status = Text("status") is { Length: > 0 } given2 ? given2 : FigureStatus.Published;
            return new SourceProfile(
                code, Text("name"), words.Of("sources", code, Text("name")), Text("part"), Text("number"), Text("from"), Text("publisher"),
                Text("class") is { Length: > 0 } rank ? rank : PublisherClass.Name(PublisherClass.Official), status,
                (Text("sensitivity") is { Length: > 0 } how ? how : status == FigureStatus.Reported ? "internal" : "open") == "internal" ? Sensitivity.Internal : Sensitivity.Open,
                Text("line"), node["title"]?.Texts ?? [], Unit.Find(Text("unit"))?.Code, rows, columns, [.. (node["ignore"]?.Items ?? []).Select(Head)], tally, Due(node));
        }

        private RowRule Rows(PackNode? node)
        {
            if (node is null) return new([""], [], RowRule.ByOrg, null, Totals, null, true, new Dictionary<string, string>(), [], false, []);
            PackYaml.OnlyKeys(node, RowKeys, folder.Findings);
            var by = node["by"]?.Text ?? RowRule.ByOrg;
            By(by, node["by"] ?? node);
            if (node["label"]?.Texts is not { Count: > 0 }) Find(node.Line, "的 rows 没有 label", "写明行名所在列的表头");
            foreach (var key in new[] { "org", "total_org" })
                if (node[key] is { Text: { } org } at && tree is not null && tree.Find(org) is null) Find(at.Line, $"的机构“{org}”不存在", "改为 orgs.csv、overlays.csv 或 areas.csv 中的代码");
            if (node["others"] is { Text: not "ignore" } others) Find(others.Line, $"的 others“{others.Text}”不认识", "不认识的行要略去就写 ignore，要逐一指明就删去该键");
            var sections = (node["sections"]?.Items ?? []).Select(Section).ToList();
            var names = (node["names"]?.Entries ?? []).DistinctBy(e => SourceWords.Row(e.Key).Name).ToDictionary(e => SourceWords.Row(e.Key).Name, e => Named(e.Key, e.Line, e.Value.Text ?? "", [by, .. sections.Select(s => s.By)]));
            return new RowRule(
                Plain(node["label"]), Plain(node["code"]), by, node["org"]?.Text, node["total"] is { } total ? [.. Plain(total), .. Totals] : Totals, node["total_org"]?.Text, Whole(node), names,
                [.. (node["ignore"]?.Texts ?? []).Select(t => SourceWords.Row(t).Name)], node["others"]?.Text == "ignore", sections);
        }

        private RowSection Section(PackNode node)
        {
            PackYaml.OnlyKeys(node, SectionKeys, folder.Findings);
            if (node["head"]?.Text is not { Length: > 0 }) Find(node.Line, "有一段没有 head", "写明该段第一行的字样，如 按行业分");
            By(node["by"]?.Text ?? "", node["by"] ?? node);
            return new(SourceWords.Plain(node["head"]?.Text ?? ""), node["by"]?.Text ?? "", Whole(node));
        }

        private bool Whole(PackNode node)
        {
            if (node["parts"] is { Text: not ("all" or "some") } parts) Find(parts.Line, $"的 parts“{parts.Text}”不认识", "各行合起来等于合计写 all，只列一部分写 some");
            return node["parts"]?.Text != "some";
        }

        private void By(string by, PackNode at)
        {
            if (by is RowRule.ByOrg or RowRule.ByIndicator || catalogue.Dimension(by) is not null) return;
            Find(at.Line, $"的行按“{by}”不认识", $"写 org、indicator 或分组维度：{string.Join("、", catalogue.Dimensions.Select(d => d.Code))}");
        }

        // What a name stands for: an org, an indicator, or a code of the dimension of its rows.
        private string Named(string name, int at, string to, IReadOnlyList<string> by)
        {
            if (by.Contains(RowRule.ByOrg) && tree?.Find(to) is not null) return to;
            if (by.Contains(RowRule.ByIndicator) && catalogue.Find(to) is not null) return to;
            var parts = to.Split('=');
            if (parts is [var dimension, var one] && catalogue.Dimension(dimension)?.Codes.Any(c => c.Code == one) == true) return to;
            Find(at, $"的行名“{name}”指向不存在的“{to}”", "写机构代码、指标代码，或 维度=代码");
            return to;
        }

        private ColumnRule Column(PackNode node, string by)
        {
            PackYaml.OnlyKeys(node, ColumnKeys, folder.Findings);
            var (indicator, suffix, breakdown) = (node["for"]?.Text ?? "", node["suffix"]?.Text ?? "", node["breakdown"]?.Text ?? "");
            var known = indicator.Length > 0 ? catalogue.Find(indicator) : null;
            if (indicator.Length > 0 && known is null) Find(node.Line, $"的列指向没有声明的指标“{indicator}”", "改为指标目录中的代码，增速写 代码.yoy");
            if (known is { Formula: not null } || known?.Writer == IndicatorWriter.Records) Find(node.Line, $"的列指向“{known.Name}”，它不由导入写入", "改为由导入写入的指标");
            if (indicator.Length == 0 && by != RowRule.ByIndicator) Find(node.Line, "的列没有写指标", "补上 for，或让行名指向指标（rows 的 by: indicator）");
            if (suffix.Length > 0 && !Suffix.All.Contains(suffix)) Find(node.Line, $"的后缀“{suffix}”不认识", $"可用：{string.Join("、", Suffix.All)}");
            if (node["head"]?.Texts is not { Count: > 0 }) Find(node.Line, "有一列没有 head", "自上而下写明表头");
            if (!Forms.TryGetValue(node["period"]?.Text ?? "", out var form)) Find(node.Line, $"的 period“{node["period"]?.Text}”不认识", $"可用：{string.Join("、", Forms.Keys)}");
            if (node["unit"] is { } unit && Unit.Find(unit.Text) is null) Find(unit.Line, $"的单位“{unit.Text}”不认识", "改为已知的单位");
            else if (node["unit"] is { } told && known is not null && Unit.Find(known.Unit) is { } own && !Unit.Of(told.Text!).ConvertsTo(own)) Find(told.Line, $"的单位“{told.Text}”不能换算为“{known.Name}”的单位{known.Unit}", "改为同类的单位");
            if (breakdown.Length > 0 && known is not null && Breakdowns.Problem(breakdown, known, catalogue) is { } problem) Find(node.Line, "的" + problem.What, problem.Remedy);
            return new ColumnRule(Head(node["head"] ?? node), indicator, suffix, breakdown, form, Unit.Find(node["unit"]?.Text)?.Code, node["optional"]?.Flag ?? false);
        }

        private TallyRule Tally(PackNode node)
        {
            PackYaml.OnlyKeys(node, TallyKeys, folder.Findings);
            foreach (var key in TallyKeys.Where(k => k is not ("org" or "purpose") && node[k]?.Texts is not { Count: > 0 })) Find(node.Line, $"的 tally 缺少“{key}”", "补上该键");
            foreach (var key in new[] { "due", "done" })
                if (node[key] is { Text: { } indicator } at && catalogue.Find(indicator) is not { Writer: IndicatorWriter.Import }) Find(at.Line, $"的 tally 指向“{indicator}”", "改为由导入写入的指标");
            if (node["purpose"] is { Text: not ("统计" or "管理") } purpose) Find(purpose.Line, $"的用途“{purpose.Text}”不认识", "写 统计（按统计保密处理）或 管理");
            return new(Plain(node["name"]), Plain(node["org"]), Plain(node["answer"]), Plain(node["yes"]), Plain(node["no"]), node["due"]?.Text ?? "", node["done"]?.Text ?? "", node["purpose"]?.Text == "统计");
        }

        private Expectation? Due(PackNode node)
        {
            if (node["due"] is not { } due) return null;
            var (written, workdays) = (due.Text ?? "", due.Text?.EndsWith(" working days", StringComparison.Ordinal) ?? false);
            if (!int.TryParse(workdays ? written[..^" working days".Length] : written, out var day) || day is < 1 or > 31) Find(due.Line, $"的期限“{written}”不对", "写次月几日，如 18，或 8 working days");
            if (!Period.TryParse(node["since"]?.Text, out var since) || since.Kind != PeriodKind.Month) Find(node["since"]?.Line ?? due.Line, $"的起始“{node["since"]?.Text}”不对", "写第一个应收到的月份，如 2025-01");
            var except = (node["except"]?.Items ?? []).Select(i => i.Number).ToList();
            if (except.Exists(m => m is not (>= 1 and <= 12))) Find(node["except"]!.Line, "的 except 不对", "写没有单独文件的月份，1到12");
            return new(Choices["every"].Contains(node["every"]?.Text) ? node["every"]!.Text! : "month", Math.Max(day, 1), workdays, since == default ? Period.OfMonth(2025, 1) : since, [.. except.OfType<decimal>().Select(m => (int)m)]);
        }

        private static HeadPattern Head(PackNode node) => new([.. node.Texts]);

        private static IReadOnlyList<string> Plain(PackNode? node) => [.. (node?.Texts ?? []).Select(SourceWords.Plain)];

        private void Find(int at, string what, string remedy) => folder.Findings.Add(new(file.Path, at, $"来源“{code}”{what}", remedy));
    }
}
