"""Reads the tables that lie beside the modules of this folder; nothing else in the lexicon opens a file."""

from importlib.resources import files

Row = tuple[str, ...]


def rows(name: str) -> tuple[Row, ...]:
    """The rows of a table: columns apart by tabs; lines that are empty or begin with # are left out."""
    text = files("builder.lexicon").joinpath(name).read_text("utf-8")
    return tuple(tuple(line.split("\t")) for line in text.splitlines() if line and not line.startswith("#"))
