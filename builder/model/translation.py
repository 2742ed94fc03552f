"""An article in both languages side by side, as its translator works on it."""

from dataclasses import dataclass

from builder.model.article import Role


@dataclass(frozen=True)
class Excused:
    """A check that a translator sets aside, where, and why."""

    code: str
    block: str
    """title, kicker, summary, or the id of a block: p-3."""
    reason: str
    line: int
    """1-based line of the English file."""


@dataclass(frozen=True)
class Passage:
    """A piece of an article that is translated as one: a block, or its title, kicker or summary."""

    id: str
    """title, kicker, summary, or p-1, p-2 …"""
    role: Role
    text: str
    line: int
    """1-based line of its file."""


@dataclass(frozen=True)
class Side:
    """An article in one language."""

    path: str
    head: tuple[Passage, ...]
    """Title, kicker and summary, as far as the article has them."""
    blocks: tuple[Passage, ...]


@dataclass(frozen=True)
class Sides:
    """An article and its translation."""

    id: str
    zh: Side
    en: Side
    year: int | None
    """The year of publication, which 今年 means."""
    translated_from: tuple[tuple[str, str], ...] = ()
    """What the translator had before him: title, kicker, summary, and `text` with a checksum a block, blanks between."""
    exceptions: tuple[Excused, ...] = ()
