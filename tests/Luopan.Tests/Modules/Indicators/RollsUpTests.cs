using Luopan.Tests.Support;
using Xunit;

namespace Luopan.Tests.Modules.Indicators;

public sealed class RollsUpTests : IAsyncLifetime
{
    private readonly string _packs = Directory.CreateTempSubdirectory("luopan-packs").FullName;
    private TestApp? _app;

    [Fact]
    public async Task What_counties_report_is_in_every_total_above_them_at_once()
    {
        var client = await _app!.SignedIn("lead");
        await Take(client, "fdi.signed,990101,2025-09,,1.50,亿美元,云东区商务局,,,\nfdi.signed,990102,2025-09,,2.5,亿美元,云西区商务局,,,\n");

        var city = await client.Point("fdi.signed", "990100", "2025-09");
        Assert.Equal(("4.0", "computed"), (city.GetProperty("figure").Text("text"), city.GetProperty("figure").Text("status")));
        Assert.Equal(default, await client.Point("fdi.signed", "990000", "2025-09", "&kind=Month"));

        await Take(client, "fdi.signed,990201,2025-09,,3.0,亿美元,澜北区商务局,,,\nfdi.signed,990301,2025-09,,1.0,亿美元,东山县商务局,,,\nfdi.signed,park.yunzhou-etdz,2025-09,,1.2,亿美元,云州市商务局,,,\n");
        var province = await client.Point("fdi.signed", "990000", "2025-09");
        Assert.Equal("8.0", province.GetProperty("figure").Text("text"));
    }

    [Fact]
    public async Task A_missing_county_is_named_where_its_city_would_stand()
    {
        var client = await _app!.SignedIn("lead");
        await Take(client, "fdi.signed,990101,2025-09,,1.50,亿美元,云东区商务局,,,\n");

        var table = await client.GetJson("/api/indicators/fdi.signed/table?org=990000&period=2025-09");

        var city = table.GetProperty("rows").EnumerateArray().First(r => r.Text("org") == "990100").GetProperty("figure");
        Assert.Equal("2025年9月云州市合同外资由下级相加，2个单位缺1个：云西区", city.Text("missing"));
    }

    public async ValueTask InitializeAsync()
    {
        foreach (var file in Directory.EnumerateFiles(Repo.At("tests", "packs", "mini"), "*", SearchOption.AllDirectories))
        {
            var to = Path.Combine(_packs, Path.GetRelativePath(Repo.At("tests", "packs"), file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(file, to);
        }

        await File.WriteAllTextAsync(Path.Combine(_packs, "mini", "indicators", "signed.yaml"), """
            fdi.signed:
              name: 合同外资
              unit: 亿美元
              decimals: 2
              kind: flow
              better: up
              aggregate: sum
              rolls: up
              line: fdi
              frequency: month
              basis: 统计口径
              writer: import figures
              source: 各县（市、区）商务局
              definition: 当月批准的合同外资。
            """);
        _app = await TestApp.Start(("Packs:Path", _packs));
    }

    public async ValueTask DisposeAsync()
    {
        await _app!.DisposeAsync();
        Directory.Delete(_packs, true);
    }

    private static async Task Take(HttpClient client, string rows)
    {
        var import = await client.Import(rows);
        Assert.Empty(import.Errors());
    }
}
