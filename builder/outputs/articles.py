"""A page for each article in each language. Where no translation exists, the English page says so and gives what it has."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from builder.model.article import Byline, Role
from builder.model.catalogue import Catalogue
from builder.model.entry import Bilingual, Entry, Rights, Source, Status, TextBlock
from builder.model.jobs import Job, PageJob
from builder.outputs import heads
from builder.outputs.behind import Behind, behind, stale_blocks
from builder.outputs.citations.box import CiteBox, cite_box
from builder.outputs.frame import Frame, frame
from builder.outputs.inner_links import resolved
from builder.outputs.pieces import (
    PROVINCES_BY_CODE,
    Headline,
    Label,
    TagMark,
    Words,
    by_pinyin,
    headline,
    in_language,
    is_translated,
    maker_mark,
    region_label,
    region_pages,
    standing,
    summary_mark,
    tag_mark,
)
from builder.web import urls
from builder.web.dates import When, when
from builder.web.lang import Lang, tag_of

RELATED = 3


@dataclass(frozen=True)
class SourceView:
    """Where the article was printed, as far as it is known; None is shown as missing."""

    printed: bool
    """False for an article that the desk wrote itself."""
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
class BlockView:
    """A block of text: safe HTML; `rich` if it holds whole elements of its own."""

    id: str
    role: Role
    html: str
    rich: bool
    stale: bool = False
    """Its Chinese has changed since it was translated."""


@dataclass(frozen=True)
class Part:
    """A heading and the blocks below it; the first part may have none."""

    heading: BlockView | None
    blocks: tuple[BlockView, ...]


@dataclass(frozen=True)
class ArticleView:
    """Everything that one article's page shows."""

    frame: Frame
    address: str
    year: str | None
    home_region: Label | None
    kicker: Words | None
    title: Words
    twin: Words | None
    reading: str
    when: When
    source: SourceView
    summary: SummaryView | None
    translated: bool
    behind: Behind | None
    draft: bool
    brief: bool
    text_lang: str
    text_mark: str
    parts: tuple[Part, ...]
    regions: tuple[Label, ...]
    mentioned: tuple[Label, ...]
    tags: tuple[TagMark, ...]
    tags_mark: str
    related: tuple[Headline, ...]
    added: date
    updated: date | None
    reviewed: date | None
    cite: CiteBox


def plan(catalogue: Catalogue, _today: date) -> Iterator[Job]:
    """Both languages of every article that stands."""
    near, pages = _neighbours(catalogue), region_pages(catalogue)
    for entry in standing(catalogue.entries):
        for lang in Lang:
            path = urls.path_of(urls.article(lang, entry.id))
            yield PageJob(path, "article.html", _view(catalogue, entry, near.get(entry.id, ()), pages, lang))


def _view(
    catalogue: Catalogue, entry: Entry, related: tuple[Entry, ...], pages: frozenset[str], lang: Lang
) -> ArticleView:
    translated = is_translated(entry)
    here = urls.Here(urls.path_of(urls.article(lang, entry.id)), catalogue.links)
    title, other = in_language(entry.title, lang), in_language(entry.title, lang.other)
    published = when(entry.published)
    blocks, text_lang = _text(entry, lang)
    return ArticleView(
        frame=frame(
            catalogue,
            lang,
            lambda language: urls.article(language, entry.id),
            translated=translated,
            indexed=entry.status is Status.PUBLISHED,
            extras=heads.of_article(catalogue, entry, here, lang),
        ),
        address=urls.absolute(catalogue.settings.base, urls.article(lang, entry.id)),
        year=published.year,
        home_region=next(iter(_regions((entry.primary_region or "",), pages, here, lang)), None),
        kicker=in_language(entry.kicker, lang) if entry.kicker else None,
        title=title,
        twin=other if other.text != title.text else None,
        reading=entry.reading.title,
        when=published,
        source=_source(entry.source, entry.title, lang),
        summary=_summary(entry, lang),
        translated=translated,
        behind=behind(entry) if lang is Lang.EN and text_lang == Lang.EN.tag else None,
        draft=entry.status is Status.DRAFT,
        brief=entry.rights is Rights.BRIEF,
        text_lang=text_lang,
        text_mark="src"
        if entry.source.file and not entry.source.desk and text_lang == Lang.ZH.tag
        else "desk",
        parts=_parts(blocks, here, lang, stale_blocks(entry) if text_lang == Lang.EN.tag else frozenset()),
        regions=_regions(entry.regions, pages, here, lang),
        mentioned=_regions(entry.mentioned_regions, pages, here, lang),
        tags=tuple(tag_mark(catalogue.tags.get(tag.id, tag), here, lang) for tag in by_pinyin(entry.tags)),
        tags_mark=maker_mark(entry.tags_maker),
        related=tuple(headline(found, here, lang) for found in related),
        added=entry.added,
        updated=entry.updated,
        reviewed=entry.reviewed,
        cite=cite_box(entry, catalogue.settings, lang),
    )


