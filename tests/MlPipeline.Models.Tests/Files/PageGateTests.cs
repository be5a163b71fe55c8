using MlPipeline.Features;
using MlPipeline.Features.Gate;
using MlPipeline.Features.Pages;
using MlPipeline.Learning.FastTree;

namespace MlPipeline.Models.Tests.Files;

/// <summary>The second stage of web pages in the model file.</summary>
public sealed class PageGateTests
{
    private static TopicModel Model(int feature = 3) => SmallModels.Of(TextUnit.Paragraph) with
    {
        PageGate = new PageGate(
            new TreeEnsemble { Start = [0.25], Trees = [new RegressionTree { Features = [feature], Thresholds = [0.5f], Left = [-1], Right = [-2], NodeValues = [0], Values = [-1, 1] }] },
            new PageWords([new(PageWords.HashOf("a"), -0.5f), .. new[] { new KeyValuePair<ulong, float>(ulong.MaxValue, 1) }])),
    };

    [Fact]
    public void What_is_read_is_what_was_written()
    {
        var read = ModelFile.Read(ModelFile.Write(Model())).PageGate!;
        Assert.Equal(Model().PageGate!.Words.Entries, read.Words.Entries);
        Assert.Equal(Model().PageGate!.Trees.Trees[0].Values, read.Trees.Trees[0].Values);
        Assert.Equal(ModelFile.Write(Model()), ModelFile.Write(ModelFile.Read(ModelFile.Write(Model()))));
    }

    [Fact]
    public void A_model_without_it_has_no_section_for_it() => Assert.Null(ModelFile.Read(ModelFile.Write(SmallModels.Of(TextUnit.Paragraph))).PageGate);

    [Fact]
    public void Trees_that_look_at_features_which_there_are_not_are_damage() =>
        Assert.Equal(ModelFault.Damaged, Assert.Throws<ModelFormatException>(() => ModelFile.Write(Model(PageGateFeatures.Count))).Fault);

    [Fact]
    public void Newer_features_make_a_model_that_is_too_new()
    {
        var section = PageGateSection.Write(Model().PageGate);
        section[0] = PageFigures.Version + 1;
        Assert.Equal(ModelFault.TooNew, Assert.Throws<ModelFormatException>(() => PageGateSection.Read(section)).Fault);
    }

    [Fact]
    public void Any_cut_is_damage_and_takes_no_memory()
    {
        var section = PageGateSection.Write(Model().PageGate);
        for (var length = 1; length < section.Length; length++) Assert.Throws<InvalidDataException>(() => PageGateSection.Read(section.AsMemory(0, length)));
        section[4] = section[5] = section[6] = 0x7F;
        Assert.Throws<InvalidDataException>(() => PageGateSection.Read(section));
    }
}
