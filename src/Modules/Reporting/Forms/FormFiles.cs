using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Luopan.Engines.Series;
using Luopan.Kernel;
using Luopan.Modules.Access;
using Luopan.Modules.Indicators;
using Luopan.Platform.Packs;

namespace Luopan.Modules.Reporting.Forms;

/// <summary>Reads forms/*.yaml.</summary>
internal static partial class FormFiles
{
    private const int MostCells = 2000, MostLines = 200, MostOptions = 240, MostDays = 60;

    private static readonly string[] Keys =
    [
        "name", "number", "authority", "approval", "valid", "purpose", "line", "every", "from", "filled", "due", "due_month", "lock", "enter", "minutes", "guide", "columns", "sections", "checks",
    ];

    private static readonly Dictionary<string, FormPurpose> Purposes = new() { ["统计"] = FormPurpose.Statistics, ["管理"] = FormPurpose.Management, ["监测"] = FormPurpose.Monitoring };

    private static readonly Dictionary<string, PeriodKind> Kinds = new() { ["month"] = PeriodKind.Month, ["quarter"] = PeriodKind.Quarter, ["half"] = PeriodKind.Half, ["year"] = PeriodKind.Year };

    internal static Forms Read(PackFolder folder, PackContent content)
    {
        var (all, texts) = (new List<Form>(), new Dictionary<string, string>());
        foreach (var file in folder.FindAll("forms", ".yaml"))
        {
            var entries = PackYaml.Read(file, folder.Findings).Entries.ToList();
            var lines = file.Text.Split('\n');
            for (var i = 0; i < entries.Count; i++)
            {
                var (code, line, node) = entries[i];
                var read = new PackReading(folder, file);
                if (!code.Split('.').All(IsCode)) read.Find(line, $"报表代码“{code}”的写法不对", "用小写字母、数字、下划线和点，如 fdi.monthly");
                if (texts.ContainsKey(code)) read.Find(line, $"报表“{code}”声明了两次", "删去其中一处，或改用另一个代码");
                var text = string.Join('\n', lines[(line - 1)..(i + 1 < entries.Count ? entries[i + 1].Line - 1 : lines.Length)]).TrimEnd() + "\n";
                texts[code] = text;
                all.Add(One(read, content, code, node, HashOf(text)));
            }
        }

        return new Forms([.. all.DistinctBy(f => f.Code)], texts);
    }

    /// <summary>A version kept in the database, read under the present catalogue; what no longer fits was checked when it was kept.</summary>
    internal static Form Kept(string code, string text, PackContent content)
    {
        var file = new PackFile("forms", text);
        var folder = PackFolder.Bare();
        return One(new PackReading(folder, file), content, code, PackYaml.Read(file, folder.Findings)[code]!, HashOf(text));
    }

    private static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static Form One(PackReading read, PackContent content, string code, PackNode node, string hash)
    {
        read.OnlyKeys(node, Keys);
        var columns = Columns(read, content, node["columns"]);
        var sections = (node["sections"]?.Items ?? []).Select(s => Section(read, content, code, s, columns)).ToList();
        var every = node["every"]?.Text ?? "";
        if (!Kinds.TryGetValue(every, out var kind)) read.Find(node["every"] ?? node, $"“every: {every}”不对", "写 month、quarter、half 或 year");
        var form = new Form(code, read.Word(node["name"], node, "name"), hash)
        {
            Number = node["number"]?.Text ?? "",
            Authority = node["authority"]?.Text ?? "",
            Approval = node["approval"]?.Text ?? "",
            ValidUntil = PeriodAt(read, node["valid"]),
            Purpose = Purposes.GetValueOrDefault(node["purpose"]?.Text ?? "", FormPurpose.Monitoring),
            Line = node["line"]?.Text ?? "",
            Every = kind,
            From = PeriodAt(read, node["from"]) ?? Period.OfYear(2000),
            Filled = node["filled"]?.Texts ?? [],
            DueDay = (int)(node["due"]?.Number ?? 0),
            DueMonth = (int)(node["due_month"]?.Number ?? 1),
            LockAfter = (int?)node["lock"]?.Number,
            Cumulative = node["enter"]?.Text == "cumulative",
            Minutes = (int?)node["minutes"]?.Number,
            Guide = read.OptionalWord(node["guide"]),
            Columns = columns,
            Sections = sections,
            Checks = [],
        };
        form = form with { Checks = [.. (node["checks"]?.Entries ?? []).Select(c => Check(read, form, c.Key, c.Value))] };
        Head(read, node, form);
        FormCheckup.Run(read, node, form, content);
        return form;
    }

