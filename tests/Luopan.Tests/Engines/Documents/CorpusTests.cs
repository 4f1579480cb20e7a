using System.Text.Json;
using Luopan.Engines.Documents;
using Xunit;

namespace Luopan.Tests.Engines.Documents;

public sealed class CorpusTests
{
    public static TheoryData<string> Plans => ["dwmy", "dwtz", "fwmy", "jinan2023", "jjyq", "lywz", "sd2006", "swlt"];

    [Theory]
    [MemberData(nameof(Plans))]
    public void Nothing_of_a_plan_is_lost_and_every_sentence_stands_where_it_says(string plan)
    {
        var document = Corpus.Read(plan + ".txt");

        Reading.IsSound(document);
        var printed = File.ReadAllText(Path.Combine(Corpus.Folder!, "plans", plan + ".txt"));
        Assert.Equal(Letters(printed), Letters(string.Concat(document.Sentences().Select(s => s.Text))));
    }

    [Theory]
    [MemberData(nameof(Plans))]
    public void Every_annotated_claim_stands_whole_in_one_paragraph_or_row_under_its_heading(string plan)
    {
        var document = Corpus.Read(plan + ".txt");
        var gold = Path.Combine(Corpus.Folder!, "gold", plan + ".jsonl");
        Assert.SkipUnless(File.Exists(gold), Corpus.Skip);
        var places = Reading.Places(document).ToList();

        var missed = new List<string>();
        foreach (var line in File.ReadLines(gold).Where(l => l.Length > 0))
        {
            using var claim = JsonDocument.Parse(line);
            var text = claim.RootElement.GetProperty("text").GetString()!;
            var cells = text.Split(" | ");
            var found = cells.Length > 1
                ? places.Any(p => p.Text.Contains(cells[0], StringComparison.Ordinal) && p.Text.Contains(cells[^1], StringComparison.Ordinal))
                : places.Any(p => p.Text.Contains(text, StringComparison.Ordinal));
            if (!found) missed.Add(text);
        }

        Assert.Empty(missed);
    }

    [Fact]
    public void The_printed_targets_of_the_plan_for_foreign_capital_are_rows_of_one_table()
    {
        var document = Corpus.Read("lywz.txt");

        var section = document.Sections().Single(s => s.Blocks.Any(b => b is Table));
        var table = section.Blocks.OfType<Table>().Single();
        Assert.Equal("（三） 发展目标", $"{section.Number} {section.Title}");
        Assert.Equal("“十四五”时期外资发展主要指标", table.Caption!.Text);
        Assert.Equal(1, table.HeadRows);
        Assert.Equal(["序号 | 指标 | 2020年 | 2025年 | 五年累计 | 属性", "1 | 实际使用外资（亿美元） | 176.5 | — | 1000 | 预期性"], table.Rows.Take(2).Select(r => r.Text));
        Assert.Equal(5, table.Rows.Count);
        Assert.All(table.Rows, r => Assert.Equal(r.Text, Assert.Single(r.Parts).Text));
    }

    private static string Letters(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c != '|'));
}
