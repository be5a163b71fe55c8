using System.Text;
using MlPipeline.Text.Tests.Encodings;

namespace MlPipeline.EndToEnd.Tests.Corpora;

/// <summary>What the old encodings can hold of a text.</summary>
internal static class LegacyText
{
    private const string Signs = " \n\t–—‘’“”…•«»°²³·";
    private static readonly string Vietnamese = VietnameseSamples.EveryTone + "Đ";

    /// <summary>Whether all of them have a character.</summary>
    public static bool Has(Rune rune) => rune.IsAscii || (rune.IsBmp && (Vietnamese.Contains((char)rune.Value) || Signs.Contains((char)rune.Value)));
}
