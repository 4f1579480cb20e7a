using System.Text;
using Luopan.Engines.Claims.Tasks;
using Luopan.Engines.Documents;
using Xunit;

namespace Luopan.Tests.Engines.Claims.Tasks;

public sealed class TaskReaderTests
{
    [Theory]
    [InlineData("加快建设海外仓。（商务厅牵头，各市政府配合）", "加快建设海外仓", "商务厅")]
    [InlineData("由省商务厅会同海关推进通关便利化。", "由省商务厅会同海关推进通关便利化", "省商务厅")]
    [InlineData("完善服务机制。责任单位：外资处、外贸处", "完善服务机制", "外资处、外贸处")]
    [InlineData("推动园区整合（责任单位：开发区处；配合单位：综合处）", "推动园区整合", "开发区处、综合处")]
    public void Finds_a_measure_with_who_answers_for_it(string sentence, string title, string named)
    {
        var task = Assert.Single(Read($"规划\n\n一、重点任务\n\n{sentence}\n"));

        Assert.Equal((TaskKind.Measure, title), (task.Kind, task.Title));
        Assert.StartsWith(named, string.Join('、', task.Named), StringComparison.Ordinal);
    }

    [Fact]
    public void Leaf_headings_and_lead_sentences_under_tasks_are_measures_and_background_is_none()
    {
        var tasks = Read("规划\n\n一、发展基础\n\n（一）扩大开放成效显著\n\n扩大开放成效显著。外贸增长。\n\n二、主要任务\n\n（一）扩大进口规模\n\n完善进口政策。支持先进设备进口。\n\n（二）优化布局\n\n总体向好。\n");

        Assert.Equal(["扩大进口规模", "完善进口政策", "优化布局"], tasks.Select(t => t.Title));
        Assert.All(tasks, t => Assert.StartsWith("二、主要任务", t.Section, StringComparison.Ordinal));
    }

    [Fact]
    public void Items_of_a_box_are_key_projects_and_an_empty_box_is_one_itself()
    {
        var tasks = Read("规划\n\n一、重点任务\n\n专栏1 开放平台\n\n1.云岭物流枢纽。建设多式联运中心。\n\n2.海外仓提升：建设十个海外仓。\n\n专栏2 通关便利工程\n\n内容见附件\n");

        Assert.Equal(["云岭物流枢纽", "海外仓提升"], tasks.Where(t => t.Section.Contains("专栏1", StringComparison.Ordinal)).Select(t => t.Title));
        Assert.Contains(tasks, t => t.Kind == TaskKind.Project && t.Title == "通关便利工程");
    }

    [Fact]
    public void A_words_place_is_where_its_sentence_prints_it()
    {
        const string Sentence = "1.加快引进外资项目。";
        var task = Assert.Single(Read($"规划\n\n一、保障措施\n\n前文。{Sentence}\n\n{Sentence}\n"), t => t.Start == 2);

        Assert.Equal("加快引进外资项目", Sentence[task.Start..task.End]);
    }

    private static IReadOnlyList<TaskProposal> Read(string text)
    {
        var result = DocumentReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), "规划.txt");
        return TaskReader.Read(result.Document!);
    }
}
