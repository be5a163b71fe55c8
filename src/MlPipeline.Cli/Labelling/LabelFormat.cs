namespace MlPipeline.Cli.Labelling;

/// <summary>How <c>label</c> writes.</summary>
internal enum LabelFormat
{
    Jsonl,
    Csv,
    Tsv,
    Text,
    Html,
}
