using System.Text;
using Luopan.Kernel;

namespace Luopan.Modules.Indicators;

/// <summary>Reads the bytes of a figures file as UTF-8 or GB18030; guesses nothing it cannot prove.</summary>
internal static class CsvText
{
    private static readonly UTF8Encoding Utf8 = new(false, true);
    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding(54936, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    /// <param name="declared">Charset the upload named; null when it named none.</param>
    internal static (string? Text, Fault? Fault) Decode(byte[] bytes, string name, string? declared)
    {
        if (bytes is [0x50, 0x4B, 0x03, 0x04, ..]) return (null, IndicatorsFaults.NotCsv(name, "Excel 或压缩文件"));
        if (bytes is [0xD0, 0xCF, 0x11, 0xE0, ..]) return (null, IndicatorsFaults.NotCsv(name, "旧版 Excel 文件"));
        if (bytes is [0x25, 0x50, 0x44, 0x46, ..]) return (null, IndicatorsFaults.NotCsv(name, "PDF"));
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..]) return (null, IndicatorsFaults.Encoding(name, "是 UTF-16"));
        if (bytes.AsSpan().Contains((byte)0)) return (null, IndicatorsFaults.NotCsv(name, "二进制数据"));
        var marked = bytes is [0xEF, 0xBB, 0xBF, ..];
        var body = marked ? bytes[3..] : bytes;
        var utf8 = Try(Utf8, body);
        if (utf8 is null && (marked || IsUtf8(declared))) return (null, IndicatorsFaults.Encoding(name, $"标明是 UTF-8，内容却不是{(Try(Gb18030, body) is null ? "" : "，像是 GB18030")}"));
        if (utf8 is not null && declared is not null && !IsUtf8(declared) && body.AsSpan().ContainsAnyExceptInRange((byte)0, (byte)0x7F))
            return (null, IndicatorsFaults.Encoding(name, $"标明是 {declared}，内容却是 UTF-8"));
        return (utf8 ?? Try(Gb18030, body)) switch
        {
            null => (null, IndicatorsFaults.Encoding(name, "既不是 UTF-8 也不是 GB18030")),
            var text when text.Contains('\uFFFD') || text.Contains("锟斤拷", StringComparison.Ordinal) => (null, IndicatorsFaults.Encoding(name, "文中有无法还原的乱码，此前曾按错误的编码保存")),
            var text => (text, null),
        };
    }

    private static bool IsUtf8(string? declared) => declared is not null && declared.Replace("-", "", StringComparison.Ordinal).Equals("utf8", StringComparison.OrdinalIgnoreCase);

    private static string? Try(Encoding encoding, byte[] bytes)
    {
        try
        {
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
