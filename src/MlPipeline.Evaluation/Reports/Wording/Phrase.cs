namespace MlPipeline.Evaluation.Reports.Wording;

/// <summary>One text in each language. <c>{0}</c>, <c>{1}</c> … stand for what is put in, the same ones in both.</summary>
internal sealed record Phrase(string Vietnamese, string English)
{
    public string In(ReportLanguage language) => language == ReportLanguage.Vietnamese ? Vietnamese : English;
}
