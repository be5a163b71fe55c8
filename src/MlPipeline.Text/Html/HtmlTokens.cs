using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Text;

namespace MlPipeline.Text.Html;

/// <summary>A page as a sequence of tags and text.</summary>
internal sealed class HtmlTokens : IDisposable
{
    private readonly TextSource _source;
    private readonly HtmlTokenizer _tokenizer;

    internal HtmlTokens(string html)
    {
        _source = new TextSource(html);
        _tokenizer = new HtmlTokenizer(_source, HtmlEntityProvider.Resolver) { SkipComments = true, DisableElementPositionTracking = true };
    }

    /// <summary>The next token; after the last one a token of type <see cref="HtmlTokenType.EndOfFile"/>.</summary>
    internal HtmlToken Read() => _tokenizer.Get();

    /// <summary>Reads the content of the element just opened as the standard says: a script may hold what looks like tags.</summary>
    internal void EnterContent(string name) => _tokenizer.State = name switch
    {
        "script" => HtmlParseMode.Script,
        "style" or "xmp" or "iframe" or "noembed" or "noframes" => HtmlParseMode.Rawtext,
        "title" or "textarea" => HtmlParseMode.RCData,
        "plaintext" => HtmlParseMode.Plaintext,
        _ => HtmlParseMode.PCData,
    };

    public void Dispose()
    {
        _tokenizer.Dispose();
        _source.Dispose();
    }
}
