namespace MlPipeline.Inference.Output;

/// <summary>Rounds probabilities to four decimals: to whole steps of a ten-thousandth.</summary>
internal static class FourDecimals
{
    /// <summary>Number of steps in 1.</summary>
    public const int One = 10_000;

    /// <summary>One probability, in steps.</summary>
    public static int Steps(double probability) => (int)Math.Round(probability * One);

    /// <summary>One probability.</summary>
    public static double Round(double probability) => Math.Round(probability * One) / One;
}
