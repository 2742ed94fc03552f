"""A summary in English composed from facts, for an article that nobody has translated.

It lies among the tools because the site, its records and its feeds all show it, and because it needs figures, events and
amounts, no article. Nothing is translated: each sentence is a pattern filled with a region's name, an indicator that the
lexicon knows in English, an amount and a period. Figures of one region, kind and period share a sentence. What has no
English name is left out; where too little is left, there is no summary.

    Chongqing targets 8% growth in above-scale industrial value added and 14% growth in industrial investment in 2024,
    and aims for 1,500 new technical upgrading projects. It had 53 smart factories in 2023.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from builder.lexicon.regions import by_adcode
from builder.model.events import Event, EventType
from builder.model.facts import Published
from builder.model.figures import Change, Comparator, Figure, Kind
from builder.text.amount_words import in_english
from builder.text.periods_en import say_period, say_point

NATION = "000000"
MOST_SENTENCES, MOST_ITEMS, MOST_FIGURES = 3, 3, 7
# Heads that English gives an article; the others are sums, masses or plurals.
DEFINITE = re.compile(
    r"(?:share|size|number|length|penetration|value of|contribution rate|sown area)\b|.*\b(?:share of|rate|rate of|intensity)\b",
    re.IGNORECASE,
)
FIXED_CAPITAL = re.compile(r"[A-Z0-9&-]*[A-Z0-9&][A-Z0-9&-]+\b|Internet of Things")
# A number of its own would read as the figure's; a contribution needs to say to what.
UNFIT = re.compile(r"(?<![\w-])\d[\d,.]*(?!\w)|^Contribution rate")
REACHED = {
    Comparator.MORE: "exceeded",
    Comparator.AT_MOST: "stayed within",
    Comparator.LESS: "stayed below",
}
OPPOSITE = {
    Comparator.AT_LEAST: Comparator.AT_MOST,
    Comparator.MORE: Comparator.LESS,
    Comparator.AT_MOST: Comparator.AT_LEAST,
    Comparator.LESS: Comparator.MORE,
}
VOWEL = re.compile(r"[aeioAEIO]|8|11\b|18\b")
SUBJECT = re.compile(r"(.+?) (?:had|targets|aims|expects|issued) ")
ISSUED = re.compile(r"[^:]+: (?P<what>.+) issued")
PLURAL = re.compile(r"(?:s|measures|opinions|guidelines)$")


def compose_summary(
    figures: Sequence[Figure], events: Sequence[Event], primary_region: str | None, published: Published
) -> str | None:
    """One to three plain sentences; None where the facts with an English name are too few."""
    wanted = [f for f in _distinct(figures) if _sayable(f) and _concerns(f, primary_region)]
    groups = _groups(wanted[:MOST_FIGURES])
    sentences = [_sentence(group, published) for group in groups[:MOST_SENTENCES]]
    opening = _issued(events, primary_region) if 0 < len(sentences) < MOST_SENTENCES else None
    return _joined([opening, *sentences] if opening else sentences) or None


def _joined(sentences: Sequence[str]) -> str:
    """One after the other; the region that the last one spoke of is “it”."""
    text, last = "", ""
    for sentence in sentences:
        subject = SUBJECT.match(sentence)
        same = subject and subject[1] == last
        text += (" " if text else "") + (f"It{sentence[len(last) :]}" if same else sentence)
        last = subject[1] if subject else last
    return text


def _distinct(figures: Sequence[Figure]) -> Iterator[Figure]:
    seen = set()
    for figure in figures:
        key = (figure.region, figure.indicator_en, figure.value, figure.unit, figure.period)
        if key not in seen:
            seen.add(key)
            yield figure


def _sayable(figure: Figure) -> bool:
    """Its indicator has an English name without numbers of its own, and a pattern fits it."""
    if not figure.indicator_en or not figure.known or figure.was or figure.scope or figure.value == 0:
        return False
    if UNFIT.search(figure.indicator_en) or figure.kind is Kind.TERMS:
        return False
    if figure.change is Change.YOY:
        return figure.unit == "%"
    if figure.unit == "count" and abs(figure.value) < 2:
        return False
    return figure.change in (Change.LEVEL, Change.CUMULATIVE) and figure.unit not in ("pp", "times")


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
    region = _region(group[0].region or "")
    if group[0].kind is Kind.ACTUAL:
        return f"{_reported(group, region)}."
    return f"{_promised(group, region, published)}."


def _promised(group: Sequence[Figure], region: str, published: Published) -> str:
    """Targets and forecasts: “Hunan targets 7% growth in …, and aims to bring … to …”."""
    kind = group[0].kind
    when = say_period(group[0].period, now=published.value if kind is Kind.TARGET else None)
    grown = [_growth(f) for f in group if f.change is Change.YOY][:MOST_ITEMS]
    levels = [f for f in group if f.change is not Change.YOY]
    nouns = [_level(f) for f in levels if not DEFINITE.match(f.indicator_en or "")][:MOST_ITEMS]
    shares = [f"{_noun(f)} to {_amount(f)}" for f in levels if DEFINITE.match(f.indicator_en or "")]
    first, second = ("targets", "aims for") if kind is Kind.TARGET else ("expects", "expects")
    third = "aims to bring" if kind is Kind.TARGET else "expects to bring"
    parts = [f"{verb} {_and(items)}" for verb, items in ((first, grown), (second, nouns)) if items]
    brought = f"{third} {_and(shares[:MOST_ITEMS])}{'' if parts else when}"
    if parts:
        parts[0] += when
        promised = f"{region} {', and '.join(parts)}"
        return f"{promised}. It {brought}" if shares else promised
    return f"{region} {brought}"


def _reported(group: Sequence[Figure], region: str) -> str:
    """What is reached: “In Hunan, industrial investment grew 11.6% in 2023; there were 53 smart factories”."""
    when = say_period(group[0].period)
    counts = [_level(f) for f in group if f.unit == "count" and f.change is not Change.YOY][:MOST_ITEMS]
    levels = {_bare(f) for f in group if f.change is not Change.YOY}
    sums = [f for f in group if f.unit != "count" or f.change is Change.YOY]
    told = [_told(f) for f in sums if f.change is not Change.YOY or _bare(f) not in levels][:MOST_ITEMS]
    if not told:
        return f"{region} had {_and(counts)}{when}"
    listed = f"; there were {_and(counts)}" if counts else ""
    return f"In {region}, {_and(told)}{when}{listed}"


def _told(figure: Figure) -> str:
    name = _noun(figure)
    if figure.change is not Change.YOY:
        verb = REACHED.get(figure.comparator, "reached")
        bounded = figure.comparator in REACHED
        return f"{name} {verb} {_amount(replace(figure, comparator=Comparator.EQUAL) if bounded else figure)}"
    return f"{name} {'fell' if figure.value < 0 else 'grew'} {_amount(_positive(figure))}"


def _growth(figure: Figure) -> str:
    word = "growth" if figure.value > 0 else "decline"
    figure = _positive(figure)
    if figure.comparator is Comparator.EQUAL and figure.value_max is None:
        article = "" if word == "growth" else f"{_article(_amount(figure))} "
        return f"{article}{_amount(figure)} {word} in {_bare(figure)}"
    return f"{'' if word == 'growth' else 'a '}{word} of {_amount(figure)} in {_bare(figure)}"


def _level(figure: Figure) -> str:
    if figure.unit == "count":
        return f"{_amount(figure)} {_bare(figure)}"
    return f"{_noun(figure)} of {_amount(figure)}"


def _positive(figure: Figure) -> Figure:
    """A fall as a positive amount: −35 or less is a fall of 35 or more."""
    if figure.value >= 0:
        return figure
    highest = -figure.value_max if figure.value_max is not None else None
    return replace(
        figure,
        value=-figure.value if highest is None else highest,
        value_max=None if highest is None else -figure.value,
        comparator=OPPOSITE.get(figure.comparator, figure.comparator),
    )


def _amount(figure: Figure) -> str:
    return in_english(
        figure.value,
        figure.unit,
        comparator=figure.comparator,
        value_max=figure.value_max,
        printed=figure.value_text,
    )


def _noun(figure: Figure) -> str:
    name = _bare(figure)
    return f"the {name}" if DEFINITE.match(name) else name


def _bare(figure: Figure) -> str:
    """The indicator's name inside a sentence."""
    name = re.sub(r",? growth$", "", figure.indicator_en or "")
    return name if FIXED_CAPITAL.match(name) else name[:1].lower() + name[1:]


def _issued(events: Sequence[Event], primary: str | None) -> str | None:
    """“Gansu issued an implementation plan in January 2024.”"""
    for event in events:
        match = ISSUED.fullmatch(event.what_en or "")
        if event.type is not EventType.ISSUED or not match or event.region != primary or not primary:
            continue
        day = re.fullmatch(r"(\d{4})-(\d{2})-(\d{2})", event.date)
        when = f" on {int(day[3])} {say_point(event.date)}" if day else say_period(event.date)
        what = match["what"]
        what = what if PLURAL.search(what) else f"{_article(what)} {what}"
        return f"{_region(primary)} issued {what}{when}."
    return None


def _region(adcode: str) -> str:
    region = by_adcode(adcode)
    return region.en if region else "China"


def _article(words: str) -> str:
    return "an" if VOWEL.match(words) else "a"


def _and(items: Sequence[str]) -> str:
    if len(items) < 3:
        return " and ".join(items)
    return f"{', '.join(items[:-1])} and {items[-1]}"
