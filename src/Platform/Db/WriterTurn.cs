using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Platform.Db;

/// <summary>
/// SQLite has one writer at a time, and whoever comes second sleeps on a thread and tries again. Where many people write, they wait here: in order, and without a thread.
/// On other engines there is nothing to wait for.
/// </summary>
public sealed class WriterTurn
{
    private readonly ConcurrentDictionary<string, SemaphoreSlim> _one = new();

    /// <summary>Waits for the turn to write to the context's database; disposing the answer gives it to the next.</summary>
    public async Task<IDisposable?> Take(DbContext db, CancellationToken stop)
    {
        if (!Dialect.IsSqlite(db)) return null;
        var one = _one.GetOrAdd(db.Database.GetConnectionString() ?? "", _ => new SemaphoreSlim(1));
        await one.WaitAsync(stop);
        return new Turn(one);
    }

    private sealed class Turn(SemaphoreSlim one) : IDisposable
    {
        public void Dispose() => one.Release();
    }
}
