using Luopan.Platform.Log;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Platform.Idempotency;

/// <summary>What a person's create was answered, kept for a day under the key the client gave it.</summary>
[NotLogged]
public sealed class KeptAnswer
{
    public required Guid PersonId { get; init; }

    public required string Key { get; init; }

    /// <summary>SHA-256 over address and body: the same key for another request is a mistake of the client.</summary>
    public required string RequestHash { get; init; }

    public required DateTime At { get; init; }

    /// <summary>HTTP status; 0 while the request is being worked on.</summary>
    public int Status { get; set; }

    public string ContentType { get; set; } = "";

    public byte[] Body { get; set; } = [];
}

internal static class KeptAnswerModel
{
    internal const int KeyLength = 200;

    internal static void Map(ModelBuilder model)
    {
        var kept = model.Entity<KeptAnswer>().ToTable("platform_answer");
        kept.HasKey(a => new { a.PersonId, a.Key });
        kept.Property(a => a.Key).HasMaxLength(KeyLength);
        kept.HasIndex(a => a.At);
    }
}
