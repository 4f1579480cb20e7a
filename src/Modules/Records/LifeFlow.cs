using Luopan.Modules.Records.Types;
using Luopan.Platform.Workflow;

namespace Luopan.Modules.Records;

/// <summary>Lives of types and of rows as the workflow kernel runs them.</summary>
internal static class LifeFlow
{
    /// <summary>Matter that stands for one period of a duty.</summary>
    internal const string DutyFlow = "records.duty", DutyOpen = "open", DutyDone = "done", DutyDropped = "dropped", DutyDrop = "drop", DutyReport = "report";

    internal static readonly FlowType Duty = new(
        DutyFlow, DutyOpen, [DutyDone, DutyDropped],
        [new(DutyReport, [DutyOpen], DutyDone, RecordsModule.Write, OnPage: true), new(DutyDrop, [DutyOpen], DutyDropped, RecordsModule.Review, NeedsReason: true, Aside: true)],
        [new(DutyOpen, 0, DayCount.Calendar) { ByDate = true, Name = new("定期填报", "Regular report") }])
    {
        Name = new("定期填报", "Regular report"),
        Words = new Dictionary<string, FlowWord>
        {
            [DutyOpen] = new("待填报", "Due"),
            [DutyDone] = new("已填报", "Filed"),
            [DutyDropped] = new("免报", "Waived"),
            [DutyReport] = new("填报", "File"),
            [DutyDrop] = new("免报", "Waive"),
        },
    };

    internal static IEnumerable<FlowType> All(RecordTypes types) =>
        types.All.SelectMany(t => t.Children.Where(c => c.Life is not null).Select(c => Of(RowFlow(t, c), c.Label, c.Life!)).Prepend(Of(t.Flow, t.Name, t.Life)));

    internal static string RowFlow(RecordType type, ChildTable child) => $"{type.Flow}.{child.Code}";

    private static FlowType Of(string code, FlowWord name, Life life) => new(
        code, life.Start, life.Ends,
        [.. life.Steps.SelectMany(s => Steps(s, life))],
        [.. life.Clocks.Where(c => c.Runs.Count > 0).Select(Clock)])
    {
        Name = name,
        Words = life.States.Select(s => (s.Code, s.Name)).Concat(life.Steps.Select(s => (s.Code, s.Name))).DistinctBy(w => w.Code).ToDictionary(w => w.Code, w => w.Name),
    };

    // A step that no clock presses may be taken but is not waited for: a register at rest fills nobody's worklist.
    private static IEnumerable<FlowStep> Steps(LifeStep step, Life life)
    {
        foreach (var pressed in step.From.GroupBy(state => life.Clocks.Any(c => c.Runs.Contains(state))))
            yield return new(step.Code, [.. pressed], step.To, step.By, step.Reason, step.NotSameAs, step.Aside || !pressed.Key, AtHome: step.AtHome);
    }

    private static FlowClock Clock(LifeClock clock) =>
        new(clock.Runs[0], clock.Days ?? 0, clock.Count) { Name = clock.Name, Also = [.. clock.Runs.Skip(1)], PausedIn = clock.Pauses, ByDate = clock.Until is not null };
}
