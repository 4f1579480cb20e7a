using System.Diagnostics.CodeAnalysis;

namespace Luopan.Modules.Indicators;

/// <summary>Words that recur, each kept once under a number. Grown by its builder only; a store reads its own copy.</summary>
internal sealed class Interned<T> where T : notnull
{
    private readonly Dictionary<T, int> _numbers;
    private readonly List<T> _all;

    internal Interned() => (_numbers, _all) = ([], []);

    private Interned(Interned<T> of) => (_numbers, _all) = (new(of._numbers), [.. of._all]);

    internal int Count => _all.Count;

    internal T this[int number] => _all[number];

    internal Interned<T> Copy() => new(this);

    internal int Keep(T value)
    {
        if (_numbers.TryGetValue(value, out var number)) return number;
        _numbers.Add(value, _all.Count);
        _all.Add(value);
        return _all.Count - 1;
    }

    internal bool Find([DisallowNull] T value, out int number) => _numbers.TryGetValue(value, out number);
}
