"""The documents that articles name, and the bodies that issue them, by letter, each with the articles that name it."""

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import TypeVar

from builder.model.catalogue import Catalogue
from builder.model.entry import Bilingual, Entry
from builder.model.jobs import Job, PageJob
from builder.model.mentions import Document
from builder.outputs.filing import name_place
from builder.outputs.frame import AddressIn, Frame, Section, frame
from builder.outputs.letters import Group, Jump, Shelf, jumps, shelf_links, shelves
from builder.outputs.paging import PageLink
from builder.outputs.pieces import Headline, Words, headline, in_language, standing
from builder.web import urls
from builder.web.lang import Lang

NAMED_BY = 12
"""So many articles are listed for a document or body."""


@dataclass(frozen=True)
class Thing:
    """A document or body and the articles that name it, the newest first."""

    anchor: str
    name: Words
    twin: Words | None
    articles: tuple[Headline, ...]
    count: int


@dataclass(frozen=True)
class ThingsView:
    """An index of documents or of bodies."""

    frame: Frame
    section: Section
    groups: tuple[Group[Thing], ...]
    jumps: tuple[Jump, ...]
    pages: tuple[PageLink, ...]
    split: bool
    count: int


T = TypeVar("T")
Named = dict[str, tuple[Bilingual, list[Entry]]]


def plan(catalogue: Catalogue, _today: date) -> Iterator[Job]:
    """Both indexes."""
    for section in INDEXES:
        for lang in Lang:
            yield from _index(catalogue, section, lang)


def listed(catalogue: Catalogue, lang: Lang) -> Iterator[str]:
    """The addresses of both indexes."""
    for address, named in INDEXES.values():
        for shelf in _shelves(named(catalogue), lang):
            yield shelf.address(address(lang))


@lru_cache(maxsize=1)
def documents_named(catalogue: Catalogue) -> Named:
    """Documents by their full title; a short form counts for the title that it stands for."""
    named: Named = {}
    for entry in standing(catalogue.entries):
        for title in dict.fromkeys(map(full_title, entry.documents)):
            named.setdefault(title, (Bilingual(title), []))[1].append(entry)
    return named


def full_title(document: Document) -> str:
    """The title that a short form stands for."""
    return document.stands_for or document.title


@lru_cache(maxsize=1)
def bodies_named(catalogue: Catalogue) -> Named:
    """Bodies by their Chinese name."""
    named: Named = {}
    for entry in standing(catalogue.entries):
        for body in {found.name: found for found in reversed(entry.issuers)}.values():
            named.setdefault(body.name, (Bilingual(body.name, body.name_en), []))[1].append(entry)
    return named


INDEXES: dict[Section, tuple[AddressIn, Callable[[Catalogue], Named]]] = {
    Section.DOCUMENTS: (urls.documents, documents_named),
    Section.BODIES: (urls.bodies, bodies_named),
}


def _shelves(named: Named, lang: Lang) -> tuple[Shelf[str], ...]:
    placed = {key: name_place(name, lang) for key, (name, _) in named.items()}
    order = sorted(named, key=lambda key: (placed[key][0], key))
    return shelves([(placed[key][1], key) for key in order])


@lru_cache(maxsize=4)
def places(catalogue: Catalogue, section: Section, lang: Lang) -> dict[str, str]:
    """Where each document or body stands in its index."""
    address, named = INDEXES[section]
    listing = address(lang)
    return {
        key: f"{shelf.address(listing)}#{anchor_of(key)}"
        for shelf in _shelves(named(catalogue), lang)
        for group in shelf.groups
        for key in group.items
    }


def anchor_of(name: str) -> str:
    """The anchor of a document or body: the same as long as its name is."""
    return f"n-{hashlib.sha256(name.encode()).hexdigest()[:8]}"


def _index(catalogue: Catalogue, section: Section, lang: Lang) -> Iterator[Job]:
    address, found = INDEXES[section]
    named, listing = found(catalogue), address(lang)
    pages = _shelves(named, lang)
    letters = [group.letter for group in pages[0].groups]
    for shelf in pages:
        here = urls.Here(urls.path_of(shelf.address(listing)), catalogue.links)
        groups = tuple(
            Group(group.letter, tuple(_thing(named[key], here, lang) for key in group.items), group.count)
            for group in shelf.groups
        )
        around = shelf_frame(catalogue, lang, address, shelf, section)
        bar, numbered = jumps(shelf, listing, letters, here), shelf_links(shelf, listing, here)
        view = ThingsView(around, section, groups, bar, numbered, shelf.split, len(named))
        yield PageJob(here.path, "documents.html", view)


def shelf_frame(
    catalogue: Catalogue, lang: Lang, address: AddressIn, shelf: Shelf[T], section: Section
) -> Frame:
    """The frame of a page of an index: a letter's page has no twin, since letters differ between the languages."""
    front = shelf.letter is None
    return frame(
        catalogue,
        lang,
        lambda language: shelf.address(address(language)) if language is lang else address(language),
        section=section,
        inside=not front,
        translated=front,
    )


def _thing(found: tuple[Bilingual, list[Entry]], here: urls.Here, lang: Lang) -> Thing:
    names, entries = found
    name, twin = in_language(names, lang), in_language(names, lang.other)
    return Thing(
        anchor=anchor_of(names.zh),
        name=name,
        twin=twin if twin.text != name.text else None,
        articles=tuple(headline(entry, here, lang) for entry in entries[:NAMED_BY]),
        count=len(entries),
    )
