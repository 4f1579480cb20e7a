using Luopan.Platform.Access;
using Luopan.Platform.Log;

namespace Luopan.Modules.Indicators;

/// <summary>What brought figures in: a file of the pack, an imported file, the generator of a demo, a sentence of a document, an accepted return. Written once, with one log entry that carries count and hash.</summary>
[NotLogged]
internal sealed class Source
{
    internal const string Pack = "pack", Import = "import", Generator = "generator", Claim = "claim", Return = "return";

    public long Id { get; init; }

    /// <summary><see cref="Pack"/>, <see cref="Import"/>, <see cref="Generator"/>, <see cref="Claim"/> or <see cref="Return"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>Name of the file as it was called.</summary>
    public required string Name { get; init; }

    /// <summary>The file itself in the file store; null for files of the pack, which lie in the pack.</summary>
    public Guid? FileId { get; init; }

    /// <summary>Where in the web client the sentence of a claim or the return stands; null for files.</summary>
    public string? Link { get; init; }

    /// <summary>SHA-256 of the file's bytes.</summary>
    public required string Hash { get; init; }

    public required DateTime At { get; init; }

    public Guid? ById { get; init; }

    public required string By { get; init; }

    /// <summary>The job that ran the import; a job run again finds its own work by it.</summary>
    public Guid? JobId { get; init; }

    /// <summary>Rows of the file.</summary>
    public required int Rows { get; init; }

    /// <summary>Figures nobody had published at their key before.</summary>
    public required int Added { get; init; }

    /// <summary>New vintages of figures that were there.</summary>
    public required int Changed { get; init; }
}

/// <summary>One vintage of the value of (indicator, org, period, breakdown) by one publisher. Appended, never altered; its source carries it in the log.</summary>
[NotLogged]
internal sealed class Observation : IScoped
{
    public long Id { get; init; }

    /// <summary>Code of the indicator, with a suffix for published growth, shares, gaps and ranks.</summary>
    public required string Indicator { get; init; }

    public required string Org { get; init; }

    /// <summary>Canonical period.</summary>
    public required string Period { get; init; }

    /// <summary>Sorted <c>dim=code;…</c>, empty for the total.</summary>
    public required string Breakdown { get; init; }

    /// <summary>Exact, with the places as printed; null where only a text was published.</summary>
    public decimal? Value { get; init; }

    /// <summary>The print, where it is not the bare number: 600余.</summary>
    public string? Text { get; init; }

    /// <summary>See <see cref="FigureStatus"/>.</summary>
    public required string Status { get; init; }

    public required string Publisher { get; init; }

    /// <summary>Place of the publisher in the declared order, see <see cref="PublisherClass"/>; the highest is current.</summary>
    public required int Class { get; init; }

    /// <summary>Marks, parted by semicolons; empty for none.</summary>
    public required string Flags { get; init; }

    /// <summary>Why it differs from the vintage before, or what its filler explained; null for an ordinary first one.</summary>
    public string? Reason { get; init; }

    /// <summary>1 for the first a publisher gave at this key.</summary>
    public required int Vintage { get; init; }

    public required DateTime At { get; init; }

    public required string By { get; init; }

    public required long SourceId { get; init; }

    /// <summary>Line in the source's file, the head counted; 0 for generated figures.</summary>
    public required int Line { get; init; }

    /// <summary>How many single units it was counted or added up from; null when it is no statistics of such.</summary>
    public int? Units { get; init; }

    /// <summary>Absolute amount of the largest of them, in the indicator's unit.</summary>
    public decimal? Largest { get; init; }

    /// <summary>Of the second largest.</summary>
    public decimal? Second { get; init; }

    public required Sensitivity Sensitivity { get; init; }

    public required string ScopeKey { get; init; }
}

/// <summary>Declared order of publishers: the print of a plan or report, the office itself, the press, copies, collections.</summary>
internal static class PublisherClass
{
    private static readonly string[] Order = ["aggregator", "mirror", "press", "official", "seed"];

    internal static IReadOnlyList<string> All => Order;

    internal const int Official = 4;

    /// <summary>1 for the lowest; null when there is no such class.</summary>
    internal static int? Rank(string name) => Array.IndexOf(Order, name) is >= 0 and var at ? at + 1 : null;

    internal static string Name(int rank) => Order[rank - 1];
}