    private static void Head(PackReading read, PackNode node, Form form)
    {
        if (!Purposes.ContainsKey(node["purpose"]?.Text ?? "")) read.Find(node["purpose"] ?? node, "用途不对", $"写其中之一：{string.Join("、", Purposes.Keys)}");
        if (!BusinessLines.Names.ContainsKey(form.Line)) read.Find(node["line"] ?? node, $"不认识的业务条线“{form.Line}”", $"可用：{string.Join("、", BusinessLines.Names.Keys)}");
        if (form.DueDay is < 1 or > 28) read.Find(node["due"] ?? node, "报送期限不对", "写1到28的整数，意为期后首月的第几日");
        if (form.DueMonth is < 1 or > 12) read.Find(node["due_month"]!, "报送月份不对", "写1到12的整数，1为期后首月");
        if (node["enter"] is { Text: not ("period" or "cumulative") } enter) read.Find(enter, $"“enter: {enter.Text}”不对", "写 period（填当期）或 cumulative（填自年初累计）");
        if (form.Purpose == FormPurpose.Statistics && (form.Number.Length == 0 || form.Authority.Length == 0 || form.Approval.Length == 0 || form.ValidUntil is null))
            read.Find(node, "统计报表缺少法定标识", "补上 number（表号）、authority（制定机关）、approval（批准文号）和 valid（有效期至）");
        if (node["from"] is null) read.Find(node, "缺少“from”", "写开始报送的第一个时期，如 2025-01");
        else if (form.From.Kind != form.Every) read.Find(node["from"]!, $"“from: {form.From}”与 every 不是同一种时期", "两处写同一种时期");
        if (form.Filled.Count == 0) read.Find(node, "缺少“filled”", "写由哪一级或哪些机构填报，如 county");
    }

    private static Period? PeriodAt(PackReading read, PackNode? node)
    {
        if (node is null) return null;
        if (Period.TryParse(node.Text, out var period)) return period;
        read.Find(node, $"时期“{node.Text}”不对", "写作 2025、2025-Q1 或 2025-01");
        return null;
    }

    private static List<FormColumn> Columns(PackReading read, PackContent content, PackNode? map)
    {
        if (map is null) return [new("", new("本期", "This period"), "", null)];
        var all = new List<FormColumn>();
        foreach (var (code, line, node) in map.Entries)
        {
            read.OnlyKeys(node, "name", "split", "formula");
            if (!IsCode(code)) read.Find(line, $"列代码“{code}”的写法不对", "用小写字母开头的代码，如 joint");
            all.Add(new(code, read.Word(node["name"], node, "name"), content.Get<IndicatorCatalogue>().Canonical((node["split"]?.Text ?? "").Replace(',', ';')), node["formula"]?.Text));
        }

        return all;
    }

    private static FormSection Section(PackReading read, PackContent content, string form, PackNode node, IReadOnlyList<FormColumn> columns)
    {
        read.OnlyKeys(node, "name", "rows", "repeat");
        var name = read.Word(node["name"], node, "name");
        if (node["repeat"] is not { } repeat)
        {
            var rows = new List<FormRow>();
            foreach (var (number, line, row) in node["rows"]?.Entries ?? []) rows.Add(Row(read, content, form, number, line, row, rows, columns));
            return new(name, rows, null);
        }

        read.OnlyKeys(repeat, "code", "most", "fields");
        var fields = (repeat["fields"]?.Entries ?? []).Select(f =>
        {
            read.OnlyKeys(f.Value, "name", "unit", "decimals", "required", "options", "answer");
            return new RepeatField(f.Key, read.Word(f.Value["name"], f.Value, "name"), UnitAt(read, f.Value["unit"]), (int)(f.Value["decimals"]?.Number ?? 0), f.Value["required"]?.Flag ?? false) { Options = Options(read, f.Value, f.Value["unit"] is null), AnswerWithin = AnswerWithin(read, f.Value, f.Value["unit"] is null) };
        }).ToList();
        var most = (int)(repeat["most"]?.Number ?? 0);
        if (most is < 1 or > MostLines) read.Find(repeat, "最多行数不对", $"most 写1到{MostLines}的整数");
        if (fields.Count == 0) read.Find(repeat, "重复部分没有字段", "在 fields 下逐个写字段");
        return new(name, [], new(repeat["code"]?.Text ?? "", most, fields));
    }

