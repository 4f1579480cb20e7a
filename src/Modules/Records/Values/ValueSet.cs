using System.Text.Json;
using System.Text.Json.Nodes;
using Luopan.Kernel;
using Luopan.Modules.Records.Types;

namespace Luopan.Modules.Records.Values;

/// <summary>Reads many values at once and collects everything that is wrong with them.</summary>
internal static class ValueSet
{
    /// <summary>Canonical values of the fields given; an emptied field is null. Fields nobody may write are refused by name.</summary>
    /// <param name="row">1-based row of a child table or file; null for the record itself.</param>
    internal static Dictionary<string, JsonNode?> Read(IReadOnlyList<Field> fields, IReadOnlyDictionary<string, JsonElement> given, Lookups look, List<FaultDetail> wrong, int? row = null)
    {
        var read = new Dictionary<string, JsonNode?>();
        foreach (var (code, value) in given)
        {
            if (fields.FirstOrDefault(f => f.Code == code) is not { } field)
            {
                wrong.Add(new(row, code, "没有这个字段，请刷新页面后再填"));
                continue;
            }

            var (canonical, problem) = ValueReader.Read(field, value, look);
            if (problem is not null) wrong.Add(new(row, code, $"{field.Label.Chinese}：{problem}"));
            else read[code] = canonical;
        }

        return read;
    }

    /// <summary>What must be filled in a state and is not.</summary>
    internal static IEnumerable<FaultDetail> Missing(IReadOnlyList<Field> fields, Life? life, string? state, JsonObject values, int? row = null) =>
        fields.Where(f => f.Kind != FieldKind.Formula && IsRequired(f, life, state) && values[f.Code] is null).Select(f => new FaultDetail(row, f.Code, $"{f.Label.Chinese}：必填，请补上"));

    internal static bool IsRequired(Field field, Life? life, string? state) => field.Required || Reached(field.RequiredFrom, life, state);

    /// <summary>Whether the life has come to a state or beyond, in the order of the states.</summary>
    internal static bool Reached(string? from, Life? life, string? state) => from is not null && life is not null && state is not null && life.Order(state) >= life.Order(from);

    /// <summary>The differences between two sets of values, in the order of the fields.</summary>
    internal static List<Change> Changes(IReadOnlyList<Field> fields, JsonObject was, IReadOnlyDictionary<string, JsonNode?> now, string? child = null, Guid? row = null) =>
        [.. fields.Where(f => now.ContainsKey(f.Code)).Select(f => new Change(f.Code, child, row, was[f.Code]?.ToJsonString(RecordDesk.Json), now[f.Code]?.ToJsonString(RecordDesk.Json))).Where(c => c.Was != c.Now)];

    /// <summary>Puts values into a set; an emptied field leaves it.</summary>
    internal static void Put(JsonObject into, IReadOnlyDictionary<string, JsonNode?> values)
    {
        foreach (var (code, value) in values)
        {
            into.Remove(code);
            if (value is not null) into[code] = value.DeepClone();
        }
    }
}
