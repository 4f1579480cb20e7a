using System.IO.Compression;
using System.Xml;
using Luopan.Kernel;

namespace Luopan.Engines.Documents.Docx;

/// <summary>Unpacks a .docx once into nothing, counting, before any of it is built in memory.</summary>
internal static class DocxGuard
{
    private const string WordMain = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    // Parts that are built in memory are judged early; blank pictures pack very well and are only passed through.
    private const long XmlRatioFrom = 1 << 20;
    private const long OtherRatioFrom = 16 << 20;

    /// <summary>The refusal of an archive that is no sound .docx; null when it may be opened.</summary>
    public static Fault? Check(byte[] bytes, string name, ReadLimits limits)
    {
        if (CountEntries(bytes) > limits.Entries) return DocumentFaults.Bomb(name, $"条目超过 {limits.Entries} 个");
        try
        {
            using var zip = new ZipArchive(new MemoryStream(bytes, false), ZipArchiveMode.Read);
            if (Foreign(zip, name) is { } foreign) return foreign;
            var total = 0L;
            var buffer = new byte[81920];
            foreach (var entry in zip.Entries)
                if (CheckEntry(entry, buffer, ref total, name, limits) is { } fault) return fault;
            return null;
        }
        catch (Exception e) when (e is InvalidDataException or XmlException or IOException or NotSupportedException or ArgumentException)
        {
            return DocumentFaults.Damaged(name, "压缩结构");
        }
    }

    /// <summary>Why an archive under the name of another format is refused: it says what it really is.</summary>
    public static Fault ForeignZip(byte[] bytes, string name)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(bytes, false), ZipArchiveMode.Read);
            return Foreign(zip, name) ?? DocumentFaults.WrongExtension(name, "Word 文档（.docx）");
        }
        catch (InvalidDataException)
        {
            return DocumentFaults.NotADocument(name, "压缩包");
        }
    }

    private static Fault? Foreign(ZipArchive zip, string name)
    {
        if (zip.GetEntry("OFD.xml") is not null) return DocumentFaults.FixedLayout(name);
        if (zip.GetEntry("mimetype") is not null) return DocumentFaults.NotADocument(name, "OpenDocument 或电子书，请另存为 .docx");
        if (zip.GetEntry("[Content_Types].xml") is not { } types) return DocumentFaults.NotADocument(name, "压缩包");
        var declared = ContentTypes(types);
        if (declared.Any(t => t.Contains("macroEnabled", StringComparison.Ordinal) || t.Contains("vbaProject", StringComparison.Ordinal))
            || zip.Entries.Any(e => e.FullName.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)))
            return DocumentFaults.Macros(name);
        if (declared.Contains(WordMain)) return null;
        return DocumentFaults.NotADocument(name, declared.Any(t => t.Contains("spreadsheetml", StringComparison.Ordinal)) ? "Excel 表格"
            : declared.Any(t => t.Contains("presentationml", StringComparison.Ordinal)) ? "幻灯片"
            : declared.Any(t => t.Contains("wordprocessingml.template", StringComparison.Ordinal)) ? "Word 模板，请另存为 .docx"
            : "压缩包");
    }

    private static List<string> ContentTypes(ZipArchiveEntry entry)
    {
        using var unpacked = new CountedStream(entry.Open(), 1 << 20);
        using var xml = XmlReader.Create(unpacked, Plain);
        var types = new List<string>();
        while (xml.Read())
            if (xml.NodeType == XmlNodeType.Element && xml.GetAttribute("ContentType") is { } type) types.Add(type);
        return types;
    }

    private static Fault? CheckEntry(ZipArchiveEntry entry, byte[] buffer, ref long total, string name, ReadLimits limits)
    {
        var isXml = entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || entry.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);
        var size = 0L;
        using (var unpacked = entry.Open())
        {
            for (int read; (read = unpacked.Read(buffer)) > 0;)
            {
                size += read;
                total += read;
                if (total > limits.UnpackedBytes) return DocumentFaults.Bomb(name, $"总量超过 {limits.UnpackedBytes >> 20} MB");
                if (isXml && size > limits.XmlBytes) return DocumentFaults.Bomb(name, $"单个部件超过 {limits.XmlBytes >> 20} MB");
                if (size > (isXml ? XmlRatioFrom : OtherRatioFrom) && size > entry.CompressedLength * limits.Ratio) return DocumentFaults.Bomb(name, $"压缩比超过 {limits.Ratio} 倍");
            }
        }
        return isXml && TooDeep(entry, limits.Depth) ? DocumentFaults.TooDeep(name, limits.Depth) : null;
    }

    private static bool TooDeep(ZipArchiveEntry entry, int depth)
    {
        using var unpacked = entry.Open();
        using var xml = XmlReader.Create(unpacked, Plain);
        while (xml.Read())
            if (xml.Depth > depth) return true;
        return false;
    }

    // The directory of the archive is counted on the raw bytes: opening it would already build an object for each entry.
    private static int CountEntries(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> signature = [0x50, 0x4B, 0x01, 0x02];
        var count = 0;
        for (int at; (at = bytes.IndexOf(signature)) >= 0; count++)
            bytes = bytes[(at + 4)..];
        return count;
    }

    internal static XmlReaderSettings Plain { get; } = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CloseInput = false };
}
