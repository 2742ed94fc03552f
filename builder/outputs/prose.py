"""The text of an article as its pages show it: blocks under their headings, with terms linked where they are first used."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import chain

from builder.model.article import Role
from builder.model.entry import Entry, Rights, TextBlock
from builder.model.facts import Evidence
from builder.model.glossary import GlossaryTerm
from builder.outputs.behind import stale_blocks
from builder.outputs.inner_links import resolved
from builder.web import urls
from builder.web.lang import Lang, tag_of
from builder.web.term_links import first_use, linked_at, text_of


@dataclass(frozen=True)
class BlockView:
    """A block of text: safe HTML; `rich` if it holds whole elements of its own."""

    id: str
    role: Role
    html: str
    rich: bool
    stale: bool = False
    """Its Chinese has changed since it was translated."""
    reading: str = ""
    """The pinyin of a Chinese heading without markup."""


@dataclass(frozen=True)
class Part:
    """A heading and the blocks below it; the first part may have none."""

    heading: BlockView | None
    blocks: tuple[BlockView, ...]


def text_of_entry(entry: Entry, lang: Lang) -> tuple[tuple[TextBlock, ...], Lang]:
    """The text to show and its language. Where only facts may be published there is none in either language."""
    if entry.rights is Rights.BRIEF:
        return (), lang
    if lang is Lang.EN and entry.translation and entry.translation.blocks:
        return entry.translation.blocks, Lang.EN
    return entry.blocks, Lang.ZH


def block_views(
    entry: Entry, glossary: Mapping[str, GlossaryTerm], here: urls.Here, text: Lang, page: Lang
) -> tuple[BlockView, ...]:
    """The blocks of the text in one language, for a page in another or the same; links lead to the page's language."""
    blocks, shown = text_of_entry(entry, text)
    stale = stale_blocks(entry) if text is Lang.EN else frozenset[str]()
    readings = dict(entry.reading.headings) if shown is Lang.ZH else {}
    views = {
        name: _plain_view(block, resolved(block.html, here, page), stale, readings.get(name, ""))
        for name, block in named(blocks)
    }
    link = _link_chinese if text is Lang.ZH else _link_english
    for term_id, evidence in reversed(entry.terms):
        if term_id in glossary:
            link(views, glossary[term_id], evidence, here.link(urls.term(page, term_id)))
    return tuple(views.values())


def named(blocks: Iterable[TextBlock]) -> Iterator[tuple[str, TextBlock]]:
    """Each block with its id."""
    return ((block.block.id, block) for block in blocks)


def _plain_view(block: TextBlock, html: str, stale: frozenset[str], reading: str) -> BlockView:
    name, role = block.block.id, block.block.role
    plain = html == block.block.text
    return BlockView(name, role, html, block.block_level, name in stale, reading if plain else "")


def _link_chinese(views: dict[str, BlockView], term: GlossaryTerm, evidence: Evidence, href: str) -> None:
    """The last term of a block first, so that the places of those before it still hold. After a heading the next use."""
    view = views.get(evidence.block)
    first = [(view, evidence.start, evidence.quote)] if view else []
    later = ((other, text_of(other.html).find(term.name.zh), term.name.zh) for other in views.values())
    for other, at, words in chain(first, later):
        end = at + len(words)
        if at < 0 or other.role is Role.HEADING or text_of(other.html)[at:end] != words:
            continue
        html = linked_at(other.html, at, end, href)
        if html:
            views[other.id] = replace(other, html=html)
            return


def _link_english(views: dict[str, BlockView], term: GlossaryTerm, _evidence: Evidence, href: str) -> None:
    """Where the translation first uses the term's English name; where it never does, another of its forms."""
    forms = [form for form in (term.name.en, *term.also) if form and tag_of(form) == Lang.EN.tag]
    for form, view in ((form, view) for form in forms for view in views.values()):
        html = first_use(view.html, form, href) if view.role is not Role.HEADING else None
        if html:
            views[view.id] = replace(view, html=html)
            return


def parts(views: tuple[BlockView, ...]) -> tuple[Part, ...]:
    """The blocks under their headings."""
    found: list[Part] = []
    heading: BlockView | None = None
    below: list[BlockView] = []
    for view in views:
        if view.role is not Role.HEADING:
            below.append(view)
            continue
        if heading or below:
            found.append(Part(heading, tuple(below)))
        heading, below = view, []
    if heading or below:
        found.append(Part(heading, tuple(below)))
    return tuple(found)
