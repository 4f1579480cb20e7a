namespace Luopan.Engines.Documents;

/// <summary>What the first bytes of a file say it is, whatever its name.</summary>
internal enum FileKind
{
    Text,
    Zip,
    Ole,
    Pdf,
    RichText,
    Image,
    Program,
    Archive,
    Binary,
    Nothing,
}

/// <summary>Tells files apart by their content.</summary>
internal static class FileSniffer
{
    private static readonly (byte[] Magic, FileKind Kind)[] Magics =
    [
        ([0x50, 0x4B, 0x03, 0x04], FileKind.Zip),
        ([0x50, 0x4B, 0x05, 0x06], FileKind.Zip),
        ([0xD0, 0xCF, 0x11, 0xE0], FileKind.Ole),
        ("{\\rtf"u8.ToArray(), FileKind.RichText),
        ([0x89, 0x50, 0x4E, 0x47], FileKind.Image),
        ([0xFF, 0xD8, 0xFF], FileKind.Image),
        ("GIF8"u8.ToArray(), FileKind.Image),
        ([0x49, 0x49, 0x2A, 0x00], FileKind.Image),
        ([0x4D, 0x4D, 0x00, 0x2A], FileKind.Image),
        ([0x7F, 0x45, 0x4C, 0x46], FileKind.Program),
        ([0x4D, 0x5A, 0x90, 0x00], FileKind.Program),
        ("Rar!"u8.ToArray(), FileKind.Archive),
        ([0x37, 0x7A, 0xBC, 0xAF], FileKind.Archive),
        ([0x1F, 0x8B, 0x08], FileKind.Archive),
    ];

    public static FileKind Of(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length == 0) return FileKind.Nothing;
        foreach (var (magic, kind) in Magics)
            if (bytes.StartsWith(magic)) return kind;
        if (bytes[..Math.Min(bytes.Length, 1024)].IndexOf("%PDF-"u8) >= 0) return FileKind.Pdf;
        return LooksLikeText(bytes) ? FileKind.Text : FileKind.Binary;
    }

    /// <summary>The kind in Chinese, as it stands in a refusal.</summary>
    public static string Name(FileKind kind) => kind switch
    {
        FileKind.Zip => "压缩包",
        FileKind.Ole => "旧版 Office 文件",
        FileKind.Image => "图片",
        FileKind.Program => "可执行程序",
        FileKind.Archive => "压缩包",
        _ => "无法识别的二进制数据",
    };

    private static bool LooksLikeText(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return true;
        foreach (var b in bytes)
            if (b < 0x20 && b is not (0x09 or 0x0A or 0x0B or 0x0C or 0x0D or 0x1A)) return false;
        return true;
    }
}
