"""A headline in English composed from facts, for an article that nobody has translated.

It says the strongest fact: a figure that the Chinese headline gives, or the document that it speaks of; else the rate or
sum whose indicator is broadest, a document, a count. It says that fact, not what the Chinese headline says.

    Chongqing targets 8% growth in above-scale industrial value added in 2024
    Jiangxi: regulations on advanced manufacturing take effect on 1 June 2024
"""

from collections.abc import Iterator
from functools import cache

from builder.lexicon.indicators import indicators
from builder.lexicon.regions import NATION
from builder.model.facts import PUBLISHED, REGIONS, Facts, Published
from builder.model.figures import Figure, Kind
from builder.text.composed import say_reached, sayable
from builder.text.openings_en import openings
from builder.text.periods_en import say_period
from builder.text.phrases_en import (
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


def compose_headline(title: str, facts: Facts) -> str | None:
    """One line without a full stop, for an article with this Chinese title; None where no fact with an English name is its own."""
    return next((line for line in _candidates(title, facts) if len(line) <= LONGEST), None)


def _candidates(title: str, facts: Facts) -> Iterator[str]:
    wanted, published = sayable(facts), facts[PUBLISHED]
    if facts[REGIONS].primary is None and any(figure.region != NATION for figure in wanted):
        return  # What one region of a round-up reports is not what the round-up says.
    issued = [one for one in openings(facts) if one.tells]
    printed = [one for one in wanted if one.evidence.block == "title" or one.value_text in title]
    # The sort is stable: among equals the article's own order stands.
    ranked = sorted(wanted, key=lambda one: (is_counted(one), _ranks().get(one.indicator_en or "", 0)))
    for figure in printed:
        yield from _lines(figure, published)
    yield from (one.headline() for one in issued if one.stands_in(title))
    for figure in ranked:
        if not is_counted(figure):
            yield from _lines(figure, published)
    yield from (one.headline() for one in issued)
    for figure in ranked:
        yield from _lines(figure, published)


@cache
def _ranks() -> dict[str, int]:
    """The table of indicators begins with the broadest ones."""
    names = (indicator.en for indicator in indicators().values())
    ranks = {name: rank for rank, name in enumerate(dict.fromkeys(names))}
    return ranks | {f"{name}, growth": rank for name, rank in ranks.items()}


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
