"""The front page: next dates, newest articles, targets and outcomes, contents by month, regions, and the tags most used."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from builder.model.catalogue import Catalogue
from builder.model.entry import Entry
from builder.model.facts import Tag
from builder.model.figures import Figure
from builder.model.jobs import Job, PageJob
from builder.outputs import heads
from builder.outputs.chronicle import Ahead, ahead_view
from builder.outputs.events import dated, soonest
from builder.outputs.figures import FigureView, cited, figure_view
from builder.outputs.frame import Frame, frame
from builder.outputs.outcomes import Cited, Pair, pairs
from builder.outputs.pairs import CARDS, PairView, cards, pair_view, settled_first
from builder.outputs.pieces import (
    PROVINCES_BY_CODE,
    Headline,
    TagMark,
    Words,
    by_pinyin,
    headline,
    in_language,
    is_translated,
    maker_mark,
    newest,
    region_label,
    region_pages,
    standing,
    summary_mark,
    tag_mark,
)
from builder.outputs.regions import Grid, grid
from builder.outputs.rulings import ruled
from builder.web import urls
from builder.web.dates import When
from builder.web.lang import Lang, tag_of

CONTENTS = 40
SIDE = 3
LATELY = 4
BACK = 3
TAGS = 16


@dataclass(frozen=True)
class Story:
    """An article with its summary."""

    headline: Headline
    summary: Words | None
    mark: str
    region_href: str | None


@dataclass(frozen=True)
class Lately:
    """An article in the frame beside the nameplate: what was added or changed last."""

    day: date
    headline: Headline


@dataclass(frozen=True)
class Month:
    """The articles of a month; of a year where no month is known, or undated."""

    when: When
    articles: tuple[Headline, ...]


@dataclass(frozen=True)
class HomeView:
    """The front page."""

    frame: Frame
    today: date
    description: str
    articles: int
    regions: int
    last: When | None
    lately: tuple[Lately, ...]
    due: tuple[Ahead, ...]
    upcoming_href: str
    lead: Story | None
    lead_pairs: tuple[PairView, ...]
    """The targets of the first article; where it has none, the first of its figures are `lead_figures`."""
    lead_figures: tuple[FigureView, ...]
    outcomes: tuple[PairView, ...]
    indicators_href: str
    back: tuple[Headline, ...]
    stories: tuple[Story, ...]
    months: tuple[Month, ...]
    listed: int
    grid: Grid
    regions_href: str
    tags: tuple[TagMark, ...]
    tags_href: str
    az_href: str


def plan(catalogue: Catalogue, today: date) -> Iterator[Job]:
    """One front page a language."""
    for lang in Lang:
        yield PageJob(urls.path_of(urls.home(lang)), "home.html", _view(catalogue, today, lang))


def _view(catalogue: Catalogue, today: date, lang: Lang) -> HomeView:
    here = urls.Here(urls.path_of(urls.home(lang)), catalogue.links)
    entries = tuple(standing(catalogue.entries))
    front, pages = _front(entries, lang), region_pages(catalogue)
    listed = entries[:CONTENTS]
    tiles = grid(catalogue, here, lang)
    headlines = tuple(headline(entry, here, lang) for entry in listed)
    paired = [
        pair for pair in pairs(cited(entries), today, ruled(catalogue)) if _is_named(pair.target.figure, lang)
    ]
    own = [pair for pair in paired if front and pair.target.entry.id == front[0].id]
    lead_pairs = cards(own, here, lang)
    return HomeView(
        frame=frame(catalogue, lang, urls.home, extras=heads.of_home(catalogue, here, lang)),
        today=today,
        description=in_language(catalogue.settings.description, lang).text,
        articles=len(entries),
        regions=sum(tile.count > 0 for tile in tiles.tiles),
        last=next((item.when for item in headlines if item.when.value), None),
        lately=_lately(entries, here, lang),
        due=tuple(ahead_view(one, today, here, lang) for one in soonest(dated(entries), today)[:LATELY]),
        upcoming_href=here.link(urls.upcoming(lang)),
        lead=_story(front[0], pages, here, lang) if front else None,
        lead_pairs=lead_pairs,
        lead_figures=() if lead_pairs or not front else _first_figures(front[0], here, lang),
        outcomes=tuple(pair_view(pair, here, lang) for pair in _one_each(settled_first(paired))),
        indicators_href=here.link(urls.indicators(lang)),
        back=_back(catalogue, front, here, lang),
        stories=tuple(_story(entry, pages, here, lang) for entry in front[1:]),
        months=_months(headlines),
        listed=len(listed),
        grid=tiles,
        regions_href=here.link(urls.regions(lang)),
        tags=tuple(tag_mark(tag, here, lang) for tag in by_pinyin(_most_used(catalogue))),
        tags_href=here.link(urls.tags(lang)),
        az_href=here.link(urls.az(lang)),
    )


def _front(entries: Sequence[Entry], lang: Lang) -> tuple[Entry, ...]:
    """The newest articles; on the English page those that can be read in English come first."""
    if lang is Lang.ZH:
        return tuple(entries[: SIDE + 1])
    readable = [entry for entry in entries if is_translated(entry)][: SIDE + 1]
    rest = [entry for entry in entries[: 2 * SIDE + 2] if not is_translated(entry)]
    return tuple((readable + rest)[: SIDE + 1])


def _story(entry: Entry, pages: frozenset[str], here: urls.Here, lang: Lang) -> Story:
    english = entry.summary_en if lang is Lang.EN else None
    text = english.text if english and english.text else entry.summary.text
    region = PROVINCES_BY_CODE.get(entry.primary_region or "")
    return Story(
        headline=headline(entry, here, lang),
        summary=Words(text, tag_of(text)) if text else None,
        mark=maker_mark(english.maker) if english and english.text else summary_mark(entry),
        region_href=region_label(region, pages, here, lang).href if region else None,
    )


def _first_figures(entry: Entry, here: urls.Here, lang: Lang) -> tuple[FigureView, ...]:
    """The first that have a name in the page's language, those of the lexicon before others."""
    named = [figure for figure in entry.figures if _is_named(figure, lang)]
    best = sorted(named, key=lambda figure: not figure.known)[:CARDS]
    return tuple(figure_view(Cited(figure, entry), here, lang) for figure in best)


