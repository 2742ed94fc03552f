"""All entries, filed: newest first, by region and by tag. What the rights of an article withhold is gone after this."""

from collections.abc import Iterable
from dataclasses import replace

from builder.content.rights import published_part
from builder.model.catalogue import Catalogue
from builder.model.entry import Entry, Status
from builder.model.evaluation import Evaluation
from builder.model.facts import Tag
from builder.model.glossary import GlossaryTerm
from builder.model.jobs import Links
from builder.model.rulings import Ruling
from builder.model.settings import Settings


def catalogue_of(
    entries: Iterable[Entry],
    settings: Settings,
    links: Links,
    *,
    drafts: bool = False,
    given_out: tuple[str, ...] = (),
    glossary: Iterable[GlossaryTerm] = (),
    evaluation: Evaluation | None = None,
    rulings: tuple[Ruling, ...] = (),
) -> Catalogue:
    """The catalogue of what may be shown; drafts are in it for the preview alone."""
    shown = [published_part(entry) for entry in entries if drafts or entry.status is not Status.DRAFT]
    by_id = sorted(shown, key=lambda entry: entry.id)
    newest_first = tuple(sorted(by_id, key=lambda entry: entry.published.value or "", reverse=True))
    by_region: dict[str, list[Entry]] = {}
    by_tag: dict[str, list[Entry]] = {}
    tags: dict[str, Tag] = {}
    for entry in newest_first:
        for adcode in entry.regions:
            by_region.setdefault(adcode, []).append(entry)
        for tag in entry.tags:
            by_tag.setdefault(tag.id, []).append(entry)
            tags.setdefault(tag.id, replace(tag, weight=1.0, evidence=()))
    return Catalogue(
        settings=settings,
        links=links,
        entries=newest_first,
        by_region={adcode: tuple(filed) for adcode, filed in sorted(by_region.items())},
        by_tag={name: tuple(filed) for name, filed in sorted(by_tag.items())},
        tags=dict(sorted(tags.items())),
        glossary={term.id: term for term in sorted(glossary, key=lambda term: (term.id, term.path))},
        given_out=given_out,
        preview=drafts,
        evaluation=evaluation,
        rulings=rulings,
    )
