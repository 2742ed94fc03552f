"""The citations of an article as files beside its page: cite.bib, cite.ris and cite.json, the newspaper article first;
and cite.txt with a line to cite each of its figures by.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from builder.model.catalogue import Catalogue
from builder.model.entry import Entry
from builder.model.jobs import Deferred, FileJob, Job
from builder.model.settings import Settings
from builder.outputs.citations.bibtex import bibtex_page, bibtex_printed
from builder.outputs.citations.csl import csl_page, csl_printed, csl_text
from builder.outputs.citations.figures import figure_citation
from builder.outputs.citations.lines import said
from builder.outputs.citations.ris import ris_page, ris_printed
from builder.outputs.citations.works import Page, Printed, page, printed
from builder.outputs.pieces import standing
from builder.web import urls
from builder.web.lang import Lang


@dataclass(frozen=True)
class WorksView:
    """What is cited."""

    source: Printed | None
    page: Page


@dataclass(frozen=True)
class LinesView:
    """A line a figure, in the order of the text."""

    lines: tuple[str, ...]


def plan(catalogue: Catalogue, _today: date) -> Iterator[Job]:
    """Three files an article and language, and a fourth where it has figures."""
    forms = ((urls.BIBTEX, render_bibtex), (urls.RIS, render_ris), (urls.CSL, render_csl))
    for entry in standing(catalogue.entries):
        for lang in Lang:
            view = Deferred(works_view, (entry, catalogue.settings, lang))
            for name, render in forms:
                yield FileJob(urls.path_of(urls.beside(urls.article(lang, entry.id), name)), view, render)
            if entry.figures:
                path = urls.path_of(urls.beside(urls.article(lang, entry.id), urls.FIGURE_LINES))
                yield FileJob(path, Deferred(lines_view, (entry, catalogue.settings, lang)), render_lines)


def works_view(entry: Entry, settings: Settings, lang: Lang) -> WorksView:
    """What is cited beside the page in one language."""
    return WorksView(printed(entry), page(entry, settings, lang))


def lines_view(entry: Entry, settings: Settings, lang: Lang) -> LinesView:
    """The lines of an article's figures."""
    return LinesView(tuple(said(figure_citation(entry, figure, settings, lang)) for figure in entry.figures))


def render_bibtex(view: WorksView) -> bytes:
    """cite.bib."""
    source = bibtex_printed(view.source) + "\n" if view.source else ""
    return (source + bibtex_page(view.page, view.source)).encode(errors="replace")


def render_ris(view: WorksView) -> bytes:
    """cite.ris, with the line ends that its readers expect."""
    source = ris_printed(view.source) + "\n" if view.source else ""
    return (source + ris_page(view.page)).replace("\n", "\r\n").encode(errors="replace")


def render_csl(view: WorksView) -> bytes:
    """cite.json."""
    source = [csl_printed(view.source)] if view.source else []
    return csl_text([*source, csl_page(view.page)]).encode(errors="replace")


def render_lines(view: LinesView) -> bytes:
    """cite.txt, with the mark by which programs that open it from a disk know its encoding."""
    return "".join(f"{line}\n" for line in view.lines).encode("utf-8-sig", errors="replace")
