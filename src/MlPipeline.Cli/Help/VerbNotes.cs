namespace MlPipeline.Cli.Help;

/// <summary>What the pages of the manual say beyond a sentence: how a verb thinks, what it leaves behind, and what to do with it.</summary>
internal static class VerbNotes
{
    private static readonly Dictionary<string, (string[] Notes, string[] Examples)> Pages = new()
    {
        ["train"] = (
            [
                "Rows that name their article make a model of paragraphs, rows that stand alone one of whole texts. Rows without a label are context. Lines that label has written are context too, unless a person has set checked.",
                "The same data, options and seed give the same model bytes, whatever the threads and the processor. The accuracy that is told is cross-validated; what a model is worth, evaluate says on data that were kept apart.",
            ],
            ["mlpipeline train mine.jsonl --options mine.json --out my.mlp", "mlpipeline train mine.jsonl --tune 30 --out my.mlp"]),
        ["label"] = (
            [
                "Writes JSON Lines: a paragraph a line, with its place in the text, the label, its confidence, further topics, and all scores. \"auto\": false asks a person to look.",
                "With --out a run goes on where it was interrupted when it is asked for again. Without it label is a filter: what is labelled goes out while the input stays open, in order, and a reader that takes nothing holds up the input; lines in, lines out.",
                "For many machines: give each files of its own, or --shard I/N and the same files; deploy/dask labels a folder of shards on a cluster.",
            ],
            ["mlpipeline label a.txt b.html news.zip --format text", "tail -f incoming.jsonl | mlpipeline label - --stdin-name incoming.jsonl", "mlpipeline label crawl/ --shard 3/16 --out part-03.jsonl", "mlpipeline label --watch inbox --out labels.jsonl"]),
        ["clean"] = (
            [
                "What is boilerplate is the model's decision, by what a paragraph says, how it is typed and how it stands in its page; there are no rules for sites. Pages in languages that the model does not know are cleaned by the last two.",
                "A page without an article is named on standard error as nothing found, and the exit code is 1.",
            ],
            ["mlpipeline clean pages/ --format json --out articles.jsonl", "cat page.html | mlpipeline clean - --keep captions"]),
        ["review"] = (
            ["The queue is CSV, each paragraph between its neighbours. Rows whose checked is true are labelled data from then on."],
            []),
        ["evaluate"] = (
            ["Figures come with 95 % intervals, by a bootstrap over articles. Texts that the model has learned from are found and the figures also given without them."],
            ["mlpipeline evaluate gold.jsonl --model new.mlp --against old.mlp"]),
        ["crossval"] = (
            ["Figures come with 95 % intervals, by a bootstrap over articles. They tell how good the training is, not how good one model is."],
            ["mlpipeline crossval data --repeat 5 --curve --json figures.json"]),
        ["calibrate"] = (
            ["The model's labels and weights stay; its probabilities, its thresholds for further topics and what it accepts automatically become those of the data."],
            []),
        ["explain"] = (
            ["The contributions of the linear stage are exact and sum up to its scores; those of the second stage are Saabas'."],
            ["cat article.txt | mlpipeline explain -"]),
        ["vectors"] = (["The vectors of terms go into models by train --vectors."], []),
        ["completion"] = (
            ["Options and their values are completed behind a dash, verbs at the beginning, and files everywhere else. The shell asks the program itself, so the script need not be renewed with it."],
            ["mlpipeline completion zsh >> ~/.zshrc", "mlpipeline completion fish > ~/.config/fish/completions/mlpipeline.fish"]),
    };

    /// <summary>What the overview says.</summary>
    public static string[] Overview { get; } =
    [
        "Inputs are files, folders, globs, or - for standard input. Results go to --out, or else to standard output with nothing but data on it; messages go to standard error. What begins with a dash is an option, unless it stands behind --.",
        "Without --model the model for Vietnamese news is used that ships with the program. Nothing is called over a network.",
    ];

    /// <summary>A first way through.</summary>
    public static string[] OverviewExamples { get; } =
    [
        "mlpipeline label articles/ --format text",
        "mlpipeline label articles/ --out labels.jsonl",
        "mlpipeline review labels.jsonl --out queue.csv",
        "mlpipeline train data queue.csv --seeds seeds --out my.mlp",
        "mlpipeline evaluate gold.jsonl --model my.mlp --report report.html",
    ];

    /// <summary>Paragraphs about a verb.</summary>
    public static string[] Of(string verb) => Pages.TryGetValue(verb, out var page) ? page.Notes : [];

    /// <summary>Further examples.</summary>
    public static string[] ExamplesOf(string verb) => Pages.TryGetValue(verb, out var page) ? page.Examples : [];
}
