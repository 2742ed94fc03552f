"""What stands around every page: its languages, navigation and the name of the site."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache

from builder.model.catalogue import Catalogue
from builder.model.entry import Bilingual
from builder.model.settings import Settings
from builder.web import urls
from builder.web.lang import Lang

AddressIn = Callable[[Lang], str]


class Section(StrEnum):
    """The parts of the site that the navigation leads to, in its order; those from TAGS on stand in the footer."""

    REGIONS = "regions"
    INDICATORS = "indicators"
    GLOSSARY = "glossary"
    AZ = "az"
    DATA = "data"
    SEARCH = "search"
    TAGS = "tags"
    TIMELINE = "timeline"
    UPCOMING = "upcoming"
    ISSUES = "issues"
    SERIES = "series"
    DOCUMENTS = "documents"
    BODIES = "bodies"
    COVERAGE = "coverage"
    METHOD = "method"
    CORRECTIONS = "corrections"
    ABOUT = "about"


ADDRESSES: dict[Section, AddressIn] = {
    Section.REGIONS: urls.regions,
    Section.INDICATORS: urls.indicators,
    Section.GLOSSARY: urls.glossary,
    Section.AZ: urls.az,
    Section.DATA: urls.data,
    Section.SEARCH: urls.search,
    Section.TAGS: urls.tags,
    Section.TIMELINE: urls.timeline,
    Section.UPCOMING: urls.upcoming,
    Section.ISSUES: urls.issues,
    Section.SERIES: urls.all_series,
    Section.DOCUMENTS: urls.documents,
    Section.BODIES: urls.bodies,
    Section.COVERAGE: urls.coverage,
    Section.METHOD: urls.method,
    Section.CORRECTIONS: urls.corrections,
    Section.ABOUT: urls.about,
}
NAVIGATION = 6
"""So many sections stand in the navigation at the head of each page."""


@dataclass(frozen=True)
class NavLink:
    """A link of the navigation; `current` is the value of aria-current: page, true (a page inside) or nothing."""

    section: Section
    href: str
    current: str | None


@dataclass(frozen=True)
class LanguageLink:
    """The page in one language; without `href` it is the page itself."""

    lang: Lang
    href: str | None
    twin: bool
    """Whether it says the same in its language, so that machines may be told."""


@dataclass(frozen=True)
class Alternate:
    """A line of the page's head: this page in a language, by its full address."""

    hreflang: str
    href: str


@dataclass(frozen=True)
class Form:
    """Another form of the page, or something to follow it by; `title` in the language of the page."""

    href: str
    type: str
    title: str = ""


@dataclass(frozen=True)
class Meta:
    """What a machine is told of the page in its head: a name, and words in one language."""

    name: str
    content: str
    lang: str


@dataclass(frozen=True)
class Extras:
    """What the head of one page says beyond the others: its other forms, its details for citing, what it is."""

    forms: tuple[Form, ...] = ()
    metas: tuple[Meta, ...] = ()
    kind: str = "website"
    """Its type in the words of OpenGraph."""
    linked: str = ""
    """What it is, as JSON-LD; safe inside a script element."""


@dataclass(frozen=True)
class Frame:
    """What a page shows besides its subject. It changes with the settings and with nothing else."""

    lang: Lang
    name: Bilingual
    name_lines: tuple[tuple[str, str], tuple[str, str]]
    licence: Bilingual
    licence_address: str
    root: str
    """From this page to the site's root, for style sheets."""
    home: str
    about: str
    feed: str
    nav: tuple[NavLink, ...]
    more: tuple[NavLink, ...]
    """The other sections, for the footer."""
    languages: tuple[LanguageLink, ...]
    both: str | None
    """The page with both languages side by side; empty on that page itself."""
    canonical: str | None
    """None for a page that nobody should find: it is marked noindex."""
    alternates: tuple[Alternate, ...]
    feeds: str
    """The list of feeds and calendars."""
    card: str
    """Full address of the picture that others show beside a link to the site."""
    extras: Extras = Extras()


def frame(
    catalogue: Catalogue,
    lang: Lang,
    address: AddressIn,
    *,
    section: Section | None = None,
    inside: bool = False,
    translated: bool = True,
    indexed: bool = True,
    here: urls.Here | None = None,
    both: str | None = None,
    extras: Extras = Extras(),
) -> Frame:
    """The frame of a page that has an address in each language. Only a translated page names its twin."""
    settings = catalogue.settings
    here = here or urls.Here(urls.path_of(address(lang)), catalogue.links)
    sections = _nav(urls.Here("", here.links, here.up), lang, section, inside=inside)
    return Frame(
        lang=lang,
        name=settings.name,
        name_lines=settings.name_lines,
        licence=settings.licence,
        licence_address=settings.licence_address,
        root=here.up,
        home=here.link(urls.home(lang)),
        about=here.link(urls.about(lang)),
        feed=here.link(urls.feed(lang)),
        nav=sections[:NAVIGATION],
        more=sections[NAVIGATION:],
        languages=tuple(
            LanguageLink(other, None if other is lang else here.link(address(other)), translated)
            for other in Lang
        ),
        both=here.link(both) if both else None,
        canonical=urls.absolute(settings.base, address(lang)) if indexed else None,
        alternates=_alternates(settings, address) if indexed and translated else (),
        feeds=here.link(urls.feeds(lang)),
        card=urls.absolute(settings.base, urls.asset(f"card.{lang}.png")),
        extras=extras,
    )


def both_frame(catalogue: Catalogue, entry_id: str, *, indexed: bool, extras: Extras = Extras()) -> Frame:
    """The frame of a page that says everything in both languages; its own words are Chinese."""
    here = urls.Here(urls.path_of(urls.both(entry_id)), catalogue.links)
    around = frame(
        catalogue,
        Lang.ZH,
        lambda lang: urls.article(lang, entry_id),
        indexed=indexed,
        here=here,
        extras=extras,
    )
    languages = tuple(LanguageLink(lang, here.link(urls.article(lang, entry_id)), twin=True) for lang in Lang)
    canonical = urls.absolute(catalogue.settings.base, urls.both(entry_id)) if indexed else None
    return replace(around, languages=languages, both="", canonical=canonical, alternates=())


def lost_frame(catalogue: Catalogue, here: urls.Here) -> Frame:
    """The frame of a page that is served at any address, so that neither language is its own."""
    languages = tuple(LanguageLink(lang, here.link(urls.home(lang)), twin=True) for lang in Lang)
    return replace(frame(catalogue, Lang.ZH, urls.home, indexed=False, here=here), languages=languages)


@cache
def _nav(here: urls.Here, lang: Lang, section: Section | None, *, inside: bool) -> tuple[NavLink, ...]:
    current = "true" if inside else "page"
    return tuple(
        NavLink(named, here.link(address(lang)), current if named is section else None)
        for named, address in ADDRESSES.items()
    )


def _alternates(settings: Settings, address: AddressIn) -> tuple[Alternate, ...]:
    """Both languages and the default: the language page for the front page, else the Chinese page."""
    default = urls.LANGUAGES if address is urls.home else address(Lang.ZH)
    named = [(lang.tag, address(lang)) for lang in Lang] + [("x-default", default)]
    return tuple(Alternate(hreflang, urls.absolute(settings.base, to)) for hreflang, to in named)
