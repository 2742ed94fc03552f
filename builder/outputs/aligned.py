"""An article in both languages, block beside block, at one address for both."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from builder.model.article import Role
from builder.model.catalogue import Catalogue
from builder.model.entry import Entry, Maker, Status
from builder.model.jobs import Job, PageJob
from builder.outputs import heads
from builder.outputs.article_facts import with_earlier
from builder.outputs.article_head import Head, SummaryView, has_both, head_of, summary_view
from builder.outputs.figures import FigureView, figure_view
from builder.outputs.frame import Frame, both_frame
from builder.outputs.outcomes import Cited
from builder.outputs.pieces import region_pages, standing, text_mark
from builder.outputs.prose import BlockView, block_views
from builder.web import urls
from builder.web.lang import Lang


@dataclass(frozen=True)
class Row:
    """A block in both languages; None where one side has no counterpart."""

    id: str
    heading: bool
    zh: BlockView | None
    en: BlockView | None


@dataclass(frozen=True)
class FigureRow:
    """A figure in both languages."""

    zh: FigureView
    en: FigureView


@dataclass(frozen=True)
class AlignedView:
    """The whole page."""

    frame: Frame
    head: Head
    zh_mark: str
    summaries: tuple[SummaryView | None, SummaryView | None]
    rows: tuple[Row, ...]
    alone: int
    """So many blocks have no counterpart."""
    figures: tuple[FigureRow, ...]


def plan(catalogue: Catalogue, _today: date) -> Iterator[Job]:
    """A page for each article with a text in both languages."""
    pages = region_pages(catalogue)
    for entry in standing(catalogue.entries):
        if has_both(entry):
            yield PageJob(urls.path_of(urls.both(entry.id)), "both.html", _view(catalogue, entry, pages))


def _view(catalogue: Catalogue, entry: Entry, pages: frozenset[str]) -> AlignedView:
    here = urls.Here(urls.path_of(urls.both(entry.id)), catalogue.links)
    # What the machine composed translates nothing: it has no place beside the Chinese.
    translated = entry.summary_en and entry.summary_en.maker is not Maker.MACHINE
    rows = _rows(
        block_views(entry, catalogue.glossary, here, Lang.ZH, Lang.ZH),
        block_views(entry, catalogue.glossary, here, Lang.EN, Lang.EN),
    )
    return AlignedView(
        frame=both_frame(
            catalogue,
            entry.id,
            indexed=entry.status is Status.PUBLISHED,
            extras=heads.of_both(catalogue, entry, urls.both(entry.id)),
        ),
        head=head_of(catalogue, entry, pages, here, Lang.ZH, urls.both(entry.id)),
        zh_mark=text_mark(entry),
        summaries=(summary_view(entry, Lang.ZH), summary_view(entry, Lang.EN) if translated else None),
        rows=rows,
        alone=sum(row.zh is None or row.en is None for row in rows),
        figures=_figures(entry, here),
    )


def _rows(chinese: tuple[BlockView, ...], english: tuple[BlockView, ...]) -> tuple[Row, ...]:
    """Blocks that have the same id; what only the translation has comes last."""
    zh, en = ({view.id: view for view in views} for views in (chinese, english))
    ids = (*zh, *(one for one in en if one not in zh))
    return tuple(
        Row(
            one,
            any(side.role is Role.HEADING for side in (zh.get(one), en.get(one)) if side),
            zh.get(one),
            en.get(one),
        )
        for one in ids
    )


def _figures(entry: Entry, here: urls.Here) -> tuple[FigureRow, ...]:
    return tuple(
        FigureRow(*(figure_view(Cited(figure, entry), here, lang, earlier) for lang in Lang))
        for figure, earlier in with_earlier(entry.figures)
    )
