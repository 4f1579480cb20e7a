using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Luopan.Kernel;
using Luopan.Modules.Access;
using Luopan.Modules.Indicators;
using Luopan.Modules.Plans;
using Luopan.Platform.Access;
using Luopan.Platform.Spaces;
using Luopan.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Modules.Targets;

/// <summary>Makes a selected sentence of a plan a target; an equal target takes the sentence as one more source, a different one is a conflict.</summary>
internal static class SetTarget
{
    /// <param name="Plan">Identity or code of the plan.</param>
    /// <param name="Sentence">Order of the sentence in the plan.</param>
    /// <param name="Start">First character of the selection inside the sentence.</param>
    /// <param name="End">Character after the last one.</param>
    public sealed record Request(
        [property: Required, StringLength(60)] string Plan, [property: Range(0, 1_000_000)] int Sentence, [property: Range(0, 100_000)] int Start, [property: Range(1, 100_000)] int End,
        [property: Required, StringLength(120)] string Indicator, [property: Required, StringLength(60)] string Org, [property: Required, StringLength(20)] string Period, [property: Required, StringLength(20)] string Kind,
        [property: Range(1949, 2199)] int? BaseYear, decimal? BaseValue, decimal? Value, decimal? ValueHigh, [property: StringLength(20)] string? Unit, [property: StringLength(2)] string? Bound,
        [property: StringLength(10)] string? Attribute, [property: StringLength(60)] string? Owner, [property: StringLength(40)] string? Person, DateOnly? Due, [property: StringLength(1000)] string? Note);

    /// <param name="Created">False when an equal target stood already and took the sentence as a source.</param>
    public sealed record Response(Guid Id, bool Created);

    internal static async Task<Outcome<Response>> Run(
        Request ask, LuopanDb db, IPlans plans, IIndicators indicators, IOrgs orgs, CurrentSpace space, CurrentUser user, TimeProvider time, CancellationToken stop)
    {
        if (await plans.Find(ask.Plan, stop) is null) return TargetsFaults.NoSuchPlan;
        if (await plans.Quote(ask.Plan, ask.Sentence, ask.Start, ask.End, stop) is not { } stretch) return TargetsFaults.NoSuchSentence;
        if (indicators.Catalogue.Find(ask.Indicator) is not { } indicator) return TargetsFaults.NoSuchIndicator(ask.Indicator);
        if ((await orgs.Tree(stop)).Find(ask.Org) is not { } org) return TargetsFaults.NoSuchOrg(ask.Org);
        if (Refuse(ask, indicator, space.Space.Content.Get<Departments>()) is { } fault) return fault;
        if (!user.Scope.Covers(indicator.Line, org.Path, stretch.Sensitivity)) return TargetsFaults.OutsideScope;

        var target = Make(ask, stretch, indicator, org);
        var now = time.GetUtcNow().UtcDateTime;
        var twins = await db.Set<Target>().Include(t => t.Sources).Where(t => t.Plan == stretch.Plan && t.Indicator == target.Indicator && t.Org == target.Org && t.Period == target.Period && t.Kind == target.Kind).ToListAsync(stop);
        var back = twins.Find(t => t.VoidedAt is not null && t.Variant.Length == 0);
        twins.RemoveAll(t => t.VoidedAt is not null);
        if (twins.Find(t => t.Says(ask.Value, ask.ValueHigh, target.Unit, ask.Bound ?? "")) is { } equal)
        {
            if (equal.AddSource(stretch.Plan, ask.Sentence, ask.Start, ask.End, stretch.Text, stretch.Section, user.DisplayName, now) is { } source) db.Add(source);
            await db.SaveChangesAsync(stop);
            return new Response(equal.Id, false);
        }

        target.Set(ask.Value, ask.ValueHigh, ask.Bound ?? "", ask.Due, "由规划原句设立", user.DisplayName, "", now);
        if (back is not null) return TargetsFaults.Voided;
        if (twins.FirstOrDefault() is { } other) return TargetsFaults.Conflict(other.Text(), other.Sources.FirstOrDefault()?.Quote ?? "", target.Text(), stretch.Text);
        target.AddSource(stretch.Plan, ask.Sentence, ask.Start, ask.End, stretch.Text, stretch.Section, user.DisplayName, now);
        db.Add(target);
        await db.SaveChangesAsync(stop);
        return new Response(target.Id, true);
    }

    private static Fault? Refuse(Request ask, IndicatorInfo indicator, Departments departments)
    {
        if (!Period.TryParse(ask.Period, out var period) || period.Kind is not (PeriodKind.Year or PeriodKind.Span)) return TargetsFaults.BadPeriod(ask.Period);
        if (!TargetKinds.All.Contains(ask.Kind)) return TargetsFaults.BadKind(ask.Kind);
        if (!string.IsNullOrEmpty(ask.Bound) && !TargetKinds.Bounds.Contains(ask.Bound)) return TargetsFaults.BadBound(ask.Bound);
        if (ask.Value is null && TargetKinds.Numeric.Contains(ask.Kind)) return TargetsFaults.ValueMissing(ask.Kind);
        if (ask is { Value: { } low, ValueHigh: { } high } && high <= low) return TargetsFaults.BadRange(low, high);
        if (!string.IsNullOrEmpty(ask.Owner) && departments.Find(ask.Owner) is null) return TargetsFaults.NoSuchDepartment(ask.Owner);
        var (unit, own) = (Unit.Find(UnitOf(ask, indicator)), Unit.Find(indicator.Unit));
        return unit is null || (own is not null && TargetKinds.InIndicatorUnit.Contains(ask.Kind) && !unit.ConvertsTo(own)) ? TargetsFaults.UnitDiffers(ask.Unit ?? "", indicator.Unit) : null;
    }

