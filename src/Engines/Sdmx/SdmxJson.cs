using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Luopan.Engines.Sdmx;

/// <summary>SDMX-JSON 2.0 data messages (SDMX 3.0): the structure with every value used, and the observations as series over time.</summary>
public static class SdmxJson
{
    public const string MediaType = "application/vnd.sdmx.data+json; version=2.0.0";

    private const string Schema = "https://raw.githubusercontent.com/sdmx-twg/sdmx-json/master/data-message/tools/schemas/2.0.0/sdmx-json-data-schema.json";

    /// <summary>Writes the message. The stream is not closed.</summary>
    public static void Write(SdmxMessage message, Stream target)
    {
        ArgumentNullException.ThrowIfNull(message);
        using var json = new Utf8JsonWriter(target, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        var attributes = message.Attributes.Select((a, at) => new UsedValues(a, message.Observations.Select(o => o.Attributes[at]))).ToList();
        json.WriteStartObject();
        Meta(json, message);
        json.WriteStartObject("data");
        json.WriteStartArray("structures");
        Structure(json, message, attributes);
        json.WriteEndArray();
        json.WriteStartArray("dataSets");
        DataSet(json, message, attributes);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Meta(Utf8JsonWriter json, SdmxMessage message)
    {
        json.WriteStartObject("meta");
        json.WriteString("schema", Schema);
        json.WriteString("id", message.Id);
        json.WriteBoolean("test", message.IsTest);
        json.WriteString("prepared", message.Prepared.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));
        json.WriteStartArray("contentLanguages");
        json.WriteStringValue("zh");
        json.WriteStringValue("en");
        json.WriteEndArray();
        json.WriteStartObject("sender");
        json.WriteString("id", message.Sender);
        json.WriteString("name", message.SenderName);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Structure(Utf8JsonWriter json, SdmxMessage message, List<UsedValues> attributes)
    {
        json.WriteStartObject();
        Links(json, message);
        Named(json, message.Structure.Name, message.Structure.NameEn);
        json.WriteStartArray("dataSets");
        json.WriteNumberValue(0);
        json.WriteEndArray();
        json.WriteStartObject("dimensions");
        json.WriteStartArray("series");
        for (var at = 0; at < message.Dimensions.Count - 1; at++) Dimension(json, message.Dimensions[at], at);
        json.WriteEndArray();
        json.WriteStartArray("observation");
        Dimension(json, message.Dimensions[^1], message.Dimensions.Count - 1);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteStartObject("measures");
        json.WriteStartArray("observation");
        json.WriteStartObject();
        json.WriteString("id", SdmxMessage.Measure);
        Named(json, "观测值", "Observation value");
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteStartObject("attributes");
        json.WriteStartArray("observation");
        foreach (var attribute in attributes) Attribute(json, attribute);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Dimension(Utf8JsonWriter json, SdmxDimension dimension, int position)
    {
        json.WriteStartObject();
        json.WriteString("id", dimension.Id);
        Named(json, dimension.Name, dimension.NameEn);
        json.WriteNumber("keyPosition", position);
        if (dimension.Id == SdmxMessage.TimeDimension)
        {
            json.WriteStartArray("roles");
            json.WriteStringValue(SdmxMessage.TimeDimension);
            json.WriteEndArray();
        }

        json.WriteStartArray("values");
        foreach (var value in dimension.Values)
        {
            json.WriteStartObject();
            // Codes with dots and slashes are no identifiers of SDMX: they stand as values, which uncoded dimensions have.
            json.WriteString(IsId(value.Code) ? "id" : "value", value.Code);
            Named(json, value.Name, value.NameEn);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Attribute(Utf8JsonWriter json, UsedValues attribute)
    {
        json.WriteStartObject();
        json.WriteString("id", attribute.Of.Id);
        Named(json, attribute.Of.Name, attribute.Of.NameEn);
        json.WriteStartObject("relationship");
        json.WriteStartObject("observation");
        json.WriteEndObject();
        json.WriteEndObject();
        if (attribute.Values.Count > 0)
        {
            json.WriteStartArray("values");
            foreach (var value in attribute.Values)
            {
                json.WriteStartObject();
                json.WriteString("value", value);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void DataSet(Utf8JsonWriter json, SdmxMessage message, List<UsedValues> attributes)
    {
        json.WriteStartObject();
        json.WriteNumber("structure", 0);
        json.WriteString("action", "Information");
        Links(json, message);
        json.WriteStartObject("series");
        foreach (var series in message.Observations.GroupBy(o => string.Join(':', o.Key.SkipLast(1).Select(k => k.ToString(CultureInfo.InvariantCulture)))))
        {
            json.WriteStartObject(series.Key);
            json.WriteStartObject("observations");
            foreach (var one in series) Observation(json, one, attributes);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Observation(Utf8JsonWriter json, SdmxObservation one, List<UsedValues> attributes)
    {
        json.WriteStartArray(one.Key[^1].ToString(CultureInfo.InvariantCulture));
        // The decimals as printed: 31.80 stays 31.80.
        if (one.Value is { } value) json.WriteRawValue(value.ToString(CultureInfo.InvariantCulture));
        else json.WriteNullValue();
        for (var at = 0; at < attributes.Count; at++)
        {
            if (attributes[at].IndexOf(one.Attributes[at]) is { } index) json.WriteNumberValue(index);
            else json.WriteNullValue();
        }

        json.WriteEndArray();
    }

    private static void Links(Utf8JsonWriter json, SdmxMessage message)
    {
        json.WriteStartArray("links");
        json.WriteStartObject();
        json.WriteString("urn", message.Structure.Urn);
        json.WriteString("rel", "dataflow");
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void Named(Utf8JsonWriter json, string name, string english)
    {
        json.WriteString("name", name);
        json.WriteStartObject("names");
        json.WriteString("zh", name);
        if (english.Length > 0) json.WriteString("en", english);
        json.WriteEndObject();
    }

    private static bool IsId(string code) => code.Length > 0 && code.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '@' or '$' or '-');

    /// <summary>An attribute with each value it takes, once.</summary>
    private sealed class UsedValues
    {
        private readonly Dictionary<string, int> _at = [];

        public UsedValues(SdmxAttribute of, IEnumerable<string?> values)
        {
            Of = of;
            foreach (var value in values.OfType<string>()) _at.TryAdd(value, _at.Count);
            Values = [.. _at.Keys];
        }

        public SdmxAttribute Of { get; }

        public IReadOnlyList<string> Values { get; }

        public int? IndexOf(string? value) => value is null ? null : _at[value];
    }
}
