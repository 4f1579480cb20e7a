using System.Buffers;
using System.Globalization;
using System.Text;
using Npgsql;

namespace Luopan.Platform.Db;

/// <summary>Many rows into a PostgreSQL table: COPY in its text format, of which the server itself knows the columns' types.</summary>
internal static class PostgresBulk
{
    internal static async Task Insert(NpgsqlConnection connection, string table, IReadOnlyList<string> columns, IEnumerable<object?[]> rows, CancellationToken stop)
    {
        await using var writer = await connection.BeginTextImportAsync($"COPY \"{table}\" ({string.Join(", ", columns.Select(c => $"\"{c}\""))}) FROM STDIN", stop);
        try
        {
            var text = new CopyText();
            await foreach (var batch in ReadAhead.Of(rows, stop))
            {
                foreach (var row in batch) text.Append(row);
                await writer.WriteAsync(text.Written, stop);
                text.Written.Clear();
            }
        }
        catch
        {
            // What is disposed of otherwise is written.
            await writer.CancelAsync();
            throw;
        }
    }
}

/// <summary>Rows in COPY's text format.</summary>
internal sealed class CopyText
{
    private static readonly SearchValues<char> Escaped = SearchValues.Create("\\\t\n\r");

    // Rows of one source bear one moment.
    private (DateTime Of, string Text)? _moment;

    internal StringBuilder Written { get; } = new();

    internal void Append(object?[] row)
    {
        for (var i = 0; i < row.Length; i++)
        {
            if (i > 0) Written.Append('\t');
            Append(row[i]);
        }

        Written.Append('\n');
    }

    private void Append(object? value)
    {
        switch (value)
        {
            case null: Written.Append("\\N"); break;
            case string words: Append(words); break;
            case int number: Written.Append(CultureInfo.InvariantCulture, $"{number}"); break;
            case long number: Written.Append(CultureInfo.InvariantCulture, $"{number}"); break;
            case bool yes: Written.Append(yes ? 't' : 'f'); break;
            case DateTime moment: Written.Append(Text(moment)); break;
            case Guid id: Written.Append(CultureInfo.InvariantCulture, $"{id:D}"); break;
            default: throw new ArgumentException($"Bulk inserts know no {value.GetType().Name}.", nameof(value));
        }
    }

    private string Text(DateTime moment)
    {
        if (_moment is { } known && known.Of == moment) return known.Text;
        var text = string.Create(CultureInfo.InvariantCulture, $"{moment:yyyy-MM-dd HH:mm:ss.ffffff}Z");
        _moment = (moment, text);
        return text;
    }

    private void Append(string words)
    {
        if (!words.AsSpan().ContainsAny(Escaped))
        {
            Written.Append(words);
            return;
        }

        foreach (var letter in words)
        {
            _ = letter switch
            {
                '\\' => Written.Append("\\\\"),
                '\t' => Written.Append("\\t"),
                '\n' => Written.Append("\\n"),
                '\r' => Written.Append("\\r"),
                _ => Written.Append(letter),
            };
        }
    }
}
