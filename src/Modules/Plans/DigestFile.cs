using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Luopan.Engines.Documents;
using Luopan.Modules.Access;
using Luopan.Platform.Access;
using Luopan.Platform.Packs;

namespace Luopan.Modules.Plans;

/// <summary>A digest of the pack, read and checked.</summary>
internal sealed record Digest(PackPlan Plan, string Issuer, string Date, string Original, string Hash, Document Document);

internal sealed record Digests(IReadOnlyList<Digest> All);

/// <summary>Reads one <c>plans/*.md</c>: its head, its dates, its outline.</summary>
internal static class DigestFile
{
    private static readonly HashSet<string> Keys = ["code", "title", "issuer", "date", "from", "until", "org", "sensitivity", "original"];
    private static readonly string[] Required = ["code", "title", "issuer", "date", "org", "sensitivity", "original"];

    /// <summary>The digest; null when it has no readable head or text, with the findings saying why.</summary>
    internal static Digest? Read(PackFile file, PackFolder folder, PackOrgs orgs)
    {
        var lines = file.Text.ReplaceLineEndings("\n").Split('\n');
        var end = lines[0] == "---" ? Array.IndexOf(lines, "---", 1) : -1;
        if (end < 0)
        {
            folder.Findings.Add(new(file.Path, 1, "缺少文件头", "首行写---，逐行写code、title等键，再以---结束"));
            return null;
        }

        // The line before the head keeps the numbers of the findings right.
        var head = PackYaml.Read(file with { Text = "\n" + string.Join('\n', lines[1..end]) }, folder.Findings);
        var plan = ReadHead(head, file, folder, orgs);
        CheckOutline(lines, end + 1, file.Path, folder.Findings);
        var result = DocumentReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(file.Text)), Path.GetFileName(file.Path));
        if (!result.Read(out var document, out var fault))
        {
            folder.Findings.Add(new(file.Path, end + 2, fault.Sentence.TrimEnd('。'), "改正正文后再检查"));
            return null;
        }

        return new(plan with { Sentences = [.. document.Sentences().Select(s => s.Text)] }, Text(head, "issuer"), Text(head, "date"), Text(head, "original"), Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(file.Text))), document);
    }

    private static PackPlan ReadHead(PackNode head, PackFile file, PackFolder folder, PackOrgs orgs)
    {
        PackYaml.OnlyKeys(head, Keys, folder.Findings);
        foreach (var key in Required.Where(k => Text(head, k).Length == 0)) folder.Findings.Add(new(file.Path, 1, $"文件头缺少“{key}”", "补上该键"));
        void Bad(string key, string remedy) => folder.Findings.Add(new(file.Path, head[key]!.Line, $"“{key}”的值“{Text(head, key)}”不对", remedy));
        var (code, org) = (Text(head, "code"), Text(head, "org"));
        if (code.Length > 0 && code != Path.GetFileNameWithoutExtension(file.Path)) Bad("code", "与文件名相同");
        if (org.Length > 0 && !orgs.Knows(org)) Bad("org", "改为 orgs.csv 中的代码");
        if (Text(head, "date") is { Length: > 0 } date && !Modules.Plans.Plan.IsDate(date)) Bad("date", "写成2021、2021-08或2021-08-15，并加引号");
        var (from, until) = (Day(head, "from", Bad), Day(head, "until", Bad));
        if (from > until) Bad("until", "不得早于from");
        var sensitivity = ImportPlan.SensitivityOf(Text(head, "sensitivity"));
        if (sensitivity is null && Text(head, "sensitivity").Length > 0) Bad("sensitivity", "写公开、内部或工作秘密");
        return new(code, Text(head, "title"), from, until, org, sensitivity ?? Sensitivity.WorkSecret, []);
    }

    private static DateOnly? Day(PackNode head, string key, Action<string, string> bad)
    {
        if (Text(head, key) is not { Length: > 0 } text) return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        bad(key, "写成2021-01-01");
        return null;
    }

    // A heading that skips a level, is empty, or stands twice under the same heading breaks the tree.
    private static void CheckOutline(string[] lines, int from, string path, List<PackFinding> findings)
    {
        var open = new List<string>();
        var seen = new HashSet<string>();
        for (var i = from; i < lines.Length; i++)
        {
            var level = lines[i].TakeWhile(c => c == '#').Count();
            if (level == 0) continue;
            var title = lines[i][level..].Trim();
            if (title.Length == 0) findings.Add(new(path, i + 1, "标题是空的", "写上标题或删去该行"));
            if (level > open.Count + 1) findings.Add(new(path, i + 1, $"标题“{title}”越级", $"改为{open.Count + 1}个#"));
            open = [.. open.Take(level - 1), title];
            if (!seen.Add(string.Join('\n', open))) findings.Add(new(path, i + 1, $"标题“{title}”重复", "同一标题下的小标题不得同名"));
        }
    }

    private static string Text(PackNode head, string key) => head[key]?.Text ?? "";
}
