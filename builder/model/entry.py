"""An article as the site publishes it: what editors wrote, and what the machine found where they wrote nothing."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from builder.model.article import Block, Byline
from builder.model.events import Event
from builder.model.facts import Evidence, Place, Published, Reading, Tag
from builder.model.figures import Figure
from builder.model.mentions import Document, Issuer


class Status(StrEnum):
    """Where an article stands with its editors."""

    DRAFT = "draft"
    PUBLISHED = "published"
    WITHDRAWN = "withdrawn"


class Rights(StrEnum):
    """What may be published of an article: its full text, or facts, citation and link only."""

    FULL = "full"
    BRIEF = "brief"


class Maker(StrEnum):
    """Who made a statement: the machine, the desk, or the source that is quoted."""

    MACHINE = "machine"
    DESK = "desk"
    SOURCE = "source"


@dataclass(frozen=True)
class Bilingual:
    """The same words in both languages; `en` is None where there is no English, and is never guessed."""

    zh: str
    en: str | None = None


@dataclass(frozen=True)
class Source:
    """Where an article was printed."""

    file: str
    """Name of the page's file, as ingested; empty for an article written by the desk."""
    headline: str
    """The headline as printed, line breaks removed: an article is cited by it and known again by it."""
    publication: Bilingual | None = None
    page: str | None = None
    byline: Byline = Byline()
    address: str | None = None
    """Where the newspaper published it, as a URL."""
    continued_from: str | None = None
    continues_on: str | None = None
    truncated: bool = False
    desk: bool = False
    """Its words are the desk's own, though they came in as a page."""

    @property
    def authors(self) -> tuple[str, ...]:
        """Who wrote what was printed. Where the desk tells it again, the byline names the desk, and the authors are not known."""
        return () if self.desk else self.byline.names


@dataclass(frozen=True)
class TextBlock:
    """A block of a content file: what it says, and the safe HTML of it."""

    block: Block
    html: str
    line: int
    """1-based line of the content file where it begins."""
    block_level: bool = False
    """Whether `html` holds whole elements (a list, a table), which may not stand inside a <p>."""


@dataclass(frozen=True)
class Made:
    """A value, and who made it."""

    text: str
    maker: Maker


@dataclass(frozen=True)
class Translation:
    """The English side of an article."""

    path: str
    title: str | None
    kicker: str | None
    summary: str | None
    blocks: tuple[TextBlock, ...]
    translated_from: tuple[tuple[str, str], ...] = ()
    """Checksums of the Chinese that was translated, by title, kicker, summary and text; empty where nobody noted them."""
    stale: tuple[str, ...] = ()
    """What has changed in Chinese since: title, kicker, summary, ids of Chinese blocks."""


@dataclass(frozen=True)
class Entry:
    """An article in both languages with its facts, as editors may have changed them."""

    id: str
    path: str
    """Content file of the Chinese side, relative to content/."""
    title: Bilingual
    kicker: Bilingual | None
    published: Published
    source: Source
    primary_region: str | None
    regions: tuple[str, ...]
    mentioned_regions: tuple[str, ...]
    places: tuple[Place, ...]
    summary: Made
    summary_en: Made | None
    summary_from: tuple[Evidence, ...]
    """For a machine-made summary: where each of its sentences stands."""
    tags: tuple[Tag, ...]
    tags_maker: Maker
    reading: Reading
    status: Status
    withdrawn_because: str | None
    rights: Rights
    added: date
    updated: date | None
    reviewed: date | None
    aliases: tuple[str, ...]
    blocks: tuple[TextBlock, ...]
    translation: Translation | None
    figures: tuple[Figure, ...] = ()
    events: tuple[Event, ...] = ()
    documents: tuple[Document, ...] = ()
    issuers: tuple[Issuer, ...] = ()
    terms: tuple[tuple[str, Evidence], ...] = ()
    """Glossary terms by id, with where each first stands."""
    headline_en: Made | None = None
    """Where nobody has translated the title: an English line composed from the facts. It says a fact, not the title."""

    @property
    def changed(self) -> date:
        """The day a reader should see as the last change."""
        return self.updated or self.added
