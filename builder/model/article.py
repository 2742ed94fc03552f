"""An article as it stands on a newspaper page or in a content file: blocks of text in reading order."""

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """What a block is to the reader."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    PULL_QUOTE = "pull_quote"
    CAPTION = "caption"
    QUESTION = "question"
    NOTICE = "notice"


@dataclass(frozen=True)
class Block:
    """One block of an article: plain text without markup and without line breaks."""

    id: str
    """Anchor on the page and address of evidence: p-1, p-2 … in reading order, headings included."""
    role: Role
    text: str


@dataclass(frozen=True)
class Byline:
    """Who wrote the article: the credit word as printed, and the names without inner blanks."""

    credit: str | None = None
    names: tuple[str, ...] = ()


@dataclass(frozen=True)
class Span:
    """Characters of a page: a 0-based line and character offsets in it, end exclusive."""

    line: int
    start: int
    end: int


@dataclass(frozen=True)
class PageBlock:
    """A block as it was found on a page: its text, and the spans that hold it, in reading order."""

    role: Role
    text: str
    spans: tuple[Span, ...]


@dataclass(frozen=True)
class Join:
    """Two pieces of a page read as one block: what speaks for it, and whether that suffices."""

    first: Span
    second: Span
    evidence: tuple[str, ...]
    """Named kinds of evidence: unfinished-sentence, cut-word, open-bracket, numbering, repeated-text, topic …"""
    certain: bool


@dataclass(frozen=True)
class PageArticle:
    """One article as read from a page, before anything was asked of it."""

    title: str
    title_spans: tuple[Span, ...]
    kicker: str | None
    byline: Byline
    byline_spans: tuple[Span, ...]
    """Credit words and bylines, wherever they stand; they belong to no block's text."""
    blocks: tuple[PageBlock, ...]
    continued_from: str | None = None
    continues_on: str | None = None
    truncated: bool = False
    joins: tuple[Join, ...] = ()
    warnings: tuple[str, ...] = ()
    """Doubts about this article, in words an editor understands, with page lines."""
    kicker_spans: tuple[Span, ...] = ()


@dataclass(frozen=True)
class Discard:
    """Characters of a page that belong to no article, and why: blank, page-header, page-number, imprint …"""

    name: str
    spans: tuple[Span, ...]


@dataclass(frozen=True)
class PageReading:
    """A whole page as read. Every character belongs to exactly one article or one discard."""

    path: str
    lines: tuple[str, ...]
    articles: tuple[PageArticle, ...]
    discards: tuple[Discard, ...]
    dates: tuple[str, ...] = ()
    """Dates printed in the page's furniture, ISO 8601, as evidence for the day of publication."""


@dataclass(frozen=True)
class Article:
    """An article to ask facts of: what every analysis sees."""

    title: str
    kicker: str | None
    byline: Byline
    blocks: tuple[Block, ...]
