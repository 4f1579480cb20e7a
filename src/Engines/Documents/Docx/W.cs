using System.Xml.Linq;

namespace Luopan.Engines.Documents.Docx;

/// <summary>Names of WordprocessingML, and the few ways we look at its elements.</summary>
internal static class W
{
    public static readonly XNamespace Ns = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    public static readonly XNamespace Compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006";
    public static readonly XNamespace Vml = "urn:schemas-microsoft-com:vml";

    public static XElement? Child(this XElement? element, string name) => element?.Element(Ns + name);

    public static string? Value(this XElement? element, string attribute = "val") => element?.Attribute(Ns + attribute)?.Value;

    public static int? Number(this XElement? element, string attribute = "val") =>
        int.TryParse(element.Value(attribute), System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture, out var n) ? n : null;

    /// <summary>Whether an on/off property is set: present and not switched off.</summary>
    public static bool IsOn(this XElement? property) => property is not null && property.Value() is not ("0" or "false" or "off");

    public static bool Is(this XElement element, string name) => element.Name.Namespace == Ns && element.Name.LocalName == name;
}
