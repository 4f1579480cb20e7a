using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Luopan.Platform.Db;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Platform.Log;

/// <summary>What a look at the whole log found.</summary>
/// <param name="Entries">Entries under seal.</param>
/// <param name="Unsealed">Entries after the last seal.</param>
/// <param name="Broken">Null when the chain holds; else what does not, in Chinese.</param>
public sealed record LogVerdict(long Entries, int Seals, int Unsealed, string? Broken);

/// <summary>Seals the log in hash-chained batches, and proves afterwards that nothing under seal was touched.</summary>
public static class LogChain
{
    private const int BatchSize = 5000;

    /// <summary>Seals what is not yet sealed; answers how many entries were. Waits a moment for whoever is writing, so that no lower number comes in under the seal; else the next round seals.</summary>
    public static async Task<int> Seal(DbContext db, TimeProvider time, CancellationToken stop)
    {
        if (!await db.Set<LogEntry>().AnyAsync(e => e.Id > (db.Set<LogSeal>().Max(s => (long?)s.LastEntry) ?? 0), stop)) return 0;
        await using var whole = await db.Database.BeginTransactionAsync(stop);
        if (!await Dialect.AwaitWriters(db, "platform_log", stop)) return 0;
        var last = await db.Set<LogSeal>().AsNoTracking().OrderByDescending(s => s.Id).FirstOrDefaultAsync(stop);
        var from = last?.LastEntry ?? 0;
        var entries = await db.Set<LogEntry>().AsNoTracking().Where(e => e.Id > from).OrderBy(e => e.Id).Take(BatchSize).ToListAsync(stop);
        if (entries.Count == 0) return 0;
        db.Add(new LogSeal
        {
            FirstEntry = entries[0].Id,
            LastEntry = entries[^1].Id,
            Count = entries.Count,
            Algorithm = "SHA-256",
            Hash = HashOf("SHA-256", last?.Hash ?? "", entries),
            At = time.GetUtcNow().UtcDateTime,
        });
        await db.SaveChangesAsync(stop);
        await whole.CommitAsync(stop);
        return entries.Count;
    }

    /// <summary>Recomputes every seal from the entries as they stand now.</summary>
    public static async Task<LogVerdict> Verify(DbContext db, CancellationToken stop)
    {
        var previous = "";
        long lastEntry = 0, sealedEntries = 0;
        var seals = 0;
        foreach (var seal in await db.Set<LogSeal>().AsNoTracking().OrderBy(s => s.Id).ToListAsync(stop))
        {
            var entries = await db.Set<LogEntry>().AsNoTracking().Where(e => e.Id > lastEntry && e.Id <= seal.LastEntry).OrderBy(e => e.Id).ToListAsync(stop);
            if (entries.Count != seal.Count)
                return new(sealedEntries, seals, 0, $"第{seal.Id}批应有{seal.Count}条，现有{entries.Count}条（日志第{lastEntry + 1}—{seal.LastEntry}号），有记录被删除或插入。");
            if (HashOf(seal.Algorithm, previous, entries) != seal.Hash)
                return new(sealedEntries, seals, 0, $"第{seal.Id}批校验码不符（日志第{seal.FirstEntry}—{seal.LastEntry}号），有记录被改动。");
            (previous, lastEntry) = (seal.Hash, seal.LastEntry);
            sealedEntries += entries.Count;
            seals++;
        }

        var unsealed = await db.Set<LogEntry>().CountAsync(e => e.Id > lastEntry, stop);
        return new(sealedEntries, seals, unsealed, null);
    }

    private static string HashOf(string algorithm, string previous, List<LogEntry> entries)
    {
        if (algorithm != "SHA-256") throw new NotSupportedException($"Log seal algorithm '{algorithm}' is not in this build.");
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(previous));
        foreach (var e in entries)
        {
            var line = string.Create(CultureInfo.InvariantCulture, $"{e.Id}\u001f{e.At.Ticks / 10}\u001f{e.PersonId}\u001f{e.Person}\u001f{e.From}\u001f{e.Act}\u001f{e.Subject}\u001f{e.Key}\u001f{e.Before}\u001f{e.After}\u001e");
            hash.AppendData(Encoding.UTF8.GetBytes(line));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
