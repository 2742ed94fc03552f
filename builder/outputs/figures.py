"""Figures as pages show them: value, kind, strength, period, the words that they came from, and where these stand."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from builder.lexicon.regions import NATION, by_adcode, province_of
from builder.model.catalogue import Catalogue
from builder.model.entry import Entry
from builder.model.facts import Evidence
from builder.model.figures import Figure, Kind, Rung
from builder.model.rulings import State
from builder.outputs.outcomes import Cited
from builder.outputs.pieces import PROVINCES_BY_CODE, Words, region_name, standing, text_mark
from builder.outputs.prose import text_of_entry
from builder.outputs.told_values import told_value
from builder.outputs.values import Value
from builder.text.areas_en import area_in_english
from builder.text.phrases_en import opened
from builder.text.slug import slug
from builder.web import urls
from builder.web.lang import Lang, tag_of
from builder.web.periods import machine, period_words

LONGEST = 60
"""Characters of an address made of an English name."""
NATION_NAME = {Lang.ZH: "全国", Lang.EN: "China"}


@dataclass(frozen=True)
class Span:
    """A period in words, and for machines where HTML has a form for it."""

    text: str
    machine: str | None


@dataclass(frozen=True)
class FigureView:
    """One figure. `href` leads to its row on the article's page, `clause` to the paragraph that it stands in."""

    anchor: str
    href: str
    name: Words
    region: Words | None
    """The province, or the nation."""
    place: Words | None
    """The part of a region, or the place in one, that it is about."""
    indicator: str | None
    """The page of the indicator."""
    value: Value
    kind: Kind
    rung: Rung | None
    word: str | None
    """The word that carries a target."""
    period: Span | None
    quote: str
    mark: str
    """Whose words the quote is."""
    paragraph: str | None
    clause: str
    earlier: "Earlier | None" = None
    rulings: "tuple[RulingView, ...]" = ()
    """On its article's page: what editors ruled about it."""


@dataclass(frozen=True)
class Earlier:
    """The earlier of two values compared, beside the later one."""

    anchor: str
    value: Value
    period: Span | None


@dataclass(frozen=True)
class RulingView:
    """A ruling beside a figure: on the row of the target, and on that of the outcome."""

    state: State
    reason: Words
    other: str | None
    """The row of the other figure."""
    is_outcome: bool
    """It stands beside the outcome."""


def paragraph_of(evidence: Evidence, entry: Entry, lang: Lang) -> str | None:
    """The number of the paragraph that some words stand in, if the article's page in this language has it."""
    blocks, _ = text_of_entry(entry, lang)
    shown = any(text.block.id == evidence.block for text in blocks)
    return evidence.block.removeprefix("p-") if shown else None


def cited(entries: Iterable[Entry]) -> Iterator[Cited]:
    """Every figure of the articles that stand, in order."""
    for entry in standing(entries):
        for figure in entry.figures:
            yield Cited(figure, entry)


def figure_view(one: Cited, here: urls.Here, lang: Lang, earlier: Figure | None = None) -> FigureView:
    """A figure as a page in this language shows it."""
    figure = one.figure
    page = urls.article(lang, one.entry.id)
    paragraph = paragraph_of(figure.evidence, one.entry, lang)
    return FigureView(
        anchor=anchor_of(figure),
        href=f"{here.link(page)}#{anchor_of(figure)}",
        name=_opening(indicator_name(figure, lang)),
        region=region_of(figure, lang),
        place=place_of(figure, lang),
        indicator=here.link(urls.indicator(lang, indicator_slug(figure))) if figure.known else None,
        value=told_value(figure, lang),
        kind=figure.kind,
        rung=figure.strength.rung if figure.strength else None,
        word=figure.strength.word if figure.strength else None,
        period=span(figure.period, lang) if figure.period else None,
        quote=figure.evidence.quote,
        mark=text_mark(one.entry),
        paragraph=paragraph,
        clause=f"{here.link(page)}#p-{paragraph}" if paragraph else here.link(page),
        earlier=_earlier(earlier, lang) if earlier else None,
    )


def _opening(name: Words) -> Words:
    """As it opens a row: a translator's words may come from the middle of a sentence."""
    return Words(opened(name.text), name.lang)


def _earlier(figure: Figure, lang: Lang) -> Earlier:
    period = span(figure.period, lang) if figure.period else None
    return Earlier(anchor_of(figure), told_value(figure, lang), period)


def anchor_of(figure: Figure) -> str:
    """The address of a figure on its article's page."""
    return anchor(figure.id)


def anchor(figure_id: str) -> str:
    """The same, by the figure's id."""
    return figure_id if figure_id.startswith("f-") else f"f-{figure_id}"


def indicator_name(figure: Figure, lang: Lang) -> Words:
    """In English where the lexicon has it, else in the translator's words; else in Chinese, which its language says."""
    english = figure.indicator_en or figure.words_en
    if lang is Lang.EN and english:
        return Words(english, Lang.EN.tag)
    return Words(figure.indicator, tag_of(figure.indicator) if lang is Lang.EN else Lang.ZH.tag)


def indicator_slug(figure: Figure) -> str:
    """The last part of an indicator's address."""
    if figure.indicator_en:
        return english_slug(figure.indicator_en)
    return slug(figure.indicator, words=8) or "indicator"


@lru_cache(maxsize=4096)
def english_slug(name: str) -> str:
    """The words of an English name, as an address has them."""
    words = re.findall("[a-z0-9]+", unicodedata.normalize("NFKD", name).casefold())
    kept: list[str] = []
    for word in words:
        if sum(map(len, kept)) + len(kept) + len(word) > LONGEST:
            break
        kept.append(word)
    return "-".join(kept)


def region_of(figure: Figure, lang: Lang) -> Words | None:
    """The province of a figure, or the nation."""
    if figure.region == NATION:
        return Words(NATION_NAME[lang], lang.tag)
    region = PROVINCES_BY_CODE.get(province_of(figure.region or ""))
    return region_name(region, lang) if region else None


def place_of(figure: Figure, lang: Lang) -> Words | None:
    """What a figure is about where that is not a whole province: 宁东基地, Yinchuan."""
    if figure.scope:
        english = area_in_english(figure.scope) if lang is Lang.EN else None
        return Words(english, Lang.EN.tag) if english else Words(figure.scope, tag_of(figure.scope))
    if figure.region is None or figure.region == province_of(figure.region):
        return Words(NATION_NAME[lang], lang.tag) if figure.region == NATION else None
    region = by_adcode(figure.region)
    if not region:
        return None
    return (
        Words(region.short, Lang.ZH.tag)
        if lang is Lang.ZH or not region.en
        else Words(region.en, Lang.EN.tag)
    )


def span(period: str, lang: Lang) -> Span:
    """A period for readers and machines."""
    return Span(period_words(period, lang), machine(period))


@lru_cache(maxsize=1)
def known_figures(catalogue: Catalogue) -> dict[str, list[Cited]]:
    """The figures of each indicator that the lexicon knows, by the last part of its address."""
    found: dict[str, list[Cited]] = {}
    for one in cited(catalogue.entries):
        if one.figure.known:
            found.setdefault(indicator_slug(one.figure), []).append(one)
    return found


def regions_of(found: Iterable[Cited]) -> int:
    """How many provinces some figures are about."""
    codes = {province_of(one.figure.region) for one in found if one.figure.region not in (None, NATION)}
    return len(codes)
