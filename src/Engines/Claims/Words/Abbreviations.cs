namespace Luopan.Engines.Claims.Words;

/// <summary>Short forms of indicators that officials write, and the full names they stand for.</summary>
internal static class Abbreviations
{
    private static readonly (string Short, string Full)[] Forms =
    [
        ("社零总额", "社会消费品零售总额"), ("社消零", "社会消费品零售总额"), ("社零额", "社会消费品零售额"), ("社零", "社会消费品零售额"), ("网零额", "网上零售额"), ("规上", "规模以上"), ("限上", "限额以上"), ("综保区", "综合保税区"), ("固投", "固定资产投资"),
    ];

    /// <summary>A name with its short forms written out.</summary>
    public static string Expanded(string name)
    {
        foreach (var (form, full) in Forms)
            if (name.Contains(form, StringComparison.Ordinal)) name = name.Replace(form, full, StringComparison.Ordinal);
        return name;
    }
}
