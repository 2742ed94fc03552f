"""What the site covers: articles of each newspaper by month, regions by year, and what is missing."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from builder.lexicon.regions import PROVINCES
from builder.model.catalogue import Catalogue
from builder.model.entry import Bilingual, Entry
from builder.model.jobs import Job, PageJob
from builder.outputs.frame import Frame, Section, frame
from builder.outputs.pieces import Label, Words, in_language, region_label, region_pages, standing
from builder.web import urls
from builder.web.dates import When
from builder.web.lang import Lang

RUN = 3
"""So many months with nothing, one after the other, stand in one row."""


@dataclass(frozen=True)
class Cell:
    """How many articles; None where none is recorded, and no issue of that month either."""

    count: int | None
    href: str | None = None


@dataclass(frozen=True)
class MonthRow:
    """A month from the last to the first: a cell for each newspaper. A long run of months with nothing is one row."""

    when: When
    since: When | None
    """Where the row is a run of months: the first of them."""
    months: int
    cells: tuple[Cell, ...]
    total: Cell


@dataclass(frozen=True)
class RegionRow:
    """A region: a cell for each year."""

    region: Label
    cells: tuple[Cell, ...]
    total: int


@dataclass(frozen=True)
class CoverageView:
    """Both tables, and what they leave out."""

    frame: Frame
    articles: int
    papers: tuple[Words | None, ...]
    """None for articles whose newspaper is not known."""
    months: tuple[MonthRow, ...]
    gaps: int
    """So many months between the first and the last have nothing."""
    years: tuple[str, ...]
    regions: tuple[RegionRow, ...]
    absent: tuple[Label, ...]
    loose: int
    """Articles that have a year alone, or not even that."""


def plan(catalogue: Catalogue, _today: date) -> Iterator[Job]:
    """One page a language."""
    for lang in Lang:
        yield PageJob(urls.path_of(urls.coverage(lang)), "coverage.html", _view(catalogue, lang))


def _view(catalogue: Catalogue, lang: Lang) -> CoverageView:
    here = urls.Here(urls.path_of(urls.coverage(lang)), catalogue.links)
    entries = tuple(standing(catalogue.entries))
    monthly = [entry for entry in entries if len(entry.published.value or "") >= len("2024-01")]
    papers = _papers(entries)
    months = _months(monthly, papers, here, lang)
    years = tuple(sorted({(entry.published.value or "")[:4] for entry in entries} - {""}))
    pages = region_pages(catalogue)
    rows = tuple(
        _region(entries_of, years, region_label(region, pages, here, lang))
        for region in PROVINCES
        if (entries_of := tuple(standing(catalogue.by_region.get(region.adcode, ()))))
    )
    return CoverageView(
        frame=frame(catalogue, lang, urls.coverage, section=Section.COVERAGE),
        articles=len(entries),
        papers=tuple(in_language(paper, lang) if paper else None for paper in papers),
        months=months,
        gaps=sum(row.months for row in months if row.total.count is None),
        years=years,
        regions=rows,
        absent=tuple(
            region_label(region, pages, here, lang) for region in PROVINCES if region.adcode not in pages
        ),
        loose=len(entries) - len(monthly),
    )


def _papers(entries: Sequence[Entry]) -> list[Bilingual | None]:
    counts = Counter[Bilingual | None](entry.source.publication for entry in entries)
    return sorted(counts, key=lambda paper: (paper is None, -counts[paper], paper.zh if paper else ""))


def _months(
    entries: Sequence[Entry], papers: Sequence[Bilingual | None], here: urls.Here, lang: Lang
) -> tuple[MonthRow, ...]:
    """Every month from the last to the first, those with nothing among them."""
    counts = Counter(((entry.published.value or "")[:7], entry.source.publication) for entry in entries)
    known = {month for month, _ in counts}
    rows: list[MonthRow] = []
    months = _between(min(known), max(known)) if known else ()
    for empty, found in groupby(months, lambda month: month not in known):
        run = tuple(found)
        if empty and len(run) >= RUN:
            nothing = tuple(Cell(None) for _ in papers)
            rows.append(MonthRow(_when(run[0]), _when(run[-1]), len(run), nothing, Cell(None)))
        else:
            rows += [_month(month, [counts[month, paper] for paper in papers], here, lang) for month in run]
    return tuple(rows)


def _month(month: str, counts: Sequence[int], here: urls.Here, lang: Lang) -> MonthRow:
    total = sum(counts)
    href = here.link(urls.issue(lang, month)) if total else None
    return MonthRow(
        _when(month), None, 1, tuple(Cell(count or None) for count in counts), Cell(total or None, href)
    )


def _when(month: str) -> When:
    return When(month, None, certain=True)


def _between(first: str, last: str) -> Iterator[str]:
    year, month = int(last[:4]), int(last[5:7])
    while f"{year:04d}-{month:02d}" >= first:
        yield f"{year:04d}-{month:02d}"
        year, month = (year, month - 1) if month > 1 else (year - 1, 12)


def _region(entries: Sequence[Entry], years: Sequence[str], label: Label) -> RegionRow:
    counts = Counter((entry.published.value or "")[:4] for entry in entries)
    return RegionRow(label, tuple(Cell(counts[year] or None) for year in years), len(entries))
