using System.Collections.Concurrent;

namespace Luopan.Platform.Spaces;

/// <summary>Which day each daily work of a space was last done; in memory, so that a new start looks once more.</summary>
public sealed class DayMarks
{
    private readonly ConcurrentDictionary<(string Space, string Work), DateOnly> _last = new();

    public bool IsDone(Space space, string work, DateOnly day) => _last.TryGetValue((space.Code, work), out var last) && last == day;

    public void Done(Space space, string work, DateOnly day) => _last[(space.Code, work)] = day;

    /// <summary>Lets it be done again on the same day.</summary>
    public void Undo(Space space, string work) => _last.TryRemove((space.Code, work), out _);
}
