using System.ComponentModel.DataAnnotations;
using Luopan.Kernel;
using Luopan.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Luopan.Modules.Targets;

/// <summary>The words of one plan that targets stand on, for its reader.</summary>
internal static class ListTies
{
    /// <param name="Id">The target's.</param>
    /// <param name="Sentence">Order of the sentence in the plan; a target stands once for each sentence that says it.</param>
    public sealed record Tie(Guid Id, string IndicatorName, string IndicatorNameEn, string OrgName, string PeriodLabel, string PeriodLabelEn, GoalDto Goal, string Light, int Sentence, int Start, int End);

    public sealed record Response(IReadOnlyList<Tie> Ties);

    internal static async Task<Outcome<Response>> Run([FromQuery, Required] string plan, TargetBoard board, PlanShelf shelf, CancellationToken stop)
    {
        var name = await shelf.NameOf(plan, stop);
        var all = await board.All();
        return new Response([.. all.SelectMany(j => j.Target.Sources.Where(s => s.Plan == name && s.Sentence is not null).Select(s => Of(j, s))).OrderBy(t => t.Sentence).ThenBy(t => t.Start)]);
    }

    private static Tie Of(Judged j, TargetSource source)
    {
        var period = Period.Parse(j.Target.Period);
        return new(j.Target.Id, j.Indicator.Name, j.Indicator.NameEn, j.Org.Name, period.Chinese(), period.English(), TargetRows.Goal(j.Target), TargetRows.LightCode(j.Verdict.Light), source.Sentence!.Value, source.Start, source.End);
    }
}
