using System.Buffers;
using System.Globalization;
using System.Text;
using Npgsql;

namespace Luopan.Platform.Db;

/// <summary>Many rows into a PostgreSQL table: COPY in its text format, of which the server itself knows the columns' types.</summary>
internal static class PostgresBulk
{
    private static readonly SearchValues<char> Escaped = SearchValues.Create("\\\t\n\r");

    internal static async Task Insert(NpgsqlConnection connection, string table, IReadOnlyList<string> columns, IEnumerable<object?[]> rows, CancellationToken stop)
    {
        await using var writer = await connection.BeginTextImportAsync($"COPY \"{table}\" ({string.Join(", ", columns.Select(c => $"\"{c}\""))}) FROM STDIN", stop);
        try
        {
            var text = new StringBuilder();
            await foreach (var batch in ReadAhead.Of(rows, stop))
            {
                foreach (var row in batch) Append(text, row);
                await writer.WriteAsync(text, stop);
                text.Clear();
            }
        }
        catch
        {
            // What is disposed of otherwise is written.
            await writer.CancelAsync();
            throw;
        }
    }

    private static void Append(StringBuilder text, object?[] row)
    {
        for (var i = 0; i < row.Length; i++)
        {
            if (i > 0) text.Append('\t');
            Append(text, row[i]);
        }

        text.Append('\n');
    }

    private static void Append(StringBuilder text, object? value)
    {
        switch (value)
        {
            case null: text.Append("\\N"); break;
            case string words: Append(text, words); break;
            case int or long: text.Append(CultureInfo.InvariantCulture, $"{value}"); break;
            case bool yes: text.Append(yes ? 't' : 'f'); break;
            case DateTime moment: text.Append(CultureInfo.InvariantCulture, $"{moment:yyyy-MM-dd HH:mm:ss.ffffff}Z"); break;
            case Guid id: text.Append(CultureInfo.InvariantCulture, $"{id:D}"); break;
            default: throw new ArgumentException($"Bulk inserts know no {value.GetType().Name}.", nameof(value));
        }
    }

    private static void Append(StringBuilder text, string words)
    {
        if (!words.AsSpan().ContainsAny(Escaped))
        {
            text.Append(words);
            return;
        }

        foreach (var letter in words)
        {
            _ = letter switch
            {
                '\\' => text.Append("\\\\"),
                '\t' => text.Append("\\t"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                _ => text.Append(letter),
            };
        }
    }
}
