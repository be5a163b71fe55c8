using System.Text.Json;

namespace MlPipeline.Training.Tuning.Fields;

/// <summary>One option as a field of an options file.</summary>
/// <param name="name">Its name there.</param>
internal abstract class OptionField<TOptions>(string name)
{
    public string Name { get; } = name;

    /// <summary>The options with this one set.</summary>
    /// <param name="options">The options so far.</param>
    /// <param name="value">The value in the file.</param>
    /// <param name="path">The field's name with those of the objects around it.</param>
    /// <exception cref="FormatException">The value is of another type, or outside its range.</exception>
    public abstract TOptions Read(TOptions options, JsonElement value, string path);

    /// <summary>Writes the value.</summary>
    public abstract void Write(Utf8JsonWriter json, TOptions options);

    protected static FormatException Refusal(string path, string wanted, JsonElement value) => new($"the field '{path}' must be {wanted}, not {Quotation.Of(value.GetRawText())}");
}
