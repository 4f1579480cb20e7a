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

    public void Dispose() => _file.Dispose();
}
