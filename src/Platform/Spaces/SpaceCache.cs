using System.Collections.Concurrent;

namespace Luopan.Platform.Spaces;

/// <summary>Things a space keeps in memory because every request wants them: read once, dropped when a change makes them stale.</summary>
public sealed class SpaceCache
{
    private readonly ConcurrentDictionary<(string Space, Type Type, string Key), Lazy<Task<object>>> _kept = new();

    /// <summary>The kept thing, made by <paramref name="make"/> the first time; a failed making is not kept.</summary>
    public async Task<T> Get<T>(Space space, string key, Func<Task<T>> make) where T : class
    {
        var slot = (space.Code, typeof(T), key);
        var lazy = _kept.GetOrAdd(slot, _ => new Lazy<Task<object>>(async () => await make()));
        try
        {
            return (T)await lazy.Value;
        }
        catch
        {
            _kept.TryRemove(slot, out _);
            throw;
        }
    }

    public void Drop<T>(Space space, string key) => _kept.TryRemove((space.Code, typeof(T), key), out _);

    public void DropAll<T>(Space space)
    {
        foreach (var slot in _kept.Keys.Where(k => k.Space == space.Code && k.Type == typeof(T))) _kept.TryRemove(slot, out _);
    }

    /// <summary>Everything kept of a space: after seeding, what was read in the middle of it is stale.</summary>
    public void DropEverything(Space space)
    {
        foreach (var slot in _kept.Keys.Where(k => k.Space == space.Code)) _kept.TryRemove(slot, out _);
    }
}
