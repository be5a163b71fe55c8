namespace MlPipeline.Data.Records;

/// <summary>The fields that have a meaning; their names are the same in JSON, CSV and TSV.</summary>
internal enum Field
{
    Unknown,
    Article,
    Id,
    N,
    Text,
    Html,
    Title,
    Source,
    Date,
    Url,
    Label,
    Also,
    Accept,
    Confidence,
    Checked,
    Meta,
}
