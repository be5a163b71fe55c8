using System.Globalization;
using BenchmarkDotNet.Running;

namespace MlPipeline.Benchmarks;

/// <summary><c>benchmarks rates MODEL DATA [--seconds N]</c> prints rates as JSON; any other arguments are BenchmarkDotNet's.</summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        switch (args)
        {
            case ["rates", var model, var data]:
                return Rates.Print(model, data, 5);
            case ["rates", var model, var data, "--seconds", var text] when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) && seconds is > 0 and <= 3600:
                return Rates.Print(model, data, seconds);
            case ["rates", ..]:
                Console.Error.WriteLine("benchmarks rates MODEL DATA [--seconds N]");
                return 2;
            default:
                BenchmarkSwitcher.FromTypes([typeof(StageBenchmarks)]).Run(args);
                return 0;
        }
    }
}
