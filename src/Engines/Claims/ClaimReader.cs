using Luopan.Engines.Documents;

namespace Luopan.Engines.Claims;

/// <summary>Reads every quantified statement of a document.</summary>
public static class ClaimReader
{
    /// <summary>The claims in the order of the document; the same document and context always give the same claims, and no text makes it throw.</summary>
    /// <param name="document">The document as read by <see cref="DocumentReader"/>.</param>
    /// <param name="context">What is known besides: the document's region and date where they are not to be found in it.</param>
    public static IReadOnlyList<Claim> Read(Document document, ClaimContext context)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(context);
        var frame = DocumentFrame.Of(document, context);
        var claims = new List<Claim>();
        if (!frame.IsPlan && document.Root.Heading is { } title && States(title.Text, true)) ReadHeadline(title, SectionFrame.Root(frame, document.Root), frame, claims);
        ReadSection(document.Root, SectionFrame.Root(frame, document.Root), frame, claims);
        return claims;
    }

    // 2022年全市外资增长9.8%: the headline of news states figures of its own; （二）新建农家店60家 with nothing below is a sentence in the form of a heading.
    private static bool States(string heading, bool standsAlone) =>
        Line.MayCount(heading) && Line.Of(heading).Quantities.Exists(q => q.Form == QuantityForm.Plain && (q.Family is Words.UnitFamily.Percent or Words.UnitFamily.Money or Words.UnitFamily.Points or Words.UnitFamily.Times || standsAlone && q is { IsChinese: false, Family: not Words.UnitFamily.None }));

    // 消费稳步恢复 网络零售增长16.8%: a blank parts the clauses of a headline.
    private static void ReadHeadline(Sentence title, SectionFrame frame, DocumentFrame document, List<Claim> claims)
    {
        var parted = string.Create(title.Text.Length, title.Text, (to, from) =>
        {
            for (var i = 0; i < from.Length; i++)
                to[i] = char.IsWhiteSpace(from[i]) && i > 0 && i + 1 < from.Length && !char.IsAscii(from[i - 1]) && !char.IsAscii(from[i + 1]) ? '，' : from[i];
        });
        ReadSentences([title with { Text = parted }], frame, document, claims);
        for (var i = 0; i < claims.Count; i++) claims[i] = claims[i] with { Text = title.Text };
    }

    private static void ReadSection(Section section, SectionFrame frame, DocumentFrame document, List<Claim> claims)
    {
        foreach (var block in section.Blocks)
        {
            switch (block)
            {
                case Section below:
                    var entered = frame.Enter(below, document);
                    if (below.Heading is { } heading && States(heading.Text, below.Blocks.Count == 0 || !document.IsPlan)) ReadSentences([heading], entered, document, claims);
                    ReadSection(below, entered, document, claims);
                    break;
                case Table table:
                    TableReader.Read(table, frame, document, claims);
                    break;
                case Paragraph paragraph:
                    ReadSentences(paragraph.Parts, frame, document, claims);
                    break;
                case Footnote note:
                    ReadSentences(note.Parts, frame, document, claims);
                    break;
            }
        }
    }

    private const int LongestLead = 28;
    private const int LongestSlice = 1500;

    // A sentence is looked at as a whole, so a run of text without full stops is cut at commas: time stays linear.
    private static IEnumerable<(int Start, int Length)> Slices(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var length = Math.Min(LongestSlice, text.Length - start);
            if (start + length < text.Length && text.AsSpan(start, length).LastIndexOfAny('，', ',', '、') is > 0 and var comma) length = comma + 1;
            yield return (start, length);
            start += length;
        }
    }

    internal static void ReadSentences(IReadOnlyList<Sentence> sentences, SectionFrame frame, DocumentFrame document, List<Claim> claims)
    {
        // A paragraph that opens with a bare rate goes on about what the one before spoke of.
        var carry = new Carry { Fallback = claims.Count > 0 && claims[^1].Heading == frame.Path ? claims[^1].Indicator : frame.Topic };
        frame = frame.Under(sentences);
        var continues = false;
        foreach (var sentence in sentences)
        {
            carry.EnterSentence(continues || sentence.Text.StartsWith("其中", StringComparison.Ordinal));
            continues = sentence.Text.EndsWith('；');
            // 网上零售快速增长。年均增长25%: a short opening sentence names what the next ones speak of.
            if (!Line.MayCount(sentence.Text) && (sentence.Text.Length >= LongestLead || sentence != sentences[0])) continue;
            foreach (var (start, length) in Slices(sentence.Text)) new SentenceReader(sentence, start, length, frame, document, carry, claims).Read();
        }
    }
}
