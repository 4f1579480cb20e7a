using System.Buffers.Binary;

namespace Luopan.Platform;

/// <summary>
/// Identities of rows: version 7 UUIDs of which each one this process makes sorts after the one before, also within a millisecond
/// (RFC 9562 §6.2, method 1: a counter in the 12 bits after the time). <c>Guid.CreateVersion7</c> leaves those to chance, and lists kept in the order of their making would then change from start to start.
/// </summary>
public static class OrderedId
{
    private const int CounterBits = 12;

    // Milliseconds since 1970 above the counter.
    private static long last;

    public static Guid Next()
    {
        Span<byte> bytes = stackalloc byte[16];
#pragma warning disable RS0030 // The one place that may: the order within a millisecond is added below.
        Guid.CreateVersion7().TryWriteBytes(bytes, bigEndian: true, out _);
#pragma warning restore RS0030
        var stamp = Take(BinaryPrimitives.ReadInt64BigEndian(bytes) >>> 16 << CounterBits);
        BinaryPrimitives.WriteInt64BigEndian(bytes, (stamp >>> CounterBits << 16) | 0x7000 | (stamp & ((1 << CounterBits) - 1)));
        return new(bytes, bigEndian: true);
    }

    // A full counter borrows from the next millisecond; a clock put back goes on where it was.
    private static long Take(long now)
    {
        while (true)
        {
            var before = Volatile.Read(ref last);
            var next = Math.Max(now, before + 1);
            if (Interlocked.CompareExchange(ref last, next, before) == before) return next;
        }
    }
}
