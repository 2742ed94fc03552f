"""Plain text as Markdown: only what would be read as markup is escaped, so that ordinary Chinese stays as it is."""

import re

from builder.model.article import Role

_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]")
_SURROGATES = re.compile("[\ud800-\udfff]")
_MARKUP = re.compile(
    r"\\(?![^\W_])|[`*\[]|<(?=\S)|&(?=#[0-9xX]|[A-Za-z][A-Za-z0-9]{0,40};)|(?<![^\W_])_|_(?![^\W_])"
)
# What a paragraph may not begin with: heading, quotation, list, rule, fence, classes.
_OPENING = re.compile(r"#{1,6}(?=\s|$)|>|[-+](?=\s|$)|-(?=[- \t]*$)|~~~|\{|[0-9]{1,9}(?=[.)](?:\s|$))")


def printable(text: str) -> str:
    """The text without what no page can print: control characters go, half characters become U+FFFD."""
    return _SURROGATES.sub("\ufffd", _UNPRINTABLE.sub("", text))


def write_block(role: Role, text: str) -> str:
    """One block of Markdown, on one line, below a line of its class where its role has one."""
    inner = _escape(printable(text))
    if role is Role.HEADING:
        return f"## {inner[:-1]}\\#" if inner.endswith("#") else f"## {inner}"
    inner = _OPENING.sub(_disarm, inner, count=1) if _OPENING.match(inner) else inner
    if role is Role.PULL_QUOTE:
        return f"> {inner}"
    return inner if role is Role.PARAGRAPH else f"{{.{role}}}\n{inner}"


def _escape(text: str) -> str:
    escaped = _MARKUP.sub(lambda match: f"\\{match[0]}", text)
    if not escaped:
        return ""
    # Blanks at the ends and line breaks would be lost, or begin another block.
    if escaped[-1].isspace():
        escaped = f"{escaped[:-1]}&#{ord(escaped[-1])};"
    if escaped[0].isspace():
        escaped = f"&#{ord(escaped[0])};{escaped[1:]}"
    return escaped.replace("\r", "&#13;").replace("\n", "&#10;")


def _disarm(match: re.Match[str]) -> str:
    # After a number it is the dot that makes the list.
    return f"{match[0]}\\" if match[0].isdigit() else f"\\{match[0]}"
