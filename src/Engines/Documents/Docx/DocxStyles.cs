using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Luopan.Engines.Documents.Docx;

/// <summary>What the reader needs of the paragraph styles: heading level, title, contents line, numbering, hidden, centred, size.</summary>
internal sealed partial class DocxStyles
{
    private readonly Dictionary<string, XElement> _styles;
    private readonly string? _default;

    private DocxStyles(Dictionary<string, XElement> styles, string? byDefault) => (_styles, _default) = (styles, byDefault);

    public static DocxStyles Of(XElement? root)
    {
        var styles = new Dictionary<string, XElement>();
        foreach (var style in root?.Elements(W.Ns + "style") ?? [])
            if (style.Value("styleId") is { } id) styles.TryAdd(id, style);
        var normal = styles.FirstOrDefault(s => s.Value.Value("type") == "paragraph" && s.Value.Value("default") is "1" or "true").Key;
        return new DocxStyles(styles, normal);
    }

    /// <summary>Heading level from 1, from the paragraph itself or its style; null for body text.</summary>
    public int? HeadingLevel(XElement? properties)
    {
        if (properties.Child("outlineLvl").Number() is { } own) return own is >= 0 and < 9 ? own + 1 : null;
        foreach (var style in Chain(properties.Child("pStyle").Value()))
        {
            if (style.Child("pPr").Child("outlineLvl").Number() is { } level) return level is >= 0 and < 9 ? level + 1 : null;
            if (HeadingName().Match(Name(style)) is { Success: true } named) return named.Groups[1].Value[0] - '0';
        }
        return null;
    }

    public bool IsTitle(XElement? properties) => Chain(properties.Child("pStyle").Value()).Any(s => Name(s) is "title" or "标题" or "公文标题");

    public bool IsContentsLine(XElement? properties) =>
        Chain(properties.Child("pStyle").Value()).Any(s => Name(s).StartsWith("toc ", StringComparison.Ordinal) || Name(s) == "toc heading");

    /// <summary>A property of the paragraph, looked up along its styles.</summary>
    public XElement? Paragraph(XElement? properties, string name) =>
        properties.Child(name) ?? Chain(properties.Child("pStyle").Value()).Select(s => s.Child("pPr").Child(name)).FirstOrDefault(p => p is not null);

    /// <summary>A property of a run, looked up along its own style and the paragraph's.</summary>
    public XElement? Run(XElement? run, XElement? paragraph, string name) =>
        run.Child(name)
        ?? (run.Child("rStyle").Value() is { } id ? Chain(id).Select(s => s.Child("rPr").Child(name)).FirstOrDefault(p => p is not null) : null)
        ?? Chain(paragraph.Child("pStyle").Value()).Select(s => s.Child("rPr").Child(name)).FirstOrDefault(p => p is not null);

    private IEnumerable<XElement> Chain(string? id)
    {
        id ??= _default;
        for (var i = 0; i < 20 && id is not null && _styles.TryGetValue(id, out var style); i++)
        {
            yield return style;
            id = style.Child("basedOn").Value();
        }
    }

    private static string Name(XElement style) => style.Child("name").Value()?.ToLowerInvariant() ?? "";

    [GeneratedRegex("^(?:heading|标题) ?([1-9])$")]
    private static partial Regex HeadingName();
}
