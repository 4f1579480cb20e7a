using Luopan.Platform.Packs;

namespace Luopan.Modules.Indicators.Secrecy;

/// <summary>When a figure would tell what a single unit said: it rests on too few, or one or two of them make it up.</summary>
/// <param name="Least">Fewest units a figure may rest on.</param>
/// <param name="Largest">Percent of the figure the largest unit may make up.</param>
/// <param name="Margin">Percent of the largest unit that the units behind the two largest must make up at least, so that the second cannot work out the first; null where the pack asks for none.</param>
/// <param name="Basis">Where the rule is laid down.</param>
internal sealed record SecrecyRule(int Least, decimal Largest, decimal? Margin, string Basis)
{
    /// <summary>Of a pack that says nothing.</summary>
    internal static readonly SecrecyRule Standard = new(3, 85, null, "");

    /// <summary>What stands in place of the figure; the same whichever part of the rule it was, and for figures hidden only beside others.</summary>
    internal string Reason => $"统计保密：不足{Least}户或能推知个别单位，不予显示";

    /// <summary>Whether the figure itself must not be shown. What nobody contributed to tells nothing of anybody.</summary>
    internal bool Guards(Contributors? units, decimal value) => units is { Count: > 0 } && (units.Count < Least || Dominated(units, Math.Abs(value)));

    private bool Dominated(Contributors units, decimal value) =>
        units.Largest > 0 && (units.Largest * 100 > Largest * value || (Margin is { } margin && (value - units.Largest - units.Second) * 100 < margin * units.Largest));
}

/// <summary>Reads secrecy.yaml.</summary>
internal static class SecrecyFile
{
    private static readonly HashSet<string> Keys = ["least", "largest", "margin", "basis"];

    internal static SecrecyRule Read(PackFolder folder)
    {
        if (folder.Find("secrecy.yaml") is not { } file) return SecrecyRule.Standard;
        var node = PackYaml.Read(file, folder.Findings);
        PackYaml.OnlyKeys(node, Keys, folder.Findings);
        void Wrong(string key, string remedy) => folder.Findings.Add(new(file.Path, node[key]?.Line ?? 1, $"统计保密的“{key}”是“{node[key]?.Text}”", remedy));
        if (node["least"]?.Number is not { } least || least != decimal.Truncate(least) || least is < 2 or > 20) Wrong("least", "写2到20的整数：少于几户不予显示");
        if (node["largest"]?.Number is not (> 0 and <= 100)) Wrong("largest", "写0到100的百分数：最大一户超过多少不予显示");
        if (node["margin"] is not null && node["margin"]!.Number is not (> 0 and <= 100)) Wrong("margin", "写0到100的百分数，或删去该键");
        if (node["basis"]?.Text is not { Length: > 0 }) Wrong("basis", "写明依据");
        return new((int)(node["least"]?.Number ?? SecrecyRule.Standard.Least), node["largest"]?.Number ?? SecrecyRule.Standard.Largest, node["margin"]?.Number, node["basis"]?.Text ?? "");
    }
}
