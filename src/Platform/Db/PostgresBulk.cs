using Npgsql;
using NpgsqlTypes;

namespace Luopan.Platform.Db;

/// <summary>Many rows into a PostgreSQL table: binary COPY.</summary>
internal static class PostgresBulk
{
    internal static async Task Insert(NpgsqlConnection connection, string table, IReadOnlyList<string> columns, IReadOnlyList<string> types, IEnumerable<object?[]> rows, CancellationToken stop)
    {
        var kinds = types.Select(Kind).ToArray();
        await using var writer = await connection.BeginBinaryImportAsync($"COPY \"{table}\" ({string.Join(", ", columns.Select(c => $"\"{c}\""))}) FROM STDIN (FORMAT BINARY)", stop);
        await foreach (var batch in ReadAhead.Of(rows, stop))
        {
            // Nothing inside a batch is worth a registration with the token for every value.
            foreach (var row in batch)
            {
                await writer.StartRowAsync(CancellationToken.None);
                for (var i = 0; i < row.Length; i++) await Write(writer, row[i], kinds[i]);
            }
        }

        await writer.CompleteAsync(stop);
    }

    // Values of a known type are written as they are; as an object each would be looked up anew.
    private static Task Write(NpgsqlBinaryImporter writer, object? value, NpgsqlDbType kind) => value switch
    {
        null => writer.WriteNullAsync(CancellationToken.None),
        string text => writer.WriteAsync(text, kind, CancellationToken.None),
        int number => writer.WriteAsync(number, kind, CancellationToken.None),
        long number => writer.WriteAsync(number, kind, CancellationToken.None),
        DateTime moment => writer.WriteAsync(moment, kind, CancellationToken.None),
        _ => writer.WriteAsync(value, kind, CancellationToken.None),
    };

    private static NpgsqlDbType Kind(string type) => type switch
    {
        "text" => NpgsqlDbType.Text,
        "numeric" => NpgsqlDbType.Numeric,
        "bigint" => NpgsqlDbType.Bigint,
        "integer" => NpgsqlDbType.Integer,
        "uuid" => NpgsqlDbType.Uuid,
        "timestamp with time zone" => NpgsqlDbType.TimestampTz,
        "boolean" => NpgsqlDbType.Boolean,
        _ => throw new ArgumentException($"Bulk inserts know no type '{type}'.", nameof(type)),
    };
}
