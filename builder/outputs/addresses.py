"""Every address that the site gives out for good: what the sitemap lists, and what may never vanish without a word."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from builder.lexicon.regions import PROVINCES
from builder.model.catalogue import Catalogue
from builder.model.entry import Entry, Status
from builder.outputs.pieces import standing
from builder.web import urls
from builder.web.lang import Lang

UNSAFE = re.compile(r"[\ud800-\udfff\x00-\x20\\*:?#]|//|/\.\.?/")
"""What no address of ours has: it could lead out of the site's folder, or mean something to a host's rules."""


@dataclass(frozen=True)
class Address:
    """An address, the day its page last changed where that is known, and whether it may be found."""

    address: str
    changed: date | None = None
    indexed: bool = True


def addresses(catalogue: Catalogue) -> Iterator[Address]:
    """Each address once: pages in both languages, and feeds."""
    yield Address(urls.LANGUAGES)
    for lang in Lang:
        for named in (urls.home, urls.regions, urls.az, urls.tags, urls.about, urls.data, urls.feeds):
            yield Address(named(lang))
        yield Address(urls.feed(lang), indexed=False)
        for region in PROVINCES:
            if any(standing(catalogue.by_region.get(region.adcode, ()))):
                yield Address(urls.region(lang, region.slug))
        for key in sorted(catalogue.by_tag):
            if any(standing(catalogue.by_tag[key])):
                yield Address(urls.tag(lang, key))
        for entry in catalogue.entries:
            indexed = entry.status is Status.PUBLISHED
            yield Address(urls.article(lang, entry.id), entry.changed, indexed)


def moved(entry: Entry, alias: str) -> Iterator[tuple[str, str]]:
    """Where an alias of an article leads, old address first: an old id in both languages, or one whole address."""
    old = normal(alias if "/" in alias else f"/articles/{alias}")
    if old.startswith("/articles/"):
        for lang in Lang:
            yield f"/{lang}{old}", urls.article(lang, entry.id)
    elif is_page(old):
        yield old, urls.article(language_of(old), entry.id)


def normal(address: str) -> str:
    """An address as people may write it, as the site writes it."""
    path = "/" + address.strip().lstrip("/").removesuffix("index.html")
    return path if path.endswith("/") or "." in path.rsplit("/", 1)[-1] else path + "/"


def is_page(address: str) -> bool:
    """Whether an address that people wrote is one that a page of either language may have."""
    return (
        address.startswith(tuple(f"/{lang}/" for lang in Lang))
        and address.endswith("/")
        and not UNSAFE.search(address)
    )


def language_of(address: str) -> Lang:
    """The language of the page at an address."""
    return Lang.EN if address.startswith("/en/") else Lang.ZH
