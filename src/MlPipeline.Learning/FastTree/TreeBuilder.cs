namespace MlPipeline.Learning.FastTree;

/// <summary>Collects nodes and leaves in the order in which they are made.</summary>
internal sealed class TreeBuilder(double learningRate)
{
    private readonly List<int> features = [];
    private readonly List<float> thresholds = [];
    private readonly List<int> left = [];
    private readonly List<int> right = [];
    private readonly List<double> nodeValues = [];
    private readonly List<double> values = [];

    /// <summary>Adds an inner node below another (−1 for the root) and returns its index.</summary>
    public int AddNode(int parent, bool isLeft, int feature, float threshold, double value)
    {
        var node = features.Count;
        features.Add(feature);
        thresholds.Add(threshold);
        left.Add(0);
        right.Add(0);
        nodeValues.Add(value * learningRate);
        Link(parent, isLeft, node);
        return node;
    }

    /// <summary>Adds a leaf below an inner node (−1 for a tree of one leaf).</summary>
    public void AddLeaf(int parent, bool isLeft, double value)
    {
        values.Add(value * learningRate);
        Link(parent, isLeft, -values.Count);
    }

    public RegressionTree Build() => new()
    {
        Features = [.. features],
        Thresholds = [.. thresholds],
        Left = [.. left],
        Right = [.. right],
        NodeValues = [.. nodeValues],
        Values = [.. values],
    };

    private void Link(int parent, bool isLeft, int child)
    {
        if (parent < 0) return;
        (isLeft ? left : right)[parent] = child;
    }
}
