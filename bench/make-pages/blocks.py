"""The paragraphs of a page by the rules of the product's HTML reader, for pages whose elements are closed as they should be."""
from html.parser import HTMLParser

VOID = set("area base basefont bgsound br col embed frame hr image img input keygen link meta param source track wbr".split())
UNSEEN = set("audio canvas datalist svg video iframe noembed noframes noscript script style template textarea title math".split())
BLOCK = set((
    "address dd div dt li p article aside blockquote center details dialog dir dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr "
    "listing main menu nav ol plaintext pre search section summary table ul xmp body button caption frameset head html legend optgroup option select tbody td "
    "tfoot th thead tr").split())


class Blocks(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.paragraphs, self._text, self._break, self._space, self._hidden = [], "", False, False, []

    def handle_starttag(self, tag, attributes):
        if self._hidden:
            if tag not in VOID:
                self._hidden.append(tag)
            return
        if tag in BLOCK:
            self._end()
        if tag == "br":
            if self._break:
                self._end()
            else:
                self._break = bool(self._text)
            self._space = False
        elif tag not in VOID and tag not in ("html", "body", "head") and (tag in UNSEEN or _hides(tag, dict(attributes))):
            self._hidden.append(tag)

    def handle_startendtag(self, tag, attributes):
        if tag in VOID or not self._hidden:
            self.handle_starttag(tag, attributes)

    def handle_endtag(self, tag):
        if self._hidden:
            if tag not in VOID:
                if self._hidden.pop() != tag:
                    raise ValueError(f"</{tag}> does not close the element that is open in a hidden one")
                if not self._hidden and tag in BLOCK:
                    self._end()
            return
        if tag in BLOCK:
            self._end()

    def handle_data(self, data):
        if self._hidden:
            return
        for character in data:
            if character.isspace():
                self._space = True
            else:
                if self._text and (self._break or self._space):
                    self._text += "\n" if self._break else " "
                self._text += character
                self._break = self._space = False

    def _end(self):
        if self._text:
            self.paragraphs.append(self._text)
        self._text, self._break, self._space = "", False, False


def _hides(tag, attributes):
    style = (attributes.get("style") or "").replace(" ", "").lower()
    return "hidden" in attributes or tag == "dialog" and "open" not in attributes or attributes.get("aria-hidden") == "true" or "display:none" in style or "visibility:hidden" in style


def paragraphs(html):
    reader = Blocks()
    reader.feed(html)
    reader.close()
    reader._end()
    return reader.paragraphs
