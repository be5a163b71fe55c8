using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;

namespace MlPipeline.Text.Html;

/// <summary>One pass over one page.</summary>
internal sealed class HtmlReader
{
    private readonly HtmlTokens _tokens;
    private readonly OpenElements _open = new();
    private readonly BlockRecorder _recorder;
    private readonly ParagraphWriter _writer;
    private readonly PageTitle _title = new();
    private readonly PageFacts _facts = new();

    internal HtmlReader(HtmlTokens tokens)
    {
        _tokens = tokens;
        _recorder = new BlockRecorder(_open);
        _writer = new ParagraphWriter(_recorder);
    }

    internal HtmlText Read()
    {
        for (var token = _tokens.Read(); token.Type != HtmlTokenType.EndOfFile; token = _tokens.Read())
        {
            if (token.Type == HtmlTokenType.Character)
                AddText(token.Data);
            else if (token.Type == HtmlTokenType.StartTag)
                Start((HtmlTagToken)token);
            else if (token.Type == HtmlTokenType.EndTag)
                End(token.Name);
        }

        EndParagraph();
        _facts.EndScript();
        var (text, paragraphs) = _writer.Finish();
        return new HtmlText(text, paragraphs, _title.Best(text, paragraphs), _recorder.Finish(_facts));
    }

    private void AddText(string text)
    {
        if (!_open.IsDropped)
        {
            _writer.Append(text, _open.IsPreformatted);
            _facts.AddText(text);
        }
        else if (!_open.IsForeign && _open.IsInnermost("title"))
            _title.AddElementText(text);
        else if (_facts.IsInLinkedData && _open.IsInnermost("script"))
            _facts.AddScript(text);
    }

    private void Start(HtmlTagToken tag)
    {
        var kind = ElementKinds.Of(tag.Name);
        var wasDropped = EndParagraphBefore(kind);
        ImpliedEnds.Apply(_open, tag.Name, kind);
        _facts.Close(_open.Depth);
        EndParagraphBehind(kind, wasDropped);

        if (!_open.IsForeign)
            _facts.AddTag(tag);
        if ((kind & ElementKind.Void) != 0)
            AddVoid(tag);
        else if ((kind & ElementKind.Document) == 0) // Nor can these hide the page: some are hidden until a script has run.
            Open(tag, kind);
    }

    private void Open(HtmlTagToken tag, ElementKind kind)
    {
        // Only svg and math know elements that close themselves; elsewhere the slash is ignored.
        var isForeign = _open.IsForeign || (kind & ElementKind.Foreign) != 0;
        if (isForeign && tag.IsSelfClosing)
            return;
        if (!isForeign)
            _tokens.EnterContent(tag.Name);

        var words = ElementWords.Of(tag);
        _facts.Open(tag, words, _open.Depth);
        _open.Open(new OpenElement(tag.Name, kind, (kind & ElementKind.Unseen) != 0 || Visibility.IsHidden(tag), words));
    }

    private void AddVoid(HtmlTagToken tag)
    {
        if (_open.IsDropped)
            return;
        if (tag.Name == "br")
            _writer.BreakLine();
        else if (tag.Name == "meta")
            _title.AddMeta(tag);
    }

    private void End(string name)
    {
        // The standard reads the faulty </br> as <br>.
        if (name == "br" && !_open.IsDropped)
            _writer.BreakLine();
        if (name == "title" && !_open.IsForeign)
            _title.EndElement();
        if (name == "script")
            _facts.EndScript();

        var kind = ElementKinds.Of(name);
        var wasDropped = EndParagraphBefore(kind);
        _open.Close(name);
        _facts.Close(_open.Depth);
        EndParagraphBehind(kind, wasDropped);
    }

    /// <summary>The paragraph ends before the stack changes, while it is known whether it belongs to a headline.</summary>
    private bool EndParagraphBefore(ElementKind kind)
    {
        if (!_open.IsDropped && (kind & ElementKind.Block) != 0)
            EndParagraph();
        return _open.IsDropped;
    }

    /// <summary>A tag inside a hidden inline element may close it together with the block around it: the text behind is another paragraph.</summary>
    private void EndParagraphBehind(ElementKind kind, bool wasDropped)
    {
        if (wasDropped && !_open.IsDropped && (kind & ElementKind.Block) != 0)
            EndParagraph();
    }

    private void EndParagraph()
    {
        if (_writer.EndParagraph() && _open.IsHeadline)
            _title.AddHeadline(_writer.LastParagraph());
    }
}
