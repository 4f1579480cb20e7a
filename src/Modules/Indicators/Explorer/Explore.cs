using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Luopan.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Luopan.Modules.Indicators.Explorer;

/// <summary>Figures of indicators × orgs × periods × breakdowns: the one query behind the explorer's screen, its files and the API.</summary>
internal static class Explore
{
    /// <summary>What is asked.</summary>
    /// <param name="Items">Indicators, derived values (<c>fdi.used.yoy</c>), or an expression behind an equals sign with its name behind a hash: <c>=fdi.used / gdp # 外资依存度</c>.</param>
    /// <param name="Orgs">Codes, or many at once: <c>children:370000</c>, <c>level:county</c>, <c>level:county@370100</c>, <c>overlays:370000</c>, <c>members:circle.x</c>, <c>areas</c>.</param>
    /// <param name="Periods">Periods, runs of them (<c>2024-01..2024-12</c>), or the latest there are: <c>last:12:month</c>.</param>
    /// <param name="Breakdowns">Empty text for the total, <c>industry=mfg</c>, or <c>industry</c> for all codes of the dimension; the total alone when silent.</param>
    /// <param name="AsOf">A day of China or a moment in UTC; now when silent.</param>
    /// <param name="Against">A second such moment, shown beside with the difference.</param>
    /// <param name="Shades">Whether to work out the colour classes of a map.</param>
    public sealed record Query(
        [property: Required, MaxLength(60)] IReadOnlyList<string> Items, [property: MaxLength(400)] IReadOnlyList<string>? Orgs, [property: MaxLength(400)] IReadOnlyList<string>? Periods,
        [property: MaxLength(400)] IReadOnlyList<string>? Breakdowns, string? AsOf, string? Against, bool Shades = false);

    /// <summary>One thing measured.</summary>
    /// <param name="Key">As it was asked.</param>
    /// <param name="Code">Code of the indicator or derived value; null for an expression.</param>
    /// <param name="Unit">Empty for bare numbers.</param>
    /// <param name="Growth">Whether its figures are rates of change, written with an arrow.</param>
    public sealed record Item(
        string Key, string? Code, string Name, string NameEn, string Unit, string UnitEn, string Kind, string Better, string Basis, string Source, string Definition, bool Growth, IReadOnlyList<string> Dimensions, IReadOnlyList<Change> Breaks);

    /// <summary>From when on figures mean something else.</summary>
    public sealed record Change(string At, string Why);

    /// <param name="Depth">How many of the orgs it lies within are here.</param>
    /// <param name="Group">tree, overlays (其中, never part of a sum) or areas.</param>
    /// <param name="Folds">Whether there are units below it.</param>
    public sealed record Org(string Code, string Name, string NameEn, string Short, string Level, string Group, int Depth, bool Folds);

    public sealed record Time(string Period, string Label, string LabelEn, string Kind);

    public sealed record Part(string Breakdown, string Name, string NameEn);

    /// <summary>One figure of the grid. Missing is never zero and carries its reason.</summary>
    public sealed record Cell(decimal? Value, string Text, string? Missing, string Status, IReadOnlyList<string> Flags, string? Publisher, long? Observation)
    {
        /// <summary>Why no line of a chart leads to it; null for an ordinary figure.</summary>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public string? Alone { get; init; }

        /// <summary>Place among the units of its level that are here and have a figure; null for others.</summary>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public int? Rank { get; init; }

        /// <summary>Places gained since the period before it here; negative is lost.</summary>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public int? Moved { get; init; }

        /// <summary>Index of its colour class.</summary>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public int? Class { get; init; }

        /// <summary>Growth on both bases, where a change of definition lies between.</summary>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public BothBases? Bases { get; init; }

        /// <summary>The same figure as of the second moment.</summary>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public Other? Against { get; init; }
    }

    /// <param name="Printed">What the levels as printed give, — when it cannot be had.</param>
    /// <param name="Comparable">What the indicator that runs through gives, — when there is none.</param>
    public sealed record BothBases(string Why, string Printed, string Comparable);

    /// <param name="Difference">The figure less this one; null when either is missing.</param>
    public sealed record Other(decimal? Value, string Text, string? Missing, string? Difference);

    /// <summary>Colour classes of one item, breakdown and period.</summary>
    public sealed record Shade(int Item, int Breakdown, int Period, IReadOnlyList<ShadeClass> Classes, int Known, int Of);

    public sealed record ShadeClass(string Label, int Count);

    /// <summary>The answer.</summary>
    /// <param name="Cells">Item by item, within it breakdown by breakdown, then org by org, then period by period.</param>
    public sealed record Response(
        IReadOnlyList<Item> Items, IReadOnlyList<Part> Breakdowns, IReadOnlyList<Org> Orgs, IReadOnlyList<Time> Periods, DateTime? AsOf, DateTime? Against, bool Demo, IReadOnlyList<Cell> Cells, IReadOnlyList<Shade> Shades)
    {
        internal Cell At(int item, int breakdown, int org, int period) => Cells[((((item * Breakdowns.Count) + breakdown) * Orgs.Count) + org) * Periods.Count + period];
    }

    internal static Task<Outcome<Response>> Get(
        [FromQuery] string[] items, [FromQuery] string[] orgs, [FromQuery] string[] periods, [FromQuery] string[] by, [FromQuery] string? asOf, [FromQuery] string? against, [FromQuery] bool? shades,
        ExploreReader reader, CancellationToken stop) => reader.Answer(new Query(items, orgs, periods, by, asOf, against, shades ?? false), stop);

    internal static Task<Outcome<Response>> Run(Query ask, ExploreReader reader, CancellationToken stop) => reader.Answer(ask, stop);
}
