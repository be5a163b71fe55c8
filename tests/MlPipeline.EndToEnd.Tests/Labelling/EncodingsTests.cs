using System.Text;
using MlPipeline.EndToEnd.Tests.Corpora;
using MlPipeline.EndToEnd.Tests.Running;
using MlPipeline.Text.Tests.Encodings;

namespace MlPipeline.EndToEnd.Tests.Labelling;

/// <summary>Copies of articles in the old encodings get the labels of their originals, by the model that ships.</summary>
public sealed class EncodingsTests : IDisposable
{
    private const string Windows1252Only = "windows-1252";

    // Without the few characters that the old encodings have no place for.
    private static readonly string[] Articles = [.. RepositoryData.Texts(50).Select(OldCharacters)];

    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("windows-1258")]
    [InlineData("vni")]
    public void Fifty_articles_get_the_labels_of_their_originals(string encoding)
    {
        var copies = Label(encoding, encoding == "vni" ? LegacyBytes.Vni : LegacyBytes.Windows1258, out var errors);
        Assert.Equal(Label("utf-8", Encoding.UTF8.GetBytes, out _), copies);
        Assert.Contains($"repaired: 50 files from {encoding}, told from their letters with a confidence of 0.9", errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Fifty_articles_in_tcvn3_get_the_labels_of_their_originals_but_where_capitals_are_lost()
    {
        var copies = Label("tcvn3", LegacyBytes.Tcvn3, out var errors);
        Assert.Contains("repaired: 50 files from tcvn3", errors, StringComparison.Ordinal);

        // What is lost are capitals with a tone; a capital is a feature, so now and then a label may change.
        var originals = Label("utf-8", Encoding.UTF8.GetBytes, out _);
        Assert.InRange(originals.Zip(copies).Count(each => each.First != each.Second), 0, originals.Length / 50);
    }

    [Fact]
    public void An_encoding_that_is_insisted_on_is_the_only_one()
    {
        var file = folder.Write("a.txt", LegacyBytes.Tcvn3("Hà Nội"));
        Assert.Contains("a.txt: not text", Command.Run("label", file).Exits(3).Errors, StringComparison.Ordinal);
        Assert.Equal("Hà Nội", Assert.Single(Command.Run("label", file, "--encoding", "TCVN3").Exits(0).Rows).Text("text"));
        Command.Run("label", folder.Write("b.txt", "Hà Nội"), "--encoding", "utf-16le").Exits(3);
        Command.Run("label", file, "--encoding", Windows1252Only).Exits(2);
    }

    private static string OldCharacters(string text) => string.Concat(text.EnumerateRunes().Select(rune => LegacyText.Has(rune) ? rune.ToString() : "?"));

    private string[] Label(string name, Func<string, byte[]> encode, out string errors)
    {
        for (var i = 0; i < Articles.Length; i++) folder.Write($"{name}/{i:00}.txt", encode(Articles[i]));
        var result = Command.Run("label", folder.At(name)).Exits(0);
        errors = result.Errors;
        return [.. result.Rows.Select(row => $"{row.Text("article")} {row.Int("n")} {row.Text("label")} {row.GetProperty("also")} {row.GetProperty("auto")}")];
    }
}
