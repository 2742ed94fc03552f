"""What stands at the head of an article's pages: its titles, source, date and summary."""

from dataclasses import dataclass
from datetime import date

from builder.model.article import Byline
from builder.model.catalogue import Catalogue
from builder.model.entry import Bilingual, Entry, Rights, Source, Status
from builder.outputs.pieces import (
    PROVINCES_BY_CODE,
    Label,
    Words,
    composed_headline,
    in_language,
    maker_mark,
    region_label,
    summary_mark,
)
from builder.text.slug import tag_id
from builder.web import urls
from builder.web.dates import When, when
from builder.web.lang import Lang, tag_of

LONGEST = 60
"""Characters of a series' address."""


@dataclass(frozen=True)
class SourceView:
    """Where the article was printed, as far as it is known; None is shown as missing."""

    printed: bool
    """False for an article that the desk wrote itself."""
    desk: bool
    """The words are the desk's own, though they came in as a page."""
    publication: Words | None
    page: str | None
    byline: Byline
    headline: str
    address: str | None
    continued_from: str | None
    continues_on: str | None
    truncated: bool


@dataclass(frozen=True)
class SummaryView:
    """The summary, its language, and the stamp of who made it."""

    words: Words
    mark: str


@dataclass(frozen=True)
class Head:
    """Titles, source and dates."""

    address: str
    year: str | None
    home_region: Label | None
    kicker: Words | None
    kicker_twin: Words | None
    series: str | None
    """The page of the series that the kicker names."""
    title: Words
    twin: Words | None
    reading: str
    composed: str | None
    """On an English page without a translated title: a line that the machine composed from the facts."""
    when: When
    source: SourceView
    added: date
    updated: date | None
    reviewed: date | None


def head_of(
    catalogue: Catalogue, entry: Entry, pages: frozenset[str], here: urls.Here, lang: Lang, address: str
) -> Head:
    """The head of a page at this address."""
    title, other = in_language(entry.title, lang), in_language(entry.title, lang.other)
    kicker = in_language(entry.kicker, lang) if entry.kicker else None
    kicker_twin = in_language(entry.kicker, lang.other) if entry.kicker else None
    published = when(entry.published)
    region = PROVINCES_BY_CODE.get(entry.primary_region or "")
    return Head(
        address=urls.absolute(catalogue.settings.base, address),
        year=published.year,
        home_region=region_label(region, pages, here, lang) if region else None,
        kicker=kicker,
        kicker_twin=kicker_twin if kicker_twin != kicker else None,
        series=here.link(urls.series(lang, series_slug(entry.kicker.zh))) if entry.kicker else None,
        title=title,
        twin=other if other.text != title.text else None,
        reading=entry.reading.title,
        composed=composed_headline(entry, lang),
        when=published,
        source=_source(entry.source, entry.title, lang),
        added=entry.added,
        updated=entry.updated,
        reviewed=entry.reviewed,
    )


def has_both(entry: Entry) -> bool:
    """Whether there is a text in each language to lay side by side."""
    text = bool(entry.blocks and entry.translation and entry.translation.blocks)
    return text and entry.rights is Rights.FULL and entry.status is not Status.WITHDRAWN


def series_slug(kicker: str) -> str:
    """The last part of a series' address: its kicker's whole reading."""
    return tag_id(kicker)[:LONGEST].strip("-") or "series"


def _source(source: Source, title: Bilingual, lang: Lang) -> SourceView:
    return SourceView(
        printed=bool(source.file),
        desk=source.desk,
        publication=in_language(source.publication, lang) if source.publication else None,
        page=source.page,
        byline=source.byline,
        headline=source.headline or title.zh,
        address=source.address,
        continued_from=source.continued_from,
        continues_on=source.continues_on,
        truncated=source.truncated,
    )


def summary_view(entry: Entry, lang: Lang) -> SummaryView | None:
    """The summary in the page's language; in Chinese where there is no English."""
    if lang is Lang.EN and entry.summary_en and entry.summary_en.text:
        mark = maker_mark(entry.summary_en.maker)
        return SummaryView(Words(entry.summary_en.text, Lang.EN.tag), mark)
    if not entry.summary.text:
        return None
    return SummaryView(Words(entry.summary.text, tag_of(entry.summary.text)), summary_mark(entry))
