using Luopan.Tests.Support;
using Xunit;

namespace Luopan.Tests.Modules.Reporting;

/// <summary>
/// The returns of October 2026 as they stand on 13 November, three working days after their day: 云东 filed in time, was sent back once and filed again; 东山 took
/// back what it had sent and filed two working days late; 云西 has begun; in 澜北 there is nobody to file. Lived through once for all tests of a class.
/// </summary>
public sealed class Watched : IAsyncLifetime
{
    internal TestApp App { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        App = await Returns.Start();
        var (yundong, yunxi, dongshan, city) = (await App.SignedIn("yundong"), await App.SignedIn("yunxi"), await App.SignedIn("dongshan"), await App.SignedIn("yunzhou"));
        await Filed(yundong, "990101");
        await city.Step(await city.Of("990101"), "send_back", "请核对来源地");
        await yundong.Step(await yundong.Of("990101"), "submit");
        await yunxi.Fill(await yunxi.Of("990102"), ("06", "10.00"));
        await Filed(dongshan, "990301");
        await dongshan.Step(await dongshan.Of("990301"), "take_back");
        for (var day = 4; day <= 13; day++)
        {
            App.Clock.Advance(TimeSpan.FromDays(1));
            await App.Daily();
            if (day != 12) continue;
            dongshan = await App.SignedIn("dongshan");
            await (await dongshan.Step(await dongshan.Of("990301"), "submit")).Json();
        }
    }

    public ValueTask DisposeAsync() => App.DisposeAsync();

    private static async Task Filed(HttpClient county, string org)
    {
        var id = await county.Of(org);
        await county.Fill(id, Returns.Good);
        await (await county.Step(id, "submit")).Json();
    }
}
