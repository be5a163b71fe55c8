namespace MlPipeline.Evaluation.Reporting;

/// <summary>Where the second opinions stand.</summary>
public enum AgreementSource
{
    /// <summary>Field <c>accept</c>: two opinions where it names several labels, one and the same where it does not.</summary>
    AcceptedLabels,

    /// <summary>Field <c>label2</c>, the label by a second person.</summary>
    SecondLabel,
}

/// <summary>How far the people who labelled the data agree with each other, and beside it how far the model agrees with them on the same rows. It is agreement, not truth.</summary>
/// <param name="Source">Whose agreement it is.</param>
/// <param name="Rows">Rows with two opinions.</param>
/// <param name="Differing">Rows where they differ.</param>
/// <param name="Observed">Share where they agree.</param>
/// <param name="Kappa">Cohen's kappa (1960).</param>
/// <param name="Alpha">Krippendorff's alpha for nominal data (2011, "Computing Krippendorff's alpha-reliability").</param>
/// <param name="ModelObserved">Share of these rows where the model agrees with <c>label</c>.</param>
/// <param name="ModelKappa">Cohen's kappa between the model and <c>label</c> on these rows.</param>
public sealed record Agreement(AgreementSource Source, int Rows, int Differing, double Observed, double Kappa, double Alpha, double ModelObserved, double ModelKappa);
