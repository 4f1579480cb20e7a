namespace Luopan.Tests.Support;

/// <summary>A clock that stands until a test puts it on; what is measured as elapsed goes on with real time beside.</summary>
internal sealed class TestClock(DateTimeOffset start) : TimeProvider
{
    // Rounds a server runs by itself, which come later than this, tests ask for when they want them (TestApp.Daily).
    private static readonly TimeSpan ByItself = TimeSpan.FromSeconds(10);

    private DateTimeOffset _now = start;
    private TimeSpan _ahead;

    public override DateTimeOffset GetUtcNow() => _now;

    public override long GetTimestamp() => base.GetTimestamp() + (long)(_ahead.TotalSeconds * TimestampFrequency);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        base.CreateTimer(callback, state, dueTime >= ByItself ? Timeout.InfiniteTimeSpan : dueTime, period);

    internal void Advance(TimeSpan by) => (_now, _ahead) = (_now + by, _ahead + by);
}
