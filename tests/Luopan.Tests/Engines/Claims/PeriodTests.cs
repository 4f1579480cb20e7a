using System.Text;
using Luopan.Engines.Claims;
using Luopan.Engines.Documents;
using Xunit;

namespace Luopan.Tests.Engines.Claims;

/// <summary>How far a named time reaches, and which time a figure without one has.</summary>
public sealed class PeriodTests
{
    private const string Plan = "江西省“十四五”外贸发展规划\n\n一、发展基础\n\n";
    private const string Goals = "江西省“十四五”外贸发展规划\n\n一、发展目标\n\n";
    private const string Yearly = "2022年芜湖市商务发展报告\n\n一、运行情况\n\n";
    private const string Note = "全市外贸运行情况\n\n来源：芜湖市商务局 时间：2021-07-22\n\n";
    private const string Scheme = "芜湖市促进加工贸易发展实施方案\n\n2016年9月8日\n\n一、政策措施\n\n到2020年，加工贸易进出口达到80亿美元。\n\n";
    private const string Tenure = "江西省政府工作报告\n\n2008年1月20日\n\n一、过去五年的工作\n\n";

    [Theory]
    // a change under a plan leads from the year before it to its last year
    [InlineData(Plan + "“十三五”时期，进出口由2015年的2630亿元增长到4010亿元。", "2015 2020")]
    [InlineData(Plan + "“十三五”期间，出口企业从3652家增加到5410家。", "2015 2020")]
    [InlineData(Plan + "出口占比由12.4%提高到26.8%。", "2015 2020")]
    [InlineData(Plan + "2020年，出口2920亿元，相比于2015年增长46.2%。", "2020 2020")]
    [InlineData(Plan + "2020年，跨境电商进出口58.6亿元，是2018年的8.3倍。", "2020 2020")]
    [InlineData(Plan + "2018年以来，先后获批4个国家基地。", "2018-2020")]
    [InlineData(Plan + "2019年9月，试点获批，当年出口突破10亿元。", "2019")]
    [InlineData(Plan + "2018年、2019年，全省分两批认定基地26个。", "2018-2019 2018-2019")]
    [InlineData(Goals + "“十四五”期间，新增出口企业2000家，总数超过7000家。", "2021-2025 2025")]
    [InlineData(Goals + "到2025年，出口突破4000亿元，自主品牌占比每年提高1个百分点。", "2025 2021-2025")]
    // a part of the year is over with its sentence, the year goes on
    [InlineData(Yearly + "2022年，零售额增长0.9%。12月当月增长3.5%。限上零售额612亿元。", "2022 2022-12 2022")]
    [InlineData(Yearly + "零售额2014亿元，增速为2017年以来最高，出口90亿美元。", "2022 2022")]
    [InlineData(Yearly + "三次产业结构由上年的4:48:48调整为4:47:49。", "2021 2021 2021 2022 2022 2022")]
    // what a paper is called, a holiday and the goal of a year lend their time to nothing but themselves
    [InlineData(Yearly + "印发《芜湖市商贸规划（2021—2025）》，改造农贸市场27家。", "2022")]
    [InlineData(Yearly + "一季度零售额20亿元；“五一”假期零售额3亿元；国庆黄金周零售额5亿元。", "2022-01/2022-03 2022 2022")]
    [InlineData(Yearly + "前三季度，出口60亿美元，完成全年目标90亿美元的66.7%，占全省的12%。", "2022-01/2022-09 2022 2022 2022-01/2022-09")]
    // the date printed below a headline is the time spoken in
    [InlineData(Note + "上半年，全市进出口120亿元。", "2021-01/2021-06")]
    [InlineData(Note + "二季度末，在库企业1853家。", "2021-06")]
    [InlineData(Note + "今年1—6月，出口80亿元，超过去年全年总量。其中，铜材30亿元。", "2021-01/2021-06 2021-01/2021-06")]
    // a scheme without years in its title plans up to the year it names
    [InlineData(Scheme + "办理时限由目前的5个工作日缩短为1个工作日。", "2020 2016-09 2016-2020")]
    // years that a section speaks of
    [InlineData(Tenure + "2007年，进出口29亿美元，五年年均增长29.5%。", "2007 2003-2007")]
    [InlineData(Tenure + "累计新增城镇就业215万人。", "2003-2007")]
    public void A_figure_has_the_time_it_is_told_in(string text, string periods) =>
        Assert.Equal(periods, string.Join(' ', Read(text).Select(c => c.Period)));

    [Theory]
    [InlineData("2022年芜湖市商务工作总结和2023年工作打算\n\n一、2022年工作总结\n\n可超额完成全年14家“小进限”企业目标。", ClaimStatus.Target)]
    [InlineData("芜湖市农产品批发市场升级改造实施方案\n\n2017年3月25日\n\n目前，芜湖市有标准化菜市场40个。到2020年，全部改造。", ClaimStatus.Actual)]
    public void A_goal_told_of_stays_a_goal_and_what_there_is_stays_a_fact(string text, ClaimStatus status) => Assert.Equal(status, Read(text)[0].Status);

    [Theory]
    [InlineData("在社区每1500户或5000人设置1个回收站。", "1")]
    [InlineData("五大功能区的商贸规划已经出台，共投入3亿元。", "3")]
    [InlineData("对RCEP其他14个成员国出口20亿元。", "20")]
    [InlineData("建成零售额100亿元的大商圈13个。", "13")]
    [InlineData("《意见》提出包括完善网络在内的4方面、共12条举措。", "")]
    [InlineData("在74个城市竞争力排名中，芜湖市居第9位。", "9")]
    [InlineData("新增网点十余家，使220多万农牧民受益。", "10 220")]
    [InlineData("进口100亿元（+45.2%），餐饮收入1.2个亿。", "100 45.2 1.2")]
    [InlineData("已形成16条产业链+41家“链主”企业的格局。", "16 41")]
    public void Numbers_that_measure_or_name_are_left_out(string sentence, string values) =>
        Assert.Equal(values, string.Join(' ', Read(Yearly + sentence).Select(c => c.Value)));

    [Theory]
    [InlineData("楚雄开发区2018年招商工作总结\n\n开发区到位资金120亿元。", "楚雄开发区")]
    [InlineData("前11个月江北省外贸运行平稳\n\n2018年12月12日\n\n全省进出口3865亿元。", "江北省")]
    [InlineData("关于广陵湾市2006年国民经济计划执行情况的报告\n\n地区生产总值685亿元。", "广陵湾市")]
    [InlineData("国家级开发区成为增长点\n\n2007-06-06\n\n在广西柳州市举行的论坛认为，我国开发区作用明显。国务院批准的面积达888平方公里。", "全国")]
    public void A_document_is_of_the_place_it_names_itself_after(string text, string region) => Assert.Equal(region, Read(text)[0].Region);

    private static IReadOnlyList<Claim> Read(string text)
    {
        Assert.True(DocumentReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), "a.txt").Read(out var document, out _));
        return ClaimReader.Read(document, new ClaimContext());
    }
}
