"""The citations that an article's page shows: of the newspaper article and of our page, apart."""

from dataclasses import dataclass
from functools import lru_cache

from builder.model.entry import Entry
from builder.model.settings import Settings
from builder.outputs.citations.bibtex import bibtex_page, bibtex_printed
from builder.outputs.citations.csl import csl_page, csl_printed, csl_text
from builder.outputs.citations.figures import figure_citation
from builder.outputs.citations.lines import Run, apa_page, apa_printed, gbt_page, gbt_printed
from builder.outputs.citations.ris import ris_page, ris_printed
from builder.outputs.citations.works import Page, Printed, page, printed
from builder.web import urls
from builder.web.lang import Lang


@dataclass(frozen=True)
class Cite:
    """A citation in one form: a line of runs, or a text to copy as it stands."""

    form: str
    runs: tuple[Run, ...] = ()
    text: str = ""
    file: str = ""
    """The file beside the page that holds the same."""


@dataclass(frozen=True)
class CiteBox:
    """All citations of a page."""

    source: tuple[Cite, ...]
    """Empty for what the desk wrote itself."""
    page: tuple[Cite, ...]
    figure: Cite | None
    """The line of the first figure; its file has one for each."""


def cite_box(entry: Entry, settings: Settings, lang: Lang) -> CiteBox:
    """The citations of an entry as its page in this language shows them."""
    source, own = printed(entry), page(entry, settings, lang)
    line = figure_citation(entry, entry.figures[0], settings, lang) if entry.figures else ()
    figure = Cite("", runs=line, file=urls.FIGURE_LINES) if line else None
    return CiteBox(_source(source) if source else (), _page(own, source), figure)


@lru_cache(maxsize=8)
def _source(work: Printed) -> tuple[Cite, ...]:
    return (
        Cite("GB/T 7714—2025", runs=gbt_printed(work)),
        Cite("APA", runs=apa_printed(work)),
        Cite("BibTeX", text=bibtex_printed(work), file=urls.BIBTEX),
        Cite("RIS", text=ris_printed(work), file=urls.RIS),
        Cite("CSL-JSON", text=csl_text([csl_printed(work)]), file=urls.CSL),
    )


def _page(work: Page, about: Printed | None) -> tuple[Cite, ...]:
    return (
        Cite("GB/T 7714—2025", runs=gbt_page(work)),
        Cite("APA", runs=apa_page(work)),
        Cite("BibTeX", text=bibtex_page(work, about), file=urls.BIBTEX),
        Cite("RIS", text=ris_page(work), file=urls.RIS),
        Cite("CSL-JSON", text=csl_text([csl_page(work)]), file=urls.CSL),
    )
