using Luopan.Platform;
using Xunit;

namespace Luopan.Tests.Operation;

public sealed class OrderedIdTests
{
    [Fact]
    public void Ids_sort_in_the_order_of_their_making_in_memory_and_as_text()
    {
        // More than the 4,096 of one millisecond.
        var made = Enumerable.Range(0, 50_000).Select(_ => OrderedId.Next()).ToList();

        Assert.Equal(made, made.Order());
        Assert.Equal(made.Select(id => id.ToString()), made.Select(id => id.ToString()).Order(StringComparer.Ordinal));
        Assert.Equal(made.Count, made.Distinct().Count());
        Assert.All(made, id => Assert.Equal((7, true), (id.Version, id.Variant is >= 8 and <= 11)));
    }

    [Fact]
    public async Task Ids_made_by_many_at_once_never_meet()
    {
        var made = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Enumerable.Range(0, 10_000).Select(_ => OrderedId.Next()).ToList(), TestContext.Current.CancellationToken)));

        Assert.Equal(80_000, made.SelectMany(ids => ids).Distinct().Count());
        Assert.All(made, ids => Assert.Equal(ids, ids.Order()));
    }
}
