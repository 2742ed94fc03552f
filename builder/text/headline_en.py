"""A headline in English composed from facts, for an article that nobody has translated.

It says the strongest fact: a figure that the Chinese headline gives, or the document that it speaks of; else the rate or
sum that is nearest to its words, a document, a count. It says that fact, not what the Chinese headline says.

    Chongqing targets 8% growth in above-scale industrial value added in 2024
    Jiangxi: regulations on advanced manufacturing take effect on 1 June 2024
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from builder.model.events import Event
from builder.model.facts import Published
from builder.model.figures import Figure, Kind
from builder.model.mentions import Document
from builder.text.composed import say_reached, sayable
from builder.text.openings_en import openings
from builder.text.periods_en import say_period
from builder.text.phrases_en import (
    NATION,
    amount_of,
    growth,
    is_brought,
    is_counted,
    is_growth,
    level,
    noun,
    region_words,
)

LONGEST = 110


def compose_headline(
    title: str,
    figures: Sequence[Figure],
    events: Sequence[Event],
    documents: Sequence[Document],
    primary_region: str | None,
    published: Published,
) -> str | None:
    """One line without a full stop; None where no fact with an English name is the article's own."""
    found = _candidates(title, figures, events, documents, primary_region, published)
    return next((line for line in found if len(line) <= LONGEST), None)


def _candidates(
    title: str,
    figures: Sequence[Figure],
    events: Sequence[Event],
    documents: Sequence[Document],
    primary: str | None,
    published: Published,
) -> Iterator[str]:
    wanted = sayable(figures, primary)
    if primary is None and any(figure.region != NATION for figure in wanted):
        return  # What one region of a round-up reports is not what the round-up says.
    issued = tuple(openings(events, documents, primary))
    printed = [one for one in wanted if one.evidence.block == "title" or one.value_text in title]
    # The sort is stable: among equals the article's own order stands.
    near = sorted(wanted, key=lambda one: (is_counted(one), -_shared(one.indicator, title)))
    for figure in printed:
        yield from _lines(figure, published)
    yield from (one.headline() for one in issued if one.stands_in(title))
    for figure in near:
        if not is_counted(figure):
            yield from _lines(figure, published)
    yield from (one.headline() for one in issued)
    for figure in near:
        yield from _lines(figure, published)


def _shared(name: str, title: str) -> int:
    """How many pairs of characters of an indicator's name the headline has: 规模以上工业增加值增速, 宁夏工业增速."""
    return len({a + b for a, b in pairwise(name)} & {a + b for a, b in pairwise(title)})


def _lines(figure: Figure, published: Published) -> Iterator[str]:
    """The figure with its period, and without it where that is too long."""
    said = _said(figure, published)
    when = say_period(figure.period, now=published.value if figure.kind is Kind.TARGET else None)
    if said:
        yield said if " has " in said else said + when
        yield said


def _said(figure: Figure, published: Published) -> str | None:
    region = region_words(figure.region or "")
    if figure.kind is Kind.ACTUAL:
        if is_counted(figure):
            now = (published.value or "")[:4]
            return f"{region} {'has' if now and (figure.period or now)[:4] == now else 'had'} {level(figure)}"
        return f"{region}: {say_reached(figure).removeprefix('the ')}"
    if figure.kind is not Kind.TARGET:
        return None
    if is_growth(figure):
        return f"{region} targets {growth(figure)}"
    if is_counted(figure) or not is_brought(figure):
        return f"{region} aims for {level(figure)}"
    return f"{region} aims to bring {noun(figure)} to {amount_of(figure)}"
