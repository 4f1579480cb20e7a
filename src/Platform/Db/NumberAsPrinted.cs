using System.Globalization;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Luopan.Platform.Db;

/// <summary>Keeps a number as text, so that its printed places survive on every engine; SQLite would store 29248.00 as 29248.0.</summary>
public sealed class NumberAsPrinted() : ValueConverter<decimal, string>(
    value => value.ToString(CultureInfo.InvariantCulture),
    text => decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture))
{
    /// <summary>Longest text a number can have.</summary>
    public const int Longest = 40;
}
