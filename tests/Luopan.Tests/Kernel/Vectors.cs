using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Luopan.Kernel;
using Xunit;

namespace Luopan.Tests.Kernel;

/// <summary>Reads <c>tests/vectors</c>, the cases that C# and TypeScript share.</summary>
internal static class Vectors
{
    /// <summary>One section of a file as theory data: one row a case, keyed by its JSON text so that a failing case names itself.</summary>
    public static IEnumerable<TheoryDataRow<string>> Rows(string file, string section) =>
        Section(file, section).Select(row => new TheoryDataRow<string>(row.GetRawText()));

    public static IEnumerable<JsonElement> Section(string file, string section) => File(file).GetProperty(section).EnumerateArray();

    public static JsonElement Case(string json) => JsonElement.Parse(json);

    public static string? Text(this JsonElement row, string name) => row.GetProperty(name).GetString();

    public static decimal? Number(this JsonElement row, string name) => Number(row.Text(name));

    public static decimal? Number(string? text) => text is null ? null : decimal.Parse(text, CultureInfo.InvariantCulture);

    public static DateOnly Date(this JsonElement row, string name) => DateOnly.ParseExact(row.Text(name)!, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Exact(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    public static OrgCode? Org(string? code) => code is null ? null : OrgCode.Parse(code);

    private static JsonElement File(string name, [CallerFilePath] string here = "") =>
        JsonElement.Parse(System.IO.File.ReadAllBytes(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "vectors", name)));
}
