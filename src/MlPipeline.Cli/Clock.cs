using System.Globalization;

namespace MlPipeline.Cli;

/// <summary>The clock of the command: the system's, or one that stands still where <c>SOURCE_DATE_EPOCH</c> gives the seconds since 1970 (reproducible-builds.org), so that runs can be repeated to the byte.</summary>
internal sealed class Clock : TimeProvider
{
    public override DateTimeOffset GetUtcNow() =>
        long.TryParse(Environment.GetEnvironmentVariable("SOURCE_DATE_EPOCH"), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds <= DateTimeOffset.MaxValue.ToUnixTimeSeconds()
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : base.GetUtcNow();
}
