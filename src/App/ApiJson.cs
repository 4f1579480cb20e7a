using System.ComponentModel.DataAnnotations;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

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
        json.TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { RequireRequired } };
    }

    // What is marked required must be there: a body that leaves it out is refused before anything reads it.
    private static void RequireRequired(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
            if (property.AttributeProvider?.IsDefined(typeof(RequiredAttribute), false) == true) property.IsRequired = true;
    }
}
