"""Everything that a site shows, built in one place."""

from dataclasses import dataclass, field

from builder.model.entry import Entry
from builder.model.evaluation import Evaluation
from builder.model.facts import Tag
from builder.model.glossary import GlossaryTerm
from builder.model.jobs import Links
from builder.model.rulings import Ruling
from builder.model.settings import Settings


@dataclass(frozen=True, eq=False)
class Catalogue:
    """All entries newest first, and the entries of each region and tag, newest first.

    Drafts are left out before it is built; a brief entry has lost its blocks, so that no output can publish them.
    A catalogue equals itself alone, so that what several outputs derive from it is derived once.
    """

    settings: Settings
    links: Links
    entries: tuple[Entry, ...]
    by_region: dict[str, tuple[Entry, ...]]
    """Adcode of each province-level unit that any entry reports on in substance."""
    by_tag: dict[str, tuple[Entry, ...]]
    tags: dict[str, Tag]
    """One tag an id, with its names."""
    glossary: dict[str, GlossaryTerm] = field(default_factory=dict)
    """Terms by id, in order of ids."""
    given_out: tuple[str, ...] = ()
    """Every address that was ever given out (content/addresses.tsv)."""
    preview: bool = False
    """Built for editors: drafts are in it, and so is the page of specimens."""
    rulings: tuple[Ruling, ...] = ()
    """What editors decided about targets and outcomes."""
    evaluation: Evaluation | None = None
    """How right the machine is; None while nobody has measured it."""
