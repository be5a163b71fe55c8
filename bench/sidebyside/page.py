"""Tables, and the places in docs/performance.md where they stand."""
import statistics


def table(head, rows):
    return "\n".join("| " + " | ".join(map(str, row)) + " |" for row in [head, ["---"] * len(head), *rows])


def number(value):
    return f"{value:,.0f}" if abs(value) >= 100 else f"{value:.1f}" if abs(value) >= 10 else f"{value:.2f}"


def spread(values, unit=""):
    """Median, and from the least to the most."""
    unit = f" {unit}" if unit else ""
    median = f"{number(statistics.median(values))}{unit}"
    return median if len(values) == 1 else f"{median} ({number(min(values))}–{number(max(values))})"


def verdict(value, wanted, at_least=True):
    return "yes" if (value >= wanted if at_least else value <= wanted) else "**no**"


def put(path, part, text):
    """Replaces what stands between the markers of a part."""
    begin, end = f"<!-- side-by-side: {part} -->\n", f"<!-- end of {part} -->"
    page = path.read_text(encoding="utf-8")
    before, rest = page.split(begin)
    path.write_text(before + begin + "\n" + text.strip() + "\n\n" + end + rest.split(end, 1)[1], encoding="utf-8")
