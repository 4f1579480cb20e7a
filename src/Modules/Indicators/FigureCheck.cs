using Luopan.Kernel;
using Luopan.Modules.Access;

namespace Luopan.Modules.Indicators;

/// <summary>A figure as some file writes it.</summary>
internal sealed record FigureText(
    int Line, string Indicator, string Org, string Period, string Breakdown, string Value, string Unit, string Publisher, string Class, string Status, string Flags, string Text, string Reason);

/// <summary>A figure as read and checked, ready to become a vintage.</summary>
internal sealed record FigureRow(
    int Line, IndicatorInfo Indicator, OrgInfo Org, Period Period, string Breakdown, decimal? Value, string? Text,
    string Publisher, int Class, string Status, string Flags, string? Reason)
{
    /// <summary>The single units it rests on; null when it is no statistics of such.</summary>
    internal Contributors? Units { get; init; }

    internal (string, string, Period, string, string) Key => (Indicator.Code, Org.Code, Period, Breakdown, Publisher);
}

/// <summary>Rows are the same figure when they have the same key.</summary>
internal sealed class SameFigure : IEqualityComparer<FigureRow>
{
    public bool Equals(FigureRow? x, FigureRow? y) => x?.Key == y?.Key;

    public int GetHashCode(FigureRow obj) => obj.Key.GetHashCode();
}

/// <summary>Something wrong in one cell: what and the way out.</summary>
internal delegate void Wrong(Cell cell, string what, string remedy);

/// <summary>The cells of a figure's row.</summary>
internal enum Cell
{
    Indicator,
    Org,
    Period,
    Breakdown,
    Value,
    Unit,
    Publisher,
    Class,
    Status,
    Flags,
    Text,
    Reason,
}

/// <summary>What every figure must satisfy, whichever file brings it.</summary>
internal static class FigureCheck
{
    private static readonly Dictionary<string, string> Statuses = new()
    {
        ["公布"] = FigureStatus.Published,
        ["初步"] = FigureStatus.Preliminary,
        ["报送"] = FigureStatus.Reported,
        [FigureStatus.Published] = FigureStatus.Published,
        [FigureStatus.Preliminary] = FigureStatus.Preliminary,
        [FigureStatus.Reported] = FigureStatus.Reported,
    };

    /// <summary>The row; null when something was wrong, all of which was told.</summary>
    /// <param name="findIndicator">How an indicator is named in this file.</param>
    /// <param name="findOrg">How an org is named in this file; tells what is wrong itself and answers null then.</param>
    internal static FigureRow? Check(FigureText given, IndicatorCatalogue catalogue, Func<string, IndicatorInfo?> findIndicator, Func<string, OrgInfo?> findOrg, Wrong wrong)
    {
        var fine = true;
        void Tell(Cell cell, string what, string remedy)
        {
            fine = false;
            wrong(cell, what, remedy);
        }

        var indicator = findIndicator(given.Indicator);
        if (indicator is null) Tell(Cell.Indicator, given.Indicator.Length == 0 ? "没有写指标" : $"没有指标“{given.Indicator}”", "改为指标目录中的代码或名称");
        var org = findOrg(given.Org);
        fine &= org is not null;
        if (!Period.TryParse(given.Period, out var period)) Tell(Cell.Period, $"时期“{given.Period}”的写法不对", "写作2025、2025-03、2025-01/03（累计）、2025-Q1或2025-H1");
        if (indicator is not null) CheckAgainst(indicator, given, catalogue, Tell);
        if (!Quantity.TryParseNumber(given.Value, out var value)) TellNumber(given.Value, Tell);
        if (given.Publisher.Length == 0) Tell(Cell.Publisher, "没有写发布单位", "写明这个数由谁发布");
        var rank = PublisherClass.Rank(given.Class);
        if (rank is null) Tell(Cell.Class, $"来源等级“{given.Class}”不认识", $"可用：{string.Join("、", PublisherClass.All)}");
        if (!Statuses.TryGetValue(given.Status, out var status)) Tell(Cell.Status, $"状态“{given.Status}”不认识", "写公布、初步或报送");
        if (catalogue.UnknownMark(given.Flags) is { } unknown) Tell(Cell.Flags, $"标记“{unknown}”不认识", catalogue.Marks.Count == 0 ? "清空标记" : $"可用：{string.Join("、", catalogue.Marks.Select(m => $"{m.Code}（{m.Name}）"))}");
        if (given.Publisher.Length > 200 || given.Flags.Length > 200 || given.Text.Length > 200 || given.Reason.Length > 1000)
            Tell(Cell.Text, "文字太长", "发布单位、标记、文字不超过200字，理由不超过1000字");
        if (!fine) return null;
        return new(
            given.Line, indicator!, org!, period, given.Breakdown, value, given.Text.Length == 0 ? null : given.Text,
            given.Publisher, rank!.Value, status!, given.Flags, given.Reason.Length == 0 ? null : given.Reason);
    }

    private static void CheckAgainst(IndicatorInfo indicator, FigureText given, IndicatorCatalogue catalogue, Wrong tell)
    {
        if (indicator.Formula is not null)
            tell(Cell.Indicator, $"“{indicator.Name}”由公式计算，不能另行写入", "删去该行；要改数请改公式用到的指标");
        if (indicator.Writer == IndicatorWriter.Records)
            tell(Cell.Indicator, $"“{indicator.Name}”由台账计数，不能另行写入", "删去该行；要改数请改台账中的记录");
        if (IndicatorWriter.FormOf(indicator.Writer) is { } form)
            tell(Cell.Indicator, $"“{indicator.Name}”由报表（{form}）写入，不能另行导入", "删去该行；要改数请由填报单位修订报表");
        if (Breakdowns.Problem(given.Breakdown, indicator, catalogue) is { } problem) tell(Cell.Breakdown, problem.What, problem.Remedy);
        if (Unit.Find(given.Unit) is not { } unit || (given.Unit != indicator.Unit && unit != Unit.Find(indicator.Unit)))
            tell(Cell.Unit, given.Unit.Length == 0 ? "没有写单位" : $"单位“{given.Unit}”与指标的单位不同", $"“{indicator.Name}”的单位是{indicator.Unit}，请换算后再填");
    }

    private static void TellNumber(string value, Wrong tell)
    {
        var (what, remedy) = value switch
        {
            "" => ("没有写数值", "填数字；没有数就删去该行，不要填0"),
            ['=', ..] => ($"数值是公式“{Short(value)}”", "另存为数值后再导入"),
            _ when value.Contains(',', StringComparison.Ordinal) || value.Contains('，', StringComparison.Ordinal) => ($"数值“{Short(value)}”带有千位分隔符", "只写数字、小数点和负号"),
            _ => ($"数值“{Short(value)}”不是数", "只写数字、小数点和负号，单位写在单位列"),
        };
        tell(Cell.Value, what, remedy);
    }

    internal static string Short(string text) => text.Length > 30 ? text[..30] + "…" : text;
}
