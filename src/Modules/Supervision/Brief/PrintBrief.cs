using System.Globalization;
using Luopan.Engines.OfficialDocs;
using Luopan.Kernel;
using Luopan.Modules.Access;
using Luopan.Platform.Spaces;
using Luopan.Platform.Web;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Luopan.Modules.Supervision;

/// <summary>The weekly brief as .docx, with the numbers of the page.</summary>
internal static class PrintBrief
{
    internal static async Task<Outcome<FileContentHttpResult>> Run([FromQuery] string? week, AssignmentBook book, CurrentSpace space, TimeProvider time, CancellationToken stop)
    {
        var opened = await book.Open(stop);
        if (opened.Fault is { } fault) return fault;
        var shown = ShowBrief.Of(opened.Value, week);
        if (shown.Fault is { } wrong) return wrong;
        var (brief, authority) = (shown.Value, space.Space.Content.Get<AuthorityInfo>());
        return Papers.Docx(
            new OfficialDocument
            {
                OrganMark = authority.Mark,
                DocumentNumber = Period.Parse(brief.Asked.Code).Chinese(),
                SensitivityMark = "内部",
                Title = brief.Title,
                Body = [.. Parts(brief, opened.Value.Rules.Brief).SelectMany((part, at) => part.Blocks.Prepend(new Heading1($"{ChineseNumeral.Write(at + 1)}、{part.Head}")))],
                Signer = authority.Mark,
                Date = brief.AsOf,
                Notice = Papers.Notice(authority.Demo, false),
                WrittenAt = time.GetUtcNow(),
            },
            brief.Title);
    }

    private static IEnumerable<(string Head, IReadOnlyList<BodyBlock> Blocks)> Parts(ShowBrief.Response brief, BriefWords words)
    {
        int Of(IReadOnlyList<ShowBrief.Figure> figures, string set) => figures.First(f => f.Set == set).Count;
        var asOf = brief.AsOf.ToString("M月d日", CultureInfo.InvariantCulture);
        yield return (words.Week,
        [
            new BodyParagraph($"新立项{Of(brief.OfWeek, AssignmentSets.Opened)}件；销号{Of(brief.OfWeek, AssignmentSets.Closed)}件，其中按期{Of(brief.OfWeek, AssignmentSets.InTime)}件、逾期{Of(brief.OfWeek, AssignmentSets.ClosedLate)}件。截至{asOf}，在办{brief.Open.Open}件。"),
        ]);
        yield return (words.Late,
        [
            new BodyParagraph(brief.Open.Overdue == 0
                ? $"截至{asOf}，没有逾期事项。"
                : $"截至{asOf}，逾期{brief.Open.Overdue}件，涉及{brief.LateByOrg.Count}个单位，平均逾期{brief.Open.AverageLate:0.0}个工作日，最长{brief.Open.LongestLate}个工作日。按业务线：{string.Join("、", brief.LateByLine.Select(l => $"{l.Name}{l.Count.Overdue}件"))}。"),
            .. Table("逾期事项", ["责任单位", "编号", "事项", "业务线", "期限", "逾期工作日"], brief.Late, c => [c.OrgName, c.Number, c.Name, c.LineName, Day(c.Due), Number(-c.WorkdaysLeft)]),
        ]);
        yield return (words.Next,
        [
            new BodyParagraph(brief.Due.Count == 0 ? "没有到期事项。" : $"到期{brief.Due.Count}件。"),
            .. Table("下周到期事项", ["责任单位", "编号", "事项", "期限", "环节"], brief.Due, c => [c.OrgName, c.Number, c.Name, Day(c.Due), c.StateName]),
        ]);
        yield return (words.Waiting, [new BodyParagraph($"截至{asOf}，待签收{Of(brief.OfNow, AssignmentSets.ToSign)}件，待复核{Of(brief.OfNow, AssignmentSets.ToReview)}件。")]);
        yield return (words.InTime,
        [
            new BodyParagraph(brief.Rate.Judged == 0
                ? $"{brief.RatesFirst:yyyy}年以来没有应办结的销号事项，不计算按期办结率。"
                : $"{brief.RatesFirst:yyyy}年以来销号并有时限的{brief.Rate.Judged}件，按期{brief.Rate.InTime}件，按期办结率{brief.Rate.Rate:0.0}%。"),
            .. Table("按期办结率", ["责任单位", "销号件数", "按期件数", "按期办结率（%）"], brief.Rates, r => [r.Name, Number(r.Rate.Judged), Number(r.Rate.InTime), r.Rate.Rate is { } rate ? new FigureCell(rate.ToString("0.0", CultureInfo.InvariantCulture), rate) : Display.Missing]),
        ]);
    }

    private static IEnumerable<BodyBlock> Table<T>(string title, IReadOnlyList<string> head, IReadOnlyList<T> of, Func<T, IReadOnlyList<FigureCell>> row) => of.Count == 0 ? [] : [new FigureTable { Title = title, Head = head, Rows = [.. of.Select(row)] }];

    private static FigureCell Number(int? number) => number is { } known ? new FigureCell(known.ToString(CultureInfo.InvariantCulture), known) : Display.Missing;

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? Display.Missing;
}
