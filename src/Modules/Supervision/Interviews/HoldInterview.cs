using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text.Json.Nodes;
using Luopan.Modules.Access;
using Luopan.Modules.Records;
using Luopan.Platform.Access;
using Luopan.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Modules.Supervision;

/// <summary>Records that a leader or the supervision office talked with a body, or a person of it, about matters that are or were late.</summary>
internal static class HoldInterview
{
    /// <param name="Org">The body talked with: the lead body of every matter.</param>
    /// <param name="Person">Whom of it, by account; null for the body as such or somebody without an account.</param>
    /// <param name="PersonName">Whom of it, by name alone.</param>
    /// <param name="Undertaking">What was promised.</param>
    /// <param name="Until">By when it is to be kept.</param>
    public sealed record Request(
        [property: Required, StringLength(120, MinimumLength = 1)] string Name, [property: Required, StringLength(20)] string Org, Guid? Person, [property: StringLength(100)] string? PersonName, DateOnly Day,
        [property: Required, StringLength(8000, MinimumLength = 1)] string Minutes, [property: Required, StringLength(2000, MinimumLength = 1)] string Undertaking, DateOnly Until,
        [property: Required, MaxLength(50)] IReadOnlyList<Guid> Matters);

    public sealed record Response(Guid Id, string Number, string Link);

    internal static async Task<Outcome<Response>> Run(Request ask, AssignmentBook book, IRecords records, IPeople people, CurrentUser user, DbContext db, CancellationToken stop)
    {
        if (!records.Has(Interview.Type)) return SupervisionFaults.NoInterviews;
        var opened = await book.Open(stop);
        if (opened.Fault is { } fault) return fault;
        var all = opened.Value;
        if (all.Tree.Find(ask.Org) is not { Kind: not OrgKind.Area } org) return SupervisionFaults.NoSuchBody(ask.Org);
        if (ask.Day > all.Today) return SupervisionFaults.InterviewAhead;
        if (ask.Until < all.Today) return SupervisionFaults.UntilPast;
        var matters = all.All.Where(t => ask.Matters.Contains(t.Record.Id)).ToList();
        if (matters.Count == 0 || matters.Count < ask.Matters.Distinct().Count()) return SupervisionFaults.MattersMissing;
        if (matters.FirstOrDefault(t => t.Record.Org != org.Code || !Lateness.Of(t, all.Today, all.Calendar).IsLate) is { } other) return SupervisionFaults.NotLateThere(other.Record.Title, org.Name);
        if (!user.ScopeOf(SupervisionModule.Interview).Covers(ScopeKey.Of(Sensitivity.Internal, matters[0].Record.Line, org.Path))) return NeedsExtensions.NotAllowed;
        var somebody = ask.Person is { } id ? await people.Find(id, stop) : null;
        if (ask.Person is not null && somebody is null) return SupervisionFaults.NoSuchPerson;
        user.Activate(Assignment.Write);

        await using var whole = await db.Database.BeginTransactionAsync(stop);
        var entered = await records.Open(Entry(ask, matters[0].Record.Line, somebody, user), stop);
        if (entered.Fault is { } wrong) return wrong;
        if (await records.Move(entered.Value.Id, Interview.Hold, null, null, stop) is { } refused) return refused;
        await whole.CommitAsync(stop);
        return new Response(entered.Value.Id, entered.Value.Number, $"/records/{Interview.Type}/{entered.Value.Id}");
    }

    private static NewRecord Entry(Request ask, string line, PersonInfo? somebody, CurrentUser user)
    {
        var values = new JsonObject
        {
            ["name"] = ask.Name.Trim(),
            ["body"] = ask.Org,
            ["line"] = line,
            ["day"] = ask.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["host"] = new JsonObject { ["id"] = user.Id?.ToString(), ["name"] = user.DisplayName },
            ["minutes"] = ask.Minutes.Trim(),
            ["undertaking"] = ask.Undertaking.Trim(),
            ["until"] = ask.Until.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        };
        if (somebody is not null) values["person"] = new JsonObject { ["id"] = somebody.Id.ToString(), ["name"] = somebody.DisplayName };
        else if (!string.IsNullOrWhiteSpace(ask.PersonName)) values["person"] = new JsonObject { ["name"] = ask.PersonName.Trim() };
        return new NewRecord(Interview.Type, values)
        {
            Rows = new Dictionary<string, IReadOnlyList<JsonObject>> { [Interview.Matters] = [.. ask.Matters.Distinct().Select(m => new JsonObject { ["matter"] = m.ToString() })] },
        };
    }
}
