using System.Globalization;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Luopan.Platform.Db;

/// <summary>Many rows into a SQLite table: one prepared statement, of which only what differs from the row before is bound anew.</summary>
internal static class SqliteBulk
{
    internal static async Task Insert(SqliteConnection connection, string table, IReadOnlyList<string> columns, IEnumerable<object?[]> rows, CancellationToken stop)
    {
        var db = connection.Handle!;
        var sql = $"INSERT INTO \"{table}\" ({string.Join(", ", columns.Select(c => $"\"{c}\""))}) VALUES ({string.Join(", ", columns.Select(_ => "?"))});";
        Check(raw.sqlite3_prepare_v2(db, sql, out var statement), db);
        using (statement)
        {
            var bound = new object?[columns.Count];
            await foreach (var batch in ReadAhead.Of(rows, stop))
                foreach (var row in batch) Write(db, statement, row, bound);
        }
    }

    private static void Write(sqlite3 db, sqlite3_stmt statement, object?[] row, object?[] bound)
    {
        for (var i = 0; i < row.Length; i++)
        {
            if (Equals(row[i], bound[i])) continue;
            Check(Bind(statement, i + 1, row[i]), db);
            bound[i] = row[i];
        }

        if (raw.sqlite3_step(statement) is var done and not raw.SQLITE_DONE) SqliteException.ThrowExceptionForRC(done, db);
        Check(raw.sqlite3_reset(statement), db);
    }

    // As the provider writes them.
    private static int Bind(sqlite3_stmt statement, int at, object? value) => value switch
    {
        null => raw.sqlite3_bind_null(statement, at),
        string text => raw.sqlite3_bind_text(statement, at, text),
        int number => raw.sqlite3_bind_int64(statement, at, number),
        long number => raw.sqlite3_bind_int64(statement, at, number),
        bool yes => raw.sqlite3_bind_int64(statement, at, yes ? 1 : 0),
        DateTime moment => raw.sqlite3_bind_text(statement, at, moment.ToString("yyyy-MM-dd HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture)),
        Guid id => raw.sqlite3_bind_text(statement, at, id.ToString().ToUpperInvariant()),
        _ => throw new ArgumentException($"Bulk inserts know no {value.GetType().Name}.", nameof(value)),
    };

    private static void Check(int result, sqlite3 db) => SqliteException.ThrowExceptionForRC(result, db);
}
