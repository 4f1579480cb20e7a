using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Luopan.Kernel;

namespace Luopan.Engines.Series.Given;

/// <summary>Makes a source of series from files; refuses what cannot be meant, with row, field and remedy, and notes what it took for granted.</summary>
public sealed class GivenReader
{
    private readonly Dictionary<(string Indicator, string Org, Period Period, string Breakdown), Figure> figures = [];
    private readonly Dictionary<(string Indicator, string Org, Period Period, string Breakdown), GivenRow> rowsOf = [];
    private readonly Dictionary<string, GivenRow> declared = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Break>> breaks = new(StringComparer.Ordinal);
    private readonly Dictionary<string, GivenOrg> orgs = new(StringComparer.Ordinal);
    private readonly List<string> notes = [];
    private readonly List<FaultDetail> wrong = [];

    private GivenReader()
    {
    }

    /// <summary>Reads every file; all of them together are one source.</summary>
    public static bool TryRead(IReadOnlyList<(string Name, byte[] Bytes)> files, [NotNullWhen(true)] out GivenSeries? series, [NotNullWhen(false)] out Fault? fault)
    {
        (series, var reader, var tables) = (null, new GivenReader(), new List<(string Name, IReadOnlyList<GivenRow> Rows)>());
        foreach (var (name, bytes) in files)
        {
            (var rows, fault) = GivenTables.Read(bytes, name);
            if (fault is not null) return false;
            tables.Add((name, rows));
        }

        // The catalogue first: figures are judged by it, whichever file came first.
        foreach (var table in new[] { GivenTable.Orgs, GivenTable.Indicators, GivenTable.Breaks, GivenTable.Series })
            foreach (var (name, rows) in tables)
            {
                foreach (var row in rows.Where(row => row.Table == table)) reader.Take(row);
                if (reader.wrong.Count == 0) continue;
                fault = GivenFaults.Rows(name, reader.wrong);
                return false;
            }

        fault = reader.figures.Count == 0 && reader.declared.Count == 0 ? GivenFaults.Empty(string.Join('、', files.Select(file => file.Name))) : null;
        if (fault is null) series = reader.Series();
        return series is not null;
    }

    private void Take(GivenRow row)
    {
        foreach (var key in GivenTables.Fields[row.Table].Take(1).Where(key => row[key].Length == 0)) wrong.Add(row.Wrong(key, "空着；请写代码。"));
        if (row.Table != GivenTable.Orgs && row["indicator"] is { Length: > 0 } code && !IsCode(code))
            wrong.Add(row.Wrong("indicator", $"“{code}”不能用在公式里；请用小写字母、数字、下划线和点，如 fdi.used。"));
        else if (row.Table == GivenTable.Series) TakeFigure(row);
        else if (row.Table == GivenTable.Orgs) TakeOrg(row);
        else if (row.Table == GivenTable.Breaks) TakeBreak(row);
        else TakeIndicator(row);
    }

    private void TakeFigure(GivenRow row)
    {
        if (row["org"].Length == 0) wrong.Add(row.Wrong("org", "空着；请写机构代码。"));
        if (!Period.TryParse(row["period"], out var period)) wrong.Add(row.Wrong("period", $"“{row["period"]}”不是时期；写作 2025、2025-H1、2025-Q1、2025-03、2025-01/03（累计）、2021/2025。"));
        var unit = Unit.Find(row["unit"]);
        if (unit is null && row["unit"].Length > 0) wrong.Add(row.Wrong("unit", $"单位“{row["unit"]}”不认识；改为已知的单位，如 亿元、亿美元、%、个。"));
        if (unit is not null && Unit.Find(declared.GetValueOrDefault(row["indicator"])?["unit"]) is { } own && !unit.ConvertsTo(own))
            wrong.Add(row.Wrong("unit", $"单位“{unit.Code}”不能换算为目录中的“{own.Code}”；请改其中一处。"));
        if (BreakdownOf(row["breakdown"]) is not { } breakdown)
        {
            wrong.Add(row.Wrong("breakdown", $"“{row["breakdown"]}”不是分组；写作 industry=mfg，多个用分号隔开。"));
            return;
        }

        var key = (row["indicator"], row["org"], period, breakdown);
        if (!rowsOf.TryAdd(key, row)) wrong.Add(row.Wrong("value", $"与 {rowsOf[key].File} 第{rowsOf[key].Row}行是同一个数；只留一处。"));
        else if (row["value"] is "" or Display.Missing) return;
        else if (!Quantity.TryParseNumber(row["value"], out var value)) wrong.Add(row.Wrong("value", $"“{row["value"]}”不是数；写作 1234.5，不带千位分隔符、单位和指数，没有数就空着。"));
        else figures[key] = new Figure(value, unit ?? Unit.Find(declared.GetValueOrDefault(row["indicator"])?["unit"]), $"{row.File}#{row.Row.ToString(CultureInfo.InvariantCulture)}");
    }

