"""Twins of an article's page for machines: its record as JSON, one for both languages, and each page as Markdown.

A page that has nothing of its own language to say has no Markdown: the English one of an article without a translation.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import cast

from builder.model.article import Role
from builder.model.catalogue import Catalogue
from builder.model.entry import Entry, Rights, TextBlock
from builder.model.jobs import Deferred, FileJob, Job
from builder.model.settings import Settings
from builder.outputs.citations.figures import figure_citation
from builder.outputs.citations.lines import gbt_page, gbt_printed, said
from builder.outputs.citations.works import page, printed
from builder.outputs.feeds import credit
from builder.outputs.figure_lines import figure_line
from builder.outputs.pieces import in_language, is_composed, is_translated, standing, summary_mark
from builder.outputs.records import record
from builder.web import urls
from builder.web.lang import Lang
from builder.web.markdown import write
from builder.web.markdown_text import printable, write_block


@dataclass(frozen=True)
class RecordView:
    """The record, in one line: as long as that is the same, nothing is drawn."""

    text: str


@dataclass(frozen=True)
class Said:
    """A block of Markdown: what it is, and its plain text."""

    role: Role
    text: str


@dataclass(frozen=True)
class MarkdownView:
    """An article's page as Markdown says it: heading words are in the language of the page."""

    lang: Lang
    title: str
    twin: str | None
    address: str
    credit: tuple[str, ...]
    summary: str
    quoted: bool
    composed: bool
    """Whether the machine composed the summary."""
    figures: tuple[str, ...]
    blocks: tuple[Said, ...]
    truncated: bool
    """The end of the text is not on the page."""
    cited: tuple[str, ...]
    licence: str


WORDS = {
    Lang.ZH: {
        "figures": "数字",
        "text": "正文",
        "breaks off": "（版面文字到此中断。）",
        "cite": "引用",
        "page": "网页：{}",
        "source": "来源：{}",
        "licence": "本站文字与数据按{}使用；标题与引文归报社。以中文为准。",
    },
    Lang.EN: {
        "figures": "Figures",
        "text": "Text",
        "breaks off": "(The text of the page breaks off here.)",
        "cite": "Cite",
        "page": "Page: {}",
        "source": "Source: {}",
        "licence": "Our text and data: {}. Headlines and quoted words stay with the newspaper. The Chinese text prevails.",
    },
}


def plan(catalogue: Catalogue, _today: date) -> Iterator[Job]:
    """The record of each article that stands, then its pages."""
    for entry in standing(catalogue.entries):
        told = Deferred(record_view, (entry, catalogue.settings))
        yield FileJob(urls.path_of(urls.record(entry.id)), told, render_record)
        for lang in Lang:
            if has_markdown(entry, lang):
                address = urls.beside(urls.article(lang, entry.id), urls.MARKDOWN)
                view = Deferred(markdown_view, (entry, catalogue.settings, lang))
                yield FileJob(urls.path_of(address), view, render_markdown)


def has_markdown(entry: Entry, lang: Lang) -> bool:
    """Whether a page has a Markdown twin."""
    return lang is Lang.ZH or is_translated(entry)


def record_view(entry: Entry, settings: Settings) -> RecordView:
    """The record, with the lines to cite its figures by."""
    told = record(entry)
    for kept, figure in zip(cast(list[dict[str, object]], told["figures"]), entry.figures, strict=True):
        kept["cite"] = {str(lang): said(figure_citation(entry, figure, settings, lang)) for lang in Lang}
    return RecordView(json.dumps(told, ensure_ascii=False, sort_keys=True))


def render_record(view: RecordView) -> bytes:
    """index.json, for people to read as well."""
    text = json.dumps(json.loads(view.text), ensure_ascii=False, indent=1)
    return f"{text}\n".encode(errors="replace")


def render_markdown(view: MarkdownView) -> bytes:
    """index.md."""
    words = WORDS[view.lang]
    parts = [
        f"# {_inline(view.title)}",
        _inline(view.twin or ""),
        (f"> {_inline(view.summary)}" if view.quoted else _inline(view.summary)) if view.summary else "",
        "(Summary composed by machine from the facts.)" if view.composed and view.summary else "",
        words["page"].format(f"<{view.address}>"),
        words["source"].format(_inline(_listed(view.credit, view.lang))) if view.credit else "",
        *_section(words["figures"], _list(view.figures)),
        *_section(words["text"], write(view.blocks).strip()),
        words["breaks off"] if view.blocks and view.truncated else "",
        *_section(words["cite"], _list(view.cited)),
        words["licence"].format(view.licence),
    ]
    return ("\n\n".join(part for part in parts if part) + "\n").encode(errors="replace")


def markdown_view(entry: Entry, settings: Settings, lang: Lang) -> MarkdownView:
    """The page in one language."""
    title, twin = in_language(entry.title, lang), in_language(entry.title, lang.other)
    english = entry.summary_en.text if entry.summary_en else ""
    source, own = printed(entry), page(entry, settings, lang)
    return MarkdownView(
        lang=lang,
        title=title.text,
        twin=twin.text if twin.text != title.text else None,
        address=own.address,
        credit=credit(entry, lang),
        summary=entry.summary.text if lang is Lang.ZH else english,
        composed=lang is Lang.EN and is_composed(entry),
        quoted=lang is Lang.ZH and summary_mark(entry) == "src",
        figures=tuple(_figure(figure_line(figure, lang), figure.evidence.quote) for figure in entry.figures),
        blocks=_blocks(entry, lang),
        truncated=entry.source.truncated,
        cited=tuple(said(runs) for runs in (gbt_printed(source) if source else (), gbt_page(own)) if runs),
        licence=in_language(settings.licence, lang).text,
    )


def _figure(line: str, quote: str) -> str:
    return f"{line}（“{quote}”）" if quote else line


def _blocks(entry: Entry, lang: Lang) -> tuple[Said, ...]:
    """The text in the language of the page, unless only facts may be published."""
    if entry.rights is Rights.BRIEF:
        return ()
    blocks: Iterable[TextBlock] = entry.blocks
    if lang is Lang.EN:
        blocks = entry.translation.blocks if entry.translation else ()
    return tuple(Said(_role(each.block.role), each.block.text) for each in blocks)


def _role(role: Role) -> Role:
    """Headings and pull quotes are marked as such; what else our own Markdown tells apart is a paragraph to others."""
    return role if role in (Role.HEADING, Role.PULL_QUOTE) else Role.PARAGRAPH


def _listed(parts: tuple[str, ...], lang: Lang) -> str:
    return ("，" if lang is Lang.ZH else ", ").join(parts)


def _section(heading: str, body: str) -> tuple[str, ...]:
    return (f"## {heading}", body) if body else ()


def _list(items: Iterable[str]) -> str:
    return "\n".join(f"- {_inline(item)}" for item in items)


def _inline(words: str) -> str:
    """Words in one line, with nothing in them that Markdown would read as markup."""
    return write_block(Role.PARAGRAPH, " ".join(printable(words).split()))
