using System.Globalization;
using System.Text;

namespace Luopan.Platform.Web;

/// <summary>One page of a list.</summary>
/// <param name="Items">The rows, in the list's order.</param>
/// <param name="Next">Opaque cursor of the next page; null at the end.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Next);

/// <summary>What page a caller asks for: a cursor from the page before, and how many rows (1–200, 50 when silent).</summary>
public readonly record struct PageAsk(string? After, int? Size)
{
    public int Take => Math.Clamp(Size ?? 50, 1, 200);

    /// <summary>Number of rows to pass over; 0 when the cursor is absent or not one of ours.</summary>
    public int Skip
    {
        get
        {
            if (string.IsNullOrEmpty(After)) return 0;
            Span<byte> bytes = stackalloc byte[64];
            if (After.Length > 64 || !Convert.TryFromBase64String(After, bytes, out var length)) return 0;
            return int.TryParse(Encoding.ASCII.GetString(bytes[..length]), CultureInfo.InvariantCulture, out var skip) && skip > 0 ? skip : 0;
        }
    }

    /// <summary>Cuts the page out of rows read with one more than <see cref="Take"/>.</summary>
    public Page<T> Cut<T>(IReadOnlyList<T> rows) =>
        rows.Count <= Take
            ? new(rows, null)
            : new([.. rows.Take(Take)], Convert.ToBase64String(Encoding.ASCII.GetBytes((Skip + Take).ToString(CultureInfo.InvariantCulture))));
}
