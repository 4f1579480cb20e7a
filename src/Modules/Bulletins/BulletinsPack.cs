using Luopan.Engines.Series;
using Luopan.Engines.Series.Templates;
using Luopan.Kernel;
using Luopan.Modules.Access;
using Luopan.Modules.Indicators;
using Luopan.Modules.Indicators.Releases;
using Luopan.Platform.Access;
using Luopan.Platform.Packs;

namespace Luopan.Modules.Bulletins;

/// <summary>Reads bulletins/*.md and organs.csv, and checks that everything they name exists.</summary>
internal sealed class BulletinsPack : IPackPart
{
    private static readonly string[] Keys = ["code", "name", "title", "line", "levels", "periods", "number", "headline", "sensitivity", "release"];

    public void Read(PackFolder folder, PackContent content)
    {
        var catalogue = content.Has<IndicatorCatalogue>() ? content.Get<IndicatorCatalogue>() : IndicatorCatalogue.Empty;
        var all = new List<BulletinTemplate>();
        foreach (var file in folder.FindAll("bulletins", ".md"))
        {
            if (!TemplateReader.TryParse(file.Text, out var template, out var faults))
                folder.Findings.AddRange(faults.Select(f => Told(file, f)));
            else if (Head(file, template, folder.Findings) is { } read)
            {
                if (read.Release is { } release && !content.Get<ReleaseCalendar>().Has(release)) folder.Findings.Add(new(file.Path, LineOf(file, "release"), $"没有发布“{release}”", "改为 releases.yaml 中的代码，或删去该行"));
                folder.Findings.AddRange(TemplateCheck.Of(file, read, catalogue));
                if (all.Exists(t => t.Code == read.Code)) folder.Findings.Add(new(file.Path, 1, $"模板代码“{read.Code}”重复", "改用别的代码"));
                else all.Add(read);
            }
        }

        content.Put(new BulletinTemplates(all, Organs(folder)));
    }

    public Task Seed(IServiceProvider services, PackContent content, CancellationToken stop) => Task.CompletedTask;

    private static BulletinTemplate? Head(PackFile file, Template template, List<PackFinding> findings)
    {
        var before = findings.Count;
        void Bad(string key, string what, string remedy) => findings.Add(new(file.Path, LineOf(file, key), what, remedy));
        string Text(string key) => template.Front.GetValueOrDefault(key, "");
        foreach (var key in Keys[..8].Where(k => Text(k).Length == 0)) Bad(key, $"文件头缺少“{key}”", "在两行“---”之间补上");
        foreach (var key in template.Front.Keys.Except(Keys)) Bad(key, $"不认识的键“{key}”", $"可用的键：{string.Join("、", Keys)}");
        if (findings.Count > before) return null;
        var (levels, periods) = (List(Text("levels")), List(Text("periods")));
        foreach (var level in levels.Where(l => !BulletinTemplate.LevelNames.ContainsKey(l))) Bad("levels", $"不认识的层级“{level}”", "可用 province、city、county");
        foreach (var period in periods.Where(p => !BulletinTemplate.PeriodNames.ContainsKey(p))) Bad("periods", $"不认识的时期“{period}”", "可用 month、quarter、year");
        if (!BusinessLines.Names.ContainsKey(Text("line"))) Bad("line", $"不认识的业务条线“{Text("line")}”", $"可用：{string.Join("、", BusinessLines.Names.Keys)}");
        if (!Text("number").Contains("{{year}}", StringComparison.Ordinal) || !Text("number").Contains("{{serial}}", StringComparison.Ordinal))
            Bad("number", "文号里要有年份和序号", "写成 〔{{year}}〕{{serial}}号");
        if (!Parser.TryParse(Text("headline"), out var headline, out var fault, new Place(LineOf(file, "headline"), 1, 0))) findings.Add(Told(file, fault));
        if (SensitivityOf(Text("sensitivity")) is not { } sensitivity) Bad("sensitivity", $"不认识的密级“{Text("sensitivity")}”", "可用 公开、内部、工作秘密");
        else if (findings.Count == before)
            return new(Text("code"), Text("name"), Text("line"), levels, periods, Text("number"), headline!, sensitivity, Text("release") is { Length: > 0 } release ? release : null, FilledJson.Hash(file.Text), template);
        return null;
    }

    private static List<Organ> Organs(PackFolder folder)
    {
        if (folder.Find("organs.csv") is not { } file) return [];
        var known = folder.Find("orgs.csv") is { } orgs ? PackCsv.Read(orgs, ["code", "name", "short", "level", "parent", "from", "until", "note"], []).Select(r => r["code"]).ToHashSet() : [];
        var organs = new List<Organ>();
        foreach (var row in PackCsv.Read(file, ["org", "mark", "code"], folder.Findings))
        {
            // A pack may take the file from its parent, whose units it does not have.
            if (!known.Contains(row["org"]) && file.Path.StartsWith(folder.Code + "/", StringComparison.Ordinal))
                folder.Findings.Add(new(row.File, row.Line, $"机构“{row["org"]}”不存在", "改为 orgs.csv 中的代码"));
            if (row["mark"].Length == 0 || row["code"].Length == 0) folder.Findings.Add(new(row.File, row.Line, "机关标志和机关代字都要写", "例如 370000,山东省商务厅,鲁商"));
            organs.Add(new(row["org"], row["mark"], row["code"]));
        }

        return organs;
    }

    internal static Sensitivity? SensitivityOf(string text) => text switch { "" or "公开" => Sensitivity.Open, "内部" => Sensitivity.Internal, "工作秘密" => Sensitivity.WorkSecret, _ => null };

    private static PackFinding Told(PackFile file, Fault fault) =>
        new(file.Path, fault.Details is [{ Row: { } row }, ..] ? row : fault.Arguments.TryGetValue("line", out var line) ? int.Parse(line, System.Globalization.CultureInfo.InvariantCulture) : 1, fault.Sentence.TrimEnd('。'), "按提示改正");

    private static List<string> List(string text) => [.. text.Trim('[', ']').Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    private static int LineOf(PackFile file, string key) => Math.Max(1, Array.FindIndex(file.Text.Split('\n'), l => l.StartsWith(key + ":", StringComparison.Ordinal)) + 1);
}
