using System.Globalization;
using Luopan.Platform.Packs;
using Luopan.Platform.Workflow;

namespace Luopan.Modules.Records.Types;

/// <summary>Reads the life of a type or of a child table's rows.</summary>
internal static class LifeFile
{
    private static readonly string[] StepKeys = ["code", "name", "from", "to", "by", "needs", "when", "when_not", "not_same_as", "aside", "at_home"];

    /// <summary>A type without a life is kept: valid until it is retired.</summary>
    internal static readonly Life Kept = new(
        "kept", [new("kept", new("有效", "In force")), new("retired", new("停用", "Retired"))], ["retired"],
        [
            new("retire", new("停用", "Retire"), ["kept"], "retired", RecordsModule.Review) { Reason = true, Aside = true },
            new("revive", new("恢复", "Restore"), ["retired"], "kept", RecordsModule.Review) { Aside = true },
        ],
        []);

    internal static Life? Read(Reading read, PackNode? node, IReadOnlyList<Named> files)
    {
        if (node is null) return null;
        read.OnlyKeys(node, "start", "states", "ends", "steps", "clocks");
        var states = read.Names(node["states"]);
        if (node["states"] is null) read.Find(node, "生命周期没有状态", "补上 states: {代码: 名称 | English}");
        var start = State(read, node["start"] ?? node, node["start"]?.Text ?? (states.Count > 0 ? states[0].Code : ""), states);
        var ends = (node["ends"]?.Items ?? []).Select(i => State(read, i, i.Text ?? "", states)).ToList();
        var steps = (node["steps"]?.Items ?? []).Select(i => Step(read, i, states, files)).ToList();
        var life = new Life(start, states, ends, steps, [.. (node["clocks"]?.Items ?? []).Select(i => Clock(read, i, states))]);
        Check(read, node, life);
        return life;
    }

    private static LifeStep Step(Reading read, PackNode node, IReadOnlyList<Named> states, IReadOnlyList<Named> files)
    {
        read.OnlyKeys(node, StepKeys);
        var code = node["code"]?.Text ?? "";
        if (!Reading.IsCode(code)) read.Find(node, $"步骤代码“{code}”的写法不对", "用小写字母开头的代码，如 begin");
        var needs = node["needs"]?.Texts ?? [];
        if (node["when"] is { } asked && node["when_not"] is null) read.Find(asked, $"步骤“{code}”有 when，没有 when_not", "补上 when_not：条件不成立时告诉办理人差什么，写作 中文 | English");
        foreach (var slot in needs.Where(n => n.StartsWith("file:", StringComparison.Ordinal)).Where(n => files.All(f => f.Code != n[5..])))
            read.Find(node, $"文件位“{slot[5..]}”不存在", "在 files 中声明，或改为已有的代码");
        return new LifeStep(
            code, read.Word(node["name"], node, "name"), End(read, node, code, "from", states), End(read, node, code, "to", states) is [var to, ..] ? to : "", node["by"]?.Text == "system" ? RecordsModule.Itself : read.Who(node["by"], RecordsModule.Write))
        {
            Fields = [.. needs.Where(n => n != "reason" && !n.Contains(':'))],
            Files = [.. needs.Where(n => n.StartsWith("file:", StringComparison.Ordinal)).Select(n => n[5..])],
            AllDone = [.. needs.Where(n => n.StartsWith("child:", StringComparison.Ordinal)).Select(n => n[6..])],
            Reason = needs.Contains("reason"),
            When = node["when"] is { } when ? FieldFile.Formula(read, when, node) : null,
            WhenNot = read.OptionalWord(node["when_not"]),
            NotSameAs = node["not_same_as"]?.Text,
            Aside = read.Flag(node["aside"]),
            AtHome = read.Flag(node["at_home"]),
        };
    }

    private static IReadOnlyList<string> End(Reading read, PackNode node, string step, string key, IReadOnlyList<Named> states)
    {
        if (node[key] is { } given && given.Items.Any()) return [.. given.Items.Select(i => State(read, i, i.Text ?? "", states))];
        read.Find(node, $"步骤“{step}”没有写 {key}", $"写上状态，可用的状态：{string.Join("、", states.Select(s => s.Code))}");
        return [];
    }