    private static FormRow Row(PackReading read, PackContent content, string form, string number, int line, PackNode node, IReadOnlyList<FormRow> before, IReadOnlyList<FormColumn> columns)
    {
        read.OnlyKeys(node, "name", "in", "into", "unit", "decimals", "kind", "formula", "is", "help", "optional", "options", "answer");
        if (number.Length is 0 or > 6 || !number.All(char.IsAsciiDigit)) read.Find(line, $"行号“{number}”的写法不对", "用加引号的数字，如 \"07\"");
        var catalogue = content.Get<IndicatorCatalogue>();
        var (code, breakdown) = Into(catalogue, node["into"]?.Text);
        var info = code is null ? null : catalogue.Find(code);
        if (code is not null && info is null) read.Find(node["into"]!, $"没有指标“{code}”", "改为已声明的指标代码");
        else if (info is not null && info.Writer != IndicatorWriter.Form(form)) read.Find(node["into"]!, $"指标“{info.Name}”由“{info.Writer}”写入，不由本表写入", $"把该指标的 writer 改为 {IndicatorWriter.Form(form)}，或改填另一个指标");
        if (info is not null)
            foreach (var problem in columns.Where(c => c.Formula is null).Select(c => catalogue.ProblemWith(Joined(breakdown, c.Split), info)).OfType<BreakdownProblem>())
                read.Find(node["into"]!, problem.What, problem.Remedy);
        var text = node["is"]?.Text == "text";
        var unit = text ? null : UnitAt(read, node["unit"]) ?? Unit.Find(info?.Unit);
        if (!text && unit is null) read.Find(node, $"第{number}行没有单位", "写 unit，或用 into 指明指标；要填文字的写 is: text");
        if (unit is not null && info is not null && Unit.Find(info.Unit) is { } own && unit.Dimension != own.Dimension) read.Find(node["unit"]!, $"单位“{unit.Code}”与指标的“{own.Code}”不能换算", "改为同一种量的单位");
        var within = node["in"]?.Text;
        if (within is not null && before.All(r => r.Number != within)) read.Find(node["in"]!, $"第{number}行属于第{within}行，而上面没有第{within}行", "其中项写在主项下面，in 写主项的行号");
        var taken = Parser.TryParse(node["formula"]?.Text ?? "", out var formula, out _) && formula is Name { Code: var source } && catalogue.Find(source) is not null ? source : null;
        if (code is null && !text && taken is null && catalogue.FindByCodeOrName(read.Word(node["name"], node, "name").Chinese) is { } known)
            read.Find(node, $"已有指标“{known.Name}”（{known.Code}），本表不再另设", $"写 into: {known.Code}，由本表写入；或写 formula: {known.Code}，取数不再填报");
        return new(number, read.Word(node["name"], node, "name"), within, code, breakdown, unit, (int)(node["decimals"]?.Number ?? info?.Decimals ?? 0), KindOf(node, info), AggregateOf(node, info), node["formula"]?.Text)
        {
            Depth = within is null ? 0 : (before.FirstOrDefault(r => r.Number == within)?.Depth ?? 0) + 1,
            Help = read.OptionalWord(node["help"]),
            Optional = node["optional"]?.Flag ?? text,
            Options = Options(read, node, text),
            AnswerWithin = AnswerWithin(read, node, text),
            Known = taken,
        };
    }

    // A spreadsheet takes a list of 255 characters.
    private static IReadOnlyList<string> Options(PackReading read, PackNode node, bool text)
    {
        if (node["options"] is not { } options) return [];
        if (!text) read.Find(options, "数字不从列表选", "删去 options，或改为文字");
        if (options.Texts.Count == 0 || options.Texts.Sum(o => o.Length + 1) > MostOptions || options.Texts.Any(o => o.Contains(',', StringComparison.Ordinal) || o.Contains('"', StringComparison.Ordinal)))
            read.Find(options, "可选项不对", $"写一个以上不带逗号和引号的词，合计不超过{MostOptions}字");
        return options.Texts;
    }

