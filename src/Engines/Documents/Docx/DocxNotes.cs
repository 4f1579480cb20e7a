using System.Xml.Linq;

namespace Luopan.Engines.Documents.Docx;

/// <summary>Footnotes and endnotes by their identifiers, numbered in the order in which the text calls them.</summary>
internal sealed class DocxNotes
{
    private readonly Dictionary<(string Kind, string Id), string> _texts = [];
    private readonly Dictionary<string, int> _called = [];

    public static DocxNotes Of(XElement? footnotes, XElement? endnotes)
    {
        var notes = new DocxNotes();
        foreach (var note in (footnotes?.Elements(W.Ns + "footnote") ?? []).Concat(endnotes?.Elements(W.Ns + "endnote") ?? []))
        {
            if (note.Value("type") is not null and not "normal" || note.Value("id") is not { } id) continue;
            var text = string.Join('\n', note.Descendants(W.Ns + "p").Select(p => Draft.Clean(string.Concat(p.Descendants(W.Ns + "t").Select(t => t.Value)))));
            notes._texts[(note.Name.LocalName, id)] = text.Trim();
        }
        return notes;
    }

    /// <summary>The note a reference calls; null for a reference into nothing.</summary>
    public NoteAt? Call(XElement reference, int offset)
    {
        var kind = reference.Name.LocalName.Replace("Reference", "", StringComparison.Ordinal);
        if (reference.Value("id") is not { } id || !_texts.TryGetValue((kind, id), out var text) || text.Length == 0) return null;
        var number = _called[kind] = _called.GetValueOrDefault(kind) + 1;
        var mark = number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return new NoteAt(offset, kind == "endnote" ? $"尾注{mark}" : mark, text);
    }
}
