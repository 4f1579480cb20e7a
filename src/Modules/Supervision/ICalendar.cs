using System.Globalization;
using System.Text;

namespace Luopan.Modules.Supervision;

/// <summary>One entry of a calendar: day-long, or a moment.</summary>
/// <param name="Uid">The same for the same matter forever.</param>
/// <param name="Sequence">Grows with every change.</param>
internal sealed record CalendarEvent(string Uid, DateOnly Day, string Summary, string Description, string? Url, int Sequence, DateTime ChangedAt)
{
    /// <summary>The moment it happens at, UTC; null for a whole day.</summary>
    internal DateTime? At { get; init; }
}

/// <summary>Writes an iCalendar stream as RFC 5545 has it: CRLF, escaped text, lines folded at 75 octets, an alarm at nine the day before a day, at the moment of a moment.</summary>
internal static class ICalendar
{
    internal static string Write(string name, IEnumerable<CalendarEvent> events, DateTime now)
    {
        var to = new StringBuilder();
        Line(to, "BEGIN:VCALENDAR");
        Line(to, "VERSION:2.0");
        Line(to, "PRODID:-//Luopan//Worklist//ZH");
        Line(to, "CALSCALE:GREGORIAN");
        Line(to, "METHOD:PUBLISH");
        Line(to, $"X-WR-CALNAME:{Escape(name)}");
        Line(to, "X-WR-TIMEZONE:Asia/Shanghai");
        Line(to, "REFRESH-INTERVAL;VALUE=DURATION:PT1H");
        foreach (var one in events)
        {
            Line(to, "BEGIN:VEVENT");
            Line(to, $"UID:{Escape(one.Uid)}");
            Line(to, $"DTSTAMP:{Moment(now)}");
            Line(to, $"LAST-MODIFIED:{Moment(one.ChangedAt)}");
            Line(to, $"SEQUENCE:{one.Sequence.ToString(CultureInfo.InvariantCulture)}");
            if (one.At is { } moment)
            {
                Line(to, $"DTSTART:{Moment(moment)}");
            }
            else
            {
                Line(to, $"DTSTART;VALUE=DATE:{Day(one.Day)}");
                Line(to, $"DTEND;VALUE=DATE:{Day(one.Day.AddDays(1))}");
            }

            Line(to, $"SUMMARY:{Escape(one.Summary)}");
            Line(to, $"DESCRIPTION:{Escape(one.Description)}");
            if (one.Url is not null) Line(to, $"URL:{one.Url}");
            Line(to, "TRANSP:TRANSPARENT");
            Line(to, "BEGIN:VALARM");
            Line(to, "ACTION:DISPLAY");
            Line(to, one.At is null ? "TRIGGER:-PT15H" : "TRIGGER:PT0M");
            Line(to, $"DESCRIPTION:{Escape(one.Summary)}");
            Line(to, "END:VALARM");
            Line(to, "END:VEVENT");
        }

        Line(to, "END:VCALENDAR");
        return to.ToString();
    }

    // RFC 5545 §3.3.11: backslash, semicolon, comma and line break are escaped; other control characters may not stand in a text.
    internal static string Escape(string text)
    {
        var to = new StringBuilder(text.Length + 8);
        foreach (var c in text.ReplaceLineEndings("\n"))
        {
            if (c is '\\' or ';' or ',') to.Append('\\').Append(c);
            else if (c == '\n') to.Append("\\n");
            else if (c == '\t' || !char.IsControl(c)) to.Append(c);
        }

        return to.ToString();
    }

    // RFC 5545 §3.1: no line is longer than 75 octets without its end; a character is never cut in two.
    private static void Line(StringBuilder to, string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > 75)
            {
                to.Append("\r\n ");
                octets = 1;
            }

            to.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        to.Append("\r\n");
    }

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Moment(DateTime utc) => utc.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
}