    private void TakeOrg(GivenRow row)
    {
        var kind = Choice(row, "kind", GivenOrgKind.Tree);
        var parent = row["parent"].Length > 0 ? row["parent"] : null;
        if (!orgs.TryAdd(row["org"], new GivenOrg(row["org"], parent, row["name"].Length > 0 ? row["name"] : row["org"], kind))) wrong.Add(row.Wrong("org", $"机构“{row["org"]}”写了两次；只留一处。"));
        var above = new HashSet<string> { row["org"] };
        for (var at = parent; at is not null; at = orgs.GetValueOrDefault(at)?.Parent)
            if (!above.Add(at))
            {
                wrong.Add(row.Wrong("parent", $"“{row["org"]}”的上级绕回了自己；请改正上级。"));
                return;
            }
    }

    private void TakeIndicator(GivenRow row)
    {
        if (!declared.TryAdd(row["indicator"], row)) wrong.Add(row.Wrong("indicator", $"指标“{row["indicator"]}”写了两次；只留一处。"));
        if (row["unit"].Length > 0 && Unit.Find(row["unit"]) is null) wrong.Add(row.Wrong("unit", $"单位“{row["unit"]}”不认识；改为已知的单位，如 亿元、亿美元、%、个。"));
        if (row["decimals"].Length > 0 && Places(row) is null) wrong.Add(row.Wrong("decimals", $"“{row["decimals"]}”不是小数位数；写0到10的整数。"));
        if (row["rolls"] is not ("" or "up")) wrong.Add(row.Wrong("rolls", $"“{row["rolls"]}”不认识；由下级相加写 up，否则空着。"));
        Choice(row, "better", Better.Up);
        var kind = Choice(row, "kind", IndicatorKind.Flow);
        var aggregate = Choice(row, "aggregate", Aggregation.None);
        if (aggregate == Aggregation.Sum && kind is IndicatorKind.Ratio or IndicatorKind.Index or IndicatorKind.Rank && row["kind"].Length > 0)
            wrong.Add(row.Wrong("aggregate", "比率、指数和位次不能相加；改为 last、mean 或 none。"));
        if (row["formula"].Length > 0 && !Parser.TryParse(row["formula"], out _, out var fault)) wrong.Add(row.Wrong("formula", fault.Sentence));
    }

    private void TakeBreak(GivenRow row)
    {
        if (!Period.TryParse(row["at"], out var at)) wrong.Add(row.Wrong("at", $"“{row["at"]}”不是时期；写作 2022 或 2022-05。"));
        else if (row["why"].Length == 0) wrong.Add(row.Wrong("why", "空着；请写口径为什么变。"));
        else
        {
            if (!breaks.TryGetValue(row["indicator"], out var all)) breaks[row["indicator"]] = all = [];
            all.Add(new Break(at, row["why"], row["comparable"].Length > 0 ? row["comparable"] : null));
        }
    }

