using System.CommandLine;

namespace MlPipeline.Cli.Commands;

/// <summary><c>mlpipeline crossval</c>: how good the training is on data that its models have not seen.</summary>
internal static class CrossvalCommand
{
    public static Command Create()
    {
        var data = CommonOptions.Data();
        var folds = new Option<int>("--folds") { Description = "Number of folds, 2 to 100; whole articles go into a fold. Default: 5.", HelpName = "N", DefaultValueFactory = _ => 5 };
        var repeat = new Option<int>("--repeat") { Description = "How often to deal the articles into folds anew, 1 to 100. Default: 1.", HelpName = "N", DefaultValueFactory = _ => 1 };
        var curve = new Option<bool>("--curve") { Description = "Also tell what models reach that learn from a tenth, a fifth, two fifths … of the articles." };
        var (seeds, vectors, options, seed, threads, maxBytes) = (CommonOptions.Seeds(), CommonOptions.Vectors(), CommonOptions.OptionsFile(), CommonOptions.Seed(), CommonOptions.Threads(), CommonOptions.MaxBytes());
        var figures = new FigureOptions();
        var command = new Command("crossval", "Cross-validates the training: folds by article, everything estimated anew in each.\n\nExample:\n  mlpipeline crossval data --seeds seeds --folds 5 --report report.html")
        {
            data, seeds, vectors, options, folds.InRange(2, 100), repeat.InRange(1, 100), curve,
        };
        figures.AddTo(command);
        foreach (var option in (Option[])[seed, threads, maxBytes]) command.Add(option);
        command.SetAction((parsed, cancellation) => Task.FromResult(new CrossValidating
        {
            Data = parsed.GetRequiredValue(data),
            Seeds = parsed.GetValue(seeds),
            Vectors = parsed.GetValue(vectors),
            Folds = parsed.GetValue(folds),
            Repeats = parsed.GetValue(repeat),
            HasCurve = parsed.GetValue(curve),
            Options = TrainingSetup.Options(parsed.GetValue(options), parsed.GetValue(seed), parsed.GetValue(threads)),
            Limits = CommonOptions.Limits(parsed.GetValue(maxBytes)),
            Targets = figures.TargetsOf(parsed),
        }.Run(cancellation)));
        return command;
    }
}
