namespace MlPipeline.Data.Inputs;

/// <summary>A stream of input that cannot be read on; the message is a reason for a rejection.</summary>
internal sealed class InputDamageException(string reason) : IOException(reason);
