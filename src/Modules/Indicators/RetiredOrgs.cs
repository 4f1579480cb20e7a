using Luopan.Kernel;
using Luopan.Modules.Access;

namespace Luopan.Modules.Indicators;

/// <summary>Leads from codes no longer in use to the units that stand for them.</summary>
internal static class RetiredOrgs
{
    internal static List<OrgInfo> Successors(string code, OrgTree tree)
    {
        var (found, seen, open) = (new List<OrgInfo>(), new HashSet<string>(), new Queue<string>([code]));
        while (open.TryDequeue(out var one))
        {
            if (!seen.Add(one)) continue;
            if (tree.Find(one) is { } org) found.Add(org);
            else foreach (var next in tree.Retired.GetValueOrDefault(one) ?? []) open.Enqueue(next);
        }

        return found;
    }

    /// <summary>The unit of a code, or the only one that stands for it when it is no longer in use; null otherwise.</summary>
    internal static OrgInfo? Present(string code, OrgTree tree) => tree.Find(code) ?? (Successors(code, tree) is [var only] ? only : null);

    /// <summary>Why nothing stands for a code.</summary>
    internal static Fault Unknown(string code, OrgTree tree) =>
        tree.Retired.ContainsKey(code) ? IndicatorsFaults.RetiredOrg(code, Successors(code, tree)) : IndicatorsFaults.NoSuchOrg(code);

    internal static string Note(string code, OrgInfo now) => $"代码{code}已停用，按其继任机构“{now.Name}”（{now.Code}）处理。";

    internal static string Remedy(IReadOnlyList<OrgInfo> now) =>
        now.Count == 0 ? "没有登记继任机构，请改用现行代码" : $"继任机构有{Names(now)}，请分别填写";

    internal static string Names(IReadOnlyList<OrgInfo> now) => string.Join("、", now.Select(s => $"{s.Name}（{s.Code}）"));
}
