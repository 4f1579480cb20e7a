using System.ComponentModel.DataAnnotations;
using Luopan.Kernel;
using Luopan.Modules.Records.Values;
using Luopan.Platform.Log;
using Luopan.Platform.Web;
using Luopan.Platform.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Modules.Records;

/// <summary>Writes a remark on a record; whoever is named in it is told.</summary>
internal static class AddComment
{
    public sealed record Request([property: Required(AllowEmptyStrings = true), StringLength(4000)] string Text, List<Guid>? Mentions);

    public sealed record Response(Guid Id);

    internal static async Task<Outcome<Response>> Run(Guid id, Request ask, RecordDesk desk, Notices notices, Access.IPeople people, CancellationToken stop)
    {
        if (await desk.Open(id, stop) is not { } of) return RecordsFaults.NoSuchRecord;
        if (of.Head.Voided) return RecordsFaults.Voided;
        if (string.IsNullOrWhiteSpace(ask.Text)) return RecordsFaults.EmptyComment;
        var named = (ask.Mentions ?? []).Distinct().ToList();
        foreach (var person in named)
            if ((await FindPeople.WhoSees(person, of.Head, people, stop)).Fault is { } refused) return refused;
        var comment = new RecordComment { RecordId = id, At = desk.Now, By = desk.User.DisplayName, ById = desk.User.Id, Text = ask.Text.Trim(), Mentions = string.Join(' ', named) };
        desk.Db.Add(comment);
        foreach (var person in named)
            notices.Tell(person, NoticeKind.Mentioned, comment.Id.ToString(), new($"{desk.User.DisplayName}在“{of.Head.Title}”中提到您", $"{desk.User.DisplayName} mentioned you in “{of.Head.Title}”"), RecordWriter.Link(of.Head));
        return await desk.Save(stop) is { } late ? late : new Response(comment.Id);
    }
}

/// <summary>Opens a masked field; that it was opened, and by whom, is in the log.</summary>
internal static class RevealField
{
    public sealed record Request([property: Required, StringLength(40)] string Field);

    public sealed record Response(string T);

    internal static async Task<Outcome<Response>> Run(Guid id, Request ask, RecordDesk desk, LogWriter log, CancellationToken stop)
    {
        if (await desk.Open(id, stop) is not { } of) return RecordsFaults.NoSuchRecord;
        if (of.Type.Find(ask.Field) is not { } field || !Masks.Shown(field, of.Head, of.Type.Life, desk.User) || of.Values[field.Code] is not { } value) return RecordsFaults.NoSuchField;
        if (!Masks.Open(field, of.Head, desk.User)) return RecordsFaults.NotRevealed;
        desk.Db.Add(log.Act("revealed", "records_record", id.ToString(), new { field = field.Code }));
        return await desk.Save(stop) is { } late ? late : new Response(ValueText.Of(field, value, await desk.Look(stop)));
    }
}

/// <summary>Gives a record to one person, or to nobody in particular.</summary>
internal static class AssignRecord
{
    public sealed record Request(Guid? Person, [property: StringLength(1000)] string? Reason);

    internal static async Task<Outcome<Done>> Run(Guid id, Request ask, RecordDesk desk, Access.IPeople people, CancellationToken stop)
    {
        if (await desk.Open(id, stop) is not { } of) return RecordsFaults.NoSuchRecord;
        if (EditRecord.Closed(of) is { } closed) return closed;
        return await To(of, ask.Person, ask.Reason, desk, people, stop) is { } refused ? refused : await desk.Save(stop) is { } late ? late : Done.It;
    }

