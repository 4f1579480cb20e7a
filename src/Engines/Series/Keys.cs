namespace Luopan.Engines.Series;

/// <summary>Under which key a derived value may have been published: yoy(x) is x.yoy.</summary>
internal static class Keys
{
    /// <summary>The key a call stands for; null when it can only be computed.</summary>
    /// <param name="parentIsProvince">Whether, for the org asked, the parent is the province; asked only for a gap to the parent.</param>
    public static Expression? Of(Call call, Func<bool> parentIsProvince) => call.Function.Name switch
    {
        "yoy" or "share" or "multiple" => Keyed(call.Arguments[0], call.Function.Name),
        "rank" => call.Arguments.Count == 1 ? Keyed(call.Arguments[0], "rank") : null,
        "gap" => Gap(call.Arguments[0], ((OrgWord)call.Arguments[1]).Code, parentIsProvince),
        _ => null,
    };

    /// <summary>The name of a derived value of an expression; null when the expression is more than one figure.</summary>
    public static Expression? Keyed(Expression of, string suffix) => of switch
    {
        Name name => name with { Code = $"{name.Code}.{suffix}" },
        Redirect redirect when Keyed(redirect.Of, suffix) is { } key => redirect with { Of = key },
        Call { Function.IsShift: true } call when Keyed(call.Arguments[0], suffix) is { } key =>
            call with { Arguments = [key, .. call.Arguments.Skip(1)] },
        _ => null,
    };

    private static Expression? Gap(Expression of, string org, Func<bool> parentIsProvince) => (of, org) switch
    {
        (Call { Function.Name: "yoy" } growth, _) => Of(growth, parentIsProvince) is { } key ? Gap(key, org, parentIsProvince) : null,
        (Name name, "nation") when name.Code.EndsWith(".yoy", StringComparison.Ordinal) => name with { Code = name.Code + "_gap_nation" },
        (Name name, "province") when name.Code.EndsWith(".yoy", StringComparison.Ordinal) => name with { Code = name.Code + "_gap_province" },
        (Name, "parent") when parentIsProvince() => Gap(of, "province", parentIsProvince),
        _ => null,
    };
}
