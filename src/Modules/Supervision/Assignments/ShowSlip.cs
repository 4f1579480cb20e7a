using System.Globalization;
using Luopan.Kernel;
using Luopan.Modules.Access;
using Luopan.Modules.Records;
using Luopan.Platform;
using Luopan.Platform.Access;
using Luopan.Platform.Spaces;
using Luopan.Platform.Web;
using Luopan.Platform.Workflow;

namespace Luopan.Modules.Supervision;

/// <summary>One assignment as the slip (督办单) that is sent and filed: the same words on the page and in the .docx.</summary>
internal static class ShowSlip
{
    /// <param name="Label">Stands before the text; empty for none.</param>
    public sealed record Line(string Label, string Text);

    /// <param name="Columns">Heads of the table; empty for no table.</param>
    public sealed record Section(string Head, IReadOnlyList<Line> Lines, string TableTitle, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows);

    /// <param name="Mark">内部 or 工作秘密; null for an open one.</param>
    /// <param name="Notice">演示数据, 草稿; null for neither.</param>
    /// <param name="Date">Day of issue; null for a proposal.</param>
    /// <param name="CopyTo">Co-bodies; null for none.</param>
    /// <param name="Link">Page of the assignment.</param>
    public sealed record Response(
        Guid Id, string Name, string Organ, string Number, string? Mark, string? Notice, string Title, string Addressee, IReadOnlyList<Section> Sections, DateOnly? Date, string? CopyTo, DateTime AsOf, string Link);

    internal static async Task<Outcome<Response>> Run(Guid id, SlipDesk desk, CancellationToken stop) => await desk.Write(id, stop);
}

/// <summary>Puts a slip together from the record, its reports and its course.</summary>
internal sealed class SlipDesk(IRecords records, IOrgs orgs, WorkflowKernel work, FlowTypes flows, CurrentUser user, CurrentSpace space)
{
    // Of the kernel's own acts those that concern the body; the rest is bookkeeping.
    private static readonly string[] Unsaid = ["started", "undone"];

    internal async Task<Outcome<ShowSlip.Response>> Write(Guid id, CancellationToken stop)
    {
        if (!user.May(Assignment.See)) return NeedsExtensions.NotAllowed;
        user.Activate(Assignment.See);
        if (await records.Find(id, stop) is not { Type: Assignment.Type } record) return SupervisionFaults.NoSuchMatter;
        var (tree, content) = (await orgs.Tree(stop), space.Space.Content);
        var (words, authority) = (content.Get<SupervisionRules>().Slip, content.Get<AuthorityInfo>());
        var history = await work.Find(Assignment.Flow, id.ToString(), stop) is { } item ? await work.History(item.Id, stop) : [];
        var reports = await records.Rows([id], "feedback", stop);
        var parts = (await records.List(Assignment.Type, false, stop)).Where(r => r.Text("parent") == id.ToString()).ToList();
        var issued = history.FirstOrDefault(e => e.Action == Assignment.Issue)?.At ?? (record.State == Assignment.Proposed ? null : record.CreatedAt);
        var lead = tree.Find(record.Org)?.Name ?? record.Org;
        List<ShowSlip.Section> sections =
        [
            Words(words.Note, [new("", record.Text("note") ?? ""), new("", Signed(record, issued))], record.Text("note") is not null),
            Words(words.Facts, [.. Lines(record.Text("facts")), new("来源", Assignment.SourceOf(record).Name.Chinese)], record.Text("facts") is not null),
            Words(words.Duty, [.. Duty(record, lead, parts, content.Get<Departments>()), new("", words.Order.Replace("{due}", Day(record.Day("due")), StringComparison.Ordinal))], true),
            Course(words.Course, history, reports),
            Words(words.Closing, [.. Lines(record.Text("closed_note")), new("", Closed(record, history))], record.Text("closed_note") is not null),
        ];
        return new ShowSlip.Response(
            id, record.Title, authority.Mark, record.Number, Papers.Mark(record.Sensitivity), Papers.Notice(authority.Demo, issued is null), words.Title.Replace("{name}", record.Title, StringComparison.Ordinal), lead,
            [.. sections.Where(s => s.Lines.Count + s.Rows.Count > 0).Select((s, at) => s with { Head = $"{ChineseNumeral.Write(at + 1)}、{s.Head}" })], issued is { } at ? DateOnly.FromDateTime(ChinaTime.Local(at)) : null, record.Text("coorgs"),
            history.Select(e => e.At).Concat(reports.Select(r => r.At)).Append(record.UpdatedAt).Max(), $"/records/{Assignment.Type}/{id}");
    }

