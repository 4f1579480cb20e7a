using System.Text;
using Luopan.Engines.Claims;
using Luopan.Tests.Engines.Documents;
using Xunit;

namespace Luopan.Tests.Engines.Claims;

public sealed class ClaimReaderTests
{
    [Fact]
    public void A_list_with_respectively_gives_each_number_its_own_indicator_and_region()
    {
        var claims = Read("2023年江西省商务运行情况\n2023年，服务业、制造业实际使用外资分别增长5.2%、下降3.1%。南昌、九江进出口分别为1200亿元和800亿元。");

        Assert.Equal(["服务业实际使用外资 江西省 Yoy 5.2", "制造业实际使用外资 江西省 Reduction 3.1", "进出口 南昌市 Level 1200", "进出口 九江市 Level 800"], claims.Select(Shown));
    }

    [Fact]
    public void A_park_named_amid_a_paragraph_is_over_with_its_sentence_and_the_place_before_it_goes_on()
    {
        var claims = Read("2023年江西省商务运行情况\n开放水平提升。南昌市开行班列668列。综保区进出口612亿元。新增外贸企业3家。\n综保区建设提速。综保区进出口612亿元。新增外贸企业3家。");

        Assert.Equal(["南昌市", "综合保税区", "南昌市", "综合保税区", "综合保税区"], claims.Select(c => c.Region));
    }

    [Fact]
    public void A_plan_gives_its_goals_the_last_year_its_tasks_the_span_and_its_past_the_year_before()
    {
        var claims = Read("湖南省“十四五”商务发展规划\n一、发展基础\n全省进出口完成4800亿元。\n二、发展目标\n进出口突破8000亿元，年均增长10%以上。\n三、重点任务\n培育外贸综合服务企业50家。");

        Assert.Equal(["2020 Actual", "2025 Target", "2021-2025 Target", "2021-2025 Target"], claims.Select(c => $"{c.Period} {c.Status}"));
        Assert.Equal([ClaimBound.Equal, ClaimBound.AtLeast, ClaimBound.AtLeast, ClaimBound.Equal], claims.Select(c => c.Bound));
    }

    [Fact]
    public void What_is_known_of_a_document_settles_what_its_words_leave_open()
    {
        var document = Reading.Text("商务简讯\n前11个月，全市进出口512亿元，同比增长8.1%。");

        var claim = ClaimReader.Read(document, new ClaimContext("无锡市", "2023-12"))[0];

        Assert.Equal(("无锡市", "2023-01/2023-11", 512m, "亿元"), (claim.Region, claim.Period, claim.Value, claim.Unit));
    }

    [Fact]
    public void Names_numbers_and_capacities_are_no_claims() =>
        Assert.Empty(Read("工作通知\n按照《“十四五”规划》（鲁政字〔2020〕273号）和第三次会议要求，推进5×660兆瓦电站项目，落实“151工程”和15天免签政策，发展5G，编码1210、9610。"));

    [Fact]
    public void A_table_takes_unit_and_period_from_head_row_or_unit_line()
    {
        var claims = Read("广东省“十四五”外贸规划\n一、目标\n主要指标\n\t指标\n\t2020年\n\t2025年\n\t年均增长\n\n\t进出口总额（万亿元）\n\t7.08\n\t9\n\t4.9%\n\n\t一般贸易占比（%）\n\t50.1\n\t55\n\t—\n\n\n");

        Assert.Equal(
            ["2020 Level 7.08 万亿元", "2025 Level 9 万亿元", "2021-2025 Cagr 4.9 %", "2020 Share 50.1 %", "2025 Share 55 %"],
            claims.Select(c => $"{c.Period} {c.Kind} {c.Value} {c.Unit}"));
    }

    [Fact]
    public void A_rate_beside_a_year_is_that_years_and_a_row_of_parts_loses_its_opening()
    {
        var html = "<h1>2023年杭州市外贸统计</h1><p>单位：亿元</p><table><tr><th>指标</th><th>2022年</th><th>2023年</th><th>比上年增长（%）</th></tr><tr><td>其中：出口</td><td>5149.2</td><td>5340.0</td><td>3.7</td></tr></table>";

        var claims = ClaimReader.Read(Reading.Text(html, "统计.html"), new ClaimContext());

        Assert.Equal(["出口 2022 Level 5149.2 亿元", "出口 2023 Level 5340.0 亿元", "出口 2023 Yoy 3.7 %"], claims.Select(c => $"{c.Indicator} {c.Period} {c.Kind} {c.Value} {c.Unit}"));
    }

    [Fact]
    public void A_cell_is_named_by_its_row_and_its_column()
    {
        var trades = Read("湖北省“十四五”商贸规划\n一、发展基础\n表1 2020年流通业情况\n\t行业\n\t从业人员（万人）\n\t营业收入（亿元）\n\n\t批发业\n\t50\n\t20000\n\n\t零售业\n\t70\n\t9000\n\n\n");
        var years = Read("湖北省“十四五”物流规划\n一、发展基础\n表2 主要指标\n\t指标\n\t2019\n\t2020\n\n\t全社会货运量（亿吨）\n\t18\n\t16\n\n\t公路\n\t13\n\t11\n\n\n");
        var grouped = Read("湖北省“十四五”商贸规划\n一、发展基础\n\t专栏1 主要指标完成情况\n\n\t指标\n\t规划目标\n\t完成情况\n\n\t2020年\n\t年均增长\n\t2020年\n\t年均增长\n\n\t零售总额（亿元）\n\t200\n\t8%\n\t180\n\t6%\n\n\t电商交易额（亿元）\n\t90\n\t9%\n\t95\n\t10%\n\n\n");

        Assert.Equal(["批发业从业人员 50 万人", "批发业营业收入 20000 亿元", "零售业从业人员 70 万人", "零售业营业收入 9000 亿元"], trades.Select(c => $"{c.Indicator} {c.Value} {c.Unit}"));
        Assert.Equal(["全社会货运量 2019 亿吨", "全社会货运量 2020 亿吨", "公路货运量 2019 亿吨", "公路货运量 2020 亿吨"], years.Select(c => $"{c.Indicator} {c.Period} {c.Unit}"));
        Assert.Equal(["零售总额 Level Target", "零售总额 Cagr Target", "零售总额 Level Actual", "零售总额 Cagr Actual"], grouped.Take(4).Select(c => $"{c.Indicator} {c.Kind} {c.Status}"));
    }

