using Luopan.Platform;
using Xunit;

namespace Luopan.Tests.Platform;

public sealed class ReadAheadTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(12_345)]
    public async Task Gives_every_item_in_its_order(int count)
    {
        var taken = new List<int>();

        await foreach (var batch in ReadAhead.Of(Enumerable.Range(0, count), Stop)) taken.AddRange(batch);

        Assert.Equal(Enumerable.Range(0, count), taken);
    }

    [Fact]
    public async Task What_goes_wrong_in_making_is_thrown_to_who_takes()
    {
        var wrong = await Assert.ThrowsAsync<FormatException>(async () =>
        {
            await foreach (var batch in ReadAhead.Of(Enumerable.Range(0, 5000).Select(n => n < 4000 ? n : throw new FormatException("4000")), Stop)) Assert.NotEmpty(batch);
        });

        Assert.Equal("4000", wrong.Message);
    }

    [Fact]
    public async Task Who_stops_early_leaves_nobody_making()
    {
        var made = 0;
        await foreach (var batch in ReadAhead.Of(Enumerable.Range(0, int.MaxValue).Select(_ => Interlocked.Increment(ref made)), Stop))
            if (batch.Length > 0) break;
        var then = made;

        await Task.Delay(50, Stop);

        Assert.Equal(then, made);
    }
}
