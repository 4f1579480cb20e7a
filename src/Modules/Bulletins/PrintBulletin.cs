using Luopan.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Modules.Bulletins;

/// <summary>Prints a bulletin as .docx or .xlsx: an issued one from its frozen content, always the same bytes.</summary>
internal static class PrintBulletin
{
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document", Sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    internal static async Task<Outcome<FileContentHttpResult>> Docx(Guid id, Desk desk, CancellationToken stop) => await Print(id, desk, Paper.Docx, Word, ".docx", stop);

    internal static async Task<Outcome<FileContentHttpResult>> Xlsx(Guid id, Desk desk, CancellationToken stop) => await Print(id, desk, Paper.Xlsx, Sheet, ".xlsx", stop);

    /// <summary>For the command line: the last issued one of a template, org and period; where there is none, the template filled as of now and marked 草稿.</summary>
    internal static async Task<Outcome<(Filled Filled, Imprinted Print)>> LastOrFresh(string template, string org, string period, LuopanDb db, Desk desk, CancellationToken stop)
    {
        var issued = await db.Set<Bulletin>().AsNoTracking()
            .Where(b => b.Template == template && b.Org == org && b.Period == period && b.State == SignOff.Issued).OrderByDescending(b => b.IssuedAt).FirstOrDefaultAsync(stop);
        if (issued is not null)
        {
            var fetched = await desk.Fetch(issued.Id, stop);
            return fetched.Fault is { } altered ? altered : (fetched.Value.Filled, Imprinted.Of(issued, desk.Authority.Demo));
        }

        var outcome = await desk.Fill(template, org, period, stop);
        if (outcome.Fault is { } fault) return fault;
        return (outcome.Value.Filled, new Imprinted(null, null, outcome.Value.Filled.AsOf, outcome.Value.Template.Sensitivity, desk.Authority.Demo));
    }

    private static async Task<Outcome<FileContentHttpResult>> Print(Guid id, Desk desk, Func<Filled, Imprinted, byte[]> write, string type, string ending, CancellationToken stop)
    {
        var fetched = await desk.Fetch(id, stop);
        if (fetched.Fault is { } fault) return fault;
        var (bulletin, filled) = fetched.Value;
        return TypedResults.File(write(filled, Imprinted.Of(bulletin, desk.Authority.Demo)), type, (bulletin.Number is null ? "草稿　" : bulletin.Number + "　") + filled.Title + ending);
    }
}
