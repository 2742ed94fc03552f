"""Pieces that several pages show: words with their language, headlines, names of regions and tags."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from builder.lexicon.regions import NATION, PROVINCES
from builder.model.catalogue import Catalogue
from builder.model.entry import Bilingual, Entry, Maker, Rights, Status
from builder.model.facts import Tag
from builder.model.regions import Region
from builder.text.spelling import spell
from builder.web import urls
from builder.web.dates import When, when
from builder.web.lang import Lang

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
OTHER_LETTER = "#"

PROVINCES_BY_CODE = {region.adcode: region for region in PROVINCES}


@dataclass(frozen=True)
class Words:
    """Some words and the tag of their language."""

    text: str
    lang: str


@dataclass(frozen=True)
class Headline:
    """An article as lists name it: in the page's language where it has a title in it, else in Chinese."""

    href: str
    title: Words
    twin: Words | None
    """The title in the other language."""
    reading: str
    """Pinyin of the Chinese headline: cuts it into words, and stands in where there is no English."""
    composed: str | None
    """On an English page, for a title that nobody has translated: a line that the machine composed from the facts."""
    when: When
    region: Words | None
    """The one region that it is about."""
    several: bool
    """It reports on several regions and is about none."""
    national: bool
    """It reports on no region, and every figure in it is the nation's."""


@dataclass(frozen=True)
class Label:
    """A name that is a link where its page exists."""

    text: Words
    twin: Words | None
    href: str | None


@dataclass(frozen=True)
class TagMark:
    """A tag in a list in pinyin order."""

    letter: str
    zh: str
    reading: str
    en: str | None
    href: str
    count: int = 0
    paragraph: str | None = None
    """The number of the paragraph that the article has it from."""


def standing(entries: Iterable[Entry]) -> Iterator[Entry]:
    """The entries that lists may show: a withdrawn one is shown at its own address alone."""
    return (entry for entry in entries if entry.status is not Status.WITHDRAWN)


def is_translated(entry: Entry) -> bool:
    """Whether the English page says in English what the Chinese page says."""
    if not entry.title.en or entry.translation is None:
        return False
    return entry.rights is Rights.BRIEF or not entry.blocks or bool(entry.translation.blocks)


def in_language(words: Bilingual, lang: Lang) -> Words:
    """The words in a language; the other's where there are none."""
    return Words(words.en, Lang.EN.tag) if lang is Lang.EN and words.en else Words(words.zh, Lang.ZH.tag)


def headline(entry: Entry, here: urls.Here, lang: Lang) -> Headline:
    """An article as a page in this language lists it."""
    title, other = in_language(entry.title, lang), in_language(entry.title, lang.other)
    region = PROVINCES_BY_CODE.get(entry.primary_region or "")
    return Headline(
        href=here.link(urls.article(lang, entry.id)),
        title=title,
        twin=other if other.text != title.text else None,
        reading=entry.reading.title,
        composed=composed_headline(entry, lang),
        when=when(entry.published),
        region=region_name(region, lang) if region else None,
        several=region is None and len(entry.regions) > 1,
        national=is_national(entry),
    )


def is_national(entry: Entry) -> bool:
    """Whether an article is about the nation: where it gives no figures, nothing says so."""
    regions = {figure.region for figure in entry.figures}
    return not entry.primary_region and not entry.regions and regions == {NATION}


def is_composed(entry: Entry) -> bool:
    """Whether English words of the head are the machine's, and must say so."""
    return any(made and made.maker is Maker.MACHINE for made in (entry.summary_en, entry.headline_en))


def composed_headline(entry: Entry, lang: Lang) -> str | None:
    """What the machine composed where the page's language has no title."""
    return entry.headline_en.text if lang is Lang.EN and entry.headline_en and not entry.title.en else None


def region_name(region: Region, lang: Lang) -> Words:
    """The name in use."""
    return Words(region.short if lang is Lang.ZH else region.en, lang.tag)


def region_pages(catalogue: Catalogue) -> frozenset[str]:
    """The codes of the regions that have a page: those that anything is filed under."""
    return frozenset(adcode for adcode, entries in catalogue.by_region.items() if any(standing(entries)))


def region_label(region: Region, pages: frozenset[str], here: urls.Here, lang: Lang) -> Label:
    """A region, as a link if it has a page."""
    href = here.link(urls.region(lang, region.slug)) if region.adcode in pages else None
    return Label(region_name(region, lang), region_name(region, lang.other), href)


def tag_mark(tag: Tag, here: urls.Here, lang: Lang, count: int = 0) -> TagMark:
    """A tag as a link."""
    return TagMark(tag.id[:1].upper(), tag.zh, tag.reading, tag.en, here.link(urls.tag(lang, tag.id)), count)


def by_pinyin(tags: Iterable[Tag]) -> list[Tag]:
    """Tags in the order of their readings."""
    return sorted(tags, key=lambda tag: (tag.id, tag.zh))


@lru_cache(maxsize=4096)
def reading_of(words: str) -> str:
    """The reading of a Chinese name or title that no table gives."""
    return spell(words)


def pinyin_of(region: Region) -> str:
    """The reading of a region as a name: Nèiměnggǔ."""
    return "".join(region.reading).capitalize()


def maker_mark(maker: Maker) -> str:
    """The stamp that says who speaks."""
    return {Maker.MACHINE: "auto", Maker.DESK: "desk", Maker.SOURCE: "src"}[maker]


def text_mark(entry: Entry) -> str:
    """Whose words the Chinese text is, and with it what is quoted from it: the source's, or the desk's own."""
    return "src" if entry.source.file and not entry.source.desk else "desk"


def summary_mark(entry: Entry) -> str:
    """As `maker_mark`; where the text may not be published, a machine's summary is a sentence of the source."""
    if entry.rights is Rights.BRIEF and entry.summary.maker is Maker.MACHINE:
        return "src"
    return maker_mark(entry.summary.maker)


def letter_group(letter: str) -> str:
    """The group of an index that a first letter belongs to."""
    return letter if letter in LETTERS else OTHER_LETTER


def newest(entries: Sequence[Entry], count: int) -> tuple[Entry, ...]:
    """The first entries of a list that is newest first, withdrawn ones left out."""
    return tuple(standing(entries))[:count]
