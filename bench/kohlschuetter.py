"""The two decision trees of Kohlschuetter, Fankhauser and Nejdl 2010, "Boilerplate Detection using Shallow Text Features" (WSDM), for comparison: content blocks of a page by
number of words and link density (their algorithm 2), or by text density and link density (algorithm 1). Written from the paper; blocks are the texts between tags that are not inline."""

import re
from html.parser import HTMLParser

INLINE = set("a abbr acronym b bdi bdo big br cite code data del dfn em font i img input ins kbd label mark q s samp small span strike strong sub sup time tt u var wbr".split())
IGNORED = {"script", "style", "noscript", "template", "iframe", "svg", "head", "textarea", "object", "embed", "applet"}
VOID = set("area base br col embed hr img input link meta param source track wbr".split())
WORD = re.compile(r"\w+")
LINE = 80


class Block:
    def __init__(self, text, link_words):
        self.text = text
        self.words = len(WORD.findall(text))
        self.link_density = link_words / self.words if self.words else 0.0
        self.density = density(text)


def density(text):
    """Words a line of 80 characters, the last line left out where there are several."""
    words, lines, length = text.split(), [[]], 0
    for word in words:
        if length + len(word) + (length > 0) > LINE and lines[-1]:
            lines.append([])
            length = 0
        lines[-1].append(word)
        length += len(word) + (length > 0)
    whole = lines[:-1] if len(lines) > 1 else lines
    return sum(map(len, whole)) / len(whole)


class Reader(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.blocks, self.text, self.link_words, self.links, self.ignored = [], [], 0, 0, []

    def flush(self):
        text = " ".join("".join(self.text).split())
        if text:
            self.blocks.append(Block(text, self.link_words))
        self.text, self.link_words = [], 0

    def handle_starttag(self, tag, attrs):
        if tag in IGNORED and tag not in VOID:
            self.ignored.append(tag)
        if tag == "a":
            self.links += 1
        elif tag == "br":
            self.text.append(" ")
        elif tag not in INLINE:
            self.flush()

    def handle_endtag(self, tag):
        if self.ignored and tag == self.ignored[-1]:
            self.ignored.pop()
        if tag == "a":
            self.links = max(0, self.links - 1)
        elif tag not in INLINE:
            self.flush()

    def handle_data(self, data):
        if self.ignored:
            return
        self.text.append(data)
        if self.links:
            self.link_words += len(WORD.findall(data))


def blocks_of(html):
    reader = Reader()
    reader.feed(html)
    reader.close()
    reader.flush()
    return reader.blocks


def by_words(previous, block, following):
    """Algorithm 2: number of words and link density."""
    if block.link_density > 0.333333:
        return False
    if previous.link_density <= 0.555556:
        if block.words > 16:
            return True
        return following.words > 15 or previous.words > 4
    return block.words > 40 or following.words > 17


def by_density(previous, block, following):
    """Algorithm 1: text density and link density."""
    if block.link_density > 0.333333:
        return False
    if previous.link_density <= 0.555556:
        if block.density > 9:
            return following.density > 0
        return following.density > 10 or previous.density > 4
    return following.density > 11


def content(html, rule):
    """The texts of the blocks that a rule takes for content."""
    blocks = blocks_of(html)
    nothing = Block("", 0)
    around = [nothing, *blocks, nothing]
    return [block.text for i, block in enumerate(blocks) if rule(around[i], block, around[i + 2])]
