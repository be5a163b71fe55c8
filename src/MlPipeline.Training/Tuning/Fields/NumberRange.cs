using System.Globalization;
using System.Numerics;

namespace MlPipeline.Training.Tuning.Fields;

/// <summary>Which numbers an option may be.</summary>
/// <param name="Least">The smallest one.</param>
/// <param name="Most">The largest one.</param>
/// <param name="WithoutLeast">Whether it must be over <paramref name="Least"/>.</param>
/// <param name="WithoutMost">Whether it must be under <paramref name="Most"/>.</param>
/// <param name="OrZero">Whether it may be 0 too.</param>
internal sealed record NumberRange<T>(T Least, T Most, bool WithoutLeast = false, bool WithoutMost = false, bool OrZero = false)
    where T : struct, INumber<T>
{
    private static readonly string Kind = default(T) is int ? "a whole number" : "a number";

    public bool Contains(T value) => (OrZero && T.IsZero(value)) || ((WithoutLeast ? value > Least : value >= Least) && (WithoutMost ? value < Most : value <= Most));

    /// <summary>The range in words, to stand behind "must be".</summary>
    public override string ToString() => Least == Most
        ? Text(Least)
        : $"{(OrZero ? "0 or " : "")}{Kind} {(WithoutLeast ? "over" : "from")} {Text(Least)} {(WithoutMost ? "and under" : WithoutLeast ? "and up to" : "to")} {Text(Most)}";

    private static string Text(T value) => value.ToString("0.######", CultureInfo.InvariantCulture);
}
