using Luopan.Engines.OfficialDocs;

namespace Luopan.Tests.Engines.OfficialDocs;

/// <summary>A bulletin as a city would issue it; place and figures are invented.</summary>
internal static class Sample
{
    public static DateTimeOffset Moment { get; } = new(2023, 2, 6, 1, 0, 0, TimeSpan.Zero);

    public static FigureTable Table { get; } = new()
    {
        Title = "2022年各县（市、区）实际使用外资情况",
        Unit = "单位：亿美元、%",
        Head = ["地区", "实际使用外资", "同比增长", "其中：制造业", "日韩资占比", "完成年度目标"],
        Rows =
        [
            ["云台市", 31.37m, 18.02m, 9.80m, 10.98m, 104.6m], ["东江区", 8.25m, 21.4m, 2.10m, 12.30m, 110.0m],
            ["西岭区", 6.04m, -3.1m, 1.75m, "—", 92.9m], ["南湖县", 4.90m, 0.0m, 2.02m, 8.16m, 100.0m],
            ["北屏县", "—", "—", "—", "—", "—"],
        ],
        Notes = ["“—”为无数据或未公布。", "来源：各县（市、区）报表，截至2023年1月20日。"],
    };

    public static Chart Chart { get; } = new()
    {
        Title = "2018—2022年实际使用外资及增速",
        Unit = "亿美元",
        RightUnit = "%",
        Categories = ["2018年", "2019年", "2020年", "2021年", "2022年"],
        Series =
        [
            new("实际使用外资", [17.20m, 19.45m, 22.30m, 26.58m, 31.37m]),
            new("同比增长", [null, 13.1m, 14.7m, 19.2m, 18.0m], Line: true, OnRight: true),
        ],
    };

    public static OfficialDocument Bulletin { get; } = new()
    {
        OrganMark = "云台市商务局",
        DocumentNumber = "云商字〔2023〕5号",
        SensitivityMark = "内部",
        Title = "云台市商务局关于2022年全市实际使用外资情况的通报",
        Addressee = "各县（市、区）人民政府，市政府各部门、各直属机构",
        Body =
        [
            new BodyParagraph("2022年，全市深入实施高水平对外开放，稳存量、扩增量、提质量，利用外资规模与质量同步提升。现将有关情况通报如下。"),
            new Heading1("一、总体情况"),
            new BodyParagraph([new("规模再上台阶。", true), new("2022年，全市实际使用外资31.37亿美元，同比增长18.02%，增速高于全国8.2个百分点，居全省第2位。新设外商投资企业251家。")]),
            new Heading2("（一）产业结构"),
            new BodyParagraph("制造业实际使用外资9.80亿美元，占比31.2%；高技术产业占比38.5%，较上年提高4.1个百分点。"),
            new Heading2("（二）来源结构"),
            new BodyParagraph("实际使用日韩资3.45亿美元，是2021年的8倍，占比10.98%。"),
            Table,
            new Heading1("二、走势"),
            Chart,
            new BodyParagraph("从走势看，2018年以来全市实际使用外资连续五年保持增长，年均增长16.2%。"),
            new Heading1("三、下一步工作"),
            new BodyParagraph("各县（市、区）要紧盯全年目标，逐项对照序时进度，落后的于每月10日前书面说明原因和措施。对连续两个月未达序时进度的，列入督办。"),
        ],
        Attachments = ["2022年各县（市、区）实际使用外资明细表", "2022年新设外商投资企业名单"],
        Signer = "云台市商务局",
        Date = new DateOnly(2023, 2, 6),
        Imprint = new Imprint("市委办公室、市人大常委会办公室、市政协办公室，市统计局、市外汇局，各开发区管委会", "云台市商务局办公室", new DateOnly(2023, 2, 6)),
        Notice = "演示数据",
        WrittenAt = Moment,
    };

    public static OfficialWorkbook Workbook { get; } = new()
    {
        Title = "2022年实际使用外资",
        Tables = [Table],
        Charts = [Chart],
        Creator = "云台市商务局",
        Notice = "演示数据",
        WrittenAt = Moment,
        Notes = ["实际使用外资：外国投资者以现金、实物等方式实际缴付的投资额。", "来源：各县（市、区）报表，截至2023年1月20日。"],
    };

    public static byte[] Bytes(OfficialDocument document)
    {
        using var file = new MemoryStream();
        OfficialDocx.Write(document, file);
        return file.ToArray();
    }

    public static byte[] Bytes(OfficialWorkbook workbook)
    {
        using var file = new MemoryStream();
        OfficialXlsx.Write(workbook, file);
        return file.ToArray();
    }
}
