using System.Globalization;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using Luopan.Platform.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Luopan.Platform.Log;

/// <summary>Writes every tracked change into the log in the same save, and stops any write outside the scope in force.</summary>
public sealed class LogWriter(CurrentUser user, TimeProvider time) : SaveChangesInterceptor
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly HashSet<string> Secret = ["PasswordHash", "SecurityStamp", "ConcurrencyStamp", "FeedHash"];

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Write(eventData.Context!);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Write(eventData.Context!);
        return ValueTask.FromResult(result);
    }

    /// <summary>A log entry for an act that is no change of a row: signing in, importing a file, sending a bulletin.</summary>
    /// <param name="person">Who did it, where nobody is signed in yet.</param>
    public LogEntry Act(string act, string subject, string key, object? facts = null, string? person = null) => new()
    {
        At = time.GetUtcNow().UtcDateTime,
        PersonId = user.Id,
        Person = person ?? user.UserName,
        From = user.From,
        Act = act,
        Subject = subject,
        Key = key,
        After = facts is null ? null : JsonSerializer.Serialize(facts, Json),
    };

    private void Write(DbContext db)
    {
        db.ChangeTracker.DetectChanges();
        var changes = db.ChangeTracker.Entries()
            .Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
            .ToList();
        foreach (var change in changes.Where(c => c.Entity is IScoped)) GuardScope((IScoped)change.Entity);
        foreach (var change in changes.Where(c => IsLogged(c.Entity.GetType()))) db.Add(Entry(change));
    }

    private void GuardScope(IScoped row)
    {
        if (!user.Scope.Covers(row.ScopeKey))
            throw new InvalidOperationException($"A write outside the scope of {user.UserName} reached the database: {row.GetType().Name} {row.ScopeKey}. The use case must refuse it first.");
    }

    /// <summary>Whether changes of such rows are kept in the log.</summary>
    public static bool IsLogged(Type type) => type != typeof(LogEntry) && type != typeof(LogSeal) && type.GetCustomAttribute<NotLoggedAttribute>() is null;

    private LogEntry Entry(EntityEntry change) => new()
    {
        At = time.GetUtcNow().UtcDateTime,
        PersonId = user.Id,
        Person = user.UserName,
        From = user.From,
        Act = change.State switch { EntityState.Added => "added", EntityState.Deleted => "removed", _ => "changed" },
        Subject = change.Metadata.GetTableName() ?? change.Metadata.Name,
        Key = string.Join("/", change.Metadata.FindPrimaryKey()!.Properties.Select(p => Convert.ToString(change.Property(p.Name).CurrentValue, CultureInfo.InvariantCulture))),
        Before = change.State == EntityState.Added ? null : Values(change, p => p.OriginalValue),
        After = change.State == EntityState.Deleted ? null : Values(change, p => p.CurrentValue),
    };

    private static string Values(EntityEntry change, Func<PropertyEntry, object?> read) => JsonSerializer.Serialize(
        change.Properties
            .Where(p => change.State != EntityState.Modified || p.IsModified)
            .ToDictionary(p => p.Metadata.Name, p => Secret.Contains(p.Metadata.Name) ? "***" : read(p)),
        Json);
}
