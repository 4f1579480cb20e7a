using Luopan.Platform.Spaces;

namespace Luopan.Platform.Db;

/// <summary>One process at a time migrates and seeds a space; the operating system frees the lock when a process dies.</summary>
public sealed class SpaceLock : IDisposable
{
    private readonly FileStream _file;

    private SpaceLock(FileStream file) => _file = file;

    /// <summary>Waits up to a minute for the lock.</summary>
    /// <exception cref="TimeoutException">Another process has held it for longer.</exception>
    public static async Task<SpaceLock> Take(Space space, TimeProvider time, CancellationToken stop)
    {
        Directory.CreateDirectory(space.Folder);
        var path = Path.Combine(space.Folder, ".lock");
        for (var tries = 0; tries < 300; tries++)
        {
            try
            {
                return new SpaceLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
            }
            catch (IOException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(200), time, stop);
            }
        }

        throw new TimeoutException($"Space '{space.Code}' is locked by another process ({path}).");
    }

    /// <summary>Marks a space as served as long as it is held; any number of servers may hold it.</summary>
    public static SpaceLock Serving(Space space)
    {
        Directory.CreateDirectory(space.Folder);
        var path = Path.Combine(space.Folder, ".serving");
        File.Open(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite).Dispose();
        return new SpaceLock(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read));
    }

    /// <summary>Keeps servers from the space as long as it is held; null when one serves it.</summary>
    public static SpaceLock? Alone(Space space)
    {
        try
        {
            return new SpaceLock(new FileStream(Path.Combine(space.Folder, ".serving"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException)
        {
            return null;
        }
    }

    public void Dispose() => _file.Dispose();
}
