"""What an editor should know of a plan before anything is drawn: addresses not noted down, readings in doubt."""

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from builder.model.article import Block, Role
from builder.model.catalogue import Catalogue
from builder.model.entry import Entry, Made, Maker, Source, TextBlock
from builder.model.facts import Evidence, Tag
from builder.model.problems import Problem, Severity
from builder.outputs.addresses import addresses

NOWHERE = Evidence("", 0, 0, "")
SOME = (TextBlock(Block("p-1", Role.PARAGRAPH, ""), "", 1),)


def not_given_out(catalogue: Catalogue) -> Iterator[Problem]:
    """One problem for all addresses that content/addresses.tsv does not hold yet."""
    known = set(catalogue.given_out)
    new = [address for address in addresses_of(catalogue) if address not in known]
    if new:
        what = f"{len(new)} addresses are not noted down, the first is {new[0]}"
        hint = "Run: digest check --fix. Noted addresses are watched, so that none of them ever dies."
        yield Problem("addresses.tsv", 0, "L203", what, hint, Severity.WARNING)


def addresses_of(catalogue: Catalogue) -> list[str]:
    """Every address that the site gives out, sorted."""
    return sorted({one.address for one in addresses(catalogue)})


def outline(entry: Entry) -> Entry:
    """The entry with all that any address rests on and as little else as may be: those of a whole site are held at once."""
    translation = entry.translation and replace(
        entry.translation, summary=None, blocks=_any(entry.translation.blocks), translated_from=(), stale=()
    )
    return replace(
        entry,
        published=replace(entry.published, basis=""),
        source=Source("", ""),
        places=(),
        mentioned_regions=(),
        summary=Made("", Maker.MACHINE),
        summary_en=None,
        summary_from=(),
        tags=tuple(_tag(replace(tag, weight=1.0, evidence=())) for tag in entry.tags),
        blocks=_any(entry.blocks),
        translation=translation,
        figures=tuple(
            replace(one, value_text="", counter=None, strength=None, evidence=NOWHERE)
            for one in entry.figures
            if one.known
        ),
        events=tuple(
            replace(one, what="", what_en=None, evidence=NOWHERE, inferred=()) for one in entry.events
        ),
        documents=tuple(replace(one, evidence=NOWHERE) for one in entry.documents),
        issuers=tuple(replace(one, evidence=NOWHERE) for one in entry.issuers),
        terms=(),
    )


@lru_cache(maxsize=4096)
def _tag(tag: Tag) -> Tag:
    """A tag that many articles have is held once."""
    return tag


def _any(blocks: tuple[TextBlock, ...]) -> tuple[TextBlock, ...]:
    """Whether there are blocks is all that addresses ask."""
    return SOME if blocks else ()


def doubtful_readings(catalogue: Catalogue) -> Iterator[Problem]:
    """Characters with several readings that no name and no phrase decides: a title may file in the wrong place."""
    for entry in catalogue.entries:
        if entry.reading.doubtful:
            what = f"the reading of {'、'.join(entry.reading.doubtful)} rests on a character table: {entry.reading.title}"
            hint = "If it is wrong, add the phrase to builder/lexicon/phrases.tsv."
            yield Problem(entry.path, 1, "L204", what, hint, Severity.NOTE)
