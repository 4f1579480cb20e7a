using Luopan.Platform.Packs;

namespace Luopan.Modules.Indicators;

/// <summary>A mark that travels with a figure, such as 取整 or 口径调整.</summary>
/// <param name="Alone">Whether a figure so marked speaks only for itself: never subtracted from, added to or compared with figures of other periods.</param>
/// <param name="Beside">Whether its word stands beside the figure wherever it goes.</param>
/// <param name="Why">The reason in Chinese without a full stop; empty when none is needed.</param>
public sealed record FigureMark(string Code, string Name, string NameEn, bool Alone, bool Beside, string Why)
{
    /// <summary>The product's own: a statistical secret, seen by those who keep it.</summary>
    internal static readonly FigureMark Secret = new("secret", "保密", "secret", false, true, "");

    /// <summary>The product's own: not released yet, seen by those who prepare the release.</summary>
    internal static readonly FigureMark Embargoed = new("embargoed", "未发布", "embargoed", false, true, "");

    /// <summary>The product's own: a sum over units of which some have not answered.</summary>
    internal static readonly FigureMark Partial = new("partial", "未报齐", "partial", false, true, "");
}

/// <summary>Reads the marks of figures.</summary>
internal static class FlagFile
{
    private static readonly HashSet<string> Keys = ["name", "name_en", "alone", "beside", "why"];

    internal static IReadOnlyList<FigureMark> Read(PackFolder folder)
    {
        if (folder.Find("flags.yaml") is not { } file) return [];
        var all = new List<FigureMark>();
        foreach (var (code, line, node) in PackYaml.Read(file, folder.Findings).Entries)
        {
            PackYaml.OnlyKeys(node, Keys, folder.Findings);
            var (alone, beside) = (node["alone"]?.Text ?? "false", node["beside"]?.Text ?? "false");
            if (node["name"]?.Text is null) folder.Findings.Add(new(file.Path, line, $"标记“{code}”没有名称", "补上 name"));
            if (alone is not ("true" or "false")) folder.Findings.Add(new(file.Path, line, $"标记“{code}”的 alone“{alone}”不认识", "写 true 或 false"));
            if (beside is not ("true" or "false")) folder.Findings.Add(new(file.Path, line, $"标记“{code}”的 beside“{beside}”不认识", "写 true 或 false"));
            if (alone == "true" && node["why"]?.Text is null) folder.Findings.Add(new(file.Path, line, $"标记“{code}”不许与别的时期相比，却没有写理由", "补上 why"));
            all.Add(new(code, node["name"]?.Text ?? code, node["name_en"]?.Text ?? code, alone == "true", beside == "true", node["why"]?.Text ?? ""));
        }

        return all;
    }
}
