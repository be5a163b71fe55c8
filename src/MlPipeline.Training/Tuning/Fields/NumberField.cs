using System.Globalization;
using System.Numerics;
using System.Text.Json;

namespace MlPipeline.Training.Tuning.Fields;

/// <summary>A number. It is written with as many digits as reading needs to give the same bits.</summary>
/// <param name="name">Its name.</param>
/// <param name="range">Numbers that it may be. The value is looked at after rounding to its type: what rounds to 0 is not over 0.</param>
/// <param name="get">Its value in the options.</param>
/// <param name="set">The options with another value.</param>
internal sealed class NumberField<TOptions, T>(string name, NumberRange<T> range, Func<TOptions, T> get, Func<TOptions, T, TOptions> set) : OptionField<TOptions>(name)
    where T : struct, INumber<T>
{
    public override TOptions Read(TOptions options, JsonElement value, string path) =>
        value.ValueKind == JsonValueKind.Number && T.TryParse(value.GetRawText(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && range.Contains(number)
            ? set(options, number)
            : throw Refusal(path, range.ToString(), value);

    public override void Write(Utf8JsonWriter json, TOptions options) => json.WriteRawValue(get(options).ToString(null, CultureInfo.InvariantCulture));
}
