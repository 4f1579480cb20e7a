using System.Text.Json;
using Luopan.Platform.Packs;
using Luopan.Platform.Spaces;
using Luopan.Platform.Web;

namespace Luopan.Modules.Access;

/// <summary>The map of the space: the regions' outlines for drawing, without any figure.</summary>
internal static class ShowOutline
{
    /// <param name="Rings">Closed rings of [longitude, latitude], north up; islands are rings of their own.</param>
    public sealed record Shape(string Code, IReadOnlyList<IReadOnlyList<IReadOnlyList<double>>> Rings);

    /// <param name="Shapes">Empty where the pack brings no outline.</param>
    public sealed record Response(IReadOnlyList<Shape> Shapes);

    internal static Outcome<Response> Run(CurrentSpace space) => space.Space.Content.Get<Response>();
}

/// <summary>Reads outline.json of a pack: GeoJSON polygons whose property <c>code</c> names a unit of the tree.</summary>
internal static class OutlineFile
{
    internal static ShowOutline.Response Read(PackFolder folder, PackOrgs orgs)
    {
        if (folder.Find("outline.json") is not { } file) return new([]);
        try
        {
            using var json = JsonDocument.Parse(file.Text);
            var shapes = json.RootElement.GetProperty("features").EnumerateArray().Select(ToShape).ToList();
            foreach (var stray in shapes.Where(s => !orgs.Knows(s.Code)))
                folder.Findings.Add(new(file.Path, LineOf(file.Text, stray.Code), $"轮廓的机构“{stray.Code}”不在 orgs.csv 中", "改正 code，或删去这个轮廓"));
            return new(shapes);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            folder.Findings.Add(new(file.Path, (int)((e as JsonException)?.LineNumber ?? 0) + 1, "不是可用的 GeoJSON", "每个 feature 须有 properties.code 和 Polygon 或 MultiPolygon"));
            return new([]);
        }
    }

    private static ShowOutline.Shape ToShape(JsonElement feature)
    {
        var geometry = feature.GetProperty("geometry");
        var polygons = geometry.GetProperty("coordinates").EnumerateArray();
        var rings = geometry.GetProperty("type").GetString() == "MultiPolygon" ? polygons.SelectMany(p => p.EnumerateArray()) : polygons;
        return new(feature.GetProperty("properties").GetProperty("code").GetString() ?? "", [.. rings.Select(ToRing)]);
    }

    private static List<IReadOnlyList<double>> ToRing(JsonElement ring) => [.. ring.EnumerateArray().Select(p => (IReadOnlyList<double>)[p[0].GetDouble(), p[1].GetDouble()])];

    private static int LineOf(string text, string code) => 1 + text[..Math.Max(0, text.IndexOf($"\"{code}\"", StringComparison.Ordinal))].Count(c => c == '\n');
}