def _is_named(figure: Figure, lang: Lang) -> bool:
    """Whether its indicator has a name in the page's language: the front page shows no other."""
    return lang is Lang.ZH or figure.indicator_en is not None


def _one_each(paired: Sequence[Pair]) -> list[Pair]:
    """One target for each region and indicator."""
    kept: dict[tuple[str | None, str], Pair] = {}
    for pair in paired:
        kept.setdefault((pair.target.figure.region, pair.target.figure.indicator), pair)
    return list(kept.values())[:CARDS]


def _lately(entries: Sequence[Entry], here: urls.Here, lang: Lang) -> tuple[Lately, ...]:
    """By the day of the last change; those of one day in the order of the list."""
    order = sorted(entries, key=lambda entry: entry.changed, reverse=True)[:LATELY]
    return tuple(Lately(entry.changed, headline(entry, here, lang)) for entry in order)


def _back(catalogue: Catalogue, front: Sequence[Entry], here: urls.Here, lang: Lang) -> tuple[Headline, ...]:
    """Earlier articles on the region of the first one."""
    if not front:
        return ()
    same = catalogue.by_region.get(front[0].primary_region or "", ())
    earlier = [
        entry for entry in newest(same, len(front) + BACK) if entry.id not in {shown.id for shown in front}
    ]
    return tuple(headline(entry, here, lang) for entry in earlier[:BACK])


def _months(headlines: Sequence[Headline]) -> tuple[Month, ...]:
    months: dict[str | None, list[Headline]] = {}
    for article in headlines:
        months.setdefault(article.when.month, []).append(article)
    return tuple(Month(When(month, None, certain=True), tuple(found)) for month, found in months.items())


def _most_used(catalogue: Catalogue) -> list[Tag]:
    counts = {key: sum(1 for _ in standing(entries)) for key, entries in catalogue.by_tag.items()}
    best = sorted((key for key, count in counts.items() if count), key=lambda key: (-counts[key], key))
    return [catalogue.tags[key] for key in best[:TAGS]]
