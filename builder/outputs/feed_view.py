"""A feed as its forms write it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from builder.outputs.pieces import Words
from builder.web.dates import When
from builder.web.lang import Lang

NOTHING_YET = date(1970, 1, 1)
"""A feed must say when it changed, also one that never did."""


@dataclass(frozen=True)
class FeedEntry:
    """An article in a feed, or one figure of an article."""

    address: str
    twin: str | None
    title: str
    summary: Words | None
    quoted: bool
    """Whether the summary is a sentence of the source, to be set in quotation marks."""
    composed: bool
    """Whether the machine composed the English: nobody has translated the article."""
    credit: tuple[str, ...]
    when: When
    tags: tuple[str, ...]
    added: date
    changed: date
    record: str
    """Where the article's record is."""
    figure: Mapping[str, object] = field(default_factory=dict)
    """The record of the figure, without its words; empty for an article."""

    def words(self, lang: Lang) -> str:
        """The summary and where it comes from, since feeds travel without their page."""
        said = self.summary.text if self.summary else ""
        quoted = f"“{said}”" if said and self.quoted else said
        source = ("，" if lang is Lang.ZH else ", ").join(self.credit)
        note = (f"（{source}）" if lang is Lang.ZH else f" ({source})") if source else ""
        return f"{quoted}{note}{' [composed by machine from the facts]' if self.composed else ''}".strip()


@dataclass(frozen=True)
class FeedView:
    """A feed."""

    lang: Lang
    title: str
    """Says what the feed holds: the site and the filter."""
    name: str
    description: str
    licence: str
    site: str
    home: str
    """The page that the feed follows."""
    atom: str
    json: str
    twin_atom: str
    entries: tuple[FeedEntry, ...]

    @property
    def changed(self) -> date:
        """The day of the last change."""
        return max((entry.changed for entry in self.entries), default=NOTHING_YET)


def moment(day: date) -> str:
    """A day as feeds write a moment."""
    return f"{day.isoformat()}T00:00:00Z"
