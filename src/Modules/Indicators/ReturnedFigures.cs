using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Luopan.Kernel;
using Luopan.Modules.Access;
using Luopan.Platform.Access;
using Luopan.Platform.Log;
using Luopan.Platform.Spaces;

namespace Luopan.Modules.Indicators;

/// <summary>One figure of an accepted return.</summary>
/// <param name="Value">As typed, with its places, in <paramref name="Unit"/>.</param>
/// <param name="Print">What was typed where that is not the bare number (无); null otherwise.</param>
/// <param name="Said">What the filler explained to it; null when nothing was asked.</param>
/// <param name="Line">Row of the form, for the provenance.</param>
public sealed record ReturnedFigure(string Indicator, string Org, Period Period, string Breakdown, decimal Value, Unit Unit, string? Print, string? Said, int Line);

/// <summary>Takes in the figures of accepted returns; the module that keeps the returns has seen to the rights.</summary>
public interface IReturnedFigures
{
    /// <summary>Appends vintages in the caller's transaction; figures that stand already add nothing. Call <see cref="Settled"/> once it is committed.</summary>
    /// <param name="name">The return, as provenance calls it.</param>
    /// <param name="link">Address of the return in the web client.</param>
    /// <param name="reason">Why accepted figures change; null for a first acceptance.</param>
    Task Write(string name, string link, string publisher, IReadOnlyList<ReturnedFigure> figures, string? reason, CancellationToken stop);

    /// <summary>Lets everybody read what the finished transaction wrote.</summary>
    Task Settled(CancellationToken stop);
}

internal sealed class ReturnedFigures(LuopanDb db, IndicatorsReader indicators, IOrgs orgs, CurrentSpace space, LogWriter log, CurrentUser user, TimeProvider time) : IReturnedFigures
{
    public async Task Write(string name, string link, string publisher, IReadOnlyList<ReturnedFigure> figures, string? reason, CancellationToken stop)
    {
        var tree = await orgs.Tree(stop);
        var rows = figures.Select(f => Row(f, tree, publisher)).ToList();
        var plan = FigureWriter.Decide(rows, await indicators.Refresh(stop), (row, _) => string.Join('；', new[] { reason ?? "重新核准", row.Reason }.OfType<string>()), (_, _) => { });
        if (plan.Added.Count + plan.Changed.Count == 0) return;
        var source = new Source
        {
            Kind = Source.Return,
            Name = name,
            Link = link,
            Hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', rows.Select(r => $"{r.Indicator.Code} {r.Org.Code} {r.Period} {r.Breakdown} {r.Value?.ToString(CultureInfo.InvariantCulture)}"))))),
            At = time.GetUtcNow().UtcDateTime,
            ById = user.Id,
            By = user.DisplayName,
            Rows = rows.Count,
            Added = plan.Added.Count,
            Changed = plan.Changed.Count,
        };
        var demo = space.Space.Content.Get<AuthorityInfo>().Demo ? FigureStatus.Demo : null;
        await FigureWriter.Write(db, log, source, plan.All.Select(p => FigureWriter.ToObservation(p, source, Sensitivity.Internal, demo)), stop);
    }

    public Task Settled(CancellationToken stop) => indicators.Refresh(stop);

    private FigureRow Row(ReturnedFigure f, OrgTree tree, string publisher)
    {
        var info = indicators.Catalogue.Find(f.Indicator) ?? throw new InvalidOperationException($"Form asks for indicator '{f.Indicator}' that the catalogue does not have.");
        var own = Unit.Of(info.Unit);
        if (!f.Unit.TryConvert(f.Value, own, out var value)) throw new InvalidOperationException($"'{f.Unit.Code}' does not tell amounts of '{f.Indicator}'.");
        return new FigureRow(f.Line, info, tree.Find(f.Org)!, f.Period, f.Breakdown, value, f.Print, publisher, PublisherClass.Official, FigureStatus.Reported, "", f.Said);
    }
}
