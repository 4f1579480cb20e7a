using System.Text;
using Luopan.Engines.Documents;
using Luopan.Modules.Indicators;
using Luopan.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Luopan.Modules.Drafts;

/// <summary>Compares every figure of a draft with the store; only figures the person may see are compared, and nothing of the draft is kept.</summary>
internal static class CheckDraft
{
    private const int LongestPaste = 200_000;

    /// <summary>A sentence, heading or table row of the draft; those of one paragraph share its number.</summary>
    /// <param name="Kind">heading, paragraph, table or note.</param>
    public sealed record Line(string Kind, int Level, int Paragraph, int Sentence, string Text);

    /// <param name="OrgName">Whom the store's figure is about.</param>
    /// <param name="Since">When this print came in, China time; null for computed ones.</param>
    /// <param name="Vintage">Number of the print; null for computed ones.</param>
    /// <param name="Arithmetic">How it was worked out; empty for published ones.</param>
    public sealed record StoreFigure(string Indicator, string Name, string Org, string OrgName, string Period, string Breakdown, FigureDto Figure, DateTime? Since, int? Vintage, string Arithmetic);

    /// <param name="Id">Opens the target's page.</param>
    /// <param name="PlanTitle">The document it stands in; empty when the person may not see it.</param>
    public sealed record TargetFigure(Guid Id, string Name, string NameEn, string OrgName, string OrgNameEn, string PeriodLabel, string PeriodLabelEn, string Text, string TextEn, string PlanTitle, string Quote);

    /// <param name="Verdict">agrees, differs, notComparable or unknown.</param>
    /// <param name="Says">What the store says, one Chinese sentence.</param>
    /// <param name="Wording">What is wrong with the words around the figure; null when nothing is.</param>
    /// <param name="Target">The target on record it was compared with, for what the draft promises; null otherwise.</param>
    public sealed record Figure(int Sentence, int Start, int End, string Printed, string About, string Verdict, string Says, string? Wording, StoreFigure? Store, TargetFigure? Target);

    public sealed record Response(string Title, IReadOnlyList<Line> Lines, IReadOnlyList<Figure> Figures, int Agrees, int Differs, int NotComparable, int Unknown, int Wordings);

    internal static async Task<Outcome<Response>> Upload(IFormFile? file, [FromForm] string? text, [FromForm] string? org, [FromForm] string? date, DraftReader reader, CancellationToken stop)
    {
        var brought = Content(file, text);
        if (brought.Fault is { } fault) return fault;
        await using var content = brought.Value;
        return await Run(NameOf(file), content, new(org, date), reader, stop);
    }

    internal static async Task<Outcome<Response>> Run(string name, Stream content, DraftAbout about, DraftReader reader, CancellationToken stop)
    {
        var checking = await reader.Check(name, content, about, stop);
        return checking.Fault is { } fault ? fault : Tell(checking.Value);
    }

    internal static Response Tell(CheckedDraft draft)
    {
        var (document, marks) = draft;
        int Count(Verdict verdict) => marks.Count(m => m.Verdict == verdict);
        return new Response(document.Title, Lines(document), [.. marks.Select(ToFigure)],
            Count(Verdict.Agrees), Count(Verdict.Differs), Count(Verdict.NotComparable), Count(Verdict.Unknown), marks.Count(m => m.Wording is not null));
    }

    internal static string NameOf(IFormFile? file) => file is { Length: > 0 } ? file.FileName : "稿件.txt";

    internal static Outcome<Stream> Content(IFormFile? file, string? text)
    {
        if (file is { Length: > 0 }) return file.OpenReadStream();
        if (string.IsNullOrWhiteSpace(text)) return DraftsFaults.NoText;
        return text.Length > LongestPaste ? DraftsFaults.TooLong : new MemoryStream(Encoding.UTF8.GetBytes(text));
    }

    internal static IReadOnlyList<Line> Lines(Document document)
    {
        var lines = new List<Line>();
        var paragraph = 0;
        Walk(document.Root, lines, ref paragraph);
        return [.. lines.OrderBy(l => l.Sentence)];
    }

    private static void Walk(Section section, List<Line> lines, ref int paragraph)
    {
        if (section.Heading is { } heading) lines.Add(new("heading", section.Level, paragraph++, heading.Order, heading.Text));
        foreach (var block in section.Blocks)
        {
            if (block is Section inner)
            {
                Walk(inner, lines, ref paragraph);
                continue;
            }

            var at = paragraph++;
            foreach (var s in block.Sentences())
            {
                if (block is Table) at = paragraph++;
                lines.Add(new(block is Table ? "table" : block is Footnote ? "note" : "paragraph", section.Level, at, s.Order, s.Text));
            }
        }
    }

    private static Figure ToFigure(Mark m) =>
        new(m.Sentence, m.Start, m.End, m.Figure, m.About, Word(m.Verdict), m.Says, m.Wording,
            m.Found is { } f ? new(f.Indicator, f.Name, f.Org, f.OrgName, f.Period, f.Breakdown, f.Figure, f.Since, f.Vintage, f.Arithmetic) : null,
            m.Target is { } t ? new(t.Id, t.IndicatorName, t.IndicatorNameEn, t.OrgName, t.OrgNameEn, t.Period.Chinese(), t.Period.English(), t.Text, t.TextEn, t.PlanTitle, t.Quote) : null);

    private static string Word(Verdict verdict) => verdict switch
    {
        Verdict.Agrees => "agrees",
        Verdict.Differs => "differs",
        Verdict.NotComparable => "notComparable",
        _ => "unknown",
    };
}
