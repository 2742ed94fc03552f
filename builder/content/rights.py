"""What may be published of an article: everything, facts with a few quoted words, or nothing but that it was withdrawn.

Of a brief article no more is quoted than one sentence for its summary and, of the clauses that its facts rest on, as many
as make a tenth of its text. Targets come first, then dates, then other figures, each in the order of the text.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import TypeVar

from builder.model.entry import Entry, Made, Maker, Rights, Status
from builder.model.events import Event
from builder.model.facts import Evidence
from builder.model.figures import Figure, Kind
from builder.text.sentences import clauses

QUOTATION = 120
"""Characters that may be quoted of the source in one piece."""
SHARE = 10
"""Of so many characters of the source one may be quoted as a clause of its facts."""

Fact = TypeVar("Fact", Figure, Event)


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
    """No text of the source but what may be quoted."""
    return without_text(with_short_summary(with_few_clauses(entry)))


def with_short_summary(entry: Entry) -> Entry:
    """One sentence of at most 120 characters, where the summary is the machine's."""
    if entry.summary.maker is Maker.DESK:
        return entry
    pieces = entry.summary_from[:1]
    quote = shortened(pieces[0].quote if pieces else entry.summary.text)
    kept = tuple(replace(piece, end=piece.start + len(quote), quote=quote) for piece in pieces)
    return replace(entry, summary=replace(entry.summary, text=quote), summary_from=kept)


def with_few_clauses(entry: Entry) -> Entry:
    """Facts beyond the tenth keep their place in the text and lose its words.

    An event is told by the headline then; a figure whose indicator is known by those words alone is left out.
    """
    quoted = set(_quoted(entry))
    figures = (
        one if _place(one.evidence) in quoted else _unquoted(one)
        for one in entry.figures
        if one.known or _place(one.evidence) in quoted
    )
    events = (
        one
        if _place(one.evidence) in quoted
        else replace(_unquoted(one), what=entry.title.zh, what_en=one.what_en or entry.title.en)
        for one in entry.events
    )
    return replace(entry, figures=tuple(figures), events=tuple(events))


def _quoted(entry: Entry) -> Iterator[tuple[str, int, int]]:
    """The places of the clauses that fit in; characters that two of them share count once."""
    left = sum(len(each.block.text) for each in entry.blocks) // SHARE
    taken: set[tuple[str, int]] = set()
    for evidence in _by_weight(entry):
        fresh = {
            (evidence.block, at) for at in range(evidence.start, evidence.start + len(evidence.quote))
        } - taken
        if len(evidence.quote) <= QUOTATION and len(fresh) <= left:
            left -= len(fresh)
            taken |= fresh
            yield _place(evidence)


def _by_weight(entry: Entry) -> Iterator[Evidence]:
    yield from (one.evidence for one in entry.figures if one.kind is Kind.TARGET)
    yield from (one.evidence for one in entry.events)
    yield from (one.evidence for one in entry.figures if one.kind is not Kind.TARGET)


def _place(evidence: Evidence) -> tuple[str, int, int]:
    return evidence.block, evidence.start, evidence.end


def _unquoted(fact: Fact) -> Fact:
    return replace(fact, evidence=replace(fact.evidence, quote=""))


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
