"""The facts of one article: its figures by section, its dates, and the documents, bodies and indicators that it names."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from builder.model.article import Role
from builder.model.entry import Entry
from builder.model.figures import Figure
from builder.model.mentions import Document, Issuer
from builder.model.rulings import Ruling
from builder.outputs.around import Elsewhere
from builder.outputs.documents import full_title
from builder.outputs.events import Dated, EventView, event_view
from builder.outputs.figures import FigureView, figure_view, indicator_name, indicator_slug, paragraph_of
from builder.outputs.outcomes import Cited
from builder.outputs.pieces import Words, reading_of
from builder.outputs.rulings import ruling_views
from builder.text.events_en import WITH_TERMS, document_words
from builder.text.phrases_en import opened
from builder.web import urls
from builder.web.lang import Lang, tag_of

SHOWN, FEW = 10, 3
"""So many figures stand above the text, and a few more where folding them away would save no room."""


@dataclass(frozen=True)
class FigureGroup:
    """The figures of one section, in order of appearance; without a head those that stand before the first one."""

    head: Words | None
    rows: tuple[FigureView, ...]


@dataclass(frozen=True)
class Named:
    """A document or body, where it is first named, and the page or the title that it leads to."""

    name: Words
    more: Words | None
    """The Chinese name of a body; the full title of a document's short form."""
    paragraph: str | None
    href: str | None = None
    reading: str = ""
    """On an English page, of a name that has no English."""
    composed: str | None = None
    """On an English page, what a document is by its kind and subject."""


@dataclass(frozen=True)
class FactsView:
    """All of them."""

    figures: tuple[FigureGroup, ...]
    folded: tuple[FigureGroup, ...]
    """Figures of a long list beyond the first ones: the text must not be far."""
    more: int
    """So many rows are folded away."""
    count: int
    dates: tuple[EventView, ...]
    documents: tuple[Named, ...]
    issuers: tuple[Named, ...]
    indicators: tuple[Named, ...]


def facts_view(entry: Entry, elsewhere: Elsewhere, here: urls.Here, lang: Lang) -> FactsView:
    """The facts as the article's page shows them, with what the rest of the site says about them."""
    shown, folded = fold(_groups(entry, elsewhere.rulings, here, lang))
    return FactsView(
        figures=shown,
        folded=folded,
        more=sum(len(group.rows) for group in folded),
        count=len(entry.figures),
        dates=tuple(event_view(Dated(event, entry), here, lang) for event in entry.events),
        documents=tuple(
            _document(found, entry, elsewhere, here, lang) for found in listed_documents(entry.documents)
        ),
        issuers=tuple(_issuer(found, entry, elsewhere, here, lang) for found in entry.issuers),
        indicators=_indicators(entry, here, lang),
    )


def _groups(
    entry: Entry, rulings: Mapping[str, tuple[Ruling, ...]], here: urls.Here, lang: Lang
) -> tuple[FigureGroup, ...]:
    heads = section_heads(entry, lang)
    later = with_earlier(entry.figures)
    rows: dict[Words | None, list[FigureView]] = {}
    for figure, earlier in later:
        one = Cited(figure, entry)
        view = figure_view(one, here, lang, earlier)
        view = replace(view, rulings=ruling_views(one.ref, rulings.get(figure.id, ()), here, lang))
        rows.setdefault(heads.get(figure.evidence.block), []).append(view)
    return tuple(FigureGroup(head, tuple(found)) for head, found in rows.items())


def fold(groups: Sequence[FigureGroup]) -> tuple[tuple[FigureGroup, ...], tuple[FigureGroup, ...]]:
    """The first rows, and the others where they are more than a few; a group that is cut has its head in both."""
    if sum(len(group.rows) for group in groups) <= SHOWN + FEW:
        return tuple(groups), ()
    shown, folded = [], []
    room = SHOWN
    for group in groups:
        shown.append(replace(group, rows=group.rows[:room]))
        folded.append(replace(group, rows=group.rows[room:]))
        room = max(0, room - len(group.rows))
    return tuple(group for group in shown if group.rows), tuple(group for group in folded if group.rows)


