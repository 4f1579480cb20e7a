using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Luopan.Platform.Spaces;

/// <summary>Counts the changes of each space, so that what was worked out before a change is not shown after it.</summary>
public sealed class ChangeStamp(TimeProvider time)
{
    private readonly ConcurrentDictionary<string, long> _counts = new();
    private readonly ConcurrentDictionary<string, DateTime> _coming = new();

    public long Of(Space space)
    {
        if (_coming.TryGetValue(space.Code, out var moment) && moment <= time.GetUtcNow().UtcDateTime && _coming.TryRemove(new(space.Code, moment))) Bump(space);
        return _counts.GetValueOrDefault(space.Code);
    }

    /// <summary>Something changes by itself at that moment (UTC); of several moments the first counts, and whoever reads after it names the next.</summary>
    public void BumpAt(Space space, DateTime moment) => _coming.AddOrUpdate(space.Code, moment, (_, other) => other < moment ? other : moment);

    public void Bump(Space space) => _counts.AddOrUpdate(space.Code, 1, (_, count) => count + 1);
}

/// <summary>Notes every save and every commit of a space's database.</summary>
public sealed class ChangeWatcher(CurrentSpace space, ChangeStamp stamps) : SaveChangesInterceptor, IDbTransactionInterceptor
{
    public override int SavedChanges(SaveChangesCompletedEventData eventData, int result)
    {
        if (result > 0) stamps.Bump(space.Space);
        return result;
    }

    public override ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(SavedChanges(eventData, result));

    public void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) => stamps.Bump(space.Space);

    public Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        stamps.Bump(space.Space);
        return Task.CompletedTask;
    }
}

/// <summary>Answers worked out from a space's database, kept until anything in the space changes; ten seconds at most, because another process may change it too.</summary>
public sealed class FreshCache(ChangeStamp stamps, TimeProvider time)
{
    private const int Most = 2000;
    private static readonly TimeSpan Life = TimeSpan.FromSeconds(10);
    private readonly ConcurrentDictionary<(string Space, Type Type, string Key), Kept> _kept = new();

    /// <summary>The kept answer, or a new one; many who ask at once wait for one making.</summary>
    /// <param name="key">Everything the answer depends on beside the database: whose scope, which query.</param>
    public async Task<T> Get<T>(Space space, string key, Func<Task<T>> make) where T : class
    {
        var slot = (space.Code, typeof(T), key);
        var (stamp, now) = (stamps.Of(space), time.GetTimestamp());
        if (_kept.TryGetValue(slot, out var kept) && kept.Stamp == stamp && time.GetElapsedTime(kept.At, now) < Life) return (T)await kept.Value.Value;
        if (_kept.Count > Most) _kept.Clear();
        var made = new Kept(stamp, now, new Lazy<Task<object>>(async () => await make()));
        var mine = _kept.AddOrUpdate(slot, made, (_, other) => other.Stamp == stamp && other.At >= now ? other : made);
        try
        {
            return (T)await mine.Value.Value;
        }
        catch
        {
            _kept.TryRemove(slot, out _);
            throw;
        }
    }

    private sealed record Kept(long Stamp, long At, Lazy<Task<object>> Value);
}
