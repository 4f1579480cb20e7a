using System.Text;
using Luopan.Kernel;

namespace Luopan.Engines.Documents;

/// <summary>Reads bytes as UTF-8, UTF-16 with its mark, or GB18030; guesses nothing it cannot prove.</summary>
internal static class TextDecoder
{
    private static readonly UTF8Encoding Utf8 = new(false, true);
    private static readonly Encoding Gb18030 =
        CodePagesEncodingProvider.Instance.GetEncoding(54936, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    /// <summary>The text; null together with the reason when the bytes are not what they should be.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="name">File name for the refusal.</param>
    /// <param name="declared">Encoding the file itself declares (HTML), null when it declares none.</param>
    public static (string? Text, Fault? Fault) Decode(byte[] bytes, string name, string? declared = null)
    {
        if (bytes is [0xEF, 0xBB, 0xBF, ..]) return Marked(bytes.AsSpan(3), name);
        if (bytes is [0xFF, 0xFE, ..]) return Utf16(bytes, new UnicodeEncoding(false, true, true), name);
        if (bytes is [0xFE, 0xFF, ..]) return Utf16(bytes, new UnicodeEncoding(true, true, true), name);

        var utf8 = Try(Utf8, bytes);
        if (utf8 is not null) return Plain(utf8, bytes, name, declared);
        var gb = Try(Gb18030, bytes);
        if (declared is not null && IsUtf8(declared))
            return Refuse(name, $"文件声明为 UTF-8，第 {BadByte(bytes)} 字节起却不是 UTF-8{(gb is not null && IsChinese(bytes) ? "，实为 GB18030" : "")}");
        if (gb is not null && IsChinese(bytes)) return (gb, null);
        return Refuse(name, $"既不是 UTF-8（第 {BadByte(bytes)} 字节起不符），也不是 GB18030 中文");
    }

    private static (string?, Fault?) Marked(ReadOnlySpan<byte> bytes, string name)
    {
        var rest = bytes.ToArray();
        if (Try(Utf8, rest) is { } text) return Whole(text, name);
        var found = Try(Gb18030, rest) is not null && IsChinese(rest) ? "，实为 GB18030" : "";
        return Refuse(name, $"文件开头标明 UTF-8，第 {BadByte(rest) + 3} 字节起却不是 UTF-8{found}");
    }

    private static (string?, Fault?) Utf16(byte[] bytes, UnicodeEncoding encoding, string name) =>
        Try(encoding, bytes[2..]) is { } text ? Whole(text, name) : Refuse(name, "文件开头标明 UTF-16，内容却不是 UTF-16");

    private static (string?, Fault?) Plain(string text, byte[] bytes, string name, string? declared) =>
        declared is not null && !IsUtf8(declared) && bytes.AsSpan().ContainsAnyExceptInRange((byte)0, (byte)0x7F)
            ? Refuse(name, $"文件声明为 {declared}，内容却是 UTF-8")
            : Whole(text, name);

    // Bytes that were once decoded wrongly and saved again leave these behind; the words are gone.
    private static (string?, Fault?) Whole(string text, string name)
    {
        var broken = text.Count(c => c == '\uFFFD');
        if (broken > 0 || text.Contains("锟斤拷", StringComparison.Ordinal))
            return Refuse(name, "文中有无法还原的乱码（此前曾按错误的编码保存）");
        return text.Contains('\0') ? Refuse(name, "文中有空字符，不是文本") : (text, null);
    }

    private static (string?, Fault?) Refuse(string name, string found) => (null, DocumentFaults.Encoding(name, found));

    private static bool IsUtf8(string declared) => declared.Equals("utf-8", StringComparison.OrdinalIgnoreCase) || declared.Equals("utf8", StringComparison.OrdinalIgnoreCase);

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

    private static int BadByte(byte[] bytes)
    {
        var at = 0;
        while (at < bytes.Length && Rune.DecodeFromUtf8(bytes.AsSpan(at), out _, out var used) == System.Buffers.OperationStatus.Done) at += used;
        return at + 1;
    }

    // Nearly all running Chinese text is of the 3,755 characters of GB 2312 level 1 and its punctuation; other double-byte
    // encodings (Big5, Shift-JIS, EUC-KR) and binary data decode as GB18030 too, but scatter over the rare characters.
    private static bool IsChinese(byte[] bytes)
    {
        int common = 0, all = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] < 0x80) continue;
            all++;
            if (i + 1 >= bytes.Length) break;
            var (lead, trail) = (bytes[i], bytes[i + 1]);
            if (lead is >= 0xB0 and <= 0xD7 or >= 0xA1 and <= 0xA3 && trail >= 0xA1) common += trail >= 0xA1 ? 1 : 0;
            i++;
        }
        return all > 0 && common * 100 >= all * 85;
    }
}
