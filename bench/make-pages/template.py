"""Templates: {{ expression }}, {% for x in … %}, {% if … %}, {% elif … %}, {% else %}, {% set x = … %}, {% def name(…) %}, {% end %}, {# remark #}."""
import re

_PARTS = re.compile(r"(\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\})", re.S)
_LONE = re.compile(r"^[ \t]*((?:\{%.*?%\}|\{#.*?#\}))[ \t]*\n", re.M | re.S)


def compile_template(source, name):
    """A function from a dictionary of names to the text."""
    lines, depth = ["def render(_out):"], 1

    def add(line):
        lines.append("    " * depth + line)

    for part in _PARTS.split(_LONE.sub(r"\1", source)):
        if part.startswith("{{"):
            add(f"_out.append(str({part[2:-2].strip()}))")
        elif part.startswith("{%"):
            words = " ".join(part[2:-2].split())
            if words == "end":
                depth -= 1
            elif words.startswith("set "):
                add(words[4:])
            elif words == "else" or words.startswith("elif "):
                depth -= 1
                add(words + ":")
                depth += 1
            else:
                add(words + ":")
                depth += 1
                add("pass")
        elif part and not part.startswith("{#"):
            add(f"_out.append({part!r})")
    if depth != 1:
        raise SyntaxError(f"{name}: a block has no end")
    code = compile("\n".join(lines), name, "exec")

    def render(names):
        scope, out = dict(names), []
        exec(code, scope)
        scope["render"](out)
        return "".join(out)

    return render
