using Luopan.Engines.OfficialDocs;
using Luopan.Platform.Web;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Luopan.Modules.Supervision;

/// <summary>Prints the slip of an assignment as .docx after GB/T 9704.</summary>
internal static class PrintSlip
{
    internal static async Task<Outcome<FileContentHttpResult>> Run(Guid id, SlipDesk desk, CancellationToken stop)
    {
        var written = await desk.Write(id, stop);
        if (written.Fault is { } fault) return fault;
        var slip = written.Value;
        return Papers.Docx(
            new OfficialDocument
            {
                OrganMark = slip.Organ,
                DocumentNumber = slip.Date is null ? null : slip.Number,
                SensitivityMark = slip.Mark,
                Title = slip.Title,
                Addressee = slip.Addressee,
                Body = [.. slip.Sections.SelectMany(Section)],
                Signer = slip.Organ,
                Date = slip.Date,
                Imprint = slip.Date is null ? null : new Imprint(slip.CopyTo, slip.Organ + "办公室", slip.Date),
                Notice = slip.Notice,
                WrittenAt = new DateTimeOffset(slip.AsOf),
            },
            slip.Number + "督办单");
    }

    private static IEnumerable<BodyBlock> Section(ShowSlip.Section section)
    {
        yield return new Heading1(section.Head);
        foreach (var line in section.Lines) yield return line.Label.Length == 0 ? new BodyParagraph(line.Text) : new BodyParagraph([new TextRun(line.Label + "：", true), new TextRun(line.Text)]);
        if (section.Rows.Count > 0) yield return new FigureTable { Title = section.TableTitle, Head = section.Columns, Rows = [.. section.Rows.Select(r => (IReadOnlyList<FigureCell>)[.. r.Select(c => new FigureCell(c))])] };
    }
}
