namespace MlPipeline.Data.Inputs;

/// <summary>An input ready to be read. Who takes it disposes of the window before asking for the next.</summary>
/// <param name="File">The file, or the entry of an archive.</param>
/// <param name="Window">Its bytes.</param>
internal readonly record struct OpenedInput(InputFile File, ByteWindow Window);
