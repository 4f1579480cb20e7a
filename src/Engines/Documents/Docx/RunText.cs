using System.Globalization;
using System.Text;
using System.Xml.Linq;

namespace Luopan.Engines.Documents.Docx;

/// <summary>The text of one paragraph as it would be printed with all tracked changes accepted.</summary>
internal sealed class RunText(DocxStyles styles, DocxNotes notes, List<string> hidden)
{
    private readonly StringBuilder _text = new();
    private readonly List<NoteAt> _notes = [];
    private readonly List<ChangeAt> _changes = [];

    public int Length => _text.Length;

    /// <summary>Size of its first letters in half points, 0 when unsaid.</summary>
    public int Size { get; private set; }

    public void Append(string text) => _text.Append(text);

    /// <summary>Adds a paragraph; the text boxes it carries are handed back, to be read behind it.</summary>
    public void Read(XElement paragraph, XElement? properties, List<XElement> boxes) => Walk(paragraph, properties, boxes);

    /// <summary>The paragraph cut at manual line breaks, cleaned, with notes and changes moved along.</summary>
    public IEnumerable<Line> Lines()
    {
        var raw = _text.ToString();
        var ordered = _changes.OrderBy(c => c.Offset).ToList();
        var (from, note, change) = (0, 0, 0);
        while (from <= raw.Length)
        {
            var end = raw.IndexOf('\n', from) is var found and >= 0 ? found : raw.Length;
            var text = Draft.Clean(raw[from..end]);
            var shift = from + Math.Max(0, text.Length == 0 ? 0 : raw.IndexOf(text[0], from) - from);
            int Move(int offset) => Math.Clamp(offset - shift, 0, text.Length);
            var (notes, changes) = (new List<NoteAt>(), new List<ChangeAt>());
            for (; note < _notes.Count && _notes[note].Offset <= end; note++) notes.Add(_notes[note] with { Offset = Move(_notes[note].Offset) });
            for (; change < ordered.Count && ordered[change].Offset <= end; change++) changes.Add(ordered[change] with { Offset = Move(ordered[change].Offset) });
            from = end + 1;
            if (text.Length > 0 || changes.Count > 0) yield return new Line(text) { Notes = notes, Changes = changes };
        }
    }

    private void Walk(XElement parent, XElement? properties, List<XElement> boxes)
    {
        foreach (var element in parent.Elements())
        {
            if (element.Name.Namespace == W.Compatibility && element.Name.LocalName == "AlternateContent") WalkAlternate(element, properties, boxes);
            else if (element.Name.Namespace != W.Ns) continue;
            else switch (element.Name.LocalName)
                {
                    case "r":
                        ReadRun(element, properties, boxes);
                        break;
                    case "ins" or "moveTo":
                        var at = _text.Length;
                        Walk(element, properties, boxes);
                        Note(element, ChangeKind.Inserted, at, _text.ToString(at, _text.Length - at));
                        break;
                    case "del" or "moveFrom":
                        Note(element, ChangeKind.Deleted, _text.Length, Deleted(element));
                        break;
                    case "hyperlink" or "smartTag" or "fldSimple" or "sdt" or "sdtContent" or "customXml" or "dir" or "bdo":
                        Walk(element, properties, boxes);
                        break;
                }
        }
    }

    // The same drawing stands twice, for new and for old programs; the first is read.
    private void WalkAlternate(XElement element, XElement? properties, List<XElement> boxes)
    {
        var choice = element.Element(W.Compatibility + "Choice") ?? element.Element(W.Compatibility + "Fallback");
        if (choice is null) return;
        boxes.AddRange(Boxes(choice));
        Walk(choice, properties, []);
    }

    private void ReadRun(XElement run, XElement? properties, List<XElement> boxes)
    {
        var look = run.Child("rPr");
        if (styles.Run(look, properties, "vanish").IsOn() || styles.Run(look, properties, "webHidden").IsOn())
        {
            if (string.Concat(run.Elements(W.Ns + "t").Select(t => t.Value)).Trim() is { Length: > 0 } text) hidden.Add(text);
            return;
        }
        foreach (var element in run.Elements())
        {
            if (element.Name.Namespace == W.Compatibility) WalkAlternate(element, properties, boxes);
            else if (element.Name.Namespace == W.Ns) ReadRunPart(element, boxes);
        }
        if (Size == 0 && _text.Length > 0) Size = styles.Run(look, properties, "sz").Number() ?? 0;
    }

    private void ReadRunPart(XElement part, List<XElement> boxes)
    {
        switch (part.Name.LocalName)
        {
            case "t":
                _text.Append(part.Value.Replace('\n', ' '));
                break;
            case "tab" or "ptab":
                _text.Append(' ');
                break;
            case "br" when part.Value("type") is null or "textWrapping":
            case "cr":
                _text.Append('\n');
                break;
            case "noBreakHyphen":
                _text.Append('-');
                break;
            case "footnoteReference" or "endnoteReference":
                if (notes.Call(part, _text.Length) is { } note) _notes.Add(note);
                break;
            case "drawing" or "pict" or "object":
                boxes.AddRange(Boxes(part));
                break;
        }
    }

    // A box inside a box is found when the outer one is read.
    private static IEnumerable<XElement> Boxes(XElement host) =>
        host.Descendants(W.Ns + "txbxContent").Where(b => !b.Ancestors().TakeWhile(a => a != host).Any(a => a.Is("txbxContent") || a.Name == W.Compatibility + "Fallback"));

    private static string Deleted(XElement element) =>
        string.Concat(element.Descendants().Where(t => t.Is("delText") || t.Is("t")).Select(t => t.Value));

    private void Note(XElement element, ChangeKind kind, int offset, string text)
    {
        if (text.Trim().Length == 0) return;
        var at = DateTimeOffset.TryParse(element.Value("date"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ? date : (DateTimeOffset?)null;
        _changes.Add(new ChangeAt(offset, kind, text.Trim(), element.Value("author") ?? "", at));
    }
}