    private static string UnitOf(Request ask, IndicatorInfo indicator) => !string.IsNullOrEmpty(ask.Unit) ? ask.Unit : ask.Kind switch
    {
        TargetKinds.Growth or TargetKinds.Cagr => "%",
        TargetKinds.Reduction => indicator.Unit == "%" ? "百分点" : indicator.Unit,
        TargetKinds.Rank => "位",
        _ => indicator.Unit,
    };

    private static Target Make(Request ask, PlanQuote stretch, IndicatorInfo indicator, OrgInfo org) => new()
    {
        Plan = stretch.Plan,
        Key = string.Create(CultureInfo.InvariantCulture, $"s{ask.Sentence}-{ask.Start}-{indicator.Code}-{ask.Kind}"),
        Indicator = indicator.Code,
        Org = org.Code,
        OrgPath = org.Path,
        Line = indicator.Line,
        Period = Period.Parse(ask.Period).ToString(),
        Kind = ask.Kind,
        ScopeKey = ScopeKey.Of(stretch.Sensitivity, indicator.Line, org.Path),
        BaseYear = ask.BaseYear,
        BaseValue = ask.BaseValue,
        Unit = Unit.Of(UnitOf(ask, indicator)).Code,
        Attribute = ask.Attribute ?? "",
        Owner = ask.Owner ?? "",
        Person = ask.Person ?? "",
        Section = stretch.Section,
        Note = ask.Note ?? "",
    };
}

/// <summary>Ties one more sentence of a plan to a target that says the same.</summary>
internal static class TieSource
{
    /// <param name="Value">The number the sentence gives, when it gives one; refused when it is not the target's.</param>
    public sealed record Request([property: Required, StringLength(60)] string Plan, [property: Range(0, 1_000_000)] int Sentence, [property: Range(0, 100_000)] int Start, [property: Range(1, 100_000)] int End, decimal? Value);

    public sealed record Response(Guid Source);

    internal static async Task<Outcome<Response>> Run(Guid id, Request ask, LuopanDb db, IPlans plans, CurrentUser user, TimeProvider time, CancellationToken stop)
    {
        if (await db.Set<Target>().Include(t => t.Sources).FirstOrDefaultAsync(t => t.Id == id, stop) is not { } target) return TargetsFaults.NoSuchTarget;
        if (await plans.Find(ask.Plan, stop) is null) return TargetsFaults.NoSuchPlan;
        if (await plans.Quote(ask.Plan, ask.Sentence, ask.Start, ask.End, stop) is not { } stretch) return TargetsFaults.NoSuchSentence;
        if (ask.Value is { } value && value != target.Value) return TargetsFaults.TargetDiffers($"目标值（{target.Text()}）");
        if (target.AddSource(stretch.Plan, ask.Sentence, ask.Start, ask.End, stretch.Text, stretch.Section, user.DisplayName, time.GetUtcNow().UtcDateTime) is not { } source) return TargetsFaults.AlreadyTied;
        db.Add(source);
        await db.SaveChangesAsync(stop);
        return new Response(source.Id);
    }
}

/// <summary>Says who answers for a target: a department, and when known a person.</summary>
internal static class AssignOwner
{
    public sealed record Request([property: Required, StringLength(60)] string Owner, [property: StringLength(40)] string? Person);

    internal static async Task<Outcome<Done>> Run(Guid id, Request ask, LuopanDb db, CurrentSpace space, CancellationToken stop)
    {
        if (await db.Set<Target>().FirstOrDefaultAsync(t => t.Id == id, stop) is not { } target) return TargetsFaults.NoSuchTarget;
        if (space.Space.Content.Get<Departments>().Find(ask.Owner) is null) return TargetsFaults.NoSuchDepartment(ask.Owner);
        (target.Owner, target.Person) = (ask.Owner, ask.Person?.Trim() ?? "");
        await db.SaveChangesAsync(stop);
        return Done.It;
    }
}

/// <summary>Departments that can answer for a target.</summary>
internal static class ListDepartments
{
    public sealed record Row(string Code, string Name, string NameEn, IReadOnlyList<string> Lines, string Org);

    public sealed record Response(IReadOnlyList<Row> Departments);

    internal static Outcome<Response> Run(CurrentSpace space)
    {
        var words = space.Space.Content.Get<EnglishWords>();
        return new Response([.. space.Space.Content.Get<Departments>().All.Select(d => new Row(d.Code, d.Name, words.Of("departments", d.Code, d.Name), d.Lines, d.Org))]);
    }
}