def section_heads(entry: Entry, lang: Lang) -> dict[str, Words]:
    """For each block the heading that it stands under, in the page's language where it is translated."""
    english: Mapping[str, str] = {}
    if lang is Lang.EN and entry.translation:
        english = {
            text.block.id: text.block.text
            for text in entry.translation.blocks
            if text.block.role is Role.HEADING
        }
    heads: dict[str, Words] = {}
    head: Words | None = None
    for text in entry.blocks:
        block = text.block
        if block.role is Role.HEADING:
            known = english.get(block.id)
            head = Words(known, Lang.EN.tag) if known else Words(block.text, tag_of(block.text))
        if head:
            heads[block.id] = head
    return heads


def with_earlier(figures: Sequence[Figure]) -> list[tuple[Figure, Figure | None]]:
    """Each figure with the earlier value that stands beside it; an earlier value without a later one stands alone."""
    taken: set[int] = set()
    beside: dict[int, Figure] = {}
    for place, figure in enumerate(figures):
        if figure.was:
            for other in (place + 1, place - 1):
                if 0 <= other < len(figures) and other not in beside and _is_pair(figure, figures[other]):
                    beside[other] = figure
                    taken.add(place)
                    break
    return [(figure, beside.get(place)) for place, figure in enumerate(figures) if place not in taken]


def _is_pair(earlier: Figure, later: Figure) -> bool:
    same = (earlier.indicator, earlier.region, earlier.scope, earlier.unit, earlier.evidence.block)
    return not later.was and same == (
        later.indicator,
        later.region,
        later.scope,
        later.unit,
        later.evidence.block,
    )


def _indicators(entry: Entry, here: urls.Here, lang: Lang) -> tuple[Named, ...]:
    found: dict[str, Named] = {}
    for figure in entry.figures:
        if figure.known:
            slug = indicator_slug(figure)
            named = Named(indicator_name(figure, lang), None, None, here.link(urls.indicator(lang, slug)))
            found.setdefault(slug, named)
    return tuple(found.values())


def listed_documents(found: Sequence[Document]) -> tuple[Document, ...]:
    """The documents without short forms of those that are among them."""
    titles = {one.title for one in found}
    return tuple(one for one in found if one.stands_for not in titles)


def _link(address: str | None, here: urls.Here) -> str | None:
    return here.link(address) if address else None


def _words(text: str | None) -> Words | None:
    return Words(text, Lang.ZH.tag) if text else None


def _document(found: Document, entry: Entry, elsewhere: Elsewhere, here: urls.Here, lang: Lang) -> Named:
    # A short form has the full title beside it, which stands in the list itself.
    english = lang is Lang.EN and not found.stands_for
    said = document_words(found.title) if english else None
    return Named(
        Words(found.title, Lang.ZH.tag),
        _words(found.stands_for),
        paragraph_of(found.evidence, entry, lang),
        _link(elsewhere.places.get(full_title(found)), here),
        reading=reading_of(found.title) if english else "",
        composed=opened(said) if said and WITH_TERMS.search(said) else None,
    )


def _issuer(found: Issuer, entry: Entry, elsewhere: Elsewhere, here: urls.Here, lang: Lang) -> Named:
    chinese, paragraph = Words(found.name, Lang.ZH.tag), paragraph_of(found.evidence, entry, lang)
    href = _link(elsewhere.places.get(found.name), here)
    if lang is Lang.ZH:
        return Named(chinese, None, paragraph, href)
    if found.name_en:
        return Named(Words(found.name_en, Lang.EN.tag), chinese, paragraph, href)
    return Named(chinese, None, paragraph, href, reading=reading_of(found.name))