    [Theory]
    [InlineData("中欧班列从无到有，累计开行1856列。", "中欧班列开行数量")]
    [InlineData("“闽货华夏行”活动走进28个城市。", "“闽货华夏行”活动走进城市数量")]
    [InlineData("新通道辐射范围拓展到全球96个国家和地区。", "新通道辐射国家和地区数量")]
    [InlineData("全省海外仓国家试点企业12家，进口原油1215万吨。", "海外仓国家试点企业数量|原油进口量")]
    [InlineData("电商专业村253个、电商镇34个，均居全国第一。", "电商专业村数量|电商镇数量|电商专业村数量|电商镇数量")]
    [InlineData("在限额以上单位商品零售额中，汽车类增长8.2%。", "限额以上单位汽车类商品零售额")]
    [InlineData("今年改造的70个菜市场包括福州9个、泉州11个。", "菜市场数量|菜市场数量|菜市场数量")]
    public void A_name_that_says_too_little_alone_is_given_whose_it_is(string sentence, string names) =>
        Assert.Equal(names, string.Join('|', Read("福建省2023年商务运行情况\n" + sentence).Select(c => c.Indicator)));

    [Theory]
    [InlineData("“十五”时期，财政总收入年均增长18.9%。", "2001-2005")]
    [InlineData("占比由五年前的71.5%降至60.6%。", "2018|2023")]
    [InlineData("今年前三季度，进出口9462亿元。贸易顺差2975亿元。", "2023-01/2023-09|2023-01/2023-09")]
    public void Old_plans_years_ago_and_quarters_of_this_year_are_times(string sentence, string periods) =>
        Assert.Equal(periods, string.Join('|', Read("福建省2023年商务运行情况\n" + sentence).Select(c => c.Period)));

    [Fact]
    public void Every_claim_stands_where_it_says()
    {
        var document = Reading.Text("2022年海南省商务运行情况\n全省 实际使用外资 ４０．０ 亿美元，同比增长 15 %，居全国第十位。");
        var sentences = document.Sentences().ToDictionary(s => s.Order, s => s.Text);

        Assert.Equal(["４０．０ 亿美元", "15 %", "第十位"], ClaimReader.Read(document, new ClaimContext()).Select(c => sentences[c.Sentence][c.Start..c.End]));
    }

    [Fact]
    public void No_text_makes_it_throw()
    {
        var random = new Random(20260101);
        string[] words = ["2020年", "“十四五”", "增长", "分别", "第", "前", "近", "超", "%", "个百分点", "亿元", "家", "一", "十", "百", "千", "万", "亿", "3.5", "12", "、", "，", "；", "。", "（", "）", "“", "”", "《", "由", "到", "至", "—", ":", "占", "比", "全省", "济南", "的", "翻", "番", "成", "半数", "\t", " ", "较", "万分之", "首位", "-", "1,000", "😀", "\u0000", "累计", "其中", "达到", "进出口"];
        for (var round = 0; round < 400; round++)
        {
            var text = new StringBuilder("测试\n");
            for (var i = random.Next(60); i >= 0; i--) text.Append(words[random.Next(words.Length)]);
            var document = Reading.Try(Encoding.UTF8.GetBytes(text.ToString()), "测.txt").Document;
            if (document is null) continue;
            var sentences = document.Sentences().ToDictionary(s => s.Order, s => s.Text);
            Assert.All(ClaimReader.Read(document, new ClaimContext()), c => Assert.InRange(c.End, c.Start, Math.Max(c.Start, sentences[c.Sentence].Length)));
            Assert.NotNull(NumberReader.Read(text.ToString()));
        }
    }

    [Fact]
    public void A_paragraph_without_a_full_stop_takes_time_in_proportion()
    {
        var (small, large) = (Endless(20_000), Endless(80_000));
        ClaimReader.Read(small, new ClaimContext());

        var (first, second) = (Time(small), Time(large));

        Assert.True(second < (first * 12) + 200, $"{first} ms for the short one, {second} ms for one four times as long");
    }

    private static Luopan.Engines.Documents.Document Endless(int length)
    {
        var text = new StringBuilder("2021年河北省外贸情况\n");
        while (text.Length < length) text.Append("2020年出口增长5.1%，进口1,200亿元、占全省近八成，");
        return Reading.Try(Encoding.UTF8.GetBytes(text.ToString()), "长.txt").Document!;
    }

    private static double Time(Luopan.Engines.Documents.Document document)
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        ClaimReader.Read(document, new ClaimContext());
        return clock.Elapsed.TotalMilliseconds;
    }

    private static IReadOnlyList<Claim> Read(string text) => ClaimReader.Read(Reading.Text(text), new ClaimContext());

    private static string Shown(Claim c) => $"{c.Indicator} {c.Region} {c.Kind} {c.Value}";
}
