using Luopan.Engines.Claims.Tasks;
using Luopan.Engines.Documents;
using Luopan.Modules.Access;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Modules.Plans;

/// <summary>What a reading did to the tasks of a plan.</summary>
internal sealed record TasksRead(int Added, int Withdrawn);

/// <summary>Proposes the measures and key projects of a plan with the departments and orgs its text names. A newer reading renews what nobody has decided on and leaves every decision as it is.</summary>
internal static class ReadTasks
{
    /// <summary>Adds to the caller's unit of work; the caller saves.</summary>
    internal static async Task<TasksRead> Run(Plan plan, Document document, OrgTree tree, Departments departments, LuopanDb db, CancellationToken stop)
    {
        var known = await db.Set<PlanTask>().Where(t => t.PlanId == plan.Id).OrderBy(t => t.Number).ToListAsync(stop);
        var (pairs, gone) = Pair(TaskReader.Read(document), known);
        var number = known.Count == 0 ? 0 : known.Max(t => t.Number);
        foreach (var (task, old) in pairs)
        {
            var owners = string.Join(';', task.Named.Select(n => Owner(n, tree, departments)).OfType<string>().Distinct());
            if (old is null) db.Add(Propose(plan, task, ++number, owners));
            else if (!old.IsDecided) Renew(old, task, owners, db);
        }

        foreach (var task in gone) task.Moved(ProposalState.Withdrawn);
        return new(pairs.Count(p => p.Known is null), gone.Count);
    }

    /// <summary>Every task found with the known one it is, and the open ones that nothing found is any more.</summary>
    internal static (IReadOnlyList<(TaskProposal Found, PlanTask? Known)> Pairs, IReadOnlyList<PlanTask> Gone) Pair(IReadOnlyList<TaskProposal> found, IReadOnlyList<PlanTask> known)
    {
        var left = known.ToList();
        var pairs = new List<(TaskProposal, PlanTask?)>();
        foreach (var task in found)
        {
            var old = left.Where(k => k.Kind == KindOf(task) && k.Sentence == task.Sentence && k.Start < task.End && task.Start < k.End).OrderByDescending(k => k.Start == task.Start).FirstOrDefault();
            if (old is not null) left.Remove(old);
            pairs.Add((task, old));
        }

        return (pairs, [.. left.Where(k => k.State == ProposalState.Proposed)]);
    }

    /// <summary>Code of the department or org a name means; null when it means none here.</summary>
    internal static string? Owner(string name, OrgTree tree, Departments departments) =>
        departments.All.FirstOrDefault(d => d.Code == name || d.Name == name || (name.Length >= 3 && (name.EndsWith(d.Name, StringComparison.Ordinal) || d.Name.EndsWith(name, StringComparison.Ordinal))))?.Code
        ?? tree.FindByCodeOrName(name)?.Code
        ?? (departments.All.Where(d => Shortens(name, d.Name)).ToList() is [var only] ? only.Code : null)
        ?? tree.All.FirstOrDefault(o => o.Kind != OrgKind.Area && (o.Short == name || (o.Short.Length > 1 && name == o.Short + "商务局")))?.Code;

    // 外资处 is 外商投资管理处: its characters in order, the last one in common.
    private static bool Shortens(string shorter, string longer)
    {
        if (shorter.Length < 3 || shorter.Length >= longer.Length || shorter[^1] != longer[^1]) return false;
        var at = 0;
        foreach (var c in longer)
            if (at < shorter.Length && shorter[at] == c) at++;
        return at == shorter.Length;
    }

    private static PlanTask Propose(Plan plan, TaskProposal task, int number, string owners) => new()
    {
        PlanId = plan.Id,
        ScopeKey = plan.ScopeKey,
        Number = number,
        Sentence = task.Sentence,
        Start = task.Start,
        End = task.End,
        Kind = KindOf(task),
        Title = task.Title,
        Section = task.Section,
        Named = string.Join('、', task.Named),
        Owners = owners,
    };

    private static void Renew(PlanTask old, TaskProposal task, string owners, LuopanDb db)
    {
        (old.Start, old.End, old.Title, old.Section, old.Named, old.Owners) = (task.Start, task.End, task.Title, task.Section, string.Join('、', task.Named), owners);
        if (old.State == ProposalState.Withdrawn || db.Entry(old).State == EntityState.Modified) old.Moved(ProposalState.Proposed);
    }

    private static string KindOf(TaskProposal task) => task.Kind == TaskKind.Project ? PlanTask.Project : PlanTask.Measure;
}
