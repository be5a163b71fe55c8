"""What editors and scripts leave between the paragraphs of a page: nothing that a reader sees."""
import re

_KINDS = ("<p>&nbsp;</p>", "<p></p>", "<!-- pos_{n} -->", "<div id=\"slot-{n}\"></div>", "<script>window.q=window.q||[];q.push({n});</script>", "<p><br></p>", "\n\n\n", "<a name=\"m{n}\"></a>")
_TEXT = re.compile(r"(?<=[^\W\d_]) (?=[^\W\d_])")


def littered(html, draw):
    """The page with empty paragraphs, scripts and remarks behind some paragraphs, and no-break spaces in some of its texts; a page in three stays clean."""
    percent = draw.one((0, 4, 12))
    if not percent:
        return html

    def behind(match):
        return match[0] + (draw.one(_KINDS).replace("{n}", str(draw.between(100, 99999))) if draw.chance(percent) else "")

    def inside(match):
        text = match[0]
        return _TEXT.sub("&nbsp;", text, count=1) if len(text) > 60 and draw.chance(percent) else text

    head, body, rest = html.partition("<body") if "<body" in html else ("", "", html)
    rest = re.sub(r"</p>", behind, rest)
    return head + body + re.sub(r"(?<=>)[^<>{}]+(?=</p>)", inside, rest)
