using System.Globalization;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;

namespace Luopan.Engines.OfficialDocs;

/// <summary>Writes title, maker and date into a package; the date is given, never taken from the clock.</summary>
internal static class CoreProperties
{
    private static readonly XNamespace Cp = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    private static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Terms = "http://purl.org/dc/terms/";
    private static readonly XNamespace Xsi = "http://www.w3.org/2001/XMLSchema-instance";

    public static void Write(CoreFilePropertiesPart part, string title, string creator, DateTimeOffset at)
    {
        var stamp = at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        var root = new XElement(Cp + "coreProperties",
            new XAttribute(XNamespace.Xmlns + "cp", Cp), new XAttribute(XNamespace.Xmlns + "dc", Dc),
            new XAttribute(XNamespace.Xmlns + "dcterms", Terms), new XAttribute(XNamespace.Xmlns + "xsi", Xsi),
            new XElement(Dc + "title", Measure.Clean(title.Replace("\n", "", StringComparison.Ordinal))),
            new XElement(Dc + "creator", Measure.Clean(creator)),
            new XElement(Terms + "created", new XAttribute(Xsi + "type", "dcterms:W3CDTF"), stamp),
            new XElement(Terms + "modified", new XAttribute(Xsi + "type", "dcterms:W3CDTF"), stamp));
        using var stream = part.GetStream(FileMode.Create, FileAccess.Write);
        root.Save(stream, SaveOptions.DisableFormatting);
    }
}
