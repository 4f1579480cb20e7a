using Luopan.Engines.Spreadsheets;
using Luopan.Modules;
using Luopan.Modules.Access;
using Luopan.Modules.Indicators;
using Luopan.Modules.Indicators.Sources;
using Luopan.Platform.Packs;
using Luopan.Tests.Support;
using Xunit;

namespace Luopan.Tests.Modules.Indicators.Sources;

/// <summary>Each profile of the shipped packs reads a file of its kind, and no other profile takes it.</summary>
public sealed class ShippedProfilesTests
{
    private static readonly Lazy<PackContent> Demo = new(() => new PackReader(AllModules.List).Read(Repo.At("packs"), "demo").Content), Shandong = new(() => new PackReader(AllModules.List).Read(Repo.At("packs"), "shandong").Content);

    [Fact]
    public void Customs_of_the_nation_give_the_province_the_nation_and_those_compared()
    {
        string?[][] rows =
        [
            ["（8）2026年2月进出口商品收发货人所在地总值表（人民币值）"], ["", "", "", "", "", "", "", "", "", "单位：万元人民币"],
            ["收发货人所在地", "进出口", "", "出口", "", "进口", "", "累计比去年同期±%", "", ""], ["", "当月", "1至当月累计", "当月", "1至当月累计", "当月", "1至当月累计", "进出口", "出口", "进口"],
            ["总值", "300", "620", "180", "370", "120", "250", "4.1", "5.2", "2.0"], ["北京市", "30", "62", "10", "20", "20", "42", "1.0", "2.0", "3.0"], ["山东省", "27", "55", "17", "35", "10", "20", "6.0", "7.1", "-"],
        ];
        var (read, profile) = Read(Shandong.Value, Workbook.Xlsx(rows, "A3:A4", "B3:C3", "D3:E3", "F3:G3", "H3:J3"));

        Assert.Equal(("customs.locations", "2026-02"), (profile, read.Month.ToString()));
        Assert.Empty(read.Problems);
        Assert.Equal(["370000", "cn"], read.Figures.Select(f => f.Org.Code).Distinct().Order());
        Assert.Equal(17, read.Figures.Count);
        Assert.Equal(0.0055m, read.Figures.Single(f => f.Cell == "C7").Converted);
        Assert.Equal(("trade.export.yoy", "2026-01/02", "7.1"), (read.Figures.Single(f => f.Cell == "I7").Indicator.Code, read.Figures.Single(f => f.Cell == "I7").Period.ToString(), read.Figures.Single(f => f.Cell == "I7").Printed));
    }

    [Fact]
    public void Customs_by_city()
    {
        string?[][] rows =
        [
            ["2026年10月各市进出口总值表"], ["单位：万元"], ["序号", "地区", "进出口", "", "", "出口", "", "", "进口", "", ""], ["", "", "10月", "1-10月", "同比（%）", "10月", "1-10月", "同比（%）", "10月", "1-10月", "同比（%）"],
            ["", "全省", "30", "300", "1", "18", "180", "2", "12", "120", "3"], ["1", "云州市", "10", "100", "1", "6", "60", "2", "4", "40", "3"], ["2", "澜湾", "20", "200", "1", "12", "120", "2", "8", "80", "3"],
        ];
        var (read, profile) = Read(Demo.Value, Workbook.Csv(rows));

        Assert.Equal("customs.cities", profile);
        Assert.Empty(read.Problems);
        Assert.Equal((27, 6), (read.Figures.Count, read.Totals.Count(t => t.Outcome == "equal")));
    }

