using System.ComponentModel.DataAnnotations;
using Luopan.Modules.Access;
using Luopan.Platform.Access;
using Luopan.Platform.Spaces;
using Luopan.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Modules.Indicators.Sources;

/// <summary>Says what unknown words of a source mean, once for all files to come.</summary>
internal static class BindWords
{
    /// <param name="Kind">head or row.</param>
    /// <param name="Words">As the reading of a file tells them.</param>
    /// <param name="Target">One of the targets the reading tells; empty to leave the words out.</param>
    public sealed record Request([property: Required, RegularExpression("^(head|row)$")] string Kind, [property: Required, StringLength(400)] string Words, [property: StringLength(200)] string? Target);

    public sealed record Response(long Id);

    internal static async Task<Outcome<Response>> Run(
        string code, Request ask, LuopanDb db, IndicatorsReader indicators, CurrentSpace space, CurrentUser user, IOrgs orgs, TimeProvider time, CancellationToken stop)
    {
        var tree = await orgs.Tree(stop);
        if (space.Space.Content.Get<SourceProfiles>().Find(code) is not { } profile) return IndicatorsFaults.NoSuchProfile(code);
        if (!user.Scope.Covers(profile.Line, tree.Province.Path, profile.Sensitivity)) return IndicatorsFaults.SourceOutsideScope(profile.Name);
        var target = ask.Target?.Trim() ?? "";
        if (target.Length > 0 && !Exists(profile, ask.Kind, target, indicators.Catalogue, tree)) return IndicatorsFaults.NoSuchTarget;

        var binding = await db.Set<WordBinding>().FirstOrDefaultAsync(b => b.Profile == code && b.Kind == ask.Kind && b.Words == ask.Words, stop);
        if (binding is null) db.Add(binding = new WordBinding { Profile = code, Kind = ask.Kind, Words = ask.Words, Target = target, At = time.GetUtcNow().UtcDateTime, By = user.DisplayName });
        else (binding.Target, binding.At, binding.By) = (target, time.GetUtcNow().UtcDateTime, user.DisplayName);
        await db.SaveChangesAsync(stop);
        return new Response(binding.Id);
    }

    private static bool Exists(SourceProfile profile, string kind, string target, IndicatorCatalogue catalogue, OrgTree tree)
    {
        if (kind == WordBinding.Head) return profile.Columns.Any(c => c.Head.Text == target);
        var by = profile.Rows.Sections.Select(s => s.By).Append(profile.Rows.By).ToHashSet();
        if (tree.Find(target) is not null) return by.Contains(RowRule.ByOrg);
        return target.Split('=') is [var dimension, var one] ? by.Contains(dimension) && catalogue.Dimension(dimension)?.Codes.Any(c => c.Code == one) == true : by.Contains(RowRule.ByIndicator) && catalogue.Find(target) is not null;
    }
}

/// <summary>Takes back what words were bound to.</summary>
internal static class UnbindWords
{
    internal static async Task<Outcome<Done>> Run(long id, LuopanDb db, CurrentSpace space, CurrentUser user, IOrgs orgs, CancellationToken stop)
    {
        if (await db.Set<WordBinding>().FirstOrDefaultAsync(b => b.Id == id, stop) is not { } binding) return IndicatorsFaults.NoSuchBinding;
        var tree = await orgs.Tree(stop);
        if (space.Space.Content.Get<SourceProfiles>().Find(binding.Profile) is { } profile && !user.Scope.Covers(profile.Line, tree.Province.Path, profile.Sensitivity)) return IndicatorsFaults.SourceOutsideScope(profile.Name);
        db.Remove(binding);
        await db.SaveChangesAsync(stop);
        return Done.It;
    }
}
