using System.ComponentModel.DataAnnotations;
using Luopan.Platform.Files;
using Luopan.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Modules.Records;

/// <summary>Puts a file to a record, in a named place of its type or freely.</summary>
internal static class AddFile
{
    public sealed record Response(Guid Id, string Name, long Size);

    internal static async Task<Outcome<Response>> Run(Guid id, IFormFile? file, [FromForm] string? place, RecordDesk desk, FileStore files, CancellationToken stop)
    {
        if (await desk.Open(id, stop) is not { } of) return RecordsFaults.NoSuchRecord;
        if (of.Head.Voided) return RecordsFaults.Voided;
        if (file is null || file.Length == 0) return RecordsFaults.NoFile;
        var slot = of.Type.Files.Any(f => f.Code == place) ? place! : "";
        return await Keep(of, file, slot, null, desk, files, stop);
    }

    /// <summary>Stores the bytes and their card, and saves.</summary>
    internal static async Task<Outcome<Response>> Keep(Opened of, IFormFile file, string slot, Guid? comment, RecordDesk desk, FileStore files, CancellationToken stop)
    {
        await using var content = file.OpenReadStream();
        var kept = await files.Keep(file.FileName, content, stop);
        if (kept.Fault is { } fault) return fault;
        var card = new RecordFile { RecordId = of.Head.Id, Place = slot, CommentId = comment, FileId = kept.Value.Id, Name = kept.Value.Name, Size = kept.Value.Size, At = desk.Now, By = desk.User.DisplayName };
        desk.Db.Add(card);
        (of.Head.UpdatedAt, of.Head.UpdatedBy) = (desk.Now, desk.User.DisplayName);
        return await desk.Save(stop) is { } late ? late : new Response(card.Id, card.Name, card.Size);
    }
}

/// <summary>Puts a file to a remark of one's own; whoever may remark may show what the remark speaks of.</summary>
internal static class AddCommentFile
{
    internal static async Task<Outcome<AddFile.Response>> Run(Guid id, Guid comment, IFormFile? file, RecordDesk desk, FileStore files, CancellationToken stop)
    {
        if (await desk.Open(id, stop) is not { } of) return RecordsFaults.NoSuchRecord;
        if (of.Head.Voided) return RecordsFaults.Voided;
        if (await desk.Db.Set<RecordComment>().AsNoTracking().FirstOrDefaultAsync(c => c.Id == comment && c.RecordId == id, stop) is not { } said || !desk.User.Is(said.ById)) return RecordsFaults.NoSuchComment;
        if (file is null || file.Length == 0) return RecordsFaults.NoFile;
        return await AddFile.Keep(of, file, "", comment, desk, files, stop);
    }
}

/// <summary>Hands a file of a record out.</summary>
internal static class DownloadFile
{
    internal static async Task<Outcome<FileStreamHttpResult>> Run(Guid id, Guid file, RecordDesk desk, FileStore files, HttpContext http, CancellationToken stop)
    {
        if (await desk.Open(id, stop) is null) return RecordsFaults.NoSuchRecord;
        if (await desk.Db.Set<RecordFile>().AsNoTracking().FirstOrDefaultAsync(f => f.Id == file && f.RecordId == id && !f.Removed, stop) is not { } card) return RecordsFaults.NoSuchFile;
        if (await files.Find(card.FileId, stop) is not { } stored) return RecordsFaults.NoSuchFile;
        return files.Hand(stored, http, card.Name);
    }
}

/// <summary>Takes a file away, with a reason; the bytes stay with the history.</summary>
internal static class RemoveFile
{
    public sealed record Request([property: Required(AllowEmptyStrings = true), StringLength(1000)] string Reason);

    internal static async Task<Outcome<Done>> Run(Guid id, Guid file, Request ask, RecordDesk desk, CancellationToken stop)
    {
        if (await desk.Open(id, stop) is not { } of) return RecordsFaults.NoSuchRecord;
        if (EditRecord.Closed(of) is { } closed) return closed;
        if (string.IsNullOrWhiteSpace(ask.Reason)) return RecordsFaults.ReasonMissing;
        if (await desk.Db.Set<RecordFile>().FirstOrDefaultAsync(f => f.Id == file && f.RecordId == id && !f.Removed, stop) is not { } card) return RecordsFaults.NoSuchFile;
        card.Removed = true;
        desk.Revise(of.Head, "file-removed", [new Change("file:" + card.Place, null, null, System.Text.Json.JsonSerializer.Serialize(card.Name, RecordDesk.Json), null)], ask.Reason);
        return await desk.Save(stop) is { } late ? late : Done.It;
    }
}
