namespace Luopan.Tests.Architecture.Bad.First
{
    internal sealed class Secret
    {
        internal int Kept { get; } = 1;
    }

    public sealed class Open
    {
        public int Told { get; } = 2;
    }
}

namespace Luopan.Tests.Architecture.Bad.Second
{
    // Uses another module's internals inside a lambda, where only the instructions tell.
    public static class Sneak
    {
        public static Func<int> Look() => () => new First.Secret().Kept + new First.Open().Told;
    }
}
