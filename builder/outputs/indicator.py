"""One indicator across regions and years, for each that the lexicon knows."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from builder.lexicon.regions import NATION, PROVINCES, province_of
from builder.model.catalogue import Catalogue
from builder.model.entry import Entry
from builder.model.figures import Kind
from builder.model.jobs import Deferred, Job, PageJob
from builder.outputs import heads
from builder.outputs.around import alone
from builder.outputs.figures import (
    NATION_NAME,
    FigureView,
    cited,
    figure_view,
    indicator_name,
    indicator_slug,
    known_figures,
    place_of,
    regions_of,
)
from builder.outputs.frame import Frame, Section, frame
from builder.outputs.outcomes import Cited, Pair, Ruled, Rulings, pairs
from builder.outputs.paging import PageLink, older, page_links, sheets
from builder.outputs.pairs import PairView, last_day, pair_view
from builder.outputs.pieces import PROVINCES_BY_CODE, Label, Words, region_label, region_pages
from builder.outputs.plots import Drawn, Plot, plot
from builder.outputs.rulings import ruled
from builder.web import urls
from builder.web.lang import Lang
from builder.web.periods import bounds, period_words

PLOTTED = 14
ROWS = 150


@dataclass(frozen=True)
class IndicatorRow:
    """A region and period: a pair, or an outcome without a target."""

    place: Label | None
    pair: PairView | None
    outcome: FigureView | None
    printed: str

    @property
    def marks(self) -> tuple[str, ...]:
        """Whose words it quotes."""
        return (self.pair.marks if self.pair else ()) + ((self.outcome.mark,) if self.outcome else ())


@dataclass(frozen=True)
class IndicatorView:
    """An indicator's page."""

    frame: Frame
    name: Words
    twin: Words | None
    count: int
    regions: int
    missing: int
    today: date
    plot: Plot | None
    rows: tuple[IndicatorRow, ...]
    pages: tuple[PageLink, ...]


@dataclass(frozen=True)
class Line:
    """A row before it is put in words: a pair, or a figure that no pair holds."""

    cited: Cited
    pair: Pair | None


def plan(catalogue: Catalogue, today: date) -> Iterator[Job]:
    """Each indicator, in as many pages as its records need."""
    around, regions = alone(catalogue), region_pages(catalogue)
    for slug, found in known_figures(catalogue).items():
        pages = sheets(lines_of(found, today, ruled(catalogue)), ROWS) if len(found) > ROWS else (None,)
        entries = {one.entry.id: one.entry for one in found}.values()
        rulings = tuple(rule for one in found if (rule := ruled(catalogue).get(one.ref)))
        for sheet in pages:
            number = sheet.number if sheet else None
            for lang in Lang:
                address = urls.indicator(lang, slug)
                path = urls.path_of(address if number is None else urls.older(address, number))
                view = Deferred(
                    indicator_view, (around, slug, number, regions, rulings, today, lang, *entries)
                )
                yield PageJob(path, "indicator.html", view)


def listed(catalogue: Catalogue, lang: Lang) -> Iterator[str]:
    """The addresses of all these pages."""
    for slug, found in known_figures(catalogue).items():
        listing = urls.indicator(lang, slug)
        yield listing
        # Lines are at most as many as figures: a short list need not be paired to know that it has one page.
        if len(found) > ROWS:
            yield from older(lines_of(found, date.max, ruled(catalogue)), listing, ROWS)


def lines_of(found: Sequence[Cited], today: date, rulings: Rulings) -> list[Line]:
    """Targets with their outcomes, and every other figure by itself, the latest period first."""
    paired = pairs(found, today, rulings)
    held = {pair.outcome.figure.id for pair in paired if pair.outcome}
    lines = [Line(pair.target, pair) for pair in paired]
    lines += [
        Line(one, None)
        for one in found
        if one.figure.kind in (Kind.ACTUAL, Kind.FORECAST) and one.figure.id not in held
    ]
    order = sorted(lines, key=lambda line: (line.cited.figure.region or "~", line.cited.figure.id))
    return sorted(order, key=_latest, reverse=True)


def _latest(line: Line) -> tuple[date, str]:
    if line.pair:
        return last_day(line.pair), line.cited.printed
    days = bounds(line.cited.figure.period or "")
    return (days[1] if days else date.min), line.cited.printed


def indicator_view(
    catalogue: Catalogue,
    slug: str,
    number: int | None,
    regions: frozenset[str],
    rulings: tuple[Ruled, ...],
    today: date,
    lang: Lang,
    *entries: Entry,
) -> IndicatorView:
    """One page of an indicator, from the articles that give a figure for it."""
    found = [one for one in cited(entries) if one.figure.known and indicator_slug(one.figure) == slug]
    every = sheets(lines_of(found, today, {one.ruling.target: one for one in rulings}), ROWS)
    sheet = next(each for each in every if each.number == number)
    listing = urls.indicator(lang, slug)
    here = urls.Here(urls.path_of(sheet.address(listing)), catalogue.links)
    name, twin = indicator_name(found[0].figure, lang), indicator_name(found[0].figure, lang.other)
    return IndicatorView(
        frame=frame(
            catalogue,
            lang,
            lambda language: sheet.address(urls.indicator(language, slug)),
            section=Section.INDICATORS,
            inside=True,
            extras=heads.of_indicator(catalogue, slug, found[0].figure, here, lang),
        ),
        name=name,
        twin=twin if twin.text != name.text else None,
        count=len(found),
        regions=regions_of(found),
        missing=len(PROVINCES) - regions_of(found),
        today=today,
        plot=_plot(sheet.items, lang) if sheet.number is None else None,
        rows=tuple(_row(line, regions, here, lang) for line in sheet.items),
        pages=page_links(sheet, listing, here),
    )


def _row(line: Line, regions: frozenset[str], here: urls.Here, lang: Lang) -> IndicatorRow:
    figure = line.cited.figure
    region = PROVINCES_BY_CODE.get(province_of(figure.region or ""))
    place = region_label(region, regions, here, lang) if region else None
    if figure.region == NATION:
        place = Label(Words(NATION_NAME[lang], lang.tag), None, None)
    return IndicatorRow(
        place=place,
        pair=pair_view(line.pair, here, lang) if line.pair else None,
        outcome=None if line.pair else figure_view(line.cited, here, lang),
        printed=line.cited.printed[:7],
    )


def _plot(lines: Sequence[Line], lang: Lang) -> Plot | None:
    """Rows of one unit alone: that of most of them."""
    units = [line.cited.figure.unit for line in lines]
    unit = max(sorted(set(units)), key=units.count, default="")
    rows = [_drawn(line, lang) for line in lines if line.cited.figure.unit == unit][:PLOTTED]
    return plot("indicator", rows, lang, "%" if unit == "%" else "") if len(rows) > 1 else None


def _drawn(line: Line, lang: Lang) -> Drawn:
    figure, pair = line.cited.figure, line.pair
    region = PROVINCES_BY_CODE.get(province_of(figure.region or ""))
    name = (region.short if lang is Lang.ZH else region.en) if region else ""
    if figure.region == NATION:
        name = NATION_NAME[lang]
    part = place_of(figure, lang)
    words = [
        part.text if part and part.lang == lang.tag else name or ("其他" if lang is Lang.ZH else "Other")
    ]
    words += [period_words(figure.period, lang)] if figure.period else []
    label = ("，" if lang is Lang.ZH else ", ").join(words)
    aside = part.text if part and part.lang != lang.tag else ""
    if pair:
        return Drawn(figure, pair.drawn, pair.state, label, aside)
    return Drawn(None, figure, None, label, aside)