    private static int? AnswerWithin(PackReading read, PackNode node, bool text)
    {
        if (node["answer"] is not { } answer) return null;
        if (!text) read.Find(answer, "数字不是诉求", "删去 answer，或改为文字");
        if (answer.Number is { } days and >= 1 and <= MostDays && days == Math.Floor(days)) return (int)days;
        read.Find(answer, $"“answer: {answer.Text}”不对", $"写1到{MostDays}的整数，意为几个工作日内答复");
        return null;
    }

    private static IndicatorKind KindOf(PackNode node, IndicatorInfo? info) => Enum.TryParse<IndicatorKind>(node["kind"]?.Text ?? info?.Kind, true, out var kind) ? kind : IndicatorKind.Flow;

    private static Aggregation AggregateOf(PackNode node, IndicatorInfo? info) => Enum.TryParse<Aggregation>(info?.Aggregate, true, out var how) ? how
        : KindOf(node, info) switch { IndicatorKind.Flow or IndicatorKind.Count => Aggregation.Sum, IndicatorKind.Stock => Aggregation.Last, _ => Aggregation.None };

    // fdi.used[industry=mfg]
    private static (string? Code, string Breakdown) Into(IndicatorCatalogue catalogue, string? written)
    {
        if (written is null) return (null, "");
        var cut = written.IndexOf('[', StringComparison.Ordinal);
        return cut < 0 ? (written, "") : (written[..cut], catalogue.Canonical(written[(cut + 1)..].TrimEnd(']').Replace(',', ';')));
    }

    /// <summary>A row's breakdown with that of a column, in canonical form.</summary>
    internal static string Joined(string row, string column) =>
        string.Join(';', row.Split(';').Concat(column.Split(';')).Where(p => p.Length > 0).Order(StringComparer.Ordinal));

    private static Unit? UnitAt(PackReading read, PackNode? node)
    {
        if (node is null) return null;
        if (Unit.Find(node.Text) is { } unit) return unit;
        read.Find(node, $"单位“{node.Text}”不认识", "改为已知的单位，如 万美元、亿元、%、个");
        return null;
    }

    private static FormCheck Check(PackReading read, Form form, string code, PackNode node)
    {
        read.OnlyKeys(node, "hard", "soft", "at", "why", "do");
        if (node["hard"] is null == node["soft"] is null) read.Find(node, $"校核“{code}”应写 hard 或 soft 中的一个", "hard 为不予提交，soft 为须作说明");
        var written = node["hard"] ?? node["soft"] ?? node;
        Expression? test = null;
        if (written.Text is "history")
        {
            if (node["hard"] is not null) read.Find(written, "历史区间不能作为硬性校核", "改为 soft: history");
        }
        else if (!Parser.TryParse(written.Text ?? "", out test, out var fault))
            read.Find(written, $"校核“{code}”的写法有误", fault.Sentence.TrimEnd('。'));
        return new(code, node["hard"] is not null, node["at"]?.Text ?? "", test, read.Word(node["why"], node, "why"), read.Word(node["do"], node, "do"));
    }

    /// <summary>A row's or column's formula for one cell, its names made those of cells; null for a cell that is typed.</summary>
    internal static string? FormulaOf(FormCell cell)
    {
        if (cell.Column.Formula is { } across) return ColumnName().Replace(across, m => $"r{cell.Row.Number}.{m.Value}");
        if (cell.Row.Formula is not { } down) return null;
        return cell.Column.Code.Length == 0 ? down : RowName().Replace(down, m => $"{m.Value}.{cell.Column.Code}");
    }

    [GeneratedRegex(@"\b[a-z][a-z0-9_]*\b")]
    private static partial Regex ColumnName();

    [GeneratedRegex(@"\br[0-9]+\b(?!\.)")]
    private static partial Regex RowName();

    private static bool IsCode(string code) => code.Length is > 0 and <= 40 && char.IsAsciiLetterLower(code[0]) && code.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '_');

    internal static bool IsTooLarge(Form form) => form.Cells.Count() > MostCells;
}
