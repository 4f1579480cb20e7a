using System.Globalization;
using Luopan.Platform.Access;
using Luopan.Platform.Packs;

namespace Luopan.Modules.Targets;


/// <summary>What a plan digest's head says of it.</summary>
internal sealed record PlanDigest(string Code, string Title, DateOnly? From, Sensitivity Sensitivity);

/// <summary>The plan digests of the pack by code.</summary>
internal sealed record PlanDigests(IReadOnlyDictionary<string, PlanDigest> All)
{
    internal PlanDigest? Find(string code) => All.GetValueOrDefault(code);

    internal static PlanDigests Read(PackFolder folder)
    {
        var all = new Dictionary<string, PlanDigest>();
        foreach (var file in folder.FindAll("plans", ".md"))
        {
            var parts = file.Text.Split("---\n", 3);
            if (parts.Length < 3) continue;
            var head = PackYaml.Read(file with { Text = parts[1] }, folder.Findings);
            var code = head["code"]?.Text ?? Path.GetFileNameWithoutExtension(file.Path);
            all[code] = new(code, head["title"]?.Text ?? code, Date(head["from"]?.Text), head["sensitivity"]?.Text switch
            {
                "内部" => Sensitivity.Internal,
                "工作秘密" => Sensitivity.WorkSecret,
                _ => Sensitivity.Open,
            });
        }

        return new(all);
    }

    private static DateOnly? Date(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
}
