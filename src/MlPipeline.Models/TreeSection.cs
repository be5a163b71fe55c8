using MlPipeline.Learning.FastTree;

namespace MlPipeline.Models;

/// <summary>Boosted trees as bytes: counts and each tree's arrays one after the other.</summary>
internal static class TreeSection
{
    private const int MostNodes = 1 << 20;

    public static byte[] Write(TopicTrees? trees)
    {
        if (trees is null) return [];
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        Write(writer, trees.Trees);
        writer.Flush();
        return stream.ToArray();
    }

    public static void Write(BinaryWriter writer, TreeEnsemble ensemble)
    {
        writer.Write(ensemble.Start.Length);
        Array.ForEach(ensemble.Start, writer.Write);
        writer.Write(ensemble.Trees.Length);
        foreach (var tree in ensemble.Trees)
        {
            writer.Write(tree.Features.Length);
            Array.ForEach(tree.Features, writer.Write);
            Array.ForEach(tree.Thresholds, writer.Write);
            Array.ForEach(tree.Left, writer.Write);
            Array.ForEach(tree.Right, writer.Write);
            Array.ForEach(tree.NodeValues, writer.Write);
            Array.ForEach(tree.Values, writer.Write);
        }
    }

    /// <summary>Reads the trees of whole texts; no bytes are no trees.</summary>
    /// <exception cref="InvalidDataException">The bytes are no trees.</exception>
    public static TopicTrees? Read(ReadOnlyMemory<byte> bytes, int features) => bytes.IsEmpty ? null : new TopicTrees(Read(bytes, features, _ => true).Trees);

    /// <summary>Reads what a section starts with, then trees that look at features 0 to <paramref name="features"/> − 1, to the section's end.</summary>
    /// <exception cref="InvalidDataException">The bytes are no trees.</exception>
    public static (T First, TreeEnsemble Trees) Read<T>(ReadOnlyMemory<byte> bytes, int features, Func<BinaryReader, T> readFirst)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes.ToArray(), writable: false));
        try
        {
            var first = readFirst(reader);
            var start = Values(reader, Count(reader, 1), reader.ReadDouble);
            var trees = Values(reader, Count(reader, 0), () => Tree(reader, features));
            Require(reader.BaseStream.Position == reader.BaseStream.Length && trees.Length % start.Length == 0 && Array.TrueForAll(start, IsValue));
            return (first, new TreeEnsemble { Start = start, Trees = trees });
        }
        catch (EndOfStreamException)
        {
            throw new InvalidDataException("the trees are cut off");
        }
    }

    private static RegressionTree Tree(BinaryReader reader, int features)
    {
        var nodes = Count(reader, 0);
        var tree = new RegressionTree
        {
            Features = Values(reader, nodes, reader.ReadInt32),
            Thresholds = Values(reader, nodes, reader.ReadSingle),
            Left = Values(reader, nodes, reader.ReadInt32),
            Right = Values(reader, nodes, reader.ReadInt32),
            NodeValues = Values(reader, nodes, reader.ReadDouble),
            Values = Values(reader, nodes + 1, reader.ReadDouble),
        };
        Require(Array.TrueForAll(tree.NodeValues, IsValue) && Array.TrueForAll(tree.Values, IsValue) && !tree.Thresholds.Contains(float.NaN));
        for (var node = 0; node < nodes; node++)
        {
            Require(tree.Features[node] >= 0 && tree.Features[node] < features);

            // Children stand behind their parents, so no walk can go round in circles.
            Require(IsChild(tree.Left[node], node, nodes) && IsChild(tree.Right[node], node, nodes));
        }

        return tree;
    }

    private static bool IsValue(double value) => Math.Abs(value) <= TopicModel.LargestWeight;

    private static bool IsChild(int child, int node, int nodes) => child < 0 ? -1 - child <= nodes : child > node && child < nodes;

    // Never more than the bytes left could hold, so a hostile count allocates nothing.
    private static int Count(BinaryReader reader, int least)
    {
        var count = reader.ReadInt32();
        Require(count >= least && count <= MostNodes && count <= reader.BaseStream.Length - reader.BaseStream.Position);
        return count;
    }

    private static T[] Values<T>(BinaryReader reader, int count, Func<T> read)
    {
        Require(count <= reader.BaseStream.Length - reader.BaseStream.Position);
        var values = new T[count];
        for (var i = 0; i < count; i++) values[i] = read();
        return values;
    }

    private static void Require(bool condition)
    {
        if (!condition) throw new InvalidDataException("the trees contradict themselves");
    }
}
