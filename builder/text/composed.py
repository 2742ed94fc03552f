"""A summary in English composed from facts, for an article that nobody has translated.

It lies among the tools because the site, its records and its feeds all show it, and because it needs figures, events and
amounts, no article. Nothing is translated: each sentence is a pattern filled with a region's name, an indicator that the
lexicon knows in English, an amount and a period. Figures of one region, kind and period share a sentence. What has no
English name is left out; where too little is left, there is no summary.

    Chongqing targets 8% growth in above-scale industrial value added and 14% growth in industrial investment in 2024,
    and aims for 1,500 new technical upgrading projects. It had 53 smart factories in 2023.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from builder.lexicon.regions import NATION, by_adcode
from builder.model.facts import PUBLISHED, REGIONS, Facts, Published
from builder.model.figures import FIGURES, Comparator, Figure, Kind
from builder.text.openings_en import openings
from builder.text.periods_en import say_period
from builder.text.phrases_en import (
    RISE,
    amount_of,
    bare,
    growth,
    is_brought,
    is_counted,
    is_growth,
    is_sayable,
    level,
    listed,
    noun,
    opened,
    positive,
    region_words,
)

MOST_SENTENCES, MOST_ITEMS, MOST_FIGURES = 3, 3, 7
REACHED = {
    Comparator.MORE: "exceeded",
    Comparator.AT_MOST: "stayed within",
    Comparator.LESS: "stayed below",
}
SUBJECT = re.compile(r"(.+?) (?:had|targets|aims|expects|estimates|issued) ")
BROUGHT = re.compile(r".+? (?P<lead>aims to bring .+? to )(?P<value>.+)")
PLACED = re.compile(r"In ([A-Z][^,]*), (.+)")


def compose_summary(facts: Facts) -> str | None:
    """One to three plain sentences from what was found in an article; None where too little of it has an English name."""
    groups = _groups(sayable(facts)[:MOST_FIGURES])
    sentences = [_sentence(group, facts[PUBLISHED]) for group in groups[:MOST_SENTENCES]]
    opening = next(openings(facts), None)
    if opening and len(sentences) < MOST_SENTENCES and (sentences or opening.tells):
        sentences.insert(0, opening.sentence())
    return _joined(sentences) or None


def sayable(facts: Facts) -> list[Figure]:
    """The figures of the region at hand that can be said in English, in order; of a quantity told twice the first."""
    primary, published = facts[REGIONS].primary, facts[PUBLISHED]
    found: dict[tuple[object, ...], Figure] = {}
    for figure in facts[FIGURES].figures:
        if is_sayable(figure) and _concerns(figure, primary) and not _is_past(figure, published):
            key = (figure.region, figure.indicator_en, is_growth(figure), figure.period, figure.kind)
            found.setdefault(key, figure)
    return list(found.values())


def _is_past(figure: Figure, published: Published) -> bool:
    """A target of a time that was over at publication: more likely a result that was misread."""
    last = (figure.period or "").rpartition("/")[2]
    size = min(len(last), len(published.value or ""))
    over = last[:size] < (published.value or "")[:size] or (len(last) == 7 and size == 7)
    return figure.kind is Kind.TARGET and bool(size) and over and last[:7] <= (published.value or "")[:7]


def _joined(sentences: Sequence[str]) -> str:
    """One after the other; the region that the last one spoke of is “it”, or goes without saying."""
    told: list[str] = []
    place, is_subject = "", False
    for sentence in sentences:
        subject, placed = SUBJECT.match(sentence), PLACED.match(sentence)
        named = placed[1] if placed else subject[1] if subject else ""
        brought = BROUGHT.match(sentence)
        if brought and told and f" {brought['lead']}" in told[-1]:
            told[-1] = f"{told[-1][:-1]}, and to {brought['value']}"
        elif placed and named == place:
            told.append(opened(placed[2]))
        elif named == place and is_subject:
            told.append(f"It{sentence[len(named) :]}")
        else:
            told.append(sentence)
        place, is_subject = named, placed is None
    return " ".join(told)


def _concerns(figure: Figure, primary: str | None) -> bool:
    region = figure.region and (figure.region == NATION or by_adcode(figure.region))
    if not region:
        return False
    return figure.region == primary if primary else True


def _groups(figures: Sequence[Figure]) -> list[tuple[Figure, ...]]:
    """Figures that share a sentence, in the order in which the article first says something of the kind."""
    keys: dict[tuple[str, str, str], int] = {}
    for figure in figures:
        keys.setdefault(_key(figure), len(keys))
    ordered = sorted(figures, key=lambda figure: keys[_key(figure)])
    return [tuple(group)[: 2 * MOST_ITEMS] for _, group in groupby(ordered, _key)]


def _key(figure: Figure) -> tuple[str, str, str]:
    return figure.region or "", figure.kind.value, figure.period or ""


def _sentence(group: Sequence[Figure], published: Published) -> str:
    region = region_words(group[0].region or "")
    if group[0].kind is Kind.ACTUAL:
        return f"{_reported(group, region)}."
    return f"{_promised(group, region, published)}."


def _promised(group: Sequence[Figure], region: str, published: Published) -> str:
    """Targets and forecasts: “Hunan targets 7% growth in …, and aims to bring … to …”."""
    target = group[0].kind is Kind.TARGET
    when = say_period(group[0].period, now=published.value if target else None)
    grown = [growth(f) for f in group if is_growth(f)][:MOST_ITEMS]
    levels = [f for f in group if not is_growth(f)]
    nouns = [level(f) for f in levels if is_counted(f) or not is_brought(f)][:MOST_ITEMS]
    shares = [f"{noun(f)} to {amount_of(f)}" for f in levels if is_brought(f) and not is_counted(f)][
        :MOST_ITEMS
    ]
    expects = _expects(group[0], published)
    first, second = ("targets", "aims for") if target else (expects, expects)
    parts = [f"{verb} {listed(items)}" for verb, items in ((first, grown), (second, nouns)) if items]
    brought = f"{'aims' if target else expects} to bring {listed(shares)}{'' if parts else when}"
    if parts:
        parts[0] += when
        promised = f"{region} {', and '.join(parts)}"
        return f"{promised}. It {brought}" if shares else promised
    return f"{region} {brought}"


def _expects(figure: Figure, published: Published) -> str:
    """A forecast of a year that is over is an estimate."""
    over = (figure.period or "9999")[:4] < (published.value or "")[:4]
    return "estimates" if over and is_growth(figure) else "expects"


def _reported(group: Sequence[Figure], region: str) -> str:
    """What is reached: “In Hunan, industrial investment grew 11.6% in 2023; there were 53 smart factories”."""
    when = say_period(group[0].period)
    counts = [level(f) for f in group if is_counted(f)][:MOST_ITEMS]
    levels = {bare(f) for f in group if not is_growth(f)}
    told = [say_reached(f) for f in group if not is_counted(f) and not (is_growth(f) and bare(f) in levels)]
    if not told:
        return f"{region} had {listed(counts)}{when}"
    counted = f"; there were {listed(counts)}" if counts else ""
    return f"In {region}, {listed(told[:MOST_ITEMS])}{when}{counted}"


def say_reached(figure: Figure) -> str:
    """“industrial investment exceeded RMB 1.1 trillion”, “consumer prices rose 2%”."""
    name = noun(figure)
    if not is_growth(figure):
        bounded = figure.comparator in REACHED
        amount = amount_of(replace(figure, comparator=Comparator.EQUAL) if bounded else figure)
        return f"{name} {REACHED.get(figure.comparator, 'reached')} {amount}"
    rose = "rose" if (figure.indicator_en or "").startswith(RISE) else "grew"
    return f"{name} {'fell' if figure.value < 0 else rose} {amount_of(positive(figure))}"
