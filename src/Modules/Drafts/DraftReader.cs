using System.Text.RegularExpressions;
using Luopan.Engines.Claims;
using Luopan.Engines.Documents;
using Luopan.Kernel;
using Luopan.Modules.Access;
using Luopan.Modules.Indicators;
using Luopan.Modules.Targets;
using Luopan.Platform;
using Luopan.Platform.Web;

namespace Luopan.Modules.Drafts;

/// <summary>What the person says of the draft beside its words.</summary>
/// <param name="Org">Whose draft it is: code or name; the province when silent.</param>
/// <param name="Date">The draft's date as YYYY or YYYY-MM; this month when silent and the draft does not tell.</param>
internal sealed record DraftAbout(string? Org, string? Date);

/// <summary>A draft with its figures judged.</summary>
internal sealed record CheckedDraft(Document Document, IReadOnlyList<Mark> Marks);

/// <summary>Reads a draft and judges every figure in it; the draft lives only as long as the request.</summary>
internal sealed partial class DraftReader(IIndicators indicators, ITargets targets, IOrgs orgs, TimeProvider time)
{
    /// <param name="content">Read once, not closed.</param>
    internal async Task<Outcome<CheckedDraft>> Check(string name, Stream content, DraftAbout about, CancellationToken stop)
    {
        var tree = await orgs.Tree(stop);
        var own = string.IsNullOrWhiteSpace(about.Org) ? tree.Province : tree.FindByCodeOrName(about.Org);
        if (own is null or { Kind: OrgKind.Area }) return DraftsFaults.NoSuchOrg(about.Org!);
        if (about.Date is { Length: > 0 } date && !DateForm().IsMatch(date)) return DraftsFaults.BadDate(date);
        if (!DocumentReader.Read(content, name).Read(out var document, out var refused)) return refused;
        var said = string.IsNullOrEmpty(about.Date) ? null : about.Date;
        var claims = ClaimReader.Read(document, new ClaimContext(own.Name, said));
        if (said is null && claims.All(c => c.Period.Length == 0)) claims = ClaimReader.Read(document, new ClaimContext(own.Name, Today()));
        var names = new Names(indicators.Catalogue);
        var judge = new FigureJudge(new Answers(await indicators.Series(null, stop), indicators.Catalogue), new Scopes(tree, own, indicators.Catalogue), names, new TargetJudge(targets, names));
        var marks = new List<Mark>();
        foreach (var claim in claims)
        {
            var judged = await judge.Of(claim, stop);
            marks.Add(Mark.Of(claim, judged, Wording.Of(claim, judged)));
        }

        return new CheckedDraft(document, [.. marks.OrderBy(m => m.Sentence).ThenBy(m => m.Start)]);
    }

    private string Today() => Period.MonthOf(ChinaTime.Today(time)).ToString();

    [GeneratedRegex("^\\d{4}(?:-(?:0[1-9]|1[0-2]))?$")]
    private static partial Regex DateForm();
}
