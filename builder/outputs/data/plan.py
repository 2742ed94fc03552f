"""The data package: each table as CSV and JSON Lines with its JSON Schema, the records, a descriptor and checksums.

Beside the page of a region or an indicator stand its own figures. A file is made while it is planned, since the descriptor
and the checksums tell of all the others.
"""

import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from builder.lexicon.regions import PROVINCES
from builder.model.catalogue import Catalogue
from builder.model.entry import Entry
from builder.model.jobs import Deferred, FileJob, Job
from builder.outputs.beats import Stated, by_indicator, by_province
from builder.outputs.data.describe import json_schema, package
from builder.outputs.data.fact_tables import FIGURES
from builder.outputs.data.rows import figure_row, rows
from builder.outputs.data.tables import TABLES
from builder.outputs.data.write import as_csv, as_lines
from builder.outputs.pieces import region_pages, standing
from builder.outputs.records import lines
from builder.web import urls
from builder.web.lang import Lang

CHECKSUMS = "SHA256SUMS"
PACKAGE = "datapackage.json"
RECORDS = "records.jsonl"


@dataclass(frozen=True)
class BytesView:
    """A file that is made already."""

    data: bytes


def plan(catalogue: Catalogue, _today: date) -> Iterator[Job]:
    """The package, then the figures of each region and indicator."""
    for name, data in package_files(catalogue).items():
        yield _job(urls.table(name), BytesView(data))
    yield from _beside_pages(catalogue)


def render(view: BytesView) -> bytes:
    """The file."""
    return view.data


def package_files(catalogue: Catalogue) -> dict[str, bytes]:
    """Every file of the package by its name, the checksums of all others last."""
    found = rows(catalogue)
    files: dict[str, bytes] = {}
    for table in TABLES:
        files[f"{table.name}.csv"] = as_csv(table, found[table.name])
        files[f"{table.name}.jsonl"] = as_lines(table, found[table.name])
        files[f"{table.name}.schema.json"] = _json(json_schema(table, catalogue.settings))
    records = lines(standing(catalogue.entries))
    files[RECORDS] = "".join(f"{line}\n" for line in records).encode(errors="replace")
    files[PACKAGE] = _json(package(catalogue, files))
    sums = (f"{hashlib.sha256(data).hexdigest()}  {name}\n" for name, data in sorted(files.items()))
    return {**files, CHECKSUMS: "".join(sums).encode()}


def _beside_pages(catalogue: Catalogue) -> Iterator[Job]:
    """One table a region and an indicator; the same in both languages."""
    provinces, pages = by_province(catalogue), region_pages(catalogue)
    for region in PROVINCES:
        if region.adcode in pages:
            view = _beside(provinces.get(region.adcode, ()), catalogue)
            for lang in Lang:
                yield _job(urls.beside(urls.region(lang, region.slug), urls.TABLE), view)
    for slug, stated in sorted(by_indicator(catalogue).items()):
        view = _beside(stated, catalogue)
        for lang in Lang:
            yield _job(urls.beside(urls.indicator(lang, slug), urls.TABLE), view)


def _beside(stated: Sequence[Stated], catalogue: Catalogue) -> Deferred:
    kept = frozenset((entry.id, figure.id) for entry, figure in stated)
    entries = {entry.id: entry for entry, _ in stated}
    return Deferred(table_view, (catalogue.settings.base, kept, *entries.values()))


def table_view(base: str, kept: frozenset[tuple[str, str]], *entries: Entry) -> BytesView:
    """The figures of some articles that are `kept`, by the ids of article and figure."""
    rows = (
        figure_row(entry, figure, base)
        for entry in entries
        for figure in {figure.id: figure for figure in entry.figures}.values()
        if (entry.id, figure.id) in kept
    )
    return BytesView(as_csv(FIGURES, tuple(rows)))


def _job(address: str, view: BytesView | Deferred) -> FileJob:
    return FileJob(urls.path_of(address), view, render)


def _json(value: object) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode(errors="replace")
