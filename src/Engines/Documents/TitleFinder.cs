using System.Text.RegularExpressions;

namespace Luopan.Engines.Documents;

/// <summary>Finds the title among the first lines, past the head of an official document.</summary>
internal static partial class TitleFinder
{
    private const int HeadLines = 12;
    private const int LongestTitle = 80;

    /// <summary>The title and the lines it stands on; from and to are -1 when it stands on none.</summary>
    public static (string? Title, int From, int To) Find(Draft draft)
    {
        var head = draft.Pieces.Take(HeadLines).ToList();
        var marked = head.FindIndex(p => p is Line { IsTitle: true });
        if (marked >= 0) return Join(draft.Pieces, marked, p => p.IsTitle);
        if (draft.Title is { Length: > 0 } named)
        {
            var at = head.FindIndex(p => p is Line line && line.Text == named);
            return (named, at, at < 0 ? -1 : at + 1);
        }
        for (var i = 0; i < head.Count; i++)
        {
            if (head[i] is not Line line) break;
            if (line.Text.Length == 0 || IsOfficialHead(line.Text)) continue;
            if (!CanBeTitle(line)) break;
            return Join(draft.Pieces, i, next => line.Look.Centred && next.Look == line.Look && CanBeTitle(next) && !IsOfficialHead(next.Text));
        }
        return (null, -1, -1);
    }

    /// <summary>In Word, titles are often set as the one Heading 1 above chapters in Heading 2: such a line is the title.</summary>
    public static void Crown(Draft draft)
    {
        var styled = draft.Pieces.OfType<Line>().Where(l => l.StyleLevel is not null && l.Text.Length > 0).ToList();
        if (styled is not [var first, _, ..] || styled.Exists(l => l.IsTitle) || styled.Skip(1).Any(l => l.StyleLevel <= first.StyleLevel) || !CanBeTitle(first with { StyleLevel = null })) return;
        var at = draft.Pieces.IndexOf(first);
        if (draft.Pieces.Take(at).All(p => p is Line line && (line.Text.Length == 0 || IsOfficialHead(line.Text)))) draft.Pieces[at] = first with { IsTitle = true };
    }

    private static (string, int, int) Join(List<Piece> pieces, int from, Func<Line, bool> belongs)
    {
        var to = from + 1;
        while (to < pieces.Count && to < from + 4 && pieces[to] is Line next && belongs(next)) to++;
        return (string.Concat(pieces.Skip(from).Take(to - from).Cast<Line>().Select(l => l.Text)), from, to);
    }

    private static bool CanBeTitle(Line line) =>
        line.StyleLevel is null && line.Text.Length is > 0 and <= LongestTitle && !"。；：，:;".Contains(line.Text[^1])
        && OutlineNumber.Form(line.Text).Form is OutlineForm.None && OutlineNumber.Box(line.Text) is null;

    /// <summary>Copy number, secrecy, urgency, organ mark, document number, signer: what stands above a title.</summary>
    private static bool IsOfficialHead(string line) => HeadPattern().IsMatch(line) || Marks.IsMarkLine(line);

    [GeneratedRegex(@"^(?:\d{6}|特急|加急|平急|特提|签发人[：:].*|.{2,30}文件|.{1,20}〔\d{4}〕\d+号.*|附件\s*\d*|（.{2,30}）)$")]
    private static partial Regex HeadPattern();
}
