namespace MlPipeline.Training.Tests.Tuning;

/// <summary>A clock that a test moves.</summary>
internal sealed class FakeClock : TimeProvider
{
    private TimeSpan now;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => now.Ticks;

    public void Pass(double seconds) => now += TimeSpan.FromSeconds(seconds);
}
