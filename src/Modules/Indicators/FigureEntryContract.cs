using Luopan.Kernel;
using Luopan.Platform.Access;
using Luopan.Platform.Web;

namespace Luopan.Modules.Indicators;

/// <summary>One figure a document states, to become an observation.</summary>
/// <param name="Indicator">Code of the catalogue.</param>
/// <param name="Value">The number as printed, with its places, in <paramref name="Unit"/>.</param>
/// <param name="Unit">Any unit that tells the indicator's amounts; the observation is kept in the indicator's own.</param>
/// <param name="Publisher">Who says so: the issuer of the document.</param>
/// <param name="Source">Name of the place: the document and its sentence.</param>
/// <param name="Link">Address of the place in the web client, so that the figure leads back to it.</param>
public sealed record FigureEntry(string Indicator, string Org, Period Period, decimal Value, string Unit, string Publisher, Sensitivity Sensitivity, string Source, string Link);

/// <summary>What writing a figure would come to.</summary>
public enum FigureFate
{
    /// <summary>Nothing stands at its key.</summary>
    New,

    /// <summary>The same stands there already, or what stands there prints so when rounded: nothing is added.</summary>
    Same,

    /// <summary>Another number stands there: somebody has to decide.</summary>
    Differs,

    /// <summary>It cannot be written at all.</summary>
    Refused,
}

/// <summary>A figure beside what stands at its key.</summary>
/// <param name="Stored">What the person sees at the key; null where nothing stands.</param>
/// <param name="Fault">Why it is refused; null otherwise.</param>
public sealed record FigureProspect(FigureFate Fate, FigureDto? Stored, Fault? Fault);

/// <summary>Takes in single figures from documents; never without the right and the scope to import.</summary>
public interface IFigureEntry
{
    /// <summary>What writing would come to; changes nothing.</summary>
    Task<FigureProspect> Look(FigureEntry entry, CancellationToken stop);

    /// <summary>Appends a vintage in the caller's transaction and answers with the observation; call <see cref="Settled"/> once it is committed.</summary>
    /// <param name="reason">Why it changes what its publisher said before; null for a first vintage.</param>
    Task<Outcome<long>> Write(FigureEntry entry, string? reason, CancellationToken stop);

    /// <summary>Takes an observation back by a void vintage; what stood there before it, or beside it, is current again.</summary>
    Task<Fault?> Void(long observation, string reason, CancellationToken stop);

    /// <summary>Lets everybody read what the finished transaction wrote.</summary>
    Task Settled(CancellationToken stop);
}
