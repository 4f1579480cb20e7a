using Luopan.Platform.Packs;
using Luopan.Platform.Workflow;

namespace Luopan.Modules.Supervision;

/// <summary>How slips and briefs are worded and how old matters are grouped, as the pack has it.</summary>
/// <param name="Ages">Last day of each class of age; what is older is the last class.</param>
internal sealed record SupervisionRules(SlipWords Slip, BriefWords Brief, IReadOnlyList<int> Ages)
{
    internal static readonly SupervisionRules Usual = new(
        new("关于{name}的督办单", "请于{due}前办结，有进展及时反馈；确需延期的，期满前说明理由。", "领导批示", "立项时的事实", "责任和要求", "办理过程", "销号说明"),
        new("督办工作周报（{week}）", "本周动态", "逾期情况", "下周到期", "待签收和待复核", "各单位按期办结率"), [7, 30, 90]);
}

/// <param name="Title">Title of a slip; <c>{name}</c> stands for the assignment.</param>
/// <param name="Order">What is asked of the lead body; <c>{due}</c> stands for the day.</param>
internal sealed record SlipWords(string Title, string Order, string Note, string Facts, string Duty, string Course, string Closing);

/// <param name="Title">Title of a brief; <c>{week}</c> stands for its days.</param>
internal sealed record BriefWords(string Title, string Week, string Late, string Next, string Waiting, string InTime);

/// <summary>Reads supervision.yaml: lights, wording of slips and briefs.</summary>
internal sealed class SupervisionPack : IPackPart
{
    private static readonly HashSet<string> Keys = ["lights", "slip", "brief"];

    public void Read(PackFolder folder, PackContent content)
    {
        var (usual, findings) = (SupervisionRules.Usual, folder.Findings);
        var root = folder.Find("supervision.yaml") is { } file ? PackYaml.Read(file, findings) : null;
        if (root is not null) PackYaml.OnlyKeys(root, Keys, findings);
        var lights = Part(root, "lights", ["soon", "ages"], findings);
        var slip = Part(root, "slip", ["title", "order", "note", "facts", "duty", "course", "closing"], findings);
        var brief = Part(root, "brief", ["title", "week", "late", "next", "waiting", "in_time"], findings);
        content.Put(new WorkRules(Soon(lights, findings)));
        content.Put(new SupervisionRules(
            new(Of(slip, "title", usual.Slip.Title, "{name}"), Of(slip, "order", usual.Slip.Order, "{due}"), Of(slip, "note", usual.Slip.Note), Of(slip, "facts", usual.Slip.Facts), Of(slip, "duty", usual.Slip.Duty), Of(slip, "course", usual.Slip.Course), Of(slip, "closing", usual.Slip.Closing)),
            new(Of(brief, "title", usual.Brief.Title, "{week}"), Of(brief, "week", usual.Brief.Week), Of(brief, "late", usual.Brief.Late), Of(brief, "next", usual.Brief.Next), Of(brief, "waiting", usual.Brief.Waiting), Of(brief, "in_time", usual.Brief.InTime)),
            Ages(lights, usual.Ages, findings)));

        string Of(PackNode? part, string key, string silent, string needs = "") => Text(part, key, silent, findings, needs);
    }

    public Task Seed(IServiceProvider services, PackContent content, CancellationToken stop) => Task.CompletedTask;

    private static PackNode? Part(PackNode? root, string key, HashSet<string> keys, List<PackFinding> findings)
    {
        var part = root?[key];
        if (part is not null) PackYaml.OnlyKeys(part, keys, findings);
        return part;
    }

    private static string Text(PackNode? part, string key, string usual, List<PackFinding> findings, string needs = "")
    {
        if (part?[key] is not { } node) return usual;
        if (string.IsNullOrWhiteSpace(node.Text)) findings.Add(new(node.File, node.Line, $"“{key}”没有文字", "写上文字，或删去该键"));
        else if (!node.Text.Contains(needs, StringComparison.Ordinal)) findings.Add(new(node.File, node.Line, $"“{key}”里没有{needs}", $"在文字中写上{needs}"));
        return node.Text ?? usual;
    }

    private static int Soon(PackNode? lights, List<PackFinding> findings)
    {
        if (lights?["soon"] is not { } node) return WorkRules.Usual.SoonDays;
        if (node.Number is { } days and >= 1 and <= 20 && days == Math.Floor(days)) return (int)days;
        findings.Add(new(node.File, node.Line, $"黄灯天数“{node.Text}”不对", "写1到20的整数，意为几个工作日内到期"));
        return WorkRules.Usual.SoonDays;
    }

    private static IReadOnlyList<int> Ages(PackNode? lights, IReadOnlyList<int> usual, List<PackFinding> findings)
    {
        if (lights?["ages"] is not { } node) return usual;
        var days = node.Items.Select(i => i.Number).ToList();
        if (days.Count is >= 1 and <= 6 && days.TrueForAll(d => d is >= 1 and <= 3650 && d == Math.Floor(d.Value)) && days.Zip(days.Skip(1)).All(d => d.First < d.Second)) return [.. days.Select(d => (int)d!.Value)];
        findings.Add(new(node.File, node.Line, "时长分档不对", "写由小到大的天数，如 [7, 30, 90]，最多6档"));
        return usual;
    }
}
