namespace MlPipeline.Evaluation.Resampling;

/// <summary>Where the figures stand that a bootstrap gives intervals to: single ones, one a bin of confidence, then three for each label.</summary>
internal static class FigureColumns
{
    public const int Accuracy = 0;
    public const int MacroF1 = 1;
    public const int MicroF1 = 2;
    public const int WeightedF1 = 3;
    public const int Top2Accuracy = 4;
    public const int LogLoss = 5;
    public const int Brier = 6;
    public const int MultiLabelMicroF1 = 7;
    public const int MultiLabelMacroF1 = 8;
    public const int HammingLoss = 9;
    public const int AutoCoverage = 10;
    public const int AutoPrecision = 11;
    public const int ContentAccuracy = 12;
    public const int ContentMacroF1 = 13;
    public const int Gaps = 14;
    private const int Topics = Gaps + ConfidenceBins.Count;

    public static int Count(int labels) => Topics + (3 * labels);

    public static int Precision(int label) => Topics + (3 * label);

    public static int Recall(int label) => Topics + (3 * label) + 1;

    public static int F1(int label) => Topics + (3 * label) + 2;
}
