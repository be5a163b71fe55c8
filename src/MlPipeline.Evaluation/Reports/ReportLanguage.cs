namespace MlPipeline.Evaluation.Reports;

/// <summary>What a report is written in. Numbers follow: 82,3% in Vietnamese, 82.3% in English.</summary>
public enum ReportLanguage
{
    /// <summary>Vietnamese.</summary>
    Vietnamese,

    /// <summary>English.</summary>
    English,
}
