using Luopan.Engines.Claims.Tasks;
using Luopan.Engines.Documents;
using Luopan.Modules.Access;

namespace Luopan.Modules.Plans;

/// <summary>Proposes the measures and key projects of a plan with the departments and orgs its text names.</summary>
internal static class ReadTasks
{
    internal static void Run(Plan plan, Document document, OrgTree tree, Departments departments, LuopanDb db)
    {
        var number = 0;
        foreach (var task in TaskReader.Read(document))
        {
            db.Add(new PlanTask
            {
                PlanId = plan.Id,
                ScopeKey = plan.ScopeKey,
                Number = ++number,
                Sentence = task.Sentence,
                Start = task.Start,
                End = task.End,
                Kind = task.Kind == TaskKind.Project ? PlanTask.Project : PlanTask.Measure,
                Title = task.Title,
                Section = task.Section,
                Named = string.Join('、', task.Named),
                Owners = string.Join(';', task.Named.Select(n => Owner(n, tree, departments)).OfType<string>().Distinct()),
            });
        }
    }

    /// <summary>Code of the department or org a name means; null when it means none here.</summary>
    internal static string? Owner(string name, OrgTree tree, Departments departments) =>
        departments.All.FirstOrDefault(d => d.Code == name || d.Name == name || (name.Length >= 3 && (name.EndsWith(d.Name, StringComparison.Ordinal) || d.Name.EndsWith(name, StringComparison.Ordinal))))?.Code
        ?? tree.FindByCodeOrName(name)?.Code
        ?? tree.All.FirstOrDefault(o => o.Kind != OrgKind.Area && (o.Short == name || (o.Short.Length > 1 && name == o.Short + "商务局")))?.Code;
}
