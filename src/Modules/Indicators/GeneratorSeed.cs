using Luopan.Modules.Access;
using Luopan.Platform.Access;
using Luopan.Platform.Log;

namespace Luopan.Modules.Indicators;

/// <summary>Puts the invented figures of a demo into its space, once.</summary>
internal static class GeneratorSeed
{
    internal static async Task Run(LuopanDb db, LogWriter log, GeneratorPlan plan, OrgTree tree, TimeProvider time, CancellationToken stop)
    {
        var figures = new Generator(plan, tree).Run().ToList();
        var source = new Source
        {
            Kind = Source.Generator,
            Name = plan.Path,
            Hash = plan.Hash,
            At = time.GetUtcNow().UtcDateTime,
            By = plan.Publisher,
            Rows = figures.Count,
            Added = figures.Count,
            Changed = 0,
        };
        await FigureWriter.Write(db, log, source, figures.Select(f => ToObservation(f, plan, source)), stop);
    }

    private static Observation ToObservation(GeneratedFigure figure, GeneratorPlan plan, Source source) => new()
    {
        Indicator = figure.Indicator.Code,
        Org = figure.Org.Code,
        Period = figure.Period.ToString(),
        Breakdown = figure.Breakdown,
        Value = figure.Value,
        Status = FigureStatus.Demo,
        Publisher = plan.Publisher,
        Class = plan.Class,
        Flags = plan.Flags,
        Vintage = 1,
        At = source.At,
        By = source.By,
        SourceId = source.Id,
        Line = 0,
        Sensitivity = Sensitivity.Open,
        ScopeKey = ScopeKey.Of(Sensitivity.Open, figure.Indicator.Line, figure.Org.Path),
    };
}
