namespace MlPipeline.Learning.FastTree;

/// <summary>The scores of some rows as trees are added.</summary>
internal sealed class BoostingScores
{
    private readonly TreeExamples examples;
    private readonly double[] scores;

    public BoostingScores(TreeExamples examples, int classes, double[] start)
    {
        this.examples = examples;
        Objective = new BoostingObjective(examples.Labels, examples.Weights, classes);
        scores = new double[examples.Labels.Length * start.Length];
        Probabilities = new double[scores.Length];
        for (var i = 0; i < scores.Length; i++) scores[i] = start[i % start.Length] + (examples.Offsets?[i] ?? 0);
        Update();
    }

    public BoostingObjective Objective { get; }

    public double[] Probabilities { get; }

    public double Loss() => Objective.Loss(Probabilities);

    public void Add(RegressionTree[] trees)
    {
        for (var row = 0; row < examples.Labels.Length; row++)
        {
            for (var score = 0; score < trees.Length; score++) scores[(row * trees.Length) + score] += trees[score].Score(examples.Features.Row(row));
        }

        Update();
    }

    private void Update()
    {
        var width = Objective.Scores;
        for (var row = 0; row < examples.Labels.Length; row++) Objective.Probabilities(scores.AsSpan(row * width, width), Probabilities.AsSpan(row * width, width));
    }
}
