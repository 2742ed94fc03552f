"""An Atom feed a language, by the day of the last change. The English one holds only what can be read in English."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from builder.model.catalogue import Catalogue
from builder.model.entry import Entry
from builder.model.jobs import FileJob, Job
from builder.outputs.pieces import Words, in_language, is_translated, standing, summary_mark
from builder.web import urls
from builder.web.dates import When, when
from builder.web.lang import Lang, tag_of
from builder.web.xml import document, element, text

ENTRIES = 50
NOTHING_YET = date(1970, 1, 1)
"""A feed must say when it changed, also one that never did."""


@dataclass(frozen=True)
class FeedEntry:
    """An article in a feed."""

    address: str
    twin: str | None
    title: str
    summary: Words | None
    quoted: bool
    """Whether the summary is a sentence of the source, to be set in quotation marks."""
    credit: tuple[str, ...]
    when: When
    tags: tuple[str, ...]
    added: date
    changed: date


@dataclass(frozen=True)
class FeedView:
    """A feed."""

    lang: Lang
    name: str
    description: str
    licence: str
    home: str
    address: str
    twin: str
    entries: tuple[FeedEntry, ...]


def plan(catalogue: Catalogue, _today: date) -> Iterator[Job]:
    """One feed a language."""
    for lang in Lang:
        yield FileJob(urls.path_of(urls.feed(lang)), _view(catalogue, lang), render)


def render(view: FeedView) -> bytes:
    """The feed as Atom (RFC 4287)."""
    updated = max((entry.changed for entry in view.entries), default=NOTHING_YET)
    head = (
        element("id", text(view.home)),
        element("title", text(view.name)),
        element("subtitle", text(view.description)),
        element("updated", _moment(updated)),
        element("author", element("name", text(view.name)), element("uri", text(view.home))),
        element("rights", text(view.licence)),
        element("link", rel="self", type="application/atom+xml", href=view.address),
        element("link", rel="alternate", type="text/html", hreflang=view.lang.tag, href=view.home),
        element(
            "link", rel="related", type="application/atom+xml", hreflang=view.lang.other.tag, href=view.twin
        ),
    )
    entries = (_entry(entry, view.lang) for entry in view.entries)
    attributes = {"xmlns": "http://www.w3.org/2005/Atom", "xml_lang": view.lang.tag}
    return document(element("feed", "\n", "\n".join((*head, *entries)), "\n", **attributes))


def _entry(entry: FeedEntry, lang: Lang) -> str:
    twin = element("link", rel="alternate", type="text/html", hreflang=lang.other.tag, href=entry.twin)
    parts = (
        element("id", text(entry.address)),
        element("title", text(entry.title)),
        element("link", rel="alternate", type="text/html", hreflang=lang.tag, href=entry.address),
        twin if entry.twin else "",
        element("published", _moment(entry.added)),
        element("updated", _moment(entry.changed)),
        *(element("category", term=tag) for tag in entry.tags),
        _summary(entry, lang),
    )
    return element("entry", "\n", "\n".join(part for part in parts if part), "\n")


def _summary(entry: FeedEntry, lang: Lang) -> str:
    """The summary and where it comes from, since feeds travel without their page."""
    if entry.summary is None and not entry.credit:
        return ""
    words = entry.summary.text if entry.summary else ""
    quoted = f"“{words}”" if words and entry.quoted else words
    credit = ("，" if lang is Lang.ZH else ", ").join(entry.credit)
    note = (f"（{credit}）" if lang is Lang.ZH else f" ({credit})") if credit else ""
    return element("summary", text((quoted + note).strip()), type="text")


def _moment(day: date) -> str:
    return f"{day.isoformat()}T00:00:00Z"


def _view(catalogue: Catalogue, lang: Lang) -> FeedView:
    settings = catalogue.settings
    shown = (entry for entry in standing(catalogue.entries) if lang is Lang.ZH or is_translated(entry))
    latest = sorted(shown, key=lambda entry: (entry.changed, entry.added), reverse=True)[:ENTRIES]
    return FeedView(
        lang=lang,
        name=in_language(settings.name, lang).text,
        description=in_language(settings.description, lang).text,
        licence=in_language(settings.licence, lang).text,
        home=urls.absolute(settings.base, urls.home(lang)),
        address=urls.absolute(settings.base, urls.feed(lang)),
        twin=urls.absolute(settings.base, urls.feed(lang.other)),
        entries=tuple(_feed_entry(entry, settings.base, lang) for entry in latest),
    )


def _feed_entry(entry: Entry, base: str, lang: Lang) -> FeedEntry:
    english = entry.summary_en.text if entry.summary_en else ""
    summary = entry.summary.text if lang is Lang.ZH else english
    twin = urls.absolute(base, urls.article(lang.other, entry.id)) if is_translated(entry) else None
    tags = (tag.zh if lang is Lang.ZH else tag.en for tag in entry.tags)
    return FeedEntry(
        address=urls.absolute(base, urls.article(lang, entry.id)),
        twin=twin,
        title=in_language(entry.title, lang).text,
        summary=Words(summary, lang.tag) if summary else None,
        quoted=lang is Lang.ZH and summary_mark(entry) == "src",
        credit=_credit(entry, lang),
        when=when(entry.published),
        tags=tuple(tag for tag in tags if tag),
        added=entry.added,
        changed=entry.changed,
    )


def _credit(entry: Entry, lang: Lang) -> tuple[str, ...]:
    """Newspaper, date and page as far as they are known, in words of the feed's language."""
    publication = entry.source.publication
    name = (publication.zh if lang is Lang.ZH else publication.en or "") if publication else ""
    parts = (name, entry.published.value or "", entry.source.page or "")
    return tuple(part for part in parts if part and (lang is Lang.ZH or tag_of(part) == lang.tag))
