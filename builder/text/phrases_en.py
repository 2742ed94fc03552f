"""Figures as parts of an English sentence: “8% growth in above-scale industrial value added”, “10 smart factories”.

Names of indicators come with a capital and, where things are counted, in the plural; a growth rate's ends in “, growth”.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from builder.lexicon.regions import NATION, by_adcode
from builder.model.figures import Change, Comparator, Figure, Kind
from builder.text.amount_words import MONEY as SIGNS
from builder.text.amount_words import say_in_english

# Heads that English gives an article; the others are sums, masses or plurals.
DEFINITE = re.compile(
    r"(?:share|size|number|length|penetration|value of|contribution rate|sown area|average)\b"
    r"|.*\b(?:share of|rate|ratio|intensity of)\b",
    re.IGNORECASE,
)
CAPITAL = re.compile(
    r"[A-Z0-9&-]*[A-Z0-9&][A-Z0-9&-]+\b|[A-Z][a-z]+[A-Z]|(?:Internet of Things|Belt and Road|Yangtze|China|Chinese|"
    r"East Data|Little Giant|Fortune|New International|Ministry)\b"
)
COMPLEMENT = re.compile(
    r" (?:of|in|on|above|with|among|per|for|to|by|from|under|newly|put|signed|started|connected|selected|built|granted|delivered)\b"
)
RATE = re.compile(r"\b(?:share|rate|ratio|intensity|penetration|Penetration|Share)\b|^Rise in ")
MONEY = re.compile(
    r"\b(?:[Ii]nvestment|[Rr]evenue|budget|loans|retail sales|income|spending|expenditure|profits|[Bb]onds|product)\b"
)
RISE = "Rise in "
# A number of its own would read as the figure's; a contribution needs to say to what, a sum of money whose it is.
UNFIT = re.compile(
    r".*(?<![\w-])\d[\d,.]*(?!\w)|Contribution rate|(?:(?:Planned )?[Tt]otal investment|Investment completed|"
    r"Business revenue|Total profits|Employees|Share of industries)(?:,|$)"
)
OPPOSITE = {
    Comparator.AT_LEAST: Comparator.AT_MOST,
    Comparator.MORE: Comparator.LESS,
    Comparator.AT_MOST: Comparator.AT_LEAST,
    Comparator.LESS: Comparator.MORE,
}
VOWEL = re.compile(r"[aeioAEIO]|8|11\b|18\b")
PLURAL = re.compile(r"(?:[^s]s|people)$")


def is_sayable(figure: Figure) -> bool:
    """Whether it can be said of its region by itself: the lexicon knows the indicator, and a pattern fits it."""
    return figure.known and not figure.scope and figure.kind is not Kind.TERMS and is_nameable(figure)


def is_nameable(figure: Figure) -> bool:
    """Whether its indicator has an English name that says by itself what is measured, and a pattern fits it."""
    if not figure.indicator_en or figure.was or figure.value == 0 or UNFIT.match(figure.indicator_en):
        return False
    if figure.change is Change.YOY:
        return figure.unit == "%"
    if (figure.unit == "count" and abs(figure.value) < 2) or not _fits(figure):
        return False
    return figure.change in (Change.LEVEL, Change.CUMULATIVE) and figure.unit not in ("pp", "times")


def _fits(figure: Figure) -> bool:
    """Whether the unit can be that of what the name says: a share is a percentage, investment is money."""
    name = figure.indicator_en or ""
    rate = bool(RATE.search(name))
    return rate == (figure.unit == "%") and (rate or not MONEY.search(name) or figure.unit in SIGNS)


def is_growth(figure: Figure) -> bool:
    """A rate at which something moves, by its kind or by its name."""
    rises = (figure.indicator_en or "").startswith(RISE) and figure.unit == "%"
    return figure.change is Change.YOY or rises


def is_counted(figure: Figure) -> bool:
    """Things that stand behind their number: 10 smart factories, not 39 million passenger traffic."""
    head = COMPLEMENT.split(figure.indicator_en or "")[0]
    return figure.unit == "count" and not is_growth(figure) and bool(PLURAL.search(head))


def is_brought(figure: Figure) -> bool:
    """A level whose name is brought to a value, since “of” stands in it already."""
    return bool(DEFINITE.match(figure.indicator_en or "") or COMPLEMENT.search(figure.indicator_en or ""))


def growth(figure: Figure) -> str:
    """“8% growth in …”, “growth of at least 8% in …”, “a rise of about 3% in consumer prices”."""
    rises = (figure.indicator_en or "").startswith(RISE)
    word = "decline" if figure.value < 0 else "rise" if rises else "growth"
    amount = amount_of(positive(figure))
    if figure.comparator is Comparator.EQUAL and figure.value_max is None:
        opening = amount if word == "growth" else with_a(amount)
        return f"{opening} {word} in {bare(figure)}"
    return f"{'' if word == 'growth' else 'a '}{word} of {amount} in {bare(figure)}"


def level(figure: Figure) -> str:
    """“10 smart factories”, “industrial investment of RMB 1.1 trillion”."""
    if is_counted(figure):
        return f"{amount_of(figure)} {bare(figure)}"
    return f"{noun(figure)} of {amount_of(figure)}"


def in_few_words(figure: Figure) -> str:
    """The whole figure without its time: as `growth` or `level`, or “penetration of …: 70%”."""
    if is_growth(figure):
        return growth(figure)
    if is_counted(figure) or not is_brought(figure):
        return level(figure)
    return f"{bare(figure)}: {amount_of(figure)}"


def noun(figure: Figure) -> str:
    """The indicator's name inside a sentence, with its article."""
    name = bare(figure)
    return f"the {name}" if DEFINITE.match(name) else name


def bare(figure: Figure) -> str:
    """The indicator's name inside a sentence."""
    name = re.sub(r",? growth$", "", (figure.indicator_en or "").removeprefix(RISE))
    if figure.region == NATION:
        name = re.sub(r"(?<=ross )regional(?= product)", "domestic", name)
    return small(name)


def small(name: str) -> str:
    """A name inside a sentence: without its capital, unless it keeps one."""
    return name if CAPITAL.match(name) else name[:1].lower() + name[1:]


def positive(figure: Figure) -> Figure:
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


def amount_of(figure: Figure) -> str:
    """Number, bound and unit."""
    return say_in_english(
        figure.value,
        figure.unit,
        comparator=figure.comparator,
        value_max=figure.value_max,
        printed=figure.value_text,
    )


def region_words(adcode: str) -> str:
    """The region's name; a code without one is the nation's."""
    region = by_adcode(adcode)
    return region.en if region else "China"


def opened(words: str) -> str:
    """The words with a capital, as they open a sentence, a row or a headline."""
    return words[:1].upper() + words[1:]


def with_a(words: str) -> str:
    """The words with “a” or “an” before them."""
    return f"{'an' if VOWEL.match(words) else 'a'} {words}"


def listed(items: Sequence[str]) -> str:
    """“one, two and three”."""
    if len(items) < 3:
        return " and ".join(items)
    return f"{', '.join(items[:-1])} and {items[-1]}"
