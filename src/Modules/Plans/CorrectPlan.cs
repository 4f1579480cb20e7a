using System.ComponentModel.DataAnnotations;
using Luopan.Modules.Access;
using Luopan.Platform.Access;
using Luopan.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Modules.Plans;

/// <summary>Corrects what is said of an imported document beside its text: title, issuer, date and the period it is for. The text itself never changes.</summary>
internal static class CorrectPlan
{
    /// <param name="Date">Date of issue: 2021, 2021-08 or 2021-08-15; empty when not known.</param>
    /// <param name="Period">2021/2025, 2021—2025 or 2023; empty when it is for no period.</param>
    public sealed record Request(
        [property: Required(AllowEmptyStrings = true), StringLength(200)] string Title, [property: StringLength(200)] string? Issuer, [property: StringLength(10)] string? Date, [property: StringLength(30)] string? Period);

    internal static async Task<Outcome<ListPlans.Row>> Run(Guid id, Request ask, LuopanDb db, IOrgs orgs, CurrentUser user, CancellationToken stop)
    {
        if (await db.Set<Plan>().FirstOrDefaultAsync(p => p.Id == id, stop) is not { } plan) return PlansFaults.NoSuchPlan;
        if (plan.IsDigest) return PlansFaults.OfThePack;
        var tree = await orgs.Tree(stop);
        if (tree.Find(plan.OrgCode) is not { } org || !user.ScopeOf(PlansModule.Import).Covers(DocumentScope.Keepers(plan.Sensitivity, org.Path))) return ReviewFaults.NotYourPlan;
        if (string.IsNullOrWhiteSpace(ask.Title)) return PlansFaults.TitleMissing;
        if (ask.Date is { Length: > 0 } date && !Plan.IsDate(date)) return PlansFaults.BadDate(date);
        if (ask.Period is { Length: > 0 } written && PlanPeriod.Parse(written) is null) return PlansFaults.BadPeriod(written);
        plan.Describe(ask.Title.Trim(), ask.Issuer?.Trim() ?? "", ask.Date ?? "", ask.Period is { Length: > 0 } period ? PlanPeriod.Parse(period) : null);
        await db.SaveChangesAsync(stop);
        return ListPlans.ToRow(plan, tree);
    }
}
