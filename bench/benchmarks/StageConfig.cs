using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace MlPipeline.Benchmarks;

/// <summary>In this process: the project that BenchmarkDotNet would make for another one has no lock file, and the repository's rules refuse it.</summary>
internal sealed class StageConfig : ManualConfig
{
    public StageConfig()
    {
        AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithWarmupCount(5).WithIterationCount(10));
        AddDiagnoser(MemoryDiagnoser.Default);
    }
}
