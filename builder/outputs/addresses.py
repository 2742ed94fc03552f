"""Every address that the site gives out for good: what the sitemap lists, and what may never vanish without a word."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from builder.lexicon.regions import PROVINCES
from builder.model.catalogue import Catalogue
from builder.model.entry import Entry, Status
from builder.outputs import az, chronicle, corrections, documents, indicator, indicators, issues, series
from builder.outputs.article_head import has_both
from builder.outputs.paging import older
from builder.outputs.pieces import standing
from builder.web import urls
from builder.web.lang import Lang

NAMED = (
    urls.home,
    urls.regions,
    urls.glossary,
    urls.tags,
    urls.timeline,
    urls.upcoming,
    urls.issues,
    urls.all_series,
    urls.coverage,
    urls.method,
    urls.search,
    urls.data,
    urls.feeds,
    urls.about,
)
LISTED = (
    az.listed,
    indicators.listed,
    indicator.listed,
    chronicle.listed,
    issues.listed,
    series.listed,
    documents.listed,
    corrections.listed,
)
UNSAFE = re.compile(r"[\ud800-\udfff\x00-\x20\\*:?#]|//|/\.\.?/")
"""What no address of ours has: it could lead out of the site's folder, or mean something to a host's rules."""


@dataclass(frozen=True)
class Address:
    """An address, the day its page last changed where that is known, and whether it may be found."""

    address: str
    changed: date | None = None
    indexed: bool = True


@lru_cache(maxsize=1)
def addresses(catalogue: Catalogue) -> tuple[Address, ...]:
    """Each address once: pages in both languages, and feeds."""
    return tuple(_addresses(catalogue))


def _addresses(catalogue: Catalogue) -> Iterator[Address]:
    yield Address(urls.LANGUAGES)
    for lang in Lang:
        for named in NAMED:
            yield Address(named(lang))
        for listed in LISTED:
            yield from map(Address, listed(catalogue, lang))
        yield Address(urls.feed(lang), indexed=False)
        for region in PROVINCES:
            if any(standing(catalogue.by_region.get(region.adcode, ()))):
                entries = tuple(standing(catalogue.by_region[region.adcode]))
                yield Address(urls.region(lang, region.slug))
                yield from map(Address, older(entries, urls.region(lang, region.slug)))
        for key in sorted(catalogue.by_tag):
            if any(standing(catalogue.by_tag[key])):
                yield Address(urls.tag(lang, key))
                yield from map(Address, older(tuple(standing(catalogue.by_tag[key])), urls.tag(lang, key)))
        for term_id in catalogue.glossary:
            yield Address(urls.term(lang, term_id))
        for entry in catalogue.entries:
            if lang is Lang.ZH and has_both(entry):
                yield Address(urls.both(entry.id), entry.changed, entry.status is Status.PUBLISHED)
            indexed = entry.status is Status.PUBLISHED
            yield Address(urls.article(lang, entry.id), entry.changed, indexed)


def moved(entry: Entry, alias: str) -> Iterator[tuple[str, str]]:
    """Where an alias of an article leads, old address first: an old id in both languages, or one whole address."""
    old = normal(alias if "/" in alias else f"/articles/{alias}")
    if old.startswith("/articles/"):
        for lang in Lang:
            yield f"/{lang}{old}", urls.article(lang, entry.id)
        if has_both(entry):
            yield f"/zh-en{old}", urls.both(entry.id)
    elif is_page(old):
        yield old, urls.article(language_of(old), entry.id)


def normal(address: str) -> str:
    """An address as people may write it, as the site writes it."""
    path = "/" + address.strip().lstrip("/").removesuffix("index.html")
    return path if path.endswith("/") or "." in path.rsplit("/", 1)[-1] else path + "/"


def is_page(address: str) -> bool:
    """Whether an address that people wrote is one that a page of either language may have."""
    return (
        address.startswith((*(f"/{lang}/" for lang in Lang), "/zh-en/articles/"))
        and address.endswith("/")
        and not UNSAFE.search(address)
    )


def language_of(address: str) -> Lang:
    """The language of the page at an address."""
    return Lang.EN if address.startswith("/en/") else Lang.ZH
