using Luopan.Kernel;

namespace Luopan.Engines.Series.Arrays;

/// <summary>What stands at one place of a row; the two marks hold for missing ones too, by what they rest on.</summary>
[Flags]
internal enum Cell : byte
{
    Missing = 0,
    Number = 1,
    Truth = 2,

    /// <summary>The figure itself, nothing computed.</summary>
    Printed = 4,

    /// <summary>Rests on a value filled in.</summary>
    Filled = 8,

    /// <summary>Rests on a figure that speaks only for its own period.</summary>
    Alone = 16,

    There = Number | Truth,
    Marks = Filled | Alone,
}

/// <summary>One expression for one period over many orgs. Written while it is made, never after. Why a place is missing is not kept: it is asked point by point.</summary>
internal sealed class Row(int count)
{
    private const sbyte NoPlaces = -1;

    private readonly decimal[] values = new decimal[count];
    private readonly Cell[] cells = new Cell[count];
    private Unit? unit;
    private Unit?[]? units;
    private sbyte[]? places;
    private bool hasUnit;

    public int Count => values.Length;

    /// <summary>Numbers; 1 and 0 where the place is a truth.</summary>
    public ReadOnlySpan<decimal> Values => values;

    public ReadOnlySpan<Cell> Cells => cells;

    /// <summary>Whether every number is in one unit; then <see cref="Unit"/> is it.</summary>
    public bool IsEven => units is null;

    public Unit? Unit => unit;

    public static Row Of(int count, decimal value)
    {
        var row = new Row(count);
        Array.Fill(row.values, value);
        Array.Fill(row.cells, Cell.Number);
        row.hasUnit = true;
        return row;
    }

    public bool IsMissing(int at) => (cells[at] & Cell.There) == 0;

    public bool IsNumber(int at) => (cells[at] & Cell.Number) != 0;

    public Cell Marks(int at) => cells[at] & Cell.Marks;

    public Unit? UnitAt(int at) => units is null ? unit : units[at];

    /// <summary>Places declared for a computed number; null when nobody did.</summary>
    public int? PlacesAt(int at) => places is null || places[at] == NoPlaces ? null : places[at];

    /// <summary>Places of a number as it would be printed.</summary>
    public int? PrintedPlaces(int at) => (cells[at] & Cell.Printed) != 0 ? values[at].Scale : PlacesAt(at);

    /// <summary>The amount at a place; without one the reason is left to whoever asks the point.</summary>
    public Worked At(int at) => IsNumber(at) ? new Amount(values[at], UnitAt(at), null) : "";

    /// <summary>Truth of a condition; a number holds when it is there; null when missing.</summary>
    public bool? Condition(int at) => (cells[at] & Cell.There) switch { Cell.Missing => null, Cell.Truth => values[at] != 0, _ => true };

    public void Put(int at, decimal value, Unit? of, Cell marks)
    {
        values[at] = value;
        cells[at] = Cell.Number | marks;
        if (units is not null) units[at] = of;
        else if (!hasUnit) (unit, hasUnit) = (of, true);
        else if (of != unit)
        {
            units = new Unit?[values.Length];
            Array.Fill(units, unit);
            units[at] = of;
        }
    }

    public void Put(int at, Worked worked, Cell marks)
    {
        if (worked.Amount is { } amount) Put(at, amount.Value, amount.Unit, marks);
        else PutMissing(at, marks);
    }

    public void PutTruth(int at, bool truth, Cell marks)
    {
        values[at] = truth ? 1 : 0;
        cells[at] = Cell.Truth | marks;
    }

    public void Mark(int at, Cell mark) => cells[at] |= mark;

    public void PutMissing(int at, Cell marks) => cells[at] = marks;

    /// <summary>Takes a place of another row over whole, with further marks.</summary>
    public void Take(int at, Row from, int place, Cell marks = Cell.Missing)
    {
        if (from.IsNumber(place)) Put(at, from.values[place], from.UnitAt(place), (from.cells[place] & ~Cell.There) | marks);
        else (values[at], cells[at]) = (from.values[place], from.cells[place] | marks);
        SetPlaces(at, from.PlacesAt(place));
    }

    public void SetPlaces(int at, int? to)
    {
        if (to is null && places is null) return;
        if (places is null)
        {
            places = new sbyte[values.Length];
            Array.Fill(places, NoPlaces);
        }

        places[at] = (sbyte?)to ?? NoPlaces;
    }

    /// <summary>The same row with other places for every number, and in another unit of the same digits.</summary>
    public Row Restated(Unit? of, int to)
    {
        var row = new Row(values.Length) { unit = of, hasUnit = true, places = new sbyte[values.Length] };
        values.CopyTo(row.values, 0);
        for (var at = 0; at < cells.Length; at++) row.cells[at] = (cells[at] & Cell.Number) != 0 ? cells[at] : cells[at] & Cell.Marks;
        Array.Fill(row.places, (sbyte)to);
        return row;
    }

    /// <summary>Two rows of even units joined digit by digit.</summary>
    public static Row Joined(Operator by, Row left, Row right, Unit? of)
    {
        var row = new Row(left.Count) { unit = of, hasUnit = true };
        for (var at = 0; at < left.Count; at = row.Join(by, left, right, at)) { }
        return row;
    }

    // Goes on until the end or a result too large for a decimal; says where to go on.
    private int Join(Operator by, Row left, Row right, int at)
    {
        try
        {
            for (; at < values.Length; at++)
            {
                var (a, b) = (left.cells[at], right.cells[at]);
                cells[at] = (a | b) & Cell.Marks;
                if ((a & b & Cell.Number) == 0) continue;
                var divisor = right.values[at];
                if (by == Operator.Divide && divisor == 0) continue;
                values[at] = by switch
                {
                    Operator.Add => left.values[at] + divisor,
                    Operator.Subtract => left.values[at] - divisor,
                    Operator.Multiply => left.values[at] * divisor,
                    _ => left.values[at] / divisor,
                };
                cells[at] |= Cell.Number;
            }

            return at;
        }
        catch (OverflowException)
        {
            return at + 1;
        }
    }
}
