using Microsoft.EntityFrameworkCore;

namespace Luopan.Modules.Access;

/// <summary>Finds colleagues by name or office.</summary>
internal sealed class PeopleReader(LuopanDb db) : IPeople
{
    public async Task<PersonCard?> Find(Guid id, CancellationToken stop) =>
        await db.Users.AsNoTracking().Where(p => p.Id == id && !p.IsLocked).Select(p => new PersonCard(p.Id, p.DisplayName, p.Office, p.HomeOrg)).FirstOrDefaultAsync(stop);

    public async Task<IReadOnlyList<PersonCard>> Search(string text, int most, CancellationToken stop) =>
        await db.Users.AsNoTracking().Where(p => !p.IsLocked && (text == "" || p.DisplayName.Contains(text) || p.Office.Contains(text) || p.UserName!.Contains(text)))
            .OrderBy(p => p.Office).ThenBy(p => p.DisplayName).Take(most).Select(p => new PersonCard(p.Id, p.DisplayName, p.Office, p.HomeOrg)).ToListAsync(stop);
}
