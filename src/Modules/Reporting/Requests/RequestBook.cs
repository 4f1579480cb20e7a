using Luopan.Modules.Access;
using Luopan.Platform.Access;
using Luopan.Platform.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Modules.Reporting.Requests;

/// <summary>Opens, follows and moves requests on the kernel, in the caller's unit of work: the caller saves.</summary>
internal sealed class RequestBook(ReturnDesk desk, IPeople people, Notices notices)
{
    private const int TitleWords = 40;

    /// <summary>Brings the requests of an enterprise's return in line with what it tells now that it is sent; telling the same again opens nothing.</summary>
    internal async Task Follow(Opened of, CancellationToken stop)
    {
        if (of.Org.Kind != OrgKind.Unit) return;
        var id = of.Head.Id;
        var told = ToldRequest.In(of.Form, await desk.Cells(id, stop));
        var known = await desk.Db.Set<UnitRequest>().Where(r => r.ReturnId == id).OrderBy(r => r.Id).ToListAsync(stop);
        foreach (var pair in ToldRequest.Match(told, known))
        {
            if (pair.Known is null) await Start(of, pair.Told!, stop);
            else await Follow(pair.Known, pair.Told, of, stop);
        }
    }

    /// <summary>Answers whoever files for the enterprise, in the bell and by mail as they wish.</summary>
    internal async Task TellFilers(UnitRequest request, WorkItem item, CancellationToken stop)
    {
        var word = RequestFlow.Type.WordOf(item.State);
        var text = new FlowWord($"“{Short(request.Text)}”{word.Chinese}：{request.Answer}", $"“{Short(request.Text)}” {word.English}: {request.Answer}");
        foreach (var filer in (await people.WhoMay(ReportingModule.Fill, request.ScopeKey, stop)).Where(p => p.HomeOrg == request.Org)) notices.Tell(filer.Id, NoticeKind.Answered, $"{item.Id}-{item.Version}", text, item.Link);
    }

    internal async Task<WorkItem> Item(UnitRequest request, CancellationToken stop) =>
        await desk.Work.Find(RequestFlow.Code, request.Id.ToString(), stop) ?? throw new InvalidOperationException($"Request {request.Id} has no matter on the kernel.");

    /// <summary>The day by which a request is answered when its days count from today.</summary>
    internal DateOnly DueFrom(UnitRequest request) => desk.Calendar.AddWorkdays(desk.Today, request.AnswerWithin).Date;

    /// <summary>Path of the nearest body above an org in which somebody reviews returns of the line; null when there is none.</summary>
    internal async Task<string?> ReviewerAbove(string path, string line, CancellationToken stop)
    {
        for (var at = Above(path); at is not null; at = Above(at))
            if ((await people.WhoMay(ReportingModule.Review, KeyAt(at, line), stop)).Any(p => p.HomePath == at)) return at;
        return null;
    }

    /// <summary>Puts a matter into the hands of a body.</summary>
    internal void Hand(WorkItem item, string path)
    {
        item.AssigneeId = null; // whoever had it works elsewhere
        desk.Work.Place(item, item.Title, KeyAt(path, item.Line), path);
    }

    /// <summary>Requests go with the enterprise to its new home; those still open to the body that reviews there.</summary>
    internal async Task Move(string unit, string was, string path, CancellationToken stop)
    {
        foreach (var request in await desk.Db.Set<UnitRequest>().IgnoreQueryFilters().Where(r => r.Org == unit).ToListAsync(stop))
        {
            (request.OrgPath, request.ScopeKey) = (path, request.ScopeKey.Replace(was, path, StringComparison.Ordinal));
            if (!RequestFlow.Waiting.Contains(request.State)) continue;
            var item = await Item(request, stop);
            Hand(item, await OwnerOf(path, item.Line, stop));
        }
    }

    private async Task Start(Opened of, ToldRequest told, CancellationToken stop)
    {
        var request = new UnitRequest
        {
            ReturnId = of.Head.Id,
            Form = of.Head.Form,
            Period = of.Head.Period,
            Org = of.Org.Code,
            OrgPath = of.Head.OrgPath,
            ScopeKey = of.Head.ScopeKey,
            Row = told.Row,
            Column = told.Column,
            Text = told.Text,
            Beside = told.Beside,
            AnswerWithin = told.AnswerWithin,
            State = RequestFlow.Open,
            ToldAt = desk.Now,
        };
        desk.Db.Add(request);
        var owner = await OwnerOf(of.Head.OrgPath, of.Form.Line, stop);
        request.Stand(desk.Work.Start(new NewWork(RequestFlow.Code, request.Id.ToString(), Title(told.Text, of), MoveReturn.LinkOf(of.Head) + "?tab=requests", KeyAt(owner, of.Form.Line), owner, DueFrom(request)), desk.Calendar));
    }

    private async Task Follow(UnitRequest request, ToldRequest? told, Opened of, CancellationToken stop)
    {
        var waits = RequestFlow.Waiting.Contains(request.State);
        if (told is null)
        {
            if (waits) Put(request, await Item(request, stop), RequestFlow.Withdrawn, "企业报送时不再提出");
            return;
        }

        (request.Row, request.Column, request.AnswerWithin) = (told.Row, told.Column, told.AnswerWithin);
        var (changed, more) = (request.Text != told.Text, request.Beside != told.Beside);
        if (!changed && !more && request.State != RequestFlow.Withdrawn) return;
        var item = await Item(request, stop);
        var what = changed ? $"企业改写，原为：{request.Text}" : request.State == RequestFlow.Withdrawn ? "企业再次提出" : "企业改写了同一行的其他内容";
        (request.Text, request.Beside) = (told.Text, told.Beside);
        desk.Work.Place(item, Title(told.Text, of), item.ScopeKey, item.HomePath);
        if (waits || !(changed || request.State == RequestFlow.Withdrawn)) desk.Work.Witness(item, what);
        else Put(request, item, RequestFlow.Open, what); // it asks for something else than what was answered
    }

    private void Put(UnitRequest request, WorkItem item, string state, string why)
    {
        desk.Work.Put(item, state, why, desk.Calendar, state == RequestFlow.Open ? DueFrom(request) : null);
        request.Stand(item);
    }

    // Where nobody reviews, it waits in the body above until somebody does.
    private async Task<string> OwnerOf(string path, string line, CancellationToken stop) => await ReviewerAbove(path, line, stop) ?? Above(path)!;

    private static string? Above(string path) => Oversight.ReminderRound.Above(path, 1);

    private static string KeyAt(string path, string line) => ScopeKey.Of(Sensitivity.Internal, line, path);

    private static string Title(string text, Opened of) => $"{of.Org.Name}诉求：{Short(text)}（{of.Period.Chinese()}）";

    private static string Short(string text) => text.Length <= TitleWords ? text : text[..TitleWords] + "…";
}
