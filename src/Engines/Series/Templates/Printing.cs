using Luopan.Kernel;

namespace Luopan.Engines.Series.Templates;

/// <summary>Prints results in official text: no separators, printed places kept, computed numbers rounded half away from zero.</summary>
internal static class Printing
{
    /// <summary>The text of a result that is there.</summary>
    public static string Print(Evaluated of, Format? format)
    {
        if (of.Text is { } text) return text;
        if (of.Truth is { } truth) return truth ? "是" : "否";
        return format?.Name switch
        {
            "amount" or "count" => Amount(of, format),
            "value" => Number(of, format),
            "yoy" => Worded(of, format, "增长", "下降", "%"),
            "share" => Number(of, format) + (format.Bare ? "" : "%"),
            "rank" => Rank(of.Value!.Value, format.Bare),
            "gap" => Gap(of, format),
            "higher" => Higher(of, format),
            "multiple" => Number(of, format) + (format.Bare ? "" : "倍"),
            _ => Plain(of),
        };
    }

    private static string Plain(Evaluated of) => of.Unit?.Kind switch
    {
        UnitKind.Rank => Rank(of.Value!.Value, bare: false),
        _ => Amount(of, null),
    };

    private static string Amount(Evaluated of, Format? format)
    {
        var (number, unit) = (Number(of, format), format?.Unit ?? of.Unit);
        if (format is { Bare: true } || unit is null || number.EndsWith(unit.Code, StringComparison.Ordinal)) return number;
        return number + (unit.Kind == UnitKind.Points ? "个百分点" : unit.Code);
    }

    private static string Gap(Evaluated of, Format format)
    {
        var size = Display.Official(Math.Abs(Rounded(of, format)));
        if (format.Than is null) return size + (format.Bare ? "" : "个百分点");
        return Rounded(of, format) == 0 ? $"与{Other(format)}持平" : $"{Higher(of, format)}{size}{(format.Bare ? "" : "个百分点")}";
    }

    private static string Higher(Evaluated of, Format format) => Rounded(of, format) switch
    {
        > 0 => "高于" + Other(format),
        < 0 => "低于" + Other(format),
        _ => "持平于" + Other(format),
    };

    private static string Other(Format format) => format.Than switch { "nation" => "全国", "province" => "全省", _ => "" };

    private static string Worded(Evaluated of, Format? format, string up, string down, string unit) => Rounded(of, format) switch
    {
        0 => "持平",
        var value => (value > 0 ? up : down) + Display.Official(Math.Abs(value)) + unit,
    };

    private static string Rank(decimal place, bool bare)
    {
        var digits = place is >= 1 and <= 10 && place == decimal.Truncate(place)
            ? ChineseNumeral.Write((long)place)
            : Display.Official(Display.Rounded(place, 0));
        return $"第{digits}{(bare ? "" : "位")}";
    }

    private static string Number(Evaluated of, Format? format) =>
        of.Figure?.Print is { } print && format is null or { Decimals: null, Unit: null } ? print : Display.Official(Rounded(of, format));

    private static decimal Rounded(Evaluated of, Format? format)
    {
        var value = of.Value!.Value;
        if (format?.Unit is { } unit && of.Unit is not null && of.Unit.TryConvert(value, unit, out var converted)) value = converted;
        else if (of.Figure is not null && format?.Decimals is null) return value;
        if (format?.Decimals is { } places) return Display.Rounded(value, places);
        return of.Figure is not null && value.Scale <= 6 ? value : Display.Rounded(value, Places(of));
    }

    private static int Places(Evaluated of) => of.Decimals ?? of.Unit?.Kind switch
    {
        UnitKind.Percent or UnitKind.Points => 1,
        UnitKind.Count or UnitKind.Rank => 0,
        _ => 2,
    };

    /// <summary>The result as the format needs it: a plain ratio becomes a percentage; missing with the reason where it cannot be printed so.</summary>
    public static Evaluated Fitted(Evaluated of, Format? format)
    {
        if (of.IsMissing || format is null) return of;
        if (of.Value is not { } value) return Refused(of, $"格式 {format.Name} 只用于数字");
        if (format.Unit is { } unit && of.Unit is not null && !of.Unit.ConvertsTo(unit)) return Refused(of, $"{of.Unit.Code}不能换算为{unit.Code}");
        if (format.Name != "share" || of.Unit is not null || of.Figure is not null) return of;
        var worked = Arithmetic.InUnit(new Amount(value, null, of.Interval), Suffix.UnitOf("share"));
        return worked.Amount is { } amount ? of with { Value = amount.Value, Unit = amount.Unit, Interval = amount.Bounds } : Refused(of, worked.Reason!);
    }

    private static Evaluated Refused(Evaluated of, string reason) => new() { MissingReason = reason, Trace = of.Trace };
}
