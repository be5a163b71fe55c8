using MlPipeline.Evaluation.Reporting;

namespace MlPipeline.Evaluation;

/// <summary>Keeps the wrong labels that a model is surest of, and no more of their articles than these need.</summary>
internal sealed class SurestErrors
{
    private const int Room = 4 * ConfidentError.Most;
    private List<KeptError> errors = [];

    /// <summary>The surest ones, the surest first; of equally sure ones the first.</summary>
    public IReadOnlyList<KeptError> Errors
    {
        get
        {
            Trim();
            return errors;
        }
    }

    public void Add(KeptError error)
    {
        errors.Add(error);
        if (errors.Count == Room) Trim();
    }

    private void Trim() => errors = [.. errors.OrderByDescending(error => error.Unit.Confidence).Take(ConfidentError.Most)];
}
