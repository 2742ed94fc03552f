"""Keys of a front matter as lines of YAML: one key a line, lists in block style, quotes only where needed."""

import re
from collections.abc import Iterator

from builder.content.yaml_read import Value

_WORDS = frozenset(("null", "~", "true", "false", "yes", "no", "on", "off", "y", "n"))
# Signs that begin something else than plain words, and those that end them.
_SPECIAL = re.compile(r"""[-?:](?=\s|$)|[,\[\]{}#&*!|>'"%@`]|---|\.\.\.|=$""")
_BREAKING = re.compile(r":(?=\s|$)|(?<=\s)#")
_UNPRINTABLE = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]")


def key_lines(name: str, value: Value) -> list[str]:
    """The lines of one key, without line ends."""
    return list(_lines(_scalar(name), value, ""))


def _lines(lead: str, value: Value, indent: str) -> Iterator[str]:
    inner = f"{indent}  "
    if isinstance(value, dict) and value:
        yield f"{indent}{lead}:"
        for name, one in value.items():
            yield from _lines(_scalar(name), one, inner)
    elif isinstance(value, list) and value:
        yield f"{indent}{lead}:"
        for item in value:
            yield from _item(item, inner)
    elif isinstance(value, str) and _is_literal(value):
        yield f"{indent}{lead}: |-"
        for line in value.split("\n"):
            yield f"{inner}{line}" if line else ""
    else:
        yield f"{indent}{lead}: {_inline(value)}"


def _item(value: Value, indent: str) -> Iterator[str]:
    if isinstance(value, dict) and value:
        lines = [line for name, one in value.items() for line in _lines(_scalar(name), one, f"{indent}  ")]
        yield f"{indent}- {lines[0].lstrip(' ')}"
        yield from lines[1:]
    else:
        yield f"{indent}- {_inline(value)}"


def _inline(value: Value) -> str:
    return _scalar(value) if isinstance(value, str) else _flow(value)


def _flow(value: Value) -> str:
    """A value between brackets, where commas and brackets end words."""
    if value is None:
        return "null"
    if isinstance(value, str):
        return _quoted(value)
    if isinstance(value, dict):
        return "{" + ", ".join(f"{_quoted(name)}: {_flow(one)}" for name, one in value.items()) + "}"
    return "[" + ", ".join(_flow(one) for one in value) + "]"


def _is_literal(text: str) -> bool:
    lines = text.split("\n")
    return (
        len(lines) > 1
        and not _UNPRINTABLE.search(text)
        and all(line == line.rstrip() for line in lines)
        and lines[0][:1] not in ("", " ")
        and lines[-1] != ""
    )


def _scalar(text: str) -> str:
    if _UNPRINTABLE.search(text) or "\n" in text:
        return _double(text)
    plain = text and text == text.strip() and text.lower() not in _WORDS
    if plain and not _SPECIAL.match(text) and not _BREAKING.search(text):
        return text
    return _quoted(text)


def _quoted(text: str) -> str:
    if _UNPRINTABLE.search(text) or "\n" in text:
        return _double(text)
    return "'" + text.replace("'", "''") + "'"


def _double(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t")
    return '"' + _UNPRINTABLE.sub(lambda match: f"\\u{ord(match[0]):04x}", escaped) + '"'
