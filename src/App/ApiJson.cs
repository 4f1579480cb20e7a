using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Luopan.App;

/// <summary>How the API writes JSON: Chinese as it is, enums by name, numbers never as text.</summary>
internal static class ApiJson
{
    internal static void Configure(JsonSerializerOptions json)
    {
        json.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        json.NumberHandling = JsonNumberHandling.Strict;
        json.Converters.Add(new JsonStringEnumConverter());
        json.RespectNullableAnnotations = true;
    }
}
