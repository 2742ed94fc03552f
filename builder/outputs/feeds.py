"""Feeds of everything, of each region, tag and indicator, in both languages, as Atom and as JSON Feed.

They go by the day of the last change. An English one holds only what someone has translated, unless the settings ask for more.
"""

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

from builder.model.catalogue import Catalogue
from builder.model.entry import Entry
from builder.model.figures import Figure
from builder.model.jobs import FileJob, Job
from builder.model.settings import Settings
from builder.outputs import atom, json_feed
from builder.outputs.beats import Beat, Stated, beats
from builder.outputs.feed_view import FeedEntry, FeedView
from builder.outputs.figure_lines import figure_line
from builder.outputs.figures import anchor_of
from builder.outputs.pieces import (
    Words,
    composed_headline,
    in_language,
    is_composed,
    is_translated,
    summary_mark,
)
from builder.outputs.records import figure_record
from builder.web import urls
from builder.web.dates import when
from builder.web.lang import HAN, Lang, tag_of

ENTRIES = 50
FILTERED = 30
"""A feed with a filter is shorter: it moves more slowly, and there are many."""

FORMS: tuple[tuple[str, Callable[[Any], bytes]], ...] = (
    (urls.ATOM, atom.render),
    (urls.JSON_FEED, json_feed.render),
)


def plan(catalogue: Catalogue, _today: date) -> Iterator[Job]:
    """Two forms of each feed in each language."""
    known: dict[tuple[Lang, str], FeedEntry] = {}
    for beat in beats(catalogue):
        for lang in Lang:
            view = _view(catalogue.settings, beat, lang, known)
            for name, render in FORMS:
                yield FileJob(urls.path_of(urls.beside(beat.page(lang), name)), view, render)


def _view(settings: Settings, beat: Beat, lang: Lang, known: dict[tuple[Lang, str], FeedEntry]) -> FeedView:
    page, twin = beat.page(lang), beat.page(lang.other)
    entries = _figures(beat, settings, lang) if beat.figures else _articles(beat, settings, lang, known)
    return FeedView(
        lang=lang,
        title=beat.title(settings, lang),
        name=in_language(settings.name, lang).text,
        description=in_language(settings.description, lang).text,
        licence=in_language(settings.licence, lang).text,
        site=urls.absolute(settings.base, urls.home(lang)),
        home=urls.absolute(settings.base, page),
        atom=urls.absolute(settings.base, urls.beside(page, urls.ATOM)),
        json=urls.absolute(settings.base, urls.beside(page, urls.JSON_FEED)),
        twin_atom=urls.absolute(settings.base, urls.beside(twin, urls.ATOM)),
        entries=entries,
    )


def _articles(
    beat: Beat, settings: Settings, lang: Lang, known: dict[tuple[Lang, str], FeedEntry]
) -> tuple[FeedEntry, ...]:
    """The articles that changed last, each made once for all feeds that hold it."""
    everything = lang is Lang.ZH or settings.untranslated_in_feeds
    shown = (entry for entry in beat.entries if everything or is_translated(entry))
    latest = sorted(shown, key=lambda entry: (entry.changed, entry.added), reverse=True)
    found = []
    for entry in latest[: FILTERED if beat.kind != "all" else ENTRIES]:
        if (lang, entry.id) not in known:
            known[lang, entry.id] = _article(entry, settings.base, lang)
        found.append(known[lang, entry.id])
    return tuple(found)


def _article(entry: Entry, base: str, lang: Lang) -> FeedEntry:
    english = entry.summary_en.text if entry.summary_en else ""
    summary = entry.summary.text if lang is Lang.ZH else english
    tags = (tag.zh if lang is Lang.ZH else tag.en for tag in entry.tags)
    return FeedEntry(
        address=urls.absolute(base, urls.article(lang, entry.id)),
        twin=urls.absolute(base, urls.article(lang.other, entry.id)) if is_translated(entry) else None,
        title=composed_headline(entry, lang) or in_language(entry.title, lang).text,
        summary=Words(summary, lang.tag) if summary else None,
        quoted=lang is Lang.ZH and summary_mark(entry) == "src",
        composed=lang is Lang.EN and is_composed(entry),
        credit=credit(entry, lang),
        when=when(entry.published),
        tags=tuple(tag for tag in tags if tag),
        added=entry.added,
        changed=entry.changed,
        record=urls.absolute(base, urls.record(entry.id)),
    )


def _figures(beat: Beat, settings: Settings, lang: Lang) -> tuple[FeedEntry, ...]:
    """The figures whose articles changed last; in English those that can be said without a Chinese word."""
    shown = ((entry, figure) for entry, figure in beat.figures if lang is Lang.ZH or figure.indicator_en)
    latest = sorted(shown, key=lambda stated: (stated[0].changed, stated[0].added), reverse=True)
    made = {_key(stated): _figure(*stated, settings.base, lang) for stated in latest[:FILTERED]}
    return tuple(made.values())


def _key(stated: Stated) -> tuple[str, str]:
    return stated[0].id, stated[1].id


def _figure(entry: Entry, figure: Figure, base: str, lang: Lang) -> FeedEntry:
    fragment = f"#{anchor_of(figure)}"
    line = figure_line(figure, lang)
    quote = figure.evidence.quote if lang is Lang.ZH else ""
    return FeedEntry(
        address=urls.absolute(base, urls.article(lang, entry.id)) + fragment,
        twin=urls.absolute(base, urls.article(lang.other, entry.id)) + fragment,
        title=line if lang is Lang.ZH or not HAN.search(line) else figure.indicator_en or "",
        summary=Words(quote, Lang.ZH.tag) if quote else None,
        quoted=bool(quote),
        composed=False,
        credit=credit(entry, lang),
        when=when(entry.published),
        tags=(),
        added=entry.added,
        changed=entry.changed,
        record=urls.absolute(base, urls.record(entry.id)),
        figure={key: value for key, value in figure_record(figure).items() if key != "quote"},
    )


def credit(entry: Entry, lang: Lang) -> tuple[str, ...]:
    """Newspaper, date and page as far as they are known, in words of the language."""
    publication = entry.source.publication
    name = (publication.zh if lang is Lang.ZH else publication.en or "") if publication else ""
    parts = (name, entry.published.value or "", entry.source.page or "")
    return tuple(part for part in parts if part and (lang is Lang.ZH or tag_of(part) == lang.tag))
