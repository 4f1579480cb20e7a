using Luopan.Modules.Access;
using Luopan.Platform.Spaces;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Luopan.App;

/// <summary>What the first command prints once the product answers: the address, and the accounts of a first look.</summary>
internal static class Welcome
{
    internal static async Task Print(WebApplication app)
    {
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault();
        Console.WriteLine();
        Console.WriteLine($"  罗盘 Luopan  {address}");
        var outcome = await ListSpaces.Run(app.Services.GetRequiredService<SpaceRegistry>(), app.Services, app.Services.GetRequiredService<SpaceCache>(), CancellationToken.None);
        foreach (var space in outcome.Value.Spaces)
        {
            Console.WriteLine($"  {space.Name} ({space.Code})");
            foreach (var a in space.Accounts) Console.WriteLine($"    {a.UserName,-12} {a.Password}   {a.DisplayName} · {a.Office}");
        }

        Console.WriteLine();
    }
}
