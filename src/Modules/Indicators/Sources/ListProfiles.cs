using Luopan.Modules.Access;
using Luopan.Platform.Access;
using Luopan.Platform.Spaces;
using Luopan.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Modules.Indicators.Sources;

/// <summary>The exports this space takes in, with what persons have bound their words to.</summary>
internal static class ListProfiles
{
    /// <param name="DueDay">Day of the month after, or its working day of that number; null where it is not expected at fixed times.</param>
    public sealed record Row(
        string Code, string Name, string NameEn, string Part, string Number, string From, string Publisher, string Line, IReadOnlyList<string> Heads, int? DueDay, bool DueWorkdays, string Every, IReadOnlyList<Bound> Bindings);

    /// <param name="Target">Text of a column, or code of what a row names; empty where it is left out.</param>
    public sealed record Bound(long Id, string Kind, string Words, string Target, string By, DateTime At);

    internal static async Task<Outcome<IReadOnlyList<Row>>> Run(LuopanDb db, CurrentSpace space, CurrentUser user, IOrgs orgs, CancellationToken stop)
    {
        var (profiles, tree) = (space.Space.Content.Get<SourceProfiles>(), await orgs.Tree(stop));
        var bindings = (await db.Set<WordBinding>().AsNoTracking().OrderBy(b => b.Id).ToListAsync(stop)).ToLookup(b => b.Profile);
        IReadOnlyList<Row> rows = [.. profiles.All.Where(p => user.Scope.Covers(p.Line, tree.Province.Path, p.Sensitivity)).Select(p => new Row(
            p.Code, p.Name, p.NameEn, p.Part, p.Number, p.From, p.Publisher, p.Line, [.. p.Columns.Select(c => c.Head.Text)], p.Due?.Day, p.Due?.Workdays ?? false, p.Due?.Every ?? "",
            [.. bindings[p.Code].Select(b => new Bound(b.Id, b.Kind, b.Words, b.Target, b.By, b.At))]))];
        return Outcome<IReadOnlyList<Row>>.Of(rows);
    }
}
