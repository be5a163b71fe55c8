using System.Text.Json;

namespace MlPipeline.Training.Tuning.Fields;

/// <summary>One of a few names.</summary>
/// <param name="name">Its name.</param>
/// <param name="get">Its value in the options.</param>
/// <param name="set">The options with another value.</param>
internal sealed class ChoiceField<TOptions, T>(string name, Func<TOptions, T> get, Func<TOptions, T, TOptions> set) : OptionField<TOptions>(name)
    where T : struct, Enum
{
    private static readonly T[] Choices = Enum.GetValues<T>();

    public override TOptions Read(TOptions options, JsonElement value, string path)
    {
        var place = value.ValueKind == JsonValueKind.String ? Array.FindIndex(Choices, choice => value.ValueEquals(NameOf(choice))) : -1;
        return place >= 0 ? set(options, Choices[place]) : throw Refusal(path, string.Join(" or ", Choices.Select(choice => $"\"{NameOf(choice)}\"")), value);
    }

    public override void Write(Utf8JsonWriter json, TOptions options) => json.WriteStringValue(NameOf(get(options)));

    /// <summary>The name of a choice in an options file.</summary>
    public static string NameOf(T choice) => JsonNamingPolicy.CamelCase.ConvertName(choice.ToString());
}
