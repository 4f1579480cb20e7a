using System.Globalization;
using System.Text;

namespace Luopan.Engines.Sdmx;

/// <summary>SDMX-CSV 2.0 data messages (SDMX 3.0): one observation a row; the heads are STRUCTURE, STRUCTURE_ID, ACTION, the dimensions, OBS_VALUE and the attributes.</summary>
public static class SdmxCsv
{
    public const string MediaType = "application/vnd.sdmx.data+csv; version=2.0.0";

    internal const string Structure = "STRUCTURE", StructureId = "STRUCTURE_ID", Action = "ACTION";

    /// <summary>Writes UTF-8 without a mark, lines ended as RFC 4180 asks. The stream is not closed.</summary>
    public static void Write(SdmxMessage message, Stream target)
    {
        ArgumentNullException.ThrowIfNull(message);
        using var writer = new StreamWriter(target, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\r\n" };
        Line(writer, [Structure, StructureId, Action, .. message.Dimensions.Select(d => d.Id), SdmxMessage.Measure, .. message.Attributes.Select(a => a.Id)]);
        foreach (var one in message.Observations)
            Line(writer, ["dataflow", message.Structure.Reference, "I", .. one.Key.Select((at, dimension) => message.Dimensions[dimension].Values[at].Code),
                one.Value?.ToString(CultureInfo.InvariantCulture) ?? "", .. one.Attributes.Select(a => a ?? "")]);
    }

    private static void Line(StreamWriter writer, IEnumerable<string> cells) => writer.WriteLine(string.Join(',', cells.Select(Quoted)));

    private static string Quoted(string cell) => cell.AsSpan().IndexOfAny(",\"\r\n") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
