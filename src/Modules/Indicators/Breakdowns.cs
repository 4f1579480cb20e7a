namespace Luopan.Modules.Indicators;

/// <summary>What is wrong with a breakdown, and the way out.</summary>
public sealed record BreakdownProblem(string What, string Remedy);

/// <summary>Breakdowns in their canonical form: sorted <c>dim=code;…</c>, empty for the total.</summary>
internal static class Breakdowns
{
    /// <summary>Why a breakdown cannot be one of this indicator's; null when it can.</summary>
    internal static BreakdownProblem? Problem(string breakdown, IndicatorInfo indicator, IndicatorCatalogue catalogue)
    {
        if (breakdown.Length == 0) return null;
        var parts = breakdown.Split(';');
        foreach (var part in parts)
        {
            if (part.Split('=') is not [var dimension, var code]) return new($"分组“{part}”的写法不对", "写作 维度=代码，多个用分号分开，如 industry=mfg;origin=jp");
            if (catalogue.Dimension(dimension) is not { } known) return new($"没有分组维度“{dimension}”", $"请改用：{string.Join("、", catalogue.Dimensions.Select(d => d.Code))}");
            if (!indicator.Breakdowns.Contains(dimension))
                return new($"指标“{indicator.Code}”不按“{known.Name}”分组", indicator.Breakdowns.Count == 0 ? "该指标只有合计，请清空分组" : $"可用维度：{string.Join("、", indicator.Breakdowns)}");
            if (known.Codes.All(c => c.Code != code)) return new($"维度“{known.Name}”没有代码“{code}”", $"请改用：{string.Join("、", known.Codes.Select(c => c.Code).Take(20))}");
        }

        var dimensions = parts.Select(p => p.Split('=')[0]).ToList();
        if (dimensions.Distinct().Count() < dimensions.Count) return new("同一分组维度写了两次", "每个维度只留一个代码");
        return parts.Order(StringComparer.Ordinal).SequenceEqual(parts) ? null : new("分组没有按代码排序", $"写作 {string.Join(';', parts.Order(StringComparer.Ordinal))}");
    }

    /// <summary>Turns what a person wrote (codes or Chinese names, in any order) into the canonical form; words it does not know stay as they are.</summary>
    internal static string Canonical(string written, IndicatorCatalogue catalogue)
    {
        var parts = written.Replace('；', ';').Replace('＝', '=').Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return string.Join(';', parts.Select(p => Part(p, catalogue)).Order(StringComparer.Ordinal));
    }

    private static string Part(string part, IndicatorCatalogue catalogue)
    {
        if (part.Split('=', StringSplitOptions.TrimEntries) is not [var dimension, var code]) return part;
        var known = catalogue.Dimension(dimension) ?? catalogue.Dimensions.FirstOrDefault(d => d.Name == dimension);
        return known is null ? part : $"{known.Code}={(known.Codes.FirstOrDefault(c => c.Code == code) ?? known.Codes.FirstOrDefault(c => c.Name == code))?.Code ?? code}";
    }
}
