"""The tags: an index in pinyin order, and a page with its articles for each."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from builder.model.catalogue import Catalogue
from builder.model.entry import Entry
from builder.model.facts import Tag
from builder.model.jobs import Job, PageJob
from builder.outputs import heads
from builder.outputs.frame import Frame, Section, frame
from builder.outputs.paging import PageLink, Sheet, page_links, sheets
from builder.outputs.pieces import TagMark, by_pinyin, headline, letter_group, standing, tag_mark
from builder.outputs.years import Year, by_year
from builder.web import urls
from builder.web.lang import Lang


@dataclass(frozen=True)
class TagGroup:
    """The tags under one letter."""

    letter: str
    tags: tuple[TagMark, ...]


@dataclass(frozen=True)
class TagsView:
    """The index of tags."""

    frame: Frame
    groups: tuple[TagGroup, ...]
    count: int


@dataclass(frozen=True)
class TagView:
    """A tag's page: its articles by year, newest first."""

    frame: Frame
    zh: str
    en: str | None
    reading: str
    years: tuple[Year, ...]
    pages: tuple[PageLink, ...]
    count: int


def plan(catalogue: Catalogue, _today: date) -> Iterator[Job]:
    """The index, then each tag with articles."""
    used = _used(catalogue)
    for lang in Lang:
        yield PageJob(urls.path_of(urls.tags(lang)), "tags.html", _index(catalogue, used, lang))
        for tag, entries in used:
            for sheet in sheets(entries):
                path = urls.path_of(sheet.address(urls.tag(lang, tag.id)))
                yield PageJob(path, "tag.html", _tag(catalogue, tag, len(entries), sheet, lang))


def _used(catalogue: Catalogue) -> list[tuple[Tag, tuple[Entry, ...]]]:
    filed = {key: tuple(standing(entries)) for key, entries in catalogue.by_tag.items()}
    return [(tag, filed[tag.id]) for tag in by_pinyin(catalogue.tags[key] for key in filed) if filed[tag.id]]


def _index(catalogue: Catalogue, used: Sequence[tuple[Tag, tuple[Entry, ...]]], lang: Lang) -> TagsView:
    here = urls.Here(urls.path_of(urls.tags(lang)), catalogue.links)
    groups: dict[str, list[TagMark]] = {}
    for tag, entries in used:
        groups.setdefault(letter_group(tag.id[:1].upper()), []).append(
            tag_mark(tag, here, lang, len(entries))
        )
    return TagsView(
        frame=frame(catalogue, lang, urls.tags, section=Section.TAGS),
        groups=tuple(TagGroup(letter, tuple(tags)) for letter, tags in groups.items()),
        count=len(used),
    )


def _tag(catalogue: Catalogue, tag: Tag, count: int, sheet: Sheet[Entry], lang: Lang) -> TagView:
    listing = urls.tag(lang, tag.id)
    here = urls.Here(urls.path_of(sheet.address(listing)), catalogue.links)
    return TagView(
        frame=frame(
            catalogue,
            lang,
            lambda language: sheet.address(urls.tag(language, tag.id)),
            section=Section.TAGS,
            inside=True,
            extras=heads.of_tag(catalogue, tag, here, lang),
        ),
        zh=tag.zh,
        en=tag.en,
        reading=tag.reading,
        years=by_year(tuple(headline(entry, here, lang) for entry in sheet.items)),
        pages=page_links(sheet, listing, here),
        count=count,
    )
