namespace Luopan.Engines.Documents;

/// <summary>Brings number forms and heading styles of one document onto one scale: the smaller rank encloses the larger.</summary>
internal sealed class OutlineRanks
{
    private readonly Dictionary<OutlineForm, int> _learned;
    private readonly int _shift;

    private OutlineRanks(Dictionary<OutlineForm, int> learned, int shift) => (_learned, _shift) = (learned, shift);

    public static int OfStyle(int level) => level * 10;

    /// <summary>Learns from the styled headings which form stands at which level.</summary>
    public static OutlineRanks Of(IEnumerable<Piece> pieces)
    {
        var learned = new Dictionary<OutlineForm, int>();
        var deepest = 0;
        foreach (var line in pieces.OfType<Line>())
        {
            if (line.StyleLevel is not { } level || line.IsTitle) continue;
            deepest = Math.Max(deepest, level);
            if (OutlineNumber.Form(line.Text).Form is var form and not OutlineForm.None) learned.TryAdd(form, OfStyle(level));
        }
        var shift = learned.Count > 0 ? learned.Max(l => l.Value - (int)l.Key * 10) : deepest * 10;
        return new OutlineRanks(learned, shift);
    }

    public int Of(OutlineForm form) => _learned.TryGetValue(form, out var rank) ? rank : (int)form * 10 + _shift;
}
