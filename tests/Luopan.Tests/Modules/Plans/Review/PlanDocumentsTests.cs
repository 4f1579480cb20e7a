using System.Text;
using Luopan.Engines.Documents;
using Luopan.Modules.Plans;
using Xunit;

namespace Luopan.Tests.Modules.Plans.Review;

public sealed class PlanDocumentsTests
{
    private const string Text = """
        # 云岭省规划

        前言一句。

        ## 一、目标

        到2025年，外资达到62亿美元。年均增长8%。

        ### （一）指标

        表1 主要指标

        单位：亿美元

        | 指标 | 2025年 |
        | --- | --- |
        | 外资 | 62 |

        ## 二、任务

        ### 专栏1 平台

        1.枢纽。建设枢纽。

        ## 三、保障

        落实责任。
        """;

    [Fact]
    public void A_kept_text_is_put_together_as_it_was_read()
    {
        var read = DocumentReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(Text)), "规划.md").Document!;

        var again = PlanDocuments.Of(read.Title, PlanBlocks.Read<PlanBlock>(PlanBlocks.Write(PlanBlocks.Of(read))));

        Assert.Equal(read.Sentences(), again.Sentences());
        Assert.Equal(read.Sections().Select(s => (s.Number, s.Title, s.Level, s.IsBox)), again.Sections().Select(s => (s.Number, s.Title, s.Level, s.IsBox)));
        Assert.Equal(Tables(read), Tables(again));
        Assert.Equal(Paragraphs(read), Paragraphs(again));
    }

    private static IEnumerable<string> Tables(Document of) => All(of).OfType<Table>().Select(t => $"{t.Caption?.Text}|{t.Unit?.Text}|{t.HeadRows}|{string.Join('/', t.Rows.Select(r => r.Text))}");

    private static IEnumerable<string> Paragraphs(Document of) => All(of).OfType<Paragraph>().Select(p => p.Text);

    private static IEnumerable<Block> All(Document of) => of.Sections().Prepend(of.Root).SelectMany(s => s.Blocks);
}
