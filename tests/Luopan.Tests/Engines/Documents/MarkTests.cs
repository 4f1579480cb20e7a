using System.Text;
using Luopan.Engines.Documents;
using Xunit;

namespace Luopan.Tests.Engines.Documents;

public sealed class MarkTests
{
    [Theory]
    [InlineData("绝密★")]
    [InlineData("机密★1年")]
    [InlineData("秘密★")]
    [InlineData("秘密★长期")]
    [InlineData("机　密★30年")]
    [InlineData("机 密")]
    [InlineData("绝密")]
    [InlineData("秘密")]
    [InlineData("密级：秘密")]
    [InlineData("【机密】")]
    [InlineData("（秘密）")]
    [InlineData("000012    机密★5年")]
    [InlineData("机密    特急")]
    [InlineData("000012 秘密")]
    [InlineData("秘密·6个月")]
    public void A_state_secret_mark_in_the_head_refuses_the_document(string mark)
    {
        var fault = Reading.Refused(Encoding.UTF8.GetBytes(mark + "\n云台市规划\n正文。"), "规划.txt");

        Assert.Equal("documents.state-secret", fault.Code);
        Assert.Contains("未保留任何内容", fault.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("保护商业秘密")]
    [InlineData("严守工作秘密和商业秘密，防止失泄密。")]
    [InlineData("依法保护企业商业秘密、个人隐私。")]
    [InlineData("秘密级文件的管理办法另行制定。")]
    [InlineData("标注“秘密★”的文件由机要部门管理，按有关规定办理登记手续。")]
    [InlineData("工作秘密★3年")]
    [InlineData("第三章 商业秘密")]
    public void The_mere_word_in_a_sentence_refuses_nothing(string line) => Assert.NotNull(Reading.Try(Encoding.UTF8.GetBytes("云台市规划\n" + line), "规划.txt").Document);

    [Fact]
    public void A_bare_word_far_from_the_head_refuses_nothing_but_a_star_mark_does()
    {
        var long_ = "云台市规划\n" + string.Concat(Enumerable.Repeat("正文若干。\n", 30));

        Assert.NotNull(Reading.Try(Encoding.UTF8.GetBytes(long_ + "秘密"), "规划.txt").Document);
        Assert.Equal("documents.state-secret", Reading.Refused(Encoding.UTF8.GetBytes(long_ + "机密★10年\n附件"), "规划.txt").Code);
    }

    [Theory]
    [InlineData("内部资料 注意保存", DocumentMark.Internal)]
    [InlineData("内部", DocumentMark.Internal)]
    [InlineData("【内部使用】", DocumentMark.Internal)]
    [InlineData("公开属性：不予公开", DocumentMark.Internal)]
    [InlineData("工作秘密", DocumentMark.WorkSecret)]
    [InlineData("工作秘密★3年", DocumentMark.WorkSecret)]
    [InlineData("公开", DocumentMark.Open)]
    [InlineData("信息公开选项：主动公开", DocumentMark.Open)]
    [InlineData("内部审计工作要点", null)]
    [InlineData("加强内部管理", null)]
    public void A_softer_mark_in_the_head_is_proposed(string line, DocumentMark? mark) => Assert.Equal(mark, Reading.Text(line + "\n云台市规划\n正文。").Mark);

    [Theory]
    [InlineData("header1", "hdr", "机密★1年", "documents.state-secret")]
    [InlineData("footer1", "ftr", "秘密★", "documents.state-secret")]
    [InlineData("header1", "hdr", "内部", null)]
    public void Marks_in_the_margins_of_a_docx_count(string part, string root, string mark, string? code)
    {
        var result = Reading.Try(new Docx().Part(part, root, Docx.P(mark)).With(Docx.P("标题") + Docx.P("正文。")), "规划.docx");

        Assert.Equal(code, result.Fault?.Code);
        if (code is null) Assert.Equal(DocumentMark.Internal, result.Document!.Mark);
    }

    [Fact]
    public void A_watermark_and_a_text_box_count_as_the_head()
    {
        var watermark = new Docx().Part("header1", "hdr", "<w:p><w:r><w:pict><v:shape><v:textpath string=\"机密\"/></v:shape></w:pict></w:r></w:p>").With(Docx.P("标题"));
        var box = Docx.Of("<w:p><w:r><w:pict><v:textbox><w:txbxContent>" + Docx.P("秘密★1年") + "</w:txbxContent></v:textbox></w:pict></w:r></w:p>" + Docx.P("标题"));

        Assert.Equal("documents.state-secret", Reading.Refused(watermark, "规划.docx").Code);
        Assert.Equal("documents.state-secret", Reading.Refused(box, "规划.docx").Code);
    }

    [Fact]
    public void A_mark_in_the_name_of_the_file_counts()
    {
        Assert.Equal("documents.state-secret", Reading.Refused("正文。"u8.ToArray(), "（机密）规划.txt").Code);
        Assert.NotNull(Reading.Try("正文。"u8.ToArray(), "商业秘密保护规划.txt").Document);
    }

    [Fact]
    public void A_mark_in_the_front_matter_is_proposed() =>
        Assert.Equal((DocumentMark.Internal, "云台市规划（摘编）"), (Reading.Text("---\ntitle: 云台市规划（摘编）\nsensitivity: 内部\n---\n\n# 一、基础\n\n正文。", "a.md") is var d ? (d.Mark!.Value, d.Title) : default));
}
