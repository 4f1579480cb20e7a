using Luopan.Engines.Series;
using Luopan.Engines.Series.Templates;
using Luopan.Modules.Access;
using Luopan.Platform.Access;

namespace Luopan.Modules.Bulletins;

/// <summary>A template of the pack with what its head says.</summary>
/// <param name="Name">What lists call it.</param>
/// <param name="Levels">province, city, county: for whom it may be filled.</param>
/// <param name="Periods">month, year: for which periods.</param>
/// <param name="Number">Pattern of the document number behind the organ's code, with <c>{{year}}</c> and <c>{{serial}}</c>.</param>
/// <param name="Headline">The figure without which there is no bulletin.</param>
/// <param name="Release">Release its issues belong to and wait for; null when they go out when they are signed.</param>
/// <param name="Hash">SHA-256 of the file's text.</param>
internal sealed record BulletinTemplate(
    string Code,
    string Name,
    string Line,
    IReadOnlyList<string> Levels,
    IReadOnlyList<string> Periods,
    string Number,
    Expression Headline,
    Sensitivity Sensitivity,
    string? Release,
    string Hash,
    Template Template)
{
    internal static readonly IReadOnlyDictionary<string, string> LevelNames = new Dictionary<string, string> { ["province"] = "省", ["city"] = "市", ["county"] = "县" };

    internal static readonly IReadOnlyDictionary<string, string> PeriodNames = new Dictionary<string, string> { ["month"] = "月", ["quarter"] = "季", ["year"] = "年" };

    /// <summary>The words a template may use beside indicators for this org.</summary>
    internal static IReadOnlyDictionary<string, string> WordsOf(OrgInfo org, string period) => new Dictionary<string, string>
    {
        ["org.name"] = org.Name,
        ["org.short"] = org.Short,
        ["org.level"] = org.Level,
        ["org.whole"] = "全" + LevelNames.GetValueOrDefault(org.Level, ""),
        ["year"] = period[..4],
        ["serial"] = "",
    };
}

/// <summary>Every bulletin template of the pack, and the organs that issue.</summary>
internal sealed record BulletinTemplates(IReadOnlyList<BulletinTemplate> All, IReadOnlyList<Organ> Organs)
{
    internal BulletinTemplate? Find(string code) => All.FirstOrDefault(t => t.Code == code);

    /// <summary>Who issues for an org: as the pack says, else the commerce bureau of the org's name.</summary>
    internal Organ OrganOf(OrgInfo org, AuthorityInfo authority) =>
        Organs.FirstOrDefault(o => o.Org == org.Code)
        ?? new Organ(org.Code, org.Code == authority.Province ? authority.Mark : org.Name + "商务局", org.Short + "商");
}

/// <summary>An issuing organ.</summary>
/// <param name="Mark">Organ mark on the head: 山东省商务厅.</param>
/// <param name="Code">The organ's short code (机关代字) before the number: 鲁商.</param>
internal sealed record Organ(string Org, string Mark, string Code);
