using Luopan.Modules;
using Luopan.Platform.Access;
using Luopan.Platform.Log;
using Luopan.Platform.Spaces;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Luopan.Tests.Support;

/// <summary>Does to the database what no door of the product allows, to see it found out.</summary>
internal static class Tamper
{
    internal static Task WithOneLogEntry(TestApp app) => Database(app, async db =>
    {
        var first = await db.Set<LogEntry>().MinAsync(e => e.Id);
        await db.Set<LogEntry>().Where(e => e.Id == first).ExecuteUpdateAsync(s => s.SetProperty(e => e.Person, "nobody"));
    });

    internal static async Task Database(TestApp app, Func<LuopanDb, Task> act)
    {
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentSpace>().Enter(app.Services.GetRequiredService<SpaceRegistry>().All[0]);
        scope.ServiceProvider.GetRequiredService<CurrentUser>().ActAsSystem("test");
        await act(scope.ServiceProvider.GetRequiredService<LuopanDb>());
    }
}