    private GivenSeries Series()
    {
        var met = figures.GroupBy(figure => figure.Key.Indicator).ToDictionary(group => group.Key, group => group.Select(figure => figure.Value).ToList(), StringComparer.Ordinal);
        var codes = declared.Keys.Concat(met.Keys).Concat(breaks.Keys).Distinct().ToList();
        bool IsDerived(string code) => !declared.ContainsKey(code) && Suffix.TrySplit(code, out var stem, out _) && (codes.Contains(stem) || IsDerived(stem));
        var indicators = codes.Where(code => !IsDerived(code)).Select(code => TraitsOf(code, met.GetValueOrDefault(code) ?? [])).ToList();
        var strangers = orgs.Count == 0 ? [] : figures.Keys.Select(key => key.Org).Distinct().Where(org => !orgs.ContainsKey(org) && orgs.Values.All(one => one.Parent != org)).ToList();
        if (strangers.Count > 0) notes.Add($"{string.Join('、', strangers.Take(5))}{(strangers.Count > 5 ? $"等{strangers.Count}个" : "")}不在机构层级中，不参加合计和位次");
        foreach (var parent in orgs.Values.Select(org => org.Parent).OfType<string>().Distinct().Where(parent => !orgs.ContainsKey(parent)).ToList())
            orgs[parent] = new GivenOrg(parent, null, parent, GivenOrgKind.Tree);
        return new GivenSeries(figures, rowsOf.Keys, indicators, [.. orgs.Values], notes);
    }

    private IndicatorTraits TraitsOf(string code, List<Figure> met)
    {
        var row = declared.GetValueOrDefault(code);
        var unit = Unit.Find(row?["unit"]) ?? met.Select(figure => figure.Unit).FirstOrDefault(one => one is not null);
        var byAggregate = row is { } given && given["aggregate"].Length > 0 ? Choice(given, "aggregate", Aggregation.None) : (Aggregation?)null;
        var kind = row is not null && row["kind"].Length > 0 ? Choice(row, "kind", IndicatorKind.Flow) : byAggregate == Aggregation.Last ? IndicatorKind.Stock : KindBy(unit);
        var aggregate = byAggregate ?? kind switch
        {
            IndicatorKind.Flow or IndicatorKind.Count => Aggregation.Sum,
            IndicatorKind.Stock => Aggregation.Last,
            _ => Aggregation.None,
        };
        if (row is null || (row["kind"].Length == 0 && byAggregate is null && row["formula"].Length == 0))
            notes.Add($"没有说明 {code} 的类型，当作{(aggregate == Aggregation.Sum ? "流量，各期相加" : "比率或指数，各期不相加")}；可在目录行写明 kind 和 aggregate");
        var places = row is null ? null : Places(row);
        return new IndicatorTraits(
            code, row?["name"] is { Length: > 0 } name ? name : code, unit, places ?? (met.Count > 0 ? met.Max(figure => (int)figure.Value.Scale) : 2), kind,
            row is null ? Better.Up : Choice(row, "better", Better.Up), aggregate)
        {
            Formula = row?["formula"] is { Length: > 0 } formula && Parser.TryParse(formula, out var parsed, out _) ? parsed : null,
            Breaks = breaks.GetValueOrDefault(code) ?? [],
            RollsUp = row?["rolls"] == "up",
        };
    }

    private static IndicatorKind KindBy(Unit? unit) => unit switch
    {
        { Kind: UnitKind.Percent or UnitKind.Points } => IndicatorKind.Ratio,
        { Kind: UnitKind.Rank } => IndicatorKind.Rank,
        { Kind: UnitKind.Number } => IndicatorKind.Index,
        _ => IndicatorKind.Flow,
    };

    private static int? Places(GivenRow row) => int.TryParse(row["decimals"], NumberStyles.None, CultureInfo.InvariantCulture, out var places) && places <= 10 ? places : null;

    private T Choice<T>(GivenRow row, string field, T otherwise) where T : struct, Enum
    {
        if (row[field].Length == 0) return otherwise;
        if (char.IsAsciiLetter(row[field][0]) && Enum.TryParse<T>(row[field], true, out var chosen)) return chosen;
        wrong.Add(row.Wrong(field, $"“{row[field]}”不认识；可用的有 {string.Join('、', Enum.GetNames<T>().Select(name => name.ToLowerInvariant()))}。"));
        return otherwise;
    }

    private static string? BreakdownOf(string text)
    {
        var parts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in text.Split([';', '；', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            if (part.Split('=', StringSplitOptions.TrimEntries) is not [{ Length: > 0 } dimension, { Length: > 0 } code] || !parts.TryAdd(dimension, code)) return null;
        return string.Join(';', parts.Select(part => $"{part.Key}={part.Value}"));
    }

    private static bool IsCode(string code) =>
        char.IsAsciiLetter(code[0]) && code.Split('.').All(word => word.Length > 0 && word.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_'))
        && code is not ("and" or "or" or "not");
}
