"""All entries, filed: newest first, by region and by tag. What the rights of an article withhold is gone after this."""

from collections.abc import Iterable
from dataclasses import replace

from builder.model.catalogue import Catalogue
from builder.model.entry import Entry, Made, Maker, Rights, Status
from builder.model.evaluation import Evaluation
from builder.model.facts import Tag
from builder.model.glossary import GlossaryTerm
from builder.model.jobs import Links
from builder.model.rulings import Ruling
from builder.model.settings import Settings
from builder.text.sentences import clauses

QUOTATION = 120
"""Characters that a brief article may quote of its source."""


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


def published_part(entry: Entry) -> Entry:
    """The entry without what its rights or its withdrawal keep back."""
    if entry.status is Status.WITHDRAWN:
        return without_facts(without_text(entry))
    return brief(entry) if entry.rights is Rights.BRIEF else entry


def without_facts(entry: Entry) -> Entry:
    """The entry with nothing that was read out of its text."""
    return replace(
        entry,
        summary=Made("", Maker.MACHINE),
        summary_en=None,
        headline_en=None,
        summary_from=(),
        figures=(),
        events=(),
        documents=(),
        issuers=(),
        terms=(),
    )


def brief(entry: Entry) -> Entry:
    """No text of the source but one sentence of at most 120 characters, where the summary is the machine's."""
    if entry.summary.maker is Maker.DESK:
        return without_text(entry)
    pieces = entry.summary_from[:1]
    quote = shortened(pieces[0].quote if pieces else entry.summary.text)
    kept = tuple(replace(piece, end=piece.start + len(quote), quote=quote) for piece in pieces)
    return replace(without_text(entry), summary=replace(entry.summary, text=quote), summary_from=kept)


def shortened(sentence: str) -> str:
    """The sentence, or as many of its leading clauses as the limit allows."""
    if len(sentence) <= QUOTATION:
        return sentence
    ends = [end for _, end in clauses(sentence) if end <= QUOTATION]
    return sentence[: ends[-1] if ends else QUOTATION]


def without_text(entry: Entry) -> Entry:
    """The entry with neither language's body."""
    translation = entry.translation and replace(entry.translation, blocks=())
    return replace(entry, blocks=(), translation=translation)
