"""A page for each article in each language. Where no translation exists, the English page says so and gives what it has."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from builder.model.catalogue import Catalogue
from builder.model.entry import Entry, Rights, Status
from builder.model.facts import Tag
from builder.model.jobs import Deferred, Job, PageJob
from builder.outputs import heads
from builder.outputs.around import Elsewhere, around_one, elsewhere
from builder.outputs.article_facts import FactsView, facts_view
from builder.outputs.article_head import Head, SummaryView, has_both, head_of, summary_view
from builder.outputs.behind import Behind, behind
from builder.outputs.citations.box import CiteBox, cite_box
from builder.outputs.figures import paragraph_of
from builder.outputs.frame import Frame, frame
from builder.outputs.pieces import (
    PROVINCES_BY_CODE,
    Headline,
    Label,
    TagMark,
    by_pinyin,
    headline,
    is_translated,
    maker_mark,
    region_label,
    region_pages,
    standing,
    tag_mark,
    text_mark,
)
from builder.outputs.prose import Part, block_views, parts, text_of_entry
from builder.web import urls
from builder.web.lang import Lang

RELATED = 3


@dataclass(frozen=True)
class ArticleView:
    """Everything that one article's page shows."""

    frame: Frame
    head: Head
    summary: SummaryView | None
    translated: bool
    behind: Behind | None
    draft: bool
    brief: bool
    text_lang: str
    text_mark: str
    quote_mark: str
    """Whose words the figures quote."""
    parts: tuple[Part, ...]
    facts: FactsView
    both: str | None
    """The page with both languages side by side."""
    regions: tuple[Label, ...]
    mentioned: tuple[Label, ...]
    tags: tuple[TagMark, ...]
    tags_mark: str
    related: tuple[Headline, ...]
    cite: CiteBox


def plan(catalogue: Catalogue, _today: date) -> Iterator[Job]:
    """Both languages of every article that stands."""
    near, pages = _neighbours(catalogue), region_pages(catalogue)
    for entry in standing(catalogue.entries):
        around = around_one(catalogue, entry)
        own = pages.intersection((*entry.regions, *entry.mentioned_regions, entry.primary_region or ""))
        for lang in Lang:
            here = urls.Here(urls.path_of(urls.article(lang, entry.id)), catalogue.links)
            related = tuple(headline(found, here, lang) for found in near.get(entry.id, ()))
            given = (entry, around, related, own, elsewhere(catalogue, entry, lang), here, lang)
            yield PageJob(here.path, "article.html", Deferred(article_view, given))


def article_view(
    entry: Entry,
    catalogue: Catalogue,
    related: tuple[Headline, ...],
    pages: frozenset[str],
    beyond: Elsewhere,
    here: urls.Here,
    lang: Lang,
) -> ArticleView:
    """The page of one article; of the catalogue it sees what `around_one` leaves."""
    translated = is_translated(entry)
    _, text = text_of_entry(entry, lang)
    both = urls.both(entry.id) if has_both(entry) else None
    return ArticleView(
        frame=frame(
            catalogue,
            lang,
            lambda language: urls.article(language, entry.id),
            translated=translated,
            indexed=entry.status is Status.PUBLISHED,
            both=both,
            extras=heads.of_article(catalogue, entry, here, lang),
        ),
        head=head_of(catalogue, entry, pages, here, lang, urls.article(lang, entry.id)),
        summary=summary_view(entry, lang),
        translated=translated,
        behind=behind(entry) if text is lang is Lang.EN else None,
        draft=entry.status is Status.DRAFT,
        brief=entry.rights is Rights.BRIEF,
        text_lang=text.tag,
        text_mark=text_mark(entry) if text is Lang.ZH else "desk",
        quote_mark=text_mark(entry),
        parts=parts(block_views(entry, catalogue.glossary, here, text, lang)),
        facts=facts_view(entry, beyond, here, lang),
        both=here.link(both) if both else None,
        regions=_regions(entry.regions, pages, here, lang),
        mentioned=_regions(entry.mentioned_regions, pages, here, lang),
        tags=tuple(
            _tag(catalogue.tags.get(tag.id, tag), tag, entry, here, lang) for tag in by_pinyin(entry.tags)
        ),
        tags_mark=maker_mark(entry.tags_maker),
        related=related,
        cite=cite_box(entry, catalogue.settings, lang),
    )


def _tag(known: Tag, own: Tag, entry: Entry, here: urls.Here, lang: Lang) -> TagMark:
    """A tag by the names that the site has for it, with the paragraph that it was first read from."""
    found = (paragraph_of(evidence, entry, lang) for evidence in own.evidence)
    return replace(tag_mark(known, here, lang), paragraph=next(filter(None, found), None))


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