    [Fact]
    public void Foreign_investment_by_industry_origin_size_and_way()
    {
        string?[][] rows =
        [
            ["2026年1—10月实际使用外资构成表"], ["单位：万美元"], ["项目", "新设企业数", "", "实际使用外资", "", "", ""], ["", "本月", "累计", "本月", "1-10月累计", "同比±%", "占比（%）"],
            ["总计", "9", "90", "1000", "10000", "3.1", "100"], ["一、按行业分", "", "", "", "", "", ""], ["第一产业", "0", "1", "10", "100", "1", "1"], ["第二产业", "3", "30", "390", "3900", "2", "39"],
            ["  其中：制造业", "3", "30", "300", "3000", "5", "30"], ["      高技术制造业", "1", "9", "100", "1000", "8", "10"], ["第三产业", "6", "59", "600", "6000", "4", "60"], ["  其中：房地产", "0", "0", "50", "500", "-9", "5"],
            ["二、按来源地分", "", "", "", "", "", ""], ["香港", "5", "50", "700", "7000", "2", "70"], ["日本", "1", "10", "100", "1000", "3", "10"], ["韩国", "1", "10", "100", "1000", "4", "10"], ["其他国家（地区）", "2", "20", "100", "1000", "5", "10"],
            ["三、按规模分", "", "", "", "", "", ""], ["到资3000万美元以上", "2", "20", "500", "5000", "6", "50"], ["四、按方式分", "", "", "", "", "", ""], ["利润再投资", "—", "—", "80", "800", "7", "8"],
        ];
        var (read, profile) = Read(Demo.Value, Workbook.Xlsx(rows, "B3:C3", "D3:G3", "A3:A4"));

        Assert.Equal("fdi.structure", profile);
        Assert.Empty(read.Problems);
        Assert.Equal(["", "industry=ht_mfg", "industry=mfg", "industry=primary", "industry=realestate", "industry=secondary", "industry=tertiary", "origin=hk", "origin=jp", "origin=kr", "origin=other", "size=ge30m", "way=reinvest"], read.Figures.Select(f => f.Breakdown).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(52, read.Figures.Count);
        Assert.DoesNotContain(read.Totals, t => t.Outcome is "differs" or "exceeds");
        Assert.Equal(["总计（按行业分） equal", "总计（按来源地分） equal", "总计（按规模分） some", "总计（按方式分） some"], read.Totals.Where(t => t.Cell == "E5").Select(t => $"{t.Label} {t.Outcome}"));
    }

    [Fact]
    public void Foreign_investment_by_city_with_codes()
    {
        string?[][] rows =
        [
            ["各市利用外资情况表"], ["2026年10月", "", "", "", "", "金额单位：万美元"], ["行政区划代码", "地区", "新设企业数", "", "实际利用外资", "", ""], ["", "", "本月", "累计", "本月", "累计", "同比"],
            ["", "全省", "3", "30", "300", "3,000", "1.0"], ["990100", "云州市", "1", "10", "100", "1,000", "2.0"], ["990200", "澜湾市", "2", "20", "200", "2,000", "3.0"],
        ];
        var (read, profile) = Read(Demo.Value, Workbook.Csv(rows));

        Assert.Equal("fdi.cities", profile);
        Assert.Empty(read.Problems);
        Assert.Equal((15, 30m, 0.3m), (read.Figures.Count, read.Figures.Single(f => f.Cell == "D5").Converted, read.Figures.Single(f => f.Cell == "F5").Converted));
    }

    [Fact]
    public void Foreign_investment_by_city_in_both_scopes()
    {
        string?[][] rows =
        [
            ["各市利用外资情况表"], ["2026年10月", "", "", "", "", "金额单位：万美元"], ["地区", "新设企业数", "", "实际使用外资", "", "", "实际使用外资（可比口径）", ""], ["", "本月", "累计", "本月", "累计", "同比", "本月", "累计"],
            ["全省", "3", "30", "300", "3,000", "1.0", "240", "2,400"], ["济南市", "1", "10", "100", "1,000", "2.0", "60", "600"], ["青岛", "2", "20", "200", "2,000", "3.0", "180", "1,800"],
        ];
        var (read, profile) = Read(Shandong.Value, Workbook.Csv(rows));

        Assert.Equal("fdi.cities", profile);
        Assert.Empty(read.Problems);
        Assert.Equal((21, 0.1m, 0.06m), (read.Figures.Count, read.Figures.Single(f => f.Cell == "E6").Converted, read.Figures.Single(f => f.Cell == "H6").Converted));
        Assert.Equal(["fdi.used.excl_bsi"], read.Figures.Where(f => f.Cell[0] is 'G' or 'H').Select(f => f.Indicator.Code).Distinct());
        Assert.DoesNotContain(read.Totals, t => t.Outcome is "differs" or "exceeds");
    }

    [Fact]
    public void Filing_of_monitored_enterprises()
    {
        var (read, profile) = Read(Demo.Value, Workbook.Csv([["2026年10月企业填报情况"], ["企业名称", "统一社会信用代码", "所在地市", "填报状态"], ["甲公司", "91", "云州市", "已上报"], ["乙公司", "92", "澜湾市", "待填报"]]));

        Assert.Equal("service.filing", profile);
        Assert.Empty(read.Problems);
        Assert.Equal(["云岭省1/2", "云州市1/1", "澜湾市0/1"], read.Figures.Chunk(2).Select(pair => $"{pair[0].Org.Name}{pair[1].Value}/{pair[0].Value}").Order(StringComparer.Ordinal));
    }

    private static (ReadFile Read, string? Profile) Read(PackContent pack, byte[] bytes)
    {
        var (sheets, fault) = SheetReader.Read(bytes, "x");
        Assert.Null(fault);
        var (profile, readable, _, unknown) = Recognition.Run(sheets, "x", pack.Get<SourceProfiles>(), null, _ => BoundWords.None);
        Assert.Null(unknown);
        var read = new ReadFile(profile!, FileMonth.Find(null, readable, "x").Month!.Value, new DateOnly(2030, 1, 1), pack.Get<IndicatorCatalogue>(), new OrgNames(pack.Get<OrgTree>()), BoundWords.None);
        foreach (var sheet in readable) read.Add(sheet);
        return (read, profile!.Code);
    }
}
