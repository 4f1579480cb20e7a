using System.IO.Compression;
using System.Text;
using Luopan.Engines.Documents;
using Luopan.Kernel;
using Xunit;

namespace Luopan.Tests.Engines.Documents;

public sealed class RefusalTests
{
    private static readonly byte[] Ole = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0, 0, 0];
    private static readonly byte[] Docx2 = Docx.Of(Docx.P("标题") + Docx.P("正文。"));

    public static TheoryData<string, byte[], string> Files => new()
    {
        { "规划.doc", Ole, "documents.legacy-word" },
        { "规划.wps", Ole, "documents.legacy-word" },
        { "规划.txt", Ole, "documents.legacy-word" },
        { "规划.docx", Ole, "documents.encrypted" },
        { "扫描.pdf", "%PDF-1.7\n%\u00e2"u8.ToArray(), "documents.pdf" },
        { "扫描.docx", "%PDF-1.4"u8.ToArray(), "documents.pdf" },
        { "旧稿.rtf", "{\\rtf1\\ansi"u8.ToArray(), "documents.rich-text" },
        { "图.docx", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A], "documents.not-a-document" },
        { "图.txt", [0xFF, 0xD8, 0xFF, 0xE0], "documents.not-a-document" },
        { "程序.txt", [0x4D, 0x5A, 0x90, 0x00, 0x03], "documents.not-a-document" },
        { "数据.md", [0x00, 0x01, 0x02, 0xFE], "documents.not-a-document" },
        { "包.docx", Zip(("a.txt", "x")), "documents.not-a-document" },
        { "包.zip", Zip(("a.txt", "x")), "documents.not-a-document" },
        { "版式.docx", Zip(("OFD.xml", "<x/>")), "documents.ofd" },
        { "版式.ofd", Zip(("OFD.xml", "<x/>")), "documents.ofd" },
        { "文稿.odt", Zip(("mimetype", "application/vnd.oasis.opendocument.text")), "documents.not-a-document" },
        { "规划.txt", Docx2, "documents.wrong-extension" },
        { "规划.doc", Docx2, "documents.wrong-extension" },
        { "规划.docx", "只是文字"u8.ToArray(), "documents.wrong-extension" },
        { "规划.doc", "只是文字"u8.ToArray(), "documents.wrong-extension" },
        { "规划.txt", "<!DOCTYPE html><html></html>"u8.ToArray(), "documents.wrong-extension" },
        { "规划.html", "没有任何标记的文字"u8.ToArray(), "documents.wrong-extension" },
        { "规划.csv", "甲,乙"u8.ToArray(), "documents.unknown-kind" },
        { "空.txt", [], "documents.empty" },
        { "空.txt", "  \r\n\t\n"u8.ToArray(), "documents.empty" },
        { "空.docx", Docx.Of("<w:p/>"), "documents.empty" },
        { "空.html", "<html><body><img src=a></body></html>"u8.ToArray(), "documents.empty" },
        { "带宏.docm", new Docx { MainType = "application/vnd.ms-word.document.macroEnabled.main+xml" }.With(Docx.P("甲")), "documents.macros" },
        { "带宏.docx", new Docx().Raw("word/vbaProject.bin", [1]).With(Docx.P("甲")), "documents.macros" },
        { "模板.docx", new Docx { MainType = "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml" }.With(Docx.P("甲")), "documents.not-a-document" },
        { "表格.docx", new Docx { MainType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml" }.With(Docx.P("甲")), "documents.not-a-document" },
        { "坏.docx", Docx2[..(Docx2.Length / 2)], "documents.damaged" },
        { "坏.docx", Docx.Of("<w:p><w:r>"), "documents.damaged" },
        { "实体.docx", new Docx().Raw("word/extra.xml", "<!DOCTYPE a [<!ENTITY x \"y\">]><a>&x;</a>"u8.ToArray()).With(Docx.P("甲")), "documents.damaged" },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void What_is_no_readable_document_is_refused_with_its_own_code_and_the_way_out(string name, byte[] bytes, string code)
    {
        var fault = Reading.Refused(bytes, name);

        Assert.Equal(code, fault.Code);
        Assert.Contains(name, fault.Sentence, StringComparison.Ordinal);
        Assert.Matches("：请|：可导入|；若|请", fault.Sentence);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_refusal_names_the_file_as_an_argument(string name, byte[] bytes, string code)
    {
        Assert.NotEmpty(code);
        Assert.Equal(name, Reading.Refused(bytes, name).Arguments["file"]);
    }

    [Fact]
    public void The_sample_of_the_table_above_is_read_under_its_right_name() => Assert.NotNull(Reading.Try(Docx2, "规划.docx").Document);

    [Fact]
    public void An_archive_that_unpacks_far_beyond_its_size_is_refused_before_it_is_built()
    {
        var bomb = new Docx().Raw("word/media/image1.bin", new byte[64 << 20]).With(Docx.P("甲"));
        Assert.True(bomb.Length < 200_000);

        var before = GC.GetAllocatedBytesForCurrentThread();
        var fault = Reading.Refused(bomb, "炸弹.docx");

        Assert.Equal("documents.archive-bomb", fault.Code);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 8 << 20, "The bomb was unpacked into memory.");
    }

    [Fact]
    public void The_whole_of_an_archive_is_counted_not_only_each_entry()
    {
        var noise = new byte[600_000];
        new Random(7).NextBytes(noise);
        var file = new Docx().Raw("a.bin", noise).Raw("b.bin", noise).With(Docx.P("甲"));

        Assert.Equal("documents.archive-bomb", Reading.Refused(file, "大.docx", new ReadLimits { UnpackedBytes = 1 << 20 }).Code);
        Assert.NotNull(Reading.Try(file, "大.docx", new ReadLimits { UnpackedBytes = 4 << 20 }).Document);
    }

    [Fact]
    public void An_archive_of_very_many_entries_is_refused()
    {
        var many = new Docx();
        for (var i = 0; i < 60; i++) many.Raw($"x{i}.bin", [1]);

        Assert.Equal("documents.archive-bomb", Reading.Refused(many.With(Docx.P("甲")), "多.docx", new ReadLimits { Entries = 50 }).Code);
    }

    [Theory]
    [InlineData(150, true)]
    [InlineData(400, false)]
    [InlineData(200_000, false)]
    public void Elements_nested_without_end_are_refused(int depth, bool read)
    {
        var nested = string.Concat(Enumerable.Repeat("<w:sdt><w:sdtContent>", depth / 2)) + Docx.P("甲") + string.Concat(Enumerable.Repeat("</w:sdtContent></w:sdt>", depth / 2));

        var result = Reading.Try(Docx.Of(nested), "深.docx");

        Assert.Equal(read ? null : "documents.too-deep", result.Fault?.Code);
    }

    [Theory]
    [InlineData(100, true)]
    [InlineData(300_000, false)]
    public void Pages_nested_without_end_are_refused(int depth, bool read)
    {
        var page = Encoding.UTF8.GetBytes("<html><body>" + string.Concat(Enumerable.Repeat("<div>", depth)) + "甲");

        Assert.Equal(read ? null : "documents.too-deep", Reading.Try(page, "深.html").Fault?.Code);
    }

    [Fact]
    public void A_file_over_the_limit_is_refused_after_reading_no_more_than_the_limit()
    {
        using var endless = new Endless();

        var fault = DocumentReader.Read(endless, "大.docx").Fault!;

        Assert.Equal(("documents.too-large", FaultKind.TooLarge), (fault.Code, fault.Kind));
        Assert.InRange(endless.Given, 50L << 20, 51L << 20);
    }

    [Fact]
    public void A_text_over_the_limit_for_texts_is_refused() =>
        Assert.Equal("documents.too-large", Reading.Refused(Encoding.UTF8.GetBytes(new string('甲', 500)), "大.txt", new ReadLimits { TextBytes = 1000 }).Code);

    public static TheoryData<string, string, string> Chokers => new()
    {
        { "a.md", "", "<!--" }, { "a.md", "", "[" }, { "a.md", "", "![](" }, { "a.md", "", "**a " }, { "a.md", "| a |\n", "-" }, { "a.md", "# ", " #" },
        { "a.md", "", "[^1]\n" }, { "a.md", "", "`" }, { "a.txt", "", "“" }, { "a.txt", "", "（" }, { "a.txt", "", "\t甲\n\n" }, { "a.txt", "", "一、\n" },
        { "a.html", "<p>", "<a" }, { "a.html", "<p>", "<x>" }, { "a.html", "<p>甲", "<p>" }, { "a.html", "<table>", "<td rowspan=99 colspan=99>甲" },
        { "a.html", "<p>甲", "<h1>乙</h1>" },
    };

    [Theory]
    [MemberData(nameof(Chokers))]
    public async Task Texts_made_to_choke_a_parser_are_read_or_refused_in_seconds(string name, string opening, string repeated)
    {
        var bytes = Encoding.UTF8.GetBytes(opening + string.Concat(Enumerable.Repeat(repeated, 400_000 / repeated.Length)));

        var reading = Task.Run(() => Reading.Try(bytes, name), TestContext.Current.CancellationToken);

        var result = await reading.WaitAsync(TimeSpan.FromSeconds(40), TestContext.Current.CancellationToken);
        Assert.True(result.Document is null != result.Fault is null);
    }

    [Fact]
    public void No_bytes_whatever_make_the_reader_throw()
    {
        var random = new Random(20230206);
        foreach (var name in (string[])["a.docx", "a.txt", "a.md", "a.html"])
            for (var i = 0; i < 150; i++)
            {
                var bytes = (byte[])Docx2.Clone();
                for (var k = 0; k < 1 + i / 10; k++) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
                var result = Reading.Try(name == "a.docx" ? bytes : [.. bytes.Skip(4 + i)], name);
                Assert.True(result.Document is null != result.Fault is null);
            }
    }

    private static byte[] Zip(params (string Name, string Text)[] entries)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, true))
            foreach (var (name, text) in entries)
            {
                using var to = zip.CreateEntry(name).Open();
                to.Write(Encoding.UTF8.GetBytes(text));
            }
        return file.ToArray();
    }

    private sealed class Endless : Stream
    {
        public long Given { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => Given; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            Given += count;
            return count;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
