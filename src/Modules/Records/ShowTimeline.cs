using System.Text.Json.Nodes;
using Luopan.Modules.Records.Types;
using Luopan.Modules.Records.Values;
using Luopan.Platform.Access;
using Luopan.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Modules.Records;

/// <summary>Everything that happened to a record, the newest first: steps, changes with their differences, remarks, files.</summary>
internal static class ShowTimeline
{
    /// <param name="Where">Child table the field stands in; empty for the record itself.</param>
    public sealed record Difference(string Field, string Label, string LabelEn, string Where, string WhereEn, string Was, string Now);

    /// <summary>A file put to a remark.</summary>
    public sealed record Clip(Guid Id, string Name, long Size);

    /// <param name="Kind">step, change, comment or file.</param>
    /// <param name="Act">Code of the step or of what was done.</param>
    /// <param name="By">Who; empty for the product itself.</param>
    /// <param name="What">What it was, in Chinese; empty where the client has the words.</param>
    public sealed record Entry(Guid Id, string Kind, string Act, string What, string WhatEn, DateTime At, string By, string Text, string? ToState, string? ToStateEn, IReadOnlyList<Difference> Differences, IReadOnlyList<Guid> Mentions)
    {
        /// <summary>Files put to the remark.</summary>
        public IReadOnlyList<Clip> Files { get; init; } = [];
    }

    public sealed record Response(IReadOnlyList<Entry> Entries);

    internal static async Task<Outcome<Response>> Run(Guid id, RecordDesk desk, CancellationToken stop)
    {
        if (await desk.Open(id, stop) is not { } of) return RecordsFaults.NoSuchRecord;
        var all = await Steps(of, desk, stop);
        var revisions = await desk.Db.Set<RecordRevision>().AsNoTracking().Where(r => r.RecordId == id).ToListAsync(stop);
        var look = await desk.Look(stop) with { Links = await ShowDifferences.Links(revisions.SelectMany(ShowDifferences.Of), of.Type, desk, stop) };
        all.AddRange(revisions.Select(r => new Entry(r.Id, "change", r.Act, "", "", r.At, r.By, r.Reason ?? "", null, null, [.. Differences(r, of, look, desk)], [])));
        var comments = await desk.Db.Set<RecordComment>().AsNoTracking().Where(c => c.RecordId == id).ToListAsync(stop);
        var files = await desk.Db.Set<RecordFile>().AsNoTracking().Where(f => f.RecordId == id).ToListAsync(stop);
        all.AddRange(comments.Select(c => new Entry(c.Id, "comment", "comment", "", "", c.At, c.By, c.Text, null, null, [], [.. c.Mentions.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Guid.Parse)])
        {
            Files = [.. files.Where(f => f.CommentId == c.Id && !f.Removed).OrderBy(f => f.At).Select(f => new Clip(f.Id, f.Name, f.Size))],
        }));
        all.AddRange(files.Where(f => f.CommentId is null || f.Removed).Select(f => new Entry(f.Id, "file", f.Removed ? "file-gone" : "file-added", "", "", f.At, f.By, f.Name, null, null, [], [])));
        return new Response([.. all.Select(e => e.By == CurrentUser.SystemName ? e with { By = "" } : e).OrderByDescending(e => e.At).ThenByDescending(e => e.Id)]);
    }

    private static async Task<List<Entry>> Steps(Opened of, RecordDesk desk, CancellationToken stop)
    {
        var all = new List<Entry>();
        foreach (var e in await desk.Work.History((await desk.Item(of.Head, stop)).Id, stop))
        {
            var (word, to) = (desk.FlowOf(of.Type.Flow).WordOf(e.Action), of.Type.Life.NameOf(e.To));
            all.Add(new(e.Id, "step", e.Action, word.Chinese, word.English, e.At, e.Person, e.Reason ?? "", e.From == e.To ? null : to.Chinese, e.From == e.To ? null : to.English, [], []));
        }

        foreach (var row in of.Rows.Where(r => r.State is not null))
        {
            if (of.Type.Child(row.Child) is not { Life: { } life } child || await desk.RowItem(of.Type, row, stop) is not { } item) continue;
            var title = RecordDesk.Parse(row.Json)[child.Title] is { } named ? ValueText.Raw(named) : child.Label.Chinese;
            foreach (var e in (await desk.Work.History(item.Id, stop)).Where(e => e.Action != "started"))
            {
                var (word, to) = (desk.FlowOf(item.Type).WordOf(e.Action), life.NameOf(e.To));
                all.Add(new(e.Id, "step", e.Action, $"{title}：{word.Chinese}", $"{title}: {word.English}", e.At, e.Person, e.Reason ?? "", to.Chinese, to.English, [], []));
            }
        }

        return all;
    }

    private static IEnumerable<Difference> Differences(RecordRevision revision, Opened of, Lookups look, RecordDesk desk)
    {
        foreach (var change in ShowDifferences.Of(revision))
        {
            var child = change.Child is null ? null : of.Type.Child(change.Child);
            var field = change.Child is null ? of.Type.Find(change.Field) : child?.Find(change.Field);
            if (field is null || !Masks.Shown(field, of.Head, of.Type.Life, desk.User)) continue;
            yield return new(field.Code, field.Label.Chinese, field.Label.English, child?.Label.Chinese ?? "", child?.Label.English ?? "", Shown(field, change.Was, of, look, desk), Shown(field, change.Now, of, look, desk));
        }
    }

    private static string Shown(Field field, string? json, Opened of, Lookups look, RecordDesk desk) => json is null ? "" : Rows.Of(field, JsonNode.Parse(json)!, of.Head, look, desk.User).T;
}