    private static ShowSlip.Section Words(string head, IReadOnlyList<ShowSlip.Line> lines, bool there) => new(head, there ? [.. lines.Where(l => l.Text.Length > 0)] : [], "", [], []);

    private static IEnumerable<ShowSlip.Line> Lines(string? text) => (text ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(l => new ShowSlip.Line("", l));

    private static string Signed(RecordState record, DateTime? issued) =>
        record.Values["leader"]?["name"]?.ToString() is { } leader ? $"——{leader}　{Day(DateOnly.FromDateTime(ChinaTime.Local(issued ?? record.CreatedAt)))}" : "";

    private IEnumerable<ShowSlip.Line> Duty(RecordState record, string lead, List<RecordState> parts, Departments departments)
    {
        yield return new("牵头单位", lead);
        if (record.Text("dept") is { } dept) yield return new("责任处室", departments.Find(dept)?.Name ?? dept);
        if (record.Text("coorgs") is { } others) yield return new("配合单位", others);
        if (record.Text("note") is null && record.Values["leader"]?["name"]?.ToString() is { } leader) yield return new("交办领导", leader);
        yield return new("办结时限", Day(record.Day("due")));
        yield return new("办理要求", record.Text("demand") ?? "");
        yield return new("交付成果", record.Text("deliverable") ?? "");
        if (parts.Count > 0) yield return new("分解事项", string.Join("；", parts.Select(p => $"{p.Title}（{p.Number}，{flows[Assignment.Flow].WordOf(p.State).Chinese}）")));
    }

    private ShowSlip.Section Course(string head, IReadOnlyList<WorkEvent> history, IReadOnlyList<RowState> reports)
    {
        var flow = flows[Assignment.Flow];
        var acts = history.Where(e => !Unsaid.Contains(e.Action)).Select(e => (e.At, Row: (IReadOnlyList<string>)[Minute(e.At), flow.WordOf(e.Action).Chinese, e.Person, e.Reason ?? ""]));
        var told = reports.Select(r => (r.At, Row: (IReadOnlyList<string>)[Minute(r.At), "反馈", r.By, Report(r)]));
        return new(head, [], head, ["时间", "事项", "人员", "内容"], [.. acts.Concat(told).OrderBy(a => a.At).Select(a => a.Row)]);
    }

    private static string Report(RowState row)
    {
        string? Of(string field) => row.Values[field]?.ToString();
        return string.Join("；", new[] { $"{Of("day")}：{Of("done")?.TrimEnd('。')}", Of("rest") is { } rest ? "尚未完成：" + rest.TrimEnd('。') : null, Of("until") is { } until ? "预计办结：" + until : null }.OfType<string>());
    }

    private static string Closed(RecordState record, IReadOnlyList<WorkEvent> history) =>
        record.State == Assignment.Closed ? $"{Day(DateOnly.FromDateTime(ChinaTime.Local(record.StateSince)))}{(history.LastOrDefault(e => e.Action == Assignment.Close) is { } close ? $"由{close.Person}" : "")}复核销号。" : "待复核。";

    private static string Day(DateOnly? day) => day is { } known ? known.ToString("yyyy年M月d日", CultureInfo.InvariantCulture) : "（未定）";

    private static string Minute(DateTime at) => ChinaTime.Local(at).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
