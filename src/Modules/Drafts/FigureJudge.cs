using Luopan.Engines.Claims;
using Luopan.Engines.Claims.Contradictions;
using Luopan.Kernel;
using Luopan.Modules.Access;

namespace Luopan.Modules.Drafts;

/// <summary>Judges one figure of a draft against the store: which series it means, what the store has there, whether the two can be one number.</summary>
internal sealed class FigureJudge(Answers answers, Scopes scopes, Names names, TargetJudge targets)
{
    private const decimal Far = 1e22m;
    private static readonly string[] Promising = ["目标", "力争", "争取", "计划", "预期", "预计", "确保", "到20", "将", "规划"];

    internal async Task<Judged> Of(Claim claim, CancellationToken stop)
    {
        if (scopes.Leading(claim.Indicator) is var (leading, rest)) claim = claim with { Region = leading.Name, Indicator = rest };
        var said = new Said(claim);
        if (scopes.Of(claim.Region) is not var (org, zone)) return Elsewhere(said, $"库中没有“{claim.Region}”这一统计范围");
        var periods = Scopes.Periods(claim.Period);
        if (periods.Count == 0) return Elsewhere(said, "稿中没有写明时期");
        if (claim.Status == ClaimStatus.Target && Ahead(claim)) return await targets.Of(said, org, zone, periods, stop);
        foreach (var period in periods)
        {
            var found = new Derivation(answers, scopes, names, said, org, zone, period).All();
            if (found.Count > 0) return Compare(said, found);
        }

        // What nothing is known of yet and the text promises is a promise, whatever its year.
        if (Promises(claim) && await targets.Of(said, org, zone, periods, stop) is { Target: not null } promised) return promised;
        return Nothing(said, org, zone, periods[0]);
    }

    // What the text nowhere calls a goal and the store has figures for is a report, whatever its heading.
    private static bool Ahead(Claim claim) => Promises(claim) || Scopes.Periods(claim.Period) is not [{ } period, ..] || period.Kind is not (PeriodKind.Span or PeriodKind.Year);

    private static bool Promises(Claim claim) => Promising.Any(w => claim.Text.Contains(w, StringComparison.Ordinal));

    private static Judged Compare(Said said, IReadOnlyList<Answer> found)
    {
        var comparable = found.Where(a => Told(said, a) is not null).ToList();
        if (comparable.Count == 0) return new(Verdict.NotComparable, $"稿中以{said.Claim.Unit}计，库内以{found[0].Found.Figure.Unit}计，不能折算。", found[0].Found);
        foreach (var answer in comparable.Where(a => Agrees(said, a)))
        {
            if (answer.Current || !answer.Published) return new(Verdict.Agrees, $"与库内一致：{Describe(answer)}。", answer.Found);
            var now = comparable.FirstOrDefault(a => a.Current) ?? answer;
            return now.Found.Figure.Publisher == answer.Found.Figure.Publisher
                ? new(Verdict.Differs, $"与旧版一致（{Describe(answer)}），现已修订为{Describe(now)}。", now.Found)
                : new(Verdict.Agrees, $"与{Describe(answer)}一致；另有现行发布：{Describe(now)}。", answer.Found);
        }

        var current = comparable.FirstOrDefault(a => a.Current) ?? comparable[0];
        return new(Verdict.Differs, $"{Opposite(said, current)}库内为{Describe(current)}。", current.Found);
    }

    /// <summary>Two intervals that only touch are two numbers; a number known exactly may lie on the edge.</summary>
    private static bool Agrees(Said said, Answer answer)
    {
        var (mine, theirs) = (said.Allowed(Told(said, answer)!.Value), answer.Interval);
        return mine == theirs || mine.Low < theirs.High && theirs.Low < mine.High || (mine.Width == 0 || theirs.Width == 0) && mine.Meets(theirs);
    }

    // The draft's number in the store's unit; counted things are counted in any word for them.
    private static Interval? Told(Said said, Answer answer)
    {
        if (said.Unit is not { } own) return answer.Unit is null or { Kind: UnitKind.Count } && said.Claim.Kind == ClaimKind.Level ? said.Number : null;
        if (answer.Unit is not { } unit) return said.Number;
        if (own.ConvertsTo(unit)) return said.Number.In(own, unit);
        return own.Kind == UnitKind.Count && unit.Kind == UnitKind.Count ? said.Number * (own.Factor / unit.Factor) : null;
    }

    private static string Opposite(Said said, Answer answer) =>
        said.Claim.Kind is ClaimKind.Yoy or ClaimKind.Growth or ClaimKind.Reduction or ClaimKind.Pp && (said.Number * -1).Meets(answer.Interval) && !answer.Interval.Contains(0) ? "升降方向相反，" : "";

    private static string Describe(Answer answer)
    {
        var f = answer.Found;
        var figure = $"{f.OrgName}{Period.Parse(f.Period).Chinese()}{f.Name}{f.Figure.Text}{f.Figure.Unit}";
        if (!answer.Published) return $"{figure}（推算：{f.Arithmetic}，可为{Short(answer.Interval.Low)}—{Short(answer.Interval.High)}）";
        var since = f.Since is { } at ? $"，{at:yyyy年M月d日}入库" : "";
        return $"{figure}（{f.Figure.Publisher}公布{since}，第{f.Vintage}版）";
    }

    private static string Short(decimal value) => value >= Far ? "以上" : Display.Official(Math.Round(value, 2, MidpointRounding.AwayFromZero));

    private Judged Elsewhere(Said said, string why) =>
        names.Find(said.ConceptOfRate, "", "").Count > 0 ? new(Verdict.NotComparable, why + "，未比对。") : new(Verdict.Unknown, "库中没有这个指标。");

    private Judged Nothing(Said said, OrgInfo org, string zone, Period period)
    {
        var known = names.Find(said.ConceptOfRate, said.Claim.Region, zone).Concat(names.Find(Naming.Share(said.Claim.Indicator)?.Part ?? said.Claim.Indicator, said.Claim.Region, zone)).ToList();
        if (known.Count == 0) return new(Verdict.Unknown, "库中没有这个指标。");
        var why = answers.Missing(known[0].Indicator.Code, org, period, known[0].Breakdown);
        return new(Verdict.NotComparable, why is "无权查看" ? "不在您的查阅范围内，未比对。" : $"库中有{known[0].Indicator.Name}，但没有{org.Name}{period.Chinese()}的这项数据，未比对。");
    }
}
