using Luopan.Modules.Records.Types;

namespace Luopan.Modules.Records.Sheets;

/// <summary>A column of a sheet of records: a field, a part of one, or what every record has.</summary>
/// <param name="Key">Field code, <c>field.part</c> (currency, rate, rateDate, base, code, lon, lat), or a built-in column.</param>
/// <param name="Head">Chinese head without unit.</param>
/// <param name="Unit">Stands behind the head in brackets; empty for none.</param>
internal sealed record SheetColumn(string Key, string Head, string HeadEn, string Unit, Field? Field, string Part = "")
{
    internal const string Currency = "currency", Rate = "rate", RateDate = "rateDate", InBase = "base", Code = "code", Lon = "lon", Lat = "lat", Number = "number", State = "state", Parent = "of";

    /// <summary>Head with its unit, in one language.</summary>
    internal string Title(bool english) => (english, Unit.Length) switch
    {
        (false, 0) => Head,
        (false, _) => $"{Head}（{Unit}）",
        (true, 0) => HeadEn,
        _ => $"{HeadEn} ({Unit switch { "亿" => "100 million", "万" => "10 thousand", _ => Kernel.Unit.Find(Unit)?.English ?? Unit }})",
    };

    /// <summary>Chinese and English names of what every record has.</summary>
    internal static readonly IReadOnlyDictionary<string, (string Chinese, string English)> BuiltIn = new Dictionary<string, (string, string)>
    {
        [Number] = ("编号", "Number"),
        [State] = ("状态", "State"),
        ["light"] = ("时限", "Time limit"),
        ["due"] = ("到期日", "Due"),
        ["assignee"] = ("承办人", "Assignee"),
        ["org"] = ("归属", "Unit"),
        ["updated"] = ("更新日期", "Updated"),
        ["created"] = ("登记日期", "Entered"),
    };

    /// <summary>What every record has, by its code; null for other codes.</summary>
    internal static SheetColumn? Own(string code) => BuiltIn.TryGetValue(code, out var name) ? new(code, name.Chinese, name.English, "", null) : null;

    /// <summary>The columns a field is written in.</summary>
    /// <param name="all">Also the parts that only matter when the sheet comes back: rates, codes, degrees.</param>
    internal static IEnumerable<SheetColumn> Of(Field field, string baseCurrency, bool all)
    {
        SheetColumn Part(string part, string chinese, string english, string unit = "") => new($"{field.Code}.{part}", field.Label.Chinese + chinese, $"{field.Label.English} {english}", unit, field, part);
        var unit = field.Kind switch
        {
            FieldKind.Money => field.Currencies.Count == 1 ? FieldFile.UnitOf(field.Scale, field.Currencies[0]) : field.Scale,
            FieldKind.Number or FieldKind.Formula => field.Unit,
            _ => "",
        };
        yield return new(field.Code, field.Label.Chinese, field.Label.English, unit, field);
        if (field.Kind == FieldKind.Money && field.Currencies.Count > 1)
        {
            yield return Part(Currency, "币种", "currency");
            if (all)
            {
                yield return Part(Rate, "汇率", "rate");
                yield return Part(RateDate, "汇率日期", "rate date");
            }
            else yield return Part(InBase, "折合", "converted", FieldFile.UnitOf(field.Scale, baseCurrency));
        }

        if (!all) yield break;
        if (field.Kind == FieldKind.Enterprise) yield return Part(Code, "统一社会信用代码", "credit code");
        if (field.Kind != FieldKind.Place) yield break;
        yield return Part(Lon, "经度", "longitude");
        yield return Part(Lat, "纬度", "latitude");
    }

    /// <summary>The columns of a child table's own sheet; the first names the record a row belongs to.</summary>
    internal static IReadOnlyList<SheetColumn> Rows(ChildTable child) => [new(Parent, "所属", "Belongs to", "", null), .. child.Fields.Where(f => f.Kind != FieldKind.Formula).SelectMany(f => Of(f, "", true))];

    /// <summary>Every column an imported sheet may bring.</summary>
    internal static IReadOnlyList<SheetColumn> Importable(RecordType type) =>
    [
        .. type.NumberForm is null ? [] : new[] { Own(Number)! },
        .. type.Fields.Where(f => f.Kind != FieldKind.Formula).SelectMany(f => Of(f, "", true)),
        Own(State)!,
    ];
}
