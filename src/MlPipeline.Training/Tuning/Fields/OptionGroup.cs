using System.Text.Json;

namespace MlPipeline.Training.Tuning.Fields;

/// <summary>The fields of a JSON object.</summary>
/// <param name="fields">In the order in which they are written.</param>
internal sealed class OptionGroup<TOptions>(IReadOnlyList<OptionField<TOptions>> fields)
{
    /// <summary>The options with the fields of an object set; those that the object lacks stay as they are.</summary>
    /// <param name="options">The options so far.</param>
    /// <param name="element">The object.</param>
    /// <param name="prefix">Names of the objects around it, each with a point behind.</param>
    /// <exception cref="FormatException">It has a field that there is not, a field twice, or a wrong value.</exception>
    public TOptions Read(TOptions options, JsonElement element, string prefix)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var property in element.EnumerateObject())
        {
            var field = fields.FirstOrDefault(each => property.NameEquals(each.Name)) ?? throw new FormatException($"there is no option '{prefix}{Quotation.Of(property.Name)}'");
            if (!seen.Add(field.Name)) throw new FormatException($"the field '{prefix}{field.Name}' stands twice");
            options = field.Read(options, property.Value, prefix + field.Name);
        }

        return options;
    }

    /// <summary>Writes the object.</summary>
    public void Write(Utf8JsonWriter json, TOptions options)
    {
        json.WriteStartObject();
        foreach (var field in fields)
        {
            json.WritePropertyName(field.Name);
            field.Write(json, options);
        }

        json.WriteEndObject();
    }
}
