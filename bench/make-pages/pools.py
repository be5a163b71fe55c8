"""Pools of texts: a line an entry; [a|b|c] is one of these, {3-9} a number, {3-9.1} one with a decimal, {1000-9000} is written with its separator."""
import re

_CHOICE = re.compile(r"\[([^\[\]]*)\]")
_NUMBER = re.compile(r"\{(\d+)-(\d+)(\.1)?\}")


def read(path):
    return [line.strip() for line in path.read_text(encoding="utf-8").splitlines() if line.strip() and not line.startswith("#")]


def fill(line, draw, lang):
    point, thousands = (".", ",") if lang == "en" else (",", ".")

    def number(match):
        value = draw.between(int(match[1]), int(match[2]))
        if match[3]:
            return f"{value}{point}{draw.between(1, 9)}"
        return f"{value:,}".replace(",", thousands) if value >= 2100 else str(value)

    while _CHOICE.search(line):
        line = _CHOICE.sub(lambda match: draw.one(match[1]), line)
    return _NUMBER.sub(number, line)


class Pool:
    """Entries of one pool for one page: each once, in the page's own order, until all were used."""

    def __init__(self, lines, draw, lang):
        self._lines, self._draw, self._lang, self._left = lines, draw, lang, []

    def next(self):
        if not self._left:
            self._left = self._draw.shuffled(self._lines)
        return fill(self._left.pop(), self._draw, self._lang)
