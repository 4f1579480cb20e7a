using Luopan.Modules.Access;
using Luopan.Modules.Indicators;
using Luopan.Modules.Reporting.Units;
using Luopan.Platform.Web;
using Luopan.Platform.Workflow;

namespace Luopan.Modules.Reporting.Forms;

/// <summary>The forms of the space, with their legal heads.</summary>
internal static class ListForms
{
    /// <param name="Stands">in_force, not_yet or expired, as of the last period that is over.</param>
    /// <param name="Filled">Who fills it: codes of levels, names of bodies and panels.</param>
    /// <param name="DueMonth">Month after the period in which it is due, from 1.</param>
    /// <param name="Version">Short form of the text's hash: it changes when anything in the form does.</param>
    /// <param name="Cells">Cells a filler types.</param>
    /// <param name="Checks">Rules figures are held against.</param>
    public sealed record Row(
        string Code, string Name, string NameEn, string Number, string Authority, string Approval, string? ValidUntil, string Stands, string Purpose, string Line, string LineName, string Every, string From, IReadOnlyList<string> Filled, IReadOnlyList<string> FilledEn, int DueDay, int DueMonth,
        int? LockAfter, string Version, int Cells, int Computed, int Checks, int? Minutes);

    internal static async Task<IReadOnlyList<Row>> Run(ReturnDesk desk, CancellationToken stop)
    {
        var tree = await desk.Tree(stop);
        return [.. desk.Forms.All.Select(f => Of(f, tree, desk))];
    }

    internal static Row Of(Form form, OrgTree tree, ReturnDesk desk)
    {
        var filled = form.Filled.Select(f => WhoIs(f, tree, desk.Panels)).ToList();
        return new(
            form.Code, form.Name.Chinese, form.Name.English, form.Number, form.Authority, form.Approval, form.ValidUntil?.ToString(), StandsOf(form, desk.Today), ShowReturn.PurposeOf(form), form.Line,
            BusinessLines.Names.GetValueOrDefault(form.Line, form.Line), form.Every.ToString().ToLowerInvariant(), form.From.ToString(), [.. filled.Select(f => f.Chinese)], [.. filled.Select(f => f.English)], form.DueDay, form.DueMonth, form.LockAfter, form.Hash[..8],
            form.Typed.Count(), form.Cells.Count(c => c.IsComputed), form.Checks.Count, form.Minutes);
    }

    private static FlowWord WhoIs(string filled, OrgTree tree, Panels panels) =>
        Panels.Of(filled) is { } panel ? panels.Find(panel)?.Name ?? new(panel, panel) : tree.Find(filled) is { } org ? new(org.Name, org.NameEn) : new(filled, filled);

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
    public sealed record CheckView(string Code, bool Hard, string At, string Rule, string RuleEn, string Why, string WhyEn, string Remedy, string RemedyEn);

    /// <summary>Indicator a row goes to, with its breakdown: 实际使用外资：制造业.</summary>
    public sealed record Goal(string Name, string NameEn);

    /// <param name="Into">Where rows go, by their numbers; rows that stay in the form are not in it.</param>
    public sealed record Response(ListForms.Row Head, ShowReturn.FormView Form, IReadOnlyList<CheckView> Checks, IReadOnlyDictionary<string, Goal> Into);

    internal static async Task<Outcome<Response>> Run(string code, ReturnDesk desk, CancellationToken stop)
    {
        if (desk.Forms.Find(code) is not { } form) return ReportingFaults.NoSuchForm;
        return new Response(ListForms.Of(form, await desk.Tree(stop), desk), ShowReturn.View(form), [.. form.Checks.Select(c => Of(form, c))], Into(form, desk.Catalogue));
    }

    private static Dictionary<string, Goal> Into(Form form, IndicatorCatalogue catalogue) => form.Rows.Where(r => r.Indicator is not null).ToDictionary(r => r.Number, r => Into(r, catalogue));

    private static Goal Into(FormRow row, IndicatorCatalogue catalogue)
    {
        var (name, nameEn) = catalogue.Find(row.Indicator!) is { } info ? (info.Name, info.NameEn) : (row.Indicator!, row.Indicator!);
        return row.Breakdown.Length == 0 ? new(name, nameEn) : new($"{name}：{catalogue.BreakdownName(row.Breakdown)}", $"{nameEn}: {catalogue.BreakdownName(row.Breakdown, english: true)}");
    }

    private static CheckView Of(Form form, FormCheck check)
    {
        var rule = check.Test is { } test ? form.Words.Of(test) : new FlowWord("", "");
        return new(check.Code, check.Hard, check.At, rule.Chinese, rule.English, check.Why.Chinese, check.Why.English, check.Remedy.Chinese, check.Remedy.English);
    }
}
