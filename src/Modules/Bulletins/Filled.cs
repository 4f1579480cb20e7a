using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Luopan.Modules.Bulletins;

/// <summary>A bulletin with its words and figures as they were at a moment; what is frozen at issue and printed ever after.</summary>
/// <param name="Organ">Organ mark on the head.</param>
/// <param name="Addressee">To whom, without the colon; null when the template names nobody.</param>
/// <param name="NumberPattern">Document number still to be filled with year and serial.</param>
/// <param name="Figures">Every figure of the text, tables and charts, by their place in this list.</param>
/// <param name="Missing">Figures the text asks for and does not have; an issued bulletin has none.</param>
internal sealed record Filled(
    string Title,
    string Organ,
    string? Addressee,
    string NumberSeries,
    string NumberPattern,
    DateTime AsOf,
    IReadOnlyList<FilledBlock> Blocks,
    IReadOnlyList<FilledFigure> Figures,
    IReadOnlyList<FilledGap> Missing)
{
    /// <summary>Sentences of the template that were left out for want of a figure; what was filled before they were told names none.</summary>
    public IReadOnlyList<FilledOmission> LeftOut { get; init; } = [];
}

/// <summary>A sentence or clause left out because its figure is not there for the drafter.</summary>
/// <param name="Name">The figure, e.g. 货物出口总额（外商投资企业）.</param>
/// <param name="OutOfScope">The figure may well exist; the drafter may not see it.</param>
/// <param name="Line">Line of the template.</param>
internal sealed record FilledOmission(string Name, string Reason, bool OutOfScope, int Line);

/// <summary>One block: <c>heading</c> (level 1 or 2), <c>paragraph</c>, <c>table</c> or <c>chart</c>.</summary>
internal sealed record FilledBlock(string Kind, int Level, IReadOnlyList<FilledRun> Runs, FilledTable? Table, FilledChart? Chart);

/// <summary>Words, or a figure as printed with its place among the figures.</summary>
internal sealed record FilledRun(string Text, int? Figure);

/// <summary>A figure with the key that opens its source, and what stood behind it.</summary>
/// <param name="Name">What it is, e.g. 实际使用外资同比增速（制造业）.</param>
/// <param name="Text">As printed in the bulletin, e.g. 增长18.02%.</param>
/// <param name="Value">The number itself with its printed places, in <paramref name="Unit"/>; null when it could not be had.</param>
/// <param name="Expression">What to ask at <paramref name="Org"/> and <paramref name="Period"/> to see it again.</param>
/// <param name="Status">published, preliminary, reported, demo, computed.</param>
/// <param name="Observations">The observations it rests on; empty is a figure without source.</param>
internal sealed record FilledFigure(
    string Name,
    string Text,
    decimal? Value,
    string Unit,
    string Expression,
    string Indicator,
    string Org,
    string OrgName,
    string Period,
    string Breakdown,
    string Status,
    IReadOnlyList<string> Flags,
    string? Publisher,
    IReadOnlyList<string> Observations);

/// <summary>A figure the text asks for and does not have.</summary>
/// <param name="Line">Line of the template.</param>
internal sealed record FilledGap(string Expression, string Reason, int Line);

/// <summary>A table with its figures.</summary>
internal sealed record FilledTable(string Title, string? Unit, IReadOnlyList<string> Head, IReadOnlyList<IReadOnlyList<FilledRun>> Rows, IReadOnlyList<string> Notes);

/// <summary>A chart over figures of the bulletin.</summary>
internal sealed record FilledChart(string Title, IReadOnlyList<string> Categories, IReadOnlyList<FilledSeries> Series, string? Unit, string? RightUnit);

/// <summary>One series; each category has a figure's number or null, and its print.</summary>
internal sealed record FilledSeries(string Name, IReadOnlyList<decimal?> Values, IReadOnlyList<string> Texts, bool Line, bool OnRight);

/// <summary>A figure that differs between two moments.</summary>
internal sealed record FigureChange(string Name, string OrgName, string Period, string? Before, string? After);

/// <summary>How content is kept: the same content is the same text, decimals keep their printed places.</summary>
internal static class FilledJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static string Write<T>(T content) => JsonSerializer.Serialize(content, Options);

    internal static T Read<T>(string content) => JsonSerializer.Deserialize<T>(content, Options)!;

    internal static string Hash(string content) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)));
}
