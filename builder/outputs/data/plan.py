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
from builder.model.jobs import FileJob, Job
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
        yield _job(urls.table(name), data)
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
            data = _figures(provinces.get(region.adcode, ()), catalogue)
            for lang in Lang:
                yield _job(urls.beside(urls.region(lang, region.slug), urls.TABLE), data)
    for slug, stated in sorted(by_indicator(catalogue).items()):
        data = _figures(stated, catalogue)
        for lang in Lang:
            yield _job(urls.beside(urls.indicator(lang, slug), urls.TABLE), data)


def _figures(stated: Sequence[Stated], catalogue: Catalogue) -> bytes:
    unique = {(entry.id, figure.id): (entry, figure) for entry, figure in stated}
    return as_csv(FIGURES, [figure_row(entry, figure, catalogue) for entry, figure in unique.values()])


def _job(address: str, data: bytes) -> FileJob:
    return FileJob(urls.path_of(address), BytesView(data), render)


def _json(value: object) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode(errors="replace")
