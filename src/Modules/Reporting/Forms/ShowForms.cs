using Luopan.Modules.Access;
using Luopan.Platform.Web;

namespace Luopan.Modules.Reporting.Forms;

/// <summary>The forms of the space, with their legal heads.</summary>
internal static class ListForms
{
    /// <param name="Stands">in_force, not_yet or expired, as of the last period that is over.</param>
    /// <param name="Filled">Levels and names of bodies that fill it.</param>
    /// <param name="Version">Short form of the text's hash: it changes when anything in the form does.</param>
    /// <param name="Cells">Cells a filler types.</param>
    /// <param name="Checks">Rules figures are held against.</param>
    public sealed record Row(
        string Code, string Name, string NameEn, string Number, string Authority, string Approval, string? ValidUntil, string Stands, string Purpose, string Line, string LineName, string Every, string From, IReadOnlyList<string> Filled, int DueDay,
        int? LockAfter, string Version, int Cells, int Computed, int Checks, int? Minutes);

    internal static async Task<IReadOnlyList<Row>> Run(ReturnDesk desk, CancellationToken stop)
    {
        var tree = await desk.Tree(stop);
        return [.. desk.Forms.All.Select(f => Of(f, tree, desk.Today))];
    }

    internal static Row Of(Form form, OrgTree tree, DateOnly today) => new(
        form.Code, form.Name.Chinese, form.Name.English, form.Number, form.Authority, form.Approval, form.ValidUntil?.ToString(), StandsOf(form, today), ShowReturn.PurposeOf(form), form.Line,
        BusinessLines.Names.GetValueOrDefault(form.Line, form.Line), form.Every.ToString().ToLowerInvariant(), form.From.ToString(), [.. form.Filled.Select(f => tree.Find(f)?.Name ?? f)], form.DueDay, form.LockAfter, form.Hash[..8],
        form.Typed.Count(), form.Cells.Count(c => c.IsComputed), form.Checks.Count, form.Minutes);

    private static string StandsOf(Form form, DateOnly today)
    {
        var over = OpenReturns.LastOver(form.Every, today);
        return over < form.From ? "not_yet" : form.ValidUntil is { } last && over > last ? "expired" : "in_force";
    }
}

/// <summary>One form as it will be asked: head, rows, columns, and the rules with their reasons, to be read before a return opens.</summary>
internal static class ShowForm
{
    /// <param name="At">Row it speaks of, with its column where there are several.</param>
    /// <param name="Rule">What must hold, in terms of rows; empty where history sets the limits.</param>
    public sealed record CheckView(string Code, bool Hard, string At, string Rule, string Why, string WhyEn, string Remedy, string RemedyEn);

    public sealed record Response(ListForms.Row Head, ShowReturn.FormView Form, IReadOnlyList<CheckView> Checks);

    internal static async Task<Outcome<Response>> Run(string code, ReturnDesk desk, CancellationToken stop)
    {
        if (desk.Forms.Find(code) is not { } form) return ReportingFaults.NoSuchForm;
        return new Response(ListForms.Of(form, await desk.Tree(stop), desk.Today), ShowReturn.View(form), [.. form.Checks.Select(Of)]);
    }

    private static CheckView Of(FormCheck check) =>
        new(check.Code, check.Hard, check.At, check.Test is { } test ? Sheet.Readable(test.ToString()) : "", check.Why.Chinese, check.Why.English, check.Remedy.Chinese, check.Remedy.English);
}