def _text(entry: Entry, lang: Lang) -> tuple[tuple[TextBlock, ...], str]:
    """The text to show and its language. Where only facts may be published there is none in either language."""
    if entry.rights is Rights.BRIEF:
        return (), lang.tag
    if lang is Lang.EN and entry.translation and entry.translation.blocks:
        return entry.translation.blocks, Lang.EN.tag
    return entry.blocks, Lang.ZH.tag


def _parts(
    blocks: tuple[TextBlock, ...], here: urls.Here, lang: Lang, stale: frozenset[str]
) -> tuple[Part, ...]:
    parts: list[Part] = []
    heading: BlockView | None = None
    below: list[BlockView] = []
    for source in blocks:
        html = resolved(source.html, here, lang)
        name = source.block.id
        block = BlockView(name, source.block.role, html, source.block_level, name in stale)
        if block.role is not Role.HEADING:
            below.append(block)
            continue
        if heading or below:
            parts.append(Part(heading, tuple(below)))
        heading, below = block, []
    if heading or below:
        parts.append(Part(heading, tuple(below)))
    return tuple(parts)


def _source(source: Source, title: Bilingual, lang: Lang) -> SourceView:
    return SourceView(
        printed=bool(source.file),
        publication=in_language(source.publication, lang) if source.publication else None,
        page=source.page,
        byline=source.byline,
        headline=source.headline or title.zh,
        address=source.address,
        continued_from=source.continued_from,
        continues_on=source.continues_on,
        truncated=source.truncated,
    )


def _summary(entry: Entry, lang: Lang) -> SummaryView | None:
    if lang is Lang.EN and entry.summary_en and entry.summary_en.text:
        mark = maker_mark(entry.summary_en.maker)
        return SummaryView(Words(entry.summary_en.text, Lang.EN.tag), mark)
    if not entry.summary.text:
        return None
    return SummaryView(Words(entry.summary.text, tag_of(entry.summary.text)), summary_mark(entry))


def _regions(
    adcodes: tuple[str, ...], pages: frozenset[str], here: urls.Here, lang: Lang
) -> tuple[Label, ...]:
    found = (PROVINCES_BY_CODE.get(adcode) for adcode in adcodes)
    return tuple(region_label(region, pages, here, lang) for region in found if region)


def _neighbours(catalogue: Catalogue) -> dict[str, tuple[Entry, ...]]:
    """For each article, those of its region that came before it, or next to it where too few did.

    The newest of the region would do as well, but then each new article would redraw the region's every page.
    """
    near: dict[str, tuple[Entry, ...]] = {}
    for adcode, entries in catalogue.by_region.items():
        shown = tuple(standing(entries))
        for place, entry in enumerate(shown):
            if adcode == (entry.primary_region or next(iter(entry.regions), None)):
                near[entry.id] = _beside(shown, place)
    return near


def _beside(entries: tuple[Entry, ...], place: int) -> tuple[Entry, ...]:
    start = min(place, max(0, len(entries) - RELATED - 1))
    window = entries[start : start + RELATED + 1]
    return tuple(entry for entry in window if entry is not entries[place])
