namespace Luopan.Engines.Documents;

/// <summary>Reads a stream into memory only as long as it stays within its limit.</summary>
internal static class Bounded
{
    /// <summary>All bytes; null when there are more than the limit, without having read them.</summary>
    public static byte[]? Copy(Stream content, long limit)
    {
        using var kept = new MemoryStream();
        var buffer = new byte[81920];
        for (int read; (read = content.Read(buffer)) > 0;)
        {
            if (kept.Length + read > limit) return null;
            kept.Write(buffer, 0, read);
        }
        return kept.ToArray();
    }
}