    private static LifeClock Clock(Reading read, PackNode node, IReadOnlyList<Named> states)
    {
        read.OnlyKeys(node, "name", "runs", "pauses", "limit", "from", "until");
        IReadOnlyList<string> States(string key) => [.. (node[key]?.Items ?? []).Select(i => State(read, i, i.Text ?? "", states))];
        var (days, count) = Limit(read, node["limit"]);
        if (days is null == node["until"] is null) read.Find(node, "时限要写 limit 或 until 中的一个", "limit: 5 working days，或 until: 日期字段");
        else if (node["from"] is { } from && days is null) read.Find(from, "from 只用于 limit", "从某日起算写 limit 和 from；到某日为止只写 until");
        return new LifeClock(read.Word(node["name"], node, "name"), States("runs"), States("pauses"), days, count, node["until"]?.Text, node["from"]?.Text);
    }

    private static (int? Days, DayCount Count) Limit(Reading read, PackNode? node)
    {
        if (node is null) return (null, DayCount.Working);
        var parts = (node.Text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 3 && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is > 0 and <= 3660 && parts[2] is "day" or "days" && parts[1] is "working" or "calendar")
            return (int.Parse(parts[0], CultureInfo.InvariantCulture), parts[1] == "working" ? DayCount.Working : DayCount.Calendar);
        read.Find(node, $"时限“{node.Text}”读不懂", "写作 5 working days 或 30 calendar days");
        return (1, DayCount.Working);
    }

    private static string State(Reading read, PackNode at, string state, IReadOnlyList<Named> states)
    {
        if (states.Count > 0 && states.All(s => s.Code != state)) read.Find(at, $"状态“{state}”不存在", $"可用的状态：{string.Join("、", states.Select(s => s.Code))}");
        return state;
    }

    private static void Check(Reading read, PackNode node, Life life)
    {
        int OfState(string code) => (node["states"]?.Entries ?? []).FirstOrDefault(e => e.Key == code).Line;
        PackNode OfStep(LifeStep step) => (node["steps"]?.Items ?? []).ElementAt(life.Steps.ToList().IndexOf(step));
        foreach (var twice in life.Steps.SelectMany(s => s.From.Select(f => (Step: s, From: f))).GroupBy(p => (p.Step.Code, p.From)).Where(g => g.Count() > 1))
            read.Find(OfStep(twice.Last().Step), $"步骤“{twice.Key.Code}”从“{twice.Key.From}”出发写了两次", "合并或改用另一个代码");
        foreach (var clash in life.Steps.Where(s => life.States.Any(t => t.Code == s.Code)))
            read.Find(OfStep(clash), $"步骤和状态共用代码“{clash.Code}”", "换一个步骤代码");
        foreach (var step in life.Steps.Where(s => s.NotSameAs is { } other && other != "started" && life.Steps.All(t => t.Code != other)))
            read.Find(OfStep(step), $"步骤“{step.Code}”回避的步骤“{step.NotSameAs}”不存在", "改为已有的步骤代码或 started");
        foreach (var (clock, i) in life.Clocks.Select((c, i) => (c, i)))
        {
            var at = node["clocks"]!.Items.ElementAt(i);
            foreach (var ended in clock.Runs.Concat(clock.Pauses).Where(life.Ended)) read.Find(at, $"时限“{clock.Name.Chinese}”写了终点“{life.NameOf(ended).Chinese}”，到了终点没有时限", "从 runs 和 pauses 中去掉它");
            foreach (var before in clock.Runs.Where(s => life.Clocks.Take(i).Any(c => c.Runs.Contains(s)))) read.Find(at, $"状态“{life.NameOf(before).Chinese}”上有两个时限", "一个状态同时只能有一个时限");
        }

        Ways(read, life, OfState);
    }

    // Only where every state named is known: else each wrong name would be told again as a state nobody reaches.
    private static void Ways(Reading read, Life life, Func<string, int> line)
    {
        if (life.Steps.Any(s => s.From.Count == 0) || life.Steps.SelectMany(s => s.From.Append(s.To)).Concat(life.Ends).Append(life.Start).Any(s => life.Order(s) < 0)) return;
        var reached = new HashSet<string> { life.Start };
        while (life.Steps.Where(s => s.From.Any(reached.Contains)).Any(s => reached.Add(s.To)))
        {
        }

        foreach (var state in life.States.Where(s => !reached.Contains(s.Code))) read.Find(line(state.Code), $"状态“{state.Name.Chinese}”走不到", "补上到它的步骤，或删去它");
        foreach (var state in life.States.Where(s => !life.Ended(s.Code) && !life.Steps.Any(t => t.From.Contains(s.Code) && t.To != s.Code)))
            read.Find(line(state.Code), $"状态“{state.Name.Chinese}”没有出路", "补上从它出去的步骤，或列入 ends");
    }
}
