namespace Luopan.Engines.Sdmx;

/// <summary>What an artefact is called: <c>AGENCY:ID(VERSION)</c>, and its names.</summary>
public sealed record SdmxStructure(string Agency, string Id, string Version, string Name, string NameEn)
{
    /// <summary>As SDMX refers to it.</summary>
    public string Reference => $"{Agency}:{Id}({Version})";

    /// <summary>Its name in a registry.</summary>
    public string Urn => $"urn:sdmx:org.sdmx.infomodel.datastructure.Dataflow={Reference}";
}

/// <summary>A value of a dimension or attribute.</summary>
/// <param name="Code">As it stands in the data.</param>
public sealed record SdmxValue(string Code, string Name, string NameEn);

/// <summary>A dimension, with every value the data use.</summary>
/// <param name="Id">Upper case, as SDMX writes identifiers.</param>
public sealed record SdmxDimension(string Id, string Name, string NameEn, IReadOnlyList<SdmxValue> Values);

/// <summary>An attribute of observations.</summary>
public sealed record SdmxAttribute(string Id, string Name, string NameEn);

/// <summary>One observation.</summary>
/// <param name="Key">Index of its value in each dimension.</param>
/// <param name="Value">With its decimals as printed; null where there is none, which an attribute explains.</param>
/// <param name="Attributes">In the order of the attributes; null where it has none.</param>
public sealed record SdmxObservation(IReadOnlyList<int> Key, decimal? Value, IReadOnlyList<string?> Attributes);

/// <summary>Data with all that is needed to read them, as one flow. The last dimension is TIME_PERIOD.</summary>
public sealed record SdmxMessage
{
    public const string TimeDimension = "TIME_PERIOD", Measure = "OBS_VALUE", Total = "_T";

    /// <summary>Identity of this transmission.</summary>
    public required string Id { get; init; }

    public required DateTimeOffset Prepared { get; init; }

    /// <summary>Who sends it, an identifier.</summary>
    public required string Sender { get; init; }

    public required string SenderName { get; init; }

    /// <summary>Whether the figures are invented.</summary>
    public bool IsTest { get; init; }

    public required SdmxStructure Structure { get; init; }

    public required IReadOnlyList<SdmxDimension> Dimensions { get; init; }

    public required IReadOnlyList<SdmxAttribute> Attributes { get; init; }

    public required IReadOnlyList<SdmxObservation> Observations { get; init; }
}
