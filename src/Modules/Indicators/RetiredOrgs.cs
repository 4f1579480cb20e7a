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

    internal static string Note(string code, OrgInfo now) => $"代码{code}已停用，按其继任机构“{now.Name}”（{now.Code}）处理。";

    internal static string Remedy(IReadOnlyList<OrgInfo> now) =>
        now.Count == 0 ? "没有登记继任机构，请改用现行代码" : $"继任机构有{string.Join("、", now.Select(s => $"{s.Name}（{s.Code}）"))}，请分别填写";
}
