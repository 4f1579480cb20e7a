using System.Xml.Linq;

namespace Luopan.Engines.Documents.Docx;

/// <summary>Walks the body of a .docx and hands over its lines and grids.</summary>
internal sealed class DocxBody(Draft draft, DocxStyles styles, DocxNumbering numbering, DocxNotes notes)
{
    private RunText? _carried;

    public void Read(XElement body)
    {
        foreach (var piece in Pieces(body)) draft.Pieces.Add(piece);
        if (_carried is { } last) draft.Pieces.AddRange(Lines(last, null));
    }

    private IEnumerable<Piece> Pieces(XElement container)
    {
        foreach (var element in container.Elements())
        {
            if (element.Is("p")) foreach (var piece in ReadParagraph(element)) yield return piece;
            else if (element.Is("tbl")) yield return ReadTable(element);
            else if (IsWrapper(element)) foreach (var piece in Pieces(element)) yield return piece;
        }
    }

    private static bool IsWrapper(XElement e) => e.Name.Namespace == W.Ns && e.Name.LocalName is "sdt" or "sdtContent" or "customXml" or "ins" or "moveTo" or "smartTag";

    private IEnumerable<Piece> ReadParagraph(XElement paragraph)
    {
        var properties = paragraph.Child("pPr");
        if (styles.IsContentsLine(properties)) yield break;

        var text = _carried ?? new RunText(styles, notes, draft.Hidden);
        _carried = null;
        var boxes = new List<XElement>();
        if (text.Length == 0 && numbering.Next(properties) is { Length: > 0 } number) text.Append(number);
        text.Read(paragraph, properties, boxes);

        // A tracked deletion of the paragraph mark joins this paragraph with the next.
        if (properties.Child("rPr").Child("del") is not null) _carried = text;
        else foreach (var line in Lines(text, properties)) yield return line;
        foreach (var box in boxes)
            foreach (var piece in Pieces(box)) yield return piece;
    }

    private IEnumerable<Line> Lines(RunText text, XElement? properties)
    {
        var level = styles.HeadingLevel(properties);
        var look = (styles.Paragraph(properties, "jc").Value() == "center", text.Size);
        return text.Lines().Select(l => l with { StyleLevel = level, IsTitle = styles.IsTitle(properties), Look = look });
    }

    private Grid ReadTable(XElement table)
    {
        var rows = new List<GridRow>();
        var open = new Dictionary<int, (int Row, int Cell)>();
        var head = 0;
        foreach (var tr in Flat(table, "tr"))
        {
            if (tr.Child("trPr").Child("del") is not null) continue;
            var cells = new List<Cell>();
            var (row, column) = (new RowText(), tr.Child("trPr").Child("gridBefore").Number() ?? 0);
            foreach (var tc in Flat(tr, "tc"))
            {
                var properties = tc.Child("tcPr");
                var span = Math.Clamp(properties.Child("gridSpan").Number() ?? 1, 1, 200);
                var merge = properties.Child("vMerge");
                if (merge is not null && merge.Value() is null or "continue" && open.TryGetValue(column, out var above))
                {
                    var started = (List<Cell>)rows[above.Row].Cells;
                    started[above.Cell] = started[above.Cell] with { RowSpan = rows.Count - above.Row + 1 };
                }
                else
                {
                    if (merge is not null) open[column] = (rows.Count, cells.Count);
                    else open.Remove(column);
                    cells.Add(new Cell(column, row.Add(Pieces(tc)), span, 1));
                }
                column += span;
            }
            if (head == rows.Count && tr.Child("trPr").Child("tblHeader").IsOn()) head++;
            rows.Add(new GridRow(cells) { Notes = row.Notes, Changes = row.Changes });
        }
        return new Grid(rows) { HeadRows = head > 0 ? head : null };
    }

    private static IEnumerable<XElement> Flat(XElement parent, string name) =>
        parent.Elements().SelectMany(e => e.Is(name) ? [e] : IsWrapper(e) ? Flat(e, name) : []);

    /// <summary>Joins the paragraphs of the cells of a row and moves their notes and changes to offsets in the row.</summary>
    private sealed class RowText
    {
        private int _at;

        public List<NoteAt> Notes { get; } = [];

        public List<ChangeAt> Changes { get; } = [];

        public string Add(IEnumerable<Piece> pieces)
        {
            var texts = new List<string>();
            var start = _at;
            foreach (var piece in pieces)
            {
                var line = piece as Line ?? new Line(string.Join('\n', ((Grid)piece).Rows.Select(r => string.Join("　", r.Cells.Select(c => c.Text)))));
                Notes.AddRange(line.Notes.Select(n => n with { Offset = n.Offset + _at }));
                Changes.AddRange(line.Changes.Select(c => c with { Offset = c.Offset + _at }));
                texts.Add(line.Text);
                _at += line.Text.Length + 1;
            }
            var text = string.Join('\n', texts);
            _at = start + text.Length + " | ".Length;
            return text;
        }
    }
}
