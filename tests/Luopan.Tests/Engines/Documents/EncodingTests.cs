using System.Text;
using Luopan.Engines.Documents;
using Xunit;

namespace Luopan.Tests.Engines.Documents;

public sealed class EncodingTests
{
    private const string Text = "云台市利用外资规划\n2022年，全市实际使用外资31.37亿美元，同比增长18.02%。“稳存量、扩增量”成效明显。镕、喆等字亦须读出。";

    private static readonly byte[] Utf8 = Encoding.UTF8.GetBytes(Text);
    private static readonly byte[] Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes(Text);

    public static TheoryData<string, byte[]> Readable => new()
    {
        { "UTF-8", Utf8 },
        { "UTF-8 with its mark", [0xEF, 0xBB, 0xBF, .. Utf8] },
        { "GB18030", Gb18030 },
        { "UTF-16 with its mark", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Text)] },
        { "UTF-16 the other way", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Text)] },
    };

    [Theory]
    [MemberData(nameof(Readable))]
    public void Texts_in_the_accepted_encodings_read_the_same(string encoding, byte[] bytes)
    {
        Assert.NotEmpty(encoding);
        var document = Reading.Try(bytes, "规划.txt").Document!;

        Assert.Equal("云台市利用外资规划", document.Title);
        Assert.Equal(Text.Split('\n')[1], Assert.IsType<Paragraph>(document.Root.Blocks[0]).Text);
    }

    public static TheoryData<string, byte[], string> Unreadable => new()
    {
        { "a.txt", [0xEF, 0xBB, 0xBF, .. Gb18030], "标明 UTF-8，第 4 字节起却不是 UTF-8，实为 GB18030" },
        { "a.html", [.. "<html><meta charset=\"utf-8\"><p>"u8, .. Gb18030], "声明为 UTF-8" },
        { "a.html", [.. "<html><meta charset=gb2312><p>"u8, .. Utf8], "声明为 gb2312，内容却是 UTF-8" },
        { "a.txt", CodePagesEncodingProvider.Instance.GetEncoding("big5")!.GetBytes("臺灣地區的投資與貿易往來，應當依照規定辦理。"), "既不是 UTF-8" },
        { "a.txt", CodePagesEncodingProvider.Instance.GetEncoding("shift_jis")!.GetBytes("投資を促進するための計画について"), "既不是 UTF-8" },
        { "a.txt", [.. Utf8, 0xC3], "既不是 UTF-8" },
        { "a.txt", [.. Gb18030, 0xFF, 0x41], "既不是 UTF-8" },
        { "a.txt", Encoding.UTF8.GetBytes("前文\uFFFD\uFFFD后文"), "乱码" },
        { "a.txt", Encoding.UTF8.GetBytes("锟斤拷锟斤拷"), "乱码" },
        { "a.txt", [0xFF, 0xFE, 0x00, 0xD8, 0x41, 0x00], "UTF-16" },
    };

    [Theory]
    [MemberData(nameof(Unreadable))]
    public void Mislabelled_or_broken_texts_are_refused_saying_what_was_found_and_to_save_as_UTF_8(string name, byte[] bytes, string found)
    {
        var fault = Reading.Refused(bytes, name);

        Assert.Equal("documents.encoding", fault.Code);
        Assert.Contains(found, fault.Sentence, StringComparison.Ordinal);
        Assert.Contains("另存为 UTF-8", fault.Sentence, StringComparison.Ordinal);
    }
}