    /// <summary>Checks and assigns; the caller saves.</summary>
    internal static async Task<Fault?> To(Opened of, Guid? person, string? reason, RecordDesk desk, Access.IPeople people, CancellationToken stop)
    {
        var name = "";
        if (person is { } id)
        {
            var found = await FindPeople.WhoSees(id, of.Head, people, stop);
            if (found.Fault is { } refused) return refused;
            name = found.Value.DisplayName;
        }

        var item = await desk.Item(of.Head, stop);
        if (desk.Work.Assign(item, person, reason) is { } fault) return fault;
        (of.Head.AssigneeId, of.Head.Assignee) = (person, name);
        (of.Head.UpdatedAt, of.Head.UpdatedBy) = (desk.Now, desk.User.DisplayName);
        return null;
    }
}

/// <summary>Stops, starts or extends the clock of a record, with a reason.</summary>
internal static class SetClock
{
    public sealed record Request([property: Required, RegularExpression("^(pause|resume|extend)$")] string Act, DateOnly? To, [property: StringLength(1000)] string? Reason);

    public sealed record Response(DateOnly? Due, bool Paused);

    internal static async Task<Outcome<Response>> Run(Guid id, Request ask, RecordDesk desk, CancellationToken stop)
    {
        if (await desk.Open(id, stop) is not { } of) return RecordsFaults.NoSuchRecord;
        if (EditRecord.Closed(of) is { } closed) return closed;
        var item = await desk.Item(of.Head, stop);
        var fault = ask.Act switch
        {
            "pause" => desk.Work.Pause(item, ask.Reason ?? ""),
            "resume" => desk.Work.Resume(item, desk.Calendar),
            _ when ask.To is { } to => desk.Work.Extend(item, to, ask.Reason ?? ""),
            _ => WorkflowFaults.NotLater,
        };
        if (fault is not null) return fault;
        RecordDesk.Follow(of.Head, item, of.Type.Life);
        await desk.KeepDue(of, null, item, stop);
        (of.Head.UpdatedAt, of.Head.UpdatedBy) = (desk.Now, desk.User.DisplayName);
        await Urgency.Refresh(of.Head, of.Rows, desk.Db, stop);
        return await desk.Save(stop) is { } late ? late : new Response(item.Due, item.PausedOn is not null);
    }
}

/// <summary>Takes a record back that was entered by mistake; it stays on file with the reason and no longer counts.</summary>
internal static class VoidRecord
{
    public sealed record Request([property: Required(AllowEmptyStrings = true), StringLength(1000)] string Reason);

    internal static async Task<Outcome<Done>> Run(Guid id, Request ask, RecordDesk desk, CancellationToken stop)
    {
        if (await desk.Open(id, stop) is not { } of) return RecordsFaults.NoSuchRecord;
        return await Take(of, ask.Reason, desk, stop) is { } refused ? refused : await desk.Save(stop) is { } late ? late : Done.It;
    }

    /// <summary>Checks and takes it back; the caller saves.</summary>
    internal static async Task<Fault?> Take(Opened of, string reason, RecordDesk desk, CancellationToken stop)
    {
        if (of.Head.Voided) return RecordsFaults.Voided;
        if (string.IsNullOrWhiteSpace(reason)) return RecordsFaults.ReasonMissing;
        (of.Head.Voided, of.Head.KeyText) = (true, null);
        of.Head.Version++;
        desk.Revise(of.Head, "voided", [], reason);
        await Duties.Follow(of, desk, stop);
        foreach (var item in await OpenMatters(of, desk, stop)) desk.Work.Put(item, item.State, reason, desk.Calendar, closed: true);
        await Urgency.Refresh(of.Head, of.Rows, desk.Db, stop);
        return null;
    }

    private static async Task<IReadOnlyList<WorkItem>> OpenMatters(Opened of, RecordDesk desk, CancellationToken stop)
    {
        var rows = of.Rows.Where(r => r.State is not null).Select(r => r.Id.ToString()).Append(of.Head.Id.ToString()).ToList();
        return await desk.Db.Set<WorkItem>().Where(i => rows.Contains(i.Subject) && i.ClosedAt == null).ToListAsync(stop);
    }
}
