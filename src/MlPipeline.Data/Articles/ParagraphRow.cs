using MlPipeline.Data.Records;

namespace MlPipeline.Data.Articles;

/// <summary>A record that is a paragraph, and where it stands.</summary>
internal readonly record struct ParagraphRow(Record Record, string File, long Line);
