using System.Text.Json;

namespace MlPipeline.Training.Tuning.Fields;

/// <summary>An object with options of its own.</summary>
/// <param name="name">Its name.</param>
/// <param name="group">Its fields.</param>
/// <param name="get">The inner options.</param>
/// <param name="set">The outer options with other inner ones.</param>
internal sealed class GroupField<TOptions, TInner>(string name, OptionGroup<TInner> group, Func<TOptions, TInner> get, Func<TOptions, TInner, TOptions> set) : OptionField<TOptions>(name)
{
    public override TOptions Read(TOptions options, JsonElement value, string path) =>
        value.ValueKind == JsonValueKind.Object ? set(options, group.Read(get(options), value, path + ".")) : throw Refusal(path, "an object", value);

    public override void Write(Utf8JsonWriter json, TOptions options) => group.Write(json, get(options));
}
