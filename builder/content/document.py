"""What one content file holds, typed; a key that the file does not give is None and not among `given`."""

from dataclasses import dataclass
from datetime import date

from builder.model.article import Byline
from builder.model.entry import Maker, Rights, Status, TextBlock
from builder.model.facts import Published
from builder.model.translation import Excused


@dataclass(frozen=True)
class PrintedIn:
    """The key `source`: where the article was printed, in the words of the file."""

    file: str = ""
    headline: str | None = None
    publication: str | None = None
    page: str | None = None
    byline: Byline = Byline()
    address: str | None = None
    continued_from: str | None = None
    continues_on: str | None = None
    truncated: bool = False


@dataclass(frozen=True)
class Front:
    """The front matter of a content file. Regions are adcodes; everything else is as written."""

    title: str | None = None
    kicker: str | None = None
    published: Published | None = None
    source: PrintedIn | None = None
    region: str | None = None
    regions: tuple[str, ...] = ()
    summary: str | None = None
    tags: tuple[str, ...] = ()
    status: Status | None = None
    withdrawn_because: str | None = None
    added: date | None = None
    updated: date | None = None
    reviewed: date | None = None
    aliases: tuple[str, ...] = ()
    rights: Rights | None = None
    warnings: tuple[str, ...] = ()
    joins: tuple[str, ...] = ()
    translated_from: tuple[tuple[str, str], ...] = ()
    exceptions: tuple[Excused, ...] = ()


@dataclass(frozen=True)
class ContentFile:
    """An article in one language, as its file has it."""

    path: str
    id: str
    language: str
    """zh or en."""
    front: Front
    lines: tuple[tuple[str, int], ...]
    """Each key that the file gives, though it be empty, and its line."""
    machine: tuple[str, ...]
    """Keys, and `body`, that still hold what the machine wrote."""
    blocks: tuple[TextBlock, ...]

    def gives(self, key: str) -> bool:
        """Whether the file has the key: an empty one is an answer too."""
        return any(name == key for name, _ in self.lines)

    def maker(self, key: str) -> Maker:
        """Who made the value of a key."""
        return Maker.MACHINE if key in self.machine else Maker.DESK

    def line(self, key: str) -> int:
        """The line of a key; 1 where the file does not give it."""
        return next((line for name, line in self.lines if name == key), 1)
