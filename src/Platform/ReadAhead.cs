using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace Luopan.Platform;

/// <summary>Makes many items on another thread, a little ahead of whoever takes them: while a file is read its rows are checked, while rows are made they are written.</summary>
public static class ReadAhead
{
    private const int BatchSize = 500, Batches = 4;

    /// <summary>The items in their order, in batches; what goes wrong in making them is thrown here.</summary>
    public static async IAsyncEnumerable<T[]> Of<T>(IEnumerable<T> items, [EnumeratorCancellation] CancellationToken stop)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var channel = Channel.CreateBounded<T[]>(Batches);
        var making = Task.Run(() => Make(items, channel.Writer, end.Token), CancellationToken.None);
        try
        {
            await foreach (var batch in channel.Reader.ReadAllAsync(stop)) yield return batch;
        }
        finally
        {
            // Whoever stops early leaves nobody making what nobody takes.
            await end.CancelAsync();
            await making;
        }
    }

    private static async Task Make<T>(IEnumerable<T> items, ChannelWriter<T[]> to, CancellationToken stop)
    {
        try
        {
            foreach (var batch in items.Chunk(BatchSize)) await to.WriteAsync(batch, stop);
            to.Complete();
        }
        catch (Exception e)
        {
            to.Complete(e);
        }
    }
}
