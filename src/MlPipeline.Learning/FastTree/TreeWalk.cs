using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace MlPipeline.Learning.FastTree;

/// <summary>
/// The trees of an ensemble laid out for scoring: all nodes in one array of 16 bytes each, leaves being nodes that lead back to themselves. Eight trees are walked at a time, all to the depth of the
/// deepest, so that no branch hangs on a comparison and the waits of one tree are filled by the others. The values are those of <see cref="RegressionTree.Score"/>.
/// </summary>
internal sealed class TreeWalk
{
    private const int Group = 8;

    private readonly Node[] nodes;
    private readonly double[] values;
    private readonly int[] roots;
    private readonly int[] depths;
    private readonly int features;

    public TreeWalk(RegressionTree[] trees)
    {
        var (all, leaves) = (new List<Node>(), new List<double>());
        roots = new int[(trees.Length + Group - 1) / Group * Group];
        depths = new int[roots.Length / Group];
        for (var tree = 0; tree < trees.Length; tree++)
        {
            roots[tree] = all.Count;
            depths[tree / Group] = Math.Max(depths[tree / Group], Add(trees[tree], all, leaves));
        }

        // What fills up the last group is walked and not counted.
        for (var i = trees.Length; i < roots.Length; i++) roots[i] = roots[0];
        (nodes, values) = ([.. all], [.. leaves]);
        foreach (var node in nodes) features = Math.Max(features, node.Feature + 1);
    }

    /// <summary>Adds the trees' values to the scores: the first tree's to the first score, and so on in turn.</summary>
    public void AddTo(ReadOnlySpan<float> row, Span<double> scores, int trees)
    {
        ref var first = ref MemoryMarshal.GetReference(row[..features]);
        ref var node = ref MemoryMarshal.GetArrayDataReference(nodes);
        var score = 0;
        for (var start = 0; start < trees; start += Group)
        {
            int a = roots[start], b = roots[start + 1], c = roots[start + 2], d = roots[start + 3], e = roots[start + 4], f = roots[start + 5], g = roots[start + 6], h = roots[start + 7];
            for (var depth = depths[start / Group]; depth > 0; depth--)
            {
                a = Next(ref node, a, ref first);
                b = Next(ref node, b, ref first);
                c = Next(ref node, c, ref first);
                d = Next(ref node, d, ref first);
                e = Next(ref node, e, ref first);
                f = Next(ref node, f, ref first);
                g = Next(ref node, g, ref first);
                h = Next(ref node, h, ref first);
            }

            ReadOnlySpan<int> ends = [a, b, c, d, e, f, g, h];
            foreach (var end in ends[..Math.Min(Group, trees - start)])
            {
                scores[score] += values[end];
                if (++score == scores.Length) score = 0;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Next(ref Node nodes, int at, ref float row)
    {
        ref var node = ref Unsafe.Add(ref nodes, at);
        var goesRight = Unsafe.Add(ref row, node.Feature) <= node.Threshold ? 0 : 1;
        return Unsafe.Add(ref node.Left, goesRight);
    }

    // Returns the depth. Children stand behind their parents.
    private static int Add(RegressionTree tree, List<Node> nodes, List<double> values)
    {
        var (inner, start) = (tree.Features.Length, nodes.Count);
        var depths = new int[inner + tree.Values.Length];
        int PlaceOf(int child) => child >= 0 ? child : inner - 1 - child;
        for (var node = 0; node < inner; node++)
        {
            var (left, right) = (PlaceOf(tree.Left[node]), PlaceOf(tree.Right[node]));
            nodes.Add(new Node { Feature = tree.Features[node], Threshold = tree.Thresholds[node], Left = start + left, Right = start + right });
            values.Add(0);
            depths[left] = Math.Max(depths[left], depths[node] + 1);
            depths[right] = Math.Max(depths[right], depths[node] + 1);
        }

        for (var leaf = 0; leaf < tree.Values.Length; leaf++)
        {
            var self = start + inner + leaf;
            nodes.Add(new Node { Feature = 0, Threshold = 0, Left = self, Right = self });
            values.Add(tree.Values[leaf]);
        }

        return depths.Max();
    }

    [StructLayout(LayoutKind.Sequential)]
    private struct Node
    {
        public int Feature;
        public float Threshold;
        public int Left;
        public int Right;
    }
}
